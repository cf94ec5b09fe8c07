#include "model/flow/apply_policies.h"

#include "model/base/join.h"
#include "model/flow/policy_view.h"
#include "model/policy/enforcement.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using policy::Connection;
using policy::DirectionVerdict;
using policy::HostNetworkPods;
using policy::PolicyVerdict;
using policy::Subject;

Subject subjectOf(const NetworkView& view, const Peer& peer, const std::string& node)
{
    const Owner owner = view.ownerOf(peer.address);
    switch (owner.kind) {
    case Owner::Kind::Pod: return {owner.pod, {}, peer.address};
    case Owner::Kind::Node: return {std::nullopt, owner.node, peer.address};
    default: return {std::nullopt, peer.isUnknownNodeAddress ? node : std::string(), peer.address};
    }
}

Subject sender(const Resolved& resolved, const Peer& source)
{
    switch (resolved.origin.kind) {
    case Origin::Kind::Pod: return {resolved.sourcePod, {}, source.address};
    case Origin::Kind::HostProcess: return {resolved.sourcePod, resolved.origin.node, source.address};
    case Origin::Kind::Client: break;
    }
    return {std::nullopt, {}, source.address};
}

/// The packet as the sender's own node lets it out: another node's NodePort is translated only there.
const Step& leavingSender(const std::vector<Step>& forward)
{
    const auto leaves = [](const Step& step) { return step.hook == Hook::Post || step.hook == Hook::In; };
    const auto found = std::find_if(forward.begin(), forward.end(), leaves);
    return found == forward.end() ? forward.back() : *found;
}

Connection connectionOf(const NetworkView& view, const Resolved& resolved, const Candidate& candidate)
{
    Connection connection;
    const Step& first = candidate.forward.front();
    const Step& last = candidate.forward.back();
    connection.source = sender(resolved, first.source);
    connection.destination = subjectOf(view, last.destination, candidate.node);
    connection.port = last.destination.port;
    connection.protocol = resolved.protocol;
    if (candidate.pod)
        connection.destination.pod = candidate.pod;
    if (!(last.source == first.source))
        connection.masqueradedSource = subjectOf(view, last.source, candidate.node);
    connection.isTranslated = !(last.destination == first.destination);
    return connection;
}

/// Egress and ingress, each with the packet as its own place sees it.
PolicyVerdict verdictOf(const NetworkView& view, const Resolved& resolved, const Candidate& candidate, HostNetworkPods hostPods)
{
    const Connection connection = connectionOf(view, resolved, candidate);
    PolicyVerdict verdict = askPolicies(view, connection, hostPods);
    const Step& leaving = leavingSender(candidate.forward);
    if (resolved.origin.kind == Origin::Kind::Pod && !(leaving.destination == candidate.forward.back().destination)) {
        Connection outside = connection;
        outside.destination = subjectOf(view, leaving.destination, {});
        outside.port = leaving.destination.port;
        verdict.egress = askPolicies(view, outside, hostPods).egress;
    }
    return verdict;
}

/// Whether both say the same, of whichever pod: a Deployment's replicas need no sentence each.
bool saysTheSame(const Why& one, const Why& other)
{
    constexpr std::size_t podIndex = 1;
    if (one.decision != other.decision || one.arguments.size() != other.arguments.size())
        return false;
    for (std::size_t i = 0; i < one.arguments.size(); ++i) {
        if (i != podIndex && one.arguments[i] != other.arguments[i])
            return false;
    }
    return true;
}

void addOnce(Answer& answer, Why why)
{
    const auto known = std::find_if(answer.why.begin(), answer.why.end(), [&](const Why& other) { return saysTheSame(why, other); });
    if (known == answer.why.end())
        answer.why.push_back(std::move(why));
}

void explain(const std::string& direction, const std::string& pod, const DirectionVerdict& verdict, Answer& answer)
{
    if (verdict.reason == policy::Reason::NamespaceUnread)
        addOnce(answer, {Decision::PolicyUncertain, {direction, pod, join(verdict.selecting, ", ")}});
    else if (verdict.reason == policy::Reason::NoRuleAllows)
        addOnce(answer, {Decision::PolicyDenies, {direction, pod, join(verdict.selecting, ", ")}});
    else if (verdict.reason == policy::Reason::AllowedByRule && verdict.allowedBy)
        addOnce(answer, {Decision::PolicyAllows, {direction, pod, verdict.allowedBy->policy.toString(),
                                                  std::to_string(verdict.allowedBy->rule + 1)}});
}

