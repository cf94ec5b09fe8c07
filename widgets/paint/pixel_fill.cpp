#include "widgets/paint/pixel_fill.h"

#include <QImage>

#include <algorithm>

namespace hopscope::paint {

PixelFill::PixelFill(const QPainter& painter)
{
    if (!painter.device() || painter.device()->devType() != QInternal::Image || painter.opacity() < 1)
        return;
    auto* image = static_cast<QImage*>(painter.device());
    const QTransform toDevice = painter.deviceTransform();
    const bool plainPixels = image->format() == QImage::Format_RGB32 || image->format() == QImage::Format_ARGB32_Premultiplied;
    if (!plainPixels || toDevice.type() > QTransform::TxTranslate)
        return;
    m_origin = QPointF(toDevice.dx(), toDevice.dy()).toPoint();
    m_clip = QRect(QPoint(0, 0), image->size());
    if (painter.hasClipping()) {
        const QRegion clip = painter.clipRegion();
        if (clip.rectCount() > 1)
            return;
        m_clip &= clip.boundingRect().translated(m_origin);
    }
    m_bits = image->bits();
    m_bytesPerLine = image->bytesPerLine();
}

void PixelFill::fill(const std::vector<QRect>& rects, const QColor& color) const
{
    const QRgb value = color.rgb() | 0xff000000U;
    for (const QRect& rect : rects) {
        const int left = std::max(rect.x() + m_origin.x(), m_clip.left());
        const int top = std::max(rect.y() + m_origin.y(), m_clip.top());
        const int right = std::min(rect.right() + m_origin.x(), m_clip.right());
        const int bottom = std::min(rect.bottom() + m_origin.y(), m_clip.bottom());
        for (int y = top; y <= bottom; ++y) {
            auto* line = reinterpret_cast<QRgb*>(m_bits + qsizetype(y) * m_bytesPerLine);
            for (int x = left; x <= right; ++x)
                line[x] = value;
        }
    }
}

} // namespace hopscope::paint
