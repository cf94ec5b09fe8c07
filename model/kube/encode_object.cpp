#include "model/kube/encode_object.h"

#include "model/kube/decoders.h"
#include "model/kube/encoders.h"

#include <algorithm>
#include <charconv>

namespace hopscope::kube {

void put(Json& object, const char* name, const std::string& text)
{
    if (!text.empty())
        object[name] = text;
}

void put(Json& object, const char* name, const std::vector<std::string>& texts)
{
    if (!texts.empty())
        object[name] = texts;
}

void put(Json& object, const char* name, const StringMap& map)
{
    for (const auto& [key, value] : map)
        object[name][std::string(key)] = std::string(value);
}

void put(Json& object, const char* name, const SharedList<Condition>& conditions)
{
    putPart(object, name, listOf(conditions, [](const Condition& condition) {
        Json written = Json::object();
        put(written, "type", condition.type);
        put(written, "status", condition.status);
        put(written, "reason", condition.reason);
        return written;
    }));
}

void putTime(Json& object, const char* name, const std::optional<TimePoint>& time)
{
    if (time)
        object[name] = formatRfc3339(*time);
}

void putPart(Json& object, const char* name, Json part)
{
    if (!part.empty())
        object[name] = std::move(part);
}

Json intOrText(const std::string& text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc{} && end == text.data() + text.size() && std::to_string(number) == text;
    return isNumber ? Json(number) : Json(text);
}

Json encodeMeta(const ObjectMeta& meta)
{
    Json written = Json::object();
    put(written, "namespace", meta.namespace_);
    put(written, "name", meta.name);
    put(written, "labels", meta.labels);
    put(written, "annotations", meta.annotations);
    putTime(written, "creationTimestamp", meta.creationTimestamp);
    putTime(written, "deletionTimestamp", meta.deletionTimestamp);
    putPart(written, "ownerReferences", listOf(meta.ownerReferences, [](const OwnerReference& owner) {
        Json reference = Json::object();
        put(reference, "kind", owner.kind);
        put(reference, "name", owner.name);
        if (owner.controller)
            reference["controller"] = true;
        return reference;
    }));
    return written;
}

namespace {

std::string_view apiVersionOf(Kind kind)
{
    switch (kind) {
    case Kind::EndpointSlice: return "discovery.k8s.io/v1";
    case Kind::NetworkPolicy:
    case Kind::Ingress:
    case Kind::ServiceCidr: return "networking.k8s.io/v1";
    case Kind::DaemonSet: return "apps/v1";
    case Kind::IpPool:
    case Kind::BlockAffinity:
    case Kind::CalicoNetworkPolicy:
    case Kind::GlobalNetworkPolicy:
    case Kind::StagedNetworkPolicy:
    case Kind::StagedGlobalNetworkPolicy:
    case Kind::StagedKubernetesNetworkPolicy:
    case Kind::Tier: return "projectcalico.org/v3";
    case Kind::CiliumNode:
    case Kind::CiliumNetworkPolicy:
    case Kind::CiliumClusterwideNetworkPolicy: return "cilium.io/v2";
    case Kind::ClusterNetworkPolicy: return "policy.networking.k8s.io/v1alpha2";
    case Kind::AdminNetworkPolicy:
    case Kind::BaselineAdminNetworkPolicy: return "policy.networking.k8s.io/v1alpha1";
    case Kind::AntreaNetworkPolicy:
    case Kind::AntreaClusterNetworkPolicy: return "crd.antrea.io/v1beta1";
    case Kind::EgressFirewall: return "k8s.ovn.org/v1";
    default: return "v1";
    }
}

Json encodeAddresses(const std::vector<NodeAddress>& addresses, const char* name)
{
    return listOf(addresses, [name](const NodeAddress& address) {
        Json written = Json::object();
        put(written, "type", address.type);
        put(written, name, address.address);
        return written;
    });
}

Json encodeNode(const Node& node)
{
    Json object = Json::object();
    Json& spec = object["spec"] = Json::object();
    put(spec, "podCIDRs", node.podCidrs);
    put(spec, "providerID", node.providerId);
    if (node.unschedulable)
        spec["unschedulable"] = true;
    Json& status = object["status"] = Json::object();
    putPart(status, "addresses", encodeAddresses(node.addresses, "address"));
    put(status, "conditions", node.conditions);
    Json info = Json::object();
    put(info, "kubeletVersion", node.info.kubeletVersion);
    put(info, "osImage", node.info.osImage);
    put(info, "kernelVersion", node.info.kernelVersion);
    put(info, "containerRuntimeVersion", node.info.containerRuntimeVersion);
    put(info, "operatingSystem", node.info.operatingSystem);
    put(info, "architecture", node.info.architecture);
    putPart(status, "nodeInfo", std::move(info));
    if (node.allocatablePods)
        status["allocatable"]["pods"] = std::to_string(*node.allocatablePods);
    if (node.allocatableMilliCpu)
        status["allocatable"]["cpu"] = std::to_string(*node.allocatableMilliCpu) + "m";
    if (node.kubeletPort > 0)
        status["daemonEndpoints"]["kubeletEndpoint"]["Port"] = node.kubeletPort;
    return object;
}

Json withSpec(Json spec)
{
    return {{"spec", std::move(spec)}};
}

Json encodeServiceCidr(const ServiceCidr& range)
{
    Json object = Json::object();
    put(object["spec"] = Json::object(), "cidrs", range.cidrs);
    put(object["status"] = Json::object(), "conditions", range.conditions);
    return object;
}

Json encodeIpPool(const IpPool& pool)
{
    return withSpec({{"cidr", pool.cidr}, {"blockSize", pool.blockSize}, {"ipipMode", pool.ipipMode}, {"vxlanMode", pool.vxlanMode},
                     {"natOutgoing", pool.natOutgoing}, {"disabled", pool.disabled}});
}

Json encodeBlockAffinity(const BlockAffinity& block)
{
    return withSpec({{"cidr", block.cidr}, {"node", block.node}, {"state", block.state}, {"deleted", block.deleted}});
}

Json encodeCiliumNode(const CiliumNode& node)
{
    Json spec = Json::object();
    putPart(spec, "addresses", encodeAddresses(node.addresses, "ip"));
    if (!node.podCidrs.empty())
        spec["ipam"]["podCIDRs"] = node.podCidrs;
    for (const std::string& address : node.healthAddresses)
        spec["health"][address.find(':') == std::string::npos ? "ipv4" : "ipv6"] = address;
    return withSpec(std::move(spec));
}

struct Encoder
{
    Kind kind;

