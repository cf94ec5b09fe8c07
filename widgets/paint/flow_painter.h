// A flow over the map: its ways, the packet, the header beside it.
#pragma once

#include "widgets/paint/cover_map.h"
#include "widgets/paint/flow_scene.h"
#include "widgets/paint/header_label.h"

namespace hopscope::paint {

/// The size at which a flow's labels can be read: the picture's own, or one that suits a picture of the whole map.
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
    QRectF labelRect() const { return m_labelRect; }
    /// Of all that is drawn: ways run beside the cards, labels stand out.
    QRectF bounds() const;
    void draw(QPainter& painter) const;

private:
    CoverMap coverMap() const;
    QRectF dock(CoverMap& covered, std::size_t hop, const QSizeF& size) const;
    double penalty(CoverMap& covered, const QRectF& label, const QPointF& packet, const std::optional<QRectF>& place) const;
    void drawLeg(QPainter& painter, const FlowLeg& leg) const;

    const MapPicture& m_picture;
    flow::FlowTimeline m_timeline;
    flow::FlowFrame m_frame;
    FlowScene m_scene;
    double m_scale = 1;
    std::optional<QPointF> m_point;
    std::optional<HeaderLabel> m_label;
    QRectF m_labelRect;
};

} // namespace hopscope::paint
