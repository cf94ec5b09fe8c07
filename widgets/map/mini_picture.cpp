#include "widgets/map/mini_picture.h"

#include <algorithm>

namespace hopscope::map {

namespace {

constexpr double margin = 3;
/// Of the mark of what fails, in pixels: less is overlooked.
constexpr double leastMark = 2;

std::vector<QRectF> failingMarks(const layout::MapLayout& layout, const QTransform& transform)
{
    std::vector<QRectF> marks;
    layout.forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point& corner) {
        if (card.counts.failing == 0)
            return;
        for (std::size_t i = 0; i < card.cells.size(); ++i) {
            if (card.cells[i].state != layout::ItemState::Failing)
                continue;
            const layout::Point center = card.boxOf(i).moved(corner).center();
            const QPointF pixel = transform.map(QPointF(center.x, center.y));
            marks.emplace_back(pixel.x() - leastMark / 2, pixel.y() - leastMark / 2, leastMark, leastMark);
        }
    });
    return marks;
}

} // namespace

QTransform miniTransform(const layout::Rect& bounds, QSize size)
{
    const double width = std::max(1.0, size.width() - 2 * margin);
    const double height = std::max(1.0, size.height() - 2 * margin);
    const double scale = std::min(width / std::max(1.0, bounds.width), height / std::max(1.0, bounds.height));
    QTransform transform;
    transform.translate(size.width() / 2.0, size.height() / 2.0);
    transform.scale(scale, scale);
    transform.translate(-bounds.center().x, -bounds.center().y);
    return transform;
}

QImage paintMini(const MiniPicture& picture)
{
    QImage image(picture.size * picture.ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(picture.ratio);
    image.fill(picture.theme->background);
    paint::MapPicture whole;
    whole.layout = picture.layout.get();
    whole.theme = picture.theme;
    whole.highlighted = picture.highlight;
    whole.linksOfSelectionOnly = true;
    const layout::Rect& bounds = picture.layout->bounds;
    const QTransform transform = miniTransform(bounds, picture.size);
    QPainter painter(&image);
    painter.save();
    painter.setTransform(transform, true);
    paint::paintMap(painter, whole, QRectF(bounds.x, bounds.y, bounds.width, bounds.height));
    painter.restore();
    const std::vector<QRectF> marks = failingMarks(*picture.layout, transform);
    painter.setPen(Qt::NoPen);
    painter.setBrush(picture.theme->failing);
    painter.drawRects(marks.data(), int(marks.size()));
    return image;
}

} // namespace hopscope::map
