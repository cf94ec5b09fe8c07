// Which network this is: CNI, encapsulation, kube-proxy, ranges.
#pragma once

#include "model/base/shared_list.h"
#include "model/base/wide_value.h"
#include "model/cluster/cluster_snapshot.h"
#include "model/facts/fact.h"
#include "model/ip/cidr.h"

#include <map>

namespace hopscope::facts {

enum class Cni
{
    Unknown,
    Calico,
    Flannel,
    Canal,
    Cilium,
    Kindnet,
    OvnKubernetes,
    Antrea,
    KubeRouter,
    Weave,
    AwsVpc,
    Azure,
    CloudRoutes,
    Bridge, ///< the plain bridge plugin (minikube)
    OpenShiftSdn,
    KubeOvn,
    GkeDataplaneV2, ///< anetd, made from Cilium
    AzureCilium     ///< Azure CNI powered by Cilium
};
std::string_view toString(Cni cni); ///< the product's own name: "Calico", "OVN-Kubernetes"; "" when unknown

enum class Overlay
{
    None,
    Vxlan,
    Ipip,
    Geneve,
    WireGuard,
    Udp, ///< flannel's own, through user space
    Gre,
    Stt,
    Fou, ///< IPIP in UDP (kube-router)
    Esp  ///< IPsec
};
std::string_view toString(Overlay overlay); ///< "none", "vxlan", "ipip", "geneve", "wireguard", "udp", "gre", "stt", "fou", "esp"

/// How packets between pods of different nodes travel.
struct Encapsulation
{
    Overlay overlay = Overlay::None;
    std::uint16_t port = 0; ///< UDP; 0 for IPIP and none
    int overhead = 0;       ///< bytes the component subtracts from the MTU
    bool crossSubnetOnly = false; ///< only between nodes of different subnets (Calico CrossSubnet: directional, by the sender's mask)

    std::uint16_t portV6 = 0;     ///< where the nodes' own addresses are IPv6 and it differs; 0: the same port
    int overheadV6 = 0;           ///< where the nodes' own addresses are IPv6 and it differs; 0: the same

    bool operator==(const Encapsulation&) const = default;
    std::string toString() const; ///< "vxlan port 4789, 50 bytes, between subnets only", "none"
};

/// One of Calico's pools: the pool that the destination's address comes from decides how a packet travels.
struct PodPool
{
    std::string name;
    ip::Cidr range;
    Encapsulation encapsulation;
    bool natOutgoing = false; ///< what its pods send out of all pools is masqueraded
    bool disabled = false;    ///< gives out no more addresses; pods may still have some of it
    std::string evidence;

    bool operator==(const PodPool&) const = default;
};

/// What agrees about the name of the CNI (cluster-facts.md 1.5).
enum class CniCertainty
{
    Unknown,
    Possible, ///< annotations, conditions or looks alone
    Likely,   ///< one strong source, none against it
    Certain,  ///< what runs and what configures or reports it agree
    Conflict  ///< two networks with strong evidence
};
std::string_view toString(CniCertainty certainty);

/// An object that a conflict is about.
struct ConflictParty
{
    kube::Kind kind = kube::Kind::Pod;
    kube::ObjectKey key;

