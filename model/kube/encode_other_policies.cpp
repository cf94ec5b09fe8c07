// Policies beside NetworkPolicy: with tiers, and those of network plugins as far as they are kept.
#include "model/kube/encoders.h"

#include <algorithm>

namespace hopscope::kube {

namespace {

Json encodePeer(const TieredPeer& peer)
{
    using Type = TieredPeer::Type;
    std::vector<std::string> networks;
    for (const WrittenRange& range : peer.networks)
        networks.push_back(range.text);
    switch (peer.type) {
    case Type::Namespaces: return {{"namespaces", encodeSelector(peer.namespaces)}};
    case Type::Pods: return {{"pods", {{"namespaceSelector", encodeSelector(peer.namespaces)}, {"podSelector", encodeSelector(peer.selector)}}}};
    case Type::Nodes: return {{"nodes", encodeSelector(peer.selector)}};
    case Type::Networks: return {{"networks", networks}};
    case Type::DomainNames: return {{"domainNames", peer.domainNames}};
    case Type::Unknown: return Json::object();
    }
    return Json::object();
}

Json encodePort(const TieredPort& port)
{
    std::string protocol(ip::toString(port.protocol));
    std::transform(protocol.begin(), protocol.end(), protocol.begin(), [](char c) { return char(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    switch (port.type) {
    case TieredPort::Type::Name: return {{"destinationNamedPort", port.name}};
    case TieredPort::Type::Unknown: return Json::object();
    case TieredPort::Type::Range: break;
    }
    Json destination{{"number", port.first}};
    if (port.first != port.last)
        destination = {{"range", {{"start", port.first}, {"end", port.last}}}};
    return {{protocol, {{"destinationPort", std::move(destination)}}}};
}

Json encodeOldPort(const TieredPort& port)
{
    const std::string protocol(ip::toString(port.protocol));
    switch (port.type) {
    case TieredPort::Type::Name: return {{"namedPort", port.name}};
    case TieredPort::Type::Unknown: return Json::object();
    case TieredPort::Type::Range: break;
    }
    if (port.first == port.last)
        return {{"portNumber", {{"protocol", protocol}, {"port", port.first}}}};
    return {{"portRange", {{"protocol", protocol}, {"start", port.first}, {"end", port.last}}}};
}

const char* actionWord(PolicyAction action, bool old)
{
    switch (action) {
    case PolicyAction::Accept: return old ? "Allow" : "Accept";
    case PolicyAction::Deny: return "Deny";
    case PolicyAction::Pass: return "Pass";
    case PolicyAction::Unknown: return "";
    }
    return "";
}

Json encodeRules(const std::vector<TieredRule>& rules, const char* peers, bool old)
{
    return listOf(rules, [&](const TieredRule& rule) {
        Json written = Json::object();
        put(written, "name", rule.name);
        put(written, "action", actionWord(rule.action, old));
        putPart(written, peers, listOf(rule.peers, encodePeer));
        putPart(written, old ? "ports" : "protocols", listOf(rule.ports, old ? encodeOldPort : encodePort));
        return written;
    });
}

/// What was asked for and is not kept: only that there is more.
constexpr const char* notKept = "not-kept";

void putCiliumLabels(Json& selector, const LabelSelector& labels, const std::string& prefix)
{
    for (const auto& [key, value] : labels.matchLabels)
        selector["matchLabels"][prefix + std::string(key)] = std::string(value);
    for (const SelectorRequirement& requirement : labels.matchExpressions) {
        Json expression{{"key", prefix + requirement.key}, {"operator", requirement.operator_}};
        put(expression, "values", requirement.values);
        selector["matchExpressions"].push_back(std::move(expression));
    }
}

Json encodeCiliumRule(const PluginPolicySubject& subject)
{
    Json selector = Json::object();
    putCiliumLabels(selector, subject.pods, "");
    if (subject.namespaces)
        putCiliumLabels(selector, *subject.namespaces, "k8s:io.cilium.k8s.namespace.labels.");
    if (!subject.isUnderstood)
        selector["matchLabels"][std::string("reserved:") + notKept] = "";
    Json rule{{"endpointSelector", std::move(selector)}, {"enableDefaultDeny", {{"ingress", subject.affectsIngress}, {"egress", subject.affectsEgress}}}};
    if (subject.selectsHosts)
        rule["nodeSelector"] = Json::object();
    return rule;
}

Json encodeCalicoSpec(const PluginPolicy& policy)
{
    Json spec = Json::object();
    for (const PluginPolicySubject& subject : policy.subjects) {
        put(spec, "selector", subject.podExpression);
        put(spec, "namespaceSelector", subject.namespaceExpression);
        if (!subject.isUnderstood)
            spec["serviceAccountSelector"] = notKept;
        spec["types"] = Json::array();
        for (const auto& [affects, word] : {std::pair(subject.affectsIngress, "Ingress"), std::pair(subject.affectsEgress, "Egress")}) {
            if (affects)
                spec["types"].push_back(word);
        }
        if (spec["types"].empty())
            spec["types"].push_back("None");
    }
    return spec;
}

Json encodeAppliedTo(const PluginPolicySubject& subject)
{
    Json written = Json::object();
    if (!subject.pods.isEmpty())
        written["podSelector"] = encodeSelector(subject.pods);
    if (subject.namespaces)
        written["namespaceSelector"] = encodeSelector(*subject.namespaces);
    if (subject.selectsHosts)
        written["nodeSelector"] = Json::object();
    if (!subject.isUnderstood)
        written["group"] = notKept;
    return written;
}

/// One rule a subject: what applies to all rules of a policy is written for each.
Json encodeAntreaSpec(const PluginPolicy& policy)
{
    Json spec = Json::object();
    const bool isOnePart = std::all_of(policy.subjects.begin(), policy.subjects.end(), [&](const PluginPolicySubject& subject) {
        return subject.affectsIngress == policy.subjects.front().affectsIngress && subject.affectsEgress == policy.subjects.front().affectsEgress;
    });
    if (isOnePart && !policy.subjects.empty()) {
        spec["appliedTo"] = listOf(policy.subjects, encodeAppliedTo);
        if (policy.subjects.front().affectsIngress)
            spec["ingress"].push_back(Json::object());
        if (policy.subjects.front().affectsEgress)
            spec["egress"].push_back(Json::object());
        return spec;
    }
    for (const PluginPolicySubject& subject : policy.subjects) {
        if (subject.affectsIngress)
            spec["ingress"].push_back({{"appliedTo", Json::array({encodeAppliedTo(subject)})}});
        if (subject.affectsEgress)
            spec["egress"].push_back({{"appliedTo", Json::array({encodeAppliedTo(subject)})}});
    }
    return spec;
}

void putOrder(Json& spec, const char* name, const std::string& order)
{
    const Json number = Json::parse(order, nullptr, false);
    if (number.is_number())
        spec[name] = number;
}

} // namespace

Json encodeTieredPolicy(const TieredPolicy& policy, Kind kind)
{
    const bool old = kind != Kind::ClusterNetworkPolicy;
    Json spec{{"subject", encodePeer(policy.subject)}, {"priority", policy.priority}};
    if (!old)
        put(spec, "tier", policy.tier == PolicyTier::Admin ? "Admin" : policy.tier == PolicyTier::Baseline ? "Baseline" : "");
    putPart(spec, "ingress", encodeRules(policy.ingress, "from", old));
    putPart(spec, "egress", encodeRules(policy.egress, "to", old));
    return {{"spec", std::move(spec)}};
}

Json encodePluginPolicy(const PluginPolicy& policy, Kind kind)
{
    switch (kind) {
    case Kind::CiliumNetworkPolicy:
    case Kind::CiliumClusterwideNetworkPolicy: return {{"specs", listOf(policy.subjects, encodeCiliumRule)}};
    case Kind::EgressFirewall: return Json::object();
    default: break;
    }
    const bool isAntrea = kind == Kind::AntreaNetworkPolicy || kind == Kind::AntreaClusterNetworkPolicy;
    Json spec = isAntrea ? encodeAntreaSpec(policy) : encodeCalicoSpec(policy);
    put(spec, "tier", policy.tier);
    putOrder(spec, isAntrea ? "priority" : "order", policy.order);
    return {{"spec", std::move(spec)}};
}

} // namespace hopscope::kube
