// The longest run of addresses that nobody has. Private to model/addresses.
#pragma once

#include "model/ip/address_number.h"

namespace hopscope::addresses {

/// Takes the addresses in use in ascending order, the same one as often as it comes.
class GapFinder
{
public:
    explicit GapFinder(const ip::AddressSpan& span)
        : m_family(span.first.family()), m_next(ip::numberOf(span.first)), m_last(ip::numberOf(span.last))
    {
    }

    void take(const ip::IpAddress& address)
    {
        const ip::AddressNumber number = ip::numberOf(address);
        if (number < m_next || m_last < number || m_isFull)
            return;
        if (m_next < number)
            offer(m_next, number.minus({0, 1}));
        m_isFull = number == m_last;
        m_next = number.plus({0, 1});
    }

    /// Of several of one length the first; nothing where every address is in use.
    std::optional<ip::AddressSpan> biggest()
    {
        if (!m_isFull)
            offer(m_next, m_last);
        m_isFull = true;
        if (!m_biggest)
            return std::nullopt;
        return ip::AddressSpan{ip::addressOf(m_family, m_biggest->first), ip::addressOf(m_family, m_biggest->second)};
    }

private:
    void offer(const ip::AddressNumber& first, const ip::AddressNumber& last)
    {
        if (!m_biggest || m_biggest->second.minus(m_biggest->first) < last.minus(first))
            m_biggest = {first, last};
    }

    ip::Family m_family;
    ip::AddressNumber m_next; ///< the first that may be free
    ip::AddressNumber m_last;
    bool m_isFull = false;
    std::optional<std::pair<ip::AddressNumber, ip::AddressNumber>> m_biggest;
};

} // namespace hopscope::addresses
