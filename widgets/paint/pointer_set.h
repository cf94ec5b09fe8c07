// A set of addresses that is asked a hundred thousand times a frame.
#pragma once

#include <cstdint>
#include <vector>

namespace hopscope::paint {

/// In one piece of memory, at most half full; null is never in it.
class PointerSet
{
public:
    void insert(const void* pointer)
    {
        if (m_slots.size() < 2 * (m_size + 1))
            grow();
        put(pointer);
    }
    bool contains(const void* pointer) const { return m_size > 0 && m_slots[slotOf(pointer)] == pointer; }
    void clear()
    {
        m_slots.clear();
        m_size = 0;
    }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

private:
    /// Where it is, or would be.
    std::size_t slotOf(const void* pointer) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = std::size_t((reinterpret_cast<std::uintptr_t>(pointer) >> 4) * 0x9e3779b97f4a7c15ULL >> 20) & mask;
        while (m_slots[slot] && m_slots[slot] != pointer)
            slot = (slot + 1) & mask;
        return slot;
    }
    void put(const void* pointer)
    {
        const void*& slot = m_slots[slotOf(pointer)];
        m_size += slot ? 0 : 1;
        slot = pointer;
    }
    void grow()
    {
        std::vector<const void*> old(m_slots.empty() ? 16 : 2 * m_slots.size());
        old.swap(m_slots);
        m_size = 0;
        for (const void* pointer : old) {
            if (pointer)
                put(pointer);
        }
    }

    std::vector<const void*> m_slots; ///< a power of two of them
    std::size_t m_size = 0;
};

} // namespace hopscope::paint
