// Links: a Service and its endpoints, an outside address and its Service, a policy and whom it lets in.
#pragma once

#include "widgets/paint/bodies.h"
#include "widgets/paint/canvas.h"

namespace hopscope::paint {

class LinkPainter
{
public:
    LinkPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture, const Theme& dimmed, const QRectF& exposed);

    /// `beside`: a flow is the picture's subject, so that links step back.
    void draw(bool besideFlow);

private:
    bool isChosen(const layout::ItemRef& ref) const { return m_chosen.count(ref) > 0; }
    void drawOne(const layout::Link& link, const QColor& color, double width);
    void drawThin(const layout::Link& link);
    void drawEnd(const QPolygonF& way, layout::LinkState state, const QColor& color, double width);

    QPainter& m_painter;
    const Canvas& m_canvas;
    const MapPicture& m_picture;
    const Theme& m_dimmed;
    QRectF m_exposed;
    std::set<layout::ItemRef> m_chosen; ///< selected and hovered
    double m_thinnest = 0;              ///< a pixel, in map units
};

} // namespace hopscope::paint
