// One object's JSON to the value of its kind, or what is wrong with it.
#include "model/kube/decoders.h"
#include "model/kube/type_meta.h"

namespace hopscope::kube {

namespace {

/// The policies beside NetworkPolicy.
Object decodePolicyKind(const Json& object, Kind kind)
{
    switch (kind) {
    case Kind::ClusterNetworkPolicy:
        return ClusterNetworkPolicy{decodeTieredPolicy(object, kind)};
    case Kind::AdminNetworkPolicy:
        return AdminNetworkPolicy{decodeTieredPolicy(object, kind)};
    case Kind::BaselineAdminNetworkPolicy:
        return BaselineAdminNetworkPolicy{decodeTieredPolicy(object, kind)};
    case Kind::CiliumNetworkPolicy:
        return CiliumNetworkPolicy{decodeCiliumPolicy(object, kind)};
    case Kind::CiliumClusterwideNetworkPolicy:
        return CiliumClusterwideNetworkPolicy{decodeCiliumPolicy(object, kind)};
    case Kind::CalicoNetworkPolicy:
        return CalicoNetworkPolicy{decodeCalicoPolicy(object, kind)};
    case Kind::GlobalNetworkPolicy:
        return GlobalNetworkPolicy{decodeCalicoPolicy(object, kind)};
    case Kind::StagedNetworkPolicy:
        return StagedNetworkPolicy{decodeIdlePolicy(object)};
    case Kind::StagedGlobalNetworkPolicy:
        return StagedGlobalNetworkPolicy{decodeIdlePolicy(object)};
    case Kind::StagedKubernetesNetworkPolicy:
        return StagedKubernetesNetworkPolicy{decodeIdlePolicy(object)};
    case Kind::Tier:
        return Tier{decodeIdlePolicy(object)};
    case Kind::AntreaNetworkPolicy:
        return AntreaNetworkPolicy{decodeAntreaPolicy(object)};
    case Kind::AntreaClusterNetworkPolicy:
        return AntreaClusterNetworkPolicy{decodeAntreaPolicy(object)};
    default:
        return EgressFirewall{decodeEgressFirewall(object)};
    }
}

/// Gateway API's, and what decides nothing of a path.
Object decodeGatewayKind(const Json& object, Kind kind)
{
    switch (kind) {
    case Kind::GatewayClass:
        return decodeGatewayClass(object);
    case Kind::Gateway:
        return decodeGateway(object);
    case Kind::ListenerSet:
        return decodeListenerSet(object);
    case Kind::HttpRoute:
        return HttpRoute{decodeRoute(object)};
    case Kind::GrpcRoute:
        return GrpcRoute{decodeRoute(object)};
    case Kind::TlsRoute:
        return TlsRoute{decodeRoute(object)};
    case Kind::TcpRoute:
        return TcpRoute{decodeRoute(object)};
    case Kind::UdpRoute:
        return UdpRoute{decodeRoute(object)};
    case Kind::ReferenceGrant:
        return decodeReferenceGrant(object);
    default:
        return decodeIngressClass(object);
    }
}

Object decodeKind(const Json& object, Kind kind)
{
    switch (kind) {
    case Kind::Namespace:
        return decodeNamespace(object);
    case Kind::Node:
        return decodeNode(object);
    case Kind::Pod:
        return decodePod(object);
    case Kind::Service:
        return decodeService(object);
    case Kind::EndpointSlice:
        return decodeEndpointSlice(object);
    case Kind::Endpoints:
        return decodeEndpoints(object);
    case Kind::NetworkPolicy:
        return decodeNetworkPolicy(object);
    case Kind::Ingress:
        return decodeIngress(object);
    case Kind::ConfigMap:
        return decodeConfigMap(object);
    case Kind::DaemonSet:
        return decodeDaemonSet(object);
    case Kind::ServiceCidr:
        return decodeServiceCidr(object);
    case Kind::IpPool:
        return decodeIpPool(object);
    case Kind::BlockAffinity:
        return decodeBlockAffinity(object);
    case Kind::CiliumNode:
        return decodeCiliumNode(object);
    default:
        return kind >= Kind::IngressClass ? decodeGatewayKind(object, kind) : decodePolicyKind(object, kind);
    }
}

Error malformed(std::string_view kind, const Json& object, const std::string& what, std::string found)
{
    const Json* meta = object.is_object() && object.contains("metadata") ? &object["metadata"] : nullptr;
    const bool named = meta && meta->is_object();
    ObjectKey key{named ? looseText(*meta, "namespace") : std::string(), named ? looseText(*meta, "name") : std::string()};
    if (key.name.empty())
        key.name = "?";
    return {ErrorKind::MalformedObject, std::move(found), std::string(kind) + " " + key.toString() + ": " + what};
}

/// Namespaced objects of files that leave the namespace out belong to "default", where kubectl would put them.
void defaultNamespace(Json& object)
{
    if (!object.is_object())
        return;
    Json& meta = object["metadata"];
    if (meta.is_object() && (!meta.contains("namespace") || meta["namespace"].is_null() || meta["namespace"] == ""))
        meta["namespace"] = "default";
}

/// What `decode` makes of it, or what is wrong with it.
template <class Decode>
auto decoded(const Json& object, std::string_view kind, Decode decode) -> Result<decltype(decode())>
{
    try {
        if (textAt(objectAt(object, "metadata"), "name").empty())
            return malformed(kind, object, "metadata.name is missing", {});
        return decode();
    } catch (const WrongType& wrong) {
        const std::string path = pathTo(object, wrong.value);
        return malformed(kind, object, (path.empty() ? "it" : path) + " is not " + std::string(wrong.wanted),
                         std::string("found ") + (wrong.value ? wrong.value->type_name() : "nothing"));
    }
}

} // namespace

Result<Object> decodeKnown(Json& object, Kind kind)
{
    if (isNamespaced(kind))
        defaultNamespace(object);
    return decoded(object, kindName(kind), [&] { return decodeKind(object, kind); });
}

Result<std::optional<WorkloadResource>> decodeKnownWorkload(Json& object, const std::string& kind)
{
    defaultNamespace(object);
    return decoded(object, kind, [&] { return decodeWorkload(object, kind); });
}

} // namespace hopscope::kube
