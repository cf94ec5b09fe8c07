// The tree of ranges in words.
#pragma once

#include "model/addresses/range_tree.h"

#include <QStringList>

namespace hopscope::wording {

/// `wide` adds the size, the band for static use, and what the range rests on.
QStringList rangeColumns(bool wide);
/// One row, as many cells as columns; the first one is indented by its depth.
QStringList rangeTexts(const addresses::RangeRow& row, bool wide);

/// "10.244.0.0/16", "30000-32767".
QString rangeName(const addresses::RangeRow& row);
/// What its addresses are for.
QString rangePurpose(const addresses::RangeRow& row);
QString rangeAssigner(const addresses::RangeRow& row);
/// Only the product, where it is known; "API server".
QString shortAssigner(const addresses::RangeRow& row);
/// How many the biggest gap has; where it lies, rangeTexts says.
QString shortGap(const addresses::RangeRow& row);
/// Why a number is missing; empty where none is.
QString unsaidSentence(addresses::Unsaid why);

} // namespace hopscope::wording
