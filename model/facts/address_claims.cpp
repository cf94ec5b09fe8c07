#include "model/facts/address_claims.h"

#include "model/ip/stored_address.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

using By = AddressClaim::By;

bool isNode(By by)
{
    return by == By::Node || by == By::NodeOutside;
}

bool isPod(By by)
{
    return by == By::Pod || by == By::EndingPod;
}

bool isService(By by)
{
    return by == By::ClusterIp || by == By::OutsideIp;
}

void addNode(const kube::Node& node, std::vector<AddressClaim>& claims)
{
    for (const kube::NodeAddress& address : node.addresses) {
        if (const auto parsed = ip::parseStored(address.address))
            claims.push_back({*parsed, address.type == "InternalIP" ? By::Node : By::NodeOutside, &node.meta});
    }
}

void addPod(const kube::Pod& pod, std::vector<AddressClaim>& claims)
{
    if (pod.hostNetwork || pod.phase != "Running" || !pod.printed.isNull())
        return;
    for (const ip::IpAddress& address : pod.podIps)
        claims.push_back({address, pod.isTerminating() ? By::EndingPod : By::Pod, &pod.meta, &pod});
}

void addService(const kube::Service& service, std::vector<AddressClaim>& claims)
{
    if (service.isExternalName())
        return;
    for (const std::string& text : service.clusterIps) {
        if (const auto address = ip::parseStored(text)) // "None" is none
            claims.push_back({*address, By::ClusterIp, &service.meta});
    }
    std::vector<std::string> outside = service.externalIps;
    for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress)
        outside.push_back(ingress.ip);
    for (const std::string& text : outside) {
        const auto address = ip::parseStored(text);
        for (const kube::ServicePort& port : service.ports) {
            if (address)
                claims.push_back({*address, By::OutsideIp, &service.meta, nullptr, port.port, port.protocol});
        }
    }
}

} // namespace

std::vector<AddressClaim> addressClaims(const cluster::ClusterSnapshot& snapshot)
{
    std::vector<AddressClaim> claims;
    claims.reserve(snapshot.pods.size() + snapshot.services.size() + snapshot.nodes.size());
    for (const kube::Node& node : snapshot.nodes)
        addNode(node, claims);
    for (const kube::Pod& pod : snapshot.pods)
        addPod(pod, claims);
    for (const kube::Service& service : snapshot.services)
        addService(service, claims);
    // Lists are sorted by name already.
    std::stable_sort(claims.begin(), claims.end(), [](const AddressClaim& a, const AddressClaim& b) {
        return a.address != b.address ? a.address < b.address : a.by < b.by;
    });
    return claims;
}

std::optional<Conflict::Kind> conflictOf(const AddressClaim& a, const AddressClaim& b)
{
    if (a.owner == b.owner)
        return std::nullopt;
    if (a.by == By::Node && b.by == By::Node)
        return Conflict::Kind::SharedNodeAddress;
    if (isNode(a.by) && isPod(b.by)) // a node that is one pod (EKS Fargate, virtual kubelets) has its address
        return b.pod->nodeName == a.owner->name ? std::nullopt : std::optional(Conflict::Kind::PodAddressOfNode);
    if (a.by == By::Pod && b.by == By::Pod)
        return Conflict::Kind::SharedPodAddress;
    if (a.by == By::EndingPod && b.by == By::Pod)
        return Conflict::Kind::ReusedPodAddress;
    if (isPod(a.by) && isService(b.by))
        return Conflict::Kind::PodAddressOfService;
    if (a.by == By::ClusterIp && isService(b.by))
        return Conflict::Kind::SharedServiceAddress;
    // One balancer address for several Services is common, on different ports.
    if (a.by == By::OutsideIp && b.by == By::OutsideIp && a.port == b.port && a.protocol == b.protocol)
        return Conflict::Kind::SharedServiceAddress;
    return std::nullopt;
}

ConflictParty partyOf(const AddressClaim& claim)
{
    const kube::Kind kind = isNode(claim.by) ? kube::Kind::Node : isPod(claim.by) ? kube::Kind::Pod : kube::Kind::Service;
    return {kind, claim.owner->key()};
}

} // namespace hopscope::facts
