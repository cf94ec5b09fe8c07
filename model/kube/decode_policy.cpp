#include "model/kube/decoders.h"

#include <algorithm>

namespace hopscope::kube {

LabelSelector decodeSelector(const Json& source)
{
    LabelSelector selector;
    selector.matchLabels = stringMapAt(source, "matchLabels");
    selector.matchExpressions = eachAt(source, "matchExpressions", [](const Json& requirement) {
        return SelectorRequirement{textAt(requirement, "key"), textAt(requirement, "operator"),
                                   textListAt(requirement, "values")};
    });
    return selector;
}

namespace {

std::optional<LabelSelector> decodeOptionalSelector(const Json& parent, const char* name)
{
    if (!member(parent, name))
        return std::nullopt;
    return decodeSelector(objectAt(parent, name));
}

PolicyPeer decodePeer(const Json& source)
{
    PolicyPeer peer;
    peer.podSelector = decodeOptionalSelector(source, "podSelector");
    peer.namespaceSelector = decodeOptionalSelector(source, "namespaceSelector");
    if (member(source, "ipBlock")) {
        const Json& block = objectAt(source, "ipBlock");
        const std::vector<std::string> except = textListAt(block, "except");
        peer.ipBlock = IpBlock{textAt(block, "cidr"), {except.begin(), except.end()}};
    }
    return peer;
}

PolicyPort decodePolicyPort(const Json& source)
{
    PolicyPort port;
    port.protocol = protocolAt(source, "protocol");
    port.port = intOrTextAt(source, "port");
    if (member(source, "endPort"))
        port.endPort = portAt(source, "endPort");
    return port;
}

/// As eachAt, but null stands for an empty object, as it does for the API server's decoder: a rule of YAML with nothing after
/// its dash allows everything.
template <class Reader>
auto eachOrEmptyAt(const Json& parent, const char* name, Reader read)
{
    static const Json empty = Json::object();
    std::vector<decltype(read(parent))> values;
    for (const Json& element : listAt(parent, name))
        values.push_back(read(element.is_null() ? empty : asObject(element)));
    return values;
}

std::vector<PolicyRule> decodeRules(const Json& spec, const char* direction, const char* peers)
{
    return eachOrEmptyAt(spec, direction, [peers](const Json& rule) {
        return PolicyRule{eachOrEmptyAt(rule, peers, decodePeer), eachOrEmptyAt(rule, "ports", decodePolicyPort)};
    });
}

/// Nothing for backends that are not Services. Reads networking.k8s.io/v1 and the flat form before it.
std::optional<IngressBackend> decodeBackend(const Json& backend, std::string host, std::string path)
{
    if (member(backend, "service")) {
        const Json& service = objectAt(backend, "service");
        const Json& port = objectAt(service, "port");
        const std::string number = intOrTextAt(port, "number");
        return IngressBackend{std::move(host), std::move(path), textAt(service, "name"),
                              number.empty() ? textAt(port, "name") : number};
    }
    if (member(backend, "serviceName"))
        return IngressBackend{std::move(host), std::move(path), textAt(backend, "serviceName"),
                              intOrTextAt(backend, "servicePort")};
    return std::nullopt;
}

std::vector<IngressBackend> decodeBackends(const Json& spec)
{
    std::vector<IngressBackend> backends;
    const auto append = [&](const Json& source, const std::string& host, const std::string& path) {
        if (auto backend = decodeBackend(source, host, path))
            backends.push_back(std::move(*backend));
    };
    append(objectAt(spec, "defaultBackend"), {}, {});
    append(objectAt(spec, "backend"), {}, {});
    for (const Json& rule : listAt(spec, "rules")) {
        for (const Json& path : listAt(objectAt(rule, "http"), "paths")) {
            const std::size_t before = backends.size();
            append(objectAt(path, "backend"), textAt(rule, "host"), textAt(path, "path"));
            if (backends.size() > before)
                backends.back().pathType = textAt(path, "pathType");
        }
    }
    return backends;
}

} // namespace

NetworkPolicy decodeNetworkPolicy(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    NetworkPolicy policy;
    policy.meta = decodeMeta(object);
    policy.podSelector = decodeSelector(objectAt(spec, "podSelector"));
    policy.ingress = decodeRules(spec, "ingress", "from");
    policy.egress = decodeRules(spec, "egress", "to");
    const std::vector<std::string> types = textListAt(spec, "policyTypes");
    const auto names = [&](const char* type) { return std::find(types.begin(), types.end(), type) != types.end(); };
    policy.namesTypes = !types.empty();
    policy.affectsIngress = types.empty() || names("Ingress");
    policy.affectsEgress = types.empty() ? !policy.egress.empty() : names("Egress");
    return policy;
}

Ingress decodeIngress(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    Ingress ingress;
    ingress.meta = decodeMeta(object);
    ingress.className = textAt(spec, "ingressClassName");
    if (ingress.className.empty())
        ingress.className = ingress.meta.annotation("kubernetes.io/ingress.class");
    ingress.tls = !listAt(spec, "tls").empty();
    ingress.backends = decodeBackends(spec);
    for (const Json& entry : listAt(objectAt(objectAt(object, "status"), "loadBalancer"), "ingress")) {
        const std::string address = textAt(entry, "ip");
        ingress.loadBalancerAddresses.push_back(address.empty() ? textAt(entry, "hostname") : address);
    }
    return ingress;
}

IngressClass decodeIngressClass(const Json& object)
{
    return {decodeMeta(object), textAt(objectAt(object, "spec"), "controller")};
}

Namespace decodeNamespace(const Json& object)
{
    return {decodeMeta(object), textAt(objectAt(object, "status"), "phase")};
}

} // namespace hopscope::kube
