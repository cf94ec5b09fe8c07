// Of the policies of network plugins' own kinds: whom they may select. What a subject asks for and this does not know makes it
// one that may select, never one that does not.
#include "model/kube/decoders.h"

#include <algorithm>

namespace hopscope::kube {

namespace {

bool has(const Json& parent, const char* list)
{
    return !listAt(parent, list).empty();
}

/// A label as Cilium's selectors name it, and whose it is (pkg/k8s/apis/cilium.io/const.go and pkg/labels of cilium).
struct CiliumLabel
{
    enum class Of
    {
        Pod,
        Namespace,
        SomethingElse ///< a service account, a cluster, a reserved identity: not in what is kept
    };
    Of of = Of::SomethingElse;
    std::string name = {};
};

CiliumLabel readLabel(const std::string& written)
{
    const std::size_t colon = written.find(':');
    const std::string source = colon == std::string::npos ? "any" : written.substr(0, colon);
    const std::string name = colon == std::string::npos ? written : written.substr(colon + 1);
    constexpr std::string_view ofNamespace = "io.cilium.k8s.namespace.labels.";
    if (source != "any" && source != "k8s")
        return {};
    if (name == "io.kubernetes.pod.namespace")
        return {CiliumLabel::Of::Namespace, "kubernetes.io/metadata.name"};
    if (name.starts_with(ofNamespace))
        return {CiliumLabel::Of::Namespace, name.substr(ofNamespace.size())};
    if (name.starts_with("io.cilium.") || name.starts_with("io.kubernetes."))
        return {};
    return {CiliumLabel::Of::Pod, name};
}

/// Takes Cilium's selector apart: pods' labels, and, of a policy for the whole cluster, namespaces'.
void readCiliumSelector(const LabelSelector& written, bool clusterwide, PluginPolicySubject& subject)
{
    LabelSelector namespaces;
    const auto partFor = [&](const CiliumLabel& label) -> LabelSelector* {
        if (label.of == CiliumLabel::Of::Pod)
            return &subject.pods;
        if (label.of == CiliumLabel::Of::Namespace && clusterwide)
            return &namespaces;
        subject.isUnderstood = false;
        return nullptr;
    };
    for (const auto& [key, value] : written.matchLabels) {
        const CiliumLabel label = readLabel(key);
        if (LabelSelector* part = partFor(label))
            part->matchLabels.set(label.name, value);
    }
    for (const SelectorRequirement& requirement : written.matchExpressions) {
        const CiliumLabel label = readLabel(requirement.key);
        if (LabelSelector* part = partFor(label))
            part->matchExpressions.push_back({label.name, requirement.operator_, requirement.values});
    }
    if (!namespaces.isEmpty())
        subject.namespaces = std::move(namespaces);
}

/// Rules of a direction, be they to deny, isolate in it; enableDefaultDeny does so without any (api.Rule.Sanitize of cilium).
PluginPolicySubject decodeCiliumRule(const Json& rule, bool clusterwide)
{
    const Json& defaultDeny = objectAt(rule, "enableDefaultDeny");
    PluginPolicySubject subject;
    readCiliumSelector(decodeSelector(objectAt(rule, "endpointSelector")), clusterwide, subject);
    subject.selectsHosts = member(rule, "nodeSelector") != nullptr;
    subject.selectsPods = !subject.selectsHosts;
    subject.affectsIngress = has(rule, "ingress") || has(rule, "ingressDeny") || boolAt(defaultDeny, "ingress");
    subject.affectsEgress = has(rule, "egress") || has(rule, "egressDeny") || boolAt(defaultDeny, "egress");
    return subject;
}

/// What a rule or a policy of Antrea applies to. Groups are objects of their own, which are not read.
PluginPolicySubject decodeAppliedTo(const Json& appliedTo)
{
    PluginPolicySubject subject;
    subject.pods = decodeSelector(objectAt(appliedTo, "podSelector"));
    if (member(appliedTo, "namespaceSelector"))
        subject.namespaces = decodeSelector(objectAt(appliedTo, "namespaceSelector"));
    subject.selectsHosts = member(appliedTo, "nodeSelector") != nullptr;
    subject.selectsPods = !subject.selectsHosts;
    for (const auto& item : appliedTo.items())
        subject.isUnderstood = subject.isUnderstood && (item.key() == "podSelector" || item.key() == "namespaceSelector" ||
                                                        item.key() == "nodeSelector");
    return subject;
}

void addAppliedTo(PluginPolicy& policy, const Json& parent, bool ingress, bool egress)
{
    for (PluginPolicySubject& subject : eachAt(parent, "appliedTo", decodeAppliedTo)) {
        subject.affectsIngress = ingress;
        subject.affectsEgress = egress;
        policy.subjects.push_back(std::move(subject));
    }
}

} // namespace

PluginPolicy decodeCiliumPolicy(const Json& object, Kind kind)
{
    PluginPolicy policy;
    policy.meta = decodeMeta(object);
    const bool clusterwide = !isNamespaced(kind);
    if (member(object, "spec"))
        policy.subjects.push_back(decodeCiliumRule(objectAt(object, "spec"), clusterwide));
    for (const Json& rule : listAt(object, "specs"))
        policy.subjects.push_back(decodeCiliumRule(asObject(rule), clusterwide));
    return policy;
}

PluginPolicy decodeIdlePolicy(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    PluginPolicy policy;
    policy.meta = decodeMeta(object);
    policy.tier = textAt(spec, "tier");
    if (const Json* order = member(spec, "order"); order && order->is_number())
        policy.order = order->dump();
    return policy;
}

PluginPolicy decodeCalicoPolicy(const Json& object, Kind kind)
{
    PluginPolicy policy = decodeIdlePolicy(object);
    // Calico's own picture of a Kubernetes policy, as its API server lists it: the policy itself is evaluated.
    for (const char* mirror : {"knp.", "kcnp.", "kanp.", "kbanp."}) {
        if (policy.meta.name.starts_with(mirror))
            return policy;
    }
    const Json& spec = objectAt(object, "spec");
    const std::vector<std::string> types = textListAt(spec, "types");
    const auto names = [&](const char* type) { return std::find(types.begin(), types.end(), type) != types.end(); };
    PluginPolicySubject subject;
    subject.podExpression = textAt(spec, "selector");
    subject.namespaceExpression = textAt(spec, "namespaceSelector");
    subject.isUnderstood = textAt(spec, "serviceAccountSelector").empty();
    // A cluster-wide policy finds host endpoints as well, whose labels are not read.
    subject.selectsHosts = !isNamespaced(kind) && subject.namespaceExpression.empty();
    // Without types: what there are rules for, and ingress where there are none (GlobalNetworkPolicySpec of calico).
    subject.affectsIngress = types.empty() ? has(spec, "ingress") || !has(spec, "egress") : names("Ingress");
    subject.affectsEgress = types.empty() ? has(spec, "egress") : names("Egress");
    policy.subjects.push_back(std::move(subject));
    return policy;
}

PluginPolicy decodeAntreaPolicy(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    PluginPolicy policy = decodeIdlePolicy(object);
    if (const Json* priority = member(spec, "priority"); priority && priority->is_number())
        policy.order = priority->dump();
    addAppliedTo(policy, spec, has(spec, "ingress"), has(spec, "egress"));
    for (const Json& rule : listAt(spec, "ingress"))
        addAppliedTo(policy, asObject(rule), true, false);
    for (const Json& rule : listAt(spec, "egress"))
        addAppliedTo(policy, asObject(rule), false, true);
    return policy;
}

PluginPolicy decodeEgressFirewall(const Json& object)
{
    PluginPolicy policy;
    policy.meta = decodeMeta(object);
    PluginPolicySubject subject;
    subject.affectsEgress = true;
    subject.outsideOnly = true;
    policy.subjects.push_back(std::move(subject));
    return policy;
}

} // namespace hopscope::kube
