#include "model/kube/encoders.h"

namespace hopscope::kube {

namespace {

std::vector<std::string> writtenRanges(const std::vector<WrittenRange>& ranges)
{
    std::vector<std::string> texts;
    for (const WrittenRange& range : ranges)
        texts.push_back(range.text);
    return texts;
}

Json encodePeer(const PolicyPeer& peer)
{
    Json written = Json::object();
    if (peer.podSelector)
        written["podSelector"] = encodeSelector(*peer.podSelector);
    if (peer.namespaceSelector)
        written["namespaceSelector"] = encodeSelector(*peer.namespaceSelector);
    if (peer.ipBlock) {
        written["ipBlock"]["cidr"] = peer.ipBlock->cidr.text;
        put(written["ipBlock"], "except", writtenRanges(peer.ipBlock->except));
    }
    return written;
}

Json encodePort(const PolicyPort& port)
{
    Json written{{"protocol", std::string(ip::toString(port.protocol))}};
    if (!port.port.empty())
        written["port"] = intOrText(port.port);
    if (port.endPort)
        written["endPort"] = *port.endPort;
    return written;
}

Json encodeRules(const std::vector<PolicyRule>& rules, const char* peers)
{
    return listOf(rules, [peers](const PolicyRule& rule) {
        Json written = Json::object();
        putPart(written, peers, listOf(rule.peers, encodePeer));
        putPart(written, "ports", listOf(rule.ports, encodePort));
        return written;
    });
}

Json encodeBackend(const IngressBackend& backend)
{
    Json service{{"name", backend.serviceName}};
    const Json port = intOrText(backend.servicePort);
    if (!backend.servicePort.empty())
        service["port"][port.is_number() ? "number" : "name"] = port;
    return {{"service", std::move(service)}};
}

Json encodeIngressRule(const IngressBackend& backend)
{
    Json path{{"backend", encodeBackend(backend)}};
    put(path, "path", backend.path);
    put(path, "pathType", backend.pathType);
    Json rule = Json::object();
    put(rule, "host", backend.host);
    rule["http"]["paths"] = Json::array({std::move(path)});
    return rule;
}

} // namespace

Json encodeSelector(const LabelSelector& selector)
{
    Json written = Json::object();
    put(written, "matchLabels", selector.matchLabels);
    putPart(written, "matchExpressions", listOf(selector.matchExpressions, [](const SelectorRequirement& requirement) {
        Json expression{{"key", requirement.key}, {"operator", requirement.operator_}};
        put(expression, "values", requirement.values);
        return expression;
    }));
    return written;
}

Json encodeNetworkPolicy(const NetworkPolicy& policy)
{
    Json spec{{"podSelector", encodeSelector(policy.podSelector)}};
    putPart(spec, "ingress", encodeRules(policy.ingress, "from"));
    putPart(spec, "egress", encodeRules(policy.egress, "to"));
    if (policy.namesTypes && policy.affectsIngress)
        spec["policyTypes"].push_back("Ingress");
    if (policy.namesTypes && policy.affectsEgress)
        spec["policyTypes"].push_back("Egress");
    return {{"spec", std::move(spec)}};
}

Json encodeIngress(const Ingress& ingress)
{
    Json spec = Json::object();
    put(spec, "ingressClassName", ingress.className);
    if (ingress.tls)
        spec["tls"] = Json::array({Json::object()});
    for (const IngressBackend& backend : ingress.backends) {
        const bool isDefault = &backend == &ingress.backends.front() && backend.host.empty() && backend.path.empty() && backend.pathType.empty();
        if (isDefault)
            spec["defaultBackend"] = encodeBackend(backend);
        else
            spec["rules"].push_back(encodeIngressRule(backend));
    }
    Json object{{"spec", std::move(spec)}};
    for (const std::string& address : ingress.loadBalancerAddresses)
        object["status"]["loadBalancer"]["ingress"].push_back({{ip::IpAddress::parse(address) ? "ip" : "hostname", address}});
    return object;
}

} // namespace hopscope::kube
