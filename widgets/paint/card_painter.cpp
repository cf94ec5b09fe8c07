#include "widgets/paint/card_painter.h"

#include "widgets/paint/marks.h"

#include <algorithm>
#include <cmath>

namespace hopscope::paint {

namespace {

using layout::ItemKind;
using layout::ItemState;

constexpr double tileBelow = 40;   ///< pixels wide: a plain rectangle
constexpr double frameFrom = 160;  ///< rounded, with care; of these few are in view

enum TileColor : std::size_t
{
    SurfaceColor,
    HeaderColor,
    OutlineColor,
    StateColors,
    TileColorCount = StateColors + layout::itemStateCount
};

std::vector<QColor> colorsOf(const Theme& theme, const Theme& dimmed)
{
    std::vector<QColor> colors;
    for (const Theme* one : {&theme, &dimmed}) {
        for (const QColor& color : {one->surface, one->cardHeader, one->outline})
            colors.push_back(color);
        for (std::size_t state = 0; state < layout::itemStateCount; ++state)
            colors.push_back(one->colorOf(ItemState(state)));
    }
    return colors;
}

bool isTrouble(ItemState state)
{
    return state == ItemState::Failing || state == ItemState::NotReady || state == ItemState::Unknown;
}

} // namespace

CardPainter::CardPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture, const Theme& dimmed)
    : m_painter(painter), m_canvas(canvas), m_picture(picture), m_dimmed(dimmed), m_sprites(canvas, *picture.theme),
      m_dimmedSprites(canvas, dimmed), m_fills(painter, canvas, colorsOf(*picture.theme, dimmed), RectBatch::keepAll),
      m_headers(painter, canvas, colorsOf(*picture.theme, dimmed), RectBatch::keepAll),
      m_borders(painter, canvas, colorsOf(*picture.theme, dimmed), RectBatch::keepAll),
      m_farHeader(painter, canvas, picture.layout->options().words, picture.textMode),
      m_fullHeaders(canvas.isReadable(fontOf(layout::TextRole::Address, canvas.fontScale()).pixelSize()))
{
}

void CardPainter::add(const layout::CardLayout& card, const layout::Point& corner, bool dimmed)
{
    const layout::Rect rect{corner.x, corner.y, card.width, card.height};
    const bool titled = card.head.titled && card.headerHeight > 0;
    Shown shown{&card, corner, dimmed ? &m_dimmed : m_picture.theme, m_canvas.deviceRect(rect), {}};
    if (titled)
        shown.header = m_canvas.deviceRect(card.headerRect().moved(corner));
    const double width = shown.rect.width() / m_canvas.devicePixelsPerPixel();
    if (width >= frameFrom || (m_fullHeaders && !m_canvas.isRaster()))
        m_large.push_back(shown);
    else
        addTile(shown, dimmed ? std::size_t(TileColorCount) : 0);
    if (titled && width >= tileBelow)
        m_withText.push_back(shown);
}

void CardPainter::addTile(const Shown& shown, std::size_t colors)
{
    const int line = m_canvas.line();
    const QRect& rect = shown.rect;
    m_fills.add(colors + SurfaceColor, rect);
    const layout::CardHead& head = shown.card->head;
    const bool wide = rect.width() >= tileBelow * m_canvas.devicePixelsPerPixel();
    if (!shown.header.isEmpty())
        addTileHeader(shown, colors, wide && shown.card->headerHeight * m_canvas.devicePixelsPerUnit() >=
                                                   leastLineFromAfar * m_canvas.devicePixelsPerPixel());
    if (!wide)
        return;
    const std::size_t border = colors + (isTrouble(head.state) ? StateColors + std::size_t(head.state) : std::size_t(OutlineColor));
    m_borders.add(border, rect.x() + line, rect.y() - line, rect.width() - 2 * line, line);
    m_borders.add(border, rect.x() + line, rect.y() + rect.height(), rect.width() - 2 * line, line);
    m_borders.add(border, rect.x() - line, rect.y() + line, line, rect.height() - 2 * line);
    m_borders.add(border, rect.x() + rect.width(), rect.y() + line, line, rect.height() - 2 * line);
}

/// What is wrong with the node or in it is said in the header, where it is not lost among thirty pods: a tile's whole header
/// has the node's colour and a part the pods'; one with room for it says it in words, beside an edge of the node's colour.
void CardPainter::addTileHeader(const Shown& shown, std::size_t colors, bool inWords)
{
    const QRect& rect = shown.rect;
    const int line = m_canvas.line();
    const int height = std::max(shown.header.height(), 2 * line);
    const ItemState own = shown.card->head.state;
    const ItemState worst = shown.card->counts.worst;
    const std::size_t ownColor = colors + (isTrouble(own) ? StateColors + std::size_t(own) : std::size_t(HeaderColor));
    if (inWords) {
        const int edge = isTrouble(own) ? 3 * line : 0;
        m_headers.add(ownColor, rect.x(), rect.y(), edge, height);
        m_headers.add(colors + HeaderColor, rect.x() + edge, rect.y(), rect.width() - edge, height);
        return;
    }
    const int right = isTrouble(worst) ? std::max(2 * line, rect.width() / 4) : 0;
    m_headers.add(ownColor, rect.x(), rect.y(), rect.width() - right, height);
    m_headers.add(colors + StateColors + std::size_t(worst), rect.x() + rect.width() - right, rect.y(), right, height);
}

void CardPainter::finish(ChipPainter& texts)
{
    {
        const Canvas::InPixels pixels(m_painter, m_canvas);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_fills.flush();
        m_headers.flush();
        m_borders.flush();
    }
    for (const Shown& shown : m_large)
        drawLargeFrame(shown);
    for (const Shown& shown : m_withText)
        drawHeader(shown, texts);
    m_large.clear();
    m_withText.clear();
}

void CardPainter::drawLargeFrame(const Shown& shown)
{
    const layout::CardHead& head = shown.card->head;
    const bool troubled = head.state != ItemState::Ready && head.state != ItemState::Normal;
    FrameLook look;
    look.border = troubled ? shown.theme->colorOf(head.state) : shown.theme->outline;
    look.width = troubled ? 2 : 1.2;
    look.dashed = head.id.kind == ItemKind::UnscheduledCard || head.state == ItemState::Unknown;
    if (m_canvas.isRaster())
        look.width = std::max(look.width, m_canvas.line() / m_canvas.devicePixelsPerUnit());
    if (!shown.header.isEmpty())
        look.header = toRectF(shown.card->headerRect().moved(shown.corner));
    drawFrame(m_painter, toRectF({shown.corner.x, shown.corner.y, shown.card->width, shown.card->height}), look, *shown.theme);
}

void CardPainter::drawHeader(const Shown& shown, ChipPainter& texts)
{
    if (!m_fullHeaders) {
        m_farHeader.draw(*shown.card, shown.header, *shown.theme, shown.theme == &m_dimmed ? m_dimmedSprites : m_sprites);
        return;
    }
    const layout::Item& item = shown.card->item(-1);
    if (item.lines.empty())
        return;
    const bool troubled = item.state != ItemState::Ready && item.state != ItemState::Normal;
    const QRectF title = toRectF(item.lines.front().rect.moved(shown.corner));
    const QRectF icon(shown.corner.x + 14, title.center().y() - 9, 18, 18);
    drawKindIcon(m_painter, icon, item.id.kind, troubled ? shown.theme->colorOf(item.state) : shown.theme->outside);
    texts.drawLines(item, shown.corner, *shown.theme);
}

} // namespace hopscope::paint
