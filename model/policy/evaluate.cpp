#include "model/policy/evaluate.h"

#include "model/cluster/cluster_index.h"
#include "model/policy/plugin_policies.h"
#include "model/policy/rule_match.h"
#include "model/policy/tiers.h"

#include <algorithm>

namespace hopscope::policy {

namespace {

using Policies = std::vector<const kube::NetworkPolicy*>;

/// A key that nothing has becomes a mere address, until judgeWhatWasRead().
Party partyOf(const cluster::ClusterSnapshot& snapshot, const Subject& subject, HostNetworkPods hostNetworkPods)
{
    const kube::Pod* pod = subject.pod ? snapshot.pods.find(*subject.pod) : nullptr;
    if (pod && pod->hostNetwork && hostNetworkPods == HostNetworkPods::AreTheirNode)
        return {nullptr, pod->nodeName, subject.address, true};
    return {pod, subject.node, subject.address, !pod && !subject.node.empty()};
}

const kube::Namespace* namespaceOf(const cluster::ClusterSnapshot& snapshot, const Party& party)
{
    return party.pod ? snapshot.namespaces.find({"", party.pod->meta.namespace_}) : nullptr;
}

/// The peer is the node that the pod runs on: named so, or by one of the node's addresses.
bool isOwnNode(const cluster::ClusterSnapshot& snapshot, const kube::Pod& pod, const Party& peer)
{
    if (peer.pod || pod.nodeName.empty())
        return false;
    if (!peer.node.empty())
        return peer.node == pod.nodeName;
    const kube::Node* node = snapshot.index().nodeByAddress(peer.address);
    return node ? node->meta.name == pod.nodeName : ip::IpAddress::parse(pod.hostIp) == peer.address;
}

bool affects(const kube::NetworkPolicy& policy, Direction direction)
{
    return direction == Direction::Egress ? policy.affectsEgress : policy.affectsIngress;
}

const std::vector<kube::PolicyRule>& rulesOf(const kube::NetworkPolicy& policy, Direction direction)
{
    return direction == Direction::Egress ? policy.egress : policy.ingress;
}

Policies selecting(const cluster::ClusterSnapshot& snapshot, const kube::Pod& pod, Direction direction)
{
    Policies policies;
    for (const kube::NetworkPolicy* policy : snapshot.index().policiesIn(pod.meta.namespace_)) {
        if (affects(*policy, direction) && policy->podSelector.matches(pod.meta.labels))
            policies.push_back(policy);
    }
    return policies;
}

/// Holds the rules of all policies against the connection: the first that allows decides.
void judgeByRules(DirectionVerdict& verdict, Direction direction, const Matter& matter, const Policies& policies)
{
    verdict.allowed = false;
    verdict.reason = Reason::NoRuleAllows;
    for (const kube::NetworkPolicy* policy : policies) {
        const auto& rules = rulesOf(*policy, direction);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const Match match = matchRule(rules[i], policy->meta.namespace_, matter);
            if (match == Match::NamespaceUnread)
                verdict.reason = Reason::NamespaceUnread;
            if (match != Match::Yes)
                continue;
            verdict.allowed = true;
            verdict.reason = Reason::AllowedByRule;
            verdict.allowedBy = AllowedBy{policy->meta.key(), i};
            return;
        }
    }
}

/// The verdict for a pod that `policies` isolate.
void judge(DirectionVerdict& verdict, const Party& self, Direction direction, const Matter& matter,
           const Policies& policies)
{
    if (matter.peer.pod && matter.peer.pod->meta.key() == self.pod->meta.key())
        verdict.reason = Reason::SamePod;
    else if (isOwnNode(matter.snapshot, *self.pod, matter.peer))
        verdict.reason = Reason::OwnNode;
    else
        judgeByRules(verdict, direction, matter, policies);
}

DirectionVerdict verdictOf(const Party& self, Direction direction, const Matter& matter)
{
    DirectionVerdict verdict;
    if (!self.pod) {
        verdict.reason = self.isHost ? Reason::HostNetwork : Reason::NotAPod;
        return verdict;
    }
    const Policies policies = selecting(matter.snapshot, *self.pod, direction);
    for (const kube::NetworkPolicy* policy : policies)
        verdict.selecting.push_back(policy->meta.key());
    verdict.isolated = !policies.empty();
    verdict.reason = Reason::NotIsolated;
    if (verdict.isolated)
        judge(verdict, self, direction, matter, policies);
    return verdict;
}

/// What may come of a direction.
struct Outcomes
{
    bool allowed = false;
    bool denied = false;
};

Outcomes outcomesOf(const DirectionVerdict& verdict)
{
    const bool isOpen = verdict.reason == Reason::NamespaceUnread || verdict.reason == Reason::PodUnread;
    return {isOpen || verdict.allowed, isOpen || !verdict.allowed};
}

/// A tier's say before that of whatever comes next.
Outcomes after(const TierOutcome& tier, Outcomes next)
{
    return {tier.accept || (tier.next && next.allowed), tier.deny || (tier.next && next.denied)};
}

/// Whether it is this tier that the outcome is owed to: it says so for certain, or leaves it open.
bool decides(const TierOutcome& tier, Outcomes outcomes)
{
    const bool saysSomething = tier.accept || tier.deny;
    return saysSomething && (!tier.next || (outcomes.allowed && outcomes.denied));
}

void settle(DirectionVerdict& verdict, const TierOutcome& tier, Outcomes outcomes)
{
    verdict.tierRule = tier.rule;
    verdict.allowed = outcomes.allowed && !outcomes.denied;
    if (outcomes.allowed != outcomes.denied)
        verdict.reason = outcomes.allowed ? Reason::AcceptedByTier : Reason::DeniedByTier;
    else
        verdict.reason = tier.isUndefined ? Reason::EqualPriorities : Reason::TierUncertain;
}

/// Puts the policies with tiers around what the NetworkPolicies say: Admin before them, Baseline where none of them selects the
/// pod, and everything is allowed that nobody has decided.
void putTiersAround(DirectionVerdict& verdict, const TierOutcomes& tiers)
{
    verdict.tiered = tiers.selecting;
    const Outcomes open{true, false};
    const Outcomes inside = verdict.isolated ? outcomesOf(verdict) : after(tiers.baseline, open);
    const Outcomes all = after(tiers.admin, inside);
    if (decides(tiers.admin, all))
        settle(verdict, tiers.admin, all);
    else if (!verdict.isolated && decides(tiers.baseline, all))
        settle(verdict, tiers.baseline, all);
}

/// hostNetwork pods are no subjects, and no peers but as their node's address; nor is what a pod sends to its own address.
void askOthers(DirectionVerdict& verdict, const Party& self, Direction direction, const Matter& matter, bool isLoop)
{
    verdict.allowedWithoutTiers = verdict.allowed;
    verdict.reasonWithoutTiers = verdict.reason;
    if (self.pod && !isLoop)
        putTiersAround(verdict, askTiers(*self.pod, direction, matter));
    verdict.notEvaluated = pluginPoliciesFor(self, direction, matter);
    verdict.unread = unreadPolicyKinds(matter.snapshot, self, matter.peer);
}

/// A pod that is named and not there was not read: any policy of its namespace may select it.
void judgeUnread(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& pod, Direction direction, DirectionVerdict& verdict)
{
    for (const kube::NetworkPolicy* policy : snapshot.index().policiesIn(pod.namespace_)) {
        if (affects(*policy, direction))
            verdict.selecting.push_back(policy->meta.key());
    }
    if (verdict.selecting.empty())
        return;
    verdict.allowed = false;
    verdict.reason = Reason::PodUnread;
}

/// One end's direction again, where it or the other end is such a pod: rules that ask for the other's labels may allow.
void judgeWhatWasRead(const cluster::ClusterSnapshot& snapshot, const Subject& self, const Subject& peer, Direction direction,
                      DirectionVerdict& verdict)
{
    const auto isUnread = [&](const Subject& subject) {
        return subject.pod && !snapshot.pods.find(*subject.pod) && !snapshot.isReadWhole(kube::Kind::Pod, subject.pod->namespace_);
    };
    if (isUnread(self))
        judgeUnread(snapshot, *self.pod, direction, verdict);
    else if (isUnread(peer) && verdict.reason == Reason::NoRuleAllows)
        verdict.reason = Reason::PodUnread;
}

} // namespace

