// Collects what the network thread learns until the GUI thread takes it.
#pragma once

#include "model/source/cluster_source.h"

#include <functional>
#include <mutex>

namespace hopscope::feed {

/// `notify` is called on the network thread once for each batch: when something came and nothing was waiting before. Once more,
/// with true, when the last row of the pods has come: a person waits for what this batch completes.
class LiveSink final : public source::ClusterSink
{
public:
    struct Batch
    {
        std::vector<std::vector<cluster::ClusterChange>> changes; ///< as they came: joining them takes long
        std::vector<source::SourceState> states; ///< in order; the user sees the last, a test sees them all
    };

    explicit LiveSink(std::function<void(bool isUrgent)> notify) : m_notify(std::move(notify)) {}

    void changesArrived(std::vector<cluster::ClusterChange> changes) override;
    void stateChanged(source::SourceState state) override;

    /// What came since the last call.
    Batch take();

private:
    void wake(std::unique_lock<std::mutex> lock, bool isUrgent);

    std::function<void(bool)> m_notify;
    std::mutex m_mutex;
    Batch m_pending;
    bool m_waiting = false;
    bool m_hasAllRows = false;
};

} // namespace hopscope::feed
