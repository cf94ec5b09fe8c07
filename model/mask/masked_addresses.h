// Addresses in place of others, with the same prefixes in common.
#pragma once

#include "model/ip/cidr.h"
#include "model/mask/keyed_hash.h"

#include <optional>
#include <string>

namespace hopscope::mask {

/// The longest address of a text that begins at `at`, its length in `length`; full stops and a colon behind it are none of it.
std::optional<ip::IpAddress> addressAt(const std::string& text, std::size_t at, std::size_t& length);

/// Two addresses have as many bits in common after as before (Xu, Fan, Ammar, Moon 2002: prefix-preserving anonymization), so that
/// what lies in a range still does. What an address is stays: private ones (RFC 1918, 6598, 4193) stay in their block; loopback,
/// link-local, unspecified and example addresses (RFC 5737, 3849) stay as they are. Others of IPv4 move to 240.0.0.0/4 (RFC 1112),
/// which nobody has, others of IPv6 to 2001:db8::/32.
class MaskedAddresses
{
public:
    explicit MaskedAddresses(const HashKey& key) : m_key(key) {}

    ip::IpAddress operator()(const ip::IpAddress& address) const;
    ip::Cidr operator()(const ip::Cidr& range) const;
    /// With each address and range in it replaced.
    std::string inText(const std::string& text) const;
    /// The same of IPv4 addresses with dashes or dots, as names of hosts hold them: "ip-10-0-1-5", "node-10.0.1.5".
    std::string inName(const std::string& name) const;

private:
    HashKey m_key;
};

} // namespace hopscope::mask
