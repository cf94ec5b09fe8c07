// Any object that Hopscope reads, and the kinds there are.
#pragma once

#include "model/kube/network_objects.h"
#include "model/kube/network_policy.h"
#include "model/kube/node.h"
#include "model/kube/pod.h"
#include "model/kube/service.h"

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
};
inline constexpr std::size_t kindCount = 14;

using Object = std::variant<Namespace, Node, Pod, Service, EndpointSlice, Endpoints, NetworkPolicy, Ingress, ConfigMap,
                            DaemonSet, ServiceCidr, IpPool, BlockAffinity, CiliumNode>;
static_assert(std::variant_size_v<Object> == kindCount);

inline Kind kindOf(const Object& object)
{
    return Kind(object.index());
}
const ObjectMeta& metaOf(const Object& object);

/// The kind as an object's `kind` field writes it ("EndpointSlice", "ServiceCIDR", "IPPool").
std::string_view kindName(Kind kind);
/// The other way round; nothing for kinds that are not read.
std::optional<Kind> kindFromName(std::string_view name);
std::vector<Kind> allKinds();

} // namespace hopscope::kube
