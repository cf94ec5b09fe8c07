// The places a flow may begin and end at, in the words of the command line.
#pragma once

#include "model/flow/ways_to.h"
#include "model/layout/map_layout.h"

#include <QStringList>

namespace hopscope::player {

/// "client", then every node, then every pod.
QStringList sourceTexts(const cluster::ClusterSnapshot& snapshot);
/// Every Service port, NodePort and pod. With many nodes a NodePort is listed on the first of them only: any other can be typed.
QStringList targetTexts(const cluster::ClusterSnapshot& snapshot);

/// What an item on the map is as a source; empty when nothing can be sent from it.
QString sourceTextOf(const layout::ItemId& item);
/// What an item is as a destination: a Service's first port, a node's first NodePort; empty when nothing listens there.
QString targetTextOf(const layout::ItemId& item, const cluster::ClusterSnapshot& snapshot);

/// How a Service, its card or its NodePort on the map is asked from `source`: the first of flow::waysTo that works with every endpoint,
/// else the first. Without a source as from inside the cluster. Nothing for other things, and where no way is written.
std::optional<flow::WayTo> wayFor(const layout::ItemId& item, const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                                  const std::optional<flow::Source>& source);

} // namespace hopscope::player
