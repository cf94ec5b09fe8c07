// Computes the map's layout beside the GUI thread, one at a time, always for the newest cluster.
#pragma once

#include "model/layout/map_layout.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace hopscope::map {

using LayoutPointer = std::shared_ptr<const layout::MapLayout>;

class MapLayouter : public QObject
{
    Q_OBJECT
public:
    explicit MapLayouter(QObject* parent = nullptr);
    ~MapLayouter() override;

    /// What is computed next; while a job runs only the last one asked for counts.
    void setCluster(cluster::SnapshotPointer snapshot, facts::NetworkFacts facts);
    void setOptions(layout::MapOptions options);
    const layout::MapOptions& options() const { return m_options; }
    /// The next layout starts from nothing: another cluster, or another way to group.
    void forgetPlaces();

    const LayoutPointer& layout() const { return m_layout; }
    bool isBusy() const { return m_busy; }

signals:
    /// `continued`: things kept the places of the layout before.
    void layoutComputed(const hopscope::map::LayoutPointer& layout, bool continued);

private:
    void request();
    void start();
    void take(std::uint64_t generation, LayoutPointer layout, bool continued);

    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
    layout::MapOptions m_options;
    LayoutPointer m_layout;
    std::uint64_t m_generation = 0; ///< grows when places are forgotten; an older answer is dropped
    bool m_busy = false;
    bool m_again = false;
    QThreadPool m_pool;
};

} // namespace hopscope::map
