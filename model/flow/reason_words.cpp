// Why a step or a decision is as it is: identifiers for output and tests. Sentences are widgets/wording's.
#include "model/flow/flow_trace.h"

namespace hopscope::flow {

std::string_view toString(Reason reason)
{
    switch (reason) {
    case Reason::LeavesSocket: return "leaves-socket";
    case Reason::ArrivesAtNode: return "arrives-at-node";
    case Reason::NoServiceMatches: return "no-service-matches";
    case Reason::TranslatedToEndpoint: return "translated-to-endpoint";
    case Reason::RoutedOn: return "routed-on";
    case Reason::Masqueraded: return "masqueraded";
    case Reason::MasqueradedHairpin: return "masqueraded-hairpin";
    case Reason::CniMasqueraded: return "cni-masqueraded";
    case Reason::Encapsulated: return "encapsulated";
    case Reason::DirectOnWire: return "direct-on-wire";
    case Reason::DeliveredToSocket: return "delivered-to-socket";
    case Reason::ReplyLeaves: return "reply-leaves";
    case Reason::ReplyRoutedOn: return "reply-routed-on";
    case Reason::ReplyUnmasqueraded: return "reply-unmasqueraded";
    case Reason::ReplyUntranslated: return "reply-untranslated";
    case Reason::ReplyDelivered: return "reply-delivered";
    case Reason::RejectedNoLocalEndpoint: return "rejected-no-local-endpoint";
    case Reason::RejectedNoEndpoints: return "rejected-no-endpoints";
    case Reason::DroppedNoLocalEndpoint: return "dropped-no-local-endpoint";
    case Reason::DroppedNoRoute: return "dropped-no-route";
    case Reason::RejectedPortNotUsed: return "rejected-port-not-used";
    case Reason::RejectedSourceRange: return "rejected-source-range";
    case Reason::DroppedSourceRange: return "dropped-source-range";
    case Reason::DroppedUnownedServiceAddress: return "dropped-unowned-service-address";
    case Reason::DroppedByHostFirewall: return "dropped-by-host-firewall";
    case Reason::DiscardedOwnSource: return "discarded-own-source";
    case Reason::RefusedNoListener: return "refused-no-listener";
    case Reason::LeavesCluster: return "leaves-cluster";
    case Reason::TranslatedByHostPort: return "translated-by-host-port";
    case Reason::LeftToIpvs: return "left-to-ipvs";
    case Reason::TranslatedByIpvs: return "translated-by-ipvs";
    case Reason::TranslatedByCilium: return "translated-by-cilium";
    case Reason::TranslatedAtConnect: return "translated-at-connect";
    case Reason::DeniedByEgressPolicy: return "denied-by-egress-policy";
    case Reason::DeniedByIngressPolicy: return "denied-by-ingress-policy";
    case Reason::DroppedClusterIpFromOutside: return "dropped-cluster-ip-from-outside";
    case Reason::ReplyToTranslatedSocket: return "reply-to-translated-socket";
    case Reason::ReplyDirect: return "reply-direct";
    case Reason::DiscardedMartianSource: return "discarded-martian-source";
    case Reason::ProxiedByKubeProxy: return "proxied-by-kube-proxy";
    }
    return "";
}

std::string_view toString(Decision decision)
{
    switch (decision) {
    case Decision::SourceIs: return "source-is";
    case Decision::DestinationIsPod: return "destination-is-pod";
    case Decision::DestinationIsNode: return "destination-is-node";
    case Decision::DestinationIsClusterIp: return "destination-is-cluster-ip";
    case Decision::DestinationIsNodePort: return "destination-is-node-port";
    case Decision::DestinationIsExternal: return "destination-is-external";
    case Decision::DestinationOutside: return "destination-outside";
    case Decision::DecidedOnNode: return "decided-on-node";
    case Decision::ReadyEndpoints: return "ready-endpoints";
    case Decision::OnlyLocalEndpoints: return "only-local-endpoints";
    case Decision::LocalShortCircuit: return "local-short-circuit";
    case Decision::UsesTerminatingEndpoints: return "uses-terminating-endpoints";
    case Decision::TopologyHints: return "topology-hints";
    case Decision::ChosenAtRandom: return "chosen-at-random";
    case Decision::MasqueradedBecauseExternal: return "masqueraded-because-external";
    case Decision::MasqueradedBecauseNotLocal: return "masqueraded-because-not-local";
    case Decision::MasqueradedBecauseHairpin: return "masqueraded-because-hairpin";
    case Decision::SourceKept: return "source-kept";
    case Decision::NoEndpointsAtAll: return "no-endpoints-at-all";
    case Decision::NoEndpointOnNode: return "no-endpoint-on-node";
    case Decision::SameNode: return "same-node";
    case Decision::OtherNode: return "other-node";
    case Decision::NotAnsweredYet: return "not-answered-yet";
    case Decision::PortNotUsed: return "port-not-used";
    case Decision::SessionAffinity: return "session-affinity";
    case Decision::NoListenerKnown: return "no-listener-known";
    case Decision::HasNoAddress: return "has-no-address";
    case Decision::SourceRangeDenies: return "source-range-denies";
    case Decision::UnownedServiceAddress: return "unowned-service-address";
    case Decision::NoRouteFromOutside: return "no-route-from-outside";
    case Decision::ReplyBypassesNode: return "reply-bypasses-node";
    case Decision::ForwardPolicyDrops: return "forward-policy-drops";
    case Decision::HeadlessName: return "headless-name";
    case Decision::ExternalName: return "external-name";
    case Decision::DependsOn: return "depends-on";
    case Decision::DependsOnSource: return "depends-on-source";
    case Decision::EndpointsUnread: return "endpoints-unread";
    case Decision::HostPort: return "host-port";
    case Decision::HealthCheckPort: return "health-check-port";
    case Decision::ProxyBalancer: return "proxy-balancer";
    case Decision::BalancerMayUseNodePorts: return "balancer-may-use-node-ports";
    case Decision::PolicyAllows: return "policy-allows";
    case Decision::PolicyDenies: return "policy-denies";
    case Decision::PolicyUncertain: return "policy-uncertain";
    case Decision::PolicyNotEnforced: return "policy-not-enforced";
    case Decision::PolicySeesTranslated: return "policy-sees-translated";
    case Decision::ChosenInTurn: return "chosen-in-turn";
    case Decision::DecidedByCilium: return "decided-by-cilium";
    case Decision::SocketLoadBalancing: return "socket-load-balancing";
    case Decision::DirectServerReturn: return "direct-server-return";
    case Decision::ClusterIpFromOutside: return "cluster-ip-from-outside";
    case Decision::NameAsked: return "name-asked";
    case Decision::NameAnswered: return "name-answered";
    case Decision::NameNotFound: return "name-not-found";
    case Decision::NameLeavesCluster: return "name-leaves-cluster";
    case Decision::NodeResolver: return "node-resolver";
    case Decision::LookupFails: return "lookup-fails";
    case Decision::NodeLocalDnsCache: return "node-local-dns-cache";
    case Decision::StillArriving: return "still-arriving";
    case Decision::TranslatedAgain: return "translated-again";
    case Decision::BoundByIpvs: return "bound-by-ipvs";
    case Decision::MasqueradedBecauseHostPort: return "masqueraded-because-host-port";
    case Decision::MartianSource: return "martian-source";
    case Decision::SessionAffinityOfAddress: return "session-affinity-of-address";
    case Decision::KubeProxyListens: return "kube-proxy-listens";
    case Decision::ListenerIs: return "listener-is";
    case Decision::NodePortNotServed: return "node-port-not-served";
    case Decision::NumberIsNodePort: return "number-is-node-port";
    case Decision::NumberIsServicePort: return "number-is-service-port";
    case Decision::NumberIsTargetPort: return "number-is-target-port";
    case Decision::NumberIsContainerPort: return "number-is-container-port";
    case Decision::NumberIsHostPort: return "number-is-host-port";
    case Decision::SameAddressTwice: return "same-address-twice";
    case Decision::PolicySeesClient: return "policy-sees-client";
    case Decision::PolicySourceOpen: return "policy-source-open";
    case Decision::IpvsDeprecated: return "ipvs-deprecated";
    case Decision::ExternalIpsDeprecated: return "external-ips-deprecated";
    case Decision::ExternalIpsOff: return "external-ips-off";
    case Decision::NameWouldBeAnswered: return "name-would-be-answered";
    case Decision::LookupMayFail: return "lookup-may-fail";
    case Decision::LookupUnknown: return "lookup-unknown";
    case Decision::NameUnread: return "name-unread";
    case Decision::TierAccepts: return "tier-accepts";
    case Decision::TierDenies: return "tier-denies";
    case Decision::TierUndefined: return "tier-undefined";
    case Decision::TierUncertain: return "tier-uncertain";
    case Decision::TierMayNotCount: return "tier-may-not-count";
    case Decision::PolicyNotEvaluated: return "policy-not-evaluated";
    case Decision::PolicyKindsUnread: return "policy-kinds-unread";
    case Decision::EndpointsSuggested: return "endpoints-suggested";
    case Decision::SelectorMatchesNoPod: return "selector-matches-no-pod";
    case Decision::OwnerUnread: return "owner-unread";
    case Decision::StatusUnread: return "status-unread";
    case Decision::PolicyPodUnread: return "policy-pod-unread";
    case Decision::FilteredAfterTranslation: return "filtered-after-translation";
    case Decision::PoliciesUnread: return "policies-unread";
    }
    return "";
}

} // namespace hopscope::flow
