#include "widgets/feed/live_sink.h"

#include <limits>

namespace hopscope::feed {

void LiveSink::changesArrived(std::vector<cluster::ClusterChange> changes)
{
    std::unique_lock lock(m_mutex);
    m_pending.changes.push_back(std::move(changes));
    wake(std::move(lock), false);
}

void LiveSink::stateChanged(source::SourceState state)
{
    std::unique_lock lock(m_mutex);
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    const bool hadAllRows = std::exchange(m_hasAllRows, source::hasAllRows(state, kube::Kind::Pod, all));
    const bool isUrgent = m_hasAllRows && !hadAllRows;
    m_pending.states.push_back(std::move(state));
    wake(std::move(lock), isUrgent);
}

LiveSink::Batch LiveSink::take()
{
    const std::lock_guard lock(m_mutex);
    m_waiting = false;
    return std::exchange(m_pending, {});
}

void LiveSink::wake(std::unique_lock<std::mutex> lock, bool isUrgent)
{
    if (std::exchange(m_waiting, true) && !isUrgent)
        return;
    lock.unlock();
    m_notify(isUrgent);
}

} // namespace hopscope::feed
