// A painter's path as SVG writes it, in few characters.
#pragma once

#include <QByteArray>
#include <QPainterPath>

namespace hopscope::exporting {

/// "12.5", "-3": at most `decimals`, no zeros behind the last digit.
QByteArray svgNumber(double value, int decimals = 2);

/// The value of a "d" attribute: absolute moves, relative lines, quarter circles as arcs. What is rounded never adds up.
QByteArray svgPath(const QPainterPath& path, int decimals = 2);

} // namespace hopscope::exporting
