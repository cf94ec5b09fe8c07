#include "model/kube/object.h"

#include <algorithm>
#include <array>

namespace hopscope::kube {

HOPSCOPE_DEFINE_WIDE_VALUE(Object);

static constexpr std::array<std::string_view, kindCount> kindNames{
    "Namespace",     "Node",    "Pod",       "Service",   "EndpointSlice", "Endpoints", "NetworkPolicy",
    "Ingress",       "ConfigMap", "DaemonSet", "ServiceCIDR", "IPPool",     "BlockAffinity", "CiliumNode",
    "ClusterNetworkPolicy", "AdminNetworkPolicy", "BaselineAdminNetworkPolicy", "CiliumNetworkPolicy",
    "CiliumClusterwideNetworkPolicy", "CalicoNetworkPolicy", "GlobalNetworkPolicy", "StagedNetworkPolicy",
    "StagedGlobalNetworkPolicy", "StagedKubernetesNetworkPolicy", "Tier", "AntreaNetworkPolicy",
    "AntreaClusterNetworkPolicy", "EgressFirewall", "IngressClass", "GatewayClass", "Gateway", "ListenerSet", "HTTPRoute",
    "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute", "ReferenceGrant"};

const ObjectMeta& metaOf(const Object& object)
{
    return std::visit([](const auto& value) -> const ObjectMeta& { return value.meta; }, object);
}

std::string_view kindName(Kind kind)
{
    return kindNames[std::size_t(kind)];
}

std::string_view writtenKind(Kind kind)
{
    switch (kind) {
    case Kind::CalicoNetworkPolicy:
    case Kind::AntreaNetworkPolicy: return kindName(Kind::NetworkPolicy);
    case Kind::AntreaClusterNetworkPolicy: return kindName(Kind::ClusterNetworkPolicy);
    default: return kindName(kind);
    }
}

std::optional<Kind> kindFromName(std::string_view name)
{
    const auto found = std::find(kindNames.begin(), kindNames.end(), name);
    if (found == kindNames.end())
        return std::nullopt;
    return Kind(found - kindNames.begin());
}

std::vector<Kind> allKinds()
{
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < kindCount; ++i)
        kinds.push_back(Kind(i));
    return kinds;
}

bool isNamespaced(Kind kind)
{
    switch (kind) {
    case Kind::Namespace:
    case Kind::Node:
    case Kind::ServiceCidr:
    case Kind::IpPool:
    case Kind::BlockAffinity:
    case Kind::CiliumNode:
    case Kind::ClusterNetworkPolicy:
    case Kind::AdminNetworkPolicy:
    case Kind::BaselineAdminNetworkPolicy:
    case Kind::CiliumClusterwideNetworkPolicy:
    case Kind::GlobalNetworkPolicy:
    case Kind::StagedGlobalNetworkPolicy:
    case Kind::Tier:
    case Kind::IngressClass:
    case Kind::GatewayClass:
    case Kind::AntreaClusterNetworkPolicy: return false;
    default: return true;
    }
}

} // namespace hopscope::kube
