// What the map's window paints: only what changed, in pieces; while things travel, all of it.
#include "widgets/map/map_view.h"
#include "widgets/map/repaint_area.h"
#include "widgets/paint/move_painter.h"

#include <QPaintEvent>
#include <QPainter>

namespace hopscope::map {

paint::MapPicture MapView::picture() const
{
    paint::MapPicture picture;
    picture.layout = m_layout.get();
    picture.theme = m_theme;
    picture.fontScale = m_fontScale;
    if (m_flow.trace)
        picture.flow = paint::FlowPicture{m_flow.trace.get(), m_flow.candidate, m_flow.seconds, m_flow.remarks};
    if (m_layout && m_selected.ref)
        picture.selected.insert(m_layout->idOf(*m_selected.ref));
    picture.highlighted = m_highlight;
    picture.selectionLinks = m_selectionLinks;
    picture.linksOfSelectionOnly = m_links == LinksShown::Selection;
    picture.age = m_age;
    return picture;
}

void MapView::paintLook(QPainter& painter, const QRect& rect, const paint::MapPicture& picture) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (m_animation.isRunning()) {
        const auto now = m_now();
        painter.setTransform(m_animation.transform(m_camera, now), true);
        paint::paintMove(painter, m_animation.move(), *m_theme, m_animation.progress(now));
        return;
    }
    painter.setTransform(m_camera.transform(), true);
    paint::paintMap(painter, picture, m_camera.exposed(rect));
}

/// On an image of its own: only there marks are filled straight into the pixels.
void MapView::paintParts(const std::vector<QRect>& parts, const paint::MapPicture& picture)
{
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (m_frame.size() != pixels)
        m_frame = QImage(pixels, QImage::Format_RGB32);
    m_frame.setDevicePixelRatio(ratio);
    QPainter painter(&m_frame);
    for (const QRect& part : parts) {
        painter.save();
        // Each piece by itself: what is half-transparent is painted once on every pixel.
        painter.setClipRect(part);
        painter.fillRect(part, m_theme->background);
        if (m_layout)
            paintLook(painter, part, picture);
        painter.restore();
    }
}

void MapView::paintEvent(QPaintEvent* event)
{
    paint::MapPicture shown = picture();
    shown.flowScale = 0.87 / m_camera.scale(); // the packet and its header keep their size on screen
    shown.hovered = m_hovered.id;
    // The window says both, whatever part of the map is shown.
    shown.age.clear();
    if (shown.flow)
        shown.flow->remarks.whatIf.clear();
    const std::vector<QRect> rects = m_animation.isRunning() ? std::vector<QRect>{rect()} : rectsToPaint(event->region());
    paintParts(rects, shown);
    QPainter painter(this);
    for (const QRect& part : rects)
        painter.drawImage(QRectF(part), m_frame, QRectF(part.topLeft() * m_frame.devicePixelRatio(), part.size() * m_frame.devicePixelRatio()));
    if (m_picking || hasFocus()) {
        const int width = m_picking ? 3 : 1;
        painter.setPen(QPen(m_theme->accent, width));
        painter.drawRect(rect().adjusted(width / 2, width / 2, -1 - width / 2, -1 - width / 2));
    }
    emit painted(event->region());
}

} // namespace hopscope::map
