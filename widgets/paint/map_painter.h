// Draws the map, with or without a flow: the window, the export and the tests' pictures all call this.
#pragma once

#include "model/flow/flow_frame.h"
#include "widgets/paint/highlight.h"
#include "widgets/paint/theme.h"

#include <QPainter>

#include <functional>
#include <set>

namespace hopscope::paint {

/// How text reaches the device.
enum class TextMode
{
    Native,  ///< the painter's own text: crisp on screen, editable in an SVG
    Outlines ///< filled paths: the same look everywhere
};

/// What a picture says of its flow in words; paint itself has none.
struct FlowRemarks
{
    QString whatIf; ///< over the picture, when something is supposed: it is not the cluster's own path
    QString stop;   ///< over it, too: why the packet ends undelivered

    bool operator==(const FlowRemarks&) const = default;
};

/// A flow at one moment, to be drawn over the map.
struct FlowPicture
{
    const flow::FlowTrace* trace = nullptr;
    std::size_t candidate = 0;
    double seconds = 0;
    FlowRemarks remarks{};
};

struct MapPicture
{
    const layout::MapLayout* layout = nullptr;
    const Theme* theme = nullptr;
    std::optional<FlowPicture> flow;
    std::set<layout::ItemId> selected;
    std::shared_ptr<const Highlight> highlighted; ///< search hits; where there are any the others are dimmed
    std::optional<layout::ItemId> hovered;
    /// layout::linksOf() each selected item, for a layout whose own links are not complete.
    std::vector<layout::Link> selectionLinks;
    bool linksOfSelectionOnly = false;
    QRectF seen; ///< the part of the map that a window shows, in map units: headings of cards that begin above it stand at its edge
    QString age; ///< over the picture, when what it shows was true once and may no longer be
    TextMode textMode = TextMode::Native;
    /// Size of the packet and its header label in map units; 0: readable in a picture of the whole map. A window that has
    /// zoomed in gives 1 / zoom, so that they keep their size on screen.
    double flowScale = 0;
    /// How large a map unit is when the picture is looked at, which decides what is drawn; 0: as the painter's transform says.
    double pixelsPerUnit = 0;
    double fontScale = 1; ///< that the layout's texts were measured with
    std::function<bool()> goesOn; ///< asked on the way; false: nobody wants the picture any more, and it ends as it is
};

/// Paints in map coordinates (the caller has set the transform); only what touches `exposed` is drawn. No background.
void paintMap(QPainter& painter, const MapPicture& picture, const QRectF& exposed);

/// What a picture of the whole needs: the layout's bounds, the flow's labels where they stand out, and its remark above.
QRectF pictureBounds(const MapPicture& picture);

/// Where the packet is in this picture, in map coordinates; nothing without a flow or when its places are not on the map.
std::optional<QPointF> packetPosition(const MapPicture& picture);

} // namespace hopscope::paint
