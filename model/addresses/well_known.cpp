#include "model/addresses/answer_parts.h"

namespace hopscope::addresses {

namespace {

struct Assigned
{
    const char* range;
    WellKnown what;
};

/// The longest prefixes first (IANA's special-purpose address registries).
constexpr Assigned assigned[] = {
    {"169.254.169.254/32", WellKnown::Metadata}, {"fd00:ec2::254/128", WellKnown::Metadata},
    {"255.255.255.255/32", WellKnown::Broadcast}, {"::1/128", WellKnown::Loopback},
    {"::/128", WellKnown::ThisNetwork},           {"2001:db8::/32", WellKnown::Documentation},
    {"3fff::/20", WellKnown::Documentation},      {"192.0.2.0/24", WellKnown::Documentation},
    {"198.51.100.0/24", WellKnown::Documentation}, {"203.0.113.0/24", WellKnown::Documentation},
    {"169.254.0.0/16", WellKnown::LinkLocal},     {"198.18.0.0/15", WellKnown::Benchmarking},
    {"100.64.0.0/10", WellKnown::SharedSpace},    {"fe80::/10", WellKnown::LinkLocal},
    {"0.0.0.0/8", WellKnown::ThisNetwork},        {"127.0.0.0/8", WellKnown::Loopback},
    {"ff00::/8", WellKnown::Multicast},           {"224.0.0.0/4", WellKnown::Multicast},
    {"240.0.0.0/4", WellKnown::Reserved},
};

} // namespace

WellKnown wellKnown(const ip::IpAddress& address)
{
    static const auto ranges = [] {
        std::vector<std::pair<ip::Cidr, WellKnown>> parsed;
        for (const Assigned& one : assigned)
            parsed.emplace_back(*ip::Cidr::parse(one.range), one.what);
        return parsed;
    }();
    for (const auto& [range, what] : ranges) {
        if (range.contains(address))
            return what;
    }
    return WellKnown::None;
}

std::string_view standardOf(WellKnown what)
{
    switch (what) {
    case WellKnown::None: return "";
    case WellKnown::ThisNetwork: return "RFC 791, RFC 4291";
    case WellKnown::Loopback: return "RFC 1122, RFC 4291";
    case WellKnown::Metadata: return "the clouds' usage";
    case WellKnown::LinkLocal: return "RFC 3927, RFC 4291";
    case WellKnown::SharedSpace: return "RFC 6598";
    case WellKnown::Documentation: return "RFC 5737, RFC 3849, RFC 9637";
    case WellKnown::Benchmarking: return "RFC 2544";
    case WellKnown::Multicast: return "RFC 5771, RFC 4291";
    case WellKnown::Reserved: return "RFC 1112";
    case WellKnown::Broadcast: return "RFC 919";
    }
    return "";
}

} // namespace hopscope::addresses
