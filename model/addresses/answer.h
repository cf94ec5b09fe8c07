// What is known of an address, a range or a name.
#pragma once

#include "model/addresses/known_range.h"
#include "model/addresses/question.h"
#include "model/flow/flow_trace.h"

namespace hopscope::addresses {

enum class ClaimKind : std::uint8_t
{
    Held,             ///< `holder` says in what way
    EndpointOf,       ///< a slice of this Service lists the address
    BridgeGateway,    ///< the first address of a node's range, which the bridge of its pods has (cni0)
    OverlayDevice,    ///< the address of a node's range that its tunnel device has (flannel.1, ovn-k8s-mp0, antrea-gw0)
    NodeLocalDns,
    WellKnown,        ///< what a standard says it is for
    ServicePort,      ///< with a port: a port of this Service at this address
    NodePort,
    HostPort,
    ContainerPort,    ///< a pod says that it listens there: information only
    Listener          ///< a process of a node, as an object tells
};

enum class WellKnown : std::uint8_t
{
    None,
    ThisNetwork,  ///< 0.0.0.0/8, ::
    Loopback,
    Metadata,     ///< 169.254.169.254, fd00:ec2::254
    LinkLocal,
    SharedSpace,  ///< 100.64.0.0/10
    Documentation,
    Benchmarking, ///< 198.18.0.0/15
    Multicast,
    Reserved,     ///< 240.0.0.0/4
    Broadcast
};
std::string_view toString(WellKnown what);

/// Who has the address, or serves it, by one source.
struct Claim
{
    ClaimKind kind = ClaimKind::Held;
    HolderKind holder = HolderKind::Pod;      ///< of Held
    WellKnown wellKnown = WellKnown::None;
    ip::IpAddress address;
    std::optional<kube::Kind> objectKind;
    kube::ObjectKey object;
    std::string node;                         ///< that the object is on; empty: none
    facts::Basis basis = facts::Basis::Read;
    std::optional<TimePoint> since;           ///< when the object was made: it cannot have had the address earlier
    std::string evidence;
    bool ready = true;                        ///< pods, and endpoints of a Service
    std::size_t endpoints = 0;                ///< of EndpointOf: how many the Service has in this family
    std::size_t others = 0;                   ///< further objects of the same kind that share the address: folded
    std::uint16_t port = 0;                   ///< of what is about ports
    std::optional<ip::Protocol> protocol;
    std::string portName;

    bool operator==(const Claim&) const = default;
};
/// "pod", "cluster-ip", "endpoint-of", "node-port", ...: the word of JSON.
std::string_view kindWord(const Claim& claim);

/// What an address is inside the range that it lies in.
enum class Role : std::uint8_t
{
    None,
    NetworkAddress,    ///< the first of a range that gives it to nobody
    Broadcast,
    Gateway,           ///< host-local keeps the first address for it
    ManagementPort,    ///< OVN-Kubernetes' .2
    KubernetesService, ///< the first of the Service range
    StaticBand,        ///< of the Service range: the API server gives out others first
    Reserved,          ///< the plugin never gives it out
    Free               ///< nobody has it; where everything was read that could
};
std::string_view toString(Role role); ///< "" for None

/// A rule that names the address.
struct Naming
{
    enum class How : std::uint8_t
    {
        IngressAllows,
        IngressExcepts,
        EgressAllows,
        EgressExcepts,
        IngressDenies, ///< of policies with tiers
        EgressDenies,
        IngressPasses,
        EgressPasses,
        SourceRange    ///< loadBalancerSourceRanges of a Service
    };
    How how = How::IngressAllows;
    kube::Kind kind = kube::Kind::NetworkPolicy;
    kube::ObjectKey object;
    int rule = 0;      ///< from 1; 0 where rules have no numbers
    ip::Cidr range;    ///< that holds the address
    std::string except; ///< the range that takes it out again

    bool operator==(const Naming&) const = default;
};
std::string_view toString(Naming::How how);

/// With which source address packets are seen elsewhere.
struct SeenAs
{
    enum class Case : std::uint8_t
    {
        Own,        ///< a pod's packets keep its address outside of the cluster
        Masqueraded, ///< outside they have `address`
        SharedByPods, ///< packets with this source may come from `pods` pods
        NotKnown    ///< what outside sees of this pod cannot be told
    };
    Case what = Case::Own;
    std::optional<ip::IpAddress> address;
    std::string node;
    std::size_t pods = 0;
    std::vector<kube::ObjectKey> examples; ///< some of them, in order
    facts::Basis basis = facts::Basis::Derived;
    std::string evidence;

    bool operator==(const SeenAs&) const = default;
};
std::string_view toString(SeenAs::Case what);

/// What could change the answer, and was not read.
struct NotKnown
{
    enum class What : std::uint8_t
    {
        Objects,       ///< of `kind`
        PodRanges,
        ServiceRanges,
        NodeNetwork,
        PodListening   ///< whether anything in a pod listens at a port: no object says so
    };
    What what = What::Objects;
    kube::Kind kind = kube::Kind::Pod;
    cluster::Coverage coverage = cluster::Coverage::NotRead;
    std::string needs; ///< the permission that would settle it; may be empty

    bool operator==(const NotKnown&) const = default;
};

/// What a client sees at the port, by the trace.
struct PortAnswer
{
    std::string from; ///< the trace's FROM
    ip::Endpoint to;
    flow::Verdict verdict = flow::Verdict::Unknown;
    flow::ClientSees clientSees = flow::ClientSees::Depends;
    flow::MatchedAs matchedAs = flow::MatchedAs::None;
    std::optional<kube::ObjectKey> service;
    std::string servicePort;

    bool operator==(const PortAnswer&) const = default;
};

/// What lies inside of a range.
struct Inside
{
    std::vector<std::pair<HolderKind, std::size_t>> counts; ///< those that are not zero
    ip::AddressNumber size;
    std::size_t addresses = 0; ///< different ones that somebody has
    std::optional<ip::AddressSpan> biggestGap; ///< nothing where not all was read that could be in it, or where it is of no known range
    std::vector<KnownRange> ranges; ///< that lie inside, or are just this one

    bool operator==(const Inside&) const = default;
};

struct NameAnswer
{
    std::vector<std::string> asked;   ///< names that DNS is asked for, or "Pod shop/web"
    std::vector<std::string> records; ///< "A 10.96.0.10"; empty where the name is an object's
    std::vector<ip::IpAddress> addresses;

    bool operator==(const NameAnswer&) const = default;
};

struct Answer
{
    Question question;
    std::vector<Claim> claims;      ///< the most specific first
    std::vector<KnownRange> ranges; ///< that hold it, the smallest first
    Role role = Role::None;
    std::optional<ip::Cidr> roleIn;
    std::vector<Naming> namedBy;    ///< the narrowest range first, at most mostNamings of them
    std::size_t namings = 0;        ///< how many there are
    std::vector<facts::Conflict> conflicts;
    std::vector<SeenAs> seenAs;
    std::vector<NotKnown> notKnown;
    std::optional<PortAnswer> port;
    std::optional<Inside> inside;   ///< of a range
    std::optional<NameAnswer> name; ///< of a name

    bool operator==(const Answer&) const = default;
    /// Somebody has it, a range of the cluster holds it, or it is a name that DNS answers.
    bool isKnown() const { return !claims.empty() || !ranges.empty() || (inside && inside->addresses > 0) || (name && !name->asked.empty()); }
};
inline constexpr std::size_t mostNamings = 100;

} // namespace hopscope::addresses