    Json operator()(const Namespace& one) const
    {
        Json object = Json::object();
        put(object["status"] = Json::object(), "phase", one.phase);
        return object;
    }
    Json operator()(const ConfigMap& map) const
    {
        Json object = Json::object();
        put(object, "data", map.data);
        return object;
    }
    Json operator()(const Node& node) const { return encodeNode(node); }
    Json operator()(const Pod& pod) const { return encodePod(pod); }
    Json operator()(const Service& service) const { return encodeService(service); }
    Json operator()(const EndpointSlice& slice) const { return encodeEndpointSlice(slice); }
    Json operator()(const Endpoints& endpoints) const { return encodeEndpoints(endpoints); }
    Json operator()(const NetworkPolicy& policy) const { return encodeNetworkPolicy(policy); }
    Json operator()(const Ingress& ingress) const { return encodeIngress(ingress); }
    Json operator()(const DaemonSet& set) const { return encodeDaemonSet(set); }
    Json operator()(const ServiceCidr& range) const { return encodeServiceCidr(range); }
    Json operator()(const IpPool& pool) const { return encodeIpPool(pool); }
    Json operator()(const BlockAffinity& block) const { return encodeBlockAffinity(block); }
    Json operator()(const CiliumNode& node) const { return encodeCiliumNode(node); }
    template <class T>
    Json operator()(const T& object) const
    {
        if constexpr (std::is_base_of_v<TieredPolicy, T>)
            return encodeTieredPolicy(object, kind);
        else if constexpr (std::is_base_of_v<PluginPolicy, T>)
            return encodePluginPolicy(object, kind);
        else
            return Json::object(); // see hasEncoder()
    }
};

/// The three characters that XML and HTML read in their own way stand in texts only.
std::string safe(const Json& json)
{
    std::string text;
    for (const char c : json.dump(-1, ' ', true, Json::error_handler_t::replace)) {
        if (c == '<')
            text += "\\u003c";
        else if (c == '>')
            text += "\\u003e";
        else if (c == '&')
            text += "\\u0026";
        else
            text += c;
    }
    return text;
}

std::string written(Json object, std::string_view apiVersion, std::string_view kind, const ObjectMeta& meta)
{
    object["apiVersion"] = std::string(apiVersion);
    object["kind"] = std::string(kind);
    object["metadata"] = encodeMeta(meta);
    return safe(object);
}

} // namespace

bool hasEncoder(Kind kind)
{
    return kind < Kind::IngressClass;
}

std::string encodeObject(const Object& object)
{
    const Kind kind = kindOf(object);
    if (!hasEncoder(kind))
        return {};
    return written(std::visit(Encoder{kind}, object), apiVersionOf(kind), writtenKind(kind), metaOf(object));
}

std::string encodeWorkload(const WorkloadResource& workload, const DaemonSet* status)
{
    Json object = encodeWorkloadParts(workload);
    if (status)
        object["status"] = encodeDaemonSet(*status)["status"];
    ObjectMeta meta = workload.meta;
    meta.name = std::string(workload.name());
    const bool isBatch = workload.kind == "Job" || workload.kind == "CronJob";
    return written(std::move(object), isBatch ? "batch/v1" : "apps/v1", workload.kind, meta);
}

bool isNetworkNamespaceName(std::string_view namespaceName)
{
    return isNetworkNamespace(namespaceName);
}

std::string encodedText(const std::string& text)
{
    return safe(Json(text));
}

} // namespace hopscope::kube
