// A range of addresses by prefix.
#pragma once

#include "model/ip/ip_address.h"

namespace hopscope::ip {

/// A prefix such as 172.16.180.192/26. The base keeps no host bits.
class Cidr
{
public:
    Cidr() = default;
    /// Host bits of `address` are cleared; `length` is clamped to the family's bits.
    Cidr(IpAddress address, int length);

    /// Reads "address/length"; nothing when either part is wrong. Host bits are allowed and cleared (RFC 4632).
    static std::optional<Cidr> parse(std::string_view text);
    /// The smallest prefix that holds both; nothing when they are of different families.
    static std::optional<Cidr> spanning(const IpAddress& one, const IpAddress& other);

    const IpAddress& base() const { return m_base; }
    int length() const { return m_length; }
    Family family() const { return m_base.family(); }
    bool contains(const IpAddress& address) const;
    bool contains(const Cidr& other) const { return other.m_length >= m_length && contains(other.m_base); }
    bool overlaps(const Cidr& other) const { return contains(other) || other.contains(*this); }
    /// Number of addresses; saturates at 2^63 for IPv6.
    std::uint64_t size() const;
    std::string toString() const;

    auto operator<=>(const Cidr&) const = default;

private:
    IpAddress m_base;
    int m_length = 0;
};

} // namespace hopscope::ip
