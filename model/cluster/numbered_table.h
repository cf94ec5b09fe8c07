// A table's objects by number.
#pragma once

#include "model/cluster/object_table.h"
#include "model/cluster/row_difference.h"

#include <optional>

namespace hopscope::cluster {

/// The objects of a table numbered in the order of their keys. Holds the table, not a copy: whoever gives it says who frees it. Any
/// thread may read it.
template <class T>
class NumberedTable
{
public:
    explicit NumberedTable(std::shared_ptr<const ObjectTable<T>> table) : m_table(std::move(table))
    {
        m_ends.reserve(m_table->chunks().size());
        std::size_t end = 0;
        for (const auto& chunk : m_table->chunks())
            m_ends.push_back(end += chunk->size());
    }

    std::size_t size() const { return m_table->size(); }

    /// `number` is below size().
    const T& at(std::size_t number) const { return ObjectTable<T>::object(m_table->at(placeOf(number))); }

    std::optional<std::size_t> numberOf(const kube::ObjectKey& key) const
    {
        const auto place = m_table->placeOf(key);
        if (!place)
            return std::nullopt;
        return beginOf(place->chunk) + place->offset;
    }

    /// See cluster::nextDifference. Equal objects are no difference; chunks that both tables share are passed over unread.
    RowDifference differenceFrom(const NumberedTable& before, std::size_t beforeFrom, std::size_t from, std::size_t most) const
    {
        const auto sharedFrom = [&](std::size_t b, std::size_t n) -> std::size_t {
            const Place old = before.placeOf(b);
            const Place now = placeOf(n);
            const auto& chunk = m_table->chunks()[now.chunk];
            if (old.offset == now.offset && before.m_table->chunks()[old.chunk] == chunk)
                return chunk->size() - now.offset;
            const T& one = before.at(b);
            const T& other = at(n);
            return &one == &other || one == other ? 1 : 0;
        };
        const auto compare = [&](std::size_t b, std::size_t n) {
            return ObjectTable<T>::order(before.at(b).meta, at(n).meta);
        };
        return nextDifference(beforeFrom, before.size(), from, size(), most, sharedFrom, compare);
    }

private:
    using Place = ObjectChunks::Place;

    std::size_t beginOf(std::size_t chunk) const { return chunk == 0 ? 0 : m_ends[chunk - 1]; }
    Place placeOf(std::size_t number) const
    {
        const auto chunk = std::size_t(std::upper_bound(m_ends.begin(), m_ends.end(), number) - m_ends.begin());
        return {chunk, number - beginOf(chunk)};
    }

    std::shared_ptr<const ObjectTable<T>> m_table;
    std::vector<std::size_t> m_ends; ///< of the chunks
};

} // namespace hopscope::cluster
