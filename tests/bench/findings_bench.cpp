// findings_bench [NODES PODS SERVICES POLICIES]: how long all rules take over a large cluster on one core, and after one change of a
// pod, a Service's slice or a node; the facts and the index are there already, as in the window. Prints the best of five; exit 1 when
// a full pass takes more than a second, or a change more than a millisecond.
#include "model/cluster/cluster_index.h"
#include "model/findings/checker.h"
#include "model/kube/value_pool.h"
#include "tests/support/generated_cluster.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace hopscope;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsOf(const std::function<void()>& work)
{
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// As a list is decoded: what pods have alike is shared, and Services select some of them.
cluster::SnapshotPointer realistic(const cluster::SnapshotPointer& generated)
{
    kube::ValuePool pool;
    std::vector<cluster::ClusterChange> changes;
    std::size_t number = 0;
    for (kube::Pod pod : generated->pods) {
        pod.meta.labels["app"] = "app-" + std::to_string(number++ % 500);
        pod.meta.labels["pod-template-hash"] = "5d9c8b7f6d";
        kube::Object object(std::move(pod));
        pool.share(object);
        changes.push_back(cluster::ObjectPut{std::move(object)});
    }
    number = 0;
    for (kube::Service service : generated->services) {
        if (!service.isExternalName())
            service.selector = {{"app", "app-" + std::to_string(number++ % 500)}};
        changes.push_back(cluster::ObjectPut{std::move(service)});
    }
    for (const kube::Kind kind : kube::allKinds())
        changes.push_back(cluster::CoverageChanged{kind, cluster::Coverage::Complete});
    return cluster::apply(generated, std::move(changes));
}

struct Change
{
    const char* what;
    std::function<kube::Object(const cluster::ClusterSnapshot&, int)> make;
};

} // namespace

int main(int count, char** words)
{
    const auto argument = [&](int index, int usual) { return count > index ? std::atoi(words[index]) : usual; };
    const test::ClusterSize size{argument(1, 5000), argument(2, 150000), argument(3, 2000), argument(4, 500)};
    cluster::SnapshotPointer snapshot = realistic(test::generatedCluster(1, size));
    snapshot->index();
    const auto facts = std::make_shared<const facts::NetworkFacts>(facts::detectNetwork(*snapshot));
    const TimePoint now = *parseRfc3339("2026-01-15T10:00:00Z");
    double full = 0;
    for (int round = 0; round < 5; ++round) {
        const double time = millisecondsOf([&] { findings::checkCluster(snapshot, *facts, now); });
        full = round == 0 ? time : std::min(full, time);
    }
    findings::Checker checker;
    checker.update(snapshot, facts, now);
    std::printf("%zu pods, %zu Services, %zu findings\nall rules: %.0f ms\n", snapshot->pods.size(), snapshot->services.size(), checker.result().findings.size(), full);
    const std::vector<Change> changes{
        {"a pod is not ready any more", [](const cluster::ClusterSnapshot& cluster, int round) {
             kube::Pod pod = *cluster.pods.begin();
             pod.conditions = {{"Ready", round % 2 == 0 ? "False" : "True", {}}};
             return kube::Object(pod);
         }},
        {"a slice has another endpoint", [](const cluster::ClusterSnapshot& cluster, int round) {
             const auto filled = std::find_if(cluster.endpointSlices.begin(), cluster.endpointSlices.end(),
                                              [](const kube::EndpointSlice& each) { return !each.endpoints.empty(); });
             kube::EndpointSlice slice = *filled;
             slice.endpoints.front().hostname = round % 2 == 0 ? "a" : "b";
             return kube::Object(slice);
         }},
        {"a node has another condition", [](const cluster::ClusterSnapshot& cluster, int round) {
             kube::Node node = *cluster.nodes.begin();
             node.conditions = {{"Ready", "True", {}}, {"MemoryPressure", round % 2 == 0 ? "True" : "False", {}}};
             return kube::Object(node);
         }},
    };
    double worst = 0;
    for (const Change& change : changes) {
        double best = 0;
        for (int round = 0; round < 6; ++round) {
            const cluster::SnapshotPointer next = cluster::apply(snapshot, {cluster::ObjectPut{change.make(*snapshot, round)}});
            next->deriveIndex(*snapshot);
            const double time = millisecondsOf([&] { checker.update(next, facts, now); });
            best = round == 0 ? time : std::min(best, time);
            snapshot = next;
        }
        std::printf("%s: %.3f ms, %zu asked\n", change.what, best, checker.askedLast());
        worst = std::max(worst, best);
    }
    return full > 1000 || worst > 1 ? 1 : 0;
}
