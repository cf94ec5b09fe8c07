#include "model/kube/type_meta.h"

namespace hopscope::kube {

/// Whether objects of the kind are those that are read in this API group; other projects reuse the names.
static bool isGroupOf(Kind kind, std::string_view group)
{
    switch (kind) {
    case Kind::EndpointSlice:
        return group == "discovery.k8s.io";
    case Kind::NetworkPolicy:
    case Kind::Ingress:
        return group == "networking.k8s.io" || group == "extensions";
    case Kind::DaemonSet:
        return group == "apps" || group == "extensions";
    case Kind::ServiceCidr:
        return group == "networking.k8s.io";
    case Kind::IpPool:
    case Kind::BlockAffinity:
    case Kind::CalicoNetworkPolicy:
    case Kind::GlobalNetworkPolicy:
    case Kind::StagedNetworkPolicy:
    case Kind::StagedGlobalNetworkPolicy:
    case Kind::StagedKubernetesNetworkPolicy:
    case Kind::Tier:
        return group == "crd.projectcalico.org" || group == "projectcalico.org";
    case Kind::CiliumNode:
    case Kind::CiliumNetworkPolicy:
    case Kind::CiliumClusterwideNetworkPolicy:
        return group == "cilium.io";
    case Kind::ClusterNetworkPolicy:
    case Kind::AdminNetworkPolicy:
    case Kind::BaselineAdminNetworkPolicy:
        return group == "policy.networking.k8s.io";
    case Kind::AntreaNetworkPolicy:
    case Kind::AntreaClusterNetworkPolicy:
        return group == "crd.antrea.io";
    case Kind::EgressFirewall:
        return group == "k8s.ovn.org";
    case Kind::IngressClass:
        return group == "networking.k8s.io";
    case Kind::GatewayClass:
    case Kind::Gateway:
    case Kind::ListenerSet:
    case Kind::HttpRoute:
    case Kind::GrpcRoute:
    case Kind::TlsRoute:
    case Kind::TcpRoute:
    case Kind::UdpRoute:
    case Kind::ReferenceGrant:
        return group == gatewayGroup;
    default:
        return group.empty();
    }
}

std::optional<Kind> TypeMeta::known() const
{
    if (kind.empty())
        return assumed;
    const std::size_t slash = apiVersion.find('/');
    const std::string group = slash == std::string::npos ? std::string() : apiVersion.substr(0, slash);
    for (const Kind candidate : allKinds()) {
        // An object without any apiVersion is taken by its name.
        if (writtenKind(candidate) == kind && (apiVersion.empty() || isGroupOf(candidate, group)))
            return candidate;
    }
    return std::nullopt;
}

bool isListKind(const std::string& kind)
{
    return kind.ends_with("List");
}

TypeMeta itemTypeOf(const Json& list, std::optional<Kind> assumed)
{
    const std::string kind = looseText(list, "kind");
    if (!isListKind(kind) || kind == "List")
        return {{}, {}, assumed};
    return {kind.substr(0, kind.size() - 4), looseText(list, "apiVersion"), assumed};
}

std::string looseText(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace hopscope::kube
