// The enums in the words of JSON and CSV output.
#include "model/facts/address_table.h"

namespace hopscope::facts {

std::string_view toString(Basis basis)
{
    switch (basis) {
    case Basis::Read: return "read";
    case Basis::Reported: return "reported";
    case Basis::Derived: return "derived";
    case Basis::Inferred: return "inferred";
    case Basis::Assumed: return "assumed";
    case Basis::Unknown: break;
    }
    return "unknown";
}

std::string_view toString(Cni cni)
{
    switch (cni) {
    case Cni::Unknown: break;
    case Cni::Calico: return "Calico";
    case Cni::Flannel: return "flannel";
    case Cni::Canal: return "Canal";
    case Cni::Cilium: return "Cilium";
    case Cni::Kindnet: return "kindnet";
    case Cni::OvnKubernetes: return "OVN-Kubernetes";
    case Cni::Antrea: return "Antrea";
    case Cni::KubeRouter: return "kube-router";
    case Cni::Weave: return "Weave Net";
    case Cni::AwsVpc: return "Amazon VPC CNI";
    case Cni::Azure: return "Azure CNI";
    case Cni::CloudRoutes: return "cloud routes";
    case Cni::Bridge: return "bridge";
    case Cni::OpenShiftSdn: return "OpenShift SDN";
    case Cni::KubeOvn: return "Kube-OVN";
    case Cni::GkeDataplaneV2: return "GKE Dataplane V2";
    case Cni::AzureCilium: return "Azure CNI powered by Cilium";
    }
    return "";
}

std::string_view toString(Overlay overlay)
{
    switch (overlay) {
    case Overlay::None: break;
    case Overlay::Vxlan: return "vxlan";
    case Overlay::Ipip: return "ipip";
    case Overlay::Geneve: return "geneve";
    case Overlay::WireGuard: return "wireguard";
    case Overlay::Udp: return "udp";
    case Overlay::Gre: return "gre";
    case Overlay::Stt: return "stt";
    case Overlay::Fou: return "fou";
    case Overlay::Esp: return "esp";
    }
    return "none";
}

std::string_view toString(CniCertainty certainty)
{
    switch (certainty) {
    case CniCertainty::Unknown: break;
    case CniCertainty::Possible: return "possible";
    case CniCertainty::Likely: return "likely";
    case CniCertainty::Certain: return "certain";
    case CniCertainty::Conflict: return "conflict";
    }
    return "unknown";
}

std::string_view toString(Conflict::Kind kind)
{
    switch (kind) {
    case Conflict::Kind::TwoCnis: return "two-cnis";
    case Conflict::Kind::LeftoverAnnotations: return "leftover-annotations";
    case Conflict::Kind::StaleAnnotation: return "stale-annotation";
    case Conflict::Kind::MixedVersions: return "mixed-versions";
    case Conflict::Kind::MixedModes: return "mixed-modes";
    case Conflict::Kind::TwoProxies: return "two-proxies";
    case Conflict::Kind::RangesDisagree: return "ranges-disagree";
    case Conflict::Kind::PodsOutsideRanges: return "pods-outside-ranges";
    case Conflict::Kind::PodCidrsUnused: return "pod-cidrs-unused";
    case Conflict::Kind::PortsOutsideRange: return "ports-outside-range";
    case Conflict::Kind::DnsAddressesDiffer: return "dns-addresses-differ";
    case Conflict::Kind::SharedPodRange: return "shared-pod-range";
    case Conflict::Kind::PodRangeInServiceRange: return "pod-range-in-service-range";
    case Conflict::Kind::PodRangeAroundServiceRange: return "pod-range-around-service-range";
    case Conflict::Kind::NodeInServiceRange: return "node-in-service-range";
    case Conflict::Kind::NodeInPodRange: return "node-in-pod-range";
    case Conflict::Kind::SharedPodAddress: return "shared-pod-address";
    case Conflict::Kind::ReusedPodAddress: return "reused-pod-address";
    case Conflict::Kind::SharedNodeAddress: return "shared-node-address";
    case Conflict::Kind::PodAddressOfNode: return "pod-address-of-node";
    case Conflict::Kind::PodAddressOfService: return "pod-address-of-service";
    case Conflict::Kind::SharedServiceAddress: break;
    }
    return "shared-service-address";
}

std::string_view toString(CalicoDataplane dataplane)
{
    switch (dataplane) {
    case CalicoDataplane::Unknown: break;
    case CalicoDataplane::Iptables: return "iptables";
    case CalicoDataplane::Nftables: return "nftables";
    case CalicoDataplane::Ebpf: return "ebpf";
    }
    return "";
}

std::string_view toString(CiliumLoadBalancerMode mode)
{
    switch (mode) {
    case CiliumLoadBalancerMode::Snat: break;
    case CiliumLoadBalancerMode::Dsr: return "dsr";
    case CiliumLoadBalancerMode::Hybrid: return "hybrid";
    }
    return "snat";
}

std::string_view toString(ProxyMode mode)
{
    switch (mode) {
    case ProxyMode::Iptables: return "iptables";
    case ProxyMode::Nftables: return "nftables";
    case ProxyMode::Ipvs: return "ipvs";
    case ProxyMode::Cilium: return "cilium";
    case ProxyMode::None: break;
    }
    return "none";
}

std::string_view toString(AddressType type)
{
    switch (type) {
    case AddressType::NodeInternalIp: return "node-internal-ip";
    case AddressType::NodeExternalIp: return "node-external-ip";
    case AddressType::PodRange: return "pod-range";
    case AddressType::ClusterPodRange: return "cluster-pod-range";
    case AddressType::ServiceRange: return "service-range";
    case AddressType::PodIp: return "pod-ip";
    case AddressType::HostNetworkPodIp: return "host-network-pod-ip";
    case AddressType::ClusterIp: return "cluster-ip";
    case AddressType::HeadlessService: return "headless-service";
    case AddressType::NodePort: return "node-port";
    case AddressType::LoadBalancerIp: return "load-balancer-ip";
    case AddressType::LoadBalancerHostname: return "load-balancer-hostname";
    case AddressType::ExternalIp: return "external-ip";
    case AddressType::HostPort: return "host-port";
    case AddressType::TunnelIp: break;
    }
    return "tunnel-ip";
}

std::string_view toString(AssignedBy by)
{
    switch (by) {
    case AssignedBy::NodeOperatingSystem: return "node-operating-system";
    case AssignedBy::CloudProvider: return "cloud-provider";
    case AssignedBy::Cni: return "cni";
    case AssignedBy::KubeControllerManager: return "kube-controller-manager";
    case AssignedBy::ApiServer: return "api-server";
    case AssignedBy::LoadBalancerController: return "load-balancer-controller";
    case AssignedBy::User: return "user";
    case AssignedBy::Unknown: break;
    }
    return "unknown";
}

std::string_view toString(ReachableFrom from)
{
    switch (from) {
    case ReachableFrom::NodeNetwork: return "node-network";
    case ReachableFrom::Cluster: return "cluster";
    case ReachableFrom::ClusterUnlessRouted: return "cluster-unless-routed";
    case ReachableFrom::Outside: return "outside";
    case ReachableFrom::NotAnAddress: break;
    }
    return "not-an-address";
}

std::string_view toString(UsedFor use)
{
    switch (use) {
    case UsedFor::NodeTraffic: return "node-traffic";
    case UsedFor::PodTraffic: return "pod-traffic";
    case UsedFor::ServiceTraffic: return "service-traffic";
    case UsedFor::OutsideAccess: return "outside-access";
    case UsedFor::Allocation: return "allocation";
    case UsedFor::TunnelEndpoint: break;
    }
    return "tunnel-endpoint";
}

} // namespace hopscope::facts
