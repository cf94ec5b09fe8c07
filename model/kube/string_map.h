// Labels, annotations and other maps from text to text.
#pragma once

#include "model/base/shared_list.h"
#include "model/base/shared_text.h"

namespace hopscope::kube {

/// A sorted map as a value, whose copies share the entries until one of them is changed: a thousand pods of one
/// Deployment have one map of labels.
class StringMap
{
public:
    using Entry = std::pair<SharedText, SharedText>;
    using value_type = Entry;
    using const_iterator = SharedList<Entry>::const_iterator;

    StringMap() = default;
    /// Of two entries with one key the first stays, as in a std::map.
    StringMap(std::initializer_list<Entry> entries);

    const_iterator begin() const { return m_entries.begin(); }
    const_iterator end() const { return m_entries.end(); }
    std::size_t size() const { return m_entries.size(); }
    bool empty() const { return m_entries.empty(); }
    const_iterator find(std::string_view key) const;
    bool contains(std::string_view key) const { return find(key) != end(); }
    /// The value of a key; empty when there is none.
    const SharedText& valueOf(std::string_view key) const;

    /// Sets the value of a key, new or not.
    void set(SharedText key, SharedText value);
    /// The value to be set; other copies of the map keep theirs.
    SharedText& operator[](const SharedText& key);
    void erase(std::string_view key);
    /// All entries to be changed in place; they have to stay sorted by key.
    std::vector<Entry>& edit() { return m_entries.edit(); }

    std::uint32_t useCount() const { return m_entries.useCount(); }
    bool sharesWith(const StringMap& other) const { return m_entries.sharesWith(other.m_entries); }
    bool operator==(const StringMap&) const = default;

private:
    SharedList<Entry> m_entries;
};

} // namespace hopscope::kube
