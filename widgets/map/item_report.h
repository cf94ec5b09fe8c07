// What there is to know of an item, in sentences: for those who hear the map instead of seeing it.
#pragma once

#include "model/layout/map_layout.h"

#include <QStringList>

namespace hopscope::map {

/// State, addresses, ports, counts, owner: one short sentence each, the most important first. Plain text.
QStringList itemReport(const layout::MapLayout& layout, const layout::ItemRef& ref);
/// What the item is called; of bands their region's title.
QString itemName(const layout::MapLayout& layout, const layout::ItemRef& ref);

} // namespace hopscope::map
