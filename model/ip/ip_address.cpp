#include "model/ip/ip_address.h"

#include <arpa/inet.h>

#include <charconv>
#include <string>

namespace hopscope::ip {

/// Without inet_ntop, which takes four times as long: whoever searches writes those of every pod.
static std::string dottedText(const std::array<std::uint8_t, 16>& bytes)
{
    std::array<char, INET_ADDRSTRLEN> buffer{};
    char* end = buffer.data();
    for (std::size_t i = 0; i < 4; ++i) {
        if (i > 0)
            *end++ = '.';
        end = std::to_chars(end, buffer.data() + buffer.size(), bytes[i]).ptr;
    }
    return {buffer.data(), end};
}

IpAddress IpAddress::v4(std::uint32_t hostOrder)
{
    IpAddress address;
    for (int i = 0; i < 4; ++i)
        address.m_bytes[std::size_t(i)] = std::uint8_t(hostOrder >> (24 - 8 * i));
    return address;
}

std::optional<IpAddress> IpAddress::parse(std::string_view text)
{
    const std::string terminated(text);
    if (terminated.find('\0') != std::string::npos)
        return std::nullopt;
    IpAddress address;
    address.m_family = text.find(':') == std::string_view::npos ? Family::V4 : Family::V6;
    const int family = address.m_family == Family::V4 ? AF_INET : AF_INET6;
    if (inet_pton(family, terminated.c_str(), address.m_bytes.data()) != 1)
        return std::nullopt;
    return address;
}

bool IpAddress::isLoopback() const
{
    if (m_family == Family::V4)
        return m_bytes[0] == 127;
    return *this == *parse("::1");
}

bool IpAddress::isLinkLocal() const
{
    if (m_family == Family::V4)
        return m_bytes[0] == 169 && m_bytes[1] == 254;
    return m_bytes[0] == 0xfe && (m_bytes[1] & 0xc0) == 0x80;
}

IpAddress IpAddress::masked(int length) const
{
    IpAddress result = *this;
    for (int i = 0; i < bitLength() / 8; ++i) {
        const int keep = length - 8 * i;
        if (keep <= 0)
            result.m_bytes[std::size_t(i)] = 0;
        else if (keep < 8)
            result.m_bytes[std::size_t(i)] &= std::uint8_t(0xff << (8 - keep));
    }
    return result;
}

IpAddress IpAddress::plus(std::uint64_t count) const
{
    IpAddress result = *this;
    for (int i = bitLength() / 8 - 1; i >= 0 && count > 0; --i) {
        const std::uint64_t sum = result.m_bytes[std::size_t(i)] + (count & 0xff);
        result.m_bytes[std::size_t(i)] = std::uint8_t(sum);
        count = (count >> 8) + (sum >> 8);
    }
    return result;
}

std::string IpAddress::toString() const
{
    if (m_family == Family::V4)
        return dottedText(m_bytes);
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    inet_ntop(AF_INET6, m_bytes.data(), buffer.data(), buffer.size());
    return buffer.data();
}

std::size_t IpAddress::hash() const
{
    std::size_t value = std::size_t(m_family) + 1469598103934665603ULL;
    for (const std::uint8_t byte : m_bytes)
        value = (value ^ byte) * 1099511628211ULL;
    return value;
}

} // namespace hopscope::ip
