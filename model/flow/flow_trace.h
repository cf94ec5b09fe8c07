// What a packet does, hop by hop, and what that rests on. The shape of `trace -o json` (command-line.md).
#pragma once

#include "model/base/wide_value.h"
#include "model/facts/network_facts.h"
#include "model/flow/flow_query.h"
#include "model/policy/policy_verdict.h"

namespace hopscope::flow {

enum class Verdict
{
    Delivered,
    Rejected,
    Dropped,
    NotCaptured,
    DroppedByHostFirewall,
    DeniedByPolicy,
    NameOnly,
    Unknown ///< this version does not answer this combination
};
enum class ClientSees
{
    Connected,
    Refused,
    Timeout,
    NameNotFound,
    Depends
};
enum class MatchedAs
{
    Direct,
    ClusterIp,
    NodePort,
    LoadBalancer,
    ExternalIp,
    Headless,
    ExternalName,
    None
};
/// What the NetworkPolicies say of a candidate's connection, whether the network plugin enforces them or not.
enum class PolicyOutcome
{
    Allowed,
    DeniedEgress,
    DeniedIngress,
    Unknown ///< it depends on what nobody read, or on policies that are not evaluated
};
enum class SourceTranslation
{
    None,
    Masquerade,
    CniMasquerade
};
enum class CandidateResult
{
    Works,
    BrokenAsymmetricReply,
    BrokenOwnSource,
    DroppedByHostFirewall, ///< this candidate's packet is discarded by a host's FORWARD policy, others may pass
    DroppedMartianSource,  ///< ipvs: the next node has the packet's source address, too, and discards it
    Rejected,              ///< the rules of the node whose address was chosen refuse it
    Dropped,               ///< the rules of the node whose address was chosen discard it
    Unknown                ///< what those rules say could not be read
};
/// packet-paths.md's hooks.
enum class Hook
{
    Out,
    Odnat,
    Pre,
    Dnat,
    Post,
    In
};
std::string_view toString(Verdict verdict);
std::string_view toString(ClientSees sees);
std::string_view toString(MatchedAs matched);
std::string_view toString(SourceTranslation translation);
std::string_view toString(PolicyOutcome outcome);
std::string_view toString(CandidateResult result);
std::string_view toString(Hook hook);

/// Where a step happens.
struct Place
{
    enum class Kind
    {
        Client,
        Pod,
        Node,
        Wire ///< between two nodes: `node` and `otherNode`
    };
    Kind kind = Kind::Client;
    kube::ObjectKey pod;
    std::string node; ///< the node, or the pod's node
    std::string otherNode;

    bool operator==(const Place&) const = default;
    std::string toString() const; ///< "pod/default/a", "node/n1", "client", "wire/n1/n2"
};

/// One side of a tuple: an address and a port, which may be one that a kernel picks.
struct Peer
{
    enum class Port
    {
        Number,
        Client,      ///< E
        Masquerade,  ///< S
        CniMasquerade///< S0
    };
    ip::IpAddress address;
    Port portKind = Port::Number;
    std::uint16_t port = 0;
    bool isUnknownNodeAddress = false; ///< NODE: an address of the node's own, which only its routing tells

    bool operator==(const Peer&) const = default;
    std::string toString() const; ///< "10.244.1.5:E", "[fd00::1]:80", "NODE:E"
};

/// The header around the packet between two nodes.
struct OuterHeader
{
    facts::Overlay overlay = facts::Overlay::None;
    ip::IpAddress source;
    ip::IpAddress destination;
    std::uint16_t port = 0;
    int overhead = 0;

