// One IPv4 or IPv6 address.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hopscope::ip {

enum class Family : std::uint8_t
{
    V4,
    V6
};

/// An address as a value; ordered by family, then by number. IPv4-mapped IPv6 addresses are kept as IPv6.
class IpAddress
{
public:
    IpAddress() = default;
    static IpAddress v4(std::uint32_t hostOrder);

    /// Reads dotted IPv4 (no leading zeros, as net/netip and Kubernetes require) or RFC 4291 IPv6 without zone;
    /// nothing when it is neither.
    static std::optional<IpAddress> parse(std::string_view text);

    Family family() const { return m_family; }
    int bitLength() const { return m_family == Family::V4 ? 32 : 128; }
    bool bit(int index) const { return (m_bytes[std::size_t(index / 8)] >> (7 - index % 8)) & 1; }
    bool isLoopback() const;
    bool isLinkLocal() const;

    /// The address with all bits from `length` on cleared.
    IpAddress masked(int length) const;
    /// The address `count` further on, within the family; wraps at the end as unsigned numbers do.
    IpAddress plus(std::uint64_t count) const;

    /// Dotted IPv4, or IPv6 as RFC 5952 writes it.
    std::string toString() const;

    std::strong_ordering operator<=>(const IpAddress&) const = default;
    bool operator==(const IpAddress&) const = default;
    std::size_t hash() const;

private:
    Family m_family = Family::V4;
    std::array<std::uint8_t, 16> m_bytes{}; ///< network order; IPv4 uses the first four
};

} // namespace hopscope::ip

template <>
struct std::hash<hopscope::ip::IpAddress>
{
    std::size_t operator()(const hopscope::ip::IpAddress& address) const noexcept { return address.hash(); }
};
