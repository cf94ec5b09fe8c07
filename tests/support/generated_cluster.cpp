#include "tests/support/generated_cluster.h"

#include <map>
#include <random>

namespace hopscope::test {

namespace {

class Generator
{
public:
    Generator(unsigned seed, const ClusterSize& size) : m_random(seed), m_size(size) {}

    cluster::SnapshotPointer run()
    {
        for (int i = 0; i < m_size.nodes; ++i)
            addNode(i);
        for (int i = 0; i < m_size.pods; ++i)
            addPod(i);
        for (int i = 0; i < m_size.services; ++i)
            addService(i);
        for (int i = 0; i < m_size.networkPolicies; ++i)
            addNetworkPolicy(i);
        for (const kube::Kind kind : {kube::Kind::Node, kube::Kind::Service, kube::Kind::EndpointSlice, kube::Kind::NetworkPolicy, kube::Kind::Pod})
            m_changes.push_back(cluster::CoverageChanged{kind, cluster::Coverage::Complete});
        return cluster::apply(nullptr, std::move(m_changes));
    }

private:
    /// 0 to count - 1; not std::uniform_int_distribution, whose numbers differ between libraries.
    int pick(int count) { return count <= 0 ? 0 : int(m_random() % unsigned(count)); }

    std::string word(int longest)
    {
        std::string text;
        const int length = 3 + pick(longest);
        for (int i = 0; i < length; ++i)
            text += i % 7 == 6 ? '-' : char('a' + pick(26));
        return text + "x";
    }

    void put(kube::Object object) { m_changes.push_back(cluster::ObjectPut{std::move(object)}); }

    bool isLarge() const { return m_size.nodes > 256; }
    ip::IpAddress podRange(int node) const
    {
        return ip::IpAddress::v4(isLarge() ? 0x0a000000 : 0x0af40000).plus(std::uint64_t(node) * 256);
    }
    /// The next one of the node that is free; small clusters may have one twice, as real ones may for a moment.
    std::string podAddress(int node, int number)
    {
        const std::uint64_t host = isLarge() ? ++m_podsOfNode[node] : 1 + std::uint64_t(number) % 250;
        return podRange(node).plus(host).toString();
    }

    void addNode(int number)
    {
        kube::Node node;
        node.meta.name = "node-" + std::to_string(number) + (pick(5) == 0 ? ".example.internal.region-1" : "");
        if (number == 0)
            node.meta.labels["node-role.kubernetes.io/control-plane"] = "";
        node.addresses.push_back({"InternalIP", ip::IpAddress::v4(0xc0a80100).plus(10 + std::uint64_t(number)).toString()});
        node.conditions.push_back({"Ready", pick(9) == 0 ? "Unknown" : "True", ""});
        node.podCidrs.push_back(podRange(number).toString() + "/24");
        m_nodes.push_back(node.meta.name);
        put(node);
    }

    void addPod(int number)
    {
        static const char* const namespaces[] = {"shop", "kube-system", "a-namespace-with-a-rather-long-name", "web"};
        const int node = pick(int(m_nodes.size()));
        const std::string name = word(30) + "-" + std::to_string(number);
        kube::Pod pod = generatedPod(namespaces[pick(4)], name, pick(25) == 0 ? "" : m_nodes[std::size_t(node)],
                                     podAddress(node, number));
        if (m_size.networkPolicies > 0)
            pod.meta.labels["app"] = "app-" + std::to_string(number % 500);
        switch (pick(12)) {
        case 0: pod.phase = "Succeeded"; break;
        case 1: pod.phase = "Pending"; break;
        case 2: pod.conditions.edit().front().status = "False"; pod.containerStatuses.edit().front().ready = false; break;
        case 3: pod.hostNetwork = true; break;
        case 4: pod.meta.deletionTimestamp = TimePoint{}; break;
        case 5:
            pod.containerStatuses.edit().front() = {"main", kube::ContainerStatus::State::Waiting, "CrashLoopBackOff", 0, 0, false, false, 7, {}};
            pod.conditions.edit().front().status = "False";
            break;
        default: break;
        }
        m_pods.push_back(pod);
        put(std::move(pod));
    }

