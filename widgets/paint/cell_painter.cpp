#include "widgets/paint/cell_painter.h"

#include "widgets/paint/marks.h"

#include <algorithm>
#include <cmath>

namespace hopscope::paint {

namespace {

using layout::CardDecor;
using layout::CellLook;
using layout::ItemKind;
using layout::ItemState;

constexpr double stateMark = 9; ///< in a line
constexpr double chipMark = 10;

bool isWrong(ItemState state)
{
    return state == ItemState::Failing;
}

} // namespace

CellPainter::CellPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture, const Theme& dimmed)
    : m_painter(painter), m_canvas(canvas), m_picture(picture), m_dimmed(dimmed), m_sprites(canvas, *picture.theme),
      m_dimmedSprites(canvas, dimmed), m_marks(painter, canvas, *picture.theme)
{
    for (std::size_t role = 0; role < m_fonts.size(); ++role)
        m_fonts[role] = RoleFont(layout::TextRole(role), canvas.fontScale());
}

void CellPainter::draw(const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner, const layout::Rect& exposed,
                       const Focus& focus)
{
    const Shown shown{&card, corner, ref};
    const layout::FilledCard& filled = card.filled();
    const Theme& theme = focus.dims(ref, card) ? m_dimmed : *m_picture.theme;
    drawDecors(shown, exposed, theme);
    for (std::size_t i = 0; i < filled.boxes.size(); ++i) {
        const layout::CellBox& box = filled.boxes[i];
        if (box.look == CellLook::Folded || !box.rect().moved(corner).intersects(exposed))
            continue;
        drawCell(shown, i, box, focus.of(ref, i, card.cells[i]));
    }
    drawTexts(shown, exposed, focus, theme);
}

void CellPainter::drawAt(const layout::CardLayout& card, std::size_t index, const layout::Point& left)
{
    const layout::CellBox& box = card.filled().boxes[index];
    const layout::Rect own = box.rect();
    const Shown shown{&card, {left.x - own.x, left.y - own.center().y}, {}};
    drawCell(shown, index, box, Emphasis::Plain);
    for (const layout::CardLine& line : card.filled().lines) {
        if (line.cell == std::int32_t(index) && m_canvas.isReadable())
            drawText(line.line, shown.corner, *m_picture.theme, false);
    }
}

void CellPainter::drawDecors(const Shown& shown, const layout::Rect& exposed, const Theme& theme)
{
    for (const CardDecor& decor : shown.card->filled().decors) {
        if (!decor.rect.moved(shown.corner).intersects(exposed))
            continue;
        const QRectF rect = toRectF(decor.rect.moved(shown.corner));
        switch (decor.kind) {
        case CardDecor::Kind::Fold: {
            m_painter.setPen(QPen(theme.completed, 1.4));
            const QPointF middle(rect.left() + 7, rect.center().y());
            if (decor.state != ItemState::Completed) {
                for (const double x : {-4.0, 0.0, 4.0})
                    m_painter.drawPoint(middle + QPointF(x, 2));
                break;
            }
            m_painter.drawPolyline(QPolygonF{middle + QPointF(-3, 0), middle + QPointF(-1, 2.5), middle + QPointF(3.5, -3)});
            break;
        }
        case CardDecor::Kind::Group:
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(mixed(theme.cardHeader, theme.surface, 0.35));
            m_painter.drawRoundedRect(rect, 4, 4);
            break;
        case CardDecor::Kind::Badge:
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(theme.colorOf(decor.state));
            m_painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
            break;
        case CardDecor::Kind::Ground:
            m_painter.fillRect(rect, theme.colorOf(decor.state));
            break;
        case CardDecor::Kind::Arrow: {
            m_painter.setPen(QPen(theme.service, 1.6 * theme.lineWidth));
            const double y = rect.center().y();
            m_painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
            m_painter.drawPolyline(QPolygonF{QPointF(rect.right() - 4, y - 4), QPointF(rect.right(), y), QPointF(rect.right() - 4, y + 4)});
            break;
        }
        }
    }
}

void CellPainter::drawCell(const Shown& shown, std::size_t index, const layout::CellBox& box, Emphasis emphasis)
{
    const layout::Cell& cell = shown.card->cells[index];
    const layout::Rect rect = box.rect().moved(shown.corner);
    const Theme& theme = emphasis == Emphasis::Dimmed ? m_dimmed : *m_picture.theme;
    const QRect pixels = m_canvas.deviceRect(rect);
    if (box.look == CellLook::Mark) {
        m_marks.add({rect, cell.kind, cell.state, cell.hostNetwork, cell.text && cell.text->rolled, emphasis});
        return;
    }
    if (emphasis == Emphasis::Hit)
        m_hits.push_back(pixels);
    switch (box.look) {
    case CellLook::Chip:
    case CellLook::SlimChip:
    case CellLook::Box:
    case CellLook::GroupHead:
    case CellLook::Pill: drawBox(cell, box, pixels, theme); return;
    case CellLook::Row: drawRow(cell, rect, theme); return;
    case CellLook::Line: drawLine(cell, rect, theme); return;
    case CellLook::Mark:
    case CellLook::Folded: return;
    }
}

