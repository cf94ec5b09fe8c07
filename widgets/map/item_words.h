// How an item of the map is called and described in words.
#pragma once

#include "model/layout/map_layout.h"
#include "widgets/labels/rich_text.h"

#include <QString>

namespace hopscope::map {

/// "Pod", "Service", "Node", ...
QString itemKindWord(layout::ItemKind kind);
/// "Pod nginx-demo/web-1", "Node worker-node1", "Client outside the cluster".
QString itemTitle(const layout::ItemId& item);
/// Rich text: title, and every text the item carries on the map in full.
labels::RichText itemToolTip(const layout::Item& item);
QString itemStateWord(layout::ItemState state);

} // namespace hopscope::map
