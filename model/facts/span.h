// The smallest prefix around addresses. Private to model/facts.
#pragma once

#include "model/ip/cidr.h"

#include <vector>

namespace hopscope::facts {

/// The prefix that holds `span` and `address`; `address` alone while there is no span. Both of one family.
inline ip::Cidr widened(const std::optional<ip::Cidr>& span, const ip::IpAddress& address)
{
    if (!span)
        return ip::Cidr(address, address.bitLength());
    if (span->contains(address))
        return *span;
    return ip::Cidr::spanning(span->base(), address).value_or(*span);
}

/// What the addresses of each family span.
struct Spans
{
    std::optional<ip::Cidr> v4;
    std::optional<ip::Cidr> v6;
    std::size_t count = 0;

    void add(const ip::IpAddress& address)
    {
        auto& span = address.family() == ip::Family::V4 ? v4 : v6;
        span = widened(span, address);
        ++count;
    }
    std::vector<ip::Cidr> ranges() const
    {
        std::vector<ip::Cidr> all;
        for (const auto& span : {v4, v6}) {
            if (span)
                all.push_back(*span);
        }
        return all;
    }
};

} // namespace hopscope::facts
