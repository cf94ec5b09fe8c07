// What is written on a pod, a Service and a node's card.
#pragma once

#include "model/layout/map_content.h"

namespace hopscope::layout {

/// A compact one has a state and no texts.
Chip podChip(const kube::Pod& pod, const MapOptions& options, bool compact);
Chip serviceChip(const kube::Service& service);
/// Pod ranges that nothing states are marked: "~10.244.0.0/24 inferred".
CardContent nodeCard(const kube::Node& node, const facts::NetworkFacts& facts, const MapOptions& options);

} // namespace hopscope::layout
