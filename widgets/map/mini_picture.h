// The whole map on a few pixels.
#pragma once

#include "widgets/map/map_layouter.h"
#include "widgets/paint/map_painter.h"

#include <QImage>
#include <QTransform>

namespace hopscope::map {

/// What is painted, and how large.
struct MiniPicture
{
    LayoutPointer layout;
    const paint::Theme* theme = nullptr;
    std::shared_ptr<const paint::Highlight> highlight;
    QSize size;      ///< in pixels of the window
    double ratio = 1; ///< of the device's pixels to those
};

/// From the map to the pixels of the small picture: whole, in the middle.
QTransform miniTransform(const layout::Rect& bounds, QSize size);
/// What fails is to be seen, however small it is. Safe on any thread.
QImage paintMini(const MiniPicture& picture);

} // namespace hopscope::map
