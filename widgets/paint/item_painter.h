// Cards, Services, pods and outside addresses, one at a time.
#pragma once

#include "widgets/paint/map_painter.h"

#include <QPainterPath>
#include <QPolygonF>

#include <array>
#include <map>

namespace hopscope::paint {

class ItemPainter
{
public:
    ItemPainter(QPainter& painter, const MapPicture& picture, const QRectF& exposed);

    void draw(const layout::Item& item, const Theme& theme);
    /// Draws what was kept back: marks of one colour go out in one call, and what is wrong stands above what works.
    void finish();
    void outline(const layout::ItemId& id, const QColor& color, double width);

private:
    void drawCard(const layout::Item& item, const Theme& theme);
    void drawChip(const layout::Item& item, const Theme& theme);
    void drawService(const layout::Item& item, const Theme& theme);
    void drawOutside(const layout::Item& item, const Theme& theme);
    void drawMark(const layout::Item& item, const Theme& theme);
    const QFont& font(layout::TextRole role) const { return m_fonts[std::size_t(role)]; }
    void drawLines(const layout::Item& item, const Theme& theme);

    QPainter& m_painter;
    const MapPicture& m_picture;
    QRectF m_exposed;
    std::array<QFont, 6> m_fonts; ///< by text role; made once a walk
    std::map<QRgb, std::vector<QRectF>> m_readyMarks;
    std::vector<std::pair<const layout::Item*, Theme>> m_otherMarks;
};

/// A polyline with rounded corners.
QPainterPath roundedWay(const QPolygonF& way, double radius);

} // namespace hopscope::paint
