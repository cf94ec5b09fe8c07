#include "model/policy/evaluate.h"

#include "model/cluster/cluster_index.h"
#include "model/policy/rule_match.h"

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
    const auto party = [&](const Subject& subject) { return partyOf(snapshot, subject, hostNetworkPods); };
    const Party source = party(connection.source);
    const Party destination = party(connection.destination);
    const Party arriving = connection.masqueradedSource ? party(*connection.masqueradedSource) : source;
    const auto against = [&](const Party& peer) {
        return Matter{snapshot, peer, namespaceOf(snapshot, peer), destination, connection.port, connection.protocol};
    };
    PolicyVerdict verdict;
    verdict.egress = verdictOf(source, Direction::Egress, against(destination));
    verdict.ingress = verdictOf(destination, Direction::Ingress, against(arriving));
    const Subject& seen = connection.masqueradedSource ? *connection.masqueradedSource : connection.source;
    judgeWhatWasRead(snapshot, connection.source, connection.destination, Direction::Egress, verdict.egress);
    judgeWhatWasRead(snapshot, connection.destination, seen, Direction::Ingress, verdict.ingress);
    verdict.coverage = snapshot.coverageOf(kube::Kind::NetworkPolicy);
    return verdict;
}

} // namespace hopscope::policy
