// What the map's window paints: only what changed, in pieces; while things travel, all of it. What takes long is painted beside the
// window's thread.
#include "widgets/map/frame_painter.h"
#include "widgets/map/map_view.h"
#include "widgets/map/repaint_area.h"

#include <QPaintEvent>
#include <QPainter>

#include <utility>

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

MapLook MapView::currentLook() const
{
    MapLook look{m_layout, m_flow.trace, picture(), m_animation.move(), 0, m_camera.transform(), m_layout ? m_layout->zoom : 1};
    look.picture.flowScale = 0.87 * m_camera.unit() / m_camera.scale(); // the packet and its header keep their size on screen
    look.picture.hovered = m_hovered.id;
    look.picture.seen = m_camera.exposed(rect());
    // The window says all of it, whatever part of the map is shown.
    look.picture.age.clear();
    if (look.picture.flow)
        look.picture.flow->remarks = {};
    if (look.move) {
        const auto now = m_now();
        look.moved = m_animation.progress(now); // of both maps as they were placed
        look.transform = m_animation.transform(m_camera, now);
    }
    return look;
}

void MapView::invalidate(const QRegion& region)
{
    m_stale += region;
    update(region);
}

bool MapView::isFrameOfWindow() const
{
    return m_frame.image.size() == (QSizeF(size()) * devicePixelRatioF()).toSize() && m_frame.image.devicePixelRatio() == devicePixelRatioF();
}

bool MapView::paintsBeside() const
{
    return m_layout && isLarge(*m_layout);
}

void MapView::paintHere(const QRegion& region)
{
    m_dropsFrame = m_painter->isBusy();
    MapFrame frame{m_frame.image, currentLook()};
    QRegion stale = region + std::exchange(m_stale, {});
    if (m_dropsFrame || frame.look.move || !isFrameOfWindow())
        stale = rect();
    if (!isFrameOfWindow())
        frame.image = emptyFrame(size(), devicePixelRatioF());
    m_frame.image = {}; // so that its pixels are not copied
    paintParts(frame, rectsToPaint(stale));
    m_frame = std::move(frame);
}

void MapView::paintBeside()
{
    if (m_painter->isBusy())
        return;
    if (!isFrameOfWindow())
        m_stale = rect();
    if (m_stale.isEmpty())
        return;
    const QRegion stale = std::exchange(m_stale, {});
    const bool isWhole = (QRegion(rect()) - stale).isEmpty();
    m_painter->start({isWhole ? emptyFrame(size(), devicePixelRatioF()) : m_frame.image, currentLook()}, stale);
}

void MapView::takeFrame(const MapFrame& frame, const QRegion& region)
{
    if (std::exchange(m_dropsFrame, false)) {
        update();
        return;
    }
    m_frame = frame;
    update(region); // shows it, and begins the next one if that is stale by now
    emit painted(region);
}

void MapView::finishPainting()
{
    do {
        m_painter->finish();
        if (paintsBeside())
            paintBeside();
    } while (m_painter->isBusy());
}

/// One that was painted for another place is shown as it would look from here, until the next one is there.
void MapView::showFrame(QPainter& painter, const QRegion& region) const
{
    if (!isFrameOfWindow())
        painter.fillRect(rect(), m_theme->background);
    // The frame may be of another zoom of the same map.
    const double apart = m_layout ? m_layout->zoom / m_frame.look.zoom : 1;
    const QTransform moved = m_frame.look.transform.inverted() * QTransform::fromScale(apart, apart) * m_camera.transform();
    if (m_animation.isRunning() || moved.isIdentity()) {
        const double ratio = m_frame.image.devicePixelRatio();
        for (const QRect& part : rectsToPaint(region))
            painter.drawImage(QRectF(part), m_frame.image, QRectF(part.topLeft() * ratio, part.size() * ratio));
        return;
    }
    painter.fillRect(rect(), m_theme->background);
    painter.setTransform(moved);
    painter.drawImage(QPointF(), m_frame.image);
    painter.resetTransform();
}

void MapView::paintEvent(QPaintEvent* event)
{
    const bool isBeside = paintsBeside();
    if (isBeside)
        paintBeside();
    else
        paintHere(event->region());
    QPainter painter(this);
    showFrame(painter, event->region());
    if (m_picking || hasFocus()) {
        const int width = m_picking ? 3 : 1;
        painter.setPen(QPen(m_theme->accent, width));
        painter.drawRect(rect().adjusted(width / 2, width / 2, -1 - width / 2, -1 - width / 2));
    }
    if (!isBeside)
        emit painted(event->region());
}

} // namespace hopscope::map
