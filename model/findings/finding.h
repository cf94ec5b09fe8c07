// What can be said to be wrong with a cluster's network, from its objects.
#pragma once

#include "model/base/time.h"
#include "model/facts/fact.h"
#include "model/kube/object.h"

#include <tuple>

namespace hopscope::findings {

enum class Severity : std::uint8_t
{
    Note,    ///< worth knowing
    Warning, ///< fails under a named condition, or soon
    Error    ///< some traffic fails now, provable from what was read
};
std::string_view toString(Severity severity); ///< "note", "warning", "error"
/// Nothing for other words.
std::optional<Severity> severityFromName(std::string_view name);

/// In the order of the table of rules (rules.h), which holds their names.
enum class RuleId : std::uint8_t
{
    SvcSelectorMatchesNothing,
    SvcNoReadyEndpoint,
    SvcFewReady,
    SvcSingleEndpoint,
    SvcEndpointsOneNode,
    SvcReadyPodMissingInSlice,
    SvcSliceStaleAddress,
    SvcKubernetesEndpointDead,
    SvcNamedPortUnresolved,
    SvcTargetPortUndeclared,
    SvcHeadlessPortDiffers,
    SvcExternalNameIsAddress,
    SvcExternalNameMissingTarget,
    SvcExternalIps,
    SvcLbPending,
    SvcLocalDropsOnNodes,
    SvcLocalNoNode,
    SvcInternalLocalGap,
    SvcDistributionWithoutHints,
    SvcZoneOverload,
    SvcAffinityBehindProxy,
    SvcNodePortHostPortClash,
    SvcNodePortOutsideRange,
    SvcDualStackHalf,
    SvcEndpointsObjectByHand,
    SvcEndpointsTruncated,
    IngBackendMissing,
    IngBackendPortMissing,
    IngClass,
    IngDuplicateHostPath,
    IngNoAddress,
    IngTlsSecret,
    GwNotProgrammed,
    GwListenerBad,
    GwListenerUnused,
    RtNotAttached,
    RtBackendBad,
    RtBackendNoEndpoint,
    NpNotEnforced,
    NpSelectsNothing,
    NpPeerSelectsNothing,
    NpDirectionIgnored,
    NpDnsBlocked,
    NpNamedPortUnresolved,
    NpIpBlockInCluster,
    NpAndOrSuspicious,
    NpServiceUnreachable,
    CnpAmbiguousPriority,
    AnpOldApi,
    AddrPodServiceOverlap,
    AddrNodeInPodOrServiceRange,
    AddrDuplicatePodIp,
    AddrDuplicateNodeIp,
    AddrDuplicateNodeRange,
    AddrNodeRangeMissing,
    AddrNodeRangeFull,
    AddrMaxPodsExceedsRange,
    AddrLbConflict,
    AddrServiceRange,
    AddrIpamLeak,
    NodeNetworkUnavailable,
    NodeAgentNotReady,
    DnsThin,
    DnsAddressesDiffer,
    ProxyModeEnding,
    NetTwoPlugins,
    NetLeftovers,
    NetMixedSettings,
    NetTwoProxies,
    NetRangesDisagree,
    NetPodsOutsideRanges,
    NetPodCidrsUnused,
    MultusAttachment,
};
inline constexpr std::size_t ruleCount = 73;

/// What a line of evidence says; its arguments are listed behind each.
enum class EvidenceKind : std::uint8_t
{
    NearestLabels,       ///< pod or workload, its label, how many have it
    ScaledToZero,        ///< workload
    WorkloadsUnread,     ///< whether one is scaled to zero is not known
    OnlyTheseFiles,      ///< manifests: what others bring is not known
    PodNotReady,         ///< pod, STATUS as kubectl prints it
    GateOpen,            ///< pod, its readiness gate
    EndpointNotReady,    ///< an endpoint without a pod: its address
    UsedBy,              ///< what sends traffic here: an Ingress or route, host and path
    ReplicasByDesign,    ///< workload, its replicas
    ReadyEndpoint,       ///< pod or address, node
    SlicesSeen,          ///< names of slices
    AddressOf,           ///< address, who has it now
    AddressOfNobody,     ///< address
    ControlPlane,        ///< addresses of control-plane nodes
    PortsThere,          ///< who, the ports or names that are there
    SomeHaveIt,          ///< how many pods have the name, how many have not
    SrvRecord,           ///< the name of a Service port, which an SRV record carries
    DomainAssumed,       ///< the cluster domain
    InUseThere,          ///< what uses the port on that node
    BalancerClass,       ///< spec.loadBalancerClass
    NodesWithout,        ///< nodes, by name
    HealthCheckPort,     ///< its number: a balancer that asks it leaves those nodes out
    ZoneShare,           ///< zone, endpoints of all in per cent, CPU of all in per cent
    ZoneUnlabelled,      ///< nodes without a zone
    Range,               ///< a range, where it stands
    Families,            ///< addresses of the Service, families of the slices
    Classes,             ///< IngressClasses that are there
    CreatedFirst,        ///< the older object
    Reason,              ///< a condition's type and status, reason and message
    FailsAt,             ///< which half of a selector finds nothing: "namespaceSelector" or "podSelector", its text
    EnforcementUnknown,  ///< what would settle it
    CountsNowAndMeant,   ///< pods now, pods if both had to hold
    Denying,             ///< policies
    UsedOf,              ///< used, usable
    WaitingPod,          ///< a pod that gets no address
    Version,             ///< the newest kubelet
    Text,                ///< where it stands, as the facts say it
};

struct Evidence
{
    EvidenceKind kind = EvidenceKind::Text;
    std::vector<std::string> arguments;

