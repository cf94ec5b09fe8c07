// Pods, Services and all else that stands in cards and bands, once it is large enough for more than a mark.
#pragma once

#include "widgets/paint/focus.h"
#include "widgets/paint/sprites.h"
#include "widgets/paint/text_painter.h"

namespace hopscope::paint {

class ChipPainter
{
public:
    ChipPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture, const Theme& dimmed);

    /// What of the card's things touches `exposed`.
    void draw(const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner, const layout::Rect& exposed,
              const Focus& focus);
    /// The lines of an item whose card's corner is at `corner`; the painter paints in map units.
    void drawLines(const layout::Item& item, const layout::Point& corner, const Theme& theme);
    /// Around what a search has found.
    void drawHits();

private:
    struct Shown
    {
        std::size_t index;
        const Theme* theme;
        QRect rect; ///< in device pixels
    };
    void drawBodies(const layout::CardLayout& card);
    void drawNames(const layout::CardLayout& card);
    void drawName(const layout::Cell& cell, const QRectF& box, const Theme& theme);
    double drawCount(const layout::Cell& workload, const QRectF& box, const Theme& theme);
    void drawTexts(const layout::CardLayout& card, const layout::Point& corner);
    BodyLook lookOf(const layout::Cell& cell, const QRect& rect) const;
    /// Where a chip's state stands, in map units from its corner.
    QRectF markOf(const layout::Cell& cell, double height) const;

    QPainter& m_painter;
    const Canvas& m_canvas;
    const MapPicture& m_picture;
    const Theme& m_dimmed;
    Sprites m_sprites;
    Sprites m_dimmedSprites;
    std::array<QFont, 6> m_fonts; ///< by text role; made once a walk
    double m_nameMiddle;          ///< of a chip's first line
    std::vector<Shown> m_shown;   ///< of the card that is being drawn; kept for its memory
    std::vector<QRect> m_hits;
};

} // namespace hopscope::paint
