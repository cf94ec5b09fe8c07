#include "model/facts/cni_rules.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

/// Where every DaemonSet was seen, and none names the network, no object of the API does.
std::string needsOf(const Evidence& evidence)
{
    if (evidence.snapshot().coverageOf(kube::Kind::DaemonSet) == cluster::Coverage::Complete)
        return "the nodes' own CNI configuration: not in the API";
    return "list daemonsets in kube-system";
}

struct Match
{
    const CniRule* rule = nullptr;
    Component component;
};
using Matches = std::vector<Match>;

bool isWholeNetwork(const CniRule& rule, const Component& component)
{
    // Without --run-router it is only a service proxy or a firewall.
    return rule.cni != Cni::KubeRouter || component.argument("--run-router").valueOr("true") != "false";
}

Matches runningNetworks(const Evidence& evidence)
{
    Matches matches;
    for (const CniRule& rule : cniRules()) {
        auto component = evidence.component(rule.daemonSet, rule.prefix);
        const auto same = [&](const Match& match) { return match.rule->cni == rule.cni; };
        if (component && isWholeNetwork(rule, *component) && std::none_of(matches.begin(), matches.end(), same))
            matches.push_back({&rule, std::move(*component)});
    }
    return matches;
}

const Match* find(const Matches& matches, Cni cni)
{
    const auto found = std::find_if(matches.begin(), matches.end(), [&](const Match& match) { return match.rule->cni == cni; });
    return found == matches.end() ? nullptr : &*found;
}

void use(const Evidence& evidence, const Match& match, Cni name, NetworkFacts& facts)
{
    facts.cni = fact(name, Basis::Read, match.component.evidence);
    setVersion(evidence, *match.rule, match.component, facts);
    const bool agreed = hasConfiguration(evidence, name);
    facts.cniCertainty = match.component.ready && agreed ? CniCertainty::Certain : CniCertainty::Likely;
}

/// P1 to P3: installs made of the parts of others.
bool useCombined(const Evidence& evidence, const Matches& matches, NetworkFacts& facts)
{
    const Match* calico = find(matches, Cni::Calico);
    const Match* cilium = find(matches, Cni::Cilium);
    const auto ipam = evidence.setting("cilium-config", "ipam");
    const bool delegated = (ipam && ipam->first == "delegated-plugin") || evidence.nodeLabel("kubernetes.azure.com/ebpf-dataplane");
    if (const Match* gke = find(matches, Cni::GkeDataplaneV2))
        use(evidence, *gke, Cni::GkeDataplaneV2, facts);
    else if (cilium && find(matches, Cni::Azure) && delegated)
        use(evidence, *cilium, Cni::AzureCilium, facts);
    else if (const Match* canal = find(matches, Cni::Canal))
        use(evidence, *canal, Cni::Canal, facts);
    else if (calico && calico->component.container("calico-node") && calico->component.container("kube-flannel"))
        use(evidence, *calico, Cni::Canal, facts);
    else
        return false;
    return true;
}

/// P4 and P5: Calico or Cilium enforces policies on top of another network.
Matches withoutPolicyOnly(const Evidence& evidence, Matches matches, NetworkFacts& facts)
{
    const auto drop = [&](const Match& match, const char* name, std::string why) {
        facts.policyEngine = fact(std::string(name), Basis::Read, std::move(why));
        const Cni cni = match.rule->cni;
        std::erase_if(matches, [&](const Match& other) { return other.rule->cni == cni; });
    };
    if (const Match* calico = find(matches, Cni::Calico)) {
        const auto backend = calico->component.environment("CALICO_NETWORKING_BACKEND");
        const auto configured = evidence.setting("calico-config", "calico_backend");
        const auto gke = evidence.nodeLabel("cloud.google.com/gke-nodepool");
        if (find(matches, Cni::AwsVpc) || find(matches, Cni::Azure))
            drop(*calico, "Calico", calico->component.evidence + " beside another network plugin");
        else if (backend == "none")
            drop(*calico, "Calico", calico->component.evidence + " environment CALICO_NETWORKING_BACKEND none");
        else if (configured && configured->first == "none")
            drop(*calico, "Calico", configured->second + " none");
        else if (gke)
            drop(*calico, "Calico", calico->component.evidence + " beside " + *gke);
    }
    if (const Match* cilium = find(matches, Cni::Cilium)) {
        const auto chaining = evidence.setting("cilium-config", "cni-chaining-mode");
        if (chaining && chaining->first != "none" && !chaining->first.empty() && chaining->first != "portmap")
            drop(*cilium, "Cilium", chaining->second + " " + chaining->first);
    }
    return matches;
}

