#include "app/overview_observer.h"

#include "app/range_observer.h"
#include "model/facts/address_table.h"

namespace hopscope::app {

using namespace std::chrono_literals;

namespace {

ClusterOverview overviewOf(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts)
{
    ClusterOverview overview{cluster::clusterHealth(snapshot), facts::rangeCounts(snapshot, facts), flow::pathsWorthTrying(snapshot, facts), {}};
    if (RangeObserver::isSmall(snapshot))
        overview.addresses = facts::addressTable(snapshot, facts).size();
    return overview;
}

} // namespace

OverviewObserver::OverviewObserver(QObject* parent) : QObject(parent), m_work(1s) {}

void OverviewObserver::setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts)
{
    if (RangeObserver::isSmall(*snapshot)) {
        m_work.forget();
        take(overviewOf(*snapshot, facts));
        return;
    }
    m_work.request([snapshot, facts] { return overviewOf(*snapshot, facts); },
                   [this](ClusterOverview overview) { take(std::move(overview)); });
}

void OverviewObserver::clear()
{
    m_work.forget();
    m_overview.reset();
    emit observed();
}

void OverviewObserver::take(ClusterOverview overview)
{
    m_overview = std::move(overview);
    emit observed();
}

} // namespace hopscope::app
