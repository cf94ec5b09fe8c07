#include "widgets/wording/finding_wording.h"
#include "widgets/wording/finding_words.h"
#include "widgets/wording/words.h"

#include <array>

namespace hopscope::wording {

using findings::EvidenceKind;
using findings::Fix;

namespace {

/// In the order of EvidenceKind; null for those that list names.
constexpr std::array evidenceWords{
    QT_TRANSLATE_NOOP("Findings", "Nearest: %1 has %2 instead (%3)."), // NearestLabels
    QT_TRANSLATE_NOOP("Findings", "%1 would make such pods; it makes none now."), // ScaledToZero
    QT_TRANSLATE_NOOP("Findings", "Whether a workload is scaled to zero is not known: workloads were not read."), // WorkloadsUnread
    QT_TRANSLATE_NOOP("Findings", "Only these files were read: others may bring it."), // OnlyTheseFiles
    QT_TRANSLATE_NOOP("Findings", "%1: %2"), // PodNotReady
    QT_TRANSLATE_NOOP("Findings", "%1 waits for its readiness gate %2."), // GateOpen
    QT_TRANSLATE_NOOP("Findings", "%1 is not ready."), // EndpointNotReady
    QT_TRANSLATE_NOOP("Findings", "%1 sends %2 there."), // UsedBy
    QT_TRANSLATE_NOOP("Findings", "%1 asks for replicas: %2."), // ReplicasByDesign
    QT_TRANSLATE_NOOP("Findings", "%1 on node %2"), // ReadyEndpoint
    QT_TRANSLATE_NOOP("Findings", "EndpointSlice %1, managed by %2"), // SlicesSeen
    QT_TRANSLATE_NOOP("Findings", "%1 is the address of %2."), // AddressOf
    QT_TRANSLATE_NOOP("Findings", "No pod has %1 now."), // AddressOfNobody
    QT_TRANSLATE_NOOP("Findings", "Control-plane nodes have: %1"), // ControlPlane
    QT_TRANSLATE_NOOP("Findings", "%1 has: %2"), // PortsThere
    QT_TRANSLATE_NOOP("Findings", "%1 pods have it, %2 have not."), // SomeHaveIt
    QT_TRANSLATE_NOOP("Findings", "An SRV record of the port named %1 carries the right number."), // SrvRecord
    QT_TRANSLATE_NOOP("Findings", "The cluster domain %1 is assumed."), // DomainAssumed
    QT_TRANSLATE_NOOP("Findings", "In use there: %1"), // InUseThere
    QT_TRANSLATE_NOOP("Findings", "loadBalancerClass: %1"), // BalancerClass
    static_cast<const char*>(nullptr), // NodesWithout
    QT_TRANSLATE_NOOP("Findings", "A balancer that asks healthCheckNodePort %1 leaves these nodes out."), // HealthCheckPort
    QT_TRANSLATE_NOOP("Findings", "Zone %1 has %2 % of the endpoints and %3 % of the CPU."), // ZoneShare
    static_cast<const char*>(nullptr), // ZoneUnlabelled
    QT_TRANSLATE_NOOP("Findings", "%1: %2"), // Range
    QT_TRANSLATE_NOOP("Findings", "Addresses: %1. Slices: %2."), // Families
    static_cast<const char*>(nullptr), // Classes
    QT_TRANSLATE_NOOP("Findings", "%1 was there first."), // CreatedFirst
    QT_TRANSLATE_NOOP("Findings", "%1, %2: %3"), // Reason
    QT_TRANSLATE_NOOP("Findings", "The %1 finds nothing: %2"), // FailsAt
    QT_TRANSLATE_NOOP("Findings", "Whether NetworkPolicies are enforced is not known. What would tell: %1"), // EnforcementUnknown
    QT_TRANSLATE_NOOP("Findings", "Now %1 pods get in; with both in one item it would be %2."), // CountsNowAndMeant
    static_cast<const char*>(nullptr), // Denying
    QT_TRANSLATE_NOOP("Findings", "%1 of %2 are in use."), // UsedOf
    QT_TRANSLATE_NOOP("Findings", "%1 waits for an address."), // WaitingPod
    QT_TRANSLATE_NOOP("Findings", "The newest kubelet is %1."), // Version
    QT_TRANSLATE_NOOP("Findings", "%1"), // Text
};
static_assert(evidenceWords.size() == std::size_t(EvidenceKind::Text) + 1);

/// In the order of Fix.
constexpr std::array fixWords{
    "", // None
    QT_TRANSLATE_NOOP("Findings", "Correct the label in which selector and pods differ."), // CorrectSelector
    QT_TRANSLATE_NOOP("Findings", "Scale up %1 if it is needed."), // StartPods
    QT_TRANSLATE_NOOP("Findings", "See why the pods of %1 are not ready."), // LookAtPods
    QT_TRANSLATE_NOOP("Findings", "Run two or more replicas, on different nodes."), // AddReplicas
    QT_TRANSLATE_NOOP("Findings", "Spread the pods with a topology spread constraint."), // SpreadPods
    QT_TRANSLATE_NOOP("Findings", "See whether kube-controller-manager runs and keeps up."), // LookAtController
    QT_TRANSLATE_NOOP("Findings", "Delete EndpointSlice %1: its controller writes it anew."), // RebuildSlice
    QT_TRANSLATE_NOOP("Findings", "Remove the API server that is gone from the list: restart one that runs."), // RestartApiServers
    QT_TRANSLATE_NOOP("Findings", "Give a container port the name %1, or use its number."), // NamePort
    QT_TRANSLATE_NOOP("Findings", "Nothing has to be done."), // NothingNeeded
    QT_TRANSLATE_NOOP("Findings", "Make port and targetPort equal, or call the pods' port."), // EqualPorts
    QT_TRANSLATE_NOOP("Findings", "Use a Service without a selector, and an EndpointSlice with the address."), // SelectorlessService
    QT_TRANSLATE_NOOP("Findings", "Correct the name, or make %1."), // CorrectName
    QT_TRANSLATE_NOOP("Findings", "Use a LoadBalancer Service or a Gateway in its place."), // UseBalancer
    QT_TRANSLATE_NOOP("Findings", "Install or mend a load balancer controller, or use a NodePort."), // InstallBalancer
    QT_TRANSLATE_NOOP("Findings", "Set %1 to Cluster, or run a pod on every node."), // PolicyCluster
    QT_TRANSLATE_NOOP("Findings", "Write nodeName into the endpoints, or set externalTrafficPolicy to Cluster."), // SetNodeName
    QT_TRANSLATE_NOOP("Findings", "Label all nodes with their zone, or run more endpoints."), // LabelZones
    QT_TRANSLATE_NOOP("Findings", "Run more replicas in zone %1, or drop the preference."), // MoreReplicasThere
    QT_TRANSLATE_NOOP("Findings", "Keep clients apart by cookies at the proxy."), // AffinityByCookie
    QT_TRANSLATE_NOOP("Findings", "Change one of the two ports %1."), // ChangePort
    QT_TRANSLATE_NOOP("Findings", "Give it a NodePort of %1."), // MoveIntoRange
    QT_TRANSLATE_NOOP("Findings", "Write both families into spec.ipFamilies, or make the Service anew."), // BothFamilies
    QT_TRANSLATE_NOOP("Findings", "Write an EndpointSlice in the place of the Endpoints."), // WriteSlice
    QT_TRANSLATE_NOOP("Findings", "Have programs read EndpointSlices."), // ReadSlices
    QT_TRANSLATE_NOOP("Findings", "Correct the backend %1, or make what it names."), // CorrectBackend
    QT_TRANSLATE_NOOP("Findings", "Name an IngressClass that is there."), // NameClass
    QT_TRANSLATE_NOOP("Findings", "Merge the two, or change one path."), // MergeIngresses
    QT_TRANSLATE_NOOP("Findings", "Mend what the reason says."), // LookAtReason
    QT_TRANSLATE_NOOP("Findings", "Install a network plugin that enforces NetworkPolicies."), // InstallEnforcer
    QT_TRANSLATE_NOOP("Findings", "Correct the selector."), // CorrectPolicySelector
    QT_TRANSLATE_NOOP("Findings", "Add %1 to spec.policyTypes."), // AddPolicyType
    QT_TRANSLATE_NOOP("Findings", "Allow UDP and TCP 53 to the DNS pods in namespace %1."), // AllowDns
    QT_TRANSLATE_NOOP("Findings", "Use podSelector and namespaceSelector in the place of the ipBlock."), // UseSelectors
    QT_TRANSLATE_NOOP("Findings", "Put both selectors into one item, if both must hold."), // OneItem
    QT_TRANSLATE_NOOP("Findings", "Add a rule that lets the clients in."), // AllowSomebody
    QT_TRANSLATE_NOOP("Findings", "Give each policy a priority of its own."), // UniquePriorities
    QT_TRANSLATE_NOOP("Findings", "Write them as ClusterNetworkPolicies."), // MoveToNewApi
    QT_TRANSLATE_NOOP("Findings", "Plan the ranges anew: they cannot be changed in place."), // PlanRanges
    QT_TRANSLATE_NOOP("Findings", "Restart %1, and see what the network plugin gave out."), // RestartPod
    QT_TRANSLATE_NOOP("Findings", "Give the cluster a larger pod range, or nodes smaller parts of it."), // LargerRange
    QT_TRANSLATE_NOOP("Findings", "Set the kubelet's maxPods to %1 or less, or give nodes larger ranges."), // LowerMaxPods
    QT_TRANSLATE_NOOP("Findings", "Move one of them to another address."), // MovePool
    QT_TRANSLATE_NOOP("Findings", "Add a ServiceCIDR."), // AddServiceCidr
    QT_TRANSLATE_NOOP("Findings", "See why DaemonSet %1 has no ready pod there."), // LookAtAgent
    QT_TRANSLATE_NOOP("Findings", "Set kube-proxy's mode to nftables."), // SetProxyMode
    QT_TRANSLATE_NOOP("Findings", "Remove one of the two."), // RemoveOne
    QT_TRANSLATE_NOOP("Findings", "Make both say the same."), // AgreeOnOne
    QT_TRANSLATE_NOOP("Findings", "Write a ReferenceGrant in namespace %1."), // GrantReference
    QT_TRANSLATE_NOOP("Findings", "Correct the route's parent, its hostnames, or what the listener allows."), // AttachRoute
    QT_TRANSLATE_NOOP("Findings", "Attach a route, or remove the listener."), // RemoveListener
};
static_assert(fixWords.size() == std::size_t(Fix::RemoveListener) + 1);

/// Names; the last argument is how many more there are.
QString namesAndMore(const std::vector<std::string>& arguments)
{
    if (arguments.empty())
        return {};
    const std::vector<std::string> names(arguments.begin(), arguments.end() - 1);
    QStringList words;
    for (const std::string& name : names)
        words << oneLine(name);
    QString text = words.join(QStringLiteral(", "));
    if (arguments.back() != "0")
        text += QLatin1Char(' ') + FindingWords::tr("and %1 more").arg(oneLine(arguments.back()));
    return text;
}

QString list(const std::vector<std::string>& arguments)
{
    QStringList words;
    for (const std::string& word : arguments)
        words << oneLine(word);
    return words.join(QStringLiteral(", "));
}

} // namespace

QString evidenceSentence(const findings::Evidence& evidence)
{
    switch (evidence.kind) {
    case EvidenceKind::NodesWithout: return FindingWords::tr("Nodes without an endpoint: %1").arg(namesAndMore(evidence.arguments));
    case EvidenceKind::ZoneUnlabelled: return FindingWords::tr("Nodes without a zone: %1").arg(namesAndMore(evidence.arguments));
    case EvidenceKind::Classes: return FindingWords::tr("There are: %1").arg(list(evidence.arguments));
    case EvidenceKind::Denying: return FindingWords::tr("Policies that select it: %1").arg(list(evidence.arguments));
    default: break;
    }
    return filled(FindingWords::tr(evidenceWords[std::size_t(evidence.kind)]), evidence.arguments).trimmed();
}

QString fixSentence(const findings::Finding& finding)
{
    const char* words = fixWords[std::size_t(finding.fix)];
    return *words == '\0' ? QString() : filled(FindingWords::tr(words), finding.fixArguments);
}

} // namespace hopscope::wording
