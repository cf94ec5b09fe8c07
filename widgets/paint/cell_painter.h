// What stands in cards and bands: chips, lines, marks, and their texts, as the filled card says.
#pragma once

#include "widgets/paint/focus.h"
#include "widgets/paint/sprites.h"
#include "widgets/paint/text_painter.h"

namespace hopscope::paint {

class CellPainter
{
public:
    CellPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture, const Theme& dimmed);

    /// What of the card touches `exposed`; its marks are drawn by finish().
    void draw(const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner, const layout::Rect& exposed,
              const Focus& focus);
    /// One thing of the card with its texts, as it looks there, elsewhere: the middle of its left edge there.
    void drawAt(const layout::CardLayout& card, std::size_t index, const layout::Point& left);
    /// A card's heading, once more, on a ground of its own with its corner there.
    void drawPinned(const layout::CardLayout& card, const layout::Point& corner, const layout::Rect& exposed);
    /// All marks, and around what a search has found.
    void finish();

private:
    struct Shown
    {
        const layout::CardLayout* card;
        layout::Point corner;
        layout::ItemRef ref;
    };
    void drawDecors(const Shown& shown, const layout::Rect& exposed, const Theme& theme);
    void drawCell(const Shown& shown, std::size_t index, const layout::CellBox& box, Emphasis emphasis);
    void drawBox(const layout::Cell& cell, const layout::CellBox& box, const QRect& pixels, const Theme& theme);
    void drawRow(const layout::Cell& cell, const layout::Rect& rect, const Theme& theme);
    void drawLine(const layout::Cell& cell, const layout::Rect& rect, const Theme& theme);
    void drawStateAt(const QRectF& square, const layout::Cell& cell, const Theme& theme);
    void drawTexts(const Shown& shown, const layout::Rect& exposed, const Focus& focus, const Theme& cardTheme);
    void drawText(const layout::TextLine& line, const layout::Point& corner, const Theme& theme, bool onGround);

    QPainter& m_painter;
    const Canvas& m_canvas;
    const MapPicture& m_picture;
    const Theme& m_dimmed;
    Sprites m_sprites;
    Sprites m_dimmedSprites;
    MarkPainter m_marks;
    std::array<RoleFont, layout::textRoleCount> m_fonts;
    std::vector<QRect> m_hits;
};

} // namespace hopscope::paint
