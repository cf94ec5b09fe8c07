// What is wrong with the cluster's network, kept up to date beside the window's thread.
#pragma once

#include "app/finding_items.h"
#include "widgets/threads/paced_work.h"

namespace hopscope::app {

/// Asks the rules about what has changed, on a worker's thread: the window's only hands over the snapshot and takes the answer.
class FindingsObserver : public QObject
{
    Q_OBJECT
public:
    explicit FindingsObserver(QObject* parent = nullptr);

    /// `facts` are those of the snapshot. On a live cluster a finding has to last before it is told.
    void setCluster(const cluster::SnapshotPointer& snapshot, const std::shared_ptr<const facts::NetworkFacts>& facts, TimePoint now, bool isLive);
    /// Looks again if something is due by then: an object is old enough, or a finding has lasted.
    void setNow(TimePoint now);
    void clear();

    /// Of the newest cluster that was looked at; null before that.
    const std::shared_ptr<const FoundAt>& found() const { return m_found; }

signals:
    /// Something else was found, or nothing any more.
    void observed();
    /// After that: the search finds something else by it.
    void wordsChanged();

private:
    /// Lives on the worker's thread; each cluster has its own.
    struct Watch;
    struct Look
    {
        std::shared_ptr<const FoundAt> found;
        std::optional<TimePoint> due;
    };

    void look(TimePoint now);
    void take(Look look);
    void tell(const std::shared_ptr<const FoundAt>& before);

    cluster::SnapshotPointer m_snapshot;
    std::shared_ptr<const facts::NetworkFacts> m_facts;
    std::shared_ptr<Watch> m_watch;
    std::shared_ptr<const FoundAt> m_found;
    std::optional<TimePoint> m_due;
    threads::PacedWork m_work;
};

} // namespace hopscope::app
