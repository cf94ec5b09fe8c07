// whatis_bench [NODES PODS SERVICES POLICIES QUESTIONS]: how long a question about an address takes in a large cluster, kind by kind,
// and what the index costs. Exit 1 when a median is over what the project promises: 50 microseconds a question, 10 a change.
#include "model/addresses/range_tree.h"
#include "model/addresses/whatis.h"
#include "model/addresses/whatis_json.h"
#include "model/cluster/cluster_change.h"
#include "model/cluster/cluster_index.h"
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

double microsecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

template <class Work>
void printOnce(const char* name, Work work)
{
    const auto start = Clock::now();
    work();
    std::printf("%-32s %9.1f ms\n", name, microsecondsSince(start) / 1'000);
}

/// The median in microseconds; `limit` 0: only told.
bool report(const char* name, std::vector<double> times, double limit)
{
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("%-32s p50 %7.2f us   p99 %7.2f us   max %8.2f us%s\n", name, median, times[times.size() * 99 / 100], times.back(),
                limit > 0 && median >= limit ? "   TOO SLOW" : "");
    return limit == 0 || median < limit;
}

bool ask(const char* name, const addresses::AddressIndex& index, int questions, double limit, const std::function<addresses::Question()>& next)
{
    std::vector<double> times;
    for (int i = 0; i < questions; ++i) {
        const addresses::Question question = next();
        const auto start = Clock::now();
        const addresses::Answer answer = addresses::whatis(index, question);
        times.push_back(microsecondsSince(start));
        if (answer.question.asked.empty())
            std::abort();
    }
    return report(name, std::move(times), limit);
}

addresses::Question about(const ip::IpAddress& address, std::uint16_t port = 0)
{
    addresses::Question question;
    question.asked = address.toString();
    question.address = address;
    question.port = port;
    return question;
}

bool askAll(const addresses::AddressIndex& index, int questions)
{
    std::mt19937 random(7);
    std::vector<ip::IpAddress> pods;
    std::vector<ip::IpAddress> nodes;
    std::vector<ip::Endpoint> services;
    for (const kube::Pod& pod : index.snapshot().pods) {
        if (!pod.hostNetwork && !pod.podIps.empty())
            pods.push_back(pod.podIps.front());
    }
    for (const kube::Node& node : index.snapshot().nodes)
        nodes.push_back(node.ipAddresses().front());
    for (const kube::Service& service : index.snapshot().services) {
        if (const auto address = service.clusterIp(ip::Family::V4); address && !service.ports.empty())
            services.push_back({*address, service.ports.front().port, ip::Protocol::Tcp});
    }
    const auto one = [&](const auto& list) { return list[random() % list.size()]; };
    constexpr double limit = 50;
    bool fast = ask("a pod's address", index, questions, limit, [&] { return about(one(pods)); });
    fast &= ask("a node's address", index, questions, limit, [&] { return about(one(nodes)); });
    fast &= ask("a ClusterIP", index, questions, limit, [&] { return about(one(services).address); });
    fast &= ask("nobody's address in a range", index, questions, limit, [&] { return about(one(pods).plus(100'000)); });
    fast &= ask("an address outside", index, questions, limit, [&] { return about(ip::IpAddress::v4(std::uint32_t(random()))); });
    ask("a ClusterIP and a port, traced", index, std::min(questions, 500), 0, [&] {
        const ip::Endpoint service = one(services);
        return about(service.address, service.port);
    });
    return fast;
}

/// A pod that comes, ends or goes, one after the other.
bool changeAll(addresses::AddressIndex& index, int changes)
{
    std::vector<double> times;
    std::vector<cluster::SnapshotPointer> kept; // who shows an older one pays for its end
    cluster::SnapshotPointer now = index.sharedSnapshot();
    std::vector<kube::Pod> pods;
    for (const kube::Pod& pod : now->pods) {
        if (pods.size() < std::size_t(changes) && !pod.hostNetwork)
            pods.push_back(pod);
    }
    for (std::size_t i = 0; i < pods.size(); ++i) {
        kube::Pod pod = pods[(i * 7919) % pods.size()];
        pod.phase = pod.phase == "Running" ? "Succeeded" : "Running";
        now = cluster::apply(now, {cluster::ObjectPut{std::move(pod)}});
        kept.push_back(now);
        const auto start = Clock::now();
        index.update(now);
        times.push_back(microsecondsSince(start));
    }
    return report("a pod that changes", std::move(times), 10);
}

int argument(int count, char** values, int index, int usual)
{
    return count > index ? std::atoi(values[index]) : usual;
}

} // namespace

int main(int count, char** values)
{
    const test::ClusterSize size{argument(count, values, 1, 5'000), argument(count, values, 2, 150'000), argument(count, values, 3, 10'000),
                                 argument(count, values, 4, 2'000)};
    const int questions = argument(count, values, 5, 4'000);
    std::printf("%d nodes, %d pods, %d Services, %d NetworkPolicies\n", size.nodes, size.pods, size.services, size.networkPolicies);
    const cluster::SnapshotPointer snapshot = test::generatedCluster(11, size);
    snapshot->index();
    const facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
    addresses::AddressIndex index;
    printOnce("the index", [&] { index.update(snapshot); });
    printOnce("ranges and conflicts", [&] { index.setFacts(facts); });
    printOnce("the tree of ranges", [&] {
        if (addresses::rangeTree(index).empty())
            std::abort();
    });
    std::printf("%zu addresses of %zu bytes each\n", index.holders().size(), sizeof(addresses::Holder));
    const bool fast = askAll(index, questions);
    return changeAll(index, 1'000) && fast ? 0 : 1;
}
