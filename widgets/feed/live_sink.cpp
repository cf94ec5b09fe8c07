#include "widgets/feed/live_sink.h"

namespace hopscope::feed {

void LiveSink::changesArrived(std::vector<cluster::ClusterChange> changes)
{
    std::unique_lock lock(m_mutex);
    m_pending.changes.push_back(std::move(changes));
    wake(std::move(lock));
}

void LiveSink::stateChanged(source::SourceState state)
{
    std::unique_lock lock(m_mutex);
    m_pending.states.push_back(std::move(state));
    wake(std::move(lock));
}

LiveSink::Batch LiveSink::take()
{
    const std::lock_guard lock(m_mutex);
    m_waiting = false;
    return std::exchange(m_pending, {});
}

void LiveSink::wake(std::unique_lock<std::mutex> lock)
{
    if (std::exchange(m_waiting, true))
        return;
    lock.unlock();
    m_notify();
}

} // namespace hopscope::feed
