// A cell of a range's grid: what it stands for, by shape and colour.
#pragma once

#include "model/addresses/range_cells.h"
#include "widgets/paint/theme.h"

#include <QRectF>

class QPainter;

namespace hopscope::paint {

QColor rangeCellColor(addresses::CellState state, const Theme& theme);
/// Fills the box but for the gap to the next cell, which is smaller between small cells. A cell of several is full as far as its addresses
/// are in use, with their count in it where there is room, in the painter's font.
void paintRangeCell(QPainter& painter, const QRectF& box, const addresses::RangeCell& cell, const Theme& theme);

/// Around a cell that is chosen, or asked for.
void paintCellFrame(QPainter& painter, const QRectF& box, const QColor& color);

} // namespace hopscope::paint