    void addService(int number)
    {
        kube::Service service;
        service.meta.namespace_ = pick(3) == 0 ? "kube-system" : "shop";
        service.meta.name = word(24) + "-" + std::to_string(number);
        service.type = number % 4 == 1 ? "NodePort" : number % 4 == 2 ? "LoadBalancer" : "ClusterIP";
        service.clusterIps = {number % 7 == 3 ? "None" : ip::IpAddress::v4(0x0a600000).plus(10 + std::uint64_t(number)).toString()};
        const int step = isLarge() ? 1 : 8;
        for (int i = 0; i <= (isLarge() ? 0 : pick(4)); ++i)
            service.ports.push_back({"p" + std::to_string(i), ip::Protocol::Tcp, std::uint16_t(80 + i),
                                     std::uint16_t(service.type == "ClusterIP" ? 0 : 30000 + number * step + i), "80"});
        if (service.type == "LoadBalancer")
            service.loadBalancerIngress.push_back({ip::IpAddress::v4(0xcb007100).plus(std::uint64_t(number)).toString(), "", ""});
        put(service);
        kube::EndpointSlice slice;
        slice.meta.namespace_ = service.meta.namespace_;
        slice.meta.name = service.meta.name + "-abcde";
        slice.meta.labels["kubernetes.io/service-name"] = service.meta.name;
        slice.addressType = "IPv4";
        for (const kube::ServicePort& port : service.ports)
            slice.ports.push_back({port.name, false, port.protocol, 8080});
        for (int i = 0; i < (isLarge() ? 15 : pick(6)) && !m_pods.empty(); ++i) {
            const kube::Pod& pod = m_pods[std::size_t(pick(int(m_pods.size())))];
            kube::SliceEndpoint endpoint;
            endpoint.addresses = pod.podIps;
            endpoint.nodeName = pod.nodeName;
            endpoint.ready = pick(4) != 0;
            endpoint.terminating = pod.isTerminating();
            endpoint.targetReference = kube::ObjectReference{"Pod", pod.meta.key()};
            slice.endpoints.push_back(endpoint);
        }
        put(slice);
    }

    /// Ingress from the pods of another app and from a range, but for the ports of a web server.
    void addNetworkPolicy(int number)
    {
        kube::NetworkPolicy policy;
        policy.meta.namespace_ = number % 2 == 0 ? "shop" : "web";
        policy.meta.name = "policy-" + std::to_string(number);
        policy.podSelector.matchLabels["app"] = "app-" + std::to_string(number % 500);
        kube::PolicyPeer others;
        others.podSelector = kube::LabelSelector{{{"app", "app-" + std::to_string((number + 1) % 500)}}, {}};
        kube::PolicyPeer outside;
        outside.ipBlock = kube::IpBlock{"0.0.0.0/0", {"192.0.2.0/24"}};
        policy.ingress.push_back({{others, outside}, {{ip::Protocol::Tcp, "80", {}}}});
        put(std::move(policy));
    }

    std::mt19937 m_random;
    ClusterSize m_size;
    std::vector<std::string> m_nodes;
    std::vector<kube::Pod> m_pods;
    std::map<int, std::uint64_t> m_podsOfNode;
    std::vector<cluster::ClusterChange> m_changes;
};

} // namespace

kube::Pod generatedPod(const std::string& nameSpace, const std::string& name, const std::string& node, const std::string& address)
{
    kube::Pod pod;
    pod.meta.namespace_ = nameSpace;
    pod.meta.name = name;
    pod.nodeName = node;
    pod.phase = "Running";
    pod.podIps = {*ip::IpAddress::parse(address)};
    pod.conditions.push_back({"Ready", "True", ""});
    kube::Container container;
    container.name = "main";
    pod.containers.push_back(container);
    kube::ContainerStatus status;
    status.name = "main";
    status.state = kube::ContainerStatus::State::Running;
    status.ready = true;
    status.started = true;
    pod.containerStatuses.push_back(status);
    return pod;
}

cluster::SnapshotPointer generatedCluster(unsigned seed, const ClusterSize& size)
{
    return Generator(seed, size).run();
}

} // namespace hopscope::test
