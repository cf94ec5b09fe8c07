#include "model/layout/card_writer.h"

#include "model/layout/content_cells.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

constexpr double leastText = 20; ///< in less no three letters stand
constexpr std::string_view ellipsis = "\u2026";

} // namespace

CardWriter::CardWriter(const CardLayout& card) : m_card(card)
{
    reset();
}

void CardWriter::reset()
{
    m_filled.header = {};
    m_filled.lines.clear();
    m_filled.decors.clear();
    m_filled.boxes.assign(m_card.cells.size(), {0, 0, float(m_card.width), float(m_card.height), CellLook::Folded});
}

void CardWriter::place(std::size_t cell, const Rect& rect, CellLook look)
{
    m_filled.boxes[cell] = {float(rect.x), float(rect.y), float(rect.width), float(rect.height), look};
}

void CardWriter::write(std::int32_t cell, std::string text, double x, double width, const Rect& box, const TextLook& look)
{
    m_filled.lines.push_back({{std::move(text), look.role, {x, box.y, width, box.height}, look.dimmed, look.state}, cell});
}

double CardWriter::left(std::int32_t cell, std::string_view text, const Rect& box, const TextLook& look)
{
    if (text.empty())
        return 0;
    const double whole = width(text, look.role);
    if (whole <= box.width) {
        write(cell, std::string(text), box.x, whole, box, look);
        return whole;
    }
    if (box.width < leastText)
        return 0;
    std::string shown = shortenMiddle(std::string(text), box.width, look.role, options().measure);
    const double used = width(shown, look.role);
    if (used > box.width)
        return 0;
    write(cell, std::move(shown), box.x, used, box, look);
    return used;
}

double CardWriter::rightWhole(std::int32_t cell, std::string_view text, const Rect& box, const TextLook& look)
{
    const double whole = text.empty() ? 0 : width(text, look.role);
    if (whole == 0 || whole > box.width)
        return 0;
    write(cell, std::string(text), box.right() - whole, whole, box, look);
    return whole;
}

double CardWriter::right(std::int32_t cell, std::string_view text, const Rect& box, double atMost, const TextLook& look)
{
    const double room = std::min(atMost, box.width);
    if (text.empty() || room < leastText)
        return 0;
    std::string shown = shortenMiddle(std::string(text), room, look.role, options().measure);
    const double used = width(shown, look.role);
    if (used > room)
        return 0;
    write(cell, std::move(shown), box.right() - used, used, box, look);
    return used;
}

double CardWriter::podName(std::size_t cell, const Rect& box, const TextLook& look)
{
    const kube::Pod& pod = *m_card.cells[cell].pod;
    const std::string_view own = withoutNode(pod);
    if (!own.empty() && width(pod.meta.name, look.role) > box.width) {
        const std::string shorter = std::string(own) + "-" + std::string(ellipsis);
        if (width(shorter, look.role) <= box.width)
            return left(std::int32_t(cell), shorter, box, look);
    }
    return left(std::int32_t(cell), pod.meta.name, box, look);
}

FilledCard CardWriter::take()
{
    return std::move(m_filled);
}

double placeMarks(CardWriter& writer, std::span<const std::uint32_t> cells, const Rect& box, double pitch)
{
    const auto perRow = std::size_t(std::max(1.0, std::floor((box.width + 1) / pitch)));
    const double size = pitch - std::max(1.0, std::floor(pitch / 5));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Rect mark{box.x + double(i % perRow) * pitch, box.y + double(i / perRow) * pitch, size, size};
        writer.place(cells[i], mark, CellLook::Mark);
    }
    return double((cells.size() + perRow - 1) / perRow) * pitch;
}

} // namespace hopscope::layout
