// A card's header from afar: as many lines as can be read there, in letters as large as fit.
#pragma once

#include "widgets/paint/sprites.h"
#include "widgets/paint/text_painter.h"

namespace hopscope::paint {

class FarHeader
{
public:
    FarHeader(QPainter& painter, const Canvas& canvas, const layout::MapWords& words, TextMode mode)
        : m_painter(painter), m_canvas(canvas), m_words(words), m_mode(mode)
    {
    }

    /// The name first, then how the pods are, then address and range. `header` is in device pixels.
    void draw(const layout::CardLayout& card, const QRect& header, const Theme& theme, Sprites& sprites);

private:
    struct FarTitle
    {
        std::string_view text;
        int lines = 0;     ///< 0: it cannot be read
        double widest = 0; ///< of them, in device pixels
    };
    void drawCounts(const layout::CardLayout& card, const QRectF& box, const Theme& theme, Sprites& sprites);
    /// How many pods fail, at the right of the line that has a title of this width, 0 for none. Returns its width.
    double drawBadge(const layout::PodCounts& counts, const QRectF& box, double title, const Theme& theme, Sprites& sprites);
    FarTitle titleOf(const layout::CardLayout& card, const QRectF& room) const;
    FarTitle measured(std::string_view title, const QRectF& room) const;
    bool fits(const std::string& text, const QRectF& box) const;
    void drawMark(const QRectF& box, layout::ItemState state, Sprites& sprites);

    QPainter& m_painter;
    const Canvas& m_canvas;
    const layout::MapWords& m_words;
    TextMode m_mode;
};

} // namespace hopscope::paint
