#include "model/addresses/answer_parts.h"
#include "model/flow/cluster_name.h"
#include "model/ip/stored_address.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

void addAddress(const ip::IpAddress& address, NameAnswer& answer)
{
    if (std::find(answer.addresses.begin(), answer.addresses.end(), address) == answer.addresses.end())
        answer.addresses.push_back(address);
}

void addNode(const AddressIndex& index, const std::string& name, NameAnswer& answer)
{
    const kube::Node* node = index.snapshot().nodes.find({"", name});
    if (!node)
        return;
    answer.asked.push_back("Node " + name);
    for (const ip::IpAddress& address : node->ipAddresses())
        addAddress(address, answer);
}

void addPod(const kube::Pod& pod, NameAnswer& answer)
{
    answer.asked.push_back("Pod " + pod.meta.key().toString());
    for (const ip::IpAddress& address : pod.podIps)
        addAddress(address, answer);
}

void addService(const kube::Service& service, NameAnswer& answer)
{
    answer.asked.push_back("Service " + service.meta.key().toString());
    for (const Holder& holder : holdersOf(service))
        addAddress(holder.address, answer);
}

template <class T, class Add>
void addKeyed(const cluster::ObjectTable<T>& table, const kube::ObjectKey& key, Add add, NameAnswer& answer)
{
    if (const T* object = table.find(key))
        add(*object, answer);
}

/// "shop/web", "pod/shop/web", "svc/shop/web", "node/worker1".
bool addPath(const AddressIndex& index, const std::string& name, NameAnswer& answer)
{
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos)
        return false;
    const std::string first = name.substr(0, slash);
    const std::string rest = name.substr(slash + 1);
    const std::size_t second = rest.find('/');
    if (first == "node" && second == std::string::npos)
        addNode(index, rest, answer);
    const kube::ObjectKey key = second == std::string::npos ? kube::ObjectKey{first, rest} : kube::ObjectKey{rest.substr(0, second), rest.substr(second + 1)};
    if (second == std::string::npos || first == "pod")
        addKeyed(index.snapshot().pods, key, addPod, answer);
    if (second == std::string::npos || first == "svc")
        addKeyed(index.snapshot().services, key, addService, answer);
    return true;
}

/// Of every namespace: a bare name means nothing to DNS outside of one.
template <class T, class Add>
void addNamed(const cluster::ObjectTable<T>& table, const std::string& name, Add add, NameAnswer& answer)
{
    for (const SharedText& space : table.namespaces())
        addKeyed(table, {space, name}, add, answer);
}

/// A host name that a balancer has instead of an address.
void addHostnames(const AddressIndex& index, const std::string& name, NameAnswer& answer)
{
    for (const kube::Service& service : index.snapshot().services) {
        const auto is = [&](const kube::LoadBalancerIngress& ingress) { return ingress.hostname == name; };
        if (std::any_of(service.loadBalancerIngress.begin(), service.loadBalancerIngress.end(), is))
            addService(service, answer);
    }
}

} // namespace

NameAnswer addressesOfName(const AddressIndex& index, const std::string& name)
{
    NameAnswer answer;
    if (addPath(index, name, answer))
        return answer;
    addNode(index, name, answer);
    addNamed(index.snapshot().services, name, addService, answer);
    addNamed(index.snapshot().pods, name, addPod, answer);
    addHostnames(index, name, answer);
    if (const auto found = flow::askName(index.snapshot(), index.facts(), name)) {
        answer.asked.push_back(found->name);
        answer.records = found->records;
        for (const ip::IpAddress& address : found->addresses)
            addAddress(address, answer);
    }
    return answer;
}

} // namespace hopscope::addresses
