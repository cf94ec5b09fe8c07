#include "widgets/paint/sprites.h"

#include "widgets/paint/marks.h"

#include <cmath>

namespace hopscope::paint {

namespace {

constexpr int mostPixels = 40'000; ///< of larger ones there are few in view, and each would be a size of its own

QImage emptyImage(const QSize& size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

std::uint64_t keyOf(const QSize& size, const BodyLook& look, double unit)
{
    std::uint64_t key = std::uint64_t(size.width()) << 12 | std::uint64_t(size.height());
    key = key << 12 | (std::uint64_t(std::lround(look.mark.y() * unit * 4)) & 0xfff);
    key = key << 4 | std::uint64_t(look.kind);
    key = key << 3 | std::uint64_t(look.state);
    return key << 3 | std::uint64_t(look.hostNetwork) << 2 | std::uint64_t(look.rolled) << 1 | 1;
}

} // namespace

void Sprites::paintBody(QPainter& painter, const QSize& size, const BodyLook& look) const
{
    const double unit = m_canvas.devicePixelsPerUnit();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(unit, unit);
    paint::drawBody(painter, QRectF(0, 0, size.width() / unit, size.height() / unit), look, m_theme);
}

void Sprites::drawBody(QPainter& painter, const QRect& rect, const BodyLook& look)
{
    if (rect.width() * rect.height() > mostPixels || !m_canvas.isRaster()) {
        painter.save();
        painter.translate(rect.topLeft());
        paintBody(painter, rect.size(), look);
        painter.restore();
        return;
    }
    QImage& image = m_images[keyOf(rect.size(), look, m_canvas.devicePixelsPerUnit())];
    if (image.isNull()) {
        image = emptyImage(rect.size());
        QPainter own(&image);
        paintBody(own, rect.size(), look);
    }
    painter.drawImage(rect.topLeft(), image);
}

void Sprites::drawMark(QPainter& painter, const QRect& rect, layout::ItemState state, bool hollow)
{
    const QRectF square = QRectF(QPointF(), QSizeF(rect.size())).adjusted(1, 1, -1, -1);
    QImage& image = m_images[std::uint64_t(rect.width()) << 8 | std::uint64_t(state) << 2 | std::uint64_t(hollow) << 1];
    if (image.isNull()) {
        image = emptyImage(rect.size());
        QPainter own(&image);
        own.setRenderHint(QPainter::Antialiasing);
        hollow ? drawHollowMark(own, square, state, m_theme) : drawStateMark(own, square, state, m_theme);
    }
    painter.drawImage(rect.topLeft(), image);
}

} // namespace hopscope::paint
