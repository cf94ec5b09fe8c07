#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

using facts::AddressType;
using facts::AssignedBy;
using facts::Basis;
using facts::ReachableFrom;
using facts::UsedFor;

QString basisWord(Basis basis)
{
    switch (basis) {
    case Basis::Read: return Wording::tr("read");
    case Basis::Reported: return Wording::tr("reported");
    case Basis::Derived: return Wording::tr("derived");
    case Basis::Inferred: return Wording::tr("inferred");
    case Basis::Assumed: return Wording::tr("assumed");
    case Basis::Unknown: return Wording::tr("unknown");
    }
    return {};
}

QString addressTypeWord(AddressType type)
{
    switch (type) {
    case AddressType::NodeInternalIp: return Wording::tr("Node IP");
    case AddressType::NodeExternalIp: return Wording::tr("Node external IP");
    case AddressType::PodRange: return Wording::tr("Pod range of a node");
    case AddressType::ClusterPodRange: return Wording::tr("Pod range of the cluster");
    case AddressType::ServiceRange: return Wording::tr("Service range");
    case AddressType::PodIp: return Wording::tr("Pod IP");
    case AddressType::HostNetworkPodIp: return Wording::tr("Pod on its node's IP");
    case AddressType::ClusterIp: return Wording::tr("ClusterIP");
    case AddressType::HeadlessService: return Wording::tr("Headless Service");
    case AddressType::NodePort: return Wording::tr("NodePort");
    case AddressType::LoadBalancerIp: return Wording::tr("Load balancer IP");
    case AddressType::LoadBalancerHostname: return Wording::tr("Load balancer name");
    case AddressType::ExternalIp: return Wording::tr("External IP");
    case AddressType::HostPort: return Wording::tr("Host port");
    case AddressType::TunnelIp: return Wording::tr("Tunnel IP");
    }
    return {};
}

namespace {

QString assignerWord(AssignedBy by)
{
    switch (by) {
    case AssignedBy::NodeOperatingSystem: return Wording::tr("Host OS");
    case AssignedBy::CloudProvider: return Wording::tr("Cloud provider");
    case AssignedBy::Cni: return Wording::tr("Network plugin (CNI)");
    case AssignedBy::KubeControllerManager: return Wording::tr("Kubernetes controller manager");
    case AssignedBy::ApiServer: return Wording::tr("Kubernetes API server");
    case AssignedBy::LoadBalancerController: return Wording::tr("Load balancer controller");
    case AssignedBy::User: return Wording::tr("Whoever wrote the object");
    case AssignedBy::Unknown: return Wording::tr("Unknown");
    }
    return {};
}

} // namespace

QString assignedByWord(AssignedBy by, const std::string& productName)
{
    if (productName.empty())
        return assignerWord(by);
    return Wording::tr("%1: %2", "who assigns an address: the product's name").arg(assignerWord(by), toText(productName));
}

QString reachableFromWord(ReachableFrom from)
{
    switch (from) {
    case ReachableFrom::NodeNetwork: return Wording::tr("The nodes' network (LAN)");
    case ReachableFrom::Cluster: return Wording::tr("Inside the cluster");
    case ReachableFrom::ClusterUnlessRouted: return Wording::tr("Inside the cluster; outside only where the network routes it");
    case ReachableFrom::Outside: return Wording::tr("Outside the cluster too");
    case ReachableFrom::NotAnAddress: return Wording::tr("A range, not a destination");
    }
    return {};
}

QString usedForWord(UsedFor use)
{
    switch (use) {
    case UsedFor::NodeTraffic: return Wording::tr("Communication between nodes");
    case UsedFor::PodTraffic: return Wording::tr("Pod-to-pod communication");
    case UsedFor::ServiceTraffic: return Wording::tr("Reaching a Service from inside");
    case UsedFor::OutsideAccess: return Wording::tr("Exposing a Service outside the cluster");
    case UsedFor::Allocation: return Wording::tr("Addresses are taken from it");
    case UsedFor::TunnelEndpoint: return Wording::tr("End of the tunnel between nodes");
    }
    return {};
}

} // namespace hopscope::wording
