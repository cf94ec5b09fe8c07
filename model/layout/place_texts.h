// Lines of text inside items, shortened where they have to be.
#pragma once

#include "model/layout/card_layout.h"

namespace hopscope::layout {

/// The card itself and one of its cells with their texts, relative to the card's corner.
Item frameItemOf(const CardLayout& card);
Item itemOf(const CardLayout& card, const Cell& cell);

} // namespace hopscope::layout
