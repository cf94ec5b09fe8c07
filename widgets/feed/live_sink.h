// Collects what the network thread learns until the GUI thread takes it.
#pragma once

#include "model/source/cluster_source.h"

#include <functional>
#include <mutex>

namespace hopscope::feed {

/// `notify` is called on the network thread once for each batch: when something came and nothing was waiting before.
class LiveSink final : public source::ClusterSink
{
public:
    struct Batch
    {
        std::vector<std::vector<cluster::ClusterChange>> changes; ///< as they came: joining them takes long
        std::vector<source::SourceState> states; ///< in order; the user sees the last, a test sees them all
    };

    explicit LiveSink(std::function<void()> notify) : m_notify(std::move(notify)) {}

    void changesArrived(std::vector<cluster::ClusterChange> changes) override;
    void stateChanged(source::SourceState state) override;

    /// What came since the last call.
    Batch take();

private:
    void wake(std::unique_lock<std::mutex> lock);

    std::function<void()> m_notify;
    std::mutex m_mutex;
    Batch m_pending;
    bool m_waiting = false;
};

} // namespace hopscope::feed
