// The facts of a large cluster, worked out beside its changes.
#pragma once

#include "model/facts/network_facts.h"
#include "widgets/threads/paced_work.h"

namespace hopscope::feed {

/// Looks at one snapshot at a time, on a thread of its own, with a pause between two: what it costs does not grow with
/// how often a cluster changes.
class FactsDetector final : public QObject
{
    Q_OBJECT
public:
    explicit FactsDetector(QObject* parent = nullptr);

    /// Look at this snapshot as soon as may be; of several only the last is looked at.
    void request(cluster::SnapshotPointer snapshot);
    /// Of what was asked for so far no facts come any more.
    void forget();

signals:
    void detected(const hopscope::facts::NetworkFacts& facts);

private:
    threads::PacedWork m_work;
};

} // namespace hopscope::feed
