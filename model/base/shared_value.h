// A value whose copies share it until one of them is edited.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>

namespace hopscope {

/// Eight bytes, as a value: a T that is default-constructed costs nothing else, copies count who shares one. For what
/// many objects have alike and seldom change. Copies may be read and let go in several threads; one copy belongs to one.
template <class T>
class SharedValue
{
public:
    SharedValue() = default;
    explicit SharedValue(T value) : m_node(std::make_unique<Node>(std::move(value)).release()) {}
    SharedValue(const SharedValue& other) : m_node(other.m_node)
    {
        if (m_node)
            m_node->users.fetch_add(1, std::memory_order_relaxed);
    }
    SharedValue(SharedValue&& other) noexcept : m_node(std::exchange(other.m_node, nullptr)) {}
    ~SharedValue() { release(); }
    SharedValue& operator=(SharedValue other) noexcept
    {
        std::swap(m_node, other.m_node);
        return *this;
    }

    const T& operator*() const { return m_node ? m_node->value : none(); }
    const T* operator->() const { return &**this; }

    /// The value to change; other copies keep theirs.
    T& edit()
    {
        if (!m_node || useCount() > 1)
            *this = SharedValue(**this);
        return m_node->value;
    }

    /// True until a value is set or edited.
    bool isNull() const { return m_node == nullptr; }
    /// How many copies share the value; 0 when there is none. Exact while no other thread copies one of them.
    std::uint32_t useCount() const { return m_node ? m_node->users.load(std::memory_order_acquire) : 0; }
    bool sharesWith(const SharedValue& other) const { return m_node == other.m_node; }

    bool operator==(const SharedValue& other) const { return m_node == other.m_node || **this == *other; }

private:
    struct Node
    {
        explicit Node(T held) : value(std::move(held)) {}
        T value;
        std::atomic<std::uint32_t> users = 1;
    };

    static const T& none()
    {
        static const T value{};
        return value;
    }
    void release()
    {
        if (m_node && m_node->users.fetch_sub(1, std::memory_order_acq_rel) == 1)
            std::unique_ptr<Node>{m_node}.reset();
    }

    Node* m_node = nullptr;
};

} // namespace hopscope
