// The few addresses of a pod or an endpoint.
#pragma once

#include "model/base/shared_list.h"
#include "model/ip/ip_address.h"

namespace hopscope::ip {

/// A list of addresses as a value. One or two, one a family, are kept in place: there is a list for each pod and each endpoint
/// of a cluster.
class AddressList
{
public:
    AddressList() = default;
    AddressList(std::initializer_list<IpAddress> addresses) : AddressList(addresses.begin(), addresses.end()) {}
    AddressList(const std::vector<IpAddress>& addresses) : AddressList(addresses.begin(), addresses.end()) {}
    template <class Iterator>
    AddressList(Iterator first, Iterator last)
    {
        for (; first != last; ++first)
            push_back(*first);
    }

    const IpAddress* begin() const { return m_more.empty() ? m_few.data() : &m_more.front(); }
    const IpAddress* end() const { return begin() + size(); }
    std::size_t size() const { return m_more.empty() ? m_fewCount : m_more.size(); }
    bool empty() const { return size() == 0; }
    const IpAddress& operator[](std::size_t index) const { return begin()[index]; }
    const IpAddress& front() const { return *begin(); }

    void push_back(const IpAddress& address)
    {
        if (m_more.empty() && m_fewCount < m_few.size()) {
            m_few[m_fewCount++] = address;
            return;
        }
        if (m_more.empty())
            m_more = std::vector<IpAddress>(m_few.begin(), m_few.end());
        m_more.push_back(address);
    }

    bool operator==(const AddressList&) const = default;

private:
    std::array<IpAddress, 2> m_few; ///< the addresses while there are no more
    std::uint8_t m_fewCount = 0;
    SharedList<IpAddress> m_more; ///< all of them, once they are more than two
};

} // namespace hopscope::ip
