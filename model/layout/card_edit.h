// A card in which some pods have changed, at the cost of a copy of it.
#pragma once

#include "model/layout/place_card.h"

namespace hopscope::layout {

/// The card with `put` in and `removed` out, each pod once; every other cell stays where it is. The same as filling and
/// placing it anew would give. Nothing where that would make or end a workload's group: then it has to be filled anew.
std::optional<CardPointer> editPods(const CardLayout& card, const std::vector<PodPointer>& put, const std::vector<kube::ObjectKey>& removed,
                                    const CardGeometry& geometry);

} // namespace hopscope::layout
