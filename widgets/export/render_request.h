// A picture of the map in a file.
#pragma once

#include "widgets/export/page.h"
#include "widgets/paint/legend.h"

#include <QSize>

namespace hopscope::exporting {

enum class Background
{
    Light,
    Dark,
    Transparent, ///< light colours on nothing
    HighContrastLight,
    HighContrastDark
};

/// What stands below the map, as wide as the page: the header of the flow's packet. In pixels at scale 1.
struct PageFoot
{
    std::function<double(double width)> height;
    std::function<void(QPainter& painter, double width, paint::ThemeKind theme, paint::TextMode text)> paint;
};

/// Of a page of this size, what is left for the map; at least half. An empty size stays empty.
QSize roomAbove(const std::optional<PageFoot>& foot, const QSize& page);

/// Everything a picture depends on; the window's size, zoom and theme are not part of it.
struct RenderRequest
{
    paint::MapPicture picture; ///< its theme and textMode are set from the fields below
    Background background = Background::Light;
    paint::TextMode textMode = paint::TextMode::Outlines;
    QSize size;        ///< fit into this many pixels (the picture keeps its proportions, the rest is background); empty: as large as the map, of a very large one what can still be opened
    double scale = 1;  ///< of PNG pixels and of the document's size, 0.25 to 8
    paint::LegendWords legend; ///< when set, a legend below the map in these words, of the signs that are used
    std::optional<PageFoot> foot; ///< below all else
    QString heading;   ///< above the map, in the picture; empty: none
    QString headingDetail; ///< below the heading, smaller: the cluster, when
    QString title;     ///< SVG <title>, PDF title
    QString description;
    QByteArray data;   ///< as in Page
    std::optional<TimePoint> time; ///< when the picture was made, for the PDF's date; nothing: 1970, so that bytes repeat
};

/// Errors: Unsupported (format), InvalidArgument (a size or scale out of range), WriteFailed. The same request gives the same bytes.
Status renderToFile(const RenderRequest& request, const QString& fileName);
Result<QByteArray> render(const RenderRequest& request, Format format);
QImage renderImage(const RenderRequest& request);

} // namespace hopscope::exporting
