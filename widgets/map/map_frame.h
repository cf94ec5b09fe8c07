// What the map's window shows at one moment, and how it is painted: on any thread.
#pragma once

#include "widgets/map/map_layouter.h"
#include "widgets/paint/map_painter.h"

#include <QImage>
#include <QRegion>

namespace hopscope::map {

using TracePointer = std::shared_ptr<const flow::FlowTrace>;

/// All that the pixels rest on. Nothing of it changes any more.
struct MapLook
{
    LayoutPointer layout; ///< null: there is nothing to show
    TracePointer trace;   ///< of the picture's flow
    paint::MapPicture picture; ///< of these two
    MovePointer move;     ///< while things travel: they are painted instead
    double moved = 0;     ///< how far, 0 to 1
    QTransform transform; ///< from the map to the window's pixels
    double zoom = 1;      ///< of the layout that it is of
};

/// A window's pixels.
struct MapFrame
{
    QImage image; ///< RGB32, with the screen's device pixel ratio: marks are filled straight into the pixels
    MapLook look; ///< what they show
};

/// As large as a window of this size.
QImage emptyFrame(const QSize& size, double devicePixelRatio);

/// Paints the frame's look in these parts of its image, each by itself: what is half-transparent is painted once on every pixel.
void paintParts(MapFrame& frame, const std::vector<QRect>& parts);

} // namespace hopscope::map
