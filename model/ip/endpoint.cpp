#include "model/ip/endpoint.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace hopscope::ip {

std::string_view toString(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp:
        return "TCP";
    case Protocol::Udp:
        return "UDP";
    case Protocol::Sctp:
        return "SCTP";
    }
    return "TCP";
}

std::optional<Protocol> parseProtocol(std::string_view text)
{
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp}) {
        if (upper == toString(protocol))
            return protocol;
    }
    return std::nullopt;
}

std::optional<std::uint16_t> parsePort(std::string_view text)
{
    int port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size() || port < 1 || port > 65535)
        return std::nullopt;
    return std::uint16_t(port);
}

std::string Endpoint::toString() const
{
    return joinHostPort(address, std::to_string(port));
}

std::string joinHostPort(const IpAddress& address, std::string_view port)
{
    const std::string host = address.toString();
    return (address.family() == Family::V6 ? "[" + host + "]" : host) + ":" + std::string(port);
}

} // namespace hopscope::ip