    bool operator==(const Evidence&) const = default;
};

/// A path that shows it, as `hopscope trace` takes it. Of what a check has found, `from` is never empty.
struct Proof
{
    std::string from;
    std::string to;
    ip::Protocol protocol = ip::Protocol::Tcp;
    /// Of a rule: pods that must not ask. Where there are some, a pod has to, or there is no proof. Empty once `from` is chosen.
    std::vector<kube::ObjectKey> notFrom = {};

    bool operator==(const Proof&) const = default;
};

/// What would mend it.
enum class Fix : std::uint8_t
{
    None,
    CorrectSelector,     ///< label as it is, as a pod has it
    StartPods,           ///< workload
    LookAtPods,          ///< Service
    AddReplicas,
    SpreadPods,
    LookAtController,
    RebuildSlice,        ///< slice
    RestartApiServers,
    NamePort,            ///< name
    NothingNeeded,
    EqualPorts,
    SelectorlessService,
    CorrectName,         ///< name
    UseBalancer,
    InstallBalancer,
    PolicyCluster,       ///< field
    SetNodeName,
    LabelZones,
    MoreReplicasThere,   ///< zone
    AffinityByCookie,
    ChangePort,          ///< port
    MoveIntoRange,       ///< range
    BothFamilies,
    WriteSlice,
    ReadSlices,
    CorrectBackend,      ///< name
    NameClass,
    MergeIngresses,
    LookAtReason,
    InstallEnforcer,
    CorrectPolicySelector,
    AddPolicyType,       ///< Egress or Ingress
    AllowDns,            ///< namespace of the DNS pods
    UseSelectors,
    OneItem,
    AllowSomebody,
    UniquePriorities,
    MoveToNewApi,
    PlanRanges,
    RestartPod,          ///< pod
    LargerRange,
    LowerMaxPods,        ///< number
    MovePool,
    AddServiceCidr,
    LookAtAgent,         ///< DaemonSet
    SetProxyMode,
    RemoveOne,
    AgreeOnOne,
    GrantReference,      ///< namespace
    AttachRoute,
    RemoveListener,
};

/// One thing that is wrong, at one object.
struct Finding
{
    RuleId rule = RuleId::SvcSelectorMatchesNothing;
    Severity severity = Severity::Note;
    std::vector<kube::ObjectReference> objects; ///< what it is about first; kinds as kubectl calls them: "Service", "Deployment"
    std::string path;                ///< where in the first object: "spec.ports[0].targetPort"; may be empty
    std::string which;               ///< tells it from others of its rule at this object and path: a pod, a zone; empty where it is alone there
    std::vector<std::string> values; ///< what its sentence names, in the order that the rule has them
    std::vector<Evidence> evidence;
    Fix fix = Fix::None;
    std::vector<std::string> fixArguments;
    std::string command; ///< of kubectl, that shows it; words are quoted for a shell
    std::optional<Proof> proof;
    std::optional<TimePoint> since; ///< where an object tells
    facts::Basis basis = facts::Basis::Read;

    bool operator==(const Finding&) const = default;
    const kube::ObjectReference& subject() const { return objects.front(); }
};

/// What makes it the same finding from one look to the next: not what its sentence names, which may be numbers that change.
using FindingIdentity = std::tuple<RuleId, kube::ObjectKey, SharedText, std::string, std::string>;
inline auto identityOf(const Finding& finding)
{
    return std::tie(finding.rule, finding.subject().key, finding.subject().kind, finding.path, finding.which);
}
/// Whether both are one finding, as it was seen at two times.
inline bool isSame(const Finding& one, const Finding& other)
{
    return identityOf(one) == identityOf(other);
}

/// Why a rule could not be answered, in a namespace or at all.
enum class Because : std::uint8_t
{
    KindUnread,     ///< objects of the kind were not read, or not all
    NoStatus,       ///< manifests: nothing has a status yet
    NoAge,          ///< the object does not say since when it is there
    FactUnknown,    ///< a fact of the network is not known; `detail` is its key
    NotOnPurpose,   ///< Secrets are never read
    NotInThisVersion, ///< the kind is not read by this version
};
std::string_view toString(Because because); ///< "kind-unread", "no-status", ...

struct NotChecked
{
    RuleId rule = RuleId::SvcSelectorMatchesNothing;
    Because because = Because::KindUnread;
    std::optional<kube::Kind> kind; ///< of KindUnread
    std::string detail;
    std::string namespace_; ///< empty: everywhere

    auto operator<=>(const NotChecked&) const = default;
};

} // namespace hopscope::findings
