#include "widgets/export/picture_frame.h"

#include <algorithm>

namespace hopscope::exporting {

PictureFrame::PictureFrame(const RenderRequest& request)
{
    exposed = paint::pictureBounds(themedPicture(request));
    const QSizeF asked = request.size.isEmpty() ? QSizeF(exposed.size().toSize()) : QSizeF(request.size);
    page = asked * request.scale;
    if (exposed.isEmpty())
        return;
    const double zoom = std::min(page.width() / exposed.width(), page.height() / exposed.height());
    transform.translate(page.width() / 2, page.height() / 2);
    transform.scale(zoom, zoom);
    transform.translate(-exposed.center().x(), -exposed.center().y());
}

paint::MapPicture themedPicture(const RenderRequest& request)
{
    paint::MapPicture picture = request.picture;
    const bool dark = request.background == Background::Dark;
    picture.theme = &paint::Theme::of(dark ? paint::ThemeKind::Dark : paint::ThemeKind::Light);
    picture.textMode = request.textMode;
    return picture;
}

void paintPage(QPainter& painter, const RenderRequest& request, const PictureFrame& frame)
{
    const paint::MapPicture picture = themedPicture(request);
    if (request.background != Background::Transparent)
        painter.fillRect(QRectF(QPointF(), frame.page), picture.theme->background);
    painter.setTransform(frame.transform, true);
    paint::paintMap(painter, picture, frame.exposed);
}

} // namespace hopscope::exporting