    bool operator==(const OuterHeader&) const = default;
};

/// Why a step is as it is; widgets/wording says it in a sentence, with the step's own addresses and the arguments.
enum class Reason
{
    LeavesSocket,            ///< the source's socket sends it
    ArrivesAtNode,           ///< from the pod's veth, the wire, or outside
    NoServiceMatches,        ///< pre/dnat unchanged: no rule of kube-proxy names this destination
    TranslatedToEndpoint,    ///< DNAT: service address -> chosen endpoint
    RoutedOn,                ///< post, unchanged
    Masqueraded,             ///< post: source becomes the node's address, so that the reply comes back here
    MasqueradedHairpin,      ///< the endpoint is the source itself
    CniMasqueraded,          ///< the network plugin's own masquerade
    Encapsulated,            ///< on the wire inside an outer header
    DirectOnWire,            ///< on the wire as it is
    DeliveredToSocket,
    ReplyLeaves,             ///< the endpoint's socket answers the address it saw
    ReplyRoutedOn,
    ReplyUnmasqueraded,      ///< conntrack restores the destination (undoes masquerade)
    ReplyUntranslated,       ///< conntrack restores the source (undoes DNAT)
    ReplyDelivered,
    RejectedNoEndpoints,     ///< ICMP port unreachable
    RejectedNoLocalEndpoint, ///< Cilium: policy Local and none on this node
    DroppedNoLocalEndpoint,  ///< policy Local and none on this node
    DroppedNoRoute,          ///< outside the cluster nothing leads to this address
    RejectedPortNotUsed,     ///< nftables, ipvs: a ClusterIP's port that no Service port uses
    RejectedSourceRange,     ///< loadBalancerSourceRanges does not hold the source, and there are no endpoints (iptables)
    DroppedSourceRange,      ///< loadBalancerSourceRanges does not hold the source
    DroppedUnownedServiceAddress, ///< nftables: inside a service range, but no Service has it
    DroppedByHostFirewall,   ///< the host's FORWARD policy
    DiscardedOwnSource,      ///< the packet comes back to its own sender, whose kernel discards it
    RefusedNoListener,       ///< the node's own TCP answers RST: no socket is known to listen
    LeavesCluster,           ///< routed out of the cluster; what happens there is not known
    TranslatedByHostPort,    ///< the network plugin's own rule for a container's hostPort
    LeftToIpvs,              ///< nat PREROUTING lets it pass: the address is local, and IPVS takes it in LOCAL_IN
    TranslatedByIpvs,        ///< after nat PREROUTING, in LOCAL_IN: seen on the way out
    TranslatedByCilium,      ///< an eBPF program at the node's device or the pod's veth
    TranslatedAtConnect,     ///< Cilium's socket load balancing: the socket already sends to the endpoint
    DeniedByEgressPolicy,    ///< at the sender's interface, after its node's translation
    DeniedByIngressPolicy,   ///< at the receiver's interface, after masquerade
    DroppedClusterIpFromOutside, ///< Cilium: a ClusterIP is not for clients outside
    ReplyToTranslatedSocket, ///< Cilium: the socket talks to the endpoint, the program still reads the Service's address
    ReplyDirect,             ///< direct server return: the endpoint's node writes the service address
    DiscardedMartianSource,  ///< the source is an address of the node that gets it: routing discards it
    ProxiedByKubeProxy,      ///< kube-proxy itself listens at 127.0.0.1 and opens a connection of its own (KEP-6032)
};
std::string_view toString(Reason reason);

struct Step
{
    Place where;
    Hook hook = Hook::Out;
    Peer source;
    Peer destination;
    std::optional<OuterHeader> outer;
    bool sourceChanged = false;      ///< against the step before
    bool destinationChanged = false;
    Reason reason = Reason::RoutedOn;

    bool operator==(const Step&) const = default;
};

/// An exact share: 1/3.
struct Fraction
{
    std::uint64_t numerator = 0;
    std::uint64_t denominator = 1;

    bool operator==(const Fraction&) const = default;
    std::string toString() const;
};

struct Candidate
{
    HOPSCOPE_WIDE_VALUE(Candidate);

    ip::Endpoint endpoint;
    std::optional<kube::ObjectKey> pod;
    std::string node; ///< empty: outside the cluster, or not known
    Fraction probability;
    SourceTranslation translation = SourceTranslation::None;
    CandidateResult result = CandidateResult::Works;
    PolicyOutcome policy = PolicyOutcome::Allowed;
    std::vector<kube::ObjectKey> policies; ///< NetworkPolicies that select either pod in a direction of this connection, sorted
    std::vector<policy::PolicyObject> otherPolicies; ///< of other kinds that do, or may
    std::vector<Step> forward; ///< of a denied one that is enforced: up to where it is dropped
    std::vector<Step> reply;

    bool operator==(const Candidate&) const = default;
};

struct Assumption
{
    std::string key;   ///< of command-line.md's --assume table, or "destination-port", "client-address"
    std::string value;
    facts::Basis basis = facts::Basis::Assumed;
    std::string evidence;

