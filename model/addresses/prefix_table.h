// Values by range: which ranges hold an address, without a look at those that do not.
#pragma once

#include "model/ip/cidr.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

namespace hopscope::addresses {

/// One hash table a prefix length; a question costs one look-up for each length in use, which are few. T has ==.
template <class T>
class PrefixTable
{
public:
    void add(const ip::Cidr& range, T value) { m_lengths[keyOf(range)][range.base()].push_back(std::move(value)); }

    /// Removes one value that equals this one.
    void remove(const ip::Cidr& range, const T& value)
    {
        const auto length = m_lengths.find(keyOf(range));
        if (length == m_lengths.end())
            return;
        const auto place = length->second.find(range.base());
        if (place == length->second.end())
            return;
        const auto found = std::find(place->second.begin(), place->second.end(), value);
        if (found != place->second.end())
            place->second.erase(found);
        if (place->second.empty())
            length->second.erase(place);
        if (length->second.empty())
            m_lengths.erase(length);
    }

    void clear() { m_lengths.clear(); }

    /// Calls visit(range, value) for the ranges that hold the whole of `asked`, the longest prefix first.
    template <class Visit>
    void forEachAround(const ip::Cidr& asked, Visit visit) const
    {
        for (const auto& [key, ranges] : m_lengths) {
            const int length = -key.second;
            if (key.first != asked.family() || length > asked.length())
                continue;
            const ip::Cidr around(asked.base(), length);
            const auto place = ranges.find(around.base());
            if (place == ranges.end())
                continue;
            for (const T& value : place->second)
                visit(around, value);
        }
    }

private:
    /// Long prefixes come first.
    using Key = std::pair<ip::Family, int>;
    static Key keyOf(const ip::Cidr& range) { return {range.family(), -range.length()}; }

    std::map<Key, std::unordered_map<ip::IpAddress, std::vector<T>>> m_lengths;
};

} // namespace hopscope::addresses
