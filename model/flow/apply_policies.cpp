#include "model/flow/apply_policies.h"

#include "model/policy/enforcement.h"
#include "model/policy/evaluate.h"

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
    return connection;
}

/// Egress and ingress, each with the packet as its own place sees it.
PolicyVerdict verdictOf(const NetworkView& view, const Resolved& resolved, const Candidate& candidate, HostNetworkPods hostPods)
{
    const Connection connection = connectionOf(view, resolved, candidate);
    PolicyVerdict verdict = policy::evaluate(view.snapshot(), connection, hostPods);
    const Step& leaving = leavingSender(candidate.forward);
    if (resolved.origin.kind == Origin::Kind::Pod && !(leaving.destination == candidate.forward.back().destination)) {
        Connection outside = connection;
        outside.destination = subjectOf(view, leaving.destination, {});
        outside.port = leaving.destination.port;
        verdict.egress = policy::evaluate(view.snapshot(), outside, hostPods).egress;
    }
    return verdict;
}

std::string listed(const std::vector<kube::ObjectKey>& policies)
{
    std::string text;
    for (const kube::ObjectKey& key : policies)
        text += (text.empty() ? "" : ", ") + key.toString();
    return text;
}

void addOnce(Answer& answer, Why why)
{
    if (std::find(answer.why.begin(), answer.why.end(), why) == answer.why.end())
        answer.why.push_back(std::move(why));
}

void explain(const std::string& direction, const std::string& pod, const DirectionVerdict& verdict, Answer& answer)
{
    if (!verdict.allowed)
        addOnce(answer, {Decision::PolicyDenies, {direction, pod, listed(verdict.selecting)}});
    else if (verdict.allowedBy)
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

bool isDenied(const Candidate& candidate)
{
    return candidate.policy != PolicyOutcome::Allowed;
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
    if (!verdict.egress.allowed)
        candidate.policy = PolicyOutcome::DeniedEgress;
    else if (!verdict.ingress.allowed)
        candidate.policy = PolicyOutcome::DeniedIngress;
    if (candidate.policies.empty())
        return;
    noteHostNetworkPods(view, resolved, candidate.pod, hostPods);
    if (resolved.sourcePod)
        explain("egress", resolved.sourcePod->toString(), verdict.egress, answer);
    if (candidate.pod)
        explain("ingress", candidate.pod->toString(), verdict.ingress, answer);
    const bool enforced = isEnforced(view, answer);
    if (candidate.translation != SourceTranslation::None)
        addOnce(answer, {Decision::PolicySeesTranslated, {}});
    if (!enforced || !isDenied(candidate))
        return;
    endAtPolicy(!verdict.egress.allowed, candidate.forward);
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
    const PolicyVerdict verdict = policy::evaluate(view.snapshot(), connection, hostPods);
    if (selecting(verdict).empty())
        return;
    noteHostNetworkPods(view, resolved, connection.destination.pod, hostPods);
    if (resolved.sourcePod)
        explain("egress", resolved.sourcePod->toString(), verdict.egress, answer);
    if (connection.destination.pod)
        explain("ingress", connection.destination.pod->toString(), verdict.ingress, answer);
    if (!isEnforced(view, answer) || verdict.allowed())
        return;
    endAtPolicy(!verdict.egress.allowed, answer.attempt);
    answer.verdict = Verdict::DeniedByPolicy;
    answer.clientSees = ClientSees::Timeout;
}

} // namespace

void settlePolicies(Answer& answer)
{
    const auto denied = std::count_if(answer.candidates.begin(), answer.candidates.end(), endsAtPolicy);
    if (denied == 0)
        return;
    if (std::size_t(denied) < answer.candidates.size()) {
        const bool works = std::any_of(answer.candidates.begin(), answer.candidates.end(), [](const Candidate& candidate) {
            return candidate.result == CandidateResult::Works && !endsAtPolicy(candidate);
        });
        answer.clientSees = works ? ClientSees::Depends : ClientSees::Timeout;
        return;
    }
    answer.verdict = Verdict::DeniedByPolicy;
    answer.clientSees = ClientSees::Timeout;
}

void applyPolicies(const NetworkView& view, const Query& query, const Resolved& resolved, const ip::Endpoint& destination, Answer& answer)
{
    noteCoverage(view);
    for (Candidate& candidate : answer.candidates) {
        if (candidate.result != CandidateResult::DroppedByHostFirewall)
            applyTo(view, query, resolved, candidate, answer);
    }
    if (!answer.candidates.empty())
        settlePolicies(answer);
    else if (answer.verdict == Verdict::NotCaptured && !answer.attempt.empty())
        applyToAttempt(view, query, resolved, destination, answer);
}

} // namespace hopscope::flow
