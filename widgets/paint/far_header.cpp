#include "widgets/paint/far_header.h"

#include "model/layout/content_cells.h"
#include "model/layout/far_titles.h"
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
    // Not in whole pixels: names in headers of one size must not come and go with where they stand.
    const double scale = m_canvas.devicePixelsPerUnit();
    const QRectF room(header.left() + 5 * pixel, header.top(), card.width * scale - 9 * pixel, card.headerHeight * scale);
    std::vector<std::string> others;
    if (!card.head.address.empty())
        others.push_back(card.head.address);
    if (!card.head.ranges.empty())
        others.push_back(card.head.ranges.front());
    const FarTitle title = titleOf(card, room);
    const int titleLines = std::max(1, title.lines);
    const int fitting = std::clamp(int(room.height() / (linePixels * pixel)), titleLines, titleLines + 1 + int(others.size()));
    const double first = room.height() / fitting * (fitting > titleLines ? 1.15 : 1) * titleLines;
    const double other = fitting > titleLines ? (room.height() - first) / (fitting - titleLines) : 0;
    QRectF box(room.left(), room.top(), room.width(), first);
    if (fitting == titleLines)
        box.setRight(box.right() - drawBadge(card.counts, box, title.widest, theme, sprites));
    // Cards of one width have titles of one size, short ones too.
    const double titlePixels = std::clamp(room.width() / pixel / 13, 9.5, 16.0);
    drawFromAfar(m_painter, m_canvas, box, {title.text, TextRole::CardTitle, theme.text, titlePixels}, m_mode);
    box = QRectF(room.left(), room.top() + first, room.width(), other);
    for (int line = titleLines; line < fitting; ++line, box.translate(0, other)) {
        if (line == titleLines)
            drawCounts(card, box, theme, sprites);
        else
            drawFromAfar(m_painter, m_canvas, box,
                         {others[std::size_t(line - titleLines) - 1], TextRole::Address, theme.textDimmed, 11}, m_mode);
    }
}

/// Nodes' names are much alike: either all of a width have theirs, in the same form, or none.
FarHeader::FarTitle FarHeader::titleOf(const layout::CardLayout& card, const QRectF& room) const
{
    if (card.head.id.kind != layout::ItemKind::NodeCard)
        return measured(card.head.title, room);
    const std::string_view widest = card.setting->texts.title;
    FarTitle title = measured(widest, room);
    title.text = title.lines > 0 ? std::string_view(card.head.title) : std::string_view();
    if (title.lines == 0) {
        title = measured(layout::hostPart(widest), room);
        title.text = title.lines > 0 ? layout::hostPart(card.head.title) : std::string_view();
    }
    return title;
}

/// On how many lines a title can be read, in the smallest letters; on none where it cannot.
FarHeader::FarTitle FarHeader::measured(std::string_view title, const QRectF& room) const
{
    const TextWidths& widths = unitWidths(TextRole::CardTitle);
    const double least = leastPixelsFromAfar * m_canvas.devicePixelsPerPixel();
    const auto width = [&](std::string_view part) { return widths.of(part) / unitWidthPixels * least; };
    FarTitle found{title, 0, 0};
    for (const std::string_view line : layout::brokenIntoLines(title, room.width(), width)) {
        found.widest = std::max(found.widest, width(line));
        ++found.lines;
    }
    const bool fits = found.widest <= room.width() && lettersIn(room.height(), std::max(1, found.lines), m_canvas) >= leastPixelsFromAfar;
    return fits ? found : FarTitle();
}

bool FarHeader::fits(const std::string& text, const QRectF& box) const
{
    const double width = unitWidths(countRole).of(std::string_view(text)) / unitWidthPixels * leastPixelsFromAfar;
    return width * m_canvas.devicePixelsPerPixel() <= box.width();
}

void FarHeader::drawMark(const QRectF& box, ItemState state, Sprites& sprites)
{
    const int size = roundToInt(markPixels * m_canvas.devicePixelsPerPixel());
    if (m_canvas.isRaster())
        sprites.drawMark(m_painter, {roundToInt(box.left()), roundToInt(box.center().y() - size / 2.0), size, size}, state);
}

void FarHeader::drawCounts(const layout::CardLayout& card, const QRectF& box, const Theme& theme, Sprites& sprites)
{
    const layout::PodCounts& counts = card.counts;
    const bool failing = counts.failing > 0;
    const bool wrong = failing || counts.notReady > 0;
    const std::string all = layout::countsText(card.head, counts, m_words);
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
    drawBadge(counts, box, 0, theme, sprites);
}

double FarHeader::drawBadge(const layout::PodCounts& counts, const QRectF& box, double title, const Theme& theme, Sprites& sprites)
{
    const std::uint32_t number = counts.failing > 0 ? counts.failing : counts.notReady;
    const double pixel = m_canvas.devicePixelsPerPixel();
    if (number == 0 || box.height() < leastLineFromAfar * pixel)
        return 0;
    const std::string text = std::to_string(number);
    const double size = std::clamp(box.height() / pixel / 1.25, leastPixelsFromAfar, 11.0);
    const double mark = (markPixels + 3) * pixel;
    const double width = unitWidths(countRole).of(std::string_view(text)) / unitWidthPixels * size * pixel;
    // Where there is no room for both, a name says more than a number.
    const bool named = title > 0 && title + mark <= box.width();
    const bool counted = named ? title + mark + width + 3 * pixel <= box.width() : mark + width <= box.width();
    const double whole = mark + (counted ? width : 0);
    if (whole > box.width())
        return 0;
    const QRectF place(box.right() - whole, box.top(), whole, box.height());
    drawMark(place, counts.failing > 0 ? ItemState::Failing : ItemState::NotReady, sprites);
    if (counted)
        drawFromAfar(m_painter, m_canvas, place.adjusted((markPixels + 2) * pixel, 0, pixel, 0), {text, countRole, theme.text, size}, m_mode);
    return whole + (counted ? 3 * pixel : 0);
}

} // namespace hopscope::paint
