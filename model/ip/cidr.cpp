#include "model/ip/cidr.h"

#include <algorithm>
#include <charconv>

namespace hopscope::ip {

Cidr::Cidr(IpAddress address, int length)
    : m_base(address.masked(std::clamp(length, 0, address.bitLength()))),
      m_length(std::clamp(length, 0, address.bitLength()))
{
}

std::optional<Cidr> Cidr::parse(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto address = IpAddress::parse(text.substr(0, slash));
    const std::string_view digits = text.substr(slash + 1);
    int length = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (!address || error != std::errc{} || end != digits.data() + digits.size() || length < 0 ||
        length > address->bitLength())
        return std::nullopt;
    return Cidr(*address, length);
}

std::optional<Cidr> Cidr::spanning(const IpAddress& one, const IpAddress& other)
{
    if (one.family() != other.family())
        return std::nullopt;
    int length = 0;
    while (length < one.bitLength() && one.bit(length) == other.bit(length))
        ++length;
    return Cidr(one, length);
}

bool Cidr::contains(const IpAddress& address) const
{
    return address.family() == family() && address.masked(m_length) == m_base;
}

std::uint64_t Cidr::size() const
{
    return std::uint64_t(1) << std::min(m_base.bitLength() - m_length, 63);
}

std::string Cidr::toString() const
{
    return m_base.toString() + "/" + std::to_string(m_length);
}

} // namespace hopscope::ip
