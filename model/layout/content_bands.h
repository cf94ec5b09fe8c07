// What stands above the cards: the world outside, where packets from there come in, all Services.
#pragma once

#include "model/layout/map_content.h"

namespace hopscope::layout {

/// Fills in the content's bands, without slots. `services` are those that are shown, in their order.
void gatherBands(MapContent& content, const std::vector<const kube::Service*>& services, const cluster::ClusterSnapshot& snapshot,
                 const MapOptions& options);

} // namespace hopscope::layout
