// An address with a port and a transport protocol.
#pragma once

#include "model/ip/ip_address.h"

namespace hopscope::ip {

enum class Protocol : std::uint8_t
{
    Tcp,
    Udp,
    Sctp
};

/// "TCP", "UDP" or "SCTP", as Kubernetes writes them.
std::string_view toString(Protocol protocol);
/// The other way round, in any case of letters; nothing for anything else.
std::optional<Protocol> parseProtocol(std::string_view text);
/// A port from 1 to 65535; nothing for anything else.
std::optional<std::uint16_t> parsePort(std::string_view text);

struct Endpoint
{
    IpAddress address;
    std::uint16_t port = 0;
    Protocol protocol = Protocol::Tcp;

    auto operator<=>(const Endpoint&) const = default;
    /// "10.0.0.1:80", "[fd00::1]:80".
    std::string toString() const;
};

/// Joins an address and a port's text ("80", or "E" for one the kernel picks), with brackets around IPv6.
std::string joinHostPort(const IpAddress& address, std::string_view port);

} // namespace hopscope::ip