bool detectByComponent(const Evidence& evidence, NetworkFacts& facts)
{
    const Matches all = runningNetworks(evidence);
    if (useCombined(evidence, all, facts))
        return true;
    const Matches matches = withoutPolicyOnly(evidence, all, facts);
    if (matches.empty())
        return false;
    use(evidence, matches.front(), matches.front().rule->cni, facts);
    for (const Match& other : matches) {
        if (&other == &matches.front() || !other.component.ready || !matches.front().component.ready)
            continue;
        facts.conflicts.push_back({Conflict::Kind::TwoCnis, {}, matches.front().component.evidence, other.component.evidence});
        facts.cniCertainty = CniCertainty::Conflict;
    }
    return true;
}

/// What components wrote about themselves some time ago (1.2, 1.3): survives an uninstall, so only reported.
bool detectByReport(const Evidence& evidence, NetworkFacts& facts)
{
    for (const CniReport& report : cniReports()) {
        const auto annotation = evidence.nodeAnnotation(report.annotation);
        const auto reason = *report.reason ? evidence.nodeReason(report.reason) : std::nullopt;
        if (!annotation && !reason)
            continue;
        if (auto stale = staleReport(evidence, report.cni)) {
            facts.conflicts.push_back(std::move(*stale));
            continue;
        }
        facts.cni = fact(report.cni, Basis::Reported, annotation ? annotation->second : *reason, needsOf(evidence));
        const bool embedded = report.cni == Cni::Flannel && evidence.isK3s();
        facts.cniCertainty = (annotation && reason) || embedded ? CniCertainty::Likely : CniCertainty::Possible;
        return true;
    }
    for (const CniReport& report : cniPodReports()) {
        if (const auto annotation = evidence.podAnnotation(report.annotation)) {
            facts.cni = fact(report.cni, Basis::Reported, annotation->second, needsOf(evidence));
            facts.cniCertainty = CniCertainty::Possible;
            return true;
        }
    }
    return false;
}

bool isSimulated(const kube::Node& node)
{
    return node.meta.annotations.contains("kwok.x-k8s.io/node");
}

/// The weakest evidence (P18 and minikube): nothing but what nodes look like.
void detectByNodes(const Evidence& evidence, NetworkFacts& facts)
{
    const auto& nodes = evidence.snapshot().nodes;
    facts.cni.needs = nodes.empty() ? "list nodes" : needsOf(evidence);
    if (nodes.empty() || std::any_of(nodes.begin(), nodes.end(), isSimulated))
        return;
    const bool allMinikube = std::all_of(nodes.begin(), nodes.end(), [](const kube::Node& node) {
        return !node.meta.label("minikube.k8s.io/version").empty();
    });
    const bool hasPodCidrs =
        std::all_of(nodes.begin(), nodes.end(), [](const kube::Node& node) { return !node.podCidrs.empty(); });
    const auto routed = evidence.nodeReason("RouteCreated");
    const auto gke = evidence.nodeLabel("cloud.google.com/gke-nodepool");
    if (allMinikube && hasPodCidrs)
        facts.cni = fact(Cni::Bridge, Basis::Inferred, "Node " + nodes.begin()->meta.name + " label minikube.k8s.io/version",
                         facts.cni.needs);
    else if (hasPodCidrs && (routed || gke))
        facts.cni = fact(Cni::CloudRoutes, routed ? Basis::Reported : Basis::Inferred, routed ? *routed : *gke, facts.cni.needs);
    if (facts.cni.isKnown())
        facts.cniCertainty = CniCertainty::Possible;
}

void noteLeftovers(const Evidence& evidence, NetworkFacts& facts)
{
    for (const CniReport& report : cniReports()) {
        const auto annotation = evidence.nodeAnnotation(report.annotation);
        if (annotation && !belongsTo(facts, report.cni))
            facts.conflicts.push_back({Conflict::Kind::LeftoverAnnotations, std::string(toString(report.cni)),
                                       std::string(toString(facts.cni.value)), annotation->second});
    }
}

} // namespace

void detectCni(const Evidence& evidence, NetworkFacts& facts)
{
    if (detectByComponent(evidence, facts))
        noteLeftovers(evidence, facts);
    else if (!detectByReport(evidence, facts))
        detectByNodes(evidence, facts);
    if (facts.cni.isKnown() && !facts.cniVersion.isKnown() && facts.cniVersion.evidence.empty()) {
        const bool embedded = evidence.isK3s() && facts.cni.basis != Basis::Read;
        facts.cniVersion.evidence = embedded ? "part of " + facts.distribution.value + ": it has no version of its own" : "";
        facts.cniVersion.needs = embedded ? "" : needsOf(evidence);
    }
}

} // namespace hopscope::facts
