// How the source is doing, and what of it could not be read: at the right end of the line below the map.
#pragma once

#include "widgets/feed/cluster_feed.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class WindowStatus : public QObject
{
    Q_OBJECT
public:
    WindowStatus(const feed::ClusterFeed& feed, QWidget* place);
    /// Counts down, and grows older: call it when anything changed, and each second.
    void refresh();

signals:
    void secondPassed();

private:
    const feed::ClusterFeed& m_feed;
    labels::PlainLabel* m_phase;
    labels::PlainLabel* m_coverage;
    QTimer m_timer;
};

} // namespace hopscope::app