/// The policies that select either end, each once.
std::vector<kube::ObjectKey> selecting(const PolicyVerdict& verdict)
{
    std::vector<kube::ObjectKey> keys = verdict.egress.selecting;
    keys.insert(keys.end(), verdict.ingress.selecting.begin(), verdict.ingress.selecting.end());
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

/// Keeps the steps up to the interface at which the packet is dropped.
void endAtPolicy(bool egress, std::vector<Step>& steps)
{
    const auto beyond = std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
        return step.hook == Hook::In || (egress && step.hook == Hook::Post);
    });
    steps.erase(beyond == steps.begin() && beyond != steps.end() ? beyond + 1 : beyond, steps.end());
    steps.back().reason = egress ? Reason::DeniedByEgressPolicy : Reason::DeniedByIngressPolicy;
}

/// Lists whether policies work here among what the answer rests on; whether they do.
bool isEnforced(const NetworkView& view, Answer& answer)
{
    const facts::Fact<policy::Enforcement> enforcement = policy::enforcementOf(view.facts().known());
    const bool enforced = enforcement.value != policy::Enforcement::NotEnforced;
    const bool known = enforcement.value != policy::Enforcement::Unknown;
    view.facts().note("network-policy", enforced ? "enforced" : "not-enforced", known ? enforcement.basis : facts::Basis::Assumed,
                      enforcement.evidence);
    if (!enforced)
        addOnce(answer, {Decision::PolicyNotEnforced, {std::string(facts::toString(view.facts().known().cni.value))}});
    return enforced;
}

void noteCoverage(const NetworkView& view)
{
    const cluster::Coverage coverage = view.snapshot().coverageOf(kube::Kind::NetworkPolicy);
    if (coverage == cluster::Coverage::Complete || coverage == cluster::Coverage::Absent)
        return;
    const bool some = coverage == cluster::Coverage::Partial;
    view.facts().note("network-policies", some ? "those that were read" : "none", facts::Basis::Assumed,
                      some ? "NetworkPolicy objects were read in part" : "NetworkPolicy objects were not read");
}

/// What policies of other kinds have to do with it, said of both ends.
void explainOthers(const NetworkView& view, const Resolved& resolved, const std::optional<kube::ObjectKey>& target,
                   const std::string& targetNode, const PolicyVerdict& verdict, Answer& answer)
{
    const auto explainEnd = [&](const char* direction, const std::optional<kube::ObjectKey>& pod, const std::string& node,
                                const DirectionVerdict& of) {
        for (Why& why : whyOfOthers(view, direction, pod ? "pod/" + pod->toString() : "node/" + node, of))
            addOnce(answer, std::move(why));
    };
    explainEnd("egress", resolved.sourcePod, resolved.origin.node, verdict.egress);
    explainEnd("ingress", target, targetNode, verdict.ingress);
}

/// What is certain counts first: one direction that denies is enough.
PolicyOutcome outcomeOf(const PolicyVerdict& verdict)
{
    if (!verdict.egress.allowed && !isUncertain(verdict.egress))
        return PolicyOutcome::DeniedEgress;
    if (!verdict.ingress.allowed && !isUncertain(verdict.ingress))
        return PolicyOutcome::DeniedIngress;
    return verdict.allowed() ? PolicyOutcome::Allowed : PolicyOutcome::Unknown;
}

bool isHostNetworkPod(const NetworkView& view, const std::optional<kube::ObjectKey>& key)
{
    const kube::Pod* pod = key ? view.snapshot().pods.find(*key) : nullptr;
    return pod && pod->hostNetwork;
}

/// The API leaves two ways to the plugin; by default policies apply to hostNetwork pods as to others, and that is an assumption.
HostNetworkPods wayWithHostNetworkPods(const Query& query)
{
    const auto assumed = query.assume.find("host-network-pods");
    const bool asNode = assumed != query.assume.end() && assumed->second == "as-node";
    return asNode ? HostNetworkPods::AreTheirNode : HostNetworkPods::ArePods;
}

void noteHostNetworkPods(const NetworkView& view, const Resolved& resolved, const std::optional<kube::ObjectKey>& target,
                         HostNetworkPods way)
{
    if (isHostNetworkPod(view, resolved.sourcePod) || isHostNetworkPod(view, target))
        view.facts().note("host-network-pods", way == HostNetworkPods::ArePods ? "as-pods" : "as-node", facts::Basis::Assumed,
                          "the NetworkPolicy API leaves both to the plugin; many treat them as their node");
}

