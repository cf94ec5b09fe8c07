#include "model/findings/rules.h"

#include "model/findings/rule_functions.h"

#include <algorithm>
#include <array>

namespace hopscope::findings {

namespace {

using enum RuleId;
using kube::Kind;

Rule ofService(RuleId id, std::string_view name, Severity worst, void (*check)(const ServiceView&, Report&), std::vector<Kind> needs = {})
{
    Rule rule{id, name, worst, Scope::Service, std::move(needs)};
    rule.service = check;
    return rule;
}

Rule ofIngress(RuleId id, std::string_view name, Severity worst, void (*check)(const CheckedCluster&, const kube::Ingress&, Report&),
               std::vector<Kind> needs = {})
{
    Rule rule{id, name, worst, Scope::Ingress, std::move(needs)};
    rule.ingress = check;
    return rule;
}

Rule ofPolicy(RuleId id, std::string_view name, Severity worst, void (*check)(const CheckedCluster&, const kube::NetworkPolicy&, Report&),
              std::vector<Kind> needs = {})
{
    Rule rule{id, name, worst, Scope::NetworkPolicy, std::move(needs)};
    rule.policy = check;
    return rule;
}

Rule ofGateway(RuleId id, std::string_view name, Severity worst, void (*check)(const CheckedCluster&, const kube::Gateway&, Report&),
               void (*checkSet)(const CheckedCluster&, const kube::ListenerSet&, Report&) = nullptr)
{
    Rule rule{id, name, worst, Scope::Gateway};
    rule.gateway = check;
    rule.listenerSet = checkSet;
    return rule;
}

Rule ofRoute(RuleId id, std::string_view name, Severity worst, void (*check)(const CheckedCluster&, Kind, const kube::Route&, Report&))
{
    Rule rule{id, name, worst, Scope::Route};
    rule.route = check;
    return rule;
}

Rule ofNode(RuleId id, std::string_view name, Severity worst, void (*check)(const CheckedCluster&, const kube::Node&, Report&),
            std::vector<Kind> needs = {})
{
    Rule rule{id, name, worst, Scope::Node, std::move(needs)};
    rule.node = check;
    return rule;
}

Rule ofCluster(RuleId id, std::string_view name, Severity worst, void (*check)(const CheckedCluster&, Report&), std::vector<Kind> needs = {},
               std::vector<Kind> reads = {})
{
    Rule rule{id, name, worst, Scope::Cluster, std::move(needs), std::move(reads)};
    rule.cluster = check;
    return rule;
}

/// Between Services it stands among the facts' conflicts, else at the Service.
Rule addrLbConflict()
{
    Rule rule = ofService(AddrLbConflict, "addr-lb-conflict", Severity::Error, checkBalancerConflict);
    rule.cluster = checkConflicts;
    return rule;
}

std::array<Rule, ruleCount> makeTable()
{
    constexpr Severity note = Severity::Note;
    constexpr Severity warning = Severity::Warning;
    constexpr Severity error = Severity::Error;
    return {{
        ofService(SvcSelectorMatchesNothing, "svc-selector-matches-nothing", error, checkSelectorMatchesNothing),
        ofService(SvcNoReadyEndpoint, "svc-no-ready-endpoint", error, checkNoReadyEndpoint, {Kind::EndpointSlice}),
        ofService(SvcFewReady, "svc-few-ready", warning, checkFewReady, {Kind::EndpointSlice, Kind::Pod}),
        ofService(SvcSingleEndpoint, "svc-single-endpoint", warning, checkSingleEndpoint, {Kind::EndpointSlice, Kind::Pod}),
        ofService(SvcEndpointsOneNode, "svc-endpoints-one-node", note, checkEndpointsOneNode, {Kind::EndpointSlice, Kind::Pod, Kind::Node}),
        ofService(SvcReadyPodMissingInSlice, "svc-ready-pod-missing-in-slice", warning, checkReadyPodMissing, {Kind::EndpointSlice, Kind::Pod}),
        ofService(SvcSliceStaleAddress, "svc-slice-stale-address", error, checkStaleAddress, {Kind::EndpointSlice, Kind::Pod}),
        ofService(SvcKubernetesEndpointDead, "svc-kubernetes-endpoint-dead", error, checkKubernetesEndpoint, {Kind::EndpointSlice, Kind::Node}),
        ofService(SvcNamedPortUnresolved, "svc-named-port-unresolved", error, checkNamedPort),
        ofService(SvcTargetPortUndeclared, "svc-target-port-undeclared", note, checkTargetPortUndeclared),
        ofService(SvcHeadlessPortDiffers, "svc-headless-port-differs", warning, checkHeadlessPort),
        ofService(SvcExternalNameIsAddress, "svc-externalname-is-address", error, checkExternalNameAddress),
        ofService(SvcExternalNameMissingTarget, "svc-externalname-missing-target", error, checkExternalNameTarget),
        ofService(SvcExternalIps, "svc-external-ips", error, checkExternalIps),
        ofService(SvcLbPending, "svc-lb-pending", warning, checkBalancerPending),
        ofService(SvcLocalDropsOnNodes, "svc-local-drops-on-nodes", warning, checkLocalDrops, {Kind::EndpointSlice, Kind::Node}),
        ofService(SvcLocalNoNode, "svc-local-no-node", error, checkLocalNoNode, {Kind::EndpointSlice}),
        ofService(SvcInternalLocalGap, "svc-internal-local-gap", warning, checkInternalLocal, {Kind::EndpointSlice, Kind::Node}),
        ofService(SvcDistributionWithoutHints, "svc-distribution-without-hints", note, checkDistribution, {Kind::EndpointSlice}),
        ofService(SvcZoneOverload, "svc-zone-overload", warning, checkZoneOverload, {Kind::EndpointSlice, Kind::Node}),
        ofService(SvcAffinityBehindProxy, "svc-affinity-behind-proxy", note, checkAffinity),
        ofService(SvcNodePortHostPortClash, "svc-nodeport-hostport-clash", warning, checkHostPortClash),
        ofService(SvcNodePortOutsideRange, "svc-nodeport-outside-range", warning, checkNodePortRange),
        ofService(SvcDualStackHalf, "svc-dual-stack-half", warning, checkDualStack, {Kind::EndpointSlice, Kind::Pod}),
        ofService(SvcEndpointsObjectByHand, "svc-endpoints-object-by-hand", note, checkEndpointsByHand, {Kind::EndpointSlice}),
        ofService(SvcEndpointsTruncated, "svc-endpoints-truncated", warning, checkEndpointsTruncated, {Kind::Endpoints}),
        ofIngress(IngBackendMissing, "ing-backend-missing", error, checkIngressBackends),
        ofIngress(IngBackendPortMissing, "ing-backend-port-missing", error, checkIngressPorts),
        ofIngress(IngClass, "ing-class", warning, checkIngressClass, {Kind::IngressClass}),
        ofCluster(IngDuplicateHostPath, "ing-duplicate-host-path", warning, checkDuplicatePaths, {}, {Kind::Ingress}),
        ofIngress(IngNoAddress, "ing-no-address", warning, checkIngressAddress),
        ofIngress(IngTlsSecret, "ing-tls-secret", note, checkIngressTls),
        ofGateway(GwNotProgrammed, "gw-not-programmed", error, checkGatewayProgrammed),
        ofGateway(GwListenerBad, "gw-listener-bad", error, checkGatewayListeners, checkListenerSet),
        ofGateway(GwListenerUnused, "gw-listener-unused", note, checkListenersUnused),
        ofRoute(RtNotAttached, "rt-not-attached", error, checkRouteAttached),
        ofRoute(RtBackendBad, "rt-backend-bad", error, checkRouteBackends),
        ofRoute(RtBackendNoEndpoint, "rt-backend-no-endpoint", error, checkRouteEndpoints),
        ofCluster(NpNotEnforced, "np-not-enforced", warning, checkPoliciesEnforced, {Kind::NetworkPolicy}, {Kind::NetworkPolicy}),
        ofPolicy(NpSelectsNothing, "np-selects-nothing", warning, checkPolicySelectsNothing),
        ofPolicy(NpPeerSelectsNothing, "np-peer-selects-nothing", warning, checkPolicyPeers),
        ofPolicy(NpDirectionIgnored, "np-direction-ignored", error, checkPolicyDirection),
        ofPolicy(NpDnsBlocked, "np-dns-blocked", error, checkPolicyDns, {Kind::Pod, Kind::NetworkPolicy}),
        ofPolicy(NpNamedPortUnresolved, "np-named-port-unresolved", warning, checkPolicyPorts, {Kind::Pod}),
        ofPolicy(NpIpBlockInCluster, "np-ipblock-in-cluster", warning, checkPolicyBlocks),
        ofPolicy(NpAndOrSuspicious, "np-and-or-suspicious", note, checkPolicyItems, {Kind::Pod, Kind::Namespace}),
        ofService(NpServiceUnreachable, "np-service-unreachable", warning, checkServiceUnreachable, {Kind::EndpointSlice, Kind::Pod, Kind::NetworkPolicy}),
        ofCluster(CnpAmbiguousPriority, "cnp-ambiguous-priority", warning, checkEqualPriorities, {Kind::ClusterNetworkPolicy}, {Kind::Pod, Kind::Namespace}),
        ofCluster(AnpOldApi, "anp-old-api", note, checkOldPolicies),
        ofCluster(AddrPodServiceOverlap, "addr-pod-service-overlap", error, checkConflicts, {}, {Kind::Pod, Kind::Service}),
        ofCluster(AddrNodeInPodOrServiceRange, "addr-node-in-pod-or-service-range", error, checkConflicts),
        ofCluster(AddrDuplicatePodIp, "addr-duplicate-pod-ip", error, checkConflicts),
        ofCluster(AddrDuplicateNodeIp, "addr-duplicate-node-ip", error, checkConflicts),
        ofCluster(AddrDuplicateNodeRange, "addr-duplicate-node-range", error, checkConflicts),
        ofNode(AddrNodeRangeMissing, "addr-node-range-missing", warning, checkNodeRangeMissing, {Kind::Node}),
        ofNode(AddrNodeRangeFull, "addr-node-range-full", error, checkNodeRangeFull, {Kind::Pod}),
        ofNode(AddrMaxPodsExceedsRange, "addr-max-pods-exceeds-range", warning, checkMaxPods),
        addrLbConflict(),
        ofCluster(AddrServiceRange, "addr-service-range", warning, checkServiceRanges, {Kind::ServiceCidr, Kind::Service}, {Kind::Service, Kind::ServiceCidr}),
        ofCluster(AddrIpamLeak, "addr-ipam-leak", warning, checkUnreadHere),
        ofNode(NodeNetworkUnavailable, "node-network-unavailable", error, checkNetworkUnavailable),
        ofNode(NodeAgentNotReady, "node-agent-not-ready", error, checkAgents, {Kind::Pod, Kind::DaemonSet}),
        ofService(DnsThin, "dns-thin", error, checkDnsThin, {Kind::EndpointSlice, Kind::Node}),
        ofCluster(DnsAddressesDiffer, "dns-addresses-differ", warning, checkConflicts),
        ofCluster(ProxyModeEnding, "proxy-mode-ending", warning, checkProxyMode, {Kind::Node}, {Kind::Node}),
        ofCluster(NetTwoPlugins, "net-two-plugins", warning, checkConflicts),
        ofCluster(NetLeftovers, "net-leftovers", note, checkConflicts),
        ofCluster(NetMixedSettings, "net-mixed-settings", warning, checkConflicts),
        ofCluster(NetTwoProxies, "net-two-proxies", note, checkConflicts),
        ofCluster(NetRangesDisagree, "net-ranges-disagree", warning, checkConflicts),
        ofCluster(NetPodsOutsideRanges, "net-pods-outside-ranges", note, checkConflicts),
        ofCluster(NetPodCidrsUnused, "net-pod-cidrs-unused", note, checkConflicts),
        ofCluster(MultusAttachment, "multus-attachment", error, checkUnreadHere),
    }};
}

} // namespace

std::span<const Rule> allRules()
{
    static const std::array<Rule, ruleCount> table = makeTable();
    return table;
}

const Rule& ruleOf(RuleId id)
{
    return allRules()[std::size_t(id)];
}

std::optional<RuleId> ruleFromName(std::string_view name)
{
    for (const Rule& rule : allRules()) {
        if (rule.name == name)
            return rule.id;
    }
    return std::nullopt;
}

std::string_view toString(Severity severity)
{
    constexpr std::array<std::string_view, 3> words{"note", "warning", "error"};
    return words[std::size_t(severity)];
}

std::optional<Severity> severityFromName(std::string_view name)
{
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error}) {
        if (toString(severity) == name)
            return severity;
    }
    return std::nullopt;
}

std::string_view toString(Because because)
{
    constexpr std::array<std::string_view, 6> words{"kind-unread", "no-status", "no-age", "fact-unknown", "not-on-purpose", "not-in-this-version"};
    return words[std::size_t(because)];
}

} // namespace hopscope::findings
