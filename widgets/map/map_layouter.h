// Computes the map's layout beside the GUI thread, one at a time, always for the newest cluster.
#pragma once

#include "model/layout/map_move.h"
#include "widgets/threads/worker.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>
#include <memory>

namespace hopscope::map {

using LayoutPointer = std::shared_ptr<const layout::MapLayout>;
using MovePointer = std::shared_ptr<const layout::MapMove>;

/// So many things that to paint them takes longer than the window's thread has.
bool isLarge(const layout::MapLayout& layout);

class MapLayouter : public QObject
{
    Q_OBJECT
public:
    explicit MapLayouter(QObject* parent = nullptr);

    /// What is computed next; while a job runs only the last one asked for counts.
    void setCluster(cluster::SnapshotPointer snapshot, facts::NetworkFacts facts);
    /// All pods are there that were to come: the layout that waits for that is due.
    void endGrowth();
    void setOptions(layout::MapOptions options);
    const layout::MapOptions& options() const { return m_options; }
    /// The view's size in pixels, for which the map is laid out; while it goes on changing the map waits.
    void setViewSize(double width, double height);
    /// The cluster is left: nothing is computed until the next one is given, and that starts from nothing.
    void forgetPlaces();

    /// The last one computed of this cluster.
    const LayoutPointer& layout() const { return m_last.layout; }
    /// Whether a layout is still to come of what was asked so far.
    bool isBusy() const { return m_busy || m_again || m_growth.isActive() || m_resize.isActive(); }

signals:
    /// At most one a frame, and those that take long less often unless they are asked for. `continued`: things kept the places of the
    /// layout before. After a switch of the reading `move` says how the things of the layout before come to their new places; else
    /// it is null.
    void layoutComputed(const hopscope::map::LayoutPointer& layout, bool continued, const hopscope::map::MovePointer& move);

private:
    /// A layout and what was asked for when it was made.
    struct Made
    {
        LayoutPointer layout;
        layout::MapOptions options;
    };
    struct Answer
    {
        std::uint64_t generation = 0;
        Made made;
        MovePointer move;
        bool continued = false;
    };

    void request();
    /// The same, without a pause.
    void hurry();
    void start();
    /// The layout whose places the next one keeps; null when there is none.
    LayoutPointer placesToKeep() const;
    void take(Answer answer);

    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
    layout::MapOptions m_options;
    Made m_last;
    std::array<Made, 3> m_readings;  ///< the last of each: who comes back finds things where they were
    std::uint64_t m_generation = 0;  ///< grows when something else is asked for; an older answer is dropped
    bool m_busy = false;
    bool m_again = false;
    bool m_isUrgent = false; ///< the layout that is asked for waits for no pause
    QTimer m_resize;        ///< runs while the view's size changes
    QTimer m_growth;        ///< runs while pods arrive by the thousand
    std::size_t m_pods = 0; ///< of the layout that is computed, or the last one
    QElapsedTimer m_sinceStart; ///< of the layout that is computed, or the last one
    QTimer m_frame;             ///< runs until the next layout may begin
    threads::Worker m_worker; ///< last: waits for its job; layouts are freed there, for the largest takes longer than a frame has
};

} // namespace hopscope::map
