#include "widgets/wording/why_parts.h"
#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

using flow::Decision;
using flow::Why;

namespace {

QString allArguments(const flow::Why& why)
{
    QStringList all;
    for (const std::string& one : why.arguments)
        all << withoutFinalDot(toText(one));
    return joined(all);
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
    case Decision::DestinationIsNode: return Wording::tr("The destination is an address of node %1 itself, and no Service is involved.").arg(argument(why, 0));
    case Decision::DestinationIsClusterIp: return Wording::tr("%2 is the ClusterIP of Service %1.").arg(argument(why, 0), argument(why, 1));
    case Decision::DestinationIsNodePort:
        return Wording::tr("Port %3 of node %2 is a NodePort of Service %1.").arg(argument(why, 0), argument(why, 1), argument(why, 2));
    case Decision::DestinationIsExternal:
        return Wording::tr("%2 is an external or load balancer address of Service %1.").arg(argument(why, 0), argument(why, 1));
    case Decision::DestinationOutside: return Wording::tr("%1 belongs to nothing in this cluster.").arg(argument(why, 0));
    case Decision::DecidedOnNode:
        return Wording::tr("The kernel of node %1 decides, by the rules that kube-proxy wrote there.").arg(argument(why, 0));
    case Decision::DependsOn:
        return Wording::tr("It depends on %1, which could not be read: %2 is assumed; with %3 the answer differs (%4).")
            .arg(argument(why, 0), argument(why, 1), argument(why, 2), argument(why, 3));
    case Decision::DependsOnSource:
        return Wording::tr("It depends on %1, which could not be read: %2 is assumed; with %3 the endpoint sees %4 as its client.")
            .arg(argument(why, 0), argument(why, 1), argument(why, 2), argument(why, 3));
    case Decision::EndpointsUnread:
        if (why.arguments.size() > 1 && why.arguments[1] != "refused")
            return Wording::tr("The EndpointSlices of Service %1 were not read: where its traffic goes is not known.").arg(argument(why, 0));
        return Wording::tr("The EndpointSlices of Service %1 could not be read (list endpointslices.discovery.k8s.io): where its traffic goes is not known.")
            .arg(argument(why, 0));
    case Decision::StillArriving:
        return Wording::tr("Not everything that decides this has arrived yet: %1.").arg(allArguments(why));
    case Decision::HostPort:
        return Wording::tr("The port is a hostPort: the network plugin leads it to port %2 of pod %1.").arg(argument(why, 0), argument(why, 1));
    case Decision::HealthCheckPort:
        return Wording::tr("The port is the healthCheckNodePort of Service %1: kube-proxy itself answers, 200 while this node has a ready endpoint, 503 otherwise.")
            .arg(argument(why, 0));
    case Decision::ProxyBalancer:
        return Wording::tr("The address is that of the load balancer of Service %1, which is a proxy (ipMode Proxy): it stands outside, and opens a connection of its own to a NodePort.")
            .arg(argument(why, 0));
    case Decision::BalancerMayUseNodePorts:
        return Wording::tr("Shown for a balancer that forwards packets. One that is a proxy comes to NodePort %2 of a node instead, from its own address; the API does not show which of them serves Service %1.")
            .arg(argument(why, 0), argument(why, 1));
    case Decision::DecidedByCilium:
        return Wording::tr("Cilium's eBPF programs on node %1 decide; no kube-proxy is involved.").arg(argument(why, 0));
    default: return {};
    }
}

QString duplicateSentence(const Why& why)
{
    const QString rule = argument(why, 1);
    if (rule == QLatin1String("not-terminating"))
        return Wording::tr("Two endpoints have the address %1. The one that is not terminating counts.").arg(argument(why, 0));
    if (rule == QLatin1String("local"))
        return Wording::tr("Two endpoints have the address %1. kube-proxy here uses the one on its own node.").arg(argument(why, 0));
    return Wording::tr("Two endpoints have the address %1. kube-proxy here uses the first one.").arg(argument(why, 0));
}

