#include "widgets/export/picture_frame.h"

#include "widgets/paint/text_painter.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace hopscope::exporting {

namespace {

/// Without a size of its own a picture is as large as its map, up to this: larger ones no program opens with ease.
constexpr double longestOwnSide = 8'000;
constexpr double legendGap = 10;
constexpr double headingEdge = 16;
constexpr auto headingRole = layout::TextRole::CardTitle;
constexpr auto detailRole = layout::TextRole::CardDetail;

double lineOf(layout::TextRole role, double scale)
{
    return std::ceil(QFontMetricsF(paint::fontOf(role, scale)).height());
}

double headingHeightOf(const RenderRequest& request)
{
    double height = 0;
    if (!request.heading.isEmpty())
        height += lineOf(headingRole, request.scale);
    if (!request.headingDetail.isEmpty())
        height += lineOf(detailRole, request.scale);
    return height > 0 ? height + headingEdge * request.scale : 0;
}

void drawHeading(QPainter& painter, const RenderRequest& request, const PictureFrame& frame, const paint::Theme& theme, paint::TextMode mode)
{
    const double edge = headingEdge * request.scale;
    QRectF line(edge, edge, frame.page.width() - 2 * edge, 0);
    const auto draw = [&](const QString& text, layout::TextRole role, const QColor& color) {
        if (text.isEmpty())
            return;
        const QFont font = paint::fontOf(role, request.scale);
        line.setHeight(lineOf(role, request.scale));
        paint::drawTextLine(painter, line, QFontMetricsF(font).elidedText(text, Qt::ElideRight, line.width()), font, color, mode);
        line.moveTop(line.bottom());
    };
    draw(request.heading, headingRole, theme.text);
    draw(request.headingDetail, detailRole, theme.textDimmed);
}

double footHeightOf(const RenderRequest& request, double pageWidth)
{
    return request.foot ? request.foot->height(pageWidth / request.scale) * request.scale : 0;
}

QSizeF pageOf(const RenderRequest& request, const QSizeF& map)
{
    if (!request.size.isEmpty())
        return QSizeF(request.size) * request.scale;
    // Without a size of its own the map has that of the view it was laid out for, and the heading stands above it.
    const QSizeF whole = map * request.picture.layout->arrangement().scale;
    const double longest = std::max(whole.width(), whole.height());
    const QSizeF own = longest > longestOwnSide ? whole * (longestOwnSide / longest) : whole;
    const QSizeF page = QSizeF(own.toSize()) * request.scale;
    return page + QSizeF(0, headingHeightOf(request) + footHeightOf(request, page.width()));
}

} // namespace

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

PictureFrame::PictureFrame(const RenderRequest& request)
{
    const paint::MapPicture picture = themedPicture(request);
    exposed = paint::pictureBounds(picture);
    page = pageOf(request, exposed.size());
    if (exposed.isEmpty())
        return;
    QRectF room(QPointF(), page);
    headingHeight = headingHeightOf(request);
    room.setTop(std::min(headingHeight, page.height() / 2));
    const double wanted = footHeightOf(request, page.width());
    footHeight = std::min(wanted, page.height() / 2);
    footScale = wanted > 0 ? request.scale * footHeight / wanted : request.scale; // a low page has it smaller, never cut
    room.setBottom(page.height() - footHeight);
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
    if (frame.headingHeight > 0)
        drawHeading(painter, request, frame, *picture.theme, picture.textMode);
    painter.save();
    painter.setTransform(frame.transform, true);
    paint::paintMap(painter, picture, frame.exposed);
    painter.restore();
    if (frame.footHeight > 0) {
        painter.save();
        const double width = frame.page.width() * frame.footScale / request.scale;
        painter.translate((frame.page.width() - width) / 2, frame.page.height() - frame.footHeight);
        painter.scale(frame.footScale, frame.footScale);
        request.foot->paint(painter, frame.page.width() / request.scale, picture.theme->kind, picture.textMode);
        painter.restore();
    }
    if (frame.legend)
        frame.legend->draw(painter, frame.legendCorner, *picture.theme, picture.textMode);
}

} // namespace hopscope::exporting
