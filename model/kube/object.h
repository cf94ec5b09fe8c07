// Any object that Hopscope reads, and the kinds there are.
#pragma once

#include "model/kube/gateway_api.h"
#include "model/kube/network_objects.h"
#include "model/kube/network_policy.h"
#include "model/kube/node.h"
#include "model/kube/plugin_policy.h"
#include "model/kube/pod.h"
#include "model/kube/service.h"
#include "model/kube/tiered_policy.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace hopscope::kube {

/// In the order of Object's alternatives.
enum class Kind : std::uint8_t
{
    Namespace,
    Node,
    Pod,
    Service,
    EndpointSlice,
    Endpoints,
    NetworkPolicy,
    Ingress,
    ConfigMap,
    DaemonSet,
    ServiceCidr,
    IpPool,
    BlockAffinity,
    CiliumNode,
    ClusterNetworkPolicy,
    AdminNetworkPolicy,
    BaselineAdminNetworkPolicy,
    CiliumNetworkPolicy,
    CiliumClusterwideNetworkPolicy,
    CalicoNetworkPolicy,
    GlobalNetworkPolicy,
    StagedNetworkPolicy,
    StagedGlobalNetworkPolicy,
    StagedKubernetesNetworkPolicy,
    Tier,
    AntreaNetworkPolicy,
    AntreaClusterNetworkPolicy,
    EgressFirewall,
    IngressClass,
    GatewayClass,
    Gateway,
    ListenerSet,
    HttpRoute,
    GrpcRoute,
    TlsRoute,
    TcpRoute,
    UdpRoute,
    ReferenceGrant,
};
inline constexpr std::size_t kindCount = 38;

using AnyKind = std::variant<Namespace, Node, Pod, Service, EndpointSlice, Endpoints, NetworkPolicy, Ingress, ConfigMap,
                             DaemonSet, ServiceCidr, IpPool, BlockAffinity, CiliumNode, ClusterNetworkPolicy, AdminNetworkPolicy,
                             BaselineAdminNetworkPolicy, CiliumNetworkPolicy, CiliumClusterwideNetworkPolicy, CalicoNetworkPolicy,
                             GlobalNetworkPolicy, StagedNetworkPolicy, StagedGlobalNetworkPolicy, StagedKubernetesNetworkPolicy,
                             Tier, AntreaNetworkPolicy, AntreaClusterNetworkPolicy, EgressFirewall, IngressClass, GatewayClass,
                             Gateway, ListenerSet, HttpRoute, GrpcRoute, TlsRoute, TcpRoute, UdpRoute, ReferenceGrant>;
static_assert(std::variant_size_v<AnyKind> == kindCount);

/// One object of any kind: what std::visit and std::get take.
class Object : public AnyKind
{
public:
    HOPSCOPE_WIDE_VALUE(Object);

    template <class T>
        requires(std::is_base_of_v<WithMeta, std::remove_cvref_t<T>>)
    Object(T&& object) : AnyKind(std::forward<T>(object))
    {
    }
};

inline Kind kindOf(const Object& object)
{
    return Kind(object.index());
}
const ObjectMeta& metaOf(const Object& object);

/// The kind as an object's `kind` field writes it ("EndpointSlice", "ServiceCIDR", "IPPool"); where two projects have a kind of
/// one name, the project's name stands before it ("CalicoNetworkPolicy").
std::string_view kindName(Kind kind);
/// The kind as an object's `kind` field writes it, whoever else has one of that name ("NetworkPolicy").
std::string_view writtenKind(Kind kind);
/// The other way round; nothing for kinds that are not read.
std::optional<Kind> kindFromName(std::string_view name);
std::vector<Kind> allKinds();
/// Whose objects live in namespaces.
bool isNamespaced(Kind kind);

} // namespace hopscope::kube
