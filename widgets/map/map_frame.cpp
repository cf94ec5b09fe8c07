#include "widgets/map/map_frame.h"

#include "widgets/paint/move_painter.h"

#include <QPainter>

namespace hopscope::map {

namespace {

void paintLook(QPainter& painter, const QRect& rect, const MapLook& look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setTransform(look.transform, true);
    if (look.move)
        paint::paintMove(painter, *look.move, look.picture, look.moved);
    else
        paint::paintMap(painter, look.picture, look.transform.inverted().mapRect(QRectF(rect)));
}

} // namespace

QImage emptyFrame(const QSize& size, double devicePixelRatio)
{
    QImage image((QSizeF(size) * devicePixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

void paintParts(MapFrame& frame, const std::vector<QRect>& parts)
{
    QPainter painter(&frame.image);
    for (const QRect& part : parts) {
        painter.save();
        painter.setClipRect(part);
        painter.fillRect(part, frame.look.picture.theme->background);
        if (frame.look.layout)
            paintLook(painter, part, frame.look);
        painter.restore();
    }
}

} // namespace hopscope::map
