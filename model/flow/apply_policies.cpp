#include "model/flow/apply_policies.h"

#include "model/base/join.h"
#include "model/flow/policy_connection.h"
#include "model/flow/policy_view.h"
#include "model/flow/unread.h"
#include "model/policy/enforcement.h"

#include <algorithm>
#include <iterator>

namespace hopscope::flow {

namespace {

using policy::Connection;
using policy::DirectionVerdict;
using policy::HostNetworkPods;
using policy::IngressSource;
using policy::PolicyVerdict;
using policy::Subject;

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
    if (verdict.reason == policy::Reason::PodUnread)
        addOnce(answer, {Decision::PolicyPodUnread, {direction, pod, join(verdict.selecting, ", ")}});
    else if (verdict.reason == policy::Reason::NamespaceUnread)
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

/// Keeps the steps before `beyond`, of which the last says why.
void cut(std::vector<Step>& steps, std::vector<Step>::iterator beyond, Reason reason)
{
    steps.erase(beyond == steps.begin() && beyond != steps.end() ? beyond + 1 : beyond, steps.end());
    steps.back().reason = reason;
}

/// At the sender's node: the packet is not let out of it.
void endAtEgress(std::vector<Step>& steps)
{
    cut(steps, std::find_if(steps.begin(), steps.end(), [](const Step& step) { return step.hook == Hook::In || step.hook == Hook::Post; }),
        Reason::DeniedByEgressPolicy);
}

/// At the receiver's node: at the pod's interface, or in FORWARD, before the POSTROUTING of the last time that it passes this node.
void endAtIngress(bool beforePostrouting, const std::string& node, std::vector<Step>& steps)
{
    const auto isBeyond = [&](const Step& step) { return step.hook == Hook::Post && step.where.node == node; };
    const auto last = beforePostrouting ? std::find_if(steps.rbegin(), steps.rend(), isBeyond) : steps.rend();
    const auto in = std::find_if(steps.begin(), steps.end(), [](const Step& step) { return step.hook == Hook::In; });
    cut(steps, last == steps.rend() ? in : std::prev(last.base()), Reason::DeniedByIngressPolicy);
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

void noteHostNetworkPods(const NetworkView& view, const Resolved& resolved, const std::optional<kube::ObjectKey>& target,
                         const PolicyBehaviour& behaviour)
{
    if (!isHostNetworkPod(view, resolved.sourcePod) && !isHostNetworkPod(view, target))
        return;
    const bool known = behaviour.knowsHostNetworkPods;
    view.facts().note("host-network-pods", behaviour.hostNetworkPods == HostNetworkPods::ArePods ? "as-pods" : "as-node",
                      known ? facts::Basis::Derived : facts::Basis::Assumed,
                      known ? behaviour.evidence : "the NetworkPolicy API leaves both to the plugin; many treat them as their node");
}

struct Judgement
{
    PolicyVerdict verdict;
    PolicyOutcome outcome = PolicyOutcome::Allowed;
    bool dependsOnSource = false; ///< the plugin may filter before masquerade or behind it, and that decides
};

/// Both ways where it is not known which one the plugin goes; where they differ, it is not known what becomes of the packet.
Judgement judged(const NetworkView& view, const Resolved& resolved, const Candidate& candidate, const PolicyBehaviour& behaviour)
{
    const auto by = [&](IngressSource source) { return policyVerdict(view, resolved, candidate, behaviour.hostNetworkPods, source); };
    Judgement judgement;
    judgement.verdict = by(behaviour.ingressSource.value_or(IngressSource::Masqueraded));
    judgement.outcome = outcomeOf(judgement.verdict);
    if (behaviour.ingressSource || outcomeOf(by(IngressSource::Client)) == judgement.outcome)
        return judgement;
    view.facts().note("policy-source", "not known", facts::Basis::Assumed,
                      "plugins filter before masquerade, or behind it; which one this plugin does is not known");
    judgement.outcome = PolicyOutcome::Unknown;
    judgement.dependsOnSource = true;
    return judgement;
}

/// Says which source the ingress rules were held against, where the way has two.
void explainSource(const NetworkView& view, const Candidate& candidate, const PolicyBehaviour& behaviour, Answer& answer)
{
    if (candidate.translation == SourceTranslation::None)
        return;
    const bool rewrittenThere = !(beforePostrouting(candidate).source == candidate.forward.back().source);
    if (!rewrittenThere)
        return addOnce(answer, {Decision::PolicySeesTranslated, {}});
    if (!behaviour.ingressSource)
        return;
    if (!behaviour.evidence.empty())
        view.facts().note("policy-source", std::string(toString(*behaviour.ingressSource)), facts::Basis::Derived, behaviour.evidence);
    if (*behaviour.ingressSource == IngressSource::Client)
        addOnce(answer, {Decision::PolicySeesClient, {candidate.node}});
    else
        addOnce(answer, {Decision::PolicySeesTranslated, {}});
}

/// Whether the packet comes to the endpoint's interface, if no policy is against it.
bool getsThrough(CandidateResult result)
{
    return result == CandidateResult::Works || result == CandidateResult::BrokenAsymmetricReply || result == CandidateResult::BrokenOwnSource;
}

void applyTo(const NetworkView& view, const PolicyBehaviour& behaviour, const Resolved& resolved, Candidate& candidate, Answer& answer)
{
    const auto [verdict, outcome, dependsOnSource] = judged(view, resolved, candidate, behaviour);
    candidate.policy = outcome;
    candidate.policies = selecting(verdict);
    candidate.otherPolicies = otherPolicies(verdict);
    if (candidate.policies.empty() && !concernsOthers(verdict))
        return;
    explainOthers(view, resolved, candidate.pod, candidate.node, verdict, answer);
    noteHostNetworkPods(view, resolved, candidate.pod, behaviour);
    if (resolved.sourcePod)
        explain("egress", resolved.sourcePod->toString(), verdict.egress, answer);
    if (candidate.pod && dependsOnSource)
        addOnce(answer, {Decision::PolicySourceOpen, {candidate.pod->toString()}});
    else if (candidate.pod)
        explain("ingress", candidate.pod->toString(), verdict.ingress, answer);
    const bool enforced = isEnforced(view, answer);
    explainSource(view, candidate, behaviour, answer);
    if (!enforced) {
        // Where policies have no effect, what one of them leaves open is of no account either.
        if (candidate.policy == PolicyOutcome::Unknown && !dependsOnOthers(verdict))
            candidate.policy = PolicyOutcome::Allowed;
        return;
    }
    if (candidate.policy == PolicyOutcome::Allowed || candidate.policy == PolicyOutcome::Unknown)
        return;
    if (candidate.policy == PolicyOutcome::DeniedEgress)
        endAtEgress(candidate.forward);
    else
        endAtIngress(behaviour.ingressSource == IngressSource::Client, candidate.node, candidate.forward);
    candidate.reply.clear();
}

/// What no candidate stands for: an address outside, a port where nothing listens, a pod that nothing outside leads to.
void applyToAttempt(const NetworkView& view, const PolicyBehaviour& behaviour, const Resolved& resolved, const ip::Endpoint& destination, Answer& answer)
{
    const Step& last = answer.attempt.back();
    Connection connection;
    connection.source = senderSubject(resolved, answer.attempt.front().source);
    connection.destination = subjectOf(view, {destination.address, Peer::Port::Number, destination.port}, {});
    connection.port = destination.port;
    connection.protocol = resolved.protocol;
    if (!(last.source == answer.attempt.front().source))
        connection.masqueradedSource = subjectOf(view, last.source, {});
    if (resolved.targetPod)
        connection.destination.pod = resolved.targetPod;
    const PolicyVerdict verdict = askPolicies(view, connection, behaviour.hostNetworkPods);
    if (selecting(verdict).empty() && !concernsOthers(verdict))
        return;
    explainOthers(view, resolved, connection.destination.pod, connection.destination.node, verdict, answer);
    noteHostNetworkPods(view, resolved, connection.destination.pod, behaviour);
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
    if (outcome == PolicyOutcome::DeniedEgress)
        endAtEgress(answer.attempt);
    else
        endAtIngress(false, {}, answer.attempt);
    answer.verdict = Verdict::DeniedByPolicy;
    answer.clientSees = ClientSees::Timeout;
}

/// Whether the sender's own egress rules end a packet that something else would end later. On the sender's node a plugin that filters in
/// FORWARD does so before kube-proxy and the host's own policy; of others that order is not known.
bool endsAtEgressBefore(const NetworkView& view, const PolicyBehaviour& behaviour, const Resolved& resolved, std::vector<Step>& steps, Answer& answer)
{
    if (resolved.origin.kind != Origin::Kind::Pod || steps.size() < 2)
        return false;
    const bool elsewhere = steps.back().where.node != resolved.origin.node;
    if (!elsewhere && behaviour.ingressSource != IngressSource::Client)
        return false;
    const policy::PolicyVerdict verdict = egressVerdict(view, resolved, steps, behaviour.hostNetworkPods);
    if (verdict.egress.allowed || isUncertain(verdict.egress))
        return false;
    explain("egress", resolved.sourcePod->toString(), verdict.egress, answer);
    explainOthers(view, resolved, std::nullopt, {}, verdict, answer);
    if (!isEnforced(view, answer))
        return false;
    endAtEgress(steps);
    return true;
}

void applyToLost(const NetworkView& view, const PolicyBehaviour& behaviour, const Resolved& resolved, Candidate& candidate, Answer& answer)
{
    if (endsAtEgressBefore(view, behaviour, resolved, candidate.forward, answer))
        candidate.policy = PolicyOutcome::DeniedEgress;
}

} // namespace

void applyPolicies(const NetworkView& view, const Query& query, const Resolved& resolved, const ip::Endpoint& destination, Answer& answer)
{
    noteUnreadKinds(view);
    const PolicyBehaviour behaviour = policyBehaviour(view, query);
    for (Candidate& candidate : answer.candidates) {
        if (getsThrough(candidate.result))
            applyTo(view, behaviour, resolved, candidate, answer);
        else
            applyToLost(view, behaviour, resolved, candidate, answer);
    }
    if (!answer.candidates.empty()) {
        settleDelivered(answer);
        settleStopped(answer);
    }
    explainUnreadPolicies(view, resolved, answer);
    if (!answer.candidates.empty() || answer.attempt.empty())
        return;
    if (answer.verdict == Verdict::NotCaptured)
        return applyToAttempt(view, behaviour, resolved, destination, answer);
    if (endsAtEgressBefore(view, behaviour, resolved, answer.attempt, answer)) {
        answer.verdict = Verdict::DeniedByPolicy;
        answer.clientSees = ClientSees::Timeout;
    }
}

} // namespace hopscope::flow
