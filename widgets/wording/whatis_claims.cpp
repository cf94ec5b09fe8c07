#include "widgets/wording/whatis_parts.h"

namespace hopscope::wording {

using addresses::Claim;
using addresses::ClaimKind;
using addresses::HolderKind;
using addresses::WellKnown;

namespace {

QString onNode(const Claim& claim)
{
    return claim.node.empty() ? QString() : Wording::tr(" on %1", "a pod on its node").arg(toText(claim.node));
}

QString podSentence(const Claim& claim)
{
    const QString pod = Wording::tr("Pod %1").arg(toText(claim.object)) + onNode(claim);
    switch (claim.holder) {
    case HolderKind::EndingPod: return Wording::tr("%1, its own; the pod is being deleted").arg(pod);
    case HolderKind::NodeOrPod: return Wording::tr("%1: its own address, or its node's; only its printed row was read").arg(pod);
    case HolderKind::FurtherInterface: return Wording::tr("%1, of a further interface in another network").arg(pod);
    case HolderKind::EndedPod: return Wording::tr("%1 had it; the pod has finished, and others may get the address").arg(pod);
    case HolderKind::HostNetworkPod:
        return claim.others == 0 ? Wording::tr("%1 uses its node's address").arg(pod)
                                 : Wording::tr("%1 and %n more pod(s) use their node's address", nullptr, int(claim.others)).arg(pod);
    default: break;
    }
    return claim.ready ? Wording::tr("%1, its own; ready").arg(pod) : Wording::tr("%1, its own; not ready").arg(pod);
}

QString heldSentence(const Claim& claim)
{
    const QString object = toText(claim.object);
    switch (claim.holder) {
    case HolderKind::NodeInternal: return Wording::tr("Node %1, its internal address").arg(object);
    case HolderKind::NodeOther: return Wording::tr("Node %1, another address of it").arg(object);
    case HolderKind::Tunnel: return Wording::tr("Node %1, its end of the tunnel between nodes").arg(object);
    case HolderKind::CiliumRouter: return Wording::tr("Node %1, Cilium's router there (cilium_host)").arg(object);
    case HolderKind::CiliumHealth: return Wording::tr("Node %1, Cilium's health endpoint there").arg(object);
    case HolderKind::ClusterIp: return Wording::tr("Service %1, its ClusterIP").arg(object);
    case HolderKind::LoadBalancer: return Wording::tr("Service %1, its load balancer").arg(object);
    case HolderKind::ExternalIp: return Wording::tr("Service %1, an external IP of it").arg(object);
    case HolderKind::IngressAddress: return Wording::tr("Ingress %1, its load balancer").arg(object);
    case HolderKind::Endpoint: return Wording::tr("An endpoint that %1 lists, and no pod that is known").arg(object);
    default: return podSentence(claim);
    }
}

QString wellKnownSentence(const Claim& claim)
{
    const QString by = toText(claim.evidence);
    switch (claim.wellKnown) {
    case WellKnown::None: break;
    case WellKnown::ThisNetwork: return Wording::tr("No destination: \"this network\" (%1)").arg(by);
    case WellKnown::Loopback: return Wording::tr("Loopback: each pod and each node has its own (%1)").arg(by);
    case WellKnown::Metadata: return Wording::tr("The metadata service of a cloud (%1)").arg(by);
    case WellKnown::LinkLocal: return Wording::tr("Link-local: means something on one link only (%1)").arg(by);
    case WellKnown::SharedSpace: return Wording::tr("Shared address space of providers (%1)").arg(by);
    case WellKnown::Documentation: return Wording::tr("Reserved for documentation: nothing real has it (%1)").arg(by);
    case WellKnown::Benchmarking: return Wording::tr("Reserved for benchmarks (%1)").arg(by);
    case WellKnown::Multicast: return Wording::tr("Multicast (%1)").arg(by);
    case WellKnown::Reserved: return Wording::tr("Reserved: nothing has it (%1)").arg(by);
    case WellKnown::Broadcast: return Wording::tr("Broadcast (%1)").arg(by);
    }
    return {};
}

QString portSentence(const Claim& claim)
{
    const QString object = toText(claim.object);
    const QString protocol = claim.protocol ? toText(ip::toString(*claim.protocol)) : QString();
    const QString port = claim.portName.empty() ? QStringLiteral("%1/%2").arg(claim.port).arg(protocol)
                                                : QStringLiteral("%1/%2 (%3)").arg(claim.port).arg(protocol, toText(claim.portName));
    switch (claim.kind) {
    case ClaimKind::ServicePort: return Wording::tr("Port %1 of Service %2").arg(port, object);
    case ClaimKind::NodePort: return Wording::tr("Node port %1 of Service %2").arg(port, object);
    case ClaimKind::HostPort: return Wording::tr("Host port %1 of Pod %2").arg(port, object);
    case ClaimKind::ContainerPort: return Wording::tr("Pod %2 says that it listens at %1").arg(port, object);
    default: return Wording::tr("A process of the node listens at %1").arg(port);
    }
}

} // namespace

QString holderWord(HolderKind kind)
{
    switch (kind) {
    case HolderKind::Pod: return Wording::tr("Pods");
    case HolderKind::EndingPod: return Wording::tr("Pods that are being deleted");
    case HolderKind::NodeOrPod: return Wording::tr("Pods, or their nodes");
    case HolderKind::NodeInternal: return Wording::tr("Nodes");
    case HolderKind::NodeOther: return Wording::tr("Further addresses of nodes");
    case HolderKind::Tunnel: return Wording::tr("Ends of tunnels");
    case HolderKind::CiliumRouter: return Wording::tr("Cilium's routers");
    case HolderKind::CiliumHealth: return Wording::tr("Cilium's health endpoints");
    case HolderKind::ClusterIp: return Wording::tr("ClusterIPs");
    case HolderKind::LoadBalancer: return Wording::tr("Load balancers of Services");
    case HolderKind::ExternalIp: return Wording::tr("External IPs");
    case HolderKind::IngressAddress: return Wording::tr("Load balancers of Ingresses");
    case HolderKind::FurtherInterface: return Wording::tr("Further interfaces of pods");
    case HolderKind::Endpoint: return Wording::tr("Endpoints that are no pods");
    case HolderKind::HostNetworkPod: return Wording::tr("Pods on their node's address");
    case HolderKind::EndedPod: return Wording::tr("Pods that have finished");
    }
    return {};
}

QString claimSentence(const Claim& claim)
{
    switch (claim.kind) {
    case ClaimKind::Held: return heldSentence(claim);
    case ClaimKind::EndpointOf:
        return (claim.ready ? Wording::tr("Endpoint of Service %1, one of %2; ready") : Wording::tr("Endpoint of Service %1, one of %2; not ready"))
            .arg(toText(claim.object))
            .arg(claim.endpoints);
    case ClaimKind::BridgeGateway: return Wording::tr("Node %1, the bridge of its pods (cni0)").arg(toText(claim.object));
    case ClaimKind::OverlayDevice: return Wording::tr("Node %1, its tunnel device").arg(toText(claim.object));
    case ClaimKind::NodeLocalDns: return Wording::tr("The DNS cache that each node runs (NodeLocal DNSCache)");
    case ClaimKind::WellKnown: return wellKnownSentence(claim);
    default: return portSentence(claim);
    }
}

} // namespace hopscope::wording
