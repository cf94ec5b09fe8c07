// The rules, one function each; the table in rules.cpp says what is asked when. Private to model/findings.
#pragma once

#include "model/findings/service_view.h"

namespace hopscope::findings {

// Services and what stands behind them.
void checkSelectorMatchesNothing(const ServiceView& view, Report& report);
void checkNoReadyEndpoint(const ServiceView& view, Report& report);
void checkFewReady(const ServiceView& view, Report& report);
void checkSingleEndpoint(const ServiceView& view, Report& report);
void checkEndpointsOneNode(const ServiceView& view, Report& report);
void checkReadyPodMissing(const ServiceView& view, Report& report);
void checkStaleAddress(const ServiceView& view, Report& report);
void checkKubernetesEndpoint(const ServiceView& view, Report& report);
void checkEndpointsByHand(const ServiceView& view, Report& report);
void checkEndpointsTruncated(const ServiceView& view, Report& report);
// Their ports.
void checkNamedPort(const ServiceView& view, Report& report);
void checkTargetPortUndeclared(const ServiceView& view, Report& report);
void checkHeadlessPort(const ServiceView& view, Report& report);
void checkHostPortClash(const ServiceView& view, Report& report);
void checkNodePortRange(const ServiceView& view, Report& report);
// Their names and addresses.
void checkExternalNameAddress(const ServiceView& view, Report& report);
void checkExternalNameTarget(const ServiceView& view, Report& report);
void checkExternalIps(const ServiceView& view, Report& report);
void checkBalancerPending(const ServiceView& view, Report& report);
void checkBalancerConflict(const ServiceView& view, Report& report);
void checkDualStack(const ServiceView& view, Report& report);
// Which endpoint a packet takes.
void checkLocalDrops(const ServiceView& view, Report& report);
void checkLocalNoNode(const ServiceView& view, Report& report);
void checkInternalLocal(const ServiceView& view, Report& report);
void checkDistribution(const ServiceView& view, Report& report);
void checkZoneOverload(const ServiceView& view, Report& report);
void checkAffinity(const ServiceView& view, Report& report);
void checkServiceUnreachable(const ServiceView& view, Report& report);
void checkDnsThin(const ServiceView& view, Report& report);
// Ingresses.
void checkIngressBackends(const CheckedCluster& cluster, const kube::Ingress& ingress, Report& report);
void checkIngressPorts(const CheckedCluster& cluster, const kube::Ingress& ingress, Report& report);
void checkIngressClass(const CheckedCluster& cluster, const kube::Ingress& ingress, Report& report);
void checkIngressAddress(const CheckedCluster& cluster, const kube::Ingress& ingress, Report& report);
void checkIngressTls(const CheckedCluster& cluster, const kube::Ingress& ingress, Report& report);
void checkDuplicatePaths(const CheckedCluster& cluster, Report& report);
// Gateway API.
void checkGatewayProgrammed(const CheckedCluster& cluster, const kube::Gateway& gateway, Report& report);
void checkGatewayListeners(const CheckedCluster& cluster, const kube::Gateway& gateway, Report& report);
void checkListenersUnused(const CheckedCluster& cluster, const kube::Gateway& gateway, Report& report);
void checkListenerSet(const CheckedCluster& cluster, const kube::ListenerSet& set, Report& report);
void checkRouteAttached(const CheckedCluster& cluster, kube::Kind kind, const kube::Route& route, Report& report);
void checkRouteBackends(const CheckedCluster& cluster, kube::Kind kind, const kube::Route& route, Report& report);
void checkRouteEndpoints(const CheckedCluster& cluster, kube::Kind kind, const kube::Route& route, Report& report);
// NetworkPolicies and those beside them.
void checkPolicySelectsNothing(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report);
void checkPolicyPeers(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report);
void checkPolicyDirection(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report);
void checkPolicyDns(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report);
void checkPolicyPorts(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report);
void checkPolicyBlocks(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report);
void checkPolicyItems(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report);
void checkPoliciesEnforced(const CheckedCluster& cluster, Report& report);
void checkEqualPriorities(const CheckedCluster& cluster, Report& report);
void checkOldPolicies(const CheckedCluster& cluster, Report& report);
// Addresses, nodes, the network as a whole.
void checkNodeRangeMissing(const CheckedCluster& cluster, const kube::Node& node, Report& report);
void checkNodeRangeFull(const CheckedCluster& cluster, const kube::Node& node, Report& report);
void checkMaxPods(const CheckedCluster& cluster, const kube::Node& node, Report& report);
void checkNetworkUnavailable(const CheckedCluster& cluster, const kube::Node& node, Report& report);
void checkAgents(const CheckedCluster& cluster, const kube::Node& node, Report& report);
void checkServiceRanges(const CheckedCluster& cluster, Report& report);
void checkProxyMode(const CheckedCluster& cluster, Report& report);
void checkUnreadHere(const CheckedCluster& cluster, Report& report);
/// Those of the facts' conflicts that are of the rule that is asked.
void checkConflicts(const CheckedCluster& cluster, Report& report);

} // namespace hopscope::findings
