// Finds things on the map as a person types.
#pragma once

#include "model/layout/map_layout.h"

#include <QString>

namespace hopscope::map {

/// Items whose name, namespace or any text on the map holds every word of `text`, in any case; none for an empty text.
std::set<layout::ItemId> searchItems(const layout::MapLayout& layout, const QString& text);

} // namespace hopscope::map
