// The tree of ranges in words.
#pragma once

#include "model/addresses/range_cells.h"
#include "model/addresses/range_tree.h"

#include <QStringList>

namespace hopscope::wording {

/// `wide` adds the size, the band for static use, and what the range rests on.
QStringList rangeColumns(bool wide);
/// One row, as many cells as columns; the first one is indented by its depth.
QStringList rangeCells(const addresses::RangeRow& row, bool wide);

/// "10.244.0.0/16", "30000-32767".
QString rangeName(const addresses::RangeRow& row);
/// What its addresses are for.
QString rangePurpose(const addresses::RangeRow& row);
QString rangeAssigner(const addresses::RangeRow& row);
/// Why a number is missing; empty where none is.
QString unsaidSentence(addresses::Unsaid why);

/// "free", "pod, ready": what a cell of a range's grid stands for.
QString cellStateWord(addresses::CellState state);
/// "10.244.1.7, Pod shop/web-1, ready"
QString cellSentence(const addresses::RangeCell& cell);

} // namespace hopscope::wording
