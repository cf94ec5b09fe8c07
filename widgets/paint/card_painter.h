// Cards' frames: a tile from afar, a frame with a header when there is room.
#pragma once

#include "widgets/paint/focus.h"
#include "widgets/paint/rect_batch.h"

namespace hopscope::paint {

class CardPainter
{
public:
    CardPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture, const Theme& dimmed);

    void add(const layout::CardLayout& card, const layout::Point& corner, bool dimmed);
    /// Draws all that were added.
    void finish();

private:
    struct Shown
    {
        const layout::CardLayout* card;
        layout::Point corner;
        const Theme* theme;
    };
    void addTile(const layout::CardLayout& card, const QRect& rect, std::size_t colors);
    void addSmallFrame(const layout::CardLayout& card, const QRect& rect, std::size_t colors);
    void drawLargeFrame(const Shown& shown);

    QPainter& m_painter;
    const Canvas& m_canvas;
    const MapPicture& m_picture;
    const Theme& m_dimmed;
    RectBatch m_fills;
    RectBatch m_borders;
    std::vector<Shown> m_large;
};

} // namespace hopscope::paint
