// The status bar: how the source is doing, and how much there is.
#pragma once

#include "widgets/feed/cluster_feed.h"

#include <QObject>
#include <QTimer>

class QStatusBar;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class WindowStatus : public QObject
{
    Q_OBJECT
public:
    WindowStatus(const feed::ClusterFeed& feed, QStatusBar* bar);
    /// Counts down, and grows older: call it when anything changed, and each second.
    void refresh();

signals:
    void secondPassed();

private:
    const feed::ClusterFeed& m_feed;
    labels::PlainLabel* m_phase;
    labels::PlainLabel* m_coverage;
    labels::PlainLabel* m_counts;
    QTimer m_timer;
};

} // namespace hopscope::app
