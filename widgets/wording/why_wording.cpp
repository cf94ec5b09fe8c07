#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

using flow::Decision;
using flow::Why;

namespace {

/// The argument's text, or "?" where the trace gives fewer than the decision names.
QString argument(const Why& why, std::size_t index)
{
    return index < why.arguments.size() ? toText(why.arguments[index]) : QStringLiteral("?");
}

int number(const Why& why, std::size_t index)
{
    return argument(why, index).toInt();
}

QString endsSentence(const Why& why)
{
    switch (why.decision) {
    case Decision::SourceIs: return Wording::tr("The source is %1, with the address %2.").arg(argument(why, 0), argument(why, 1));
    case Decision::DestinationIsPod: return Wording::tr("%2 is the address of pod %1 itself: no Service is involved.").arg(argument(why, 0), argument(why, 1));
    case Decision::DestinationIsNode: return Wording::tr("The destination is node %1 itself, and no NodePort: no Service is involved.").arg(argument(why, 0));
    case Decision::DestinationIsClusterIp: return Wording::tr("%2 is the ClusterIP of Service %1.").arg(argument(why, 0), argument(why, 1));
    case Decision::DestinationIsNodePort:
        return Wording::tr("Port %3 of node %2 is a NodePort of Service %1.").arg(argument(why, 0), argument(why, 1), argument(why, 2));
    case Decision::DestinationIsExternal:
        return Wording::tr("%2 is an external or load balancer address of Service %1.").arg(argument(why, 0), argument(why, 1));
    case Decision::DestinationOutside: return Wording::tr("%1 belongs to nothing in this cluster.").arg(argument(why, 0));
    case Decision::DecidedOnNode:
        return Wording::tr("The kernel of node %1 decides, by the rules that kube-proxy wrote there.").arg(argument(why, 0));
    default: return {};
    }
}

QString choiceSentence(const Why& why)
{
    switch (why.decision) {
    case Decision::ReadyEndpoints:
        return Wording::tr("%1 of %n endpoint(s) in the Service's EndpointSlices can be used.", nullptr, number(why, 1)).arg(argument(why, 0));
    case Decision::OnlyLocalEndpoints:
        return Wording::tr("The traffic policy is Local: only endpoints on node %1 count, and there are %2.").arg(argument(why, 0), argument(why, 1));
    case Decision::LocalShortCircuit:
        return Wording::tr("externalTrafficPolicy Local does not bind traffic from inside the cluster: all endpoints are used.");
    case Decision::UsesTerminatingEndpoints:
        return Wording::tr("No endpoint is ready, so those that are terminating but still serving are used.");
    case Decision::TopologyHints: return Wording::tr("The EndpointSlices carry topology hints, so only endpoints hinted for this node or zone are used.");
    case Decision::ChosenAtRandom:
        return Wording::tr("One of %n endpoint(s) is chosen, each with the same chance, when the connection begins.", nullptr, number(why, 0));
    case Decision::SessionAffinity:
        return Wording::tr("sessionAffinity ClientIP: this node sends the same client address to the same endpoint again within %n second(s).",
                           nullptr, number(why, 0));
    case Decision::NoEndpointsAtAll: return Wording::tr("No endpoint of the Service is usable anywhere, so the connection is refused.");
    case Decision::NoEndpointOnNode:
        return Wording::tr("The traffic policy is Local and this node has no usable endpoint: the packet is dropped, so that the client tries another node.");
    default: return {};
    }
}

QString waySentence(const Why& why)
{
    switch (why.decision) {
    case Decision::MasqueradedBecauseExternal:
        return Wording::tr("The source is rewritten, because traffic to a NodePort or an external address must come back through the node that translated it.");
    case Decision::MasqueradedBecauseNotLocal:
        return Wording::tr("The source is rewritten, because kube-proxy does not take it for a pod of this cluster.");
    case Decision::MasqueradedBecauseHairpin:
        return Wording::tr("Where the chosen endpoint is the sender itself, the source is rewritten, or the pod would answer itself.");
    case Decision::SourceKept: return Wording::tr("Nothing rewrites the source: the endpoint sees the sender's own address.");
    case Decision::SameNode: return Wording::tr("Both ends are on one node: the packet never touches a wire.");
    case Decision::OtherNode: return Wording::tr("The packet crosses the network from node %1 to node %2.").arg(argument(why, 0), argument(why, 1));
    case Decision::ReplyBypassesNode:
        return Wording::tr("With endpoint %2 the answer does not pass node %1, which alone could undo the translation: that connection fails.")
            .arg(argument(why, 0), argument(why, 1));
    default: return {};
    }
}

QString limitSentence(const Why& why)
{
    switch (why.decision) {
    case Decision::PortNotUsed: return Wording::tr("%1 is an address of Service %2, but none of its ports.").arg(argument(why, 0), argument(why, 1));
    case Decision::NoListenerKnown: return Wording::tr("No object of the cluster says that a program listens at %1.").arg(argument(why, 0));
    case Decision::HasNoAddress: return Wording::tr("%1 has no %2 address.").arg(argument(why, 0), argument(why, 1));
    case Decision::SourceRangeDenies:
        return Wording::tr("loadBalancerSourceRanges of Service %2 does not hold %1.").arg(argument(why, 0), argument(why, 1));
    case Decision::UnownedServiceAddress: return Wording::tr("%1 lies in the Service range, but no Service has it.").arg(argument(why, 0));
    case Decision::NoRouteFromOutside:
        return Wording::tr("%1 is an address of the cluster's inside: nothing outside leads to it.").arg(argument(why, 0));
    case Decision::ForwardPolicyDrops: return Wording::tr("Node %1 forwards only what kube-proxy marked (FORWARD policy DROP).").arg(argument(why, 0));
    case Decision::HeadlessName:
        return Wording::tr("Service %1 is headless: DNS gives the pods' own addresses, and nothing is translated.").arg(argument(why, 0));
    case Decision::ExternalName: return Wording::tr("Service %1 is only a name for %2.").arg(argument(why, 0), argument(why, 1));
    case Decision::NotAnsweredYet:
        if (why.arguments.empty())
            return Wording::tr("This version does not compute this combination.");
        if (why.arguments.front() == "NetworkPolicy")
            return Wording::tr("The cluster has NetworkPolicies, which this version does not evaluate: one may deny this connection.");
        return Wording::tr("This version does not compute this: %1.").arg(argument(why, 0));
    default: return {};
    }
}

} // namespace

QString whySentence(const Why& why)
{
    for (const QString& sentence : {endsSentence(why), choiceSentence(why), waySentence(why), limitSentence(why)})
        if (!sentence.isEmpty())
            return sentence;
    return {};
}

} // namespace hopscope::wording
