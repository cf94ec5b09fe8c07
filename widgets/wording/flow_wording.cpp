#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

#include <algorithm>

namespace hopscope::wording {

using flow::ClientSees;
using flow::Hook;
using flow::Place;
using flow::Verdict;

namespace {

QString endpointName(const flow::Candidate& candidate)
{
    const QString endpoint = toText(candidate.endpoint.toString());
    if (candidate.pod)
        return Wording::tr("pod %1 (%2)").arg(toText(*candidate.pod), endpoint);
    return endpoint;
}

QString deliveredSentence(const flow::FlowTrace& trace)
{
    const auto works = std::count_if(trace.candidates.begin(), trace.candidates.end(), flow::works);
    const int all = int(trace.candidates.size());
    const bool denied = std::any_of(trace.candidates.begin(), trace.candidates.end(), flow::endsAtPolicy);
    if (works < all && denied)
        return Wording::tr("Works only with %1 of %n endpoint(s): NetworkPolicies do not allow the others.", nullptr, all).arg(works);
    const bool lost = std::any_of(trace.candidates.begin(), trace.candidates.end(), [](const flow::Candidate& candidate) {
        return !flow::works(candidate) && candidate.result != flow::CandidateResult::BrokenAsymmetricReply &&
               candidate.result != flow::CandidateResult::BrokenOwnSource;
    });
    if (works < all && lost)
        return Wording::tr("Works only with %1 of %n endpoint(s): the way to the others fails, or is not known to work.", nullptr, all).arg(works);
    if (works < all)
        return Wording::tr("Works only with %1 of %n endpoint(s): with the others the answer does not find its way back.", nullptr, all)
            .arg(works);
    const bool policiesUnread = std::any_of(trace.why.begin(), trace.why.end(), [](const flow::Why& why) {
        return why.decision == flow::Decision::PoliciesUnread;
    });
    if (policiesUnread && all == 1)
        return Wording::tr("Delivered to %1, unless a NetworkPolicy that was not read denies it.").arg(endpointName(trace.candidates.front()));
    if (policiesUnread)
        return Wording::tr("Delivered to one of %n endpoint(s), unless a NetworkPolicy that was not read denies it.", nullptr, all);
    if (all == 1)
        return Wording::tr("Delivered to %1.").arg(endpointName(trace.candidates.front()));
    return Wording::tr("Delivered to one of %n endpoint(s); which one is chosen once for each connection.", nullptr, all);
}

/// Why the attempt ends where it ends; routed on when nothing says so.
flow::Reason lastReason(const flow::FlowTrace& trace)
{
    return trace.attempt.empty() ? flow::Reason::RoutedOn : trace.attempt.back().reason;
}

/// The node whose own address the deciding node had chosen, and whose rules end the packet; empty when it is the deciding one.
QString endedOnNextNode(const flow::FlowTrace& trace)
{
    const bool elsewhere = !trace.attempt.empty() && !trace.decidedOn.empty() && trace.attempt.back().where.kind == Place::Kind::Node &&
                           trace.attempt.back().where.node != trace.decidedOn;
    return elsewhere ? toText(trace.attempt.back().where.node) : QString();
}

QString rejectedSentence(const flow::FlowTrace& trace)
{
    if (const QString node = endedOnNextNode(trace); !node.isEmpty())
        return Wording::tr("Refused on node %1: the packet came to an address of that node, and its own rules refuse it.").arg(node);
    const QString service = trace.service ? toText(*trace.service) : QString();
    switch (lastReason(trace)) {
    case flow::Reason::RejectedNoEndpoints:
        if (trace.service)
            return Wording::tr("Refused: Service %1 has no usable endpoint.").arg(service);
        break;
    case flow::Reason::RejectedNoLocalEndpoint:
        return Wording::tr("Refused on node %1: Service %2 may only use endpoints there, and has none.").arg(toText(trace.decidedOn), service);
    case flow::Reason::RejectedPortNotUsed: return Wording::tr("Refused: the Service at %1 has no such port.").arg(toText(trace.to));
    case flow::Reason::RejectedSourceRange:
        return Wording::tr("Refused: Service %1 does not allow this source address, and has no usable endpoint.").arg(service);
    case flow::Reason::RefusedNoListener: return Wording::tr("Refused: no program is known to listen at %1.").arg(toText(trace.to));
    default: break;
    }
    return Wording::tr("Refused: the connection to %1 is answered with an error.").arg(toText(trace.to));
}

QString droppedSentence(const flow::FlowTrace& trace)
{
    if (lastReason(trace) == flow::Reason::DiscardedMartianSource)
        return Wording::tr("Discarded on node %1: IPVS has bound the packet's source address there, too.").arg(toText(trace.attempt.back().where.node));
    if (const QString node = endedOnNextNode(trace); !node.isEmpty())
        return Wording::tr("Dropped without an answer on node %1: the packet came to an address of that node, and its own rules drop it.").arg(node);
    const QString service = trace.service ? toText(*trace.service) : QString();
    switch (lastReason(trace)) {
    case flow::Reason::DroppedNoLocalEndpoint:
        return Wording::tr("Dropped without an answer on node %1: Service %2 may only use endpoints there, and has none.")
            .arg(toText(trace.decidedOn), service);
    case flow::Reason::DroppedSourceRange:
        return Wording::tr("Dropped without an answer: Service %1 does not allow this source address (loadBalancerSourceRanges).").arg(service);
    case flow::Reason::DroppedUnownedServiceAddress:
        return Wording::tr("Dropped without an answer: %1 lies in the Service range, but no Service has it.").arg(toText(trace.to));
    case flow::Reason::DroppedClusterIpFromOutside:
        return Wording::tr("Dropped without an answer: Cilium does not serve the ClusterIP of %1 to clients outside.").arg(service);
    case flow::Reason::DroppedNoRoute:
        return Wording::tr("Does not get there: nothing outside the cluster leads to %1.").arg(toText(trace.to));
    default: break;
    }
    return Wording::tr("Dropped without an answer on the way to %1.").arg(toText(trace.to));
}

} // namespace

QString verdictSentence(const flow::FlowTrace& trace)
{
    if (trace.name && !trace.name->lookup.empty() && trace.clientSees == ClientSees::NameNotFound && trace.verdict != Verdict::NameOnly)
        return Wording::tr("The name cannot be resolved: the question to the cluster's DNS fails. %1").arg(verdictSentence(trace.name->lookup.front()));
    switch (trace.verdict) {
    case Verdict::Delivered: return deliveredSentence(trace);
    case Verdict::Rejected: return rejectedSentence(trace);
    case Verdict::Dropped: return droppedSentence(trace);
    case Verdict::NotCaptured:
        return Wording::tr("No Service rule takes %1: the packet goes where the network routes that address.").arg(toText(trace.to));
    case Verdict::DroppedByHostFirewall: return Wording::tr("Dropped by a node's own firewall on the way to %1.").arg(toText(trace.to));
    case Verdict::DeniedByPolicy: return Wording::tr("Denied by a policy: dropped without an answer.");
    case Verdict::NameOnly:
        if (trace.clientSees == ClientSees::NameNotFound)
            return Wording::tr("The name %1 has no address.").arg(toText(trace.to));
        return Wording::tr("Only a name: what it stands for lies outside the cluster.");
    case Verdict::Unknown: return Wording::tr("Not known. The reasons say what is missing.");
    }
    return {};
}

QString clientSeesSentence(ClientSees sees)
{
    switch (sees) {
    case ClientSees::Connected: return Wording::tr("The client sees a connection that works, if a program listens at the other end.");
    case ClientSees::Refused: return Wording::tr("The client sees \"connection refused\" at once.");
    case ClientSees::Timeout: return Wording::tr("The client waits, and sees a timeout.");
    case ClientSees::NameNotFound: return Wording::tr("The client sees \"name not found\".");
    case ClientSees::Depends: return Wording::tr("What the client sees depends on what the cluster's objects do not show.");
    }
    return {};
}

QString hookWord(Hook hook)
{
    switch (hook) {
    case Hook::Out: return Wording::tr("leaves the socket");
    case Hook::Odnat: return Wording::tr("after DNAT, on its own node");
    case Hook::Pre: return Wording::tr("arrives, before NAT");
    case Hook::Dnat: return Wording::tr("after DNAT");
    case Hook::Post: return Wording::tr("leaves, after SNAT");
    case Hook::In: return Wording::tr("reaches the socket");
    }
    return {};
}

QString placeWord(const Place& place)
{
    switch (place.kind) {
    case Place::Kind::Client: return Wording::tr("client");
    case Place::Kind::Pod: return Wording::tr("pod %1").arg(toText(place.pod));
    case Place::Kind::Node: return Wording::tr("node %1").arg(toText(place.node));
    case Place::Kind::Wire: return Wording::tr("wire %1 - %2").arg(toText(place.node), toText(place.otherNode));
    }
    return {};
}

QString assumptionSentence(const flow::Assumption& assumption)
{
    const QString head = Wording::tr("%1 = %2 (%3)", "setting = value (read, derived, assumed, ...)")
                             .arg(toText(assumption.key), toText(assumption.value), basisWord(assumption.basis));
    if (assumption.evidence.empty())
        return head;
    return head + QStringLiteral(": ") + oneLine(assumption.evidence);
}

} // namespace hopscope::wording
