// What is seen of a card: texts, marks, hit areas, in the form and the pixels it has.
#pragma once

#include "model/layout/card_layout.h"

namespace hopscope::layout {

/// Pure. Everything lies inside the card; nothing overlaps but what stands in something else.
FilledCard fillCard(const CardLayout& card);

} // namespace hopscope::layout