QString choiceSentence(const Why& why)
{
    switch (why.decision) {
    case Decision::ReadyEndpoints:
        return Wording::tr("%1 of %n endpoint(s) in the Service's EndpointSlices can be used.", nullptr, number(why, 1)).arg(argument(why, 0));
    case Decision::OnlyLocalEndpoints:
        return Wording::tr("The traffic policy is Local: only endpoints on node %1 count, and there are %n.", nullptr, number(why, 1))
            .arg(argument(why, 0));
    case Decision::LocalShortCircuit:
        return Wording::tr("externalTrafficPolicy Local does not bind traffic from inside the cluster: all endpoints are used.");
    case Decision::UsesTerminatingEndpoints:
        return Wording::tr("No endpoint is ready, so those that are terminating but still serving are used.");
    case Decision::TopologyHints: return Wording::tr("The EndpointSlices carry topology hints, so only endpoints hinted for this node or zone are used.");
    case Decision::ChosenAtRandom:
        return Wording::tr("One of %n endpoint(s) is chosen, each with the same chance, when the connection begins.", nullptr, number(why, 0));
    case Decision::ChosenInTurn:
        return Wording::tr("IPVS gives new connections to the %n endpoint(s) in turn: the share holds in the long run.", nullptr, number(why, 0));
    case Decision::SessionAffinity:
        return Wording::tr("sessionAffinity ClientIP: for this Service port, this node sends the same client address to the same endpoint again within %n second(s).",
                           nullptr, number(why, 0));
    case Decision::SessionAffinityOfAddress:
        return Wording::tr("sessionAffinity ClientIP: IPVS on this node sends the same client address to the same endpoint again within %n second(s). Each address and port of the Service remembers by itself.",
                           nullptr, number(why, 0));
    case Decision::SameAddressTwice: return duplicateSentence(why);
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
    case Decision::MasqueradedBecauseHostPort:
        return Wording::tr("The source is rewritten, because the hostPort's rule does so with what comes from loopback and from pods of its own node.");
    case Decision::MartianSource:
        return Wording::tr("IPVS binds the address %1 on every node. Node %2 gets a packet that comes from an address of its own, and discards it.")
            .arg(argument(why, 0), argument(why, 1));
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
    case Decision::NoListenerKnown:
        return Wording::tr("No object of the cluster says whether a program listens at %1. If none does, the connection is refused.").arg(argument(why, 0));
    case Decision::NodePortNotServed:
        return Wording::tr("%1 is a number for NodePorts, and no Service rule serves it there: the connection is refused.").arg(argument(why, 0));
    case Decision::ListenerIs:
        return Wording::tr("A program listens at %1. This is known from: %2.").arg(argument(why, 0), argument(why, 1));
    case Decision::ExternalIpsOff:
        return Wording::tr("The address is an externalIP of Service %1, but kube-proxy of Kubernetes %2 does not serve externalIPs unless the gate AllowServiceExternalIPs is on.")
            .arg(argument(why, 0), argument(why, 1));
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
        return Wording::tr("This version does not compute this: %1.").arg(argument(why, 0));
    default: return {};
    }
}

QString directionPhrase(const Why& why)
{
    return argument(why, 0) == QLatin1String("egress") ? Wording::tr("leaving pod %1", "direction of traffic").arg(argument(why, 1))
                                                       : Wording::tr("coming to pod %1", "direction of traffic").arg(argument(why, 1));
}

QString policySentence(const Why& why)
{
    switch (why.decision) {
    case Decision::PolicyAllows:
        return Wording::tr("NetworkPolicy %2 allows this for traffic %1, by its rule %3.").arg(directionPhrase(why), argument(why, 2), argument(why, 3));
    case Decision::PolicyDenies:
        return Wording::tr("For traffic %1 only what a NetworkPolicy allows may pass, and none of these allows it: %2.")
            .arg(directionPhrase(why), argument(why, 2));
    case Decision::PolicyUncertain:
        return Wording::tr("Whether these NetworkPolicies allow traffic %1 depends on labels of a Namespace that was not read: %2.")
            .arg(directionPhrase(why), argument(why, 2));
    case Decision::PolicyNotEnforced:
        return Wording::tr("The network plugin %1 does not enforce NetworkPolicies: they have no effect here.").arg(argument(why, 0));
    case Decision::PolicySeesTranslated:
        return Wording::tr("Policies are compared with the addresses after translation, as plugins see them at a pod's interface; Kubernetes leaves that order open.");
    case Decision::PolicySeesClient:
        return Wording::tr("On node %1 the network plugin filters before the source is rewritten: NetworkPolicies see the client's own address.").arg(argument(why, 0));
    case Decision::PolicySourceOpen:
        return Wording::tr("Whether NetworkPolicies let the packet in to pod %1 depends on the network plugin: it may see the client's address or the rewritten one. What this plugin does is not known.")
            .arg(argument(why, 0));
    default: return {};
    }
}

