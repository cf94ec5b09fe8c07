#include "model/kube/node.h"

#include <algorithm>

namespace hopscope::kube {

HOPSCOPE_DEFINE_WIDE_VALUE(Node);

std::optional<ip::IpAddress> firstAddress(const std::vector<NodeAddress>& addresses, std::string_view type, ip::Family family)
{
    for (const NodeAddress& candidate : addresses) {
        const auto address = candidate.type == type ? ip::IpAddress::parse(candidate.address) : std::nullopt;
        if (address && address->family() == family)
            return address;
    }
    return std::nullopt;
}

std::optional<ip::IpAddress> Node::firstAddress(std::string_view type, ip::Family family) const
{
    return kube::firstAddress(addresses, type, family);
}

std::vector<ip::IpAddress> Node::ipAddresses() const
{
    std::vector<ip::IpAddress> result;
    for (const NodeAddress& candidate : addresses) {
        if (candidate.type != "InternalIP" && candidate.type != "ExternalIP")
            continue;
        if (const auto address = ip::IpAddress::parse(candidate.address))
            result.push_back(*address);
    }
    return result;
}

const Condition* Node::condition(std::string_view type) const
{
    const auto found =
        std::find_if(conditions.begin(), conditions.end(), [&](const Condition& each) { return each.type == type; });
    return found == conditions.end() ? nullptr : &*found;
}

} // namespace hopscope::kube
