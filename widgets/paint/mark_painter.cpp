#include "widgets/paint/mark_painter.h"

#include <algorithm>

namespace hopscope::paint {

namespace {

using layout::ItemKind;
using layout::ItemState;

/// Each emphasis has these colours: the states' own, the states' soft ones, the kinds'.
constexpr std::size_t softColors = layout::itemStateCount;
constexpr std::size_t kindColors = 2 * layout::itemStateCount;
enum KindColor : std::size_t
{
    ServiceColor,
    PolicyColor,
    OutsideColor,
    HeadColor,
    KindColorCount
};
constexpr std::size_t colorsEach = kindColors + KindColorCount;

void appendColors(std::vector<QColor>& colors, const Theme& theme, const QColor& ground)
{
    for (const bool soft : {false, true}) {
        for (std::size_t state = 0; state < layout::itemStateCount; ++state) {
            const QColor own = ItemState(state) == ItemState::Ready ? theme.readyMark : theme.colorOf(ItemState(state));
            colors.push_back(soft ? mixed(own, ground, 0.62) : own);
        }
    }
    // Services are well, and there may be ten thousand: what fails is seen first.
    for (const QColor& own : {mixed(theme.service, ground, 0.3), theme.policy, theme.outside, mixed(theme.outside, ground, 0.55)})
        colors.push_back(own);
}

std::vector<QColor> colorsOf(const Theme& theme)
{
    std::vector<QColor> colors;
    appendColors(colors, theme, theme.surface);
    appendColors(colors, theme.dimmed(), theme.surface);
    Theme bright = theme;
    bright.readyMark = theme.ready;
    appendColors(colors, bright, theme.surface);
    return colors;
}

} // namespace

MarkPainter::MarkPainter(QPainter& painter, const Canvas& canvas, const Theme& theme)
    : m_canvas(canvas), m_batch(painter, canvas, colorsOf(theme), RectBatch::keepAll), m_above(painter, canvas, colorsOf(theme)), m_line(canvas.line())
{
}

MarkPainter::Box MarkPainter::boxOf(const layout::Rect& rect) const
{
    const int left = roundToInt(m_canvas.deviceX(rect.x));
    const int top = roundToInt(m_canvas.deviceY(rect.y));
    const int right = std::max(roundToInt(m_canvas.deviceX(rect.right())), left + m_line);
    const int bottom = std::max(roundToInt(m_canvas.deviceY(rect.bottom())), top + m_line);
    return {left, top, right - left, bottom - top};
}

MarkPainter::Box MarkPainter::grown(Box box, int by, int least) const
{
    const int addX = std::max(by, (least - box.width + 1) / 2);
    const int addY = std::max(by, (least - box.height + 1) / 2);
    return {box.x - addX, box.y - addY, box.width + 2 * addX, box.height + 2 * addY};
}

void MarkPainter::add(const Mark& mark)
{
    const Box box = boxOf(mark.rect);
    const std::size_t colors = std::size_t(mark.emphasis) * colorsEach;
    if (mark.state == ItemState::Ready && mark.kind == ItemKind::Pod && !mark.hostNetwork && mark.emphasis != Emphasis::Hit) {
        m_batch.add(colors + std::size_t(ItemState::Ready), box.x, box.y, box.width, box.height); // nearly all of them
        return;
    }
    if (mark.state == ItemState::Failing) {
        m_failing[std::size_t(mark.emphasis)].push_back({grown(box, m_line, 3 * m_line), std::uint16_t(colors + std::size_t(mark.state))});
        return;
    }
    if (mark.emphasis == Emphasis::Hit) {
        const bool pod = mark.kind == ItemKind::Pod || mark.kind == ItemKind::Workload;
        const std::size_t own = pod ? std::size_t(mark.state) : kindColors + OutsideColor;
        m_hits.push_back({grown(box, 0, 4 * m_line), std::uint16_t(colors + own)});
        return;
    }
    if (mark.kind == ItemKind::Pod || (mark.kind == ItemKind::Workload && mark.rolled))
        addState(box, mark, colors);
    else
        addKind(box, mark, colors);
}

void MarkPainter::addState(const Box& box, const Mark& mark, std::size_t colors)
{
    const std::size_t own = colors + std::size_t(mark.state);
    const std::size_t soft = own + softColors;
    const auto filled = [&](int width) {
        m_batch.add(own, box.x, box.y, width, box.height);
        m_batch.add(soft, box.x + width, box.y, box.width - width, box.height);
    };
    const auto hollow = [&] {
        if (box.height >= 3 * m_line && box.width >= 3 * m_line) {
            m_batch.addFrame(own, box.x, box.y, box.width, box.height, m_line);
            m_batch.add(soft, box.x + m_line, box.y + m_line, box.width - 2 * m_line, box.height - 2 * m_line);
            return;
        }
        // No room for a frame: both ends say it.
        m_batch.add(own, box.x, box.y, std::min(m_line, box.width), box.height);
        m_batch.add(soft, box.x + m_line, box.y, std::max(0, box.width - 2 * m_line), box.height);
        m_batch.add(own, box.x + box.width - m_line, box.y, std::min(m_line, box.width), box.height);
    };
    if (mark.rolled && box.width >= 5 * m_line) {
        // A sheet behind the block: there are several.
        m_batch.add(own, box.x, box.y, box.width - 2 * m_line, box.height);
        m_batch.add(own, box.x + box.width - m_line, box.y, m_line, box.height);
        return;
    }
    switch (mark.state) {
    case ItemState::NotReady: filled((box.width + 1) / 2); return;
    case ItemState::Starting: filled((box.width + 2) / 3); return;
    case ItemState::Terminating: hollow(); return;
    case ItemState::Completed: {
        const int aside = box.height < 2 * m_line ? box.width / 3 : 0; // as high as it is, the line would be a mark that is ready
        m_batch.add(own, box.x + aside, box.y + (box.height - m_line) / 2, box.width - 2 * aside, m_line);
        return;
    }
    case ItemState::Unknown:
    case ItemState::Normal: m_batch.add(soft, box.x, box.y, box.width, box.height); return;
    default: mark.hostNetwork ? hollow() : m_batch.add(own, box.x, box.y, box.width, box.height); return;
    }
}

void MarkPainter::addKind(const Box& box, const Mark& mark, std::size_t colors)
{
    const std::size_t kinds = colors + kindColors;
    switch (mark.kind) {
    case ItemKind::Service: m_batch.add(kinds + ServiceColor, box.x, box.y, box.width, box.height); return;
    case ItemKind::NetworkPolicy: // a wall with a door
        m_batch.add(kinds + PolicyColor, box.x, box.y, (box.width + 1) / 3, box.height);
        m_batch.add(kinds + PolicyColor, box.x + box.width - (box.width + 1) / 3, box.y, (box.width + 1) / 3, box.height);
        return;
    case ItemKind::Workload: // its pods stand below
        m_batch.add(kinds + HeadColor, box.x, box.y + box.height - m_line, box.width, m_line);
        return;
    default: m_batch.add(kinds + OutsideColor, box.x, box.y, box.width, box.height); return;
    }
}

void MarkPainter::finish()
{
    m_batch.flush();
    const auto draw = [this](std::vector<Kept>& kept) {
        for (const Kept& one : kept)
            m_above.add(one.color, one.box.x, one.box.y, one.box.width, one.box.height);
        kept.clear();
        m_above.flush();
    };
    draw(m_failing[std::size_t(Emphasis::Dimmed)]);
    draw(m_hits);
    draw(m_failing[std::size_t(Emphasis::Plain)]);
    draw(m_failing[std::size_t(Emphasis::Hit)]);
}

} // namespace hopscope::paint
