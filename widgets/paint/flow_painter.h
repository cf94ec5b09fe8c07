// A flow over the map: its ways, the numbers of its steps on them, the packet. Headers are told beside the map, not over it.
#pragma once

#include "widgets/paint/flow_numbers.h"

namespace hopscope::paint {

/// The size at which a flow's numbers can be read: the picture's own, or one that suits a picture of the whole map.
double flowScaleOf(const MapPicture& picture);

class FlowPainter
{
public:
    explicit FlowPainter(const MapPicture& picture);

    /// Nothing of the flow is on the map.
    bool isEmpty() const { return !m_point.has_value(); }
    const std::set<layout::ItemRef>& touched() const { return m_scene.touched(); }
    /// The Service whose rule is being applied at this moment.
    std::optional<layout::ItemId> actingService() const;
    std::optional<QPointF> packet() const { return m_point; }
    const FlowNumbers& numbers() const { return m_numbers; }
    /// Of all that is drawn: ways run beside the cards, and so do their numbers.
    QRectF bounds() const;
    void draw(QPainter& painter) const;

private:
    void drawPacket(QPainter& painter) const;
    void drawLeg(QPainter& painter, const FlowLeg& leg) const;

    const MapPicture& m_picture;
    flow::FlowTimeline m_timeline;
    flow::FlowFrame m_frame;
    FlowScene m_scene;
    double m_scale = 1;
    FlowNumbers m_numbers;
    std::optional<QPointF> m_point;
};

} // namespace hopscope::paint