PolicyVerdict evaluate(const cluster::ClusterSnapshot& snapshot, const Connection& connection, HostNetworkPods hostNetworkPods)
{
    const auto party = [&](const Subject& subject, HostNetworkPods way) { return partyOf(snapshot, subject, way); };
    const Subject& arrivingSource = connection.masqueradedSource ? *connection.masqueradedSource : connection.source;
    const auto against = [&](const Party& peer, const Party& destination) {
        return Matter{snapshot, peer, namespaceOf(snapshot, peer), destination, connection.port, connection.protocol};
    };
    PolicyVerdict verdict;
    const Party source = party(connection.source, hostNetworkPods);
    const Party destination = party(connection.destination, hostNetworkPods);
    const Party arriving = party(arrivingSource, hostNetworkPods);
    verdict.egress = verdictOf(source, Direction::Egress, against(destination, destination));
    verdict.ingress = verdictOf(destination, Direction::Ingress, against(arriving, destination));
    judgeWhatWasRead(snapshot, connection.source, connection.destination, Direction::Egress, verdict.egress);
    judgeWhatWasRead(snapshot, connection.destination, arrivingSource, Direction::Ingress, verdict.ingress);
    verdict.coverage = snapshot.coverageOf(kube::Kind::NetworkPolicy);

    constexpr HostNetworkPods asNode = HostNetworkPods::AreTheirNode;
    const Party from = party(connection.source, asNode);
    const Party to = party(connection.destination, asNode);
    const bool isSelf = from.pod && from.pod == to.pod;
    const Party seen = isSelf ? from : party(arrivingSource, asNode);
    const bool isLoop = isSelf && !connection.isTranslated;
    askOthers(verdict.egress, from, Direction::Egress, against(to, to), isLoop);
    askOthers(verdict.ingress, to, Direction::Ingress, against(seen, to), isLoop);
    return verdict;
}

} // namespace hopscope::policy
