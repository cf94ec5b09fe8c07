#include "model/mask/mask_names.h"

#include "model/base/time.h"

namespace hopscope::mask {

namespace {

using cluster::ClusterSnapshot;

template <class Function>
void eachTable(const ClusterSnapshot& snapshot, Function function)
{
    function(snapshot.nodes);
    function(snapshot.pods);
    function(snapshot.services);
    function(snapshot.endpointSlices);
    function(snapshot.endpoints);
    function(snapshot.networkPolicies);
    function(snapshot.ingresses);
    function(snapshot.daemonSets);
    function(snapshot.workloads);
    function(snapshot.ipPools);
    std::apply([&](const auto&... table) { (function(table), ...); }, snapshot.otherPolicies);
}

void addHosts(const ClusterSnapshot& snapshot, std::set<std::string>& names)
{
    for (const kube::Node& node : snapshot.nodes)
        for (const kube::NodeAddress& address : node.addresses)
            if (!ip::IpAddress::parse(address.address))
                names.insert(address.address);
    for (const kube::Service& service : snapshot.services) {
        names.insert(service.externalName.str());
        for (const kube::LoadBalancerIngress& balancer : service.loadBalancerIngress)
            names.insert(balancer.hostname);
    }
    for (const kube::Ingress& ingress : snapshot.ingresses)
        for (const kube::IngressBackend& backend : ingress.backends)
            names.insert(backend.host);
}

} // namespace

std::set<std::string> namesIn(const ClusterSnapshot& snapshot)
{
    std::set<std::string> names;
    eachTable(snapshot, [&](const auto& table) {
        for (const auto& object : table) {
            names.insert(object.meta.name);
            for (const kube::OwnerReference& owner : object.meta.ownerReferences)
                names.insert(owner.name.str());
        }
    });
    addHosts(snapshot, names);
    names.erase(std::string());
    return names;
}

std::set<std::string> namespacesIn(const ClusterSnapshot& snapshot)
{
    std::set<std::string> names;
    for (const kube::Namespace& space : snapshot.namespaces)
        names.insert(space.meta.name);
    eachTable(snapshot, [&](const auto& table) {
        for (const SharedText& name : table.namespaces())
            names.insert(name.str());
    });
    names.erase(std::string());
    return names;
}

HashKey keyOf(const ClusterSnapshot& snapshot)
{
    std::string all;
    for (const kube::Node& node : snapshot.nodes) {
        all += node.meta.name + '\n' + (node.meta.creationTimestamp ? std::to_string(node.meta.creationTimestamp->time_since_epoch().count()) : "") + '\n';
        for (const kube::NodeAddress& address : node.addresses)
            all += address.address + '\n';
    }
    for (const std::string& name : namespacesIn(snapshot))
        all += name + '\n';
    return {keyedHash({1, 2}, all), keyedHash({3, 4}, all)};
}

} // namespace hopscope::mask
