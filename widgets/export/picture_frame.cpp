#include "widgets/export/picture_frame.h"

#include <algorithm>

namespace hopscope::exporting {

namespace {

/// Without a size of its own a picture is as large as its map, up to this: larger ones no program opens with ease.
constexpr double longestOwnSide = 8'000;
constexpr double legendGap = 10;

QSizeF pageOf(const RenderRequest& request, const QSizeF& map)
{
    if (!request.size.isEmpty())
        return QSizeF(request.size) * request.scale;
    const double longest = std::max(map.width(), map.height());
    const QSizeF own = longest > longestOwnSide ? map * (longestOwnSide / longest) : map;
    return QSizeF(own.toSize()) * request.scale;
}

paint::ThemeKind themeOf(Background background)
{
    switch (background) {
    case Background::Light:
    case Background::Transparent: return paint::ThemeKind::Light;
    case Background::Dark: return paint::ThemeKind::Dark;
    case Background::HighContrastLight: return paint::ThemeKind::HighContrastLight;
    case Background::HighContrastDark: return paint::ThemeKind::HighContrastDark;
    }
    return paint::ThemeKind::Light;
}

} // namespace

PictureFrame::PictureFrame(const RenderRequest& request)
{
    const paint::MapPicture picture = themedPicture(request);
    exposed = paint::pictureBounds(picture);
    page = pageOf(request, exposed.size());
    if (exposed.isEmpty())
        return;
    QRectF room(QPointF(), page);
    const auto zoomIn = [this](const QRectF& box) { return std::min(box.width() / exposed.width(), box.height() / exposed.height()); };
    const double fine = std::max(1.0, request.scale);
    if (request.legend) {
        const paint::Level level = paint::levelOf(*picture.layout);
        const double gap = legendGap * request.scale;
        legend.emplace(paint::legendOf(picture), request.legend, page.width() - 4 * gap, request.scale, level);
        room.setBottom(room.bottom() - legend->size().height() - 2 * gap);
        legendCorner = {std::max(2 * gap, (page.width() - legend->size().width()) / 2), room.bottom() + gap / 2};
    }
    const double zoom = std::max(zoomIn(room), 1e-6);
    pixelsPerUnit = zoom / fine;
    transform.translate(room.center().x(), room.center().y());
    transform.scale(zoom, zoom);
    transform.translate(-exposed.center().x(), -exposed.center().y());
}

paint::MapPicture themedPicture(const RenderRequest& request)
{
    paint::MapPicture picture = request.picture;
    picture.theme = &paint::Theme::of(themeOf(request.background));
    picture.textMode = request.textMode;
    return picture;
}

void paintPage(QPainter& painter, const RenderRequest& request, const PictureFrame& frame)
{
    paint::MapPicture picture = themedPicture(request);
    picture.pixelsPerUnit = frame.pixelsPerUnit;
    if (request.background != Background::Transparent)
        painter.fillRect(QRectF(QPointF(), frame.page), picture.theme->background);
    painter.save();
    painter.setTransform(frame.transform, true);
    paint::paintMap(painter, picture, frame.exposed);
    painter.restore();
    if (frame.legend)
        frame.legend->draw(painter, frame.legendCorner, *picture.theme, picture.textMode);
}

} // namespace hopscope::exporting
