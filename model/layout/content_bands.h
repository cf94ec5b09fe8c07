// What stands above the cards: the world outside, where packets from there come in, all Services.
#pragma once

#include "model/layout/map_content.h"

namespace hopscope::layout {

/// Where packets from outside come in for a Service: its addresses, its node ports, the Ingresses that lead to it first.
std::vector<Cell> entriesOf(const kube::Service& service, const cluster::ClusterSnapshot& snapshot, const MapOptions& options);
/// The Service behind whose entry an Ingress stands: its first backend's.
kube::ObjectKey firstBackend(const kube::Ingress& ingress);

/// Fills in the content's bands. `services` are those that are shown, in their order.
void gatherBands(MapContent& content, const std::vector<const kube::Service*>& services, const MapOptions& options);

} // namespace hopscope::layout