void CellPainter::drawBox(const layout::Cell& cell, const layout::CellBox& box, const QRect& pixels, const Theme& theme)
{
    BodyLook look;
    look.kind = cell.kind;
    look.state = cell.state;
    look.hostNetwork = cell.hostNetwork;
    look.rolled = cell.text && cell.text->rolled;
    look.thinnest = m_canvas.isRaster() ? m_canvas.line() / m_canvas.devicePixelsPerUnit() : 0;
    look.icon = true;
    const double middle = box.look == CellLook::Chip && cell.kind != ItemKind::NetworkPolicy ? box.height / 4 + 1 : box.height / 2;
    look.mark = {8, middle - chipMark / 2, chipMark, chipMark};
    const Canvas::InPixels inPixels(m_painter, m_canvas);
    (&theme == &m_dimmed ? m_dimmedSprites : m_sprites).drawBody(m_painter, pixels, look);
}

void CellPainter::drawStateAt(const QRectF& square, const layout::Cell& cell, const Theme& theme)
{
    if (!m_canvas.isRaster()) {
        cell.hostNetwork ? drawHollowMark(m_painter, square, cell.state, theme) : drawStateMark(m_painter, square, cell.state, theme);
        return;
    }
    const QRect pixels = m_canvas.deviceRect({square.x() - 1, square.y() - 1, square.width() + 2, square.height() + 2});
    const Canvas::InPixels inPixels(m_painter, m_canvas);
    (&theme == &m_dimmed ? m_dimmedSprites : m_sprites).drawMark(m_painter, pixels, cell.state, cell.hostNetwork);
}

void CellPainter::drawRow(const layout::Cell& cell, const layout::Rect& rect, const Theme& theme)
{
    if (isWrong(cell.state)) {
        m_painter.setPen(QPen(theme.failing, theme.lineWidth));
        m_painter.setBrush(mixed(theme.failing, theme.surface, 0.84));
        m_painter.drawRoundedRect(toRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    drawStateAt({rect.x + 3, rect.center().y - stateMark / 2, stateMark, stateMark}, cell, theme);
}

/// A Service's bar, a policy's wall, a workload's state.
void CellPainter::drawLine(const layout::Cell& cell, const layout::Rect& rect, const Theme& theme)
{
    if (cell.kind == ItemKind::Workload) {
        drawStateAt({rect.x + 3, rect.center().y - stateMark / 2, stateMark, stateMark}, cell, theme);
        return;
    }
    const QColor color = theme.colorOf(cell.kind);
    QColor ground = color;
    ground.setAlphaF(0.06F);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ground);
    m_painter.drawRect(toRectF(rect));
    m_painter.setBrush(color);
    m_painter.drawRect(QRectF(rect.x, rect.y, 3, rect.height));
}

void CellPainter::drawText(const layout::TextLine& line, const layout::Point& corner, const Theme& theme, bool onGround)
{
    const QColor color = onGround ? theme.surface : line.state != ItemState::Normal ? theme.colorOf(line.state) : line.dimmed ? theme.textDimmed : theme.text;
    drawTextLine(m_painter, toRectF(line.rect.moved(corner)), QString::fromStdString(line.text), m_fonts[std::size_t(line.role)], color, m_picture.textMode);
}

void CellPainter::drawTexts(const Shown& shown, const layout::Rect& exposed, const Focus& focus, const Theme& cardTheme)
{
    if (!m_canvas.isReadable())
        return;
    const layout::FilledCard& filled = shown.card->filled();
    const auto onBadge = [&](const layout::Rect& rect) {
        return std::any_of(filled.decors.begin(), filled.decors.end(), [&](const CardDecor& decor) {
            return (decor.kind == CardDecor::Kind::Badge || decor.kind == CardDecor::Kind::Ground) && decor.rect.contains(rect.center());
        });
    };
    for (const layout::CardLine& line : filled.lines) {
        if (!line.line.rect.moved(shown.corner).intersects(exposed))
            continue;
        const Theme* theme = &cardTheme;
        if (line.cell >= 0) {
            const auto index = std::size_t(line.cell);
            theme = focus.of(shown.ref, index, shown.card->cells[index]) == Emphasis::Dimmed ? &m_dimmed : m_picture.theme;
        }
        drawText(line.line, shown.corner, *theme, line.cell < 0 && line.line.state == ItemState::Failing && onBadge(line.line.rect));
    }
}

void CellPainter::drawPinned(const layout::CardLayout& card, const layout::Point& corner, const layout::Rect& exposed)
{
    const Theme& theme = *m_picture.theme;
    const layout::Rect header = card.headerRect().moved(corner);
    if (!header.intersects(exposed))
        return;
    m_painter.setPen(QPen(theme.outline, theme.lineWidth));
    m_painter.setBrush(theme.cardHeader);
    m_painter.drawRect(toRectF(header));
    for (const layout::CardLine& line : card.filled().lines) {
        if (line.cell < 0 && line.line.rect.bottom() <= card.headerRect().bottom() + 0.5)
            drawText(line.line, corner, theme, false);
    }
}

void CellPainter::finish()
{
    const Canvas::InPixels pixels(m_painter, m_canvas);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_marks.finish();
    const int line = m_canvas.line();
    RectBatch frames(m_painter, m_canvas, {m_picture.theme->accent});
    for (const QRect& hit : m_hits)
        frames.addFrame(0, hit.x() - 2 * line, hit.y() - 2 * line, hit.width() + 4 * line, hit.height() + 4 * line, 2 * line);
    frames.flush();
    m_hits.clear();
}

} // namespace hopscope::paint