    bool operator==(const Assumption&) const = default;
};

/// Whether the candidate's packet is dropped by an enforced NetworkPolicy: its last step says so.
bool endsAtPolicy(const Candidate& candidate);
/// Whether a connection to it comes about: neither broken, nor dropped.
bool works(const Candidate& candidate);
/// Whether it is the step at which a Service's address, or a hostPort, becomes an endpoint's, whoever does it.
bool isTranslation(Reason reason);

/// One decision, said in a sentence by widgets/wording: matched as what, which endpoints, which policy.
enum class Decision
{
    SourceIs,                ///< arguments: source text, address
    DestinationIsPod,        ///< pod, address
    DestinationIsNode,
    DestinationIsClusterIp,  ///< service, address:port
    DestinationIsNodePort,   ///< service, node, port
    DestinationIsExternal,   ///< service, address
    DestinationOutside,      ///< address
    DecidedOnNode,           ///< node
    ReadyEndpoints,          ///< number usable, number of all
    OnlyLocalEndpoints,      ///< policy Local: node, number
    LocalShortCircuit,       ///< inside traffic to a Local service uses all endpoints
    UsesTerminatingEndpoints,
    TopologyHints,
    ChosenAtRandom,          ///< number
    MasqueradedBecauseExternal,
    MasqueradedBecauseNotLocal,
    MasqueradedBecauseHairpin,
    SourceKept,              ///< nothing rewrites the source
    NoEndpointsAtAll,
    NoEndpointOnNode,
    SameNode,
    OtherNode,               ///< from node, to node
    NotAnsweredYet,          ///< what this version does not compute
    PortNotUsed,
    SessionAffinity,         ///< seconds
    NoListenerKnown,         ///< address:port
    HasNoAddress,            ///< which pod or node has none (of the family "IPv4" or "IPv6")
    SourceRangeDenies,       ///< source address, service
    UnownedServiceAddress,   ///< address
    NoRouteFromOutside,      ///< address: nothing outside leads to pod and service addresses
    ReplyBypassesNode,       ///< deciding node, endpoint
    ForwardPolicyDrops,      ///< node
    HeadlessName,            ///< service: DNS gives pod addresses, nothing is translated
    ExternalName,            ///< service, the name it stands for
    DependsOn,               ///< key of an assumption, its value, another value, the verdict that gives
    DependsOnSource,         ///< the same, with the client that an endpoint then sees
    EndpointsUnread,         ///< service, why: "refused", "not-read" or "partial"
    HostPort,                ///< pod, container port: a hostPort of the node
    HealthCheckPort,         ///< service: kube-proxy itself answers there
    ProxyBalancer,           ///< service: the address is a balancer's outside, which opens connections of its own to NodePorts
    BalancerMayUseNodePorts, ///< service, nodePort: what a balancer does that does not forward packets
    PolicyAllows,            ///< direction "egress"/"ingress", pod, policy, number of the rule from 1
    PolicyDenies,            ///< direction, pod, the policies that select it
    PolicyUncertain,         ///< direction, pod, the policies that select it: a namespace's labels were not read
    PolicyNotEnforced,       ///< network plugin's name: the policies above have no effect
    PolicySeesTranslated,    ///< the addresses policies are compared with are those after translation
    ChosenInTurn,            ///< number: ipvs round robin
    DecidedByCilium,         ///< node
    SocketLoadBalancing,     ///< node: translated when the socket connects
    DirectServerReturn,      ///< node of the endpoint, the service address it answers with
    ClusterIpFromOutside,    ///< Cilium: not served outside
    NameAsked,               ///< name, number of questions
    NameAnswered,            ///< the record
    NameNotFound,            ///< name
    NameLeavesCluster,       ///< name: another resolver knows the answer
    NodeResolver,            ///< node: the pod asks the node's resolver, which the API does not show
    LookupFails,             ///< the nameserver's address: the question never gets there
    NodeLocalDnsCache,       ///< node: the question is answered there, without translation
    StillArriving,           ///< kinds, as objects name them: their first lists are under way
    TranslatedAgain,         ///< node, address:port: the node whose own address was chosen has rules for it, too
    BoundByIpvs,             ///< address, service, node: a local address there, so a hostPort comes before the Service
    MasqueradedBecauseHostPort, ///< portmap masquerades what comes from its own pods and from loopback
    MartianSource,           ///< address, node: it has that address bound, too, and discards packets that come from it
    SessionAffinityOfAddress, ///< seconds: ipvs remembers for each address and port of the Service by itself
    KubeProxyListens,        ///< service: at 127.0.0.1, in user space (KEP-6032)
    ListenerIs,              ///< address:port, who listens, where an object says so
    NodePortNotServed,       ///< address:port: a number of the NodePort range, which this mode does not serve there
    NumberIsNodePort,        ///< number, services, where it works
    NumberIsServicePort,     ///< number, services, where it works
    NumberIsTargetPort,      ///< number, services, where it works
    NumberIsContainerPort,   ///< number, pods, where it works
    NumberIsHostPort,        ///< number, pods, where it works
    SameAddressTwice,        ///< address:port, which one counts ("not-terminating", "local", "first"), kube-proxy's version
    PolicySeesClient,        ///< node: its plugin filters in FORWARD, before masquerade
    PolicySourceOpen,        ///< pod: whether its plugin filters before masquerade or behind it is not known
    IpvsDeprecated,          ///< version
    ExternalIpsDeprecated,   ///< version
    ExternalIpsOff,          ///< service, version: kube-proxy does not serve externalIPs any more
    NameWouldBeAnswered,     ///< the record: what DNS answers if the question gets there
    LookupMayFail,           ///< the nameserver's address: some questions get there, others do not
    LookupUnknown,           ///< the nameserver's address, or none: whether the question gets there is not known
    NameUnread,              ///< the Service that a name would be, whose namespace nobody read
    TierAccepts,             ///< direction, end ("pod/default/a"), kind and name of a policy with tiers, number of its rule from 1,
                             ///< the rule's name or "", tier
    TierDenies,              ///< the same
    TierUndefined,           ///< direction, end, policies with tiers: two of one priority say different things
    TierUncertain,           ///< direction, end, policies with tiers: something they ask for is not known
    TierMayNotCount,         ///< direction, end, policies with tiers, network plugin's name or "": nothing shows that they are enforced
    PolicyNotEvaluated,      ///< direction, end ("pod/default/a", "node/n1"), policies of a plugin's kind; those with tiers beside
                             ///< them; those of plugins that do not run here: each a list, or ""
    PolicyKindsUnread,       ///< direction, end, kinds of policies that the server has and that could not be read
    EndpointsSuggested,      ///< service, number of pods that its selector matches, of those ready, some of their names
    SelectorMatchesNoPod,    ///< service: among the pods that were read
    OwnerUnread,             ///< address:port, kinds, as objects name them: one that was not read may have it
    StatusUnread,            ///< which pod or node: what was read of it has no status, so no address
    PolicyPodUnread,         ///< direction, pod, the policies that count if they select it: the pod was not read
    FilteredAfterTranslation, ///< node, address:port, service: the number is that Service's nodePort, and the node's filter looks at it again
    PoliciesUnread,          ///< how much was read: a NetworkPolicy that was not may deny this
};
std::string_view toString(Decision decision);

struct Why
{
    Decision decision = Decision::SourceIs;
    std::vector<std::string> arguments;

