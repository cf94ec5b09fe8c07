#include "widgets/paint/far_header.h"

#include "model/layout/content_cells.h"
#include "model/layout/text_fit.h"

#include <algorithm>

namespace hopscope::paint {

namespace {

using layout::ItemState;
using layout::TextRole;

constexpr double linePixels = 11.5; ///< of letters that can just be read
constexpr double markPixels = 9;
constexpr TextRole countRole = TextRole::CardDetail;

} // namespace

void FarHeader::draw(const layout::CardLayout& card, const QRect& header, const Theme& theme, Sprites& sprites)
{
    const Canvas::InPixels pixels(m_painter, m_canvas);
    const double pixel = m_canvas.devicePixelsPerPixel();
    const QRectF room = QRectF(header).adjusted(5 * pixel, 0, -4 * pixel, 0);
    std::vector<std::string> others;
    if (!card.head.address.empty())
        others.push_back(card.head.address);
    if (!card.head.ranges.empty())
        others.push_back(card.head.ranges.front());
    const int fitting = std::clamp(int(room.height() / (linePixels * pixel)), 1, 2 + int(others.size()));
    const double first = room.height() / fitting * (fitting > 1 ? 1.15 : 1);
    const double other = fitting > 1 ? (room.height() - first) / (fitting - 1) : 0;
    QRectF box(room.left(), room.top(), room.width(), first);
    if (fitting == 1)
        box.setRight(box.right() - drawBadge(card.counts, box, theme, sprites));
    drawFromAfar(m_painter, m_canvas, box, {QString::fromStdString(card.head.title), TextRole::CardTitle, theme.text, 16}, m_mode);
    box = QRectF(room.left(), room.top() + first, room.width(), other);
    for (int line = 1; line < fitting; ++line, box.translate(0, other)) {
        if (line == 1)
            drawCounts(card.counts, box, theme, sprites);
        else
            drawFromAfar(m_painter, m_canvas, box,
                         {QString::fromStdString(others[std::size_t(line) - 2]), TextRole::Address, theme.textDimmed, 11}, m_mode);
    }
}

bool FarHeader::fits(const QString& text, const QRectF& box) const
{
    const double width = unitWidths(countRole).of(QStringView(text)) / unitWidthPixels * leastPixelsFromAfar;
    return width * m_canvas.devicePixelsPerPixel() <= box.width();
}

void FarHeader::drawMark(const QRectF& box, ItemState state, Sprites& sprites)
{
    const int size = roundToInt(markPixels * m_canvas.devicePixelsPerPixel());
    if (m_canvas.isRaster())
        sprites.drawMark(m_painter, {roundToInt(box.left()), roundToInt(box.center().y() - size / 2.0), size, size}, state);
}

void FarHeader::drawCounts(const layout::PodCounts& counts, const QRectF& box, const Theme& theme, Sprites& sprites)
{
    const bool failing = counts.failing > 0;
    const bool wrong = failing || counts.notReady > 0;
    const QString all = QString::fromStdString(layout::countsText(counts, m_words));
    const QColor color = wrong ? theme.text : theme.textDimmed;
    if (!wrong || fits(all, box.adjusted(0, 0, -(markPixels + 3) * m_canvas.devicePixelsPerPixel(), 0))) {
        QRectF rest = box;
        if (wrong) {
            drawMark(box, failing ? ItemState::Failing : ItemState::NotReady, sprites);
            rest.setLeft(box.left() + (markPixels + 3) * m_canvas.devicePixelsPerPixel());
        }
        if (fits(all, rest))
            drawFromAfar(m_painter, m_canvas, rest, {all, countRole, color, 12}, m_mode);
        return;
    }
    drawBadge(counts, box, theme, sprites);
}

double FarHeader::drawBadge(const layout::PodCounts& counts, const QRectF& box, const Theme& theme, Sprites& sprites)
{
    const std::uint32_t number = counts.failing > 0 ? counts.failing : counts.notReady;
    const double pixel = m_canvas.devicePixelsPerPixel();
    if (number == 0 || box.height() < linePixels * pixel * 0.9)
        return 0;
    const QString text = QString::number(number);
    const double size = std::clamp(box.height() / pixel / 1.25, leastPixelsFromAfar, 12.0);
    const double width = unitWidths(countRole).of(QStringView(text)) / unitWidthPixels * size * pixel;
    const double whole = width + (markPixels + 3) * pixel;
    if (whole > box.width() / 2)
        return 0;
    const QRectF place(box.right() - whole, box.top(), whole, box.height());
    drawMark(place, counts.failing > 0 ? ItemState::Failing : ItemState::NotReady, sprites);
    drawFromAfar(m_painter, m_canvas, place.adjusted((markPixels + 2) * pixel, 0, pixel, 0), {text, countRole, theme.text, size}, m_mode);
    return whole + 3 * pixel;
}

} // namespace hopscope::paint