void applyTo(const NetworkView& view, const Query& query, const Resolved& resolved, Candidate& candidate, Answer& answer)
{
    const HostNetworkPods hostPods = wayWithHostNetworkPods(query);
    const PolicyVerdict verdict = verdictOf(view, resolved, candidate, hostPods);
    candidate.policies = selecting(verdict);
    candidate.otherPolicies = otherPolicies(verdict);
    candidate.policy = outcomeOf(verdict);
    if (candidate.policies.empty() && !concernsOthers(verdict))
        return;
    explainOthers(view, resolved, candidate.pod, candidate.node, verdict, answer);
    noteHostNetworkPods(view, resolved, candidate.pod, hostPods);
    if (resolved.sourcePod)
        explain("egress", resolved.sourcePod->toString(), verdict.egress, answer);
    if (candidate.pod)
        explain("ingress", candidate.pod->toString(), verdict.ingress, answer);
    const bool enforced = isEnforced(view, answer);
    if (candidate.translation != SourceTranslation::None)
        addOnce(answer, {Decision::PolicySeesTranslated, {}});
    if (!enforced) {
        // Where policies have no effect, what one of them leaves open is of no account either.
        if (candidate.policy == PolicyOutcome::Unknown && !dependsOnOthers(verdict))
            candidate.policy = PolicyOutcome::Allowed;
        return;
    }
    if (candidate.policy == PolicyOutcome::Allowed || candidate.policy == PolicyOutcome::Unknown)
        return;
    endAtPolicy(candidate.policy == PolicyOutcome::DeniedEgress, candidate.forward);
    candidate.reply.clear();
}

/// What no candidate stands for: an address outside, a port where nothing listens, a pod that nothing outside leads to.
void applyToAttempt(const NetworkView& view, const Query& query, const Resolved& resolved, const ip::Endpoint& destination, Answer& answer)
{
    const Step& last = answer.attempt.back();
    Connection connection;
    connection.source = sender(resolved, answer.attempt.front().source);
    connection.destination = subjectOf(view, {destination.address, Peer::Port::Number, destination.port}, {});
    connection.port = destination.port;
    connection.protocol = resolved.protocol;
    if (!(last.source == answer.attempt.front().source))
        connection.masqueradedSource = subjectOf(view, last.source, {});
    if (resolved.targetPod)
        connection.destination.pod = resolved.targetPod;
    const HostNetworkPods hostPods = wayWithHostNetworkPods(query);
    const PolicyVerdict verdict = askPolicies(view, connection, hostPods);
    if (selecting(verdict).empty() && !concernsOthers(verdict))
        return;
    explainOthers(view, resolved, connection.destination.pod, connection.destination.node, verdict, answer);
    noteHostNetworkPods(view, resolved, connection.destination.pod, hostPods);
    if (resolved.sourcePod)
        explain("egress", resolved.sourcePod->toString(), verdict.egress, answer);
    if (connection.destination.pod)
        explain("ingress", connection.destination.pod->toString(), verdict.ingress, answer);
    const PolicyOutcome outcome = outcomeOf(verdict);
    const bool counts = isEnforced(view, answer) || dependsOnOthers(verdict);
    if (!counts || outcome == PolicyOutcome::Allowed)
        return;
    if (outcome == PolicyOutcome::Unknown) {
        answer.verdict = Verdict::Unknown;
        answer.clientSees = ClientSees::Depends;
        return;
    }
    endAtPolicy(outcome == PolicyOutcome::DeniedEgress, answer.attempt);
    answer.verdict = Verdict::DeniedByPolicy;
    answer.clientSees = ClientSees::Timeout;
}

} // namespace

void applyPolicies(const NetworkView& view, const Query& query, const Resolved& resolved, const ip::Endpoint& destination, Answer& answer)
{
    noteCoverage(view);
    noteUnreadKinds(view);
    for (Candidate& candidate : answer.candidates) {
        if (candidate.result != CandidateResult::DroppedByHostFirewall)
            applyTo(view, query, resolved, candidate, answer);
    }
    if (!answer.candidates.empty())
        settleDelivered(answer);
    else if (answer.verdict == Verdict::NotCaptured && !answer.attempt.empty())
        applyToAttempt(view, query, resolved, destination, answer);
}

} // namespace hopscope::flow
