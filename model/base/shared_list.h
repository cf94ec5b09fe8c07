// A list whose copies share it until one of them is edited.
#pragma once

#include "model/base/shared_value.h"

#include <initializer_list>
#include <vector>

namespace hopscope {

/// A value, as std::vector is one; copying costs a pointer, and an empty one is no more than that. For lists in values
/// that are copied often and changed seldom. What reads it never copies it; edit() and push_back() may.
template <class T>
class SharedList
{
public:
    using value_type = T;
    using const_iterator = typename std::vector<T>::const_iterator;

    SharedList() = default;
    SharedList(std::initializer_list<T> items) : SharedList(std::vector<T>(items)) {}
    SharedList(std::vector<T> items)
    {
        if (!items.empty())
            m_items = SharedValue<std::vector<T>>(std::move(items));
    }

    const_iterator begin() const { return m_items->begin(); }
    const_iterator end() const { return m_items->end(); }
    auto rbegin() const { return m_items->rbegin(); }
    auto rend() const { return m_items->rend(); }
    std::size_t size() const { return m_items->size(); }
    bool empty() const { return m_items->empty(); }
    const T& operator[](std::size_t index) const { return (*m_items)[index]; }
    const T& at(std::size_t index) const { return m_items->at(index); }
    const T& front() const { return m_items->front(); }
    const T& back() const { return m_items->back(); }
    operator const std::vector<T>&() const& { return *m_items; }
    operator const std::vector<T>&() const&& = delete;

    /// The list to change; other copies keep theirs.
    std::vector<T>& edit() { return m_items.edit(); }
    void push_back(T item) { edit().push_back(std::move(item)); }
    void clear() { m_items = {}; }

    /// How many copies share the items; 0 when there are none.
    std::uint32_t useCount() const { return m_items.useCount(); }
    bool sharesWith(const SharedList& other) const { return m_items.sharesWith(other.m_items); }

    bool operator==(const SharedList&) const = default;

private:
    SharedValue<std::vector<T>> m_items;
};

} // namespace hopscope
