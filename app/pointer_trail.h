// The way of a pointer over a picture, as it fades.
#pragma once

#include <QPointF>

#include <deque>
#include <vector>

namespace hopscope::app {

/// Pure. Times are seconds of any clock that only goes forward.
class PointerTrail
{
public:
    static constexpr double lasts = 1.5;

    struct Stroke
    {
        QPointF from;
        QPointF to;
        double strength = 0; ///< 1: just now, 0: gone

        bool operator==(const Stroke&) const = default;
    };

    void add(const QPointF& at, double time);
    /// From the oldest to the newest that has not faded.
    std::vector<Stroke> strokesAt(double time) const;
    bool isGoneAt(double time) const { return m_places.empty() || time - m_places.back().time >= lasts; }
    void clear() { m_places.clear(); }

private:
    struct Place
    {
        QPointF at;
        double time = 0;
    };
    std::deque<Place> m_places;
};

} // namespace hopscope::app
