#include "widgets/charts/chart_data.h"

#include "model/cluster/cluster_index.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace hopscope::charts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartData)
};

/// The largest bars, in the order of their names; the rest become one.
BarData largest(std::vector<Bar> bars, std::size_t limit)
{
    BarData data;
    if (bars.size() <= limit) {
        data.bars = std::move(bars);
        return data;
    }
    std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.value > b.value; });
    const std::vector<Bar> rest(bars.begin() + std::ptrdiff_t(limit), bars.end());
    bars.resize(limit);
    data.left = int(rest.size());
    double sum = 0;
    double limits = 0;
    double bad = 0;
    bool allKnown = true;
    for (const Bar& bar : rest) {
        sum += bar.value;
        bad += bar.bad;
        limits += bar.limit.value_or(0);
        allKnown = allKnown && bar.limit.has_value();
    }
    // The mean, so that the bar can be compared with its neighbours.
    const double count = double(rest.size());
    Bar others{Words::tr("%n others, mean", nullptr, data.left), sum / count, std::nullopt, bad / count};
    if (allKnown)
        others.limit = limits / count;
    data.bars = std::move(bars);
    data.bars.push_back(others);
    return data;
}

/// Bars of nothing but zeros say that there is nothing, which nobody knows where nothing was read.
BarData ofRead(BarData data, bool whole, bool some)
{
    data.isRead = whole;
    if (!whole && !some)
        data.bars.clear();
    return data;
}

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

} // namespace

BarData podsPerNode(const cluster::ClusterSnapshot& snapshot, std::size_t limit)
{
    std::vector<Bar> bars;
    for (const kube::Node& node : snapshot.nodes) {
        const auto& pods = snapshot.index().podsOnNode(node.meta.name);
        const auto running = std::count_if(pods.begin(), pods.end(), [](const kube::Pod* pod) { return !pod->isTerminal(); });
        const auto notReady = std::count_if(pods.begin(), pods.end(), [](const kube::Pod* pod) { return !pod->isTerminal() && !pod->isReady(); });
        Bar bar{text(node.meta.name), double(running), std::nullopt, double(notReady)};
        if (node.allocatablePods)
            bar.limit = *node.allocatablePods;
        bars.push_back(bar);
    }
    return ofRead(largest(std::move(bars), limit), snapshot.isReadWhole(kube::Kind::Node) && snapshot.isReadWhole(kube::Kind::Pod),
                  !snapshot.pods.empty());
}

BarData addressesPerNode(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, std::size_t limit)
{
    std::vector<Bar> bars;
    for (const kube::Node& node : snapshot.nodes) {
        double size = 0;
        std::set<ip::IpAddress> used;
        for (const facts::NodeRange* range : facts.rangesOf(node.meta.name)) {
            // IPv6 ranges never fill up, and their size would hide everything else.
            if (range->range.family() != ip::Family::V4)
                continue;
            size += double(range->range.size());
            for (const kube::Pod* pod : snapshot.index().podsOnNode(node.meta.name)) {
                const auto address = pod->address(ip::Family::V4);
                if (address && !pod->hostNetwork && !pod->isTerminal() && range->range.contains(*address))
                    used.insert(*address);
            }
        }
        if (size > 0)
            bars.push_back({text(node.meta.name), double(used.size()), size, 0});
    }
    return ofRead(largest(std::move(bars), limit), snapshot.isReadWhole(kube::Kind::Node) && snapshot.isReadWhole(kube::Kind::Pod),
                  !snapshot.pods.empty());
}

BarData servicesByType(const cluster::ClusterSnapshot& snapshot)
{
    std::map<std::string, int> counts;
    for (const kube::Service& service : snapshot.services)
        ++counts[service.isHeadless() ? "headless" : service.type.str()];
    BarData data;
    for (const auto& [type, count] : counts)
        data.bars.push_back({type == "headless" ? Words::tr("headless") : text(type), double(count), std::nullopt, 0});
    return ofRead(std::move(data), snapshot.isReadWhole(kube::Kind::Service), !snapshot.services.empty());
}

BarData endpointsPerService(const cluster::ClusterSnapshot& snapshot, std::size_t limit)
{
    std::vector<Bar> bars;
    for (const kube::Service& service : snapshot.services) {
        std::set<ip::IpAddress> all;
        std::set<ip::IpAddress> ready;
        for (const kube::EndpointSlice* slice : snapshot.index().slicesOf(service.meta.key())) {
            for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
                if (endpoint.addresses.empty())
                    continue;
                all.insert(endpoint.addresses.front());
                if (endpoint.ready)
                    ready.insert(endpoint.addresses.front());
            }
        }
        if (!all.empty())
            bars.push_back({text(service.meta.name), double(ready.size()), double(all.size()), 0});
    }
    return ofRead(largest(std::move(bars), limit), snapshot.isReadWhole(kube::Kind::Service) && snapshot.areEndpointsReadWhole({}), true);
}

ChartData chartData(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts)
{
    return {podsPerNode(snapshot), addressesPerNode(snapshot, facts), servicesByType(snapshot), endpointsPerService(snapshot)};
}

} // namespace hopscope::charts
