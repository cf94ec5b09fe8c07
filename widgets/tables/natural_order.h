// Text in the order a person expects.
#pragma once

#include <QStringView>

namespace hopscope::tables {

/// Below, at or above zero, as strcmp: digits compare as numbers ("node9" before "node10"), letters without regard to case.
int naturalCompare(QStringView left, QStringView right);

} // namespace hopscope::tables
