#include "widgets/paint/chip_painter.h"

#include "model/layout/content_cells.h"

#include <QFontMetricsF>

#include <cmath>

namespace hopscope::paint {

namespace {

using layout::ItemKind;
using layout::ItemState;

constexpr double iconPixels = 9; ///< a smaller icon is a blot
constexpr double topOfLines = 6;
constexpr double namePixels = 9.5; ///< from afar: names are of one size, short ones too
constexpr double slimHeight = 34; ///< a chip lower than this has one line

const std::string& nameOf(const layout::Cell& cell)
{
    return cell.pod ? cell.pod->meta.name : cell.text->name;
}

bool hasStateMark(const layout::Cell& cell)
{
    return cell.kind == ItemKind::Pod || cell.kind == ItemKind::Workload;
}

} // namespace

ChipPainter::ChipPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture, const Theme& dimmed)
    : m_painter(painter), m_canvas(canvas), m_picture(picture), m_dimmed(dimmed), m_sprites(canvas, *picture.theme),
      m_dimmedSprites(canvas, dimmed)
{
    for (std::size_t role = 0; role < m_fonts.size(); ++role)
        m_fonts[role] = fontOf(layout::TextRole(role), canvas.fontScale());
    m_nameMiddle = topOfLines + std::ceil(QFontMetricsF(m_fonts[std::size_t(layout::TextRole::ItemName)]).height()) / 2;
}

void ChipPainter::draw(const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner,
                       const layout::Rect& exposed, const Focus& focus)
{
    m_shown.clear();
    for (std::size_t i = 0; i < card.cells.size(); ++i) {
        const layout::Cell& cell = card.cells[i];
        const layout::Rect rect = cell.rect().moved(corner);
        if (!rect.intersects(exposed))
            continue;
        const Emphasis emphasis = focus.of(ref, i, cell);
        const QRect pixels = m_canvas.deviceRect(rect);
        m_shown.push_back({i, emphasis == Emphasis::Dimmed ? &m_dimmed : m_picture.theme, pixels});
        if (emphasis == Emphasis::Hit)
            m_hits.push_back(pixels);
    }
    if (m_shown.empty())
        return;
    drawBodies(card);
    if (m_canvas.level() == Level::Name)
        drawNames(card);
    else if (m_canvas.level() == Level::Full)
        drawTexts(card, corner);
}

QRectF ChipPainter::markOf(const layout::Cell& cell, double height) const
{
    if (m_canvas.level() != Level::Full) {
        const double size = std::min(height, chipHeight * m_canvas.fontScale()) * 0.5;
        return {size * 0.52, (height - size) / 2, size, size};
    }
    const double middle = cell.kind == ItemKind::Workload && !cell.text->rolled ? height / 2 : height < slimHeight ? height / 2 : m_nameMiddle;
    return {9, middle - 5, 10, 10};
}

BodyLook ChipPainter::lookOf(const layout::Cell& cell, const QRect& rect) const
{
    BodyLook look;
    look.kind = cell.kind;
    look.state = cell.state;
    look.hostNetwork = cell.hostNetwork;
    look.rolled = cell.text && cell.text->rolled;
    look.thinnest = m_canvas.isRaster() ? m_canvas.line() / m_canvas.devicePixelsPerUnit() : 0;
    look.icon = 18 * m_canvas.pixelsPerUnit() >= iconPixels || m_canvas.level() == Level::Full;
    look.mark = markOf(cell, rect.height() / m_canvas.devicePixelsPerUnit());
    return look;
}

void ChipPainter::drawBodies(const layout::CardLayout& card)
{
    const Canvas::InPixels pixels(m_painter, m_canvas);
    for (const Shown& shown : m_shown) {
        Sprites& sprites = shown.theme == &m_dimmed ? m_dimmedSprites : m_sprites;
        sprites.drawBody(m_painter, shown.rect, lookOf(card.cells[shown.index], shown.rect));
    }
}

