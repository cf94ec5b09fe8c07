#include "app/range_observer.h"

namespace hopscope::app {

using namespace std::chrono_literals;

RangeObserver::RangeObserver(QObject* parent) : QObject(parent), m_work(1s) {}

bool RangeObserver::isSmall(const cluster::ClusterSnapshot& snapshot)
{
    constexpr std::size_t few = 3'000;
    return snapshot.pods.size() + snapshot.nodes.size() + snapshot.services.size() <= few;
}

void RangeObserver::setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts)
{
    if (isSmall(*snapshot)) {
        m_work.forget();
        take(facts::observePodRanges(*snapshot, facts));
        return;
    }
    m_work.request([snapshot, facts] { return facts::observePodRanges(*snapshot, facts); },
                   [this](facts::ObservedRanges ranges) { take(std::move(ranges)); });
}

void RangeObserver::clear()
{
    m_work.forget();
    m_ranges = {};
}

void RangeObserver::take(facts::ObservedRanges ranges)
{
    m_ranges = std::move(ranges);
    emit observed();
}

} // namespace hopscope::app
