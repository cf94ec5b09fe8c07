#include "model/findings/policy_peers.h"
#include "model/findings/rule_functions.h"

#include <algorithm>
#include <set>

namespace hopscope::findings {

namespace {

kube::ObjectReference of(const kube::NetworkPolicy& policy)
{
    return reference(kube::Kind::NetworkPolicy, policy.meta.key());
}

std::string nameOfWorkload(const kube::WorkloadResource& workload)
{
    return workload.kind + " " + workload.meta.namespace_ + "/" + std::string(workload.name());
}

/// A selector that nothing answers to: a warning where all that could is known, else a note that says what is not.
struct Nobody
{
    Severity severity = Severity::Warning;
    std::vector<Evidence> evidence;
};

Nobody nobody(const CheckedCluster& cluster, const std::vector<std::string>& namespaces, const kube::LabelSelector& selector)
{
    for (const std::string& each : namespaces) {
        if (const kube::WorkloadResource* workload = templateFor(cluster, each, selector))
            return {Severity::Note, {{EvidenceKind::ScaledToZero, {nameOfWorkload(*workload)}}}};
    }
    if (cluster.isManifest)
        return {Severity::Note, {{EvidenceKind::OnlyTheseFiles, {}}}};
    if (std::any_of(namespaces.begin(), namespaces.end(), [&](const std::string& each) { return !cluster.areWorkloadsRead(each); }))
        return {Severity::Note, {{EvidenceKind::WorkloadsUnread, {}}}};
    const bool anyPods = std::any_of(namespaces.begin(), namespaces.end(), [&](const std::string& each) {
        const PodGroups::Space* space = cluster.pods.spaceOf(each);
        return space && space->pods > 0;
    });
    return {anyPods ? Severity::Warning : Severity::Note, {}};
}

} // namespace

void checkPolicySelectsNothing(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report)
{
    const std::string& home = policy.meta.namespace_;
    if (policy.podSelector.isEmpty())
        return;
    if (!cluster.isManifest && !cluster.arePodsRead(home))
        return report.unread(kube::Kind::Pod, home);
    if (cluster.pods.anyMatches(home, policy.podSelector) || (cluster.isManifest && templateFor(cluster, home, policy.podSelector)))
        return;
    Nobody nothing = nobody(cluster, {home}, policy.podSelector);
    Finding& finding = report.add(nothing.severity, of(policy));
    finding.path = "spec.podSelector";
    finding.values = {policy.meta.key().toString(), selectorText(policy.podSelector)};
    finding.evidence = std::move(nothing.evidence);
    finding.fix = Fix::CorrectPolicySelector;
    finding.command = podsCommand(home, {}, " --show-labels");
}

namespace {

void checkPeer(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, const kube::PolicyPeer& peer, const std::string& path, Report& report)
{
    const std::string& home = policy.meta.namespace_;
    if (peer.ipBlock || (cluster.isManifest && peer.namespaceSelector))
        return;
    const kube::LabelSelector all;
    const kube::LabelSelector& selector = peer.podSelector ? *peer.podSelector : all;
    if (selector.isEmpty() && (!peer.namespaceSelector || peer.namespaceSelector->isEmpty()))
        return;
    const PeerNamespaces where = namespacesOf(cluster, peer, home);
    if (!where.isKnown)
        return report.unread(kube::Kind::Namespace);
    for (const std::string& each : where.names) {
        if (!cluster.isManifest && !cluster.arePodsRead(each))
            return report.unread(kube::Kind::Pod, each);
        const PodGroups::Space* space = cluster.pods.spaceOf(each);
        if ((space && space->pods > 0 && selector.isEmpty()) || cluster.pods.anyMatches(each, selector))
            return;
        if (cluster.isManifest && templateFor(cluster, each, selector))
            return;
    }
    const bool noNamespace = where.names.empty();
    Nobody nothing = noNamespace ? Nobody{} : nobody(cluster, where.names, selector);
    Finding& finding = report.add(nothing.severity, of(policy));
    finding.path = path;
    const std::string half = noNamespace ? selectorText(*peer.namespaceSelector) : selectorText(selector);
    finding.values = {policy.meta.key().toString(), half};
    finding.evidence.push_back({EvidenceKind::FailsAt, {noNamespace ? "namespaceSelector" : "podSelector", half}});
    finding.evidence.insert(finding.evidence.end(), nothing.evidence.begin(), nothing.evidence.end());
    finding.fix = Fix::CorrectPolicySelector;
    finding.command = noNamespace ? std::string("kubectl get namespaces --show-labels") : podsCommand(where.names.front(), {}, " --show-labels");
}

template <class Function>
void eachRule(const kube::NetworkPolicy& policy, Function function)
{
    const auto walk = [&](const std::vector<kube::PolicyRule>& rules, const char* direction, const char* peers) {
        for (std::size_t i = 0; i < rules.size(); ++i)
            function(rules[i], "spec." + std::string(direction) + "[" + std::to_string(i) + "]", peers);
    };
    if (policy.affectsIngress)
        walk(policy.ingress, "ingress", "from");
    if (policy.affectsEgress)
        walk(policy.egress, "egress", "to");
}

} // namespace

void checkPolicyPeers(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report)
{
    eachRule(policy, [&](const kube::PolicyRule& rule, const std::string& path, const char* peers) {
        for (std::size_t i = 0; i < rule.peers.size(); ++i)
            checkPeer(cluster, policy, rule.peers[i], path + "." + peers + "[" + std::to_string(i) + "]", report);
    });
}

void checkPolicyDirection(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report)
{
    if (!policy.namesTypes || claimOf(cluster) == Claim::Silent)
        return;
    const auto add = [&](const char* type, const char* field, std::size_t rules) {
        Finding& finding = report.add(Severity::Error, of(policy));
        finding.path = "spec.policyTypes";
        finding.values = {policy.meta.key().toString(), field, type, std::to_string(rules)};
        finding.fix = Fix::AddPolicyType;
        finding.fixArguments = {type};
        finding.command = getCommand(of(policy));
    };
    if (!policy.egress.empty() && !policy.affectsEgress)
        add("Egress", "egress", policy.egress.size());
    if (!policy.ingress.empty() && !policy.affectsIngress)
        add("Ingress", "ingress", policy.ingress.size());
}

namespace {

bool isNamed(const std::string& port)
{
    return !port.empty() && port.find_first_not_of("0123456789") != std::string::npos;
}

bool declares(const kube::Pod& pod, const std::string& name, ip::Protocol protocol)
{
    const auto has = [&](const kube::Container& container) {
        return std::any_of(container.ports.begin(), container.ports.end(), [&](const kube::ContainerPort& port) { return port.name == name && port.protocol == protocol; });
    };
    return std::any_of(pod.containers.begin(), pod.containers.end(), has) || std::any_of(pod.initContainers.begin(), pod.initContainers.end(), has);
}

/// The pods whose ports a rule speaks of: those that the policy is for, or for egress those that its peers find. Nothing where that
/// is not known, or anybody.
std::optional<std::vector<const kube::Pod*>> destinations(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, const kube::PolicyRule& rule, bool isEgress)
{
    const std::string& home = policy.meta.namespace_;
    if (!isEgress)
        return PodGroups::podsOf(cluster.pods.matching(home, policy.podSelector));
    std::vector<const kube::Pod*> pods;
    if (rule.peers.empty())
        return std::nullopt;
    for (const kube::PolicyPeer& peer : rule.peers) {
        const PeerNamespaces where = namespacesOf(cluster, peer, home);
        if (peer.ipBlock || !where.isKnown)
            return std::nullopt;
        for (const std::string& each : where.names) {
            if (!cluster.arePodsRead(each))
                return std::nullopt;
            const auto found = PodGroups::podsOf(cluster.pods.matching(each, peer.podSelector.value_or(kube::LabelSelector())));
            pods.insert(pods.end(), found.begin(), found.end());
        }
    }
    return pods;
}

} // namespace

void checkPolicyPorts(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report)
{
    if (claimOf(cluster) == Claim::Silent)
        return;
    eachRule(policy, [&](const kube::PolicyRule& rule, const std::string& path, const char* peers) {
        for (std::size_t i = 0; i < rule.ports.size(); ++i) {
            const kube::PolicyPort& port = rule.ports[i];
            if (!isNamed(port.port))
                continue;
            const auto pods = destinations(cluster, policy, rule, std::string_view(peers) == "to");
            if (!pods || pods->empty())
                continue;
            if (std::any_of(pods->begin(), pods->end(), [&](const kube::Pod* pod) { return declares(*pod, port.port, port.protocol); }))
                continue;
            Finding& finding = report.add(Severity::Warning, of(policy));
            finding.path = path + ".ports[" + std::to_string(i) + "].port";
            finding.values = {policy.meta.key().toString(), port.port, std::string(ip::toString(port.protocol)), std::to_string(pods->size())};
            std::string there;
            for (const kube::Container& container : pods->front()->containers) {
                for (const kube::ContainerPort& each : container.ports)
                    there += (there.empty() ? "" : ", ") + (each.name.empty() ? std::string() : each.name + ":") + std::to_string(each.containerPort);
            }
            finding.evidence.push_back({EvidenceKind::PortsThere, {"Pod " + pods->front()->meta.key().toString(), there}});
            finding.fix = Fix::NamePort;
            finding.fixArguments = {port.port};
            finding.command = podsCommand(pods->front()->meta.namespace_, {}, " -o yaml");
            weaken(finding, cluster);
        }
    });
}

void checkPolicyBlocks(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report)
{
    if (claimOf(cluster) == Claim::Silent)
        return;
    const auto isSure = [](facts::Basis basis) { return basis == facts::Basis::Read || basis == facts::Basis::Derived; };
    const auto find = [](const std::vector<ip::Cidr>& ranges, const ip::Cidr& block) {
        return std::find_if(ranges.begin(), ranges.end(), [&](const ip::Cidr& range) { return range.contains(block); });
    };
    eachRule(policy, [&](const kube::PolicyRule& rule, const std::string& path, const char* peers) {
        for (std::size_t i = 0; i < rule.peers.size(); ++i) {
            const auto& block = rule.peers[i].ipBlock;
            if (!block || !block->cidr.range)
                continue;
            for (const auto* fact : {&cluster.facts.podRanges, &cluster.facts.serviceRanges}) {
                const auto hit = find(fact->value, *block->cidr.range);
                if (!isSure(fact->basis) || hit == fact->value.end())
                    continue;
                const bool isPods = fact == &cluster.facts.podRanges;
                Finding& finding = report.add(Severity::Warning, of(policy));
                finding.path = path + "." + peers + "[" + std::to_string(i) + "].ipBlock.cidr";
                finding.which = isPods ? "pods" : "services";
                finding.values = {policy.meta.key().toString(), block->cidr.text, isPods ? "pods" : "services", hit->toString()};
                finding.evidence.push_back({EvidenceKind::Range, {hit->toString(), fact->evidence}});
                finding.fix = Fix::UseSelectors;
                finding.command = getCommand(of(policy));
                finding.basis = fact->basis;
                weaken(finding, cluster);
            }
        }
    });
}

void checkPolicyItems(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report)
{
    eachRule(policy, [&](const kube::PolicyRule& rule, const std::string& path, const char* peers) {
        if (rule.peers.size() != 2 || rule.peers[0].ipBlock || rule.peers[1].ipBlock)
            return;
        const bool firstIsSpace = rule.peers[0].namespaceSelector && !rule.peers[0].podSelector;
        const kube::PolicyPeer& spaces = rule.peers[firstIsSpace ? 0 : 1];
        const kube::PolicyPeer& own = rule.peers[firstIsSpace ? 1 : 0];
        if (!spaces.namespaceSelector || spaces.podSelector || own.namespaceSelector || !own.podSelector || own.podSelector->isEmpty() ||
            spaces.namespaceSelector->isEmpty())
            return;
        std::set<const kube::Pod*> now;
        std::size_t meant = 0;
        for (const std::string& each : namespacesOf(cluster, spaces, policy.meta.namespace_).names) {
            if (!cluster.arePodsRead(each))
                return report.unread(kube::Kind::Pod, each);
            for (const kube::Pod* pod : PodGroups::podsOf(cluster.pods.matching(each, kube::LabelSelector()))) {
                now.insert(pod);
                meant += own.podSelector->matches(pod->meta.labels) ? 1 : 0;
            }
        }
        for (const kube::Pod* pod : PodGroups::podsOf(cluster.pods.matching(policy.meta.namespace_, *own.podSelector)))
            now.insert(pod);
        if (now.size() == meant || meant == 0)
            return;
        Finding& finding = report.add(Severity::Note, of(policy));
        finding.path = path + "." + peers;
        finding.values = {policy.meta.key().toString()};
        finding.evidence.push_back({EvidenceKind::CountsNowAndMeant, {std::to_string(now.size()), std::to_string(meant)}});
        finding.fix = Fix::OneItem;
        finding.command = getCommand(of(policy));
    });
}

void checkPoliciesEnforced(const CheckedCluster& cluster, Report& report)
{
    if (cluster.snapshot.networkPolicies.empty() || cluster.isManifest)
        return;
    const auto enforcement = policy::enforcementOf(cluster.facts);
    if (enforcement.value == policy::Enforcement::Enforced)
        return;
    const bool isKnown = isKnownNotToEnforce(enforcement);
    Finding& finding = report.add(isKnown ? Severity::Warning : Severity::Note, of(*cluster.snapshot.networkPolicies.begin()));
    finding.values = {std::to_string(cluster.snapshot.networkPolicies.size()), isKnown ? "no" : "unknown", std::string(toString(cluster.facts.cni.value))};
    if (isKnown)
        finding.evidence.push_back({EvidenceKind::Text, {enforcement.evidence}});
    else
        finding.evidence.push_back({EvidenceKind::EnforcementUnknown, {enforcement.needs}});
    finding.fix = Fix::InstallEnforcer;
    finding.command = "kubectl get networkpolicies -A";
    finding.basis = enforcement.basis;
}

void checkOldPolicies(const CheckedCluster& cluster, Report& report)
{
    std::vector<kube::ObjectReference> old;
    for (const kube::AdminNetworkPolicy& each : cluster::tableOf<kube::AdminNetworkPolicy>(cluster.snapshot))
        old.push_back(reference(kube::Kind::AdminNetworkPolicy, each.meta.key()));
    for (const kube::BaselineAdminNetworkPolicy& each : cluster::tableOf<kube::BaselineAdminNetworkPolicy>(cluster.snapshot))
        old.push_back(reference(kube::Kind::BaselineAdminNetworkPolicy, each.meta.key()));
    for (const kube::Kind kind : {kube::Kind::AdminNetworkPolicy, kube::Kind::BaselineAdminNetworkPolicy}) {
        if (!cluster.isWhole(kind))
            report.unread(kind);
    }
    if (old.empty())
        return;
    Finding& finding = report.add(Severity::Note, old.front());
    finding.objects = old;
    finding.values = {std::to_string(old.size())};
    finding.fix = Fix::MoveToNewApi;
    finding.command = "kubectl get adminnetworkpolicies,baselineadminnetworkpolicies";
}

} // namespace hopscope::findings
