#include "widgets/paint/card_painter.h"

#include "model/layout/card_needs.h"
#include "widgets/paint/bodies.h"
#include "widgets/paint/marks.h"

#include <algorithm>

namespace hopscope::paint {

namespace {

using layout::ItemKind;
using layout::ItemState;

enum TileColor : std::size_t
{
    SurfaceColor,
    OutlineColor,
    StateColors,
    SoftColors = StateColors + layout::itemStateCount,
    TileColorCount = SoftColors + layout::itemStateCount
};

std::vector<QColor> colorsOf(const Theme& theme, const Theme& dimmed)
{
    std::vector<QColor> colors;
    for (const Theme* one : {&theme, &dimmed}) {
        colors.push_back(one->surface);
        colors.push_back(one->outline);
        for (std::size_t state = 0; state < layout::itemStateCount; ++state)
            colors.push_back(ItemState(state) == ItemState::Ready ? one->readyMark : one->colorOf(ItemState(state)));
        for (std::size_t state = 0; state < layout::itemStateCount; ++state)
            colors.push_back(mixed(one->colorOf(ItemState(state)), one->surface, 0.84));
    }
    return colors;
}

bool isTrouble(ItemState state)
{
    return state == ItemState::Failing || state == ItemState::NotReady || state == ItemState::Unknown;
}

bool isFramed(const layout::CardLayout& card)
{
    return card.head.id.kind != ItemKind::ServiceCard || card.head.counted;
}

} // namespace

CardPainter::CardPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture, const Theme& dimmed)
    : m_painter(painter), m_canvas(canvas), m_picture(picture), m_dimmed(dimmed),
      m_fills(painter, canvas, colorsOf(*picture.theme, dimmed), RectBatch::keepAll),
      m_borders(painter, canvas, colorsOf(*picture.theme, dimmed), RectBatch::keepAll)
{
}

void CardPainter::add(const layout::CardLayout& card, const layout::Point& corner, bool dimmed)
{
    const layout::Rect rect{corner.x, corner.y, card.width, card.height};
    const std::size_t colors = dimmed ? std::size_t(TileColorCount) : 0;
    if (card.form == layout::CardForm::Tile)
        addTile(card, m_canvas.deviceRect(rect), colors);
    else if (!isFramed(card))
        return;
    else if (card.form == layout::CardForm::Marks)
        addSmallFrame(card, m_canvas.deviceRect(rect), colors);
    else
        m_large.push_back({&card, corner, dimmed ? &m_dimmed : m_picture.theme});
}

/// By the worst of the node and its pods; its own trouble is an edge around it.
void CardPainter::addTile(const layout::CardLayout& card, const QRect& rect, std::size_t colors)
{
    const ItemState own = card.head.state;
    const ItemState worst = card.counts.worst == ItemState::Normal ? own : card.counts.worst;
    const ItemState shown = worst == ItemState::Completed || worst == ItemState::Terminating || worst == ItemState::Starting ? ItemState::Ready : worst;
    m_fills.add(colors + StateColors + std::size_t(shown), rect);
    if (isTrouble(own))
        m_borders.addFrame(colors + StateColors + std::size_t(own), rect.x(), rect.y(), rect.width(), rect.height(), 2 * m_canvas.line());
}

void CardPainter::addSmallFrame(const layout::CardLayout& card, const QRect& rect, std::size_t colors)
{
    // Its pods have no marks there: the ground says that some are not well.
    const bool isName = card.head.id.kind == ItemKind::NodeCard && card.height < layout::leastMarksHeight(card.setting->metrics) - 0.5;
    const ItemState own = isName && !isTrouble(card.head.state) ? card.counts.worst : card.head.state;
    m_fills.add(colors + (isTrouble(own) ? SoftColors + std::size_t(own) : std::size_t(SurfaceColor)), rect);
    const std::size_t border = colors + (isTrouble(own) ? StateColors + std::size_t(own) : std::size_t(OutlineColor));
    m_borders.addFrame(border, rect.x(), rect.y(), rect.width(), rect.height(), (isTrouble(own) ? 2 : 1) * m_canvas.line());
}

void CardPainter::finish()
{
    {
        const Canvas::InPixels pixels(m_painter, m_canvas);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_fills.flush();
        m_borders.flush();
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const Shown& shown : m_large)
        drawLargeFrame(shown);
    m_large.clear();
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
    const layout::Rect header = shown.card->headerRect().moved(shown.corner);
    if (header.height > 0)
        look.header = toRectF(header);
    if (troubled && head.state != ItemState::Unknown)
        look.headerColor = mixed(shown.theme->colorOf(head.state), shown.theme->surface, 0.84);
    drawFrame(m_painter, toRectF({shown.corner.x, shown.corner.y, shown.card->width, shown.card->height}), look, *shown.theme);
    if (head.id.kind == ItemKind::NodeCard && shown.card->width >= 200)
        drawKindIcon(m_painter, QRectF(shown.corner.x + 10, shown.corner.y + 7, 16, 16), head.id.kind,
                     troubled ? shown.theme->colorOf(head.state) : shown.theme->outside);
}

} // namespace hopscope::paint
