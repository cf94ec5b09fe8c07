// trace_bench [NODES PODS SERVICES POLICIES QUERIES]: how long a trace takes in a large cluster, kind by kind, and what comes
// before the first one. Prints p50, p99 and the slowest; exit 1 when a p99 is not under a millisecond.
#include "model/cluster/cluster_index.h"
#include "model/flow/find_flow.h"
#include "tests/support/generated_cluster.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>

using namespace hopscope;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The fastest of some rounds: what the work needs, not what else the machine does.
template <class Work>
void printTime(const char* name, int rounds, Work work)
{
    double fastest = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto start = Clock::now();
        work();
        const double time = millisecondsSince(start);
        fastest = round == 0 ? time : std::min(fastest, time);
    }
    std::printf("%-28s %9.1f ms\n", name, fastest);
}

const kube::ObjectKey manyEndpoints{"shop", "many-endpoints"};

/// One Service with a thousand endpoints, each of them in a policy's reach, as a large Deployment's.
cluster::SnapshotPointer withManyEndpoints(const cluster::SnapshotPointer& before)
{
    kube::Service service;
    service.meta.namespace_ = manyEndpoints.namespace_;
    service.meta.name = manyEndpoints.name;
    service.clusterIps = {"10.96.255.1"};
    service.ports.push_back({"web", ip::Protocol::Tcp, 80, 0, "80"});
    kube::EndpointSlice slice;
    slice.meta = service.meta;
    slice.meta.labels["kubernetes.io/service-name"] = manyEndpoints.name;
    slice.addressType = "IPv4";
    slice.ports.push_back({"web", false, ip::Protocol::Tcp, 80});
    for (const kube::Pod& pod : before->pods) {
        if (slice.endpoints.size() == 1'000)
            break;
        if (pod.hostNetwork || pod.isTerminal() || pod.meta.namespace_ != "shop" || pod.nodeName.empty())
            continue;
        kube::SliceEndpoint endpoint;
        endpoint.addresses = pod.podIps;
        endpoint.nodeName = pod.nodeName;
        endpoint.targetReference = kube::ObjectReference{"Pod", pod.meta.key()};
        slice.endpoints.push_back(std::move(endpoint));
    }
    return cluster::apply(before, {cluster::ObjectPut{service}, cluster::ObjectPut{slice}});
}

class Bench
{
public:
    Bench(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, int queries)
        : m_snapshot(snapshot), m_facts(facts), m_queries(queries)
    {
        for (const kube::Pod& pod : snapshot.pods) {
            if (pod.isReady() && !pod.isTerminal() && !pod.hostNetwork && !pod.nodeName.empty())
                m_pods.push_back(&pod);
        }
        for (const kube::Service& service : snapshot.services) {
            if (service.clusterIp(ip::Family::V4))
                m_services.push_back(&service);
            if (service.type == "NodePort")
                m_nodePorts.push_back(&service);
        }
        for (const kube::Node& node : snapshot.nodes)
            m_nodes.push_back(&node);
    }

    /// Whether the p99 is under a millisecond.
    bool run(const char* name, const std::function<flow::Query()>& query)
    {
        std::vector<double> times;
        int errors = 0;
        std::size_t candidates = 0;
        for (int i = 0; i < m_queries; ++i) {
            const flow::Query asked = query();
            const auto start = Clock::now();
            const auto trace = flow::findFlow(m_snapshot, m_facts, asked);
            times.push_back(millisecondsSince(start));
            errors += !trace;
            candidates += trace ? trace->candidates.size() : 0;
        }
        std::sort(times.begin(), times.end());
        const double p99 = times[times.size() * 99 / 100];
        std::printf("%-28s p50 %7.3f ms   p99 %7.3f ms   max %7.3f ms   (%d queries, %.1f endpoints each, %d errors)\n", name,
                    times[times.size() / 2], p99, times.back(), m_queries, double(candidates) / m_queries, errors);
        return p99 < 1.0;
    }

    flow::Source pod() { return flow::PodPlace{one(m_pods).meta.key()}; }
    flow::Query podToPod() { return {pod(), flow::PodTarget{one(m_pods).meta.key(), "80"}, ip::Protocol::Tcp, {}}; }
    flow::Query podToClusterIp()
    {
        const kube::Service& service = one(m_services);
        return {pod(), flow::AddressTarget{*service.clusterIp(ip::Family::V4), std::to_string(service.ports.front().port)}, ip::Protocol::Tcp, {}};
    }
    flow::Query assumed()
    {
        flow::Query query = podToClusterIp();
        query.assume.emplace("proxy-mode", "nftables");
        return query;
    }
    flow::Query podToManyEndpoints() { return {pod(), flow::ServiceTarget{manyEndpoints, ""}, ip::Protocol::Tcp, {}}; }
    flow::Query clientToNodePort()
    {
        const std::string port = std::to_string(one(m_nodePorts).ports.front().nodePort);
        return {flow::ClientPlace{}, flow::NodePortTarget{one(m_nodes).meta.name, port}, ip::Protocol::Tcp, {}};
    }
    flow::Query podToName()
    {
        const kube::Service& service = one(m_services);
        return {pod(), flow::NameTarget{service.meta.name + "." + service.meta.namespace_, std::to_string(service.ports.front().port)}, ip::Protocol::Tcp, {}};
    }

private:
    template <class T>
    const T& one(const std::vector<const T*>& all)
    {
        return *all[m_random() % all.size()];
    }

    const cluster::ClusterSnapshot& m_snapshot;
    const facts::NetworkFacts& m_facts;
    int m_queries;
    std::mt19937 m_random{7};
    std::vector<const kube::Pod*> m_pods;
    std::vector<const kube::Service*> m_services;
    std::vector<const kube::Service*> m_nodePorts;
    std::vector<const kube::Node*> m_nodes;
};

int argument(int count, char** values, int index, int usual)
{
    return count > index ? std::atoi(values[index]) : usual;
}

} // namespace

int main(int count, char** values)
{
    const test::ClusterSize size{argument(count, values, 1, 5'000), argument(count, values, 2, 150'000), argument(count, values, 3, 10'000),
                                 argument(count, values, 4, 2'000)};
    std::printf("%d nodes, %d pods, %d Services, %d NetworkPolicies\n", size.nodes, size.pods, size.services, size.networkPolicies);
    const cluster::SnapshotPointer snapshot = withManyEndpoints(test::generatedCluster(11, size));
    printTime("index()", 1, [&] { snapshot->index(); });
    facts::NetworkFacts facts;
    printTime("detectNetwork, best of 7", 7, [&] { facts = facts::detectNetwork(*snapshot); });
    Bench bench(*snapshot, facts, argument(count, values, 5, 4'000));
    bool fast = bench.run("pod to pod", [&] { return bench.podToPod(); });
    fast &= bench.run("pod to ClusterIP", [&] { return bench.podToClusterIp(); });
    fast &= bench.run("client to NodePort", [&] { return bench.clientToNodePort(); });
    fast &= bench.run("pod to DNS name", [&] { return bench.podToName(); });
    fast &= bench.run("pod to ClusterIP, --assume", [&] { return bench.assumed(); });
    bench.run("pod to a large Service", [&] { return bench.podToManyEndpoints(); }); // what is long to say takes longer
    return fast ? 0 : 1;
}