    bool operator==(const ConflictParty&) const = default;
};

/// Two things that do not fit together; `first` and `second` are evidence, `subject` what it is about.
struct Conflict
{
    enum class Kind
    {
        TwoCnis,              ///< both run
        LeftoverAnnotations,  ///< of another CNI than the one that runs
        StaleAnnotation,      ///< says something else than the cluster's pods and nodes do
        MixedVersions,        ///< one component, several versions
        MixedModes,           ///< one setting, several values
        TwoProxies,           ///< kube-proxy runs beside what replaces it
        RangesDisagree,       ///< two sources name different ranges
        PodsOutsideRanges,    ///< pods have addresses outside of the pod ranges
        PodCidrsUnused,       ///< spec.podCIDRs are set, but pods have other addresses
        PortsOutsideRange,    ///< NodePorts outside of the range
        DnsAddressesDiffer,   ///< kubelet writes another address than the DNS Service has
        // From here on (addresses.md A.4, A.6) `parties` holds the objects. `first` and `second` name two of them.
        SharedPodRange,        ///< pod ranges of two nodes overlap; `subject` is what they share
        PodRangeInServiceRange, ///< a node's or the cluster's pod range and the Service range overlap; `subject` is the Service range
        PodRangeAroundServiceRange, ///< the same of the cluster's range, whose nodes' ranges leave the Service range out
        NodeInServiceRange,    ///< a node's address lies in the Service range, which is `subject`; `second` is the address
        NodeInPodRange,        ///< a node's address lies in a pod range, which is `subject`; `second` is the address
        SharedPodAddress,      ///< two running pods have the address `subject`
        ReusedPodAddress,      ///< a note: a pod that ends and a new one have it
        SharedNodeAddress,     ///< two nodes have it
        PodAddressOfNode,      ///< it is a node's (`first`) and a pod's (`second`) own
        PodAddressOfService,   ///< it is a pod's (`first`) and a Service's (`second`)
        SharedServiceAddress   ///< two Services have it, on the same port where it is an address from outside
    };
    Kind kind = Kind::TwoCnis;
    std::string subject;
    std::string first;
    std::string second;
    std::vector<ConflictParty> parties{}; ///< by which the inspector and the address table find it; empty: the whole cluster
    std::vector<ip::IpAddress> addresses{}; ///< that it is about; empty where it is about ranges or settings

    bool operator==(const Conflict&) const = default;
};
std::string_view toString(Conflict::Kind kind);

/// A setting that is shown, and that nothing computes with.
struct Setting
{
    std::string key; ///< "ipvs-scheduler"
    Fact<std::string> fact;

    bool operator==(const Setting&) const = default;
};

enum class ProxyMode
{
    Iptables,
    Nftables,
    Ipvs,
    Cilium,    ///< eBPF replacement
    None       ///< no service proxy of kube-proxy's kind (OVN, other replacements)
};
std::string_view toString(ProxyMode mode);

/// What Calico's Felix writes its rules with; it decides what policies see (iptables and nftables: the FORWARD path).
enum class CalicoDataplane
{
    Unknown,
    Iptables,
    Nftables,
    Ebpf
};
std::string_view toString(CalicoDataplane dataplane); ///< "iptables", "nftables", "ebpf"; "" when unknown

/// bpf-lb-mode: how a backend on another node answers a client outside.
enum class CiliumLoadBalancerMode
{
    Snat,  ///< through the node that the client called
    Dsr,   ///< direct server return
    Hybrid ///< DSR for TCP, SNAT for the rest
};
std::string_view toString(CiliumLoadBalancerMode mode);

enum class DetectLocalMode
{
    None,
    ClusterCidr,
    NodeCidr,
    BridgeInterface,
    InterfaceNamePrefix
};

struct LocalDetector
{
    DetectLocalMode mode = DetectLocalMode::None;
    std::vector<ip::Cidr> clusterCidrs; ///< of ClusterCidr
    std::string interfaceName;          ///< of BridgeInterface and InterfaceNamePrefix

    bool operator==(const LocalDetector&) const = default;
    std::string toString() const; ///< as --assume detect-local writes it: "cluster-cidr:10.244.0.0/16", "node-cidr", "none"
};

/// What a pod's interface hangs on; it decides which address masquerade writes (packet-paths.md 3.4).
enum class PodNetwork
{
    PointToPoint, ///< a route per pod; the host side has no address (Calico, Cilium, kindnet)
    Bridge        ///< cni0 holds the first address of the pod range (flannel, the bridge plugin)
};

struct NodePortAddresses
{
    bool primaryOnly = false;      ///< nftables' default
    std::vector<ip::Cidr> cidrs;   ///< empty: every local address
    bool localhost = false;        ///< the keyword "localhost" (Kubernetes 1.37): loopback, beside the others

    bool operator==(const NodePortAddresses&) const = default;
    std::string toString() const; ///< "all", "primary", "primary,localhost", "10.0.0.0/8,..."
};

/// The pod range(s) of one node, by the ladder of cluster-facts.md section 3.
struct NodeRange
{
    std::string node;
    ip::Cidr range;
    Basis basis = Basis::Unknown;
    std::string evidence;
    bool observed = false; ///< only the block around its pods' addresses: nothing is decided by it
    bool operator==(const NodeRange&) const = default;
};

struct NetworkFacts
{
    HOPSCOPE_WIDE_VALUE(NetworkFacts);

