// How much larger than usual texts are.
#pragma once

#include <QFont>

namespace hopscope::paint {

/// Of a widget's own font, which follows the program's: what stands beside its text has the same scale.
double textScaleOf(const QFont& font);

} // namespace hopscope::paint
