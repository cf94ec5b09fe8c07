#include "model/kube/service.h"

namespace hopscope::kube {

HOPSCOPE_DEFINE_WIDE_VALUE(Service);
HOPSCOPE_DEFINE_WIDE_VALUE(EndpointSlice);

bool Service::isHeadless() const
{
    return !isExternalName() && !clusterIps.empty() && clusterIps.front() == "None";
}

std::vector<ip::IpAddress> Service::clusterIpAddresses() const
{
    std::vector<ip::IpAddress> addresses;
    if (isExternalName())
        return addresses;
    for (const std::string& text : clusterIps) {
        if (const auto address = ip::IpAddress::parse(text))
            addresses.push_back(*address);
    }
    return addresses;
}

std::optional<ip::IpAddress> Service::clusterIp(ip::Family family) const
{
    for (const ip::IpAddress& address : clusterIpAddresses()) {
        if (address.family() == family)
            return address;
    }
    return std::nullopt;
}

bool Service::externalPolicyLocal() const
{
    if (externalTrafficPolicy != "Local")
        return false;
    return type == "NodePort" || type == "LoadBalancer" || (type == "ClusterIP" && !externalIps.empty());
}

} // namespace hopscope::kube
