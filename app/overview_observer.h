// What the bar and the cluster's page say of the cluster as a whole.
#pragma once

#include "model/cluster/cluster_health.h"
#include "model/facts/range_counts.h"
#include "model/flow/worth_trying.h"
#include "widgets/threads/paced_work.h"

namespace hopscope::app {

struct ClusterOverview
{
    cluster::ClusterHealth health;
    facts::RangeCounts counts;
    std::vector<flow::PathWorthTrying> paths;
    std::optional<std::size_t> addresses; ///< of all kinds; not counted in a large cluster
};

/// Looks at every pod: at once in a small cluster, beside the window's thread in a large one.
class OverviewObserver : public QObject
{
    Q_OBJECT
public:
    explicit OverviewObserver(QObject* parent = nullptr);

    void setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts);
    void clear();
    /// Of the newest cluster that was looked at; nothing before that.
    const std::optional<ClusterOverview>& overview() const { return m_overview; }

signals:
    void observed();

private:
    void take(ClusterOverview overview);

    std::optional<ClusterOverview> m_overview;
    threads::PacedWork m_work;
};

} // namespace hopscope::app
