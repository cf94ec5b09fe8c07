// Cards: a tile from afar, a frame with a header when there is room.
#pragma once

#include "widgets/paint/chip_painter.h"
#include "widgets/paint/far_header.h"

namespace hopscope::paint {

class CardPainter
{
public:
    CardPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture, const Theme& dimmed);

    void add(const layout::CardLayout& card, const layout::Point& corner, bool dimmed);
    /// Draws all that were added, headers' texts last.
    void finish(ChipPainter& texts);

private:
    struct Shown
    {
        const layout::CardLayout* card;
        layout::Point corner;
        const Theme* theme;
        QRect rect;   ///< in device pixels
        QRect header; ///< empty where it has none
    };
    void addTile(const Shown& shown, std::size_t colors);
    void addTileHeader(const Shown& shown, std::size_t colors, bool inWords);
    void drawLargeFrame(const Shown& shown);
    void drawHeader(const Shown& shown, ChipPainter& texts);

    QPainter& m_painter;
    const Canvas& m_canvas;
    const MapPicture& m_picture;
    const Theme& m_dimmed;
    Sprites m_sprites;
    Sprites m_dimmedSprites;
    RectBatch m_fills;
    RectBatch m_headers;
    RectBatch m_borders;
    FarHeader m_farHeader;
    bool m_fullHeaders;
    std::vector<Shown> m_withText;
    std::vector<Shown> m_large;
};

} // namespace hopscope::paint
