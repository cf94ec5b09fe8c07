// The nearest form in which everything fits the view.
#pragma once

#include "model/layout/composition.h"

namespace hopscope::layout {

/// `columns`: those that are to be kept, if everything fits in them; 0: as many as suit best.
Arrangement chooseArrangement(const ContentShape& shape, const LayoutSetting& setting, std::size_t columns = 0);

/// Whether what has come since still fits, as it is arranged.
bool stillFits(const ContentShape& shape, const LayoutSetting& setting);

} // namespace hopscope::layout
