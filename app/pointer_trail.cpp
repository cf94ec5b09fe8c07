#include "app/pointer_trail.h"

#include <algorithm>

namespace hopscope::app {

void PointerTrail::add(const QPointF& at, double time)
{
    while (!m_places.empty() && time - m_places.front().time >= lasts)
        m_places.pop_front();
    m_places.push_back({at, time});
}

std::vector<PointerTrail::Stroke> PointerTrail::strokesAt(double time) const
{
    std::vector<Stroke> strokes;
    for (std::size_t i = 1; i < m_places.size(); ++i) {
        const double strength = 1 - (time - m_places[i].time) / lasts;
        if (strength > 0)
            strokes.push_back({m_places[i - 1].at, m_places[i].at, std::min(strength, 1.0)});
    }
    return strokes;
}

} // namespace hopscope::app