    Fact<std::string> distribution; ///< "kubeadm", "k3s", "EKS", ...
    Fact<Cni> cni;
    CniCertainty cniCertainty = CniCertainty::Unknown;
    Fact<std::string> cniVersion;
    Fact<std::string> cniMode;      ///< in the CNI's own words: "ipip CrossSubnet", "native", "wireguard-native"
    Fact<std::string> ipam;         ///< who gives out the pods' addresses: "calico-ipam", "host-local", "cluster-pool"
    Fact<std::string> policyEngine; ///< what enforces NetworkPolicies, where it is not the CNI itself: "Calico"
    Fact<Encapsulation> encapsulation; ///< of the CNI's first pool where there are several
    std::vector<PodPool> podPools;     ///< Calico's, the longest prefixes first; empty where not readable
    Fact<int> podMtu;
    Fact<std::string> proxy;           ///< what serves Services: "kube-proxy", "Cilium", ...
    Fact<ProxyMode> proxyMode;
    Fact<LocalDetector> detectLocal;
    Fact<bool> masqueradeAll;
    Fact<NodePortAddresses> nodePortAddresses;
    Fact<bool> localhostNodePorts; ///< iptables' localhostNodePorts; no other mode asks for it
    Fact<bool> nodePortsOnLocalhost; ///< what comes of it: whether a process of a node meets NodePorts at 127.0.0.1
    /// What kube-proxy's configuration switches: a gate that is not in it has the default of kube-proxy's version. "AllAlpha"
    /// and "AllBeta" switch whole stages. Unknown where the configuration is not readable.
    Fact<std::map<std::string, bool>> proxyFeatureGates;
    Fact<CalicoDataplane> calicoDataplane; ///< Calico's and Canal's, also where Calico only enforces policies
    Fact<CiliumLoadBalancerMode> ciliumLoadBalancerMode;
    Fact<bool> socketLbHostNamespaceOnly; ///< Cilium: pods' sockets are not translated, their packets are
    Fact<bool> ciliumExternalClusterIp;   ///< Cilium: ClusterIPs answer clients outside
    Fact<PodNetwork> podNetwork;
    Fact<bool> cniMasquerade; ///< of what leaves the pods' network
    Fact<bool> bridgeNetfilter;
    Fact<bool> forwardPolicyDrop;
    Fact<std::vector<ip::Cidr>> podRanges;     ///< the cluster's pod supernet(s)
    Fact<std::vector<ip::Cidr>> serviceRanges;
    Fact<std::vector<ip::Cidr>> nodeSubnets;   ///< the nodes' own network(s)
    Fact<std::pair<int, int>> nodePortRange;
    Fact<std::string> clusterDomain;
    Fact<kube::ObjectKey> dnsService;                 ///< the Service that answers the cluster's names
    Fact<std::vector<ip::IpAddress>> dnsAddresses;    ///< what kubelet writes into the pods' resolv.conf
    Fact<bool> nodeLocalDns;                          ///< NodeLocal DNSCache answers on each node, at 169.254.20.10
    Fact<bool> enforcesNetworkPolicy;
    SharedList<NodeRange> nodeRanges; ///< sorted by node, then range; a node may have several or none
    /// spec.podCIDRs stand in the Node objects, but this CNI does not use them (cluster-facts.md 3.1).
    bool nodePodCidrsUnused = false;
    std::vector<Setting> settings;   ///< in the order in which they are shown
    std::vector<Conflict> conflicts;

    bool operator==(const NetworkFacts&) const = default;
    /// The pool that an address comes from, which decides how a packet to it travels; nothing where no pool was read.
    const PodPool* poolOf(const ip::IpAddress& address) const;
    std::vector<const NodeRange*> rangesOf(const std::string& node) const;
    /// What does not fit together about this object.
    std::vector<const Conflict*> conflictsOf(kube::Kind kind, const kube::ObjectKey& key) const;
};

/// Pure; the same snapshot gives the same facts. Values that nothing shows are Unknown or Assumed, never Read.
NetworkFacts detectNetwork(const cluster::ClusterSnapshot& snapshot);

} // namespace hopscope::facts
