#include "tests/golden/working_cluster.h"

#include "tests/support/generated_cluster.h"

#include <algorithm>
#include <random>

namespace hopscope::test {

namespace {

constexpr const char* applications[] = {"checkout", "cart", "catalogue", "payment", "shipping", "search", "recommendation", "frontend",
                                        "session-store", "orders", "invoice-writer", "mail", "audit-log", "image-resizer", "gateway", "currency"};
constexpr const char* namespaces[] = {"shop", "billing", "media", "platform"};
constexpr const char* letters = "bcdfghjklmnpqrstvwxz2456789";
constexpr int podsPerDeployment = 12;

class Maker
{
public:
    explicit Maker(int nodes) : m_nodeCount(nodes) {}

    cluster::SnapshotPointer run()
    {
        for (int i = 0; i < m_nodeCount; ++i)
            addNode(i);
        const int deployments = std::max(2, m_nodeCount * 27 / podsPerDeployment);
        for (int i = 0; i < deployments; ++i)
            addDeployment(i);
        return cluster::apply(nullptr, std::move(m_changes));
    }

private:
    int pick(int count) { return int(m_random() % unsigned(count)); }
    std::string letterText(int count)
    {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += letters[pick(27)];
        return text;
    }
    void put(kube::Object object) { m_changes.push_back(cluster::ObjectPut{std::move(object)}); }
    std::string addressOn(int node)
    {
        return ip::IpAddress::v4(0x0a000000).plus(std::uint64_t(node) * 256 + 2 + std::uint64_t(m_used[std::size_t(node)]++)).toString();
    }

    void addNode(int number)
    {
        kube::Node node;
        node.meta.name = "node-" + std::to_string(1000 + number).substr(m_nodeCount > 900 ? 0 : 1);
        node.meta.labels["topology.kubernetes.io/zone"] = std::string("eu-west-1") + char('a' + number * 3 / m_nodeCount);
        if (number % std::max(1, m_nodeCount / 3) == 0)
            node.meta.labels["node-role.kubernetes.io/control-plane"] = "";
        node.addresses.push_back({"InternalIP", ip::IpAddress::v4(0xac100000).plus(10 + std::uint64_t(number)).toString()});
        const bool down = number == m_nodeCount * 3 / 5;
        node.conditions.push_back({"Ready", down ? "Unknown" : "True", ""});
        node.podCidrs.push_back(ip::IpAddress::v4(0x0a000000).plus(std::uint64_t(number) * 256).toString() + "/24");
        m_used.push_back(0);
        const std::string name = node.meta.name;
        put(std::move(node));
        for (const char* daemon : {"kube-proxy", "cni-agent", "node-exporter"}) {
            kube::Pod pod = generatedPod("kube-system", daemon + ("-" + letterText(5)), name, addressOn(number));
            pod.meta.ownerReferences.push_back({"DaemonSet", daemon, true});
            pod.hostNetwork = daemon != std::string("node-exporter");
            if (pod.hostNetwork)
                pod.podIps = {*ip::IpAddress::parse(ip::IpAddress::v4(0xac100000).plus(10 + std::uint64_t(number)).toString())};
            if (down)
                pod.conditions.edit().front().status = "False";
            put(std::move(pod));
        }
        m_names.push_back(name);
    }

    /// One in a hundred fails; those of a Deployment that is being rolled out come and go.
    void setState(kube::Pod& pod, bool rollingOut)
    {
        const int chance = pick(1000);
        if (chance < 9) {
            pod.containerStatuses.edit().front() = {"main", kube::ContainerStatus::State::Waiting, "CrashLoopBackOff", 0, 0, false, false, 7, {}};
            pod.conditions.edit().front().status = "False";
        } else if (chance < 20 || (rollingOut && chance < 250)) {
            pod.phase = "Pending";
        } else if (chance < 32) {
            pod.conditions.edit().front().status = "False";
            pod.containerStatuses.edit().front().ready = false;
        } else if (chance < 40 || (rollingOut && chance < 450)) {
            pod.meta.deletionTimestamp = TimePoint{};
        } else if (chance < 55) {
            pod.phase = "Succeeded";
        }
    }

    void addDeployment(int number)
    {
        const std::string nameSpace = namespaces[number % 4];
        std::string application = applications[number % 16];
        if (number >= 16)
            application += "-" + std::to_string(number / 16);
        const std::string hash = letterText(9);
        kube::EndpointSlice slice;
        for (int i = 0; i < podsPerDeployment; ++i) {
            const int node = pick(m_nodeCount);
            kube::Pod pod = generatedPod(nameSpace, application + "-" + hash + "-" + letterText(5), m_names[std::size_t(node)], addressOn(node));
            pod.meta.labels["app"] = application;
            pod.meta.labels["pod-template-hash"] = hash;
            pod.meta.ownerReferences.push_back({"ReplicaSet", application + "-" + hash, true});
            setState(pod, number % 41 == 3);
            kube::SliceEndpoint endpoint;
            endpoint.addresses = pod.podIps;
            endpoint.nodeName = pod.nodeName;
            endpoint.ready = pod.isReady();
            endpoint.targetReference = kube::ObjectReference{"Pod", pod.meta.key()};
            if (pod.phase == "Running")
                slice.endpoints.push_back(endpoint);
            put(std::move(pod));
        }
        addService(number, nameSpace, application, std::move(slice));
        if (number % 3 == 0)
            addPolicy(nameSpace, application, applications[(number + 4) % 16]);
    }

    void addService(int number, const std::string& nameSpace, const std::string& name, kube::EndpointSlice slice)
    {
        kube::Service service;
        service.meta.namespace_ = nameSpace;
        service.meta.name = name;
        service.type = number % 20 == 7 ? "LoadBalancer" : number % 12 == 5 ? "NodePort" : "ClusterIP";
        service.clusterIps = {ip::IpAddress::v4(0x0a600000).plus(10 + std::uint64_t(number)).toString()};
        const auto nodePort = std::uint16_t(service.type == "ClusterIP" ? 0 : 30000 + number % 2768);
        service.ports.push_back({"http", ip::Protocol::Tcp, 80, nodePort, "8080"});
        if (service.type == "LoadBalancer")
            service.loadBalancerIngress.push_back({ip::IpAddress::v4(0xcb007100).plus(1 + std::uint64_t(number / 20)).toString(), "", ""});
        slice.meta.namespace_ = nameSpace;
        slice.meta.name = name + "-" + letterText(5);
        slice.meta.labels["kubernetes.io/service-name"] = name;
        slice.addressType = "IPv4";
        slice.ports.push_back({"http", false, ip::Protocol::Tcp, 8080});
        put(std::move(service));
        put(std::move(slice));
    }

    void addPolicy(const std::string& nameSpace, const std::string& application, const std::string& from)
    {
        kube::NetworkPolicy policy;
        policy.meta.namespace_ = nameSpace;
        policy.meta.name = application + "-from-" + from;
        policy.podSelector.matchLabels["app"] = application;
        kube::PolicyPeer peer;
        peer.podSelector = kube::LabelSelector{{{"app", from}}, {}};
        policy.ingress.push_back({{peer}, {{ip::Protocol::Tcp, "8080", {}}}});
        put(std::move(policy));
    }

    std::mt19937 m_random{20};
    int m_nodeCount;
    std::vector<int> m_used;
    std::vector<std::string> m_names;
    std::vector<cluster::ClusterChange> m_changes;
};

} // namespace

cluster::SnapshotPointer workingCluster(int nodes)
{
    return Maker(nodes).run();
}

} // namespace hopscope::test
