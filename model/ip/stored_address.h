// Addresses as objects of older API servers still hold them.
#pragma once

#include "model/ip/ip_address.h"

namespace hopscope::ip {

/// Reads what IpAddress::parse reads, and what objects hold that were written before strict validation (KEP-4858): zeros before a
/// number, which Go's older parser read as decimal, and IPv4 in IPv6, which counts as IPv4. Nothing for anything else.
std::optional<IpAddress> parseStored(std::string_view text);

} // namespace hopscope::ip
