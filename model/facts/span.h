// The smallest prefix around addresses. Private to model/facts.
#pragma once

#include "model/ip/cidr.h"

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

} // namespace hopscope::facts
