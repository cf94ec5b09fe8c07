// The way of all things from one reading of the cluster to another: a function of time.
#pragma once

#include "widgets/map/map_camera.h"
#include "widgets/map/map_layouter.h"

#include <chrono>

namespace hopscope::map {

class MoveAnimation
{
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds duration{350};

    /// `from` is how one looked at the map that is left.
    void start(MovePointer move, const MapCamera& from, Milliseconds now);
    void finish() { m_move.reset(); }
    bool isRunning() const { return m_move != nullptr; }
    bool isOver(Milliseconds now) const { return now - m_started >= duration; }
    /// 0 to 1, in time.
    double progress(Milliseconds now) const;
    /// Null: nothing moves.
    const MovePointer& move() const { return m_move; }
    /// How one looks at the map then, on the way to `to`; starts and stops gently, as things do (paint::paintMove).
    QTransform transform(const MapCamera& to, Milliseconds now) const;

private:
    MovePointer m_move; ///< null: nothing moves
    MapCamera m_from;
    Milliseconds m_started{0};
};

} // namespace hopscope::map