/// What the rules of one node say, beside kube-proxy's choice of an endpoint.
QString nodeRuleSentence(const Why& why)
{
    switch (why.decision) {
    case Decision::TranslatedAgain:
        return Wording::tr("%2 is an address of node %1 itself. That node has not seen the connection yet, so its own rules apply to it, too.")
            .arg(argument(why, 0), argument(why, 1));
    case Decision::FilteredAfterTranslation:
        return Wording::tr("%2 is an address of node %1 itself, and its port is also a NodePort of Service %3. The node's filter rules for that NodePort apply after translation, too.")
            .arg(argument(why, 0), argument(why, 1), argument(why, 2));
    case Decision::BoundByIpvs:
        return Wording::tr("IPVS binds %1, an address of Service %2, on node %3. Rules for the node's own addresses come first there.")
            .arg(argument(why, 0), argument(why, 1), argument(why, 2));
    case Decision::KubeProxyListens:
        return Wording::tr("kube-proxy itself listens at this loopback address for Service %1, and opens a connection of its own to the endpoint.").arg(argument(why, 0));
    case Decision::IpvsDeprecated:
        return Wording::tr("The ipvs mode is deprecated since Kubernetes 1.35 (this node runs %1). It is planned to be off by default from 1.40 on.").arg(argument(why, 0));
    case Decision::ExternalIpsDeprecated:
        return Wording::tr("externalIPs are deprecated since Kubernetes 1.36 (this node runs %1). They are planned to be off by default from 1.40 on.").arg(argument(why, 0));
    default: return {};
    }
}

/// "shop/web", "shop/web, shop/db and 2 more"
QString owners(const Why& why)
{
    const int others = number(why, 3);
    return others > 0 ? Wording::tr("%1 and %n more", "names of objects", others).arg(argument(why, 1)) : argument(why, 1);
}

QString numberSentence(const Why& why)
{
    switch (why.decision) {
    case Decision::NumberIsNodePort:
        return Wording::tr("%1 is a NodePort of Service %2. It works at an address of a node: %3.").arg(argument(why, 0), owners(why), argument(why, 2));
    case Decision::NumberIsServicePort:
        return Wording::tr("%1 is a port of Service %2. The Service answers at %3.").arg(argument(why, 0), owners(why), argument(why, 2));
    case Decision::NumberIsTargetPort:
        return Wording::tr("%1 is the port of the pods behind Service %2. The Service itself answers at %3.").arg(argument(why, 0), owners(why), argument(why, 2));
    case Decision::NumberIsContainerPort:
        return Wording::tr("%1 is a container port of pod %2. It works at the pod's own address: %3.").arg(argument(why, 0), owners(why), argument(why, 2));
    case Decision::NumberIsHostPort:
        return Wording::tr("%1 is a hostPort of pod %2. It works at the address of the pod's node: %3.").arg(argument(why, 0), owners(why), argument(why, 2));
    default: return {};
    }
}

QString ciliumSentence(const Why& why)
{
    switch (why.decision) {
    case Decision::SocketLoadBalancing:
        return Wording::tr("The socket is translated when it connects, on node %1: the Service's address is never on any wire.").arg(argument(why, 0));
    case Decision::DirectServerReturn:
        return Wording::tr("Direct server return: node %1 answers the client itself, from the address %2 that was called.").arg(argument(why, 0), argument(why, 1));
    case Decision::ClusterIpFromOutside:
        return Wording::tr("Cilium does not serve ClusterIPs to clients outside the cluster (bpf.lbExternalClusterIP is off).");
    default: return {};
    }
}