    bool operator==(const Why&) const = default;
};

struct FlowTrace;

/// The DNS step of a query that names its destination (packet-paths.md 6).
struct NameStep
{
    std::vector<std::string> asked;  ///< in order, up to the one that is answered, or cannot be asked; without a final dot
    std::vector<std::string> answer; ///< "A 10.96.0.20", "CNAME api.example.com."; empty: not found, or not known
    std::vector<FlowTrace> lookup;   ///< the question's own packet to the cluster's DNS; empty when it goes elsewhere

    bool operator==(const NameStep&) const;
};

struct FlowTrace
{
    HOPSCOPE_WIDE_VALUE(FlowTrace);

    Query query;
    std::string from; ///< grammar form
    std::string to;   ///< "10.96.0.20:80"; what the source dials
    Verdict verdict = Verdict::Unknown;
    ClientSees clientSees = ClientSees::Depends;
    MatchedAs matchedAs = MatchedAs::None;
    std::string decidedOn; ///< node name; empty: nowhere
    std::optional<kube::ObjectKey> service;
    std::string servicePort;
    std::vector<Candidate> candidates;
    /// Where the packet gets to when nothing delivers it (rejected, dropped, not captured): the steps up to there.
    std::vector<Step> attempt;
    std::optional<NameStep> name; ///< only when the query's target is a name
    std::vector<Assumption> assumptions;
    std::vector<Why> why;

    bool operator==(const FlowTrace&) const = default;
};

/// Written out: clang 14 ends when it is to make the comparison of a type that holds itself.
inline bool NameStep::operator==(const NameStep& other) const
{
    return asked == other.asked && answer == other.answer && lookup == other.lookup;
}

} // namespace hopscope::flow
