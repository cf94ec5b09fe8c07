// What the window shows now, shared by its parts: the cluster, and the one thing that is selected.
#pragma once

#include "model/layout/map_layout.h"

#include <QModelIndex>

namespace hopscope::app {

/// The thing of the map that a table's row is, or belongs to; nothing for rows of the cluster itself.
std::optional<layout::ItemId> itemOfRow(const QModelIndex& index);
/// Which table's kind shows an item: Node, Pod or Service; nothing for the outside.
std::optional<kube::Kind> tableKindOf(const layout::ItemId& item);

/// "3 nodes · 17 pods · 4 Services"
QString countsText(const cluster::ClusterSnapshot& snapshot);
/// Kinds that were not read, with the reason; empty when all is there.
QString coverageText(const cluster::ClusterSnapshot& snapshot);

} // namespace hopscope::app
