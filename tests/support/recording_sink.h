// A sink that keeps what arrives, and lets a test wait for it without sleeping.
#pragma once

#include "model/source/cluster_source.h"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace hopscope::tests {

class RecordingSink : public source::ClusterSink
{
public:
    struct Seen
    {
        cluster::SnapshotPointer snapshot = std::make_shared<const cluster::ClusterSnapshot>();
        std::vector<source::SourceState> states;
        int batches = 0;
        const source::SourceState& state() const
        {
            static const source::SourceState none;
            return states.empty() ? none : states.back();
        }
    };

    void changesArrived(std::vector<cluster::ClusterChange> changes) override
    {
        const std::lock_guard lock(m_mutex);
        m_seen.snapshot = cluster::apply(m_seen.snapshot, std::move(changes));
        ++m_seen.batches;
        m_changed.notify_all();
    }
    void stateChanged(source::SourceState state) override
    {
        const std::lock_guard lock(m_mutex);
        m_seen.states.push_back(std::move(state));
        m_changed.notify_all();
    }

    /// True as soon as `condition` holds; false when it does not within ten seconds.
    bool waitFor(const std::function<bool(const Seen&)>& condition)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(10), [&] { return condition(m_seen); });
    }
    bool waitForPhase(source::SourcePhase phase)
    {
        return waitFor([phase](const Seen& seen) { return seen.state().phase == phase; });
    }
    /// What has arrived, as a cluster.
    cluster::SnapshotPointer snapshot() const { return seen().snapshot; }
    source::SourceState state() const { return seen().state(); }
    Seen seen() const
    {
        const std::lock_guard lock(m_mutex);
        return m_seen;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Seen m_seen;
};

} // namespace hopscope::tests
