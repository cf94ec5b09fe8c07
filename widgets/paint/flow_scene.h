// Where a flow runs on the map: its places, the ways between them, and what it touches.
#pragma once

#include "widgets/paint/map_painter.h"

#include <QPolygonF>

namespace hopscope::paint {

/// One stretch from place to place, in map coordinates.
struct FlowLeg
{
    QPolygonF way;
    bool reply = false;
    std::size_t hop = 0; ///< the hop that moves along it
};

class FlowScene
{
public:
    FlowScene(const MapPicture& picture, const flow::FlowTimeline& timeline);

    const std::vector<FlowLeg>& legs() const { return m_legs; }
    const std::set<layout::ItemRef>& touched() const { return m_touched; }
    /// Where the packet stands after a hop; nothing when no place so far is on the map.
    std::optional<QPointF> pointAfter(std::size_t hop) const;
    /// What it stands at then: a client, a card's header, a pod.
    std::optional<QRectF> placeAfter(std::size_t hop) const;
    /// The packet on its way; `progress` 0 to 1 along the hop's stretch.
    std::optional<QPointF> pointAt(std::size_t hop, double progress) const;

private:
    struct Stop
    {
        std::optional<layout::ItemRef> item{};
        layout::ItemRef other{}; ///< of the wire: the other end
        bool wire = false;
    };
    Stop stopOf(const flow::Place& place) const;
    void addLegs(const flow::FlowTimeline& timeline);
    void touch(const std::optional<layout::ItemRef>& item);

    const layout::MapLayout& m_layout;
    std::vector<Stop> m_stops; ///< one a hop; without an item where the place is not on the map
    std::vector<std::optional<QPointF>> m_points;
    std::vector<FlowLeg> m_legs;
    std::set<layout::ItemRef> m_touched; ///< with the cards they stand in
};

/// Where a packet can be seen to be: a card's header, all of anything else.
QRectF placeOf(const layout::MapLayout& layout, const layout::ItemRef& ref);

} // namespace hopscope::paint
