#include "model/flow/policy_connection.h"

#include "model/flow/policy_view.h"

#include <algorithm>

namespace hopscope::flow {

using policy::Connection;
using policy::HostNetworkPods;
using policy::IngressSource;
using policy::PolicyVerdict;
using policy::Subject;

namespace {

/// The packet as the sender's own node lets it out: another node's NodePort is translated only there.
const Step& leavingSender(const std::vector<Step>& forward)
{
    const auto leaves = [](const Step& step) { return step.hook == Hook::Post || step.hook == Hook::In; };
    const auto found = std::find_if(forward.begin(), forward.end(), leaves);
    return found == forward.end() ? forward.back() : *found;
}

Connection connectionOf(const NetworkView& view, const Resolved& resolved, const Candidate& candidate, IngressSource ingressSource)
{
    Connection connection;
    const Step& first = candidate.forward.front();
    const Step& last = candidate.forward.back();
    const Peer& seen = ingressSource == IngressSource::Client ? beforePostrouting(candidate).source : last.source;
    connection.source = senderSubject(resolved, first.source);
    connection.destination = subjectOf(view, last.destination, candidate.node);
    connection.port = last.destination.port;
    connection.protocol = resolved.protocol;
    if (candidate.pod)
        connection.destination.pod = candidate.pod;
    if (!(seen == first.source))
        connection.masqueradedSource = subjectOf(view, seen, candidate.node);
    connection.isTranslated = !(last.destination == first.destination);
    return connection;
}

} // namespace

Subject subjectOf(const NetworkView& view, const Peer& peer, const std::string& node)
{
    const Owner owner = view.ownerOf(peer.address);
    switch (owner.kind) {
    case Owner::Kind::Pod: return {owner.pod, {}, peer.address};
    case Owner::Kind::Node: return {std::nullopt, owner.node, peer.address};
    default: return {std::nullopt, peer.isUnknownNodeAddress ? node : std::string(), peer.address};
    }
}

Subject senderSubject(const Resolved& resolved, const Peer& source)
{
    switch (resolved.origin.kind) {
    case Origin::Kind::Pod: return {resolved.sourcePod, {}, source.address};
    case Origin::Kind::HostProcess: return {resolved.sourcePod, resolved.origin.node, source.address};
    case Origin::Kind::Client: break;
    }
    return {std::nullopt, {}, source.address};
}

const Step& beforePostrouting(const Candidate& candidate)
{
    const auto isFiltered = [&](const Step& step) {
        return step.where.kind == Place::Kind::Node && step.where.node == candidate.node &&
               (step.hook == Hook::Dnat || step.hook == Hook::Odnat);
    };
    const auto found = std::find_if(candidate.forward.rbegin(), candidate.forward.rend(), isFiltered);
    return found == candidate.forward.rend() ? candidate.forward.back() : *found;
}

PolicyBehaviour policyBehaviour(const NetworkView& view, const Query& query)
{
    const policy::PluginBehaviour plugin = policy::behaviourOf(view.facts().known());
    PolicyBehaviour behaviour;
    behaviour.ingressSource = plugin.ingressSource;
    behaviour.hostNetworkPods = plugin.hostNetworkPods.value_or(HostNetworkPods::ArePods);
    behaviour.knowsHostNetworkPods = plugin.hostNetworkPods.has_value();
    behaviour.evidence = plugin.evidence;
    if (const auto assumed = query.assume.find("policy-source"); assumed != query.assume.end())
        behaviour.ingressSource = assumed->second == toString(IngressSource::Client) ? IngressSource::Client : IngressSource::Masqueraded;
    if (const auto assumed = query.assume.find("host-network-pods"); assumed != query.assume.end()) {
        behaviour.hostNetworkPods = assumed->second == "as-node" ? HostNetworkPods::AreTheirNode : HostNetworkPods::ArePods;
        behaviour.knowsHostNetworkPods = false;
    }
    return behaviour;
}

PolicyVerdict policyVerdict(const NetworkView& view, const Resolved& resolved, const Candidate& candidate, HostNetworkPods hostPods,
                            IngressSource ingressSource)
{
    const Connection connection = connectionOf(view, resolved, candidate, ingressSource);
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

PolicyVerdict egressVerdict(const NetworkView& view, const Resolved& resolved, const std::vector<Step>& steps, HostNetworkPods hostPods)
{
    const Step& leaving = leavingSender(steps);
    Connection connection;
    connection.source = senderSubject(resolved, steps.front().source);
    connection.destination = subjectOf(view, leaving.destination, {});
    connection.port = leaving.destination.port;
    connection.protocol = resolved.protocol;
    PolicyVerdict verdict;
    verdict.egress = askPolicies(view, connection, hostPods).egress;
    return verdict;
}

} // namespace hopscope::flow
