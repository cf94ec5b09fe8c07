#include "widgets/map/move_animation.h"

#include <algorithm>

namespace hopscope::map {

void MoveAnimation::start(MovePointer move, const MapCamera& from, Milliseconds now)
{
    m_move = std::move(move);
    m_from = from;
    m_started = now;
}

double MoveAnimation::progress(Milliseconds now) const
{
    return std::clamp(double((now - m_started).count()) / double(duration.count()), 0.0, 1.0);
}

QTransform MoveAnimation::transform(const MapCamera& to, Milliseconds now) const
{
    const double time = progress(now);
    const double rest = 1 - time;
    const double eased = time < 0.5 ? 4 * time * time * time : 1 - 4 * rest * rest * rest;
    return MapCamera::between(m_from, to, eased);
}

} // namespace hopscope::map
