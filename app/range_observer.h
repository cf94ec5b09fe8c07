// What the addresses of the pods say about the nodes' ranges, for the panels that show it.
#pragma once

#include "model/facts/address_table.h"
#include "widgets/threads/paced_work.h"

namespace hopscope::app {

/// Looks at every pod: at once in a small cluster, beside the window's thread in a large one.
class RangeObserver : public QObject
{
    Q_OBJECT
public:
    explicit RangeObserver(QObject* parent = nullptr);

    /// Looked at in a millisecond or two.
    static bool isSmall(const cluster::ClusterSnapshot& snapshot);
    void setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts);
    void clear();
    /// Of the newest cluster that was looked at.
    const facts::ObservedRanges& ranges() const { return m_ranges; }

signals:
    void observed();

private:
    void take(facts::ObservedRanges ranges);

    facts::ObservedRanges m_ranges;
    threads::PacedWork m_work;
};

} // namespace hopscope::app
