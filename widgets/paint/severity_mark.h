// How bad something is, by shape and colour: a disc with a cross, a triangle, a ring.
#pragma once

#include "widgets/paint/theme.h"

#include <QRectF>

class QPainter;

namespace hopscope::paint {

enum class SeverityShape : std::uint8_t
{
    Ring,     ///< worth knowing
    Triangle, ///< may fail
    Disc      ///< fails
};

QColor severityColor(SeverityShape shape, const Theme& theme);
/// As large as the square that fits into the box; readable from 10 pixels on.
void paintSeverity(QPainter& painter, const QRectF& box, SeverityShape shape, const Theme& theme);

} // namespace hopscope::paint
