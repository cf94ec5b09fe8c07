// The layout's numbers as Qt's.
#pragma once

#include "model/layout/map_item.h"

#include <QRectF>

namespace hopscope::paint {

inline QRectF toRectF(const layout::Rect& rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

} // namespace hopscope::paint
