#include "widgets/map/repaint_area.h"
#include "widgets/paint/rects.h"

#include <set>

namespace hopscope::map {

using paint::toRectF;

namespace {

/// To unite more rectangles costs more than to paint everything.
constexpr std::size_t manyRects = 600;
constexpr int fewRects = 64;
constexpr int tile = 96;

QRect windowOf(const MapCamera& camera)
{
    return QRectF(QPointF(0, 0), camera.viewport()).toAlignedRect();
}

} // namespace

QRect pixelArea(const MapCamera& camera, const layout::Rect& rect)
{
    return camera.transform().mapRect(toRectF(rect)).toAlignedRect().adjusted(-overhang, -overhang, overhang, overhang);
}

QRegion repaintArea(const MapCamera& camera, const ChangedArea& area)
{
    const QRect window = windowOf(camera);
    if (area.everything || area.rects.size() > manyRects)
        return window;
    QRegion region;
    for (const layout::Rect& rect : area.rects)
        region += pixelArea(camera, rect) & window;
    return region;
}

QRegion repaintArea(const MapCamera& camera, const std::vector<layout::Link>& links)
{
    ChangedArea area;
    for (const layout::Link& link : links) {
        for (std::size_t i = 1; i < link.path.size(); ++i) {
            layout::Link stretch;
            stretch.path = {link.path[i - 1], link.path[i]};
            area.rects.push_back(boundsOf(stretch));
        }
    }
    return repaintArea(camera, area);
}

std::vector<QRect> rectsToPaint(const QRegion& region)
{
    if (region.rectCount() <= fewRects)
        return {region.begin(), region.end()};
    std::set<std::pair<int, int>> tiles; // row, column: windows have no negative pixels
    for (const QRect& rect : region) {
        for (int row = rect.top() / tile; row <= rect.bottom() / tile; ++row)
            for (int column = rect.left() / tile; column <= rect.right() / tile; ++column)
                tiles.emplace(row, column);
    }
    std::vector<QRect> rects;
    for (const auto& [row, column] : tiles) {
        const QRect one(column * tile, row * tile, tile, tile);
        if (!rects.empty() && rects.back().top() == one.top() && rects.back().right() + 1 == one.left())
            rects.back().setRight(one.right());
        else
            rects.push_back(one);
    }
    return rects;
}

} // namespace hopscope::map