QString nameSentence(const Why& why)
{
    switch (why.decision) {
    case Decision::NameAsked:
        if (number(why, 1) == 0)
            return Wording::tr("The first name that the pod's resolver asks for is %1.").arg(argument(why, 0));
        return Wording::tr("The resolver of the pod asks for %1, after %n question(s) that had no answer.", nullptr, number(why, 1)).arg(argument(why, 0));
    case Decision::NameAnswered: return Wording::tr("The cluster's DNS answers: %1.").arg(argument(why, 0));
    case Decision::NameWouldBeAnswered: return Wording::tr("If the question gets there, the cluster's DNS answers: %1.").arg(argument(why, 0));
    case Decision::NameNotFound: return Wording::tr("No name that the resolver tries for %1 has an address.").arg(argument(why, 0));
    case Decision::NameUnread:
        return Wording::tr("Whether there is a Service %1, which has that name, is not known: Services of its namespace were not read.")
            .arg(argument(why, 0));
    case Decision::NameLeavesCluster:
        return Wording::tr("%1 is no name of this cluster: a DNS server outside answers, which the cluster does not show.").arg(argument(why, 0));
    case Decision::NodeResolver:
        return Wording::tr("The name is asked of the resolver of node %1, whose settings the API does not show.").arg(argument(why, 0));
    case Decision::LookupFails:
        return Wording::tr("The question does not get to the cluster's DNS at %1, so the name cannot be resolved.").arg(argument(why, 0));
    case Decision::LookupMayFail:
        return Wording::tr("Not every question gets to the cluster's DNS at %1 and back: some names are not resolved.").arg(argument(why, 0));
    case Decision::LookupUnknown:
        if (why.arguments.empty())
            return Wording::tr("No object shows the cluster's DNS: that the question gets there is assumed.");
        return Wording::tr("Whether the question gets to the cluster's DNS at %1 is not known.").arg(argument(why, 0));
    case Decision::NodeLocalDnsCache:
        return Wording::tr("NodeLocal DNSCache has this address on node %1 itself: the question is not translated.").arg(argument(why, 0));
    default: return {};
    }
}

QString unreadPoliciesSentence(const Why& why)
{
    const QString how = argument(why, 0);
    if (how == QLatin1String("refused"))
        return Wording::tr("The NetworkPolicies could not be read (list networkpolicies.networking.k8s.io): one of them may deny this.");
    if (how == QLatin1String("partial"))
        return Wording::tr("Not all NetworkPolicies were read: one of the others may deny this.");
    return Wording::tr("NetworkPolicies were not read: one of them may deny this.");
}

/// What was not read, and what that leaves open.
QString unreadSentence(const Why& why)
{
    switch (why.decision) {
    case Decision::EndpointsSuggested:
        return Wording::tr("Inferred, not read: the selector of Service %1 matches %n pod(s), %2 of them ready (%3).", nullptr, number(why, 1))
            .arg(argument(why, 0), argument(why, 2), argument(why, 3));
    case Decision::SelectorMatchesNoPod:
        return Wording::tr("Inferred, not read: the selector of Service %1 matches no pod.").arg(argument(why, 0));
    case Decision::OwnerUnread:
        return Wording::tr("Not everything that may answer at %1 was read (missing: %2): whether something does is not known.")
            .arg(argument(why, 0), argument(why, 1));
    case Decision::StatusUnread: return Wording::tr("The status of %1 was not read: its address is not known.").arg(argument(why, 0));
    case Decision::PolicyPodUnread:
        return Wording::tr("Whether NetworkPolicies allow traffic %1 depends on labels of a pod that was not read: %2.")
            .arg(directionPhrase(why), argument(why, 2));
    case Decision::PoliciesUnread: return unreadPoliciesSentence(why);
    default: return {};
    }
}

} // namespace

QString argument(const Why& why, std::size_t index)
{
    return index < why.arguments.size() ? withoutFinalDot(toText(why.arguments[index])) : QStringLiteral("?");
}

QString whySentence(const Why& why)
{
    for (const QString& sentence : {endsSentence(why), choiceSentence(why), waySentence(why), limitSentence(why),
                                    policySentence(why), otherPolicySentence(why), nodeRuleSentence(why), numberSentence(why),
                                    ciliumSentence(why), nameSentence(why), unreadSentence(why)})
        if (!sentence.isEmpty())
            return sentence;
    return {};
}

} // namespace hopscope::wording
