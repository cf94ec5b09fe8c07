// A part of a cluster: of each kind what is wanted.
#pragma once

#include "model/cluster/cluster_snapshot.h"

#include <utility>
#include <vector>

namespace hopscope::cluster {

/// Takes out of the table all objects for which `keeps(object)` is false. A table that loses nothing stays the same one.
template <class T, class Keeps>
void keepOnly(ObjectTable<T>& table, Keeps keeps)
{
    std::vector<T> kept;
    for (const T& object : table) {
        if (keeps(object))
            kept.push_back(object);
    }
    if (kept.size() != table.size())
        table = ObjectTable<T>::fromObjects(std::move(kept));
}

} // namespace hopscope::cluster
