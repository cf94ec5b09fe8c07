// The numbers behind the charts, with no chart.
#pragma once

#include "model/facts/network_facts.h"

#include <QString>

namespace hopscope::charts {

/// One bar: how much is used, and of how much where that is known.
struct Bar
{
    QString label;
    double value = 0;
    std::optional<double> limit; ///< nothing: not known, so there is no share of it
    double bad = 0; ///< so many of `value` are not well
    bool operator==(const Bar&) const = default;
};

struct BarData
{
    std::vector<Bar> bars;
    int left = 0; ///< bars beyond the limit, summed up in the last one, which says so
    bool isRead = true; ///< false: what is counted was not read, or not all of it; where none of it was, there are no bars
    bool operator==(const BarData&) const = default;
};

constexpr std::size_t shownBars = 12;

/// Pods that are not finished on each node, against allocatable pods. The fullest nodes first where there are too many.
BarData podsPerNode(const cluster::ClusterSnapshot& snapshot, std::size_t limit = shownBars);
/// Distinct addresses of pods inside each node's ranges, against the ranges' size. Ranges that nothing names are left out.
BarData addressesPerNode(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                         std::size_t limit = shownBars);
/// How many Services there are of each type; headless ones apart.
BarData servicesByType(const cluster::ClusterSnapshot& snapshot);
/// Ready endpoints of each Service, against all its slices list.
BarData endpointsPerService(const cluster::ClusterSnapshot& snapshot, std::size_t limit = shownBars);

struct ChartData
{
    BarData podsPerNode;
    BarData addressesPerNode;
    BarData servicesByType;
    BarData endpointsPerService;
    bool operator==(const ChartData&) const = default;
};
/// All of them. Pure: any thread may do it.
ChartData chartData(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts);

} // namespace hopscope::charts
