// A list whose copies share it until one of them is edited.
#pragma once

#include <initializer_list>
#include <memory>
#include <vector>

namespace hopscope {

/// A value, as std::vector is one; copying costs a pointer. For long lists in values that are copied often and changed seldom.
template <class T>
class SharedList
{
public:
    SharedList() = default;
    SharedList(std::initializer_list<T> items) : m_items(std::make_shared<std::vector<T>>(items)) {}

    auto begin() const { return list().begin(); }
    auto end() const { return list().end(); }
    std::size_t size() const { return list().size(); }
    bool empty() const { return list().empty(); }
    const T& operator[](std::size_t index) const { return list()[index]; }

    /// The list to change; other copies keep theirs.
    std::vector<T>& edit()
    {
        if (!m_items || m_items.use_count() > 1)
            m_items = std::make_shared<std::vector<T>>(list());
        return *m_items;
    }

    bool operator==(const SharedList& other) const { return m_items == other.m_items || list() == other.list(); }

private:
    const std::vector<T>& list() const
    {
        static const std::vector<T> none;
        return m_items ? *m_items : none;
    }

    std::shared_ptr<std::vector<T>> m_items;
};

} // namespace hopscope