void ChipPainter::drawNames(const layout::CardLayout& card)
{
    const Canvas::InPixels pixels(m_painter, m_canvas);
    const double pad = 3 * m_canvas.devicePixelsPerPixel();
    const double ordinaryHeight = chipHeight * m_canvas.fontScale() * m_canvas.devicePixelsPerUnit();
    for (const Shown& shown : m_shown) {
        const layout::Cell& cell = card.cells[shown.index];
        const bool icon = 18 * m_canvas.pixelsPerUnit() >= iconPixels;
        const double ofKind = icon ? 34 * m_canvas.devicePixelsPerUnit() : 2 * pad;
        const double beside = hasStateMark(cell) ? std::min<double>(shown.rect.height(), ordinaryHeight) * 0.9 : ofKind;
        // Not in whole pixels: names of chips of one size must not come and go with where they stand.
        const double height = cell.height * m_canvas.devicePixelsPerUnit();
        QRectF box(shown.rect.left() + beside, QRectF(shown.rect).center().y() - height / 2, shown.rect.width() - beside - pad, height);
        if (cell.kind == ItemKind::Workload)
            box.setRight(box.right() - drawCount(cell, box.adjusted(0, 0, -pad, 0), *shown.theme) - pad);
        drawName(cell, box, *shown.theme);
    }
}

/// At the box's right; returns how much of it is taken.
double ChipPainter::drawCount(const layout::Cell& workload, const QRectF& box, const Theme& theme)
{
    if (workload.text->pods == 0) // none is known: that is no number
        return 0;
    const std::string text = "\u00d7" + std::to_string(workload.text->pods);
    const FarText count{text, layout::TextRole::Address, theme.textDimmed};
    const double pad = 3 * m_canvas.devicePixelsPerPixel();
    const double width = unitWidths(count.role).of(count.text) / unitWidthPixels * count.mostPixels * m_canvas.devicePixelsPerPixel();
    if (width >= box.width() / 2)
        return 0;
    drawFromAfar(m_painter, m_canvas, QRectF(box.right() - width, box.top(), width + 1, box.height()), count, m_picture.textMode);
    return width + pad;
}

void ChipPainter::drawName(const layout::Cell& cell, const QRectF& box, const Theme& theme)
{
    const bool done = cell.pod && cell.state == ItemState::Completed;
    FarText name{nameOf(cell), layout::TextRole::ItemName, done ? theme.textDimmed : theme.text, namePixels};
    const auto draw = [&] { return drawFromAfar(m_painter, m_canvas, box, name, m_picture.textMode) > 0; };
    if (draw())
        return;
    if (const std::string_view shorter = cell.pod ? layout::shortName(*cell.pod) : std::string_view(); !shorter.empty()) {
        name.text = shorter;
        if (draw())
            return;
    }
    name.breaksAnywhere = true;
    draw();
}

void ChipPainter::drawTexts(const layout::CardLayout& card, const layout::Point& corner)
{
    for (const Shown& shown : m_shown)
        drawLines(card.item(std::int32_t(shown.index)), corner, *shown.theme);
}

void ChipPainter::drawLines(const layout::Item& item, const layout::Point& corner, const Theme& theme)
{
    for (const layout::TextLine& line : item.lines) {
        const bool wrong = line.role == layout::TextRole::ItemDetail && !line.dimmed && !item.hostNetwork;
        const QColor color = wrong ? theme.colorOf(item.state) : line.dimmed ? theme.textDimmed : theme.text;
        drawTextLine(m_painter, toRectF(line.rect.moved(corner)), QString::fromStdString(line.text), m_fonts[std::size_t(line.role)],
                     color, m_picture.textMode);
    }
}

void ChipPainter::drawHits()
{
    const Canvas::InPixels pixels(m_painter, m_canvas);
    const int line = m_canvas.line();
    RectBatch frames(m_painter, m_canvas, {m_picture.theme->accent});
    for (const QRect& hit : m_hits)
        frames.addFrame(0, hit.x() - 2 * line, hit.y() - 2 * line, hit.width() + 4 * line, hit.height() + 4 * line, 2 * line);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    frames.flush();
    m_hits.clear();
}

} // namespace hopscope::paint
