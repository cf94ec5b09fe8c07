#include "widgets/feed/live_sink.h"

namespace hopscope::feed {

namespace {

/// So many new rows of a table are a few milliseconds of the window's thread.
constexpr std::size_t mostAtOnce = 8'000;

} // namespace

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
    Batch batch;
    std::size_t count = 0;
    auto change = m_pending.changes.begin();
    for (; change != m_pending.changes.end() && count < mostAtOnce; ++change) {
        count += change->size();
        batch.changes.push_back(std::move(*change));
    }
    m_pending.changes.erase(m_pending.changes.begin(), change);
    if (m_pending.changes.empty())
        batch.states = std::exchange(m_pending.states, {});
    m_waiting = !m_pending.changes.empty(); // whoever takes them in parts knows
    return batch;
}

bool LiveSink::hasMore()
{
    const std::lock_guard lock(m_mutex);
    return !m_pending.changes.empty();
}

void LiveSink::wake(std::unique_lock<std::mutex> lock)
{
    if (std::exchange(m_waiting, true))
        return;
    lock.unlock();
    m_notify();
}

} // namespace hopscope::feed
