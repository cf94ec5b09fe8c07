#include "model/base/secret.h"

namespace hopscope {

Secret& Secret::operator=(const Secret& other)
{
    if (this != &other) {
        wipe();
        m_value = other.m_value;
    }
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_value = std::move(other.m_value);
        other.wipe();
    }
    return *this;
}

void Secret::wipe() noexcept
{
    // Up to the capacity: a short text stays in the object when it was moved from.
    m_value.resize(m_value.capacity());
    volatile char* bytes = m_value.data();
    for (std::size_t i = 0; i < m_value.size(); ++i)
        bytes[i] = 0;
    m_value.clear();
}

} // namespace hopscope
