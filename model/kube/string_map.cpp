#include "model/kube/string_map.h"

#include <algorithm>

namespace hopscope::kube {

namespace {

template <class Iterator>
Iterator lowerBound(Iterator first, Iterator last, std::string_view key)
{
    return std::lower_bound(first, last, key,
                            [](const StringMap::Entry& entry, std::string_view k) { return entry.first.str().compare(k) < 0; });
}

} // namespace

StringMap::StringMap(std::initializer_list<Entry> entries)
{
    for (const auto& [key, value] : entries) {
        if (!contains(key))
            set(key, value);
    }
}

StringMap::const_iterator StringMap::find(std::string_view key) const
{
    const auto found = lowerBound(begin(), end(), key);
    return found != end() && found->first == key ? found : end();
}

const SharedText& StringMap::valueOf(std::string_view key) const
{
    static const SharedText none;
    const auto found = find(key);
    return found == end() ? none : found->second;
}

void StringMap::set(SharedText key, SharedText value)
{
    (*this)[key] = std::move(value);
}

SharedText& StringMap::operator[](const SharedText& key)
{
    std::vector<Entry>& entries = m_entries.edit();
    // Decoders set them in order, as the API server writes them.
    const auto place = entries.empty() || entries.back().first < key
                           ? entries.end()
                           : lowerBound(entries.begin(), entries.end(), key);
    if (place != entries.end() && place->first == key)
        return place->second;
    return entries.insert(place, {key, {}})->second;
}

void StringMap::erase(std::string_view key)
{
    const auto found = find(key);
    if (found == end())
        return;
    const auto index = found - begin();
    std::vector<Entry>& entries = m_entries.edit();
    entries.erase(entries.begin() + index);
}

} // namespace hopscope::kube
