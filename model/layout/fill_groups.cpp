// Names, each with a mark for what it stands for, or with their number; what fails has a line of its own.
#include "model/layout/card_needs.h"
#include "model/layout/fill_parts.h"
#include "model/layout/group_entries.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace hopscope::layout {

namespace {

using namespace spacing;

constexpr double mostSpread = 200; ///< lines: of more only a part is in view, and all would be placed once more
constexpr double mostGroupsPitch = 1.4; ///< times a line: what a card that is higher than it needs to be spreads

class GroupsFiller
{
public:
    explicit GroupsFiller(CardWriter& writer)
        : m_writer(writer), m_card(writer.card()), m_metrics(writer.metrics()), m_groups(groupsOf(m_card, writer)), m_entries(m_groups.entries), m_pitch(m_metrics.groupLine)
    {
        m_right = m_card.width - cardPadding;
        m_bottom = m_card.height - 2;
    }

    void run()
    {
        m_fits = !isHopeless();
        if (m_fits)
            fill();
        if (!m_fits) { // with a line for how many have no room
            m_bottom -= m_metrics.row - 1;
            chooseFirst();
            again();
        }
        const double left = m_bottom - m_y - m_pitch;
        const auto lines = std::max(1.0, std::round((m_y - m_first) / m_pitch) + 1);
        const double more = std::floor(left / lines);
        if (more >= 1 && lines <= mostSpread) {
            m_pitch = std::min(m_pitch + more, m_metrics.groupLine * mostGroupsPitch);
            again();
        }
        if (!m_fits)
            fold();
    }

private:
    static GroupEntries groupsOf(const CardLayout& card, const CardWriter& writer)
    {
        GroupEntries groups = groupEntries(*card.data, card.head.counted ? GroupBy::Node : writer.options().groupBy, writer.setting().namespaces);
        if (!card.head.counted)
            return groups;
        for (GroupEntry& entry : groups.entries) { // its pods have no marks
            entry.number = std::uint32_t(entry.cells.size());
            entry.counted = std::exchange(entry.cells, {});
        }
        return groups;
    }

    /// So many names that they have no room, however short they are.
    bool isHopeless() const
    {
        constexpr double shortest = 17; ///< with the gap to the next
        const double lines = std::max(0.0, m_bottom - m_metrics.header) / m_metrics.groupLine + 1;
        return double(m_entries.size()) * shortest > lines * (inner() + shortest);
    }

    /// What a person looks for first: what fails, what is not ready, what is open to the outside, then the rest.
    int rankOf(const GroupEntry& entry) const
    {
        const auto is = [this](std::uint32_t cell, ItemState state) { return m_card.cells[cell].state == state; };
        const auto any = [&](ItemState state) {
            return (entry.head >= 0 && is(std::uint32_t(entry.head), state)) ||
                   std::any_of(entry.cells.begin(), entry.cells.end(), [&](std::uint32_t cell) { return is(cell, state); });
        };
        const bool isOpen = entry.head >= 0 && m_card.cells[std::size_t(entry.head)].text->exposed;
        return any(ItemState::Failing) ? 0 : any(ItemState::NotReady) ? 1 : isOpen ? 2 : 3;
    }

    /// Not all have room: what matters is named first, and but by node a number stands for pods that are well.
    void chooseFirst()
    {
        m_isShort = true;
        if (m_card.head.counted || m_writer.options().groupBy == GroupBy::Node)
            return;
        std::vector<std::pair<int, std::size_t>> order;
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            order.emplace_back(rankOf(m_entries[i]), i);
        std::sort(order.begin(), order.end());
        std::vector<GroupEntry> sorted;
        sorted.reserve(order.size());
        for (const auto& [rank, i] : order) {
            sorted.push_back(m_entries[i]);
            countWell(sorted.back());
        }
        m_entries = std::move(sorted);
    }

    void countWell(GroupEntry& entry) const
    {
        constexpr std::ptrdiff_t mostMarks = 3;
        if (entry.cells.size() <= 1)
            return;
        entry.number = std::uint32_t(entry.cells.size());
        const auto isWrong = [this](std::uint32_t cell) { return m_card.cells[cell].state == ItemState::NotReady; };
        const auto well = std::stable_partition(entry.cells.begin(), entry.cells.end(), isWrong);
        const auto marks = std::size_t(std::min(well - entry.cells.begin(), mostMarks));
        entry.counted = entry.cells.subspan(marks);
        entry.cells = entry.cells.first(marks);
    }

    void again()
    {
        m_writer.reset();
        fill();
    }

    void fill()
    {
        m_y = fillHeader(m_writer) + 3;
        m_x = cardPadding;
        m_unnamed.clear();
        std::size_t named = 0;
        for (std::size_t i = 0; i < m_card.cells.size(); ++i) {
            if (!standsOut(m_card.cells[i]))
                continue;
            if (m_y + m_metrics.row > m_bottom || named >= mostStandingOut()) {
                m_unnamed.push_back(std::uint32_t(i));
                continue;
            }
            fillPodRow(m_writer, i, {cardPadding, m_y, m_card.width - 2 * cardPadding, m_metrics.row - 1});
            m_y += m_metrics.row;
            ++named;
        }
        m_first = m_y;
        m_added = 0;
        while (m_added < m_entries.size() && add(m_entries[m_added]))
            ++m_added;
        m_fits = m_unnamed.empty() && m_added == m_entries.size();
    }

    double inner() const { return m_card.width - 2 * cardPadding; }

    /// Lines of pods that fail: beside names that have no room for themselves they take half of it.
    std::size_t mostStandingOut() const
    {
        if (m_card.head.counted)
            return countedRows;
        if (!m_isShort || m_entries.empty())
            return m_card.cells.size();
        return std::size_t(std::max(1.0, std::floor((m_bottom - m_metrics.header) / 2 / m_metrics.row)));
    }

    bool nextLine()
    {
        m_x = cardPadding;
        m_y += m_pitch;
        return m_y + m_metrics.groupLine <= m_bottom + 0.5;
    }

    bool add(const GroupEntry& entry)
    {
        const double marks = double(entry.cells.size()) * groupMark;
        const std::string_view text = entry.textIn(m_text, m_writer.options().words.digitGroup);
        const double before = entry.head < 0 ? 5 : m_card.cells[std::size_t(entry.head)].kind == ItemKind::Workload ? 16 : 9;
        const double asked = m_writer.width(text, TextRole::ItemText) + before + 6;
        if (asked + marks > inner() && entry.cells.size() > mostMarksBesideName)
            return addBlock(entry, text);
        const std::optional<Rect> rect = next(asked + marks);
        if (rect)
            write(entry, text, *rect, before, marks);
        return rect.has_value();
    }

    /// The place for what is so wide, beside the last one or in the next line; nothing where there is no room.
    std::optional<Rect> next(double asked)
    {
        const double width = std::min(asked, inner());
        if (m_x > cardPadding && m_x + width > m_right && !nextLine())
            return std::nullopt;
        if (m_y + m_metrics.groupLine > m_bottom + 0.5)
            return std::nullopt;
        const Rect rect{m_x, m_y, width, m_metrics.groupLine - 3};
        m_x += width + 6;
        return rect;
    }

    void write(const GroupEntry& entry, std::string_view text, const Rect& rect, double before, double marks)
    {
        if (entry.head >= 0)
            m_writer.place(std::size_t(entry.head), rect, CellLook::Line);
        else
            m_writer.decorate(CardDecor::Kind::Group, rect);
        m_writer.left(entry.head, text, {rect.x + before, rect.y, rect.width - before - 4 - marks, rect.height}, {TextRole::ItemText});
        if (!entry.cells.empty())
            placeMarks(m_writer, entry.cells, {rect.right() - marks - 1, rect.y + (rect.height - groupMark + 2) / 2, marks, groupMark}, groupMark);
        for (const std::uint32_t cell : entry.counted)
            m_writer.place(cell, rect, CellLook::Folded);
    }

    /// One with very many: its marks stand below its name.
    bool addBlock(const GroupEntry& entry, std::string_view text)
    {
        if (m_x > cardPadding && !nextLine())
            return false;
        const double perRow = std::max(1.0, std::floor(inner() / groupMark));
        const double rows = std::ceil(double(entry.cells.size()) / perRow);
        if (m_y + m_metrics.groupLine + rows * groupMark > m_bottom + 0.5)
            return false;
        write({entry.name, {}, entry.head, entry.number}, text, {cardPadding, m_y, inner(), m_metrics.groupLine - 3}, entry.head >= 0 ? 16 : 5, 0);
        m_y += m_metrics.groupLine;
        placeMarks(m_writer, entry.cells, {cardPadding + 4, m_y, inner() - 4, 0}, groupMark);
        m_y += rows * groupMark + 4;
        m_x = cardPadding;
        return true;
    }

    /// What has no room.
    void fold()
    {
        std::vector<std::uint32_t> left = std::move(m_unnamed);
        for (std::size_t i = m_added; i < m_entries.size(); ++i) {
            const GroupEntry& entry = m_entries[i];
            left.insert(left.end(), entry.cells.begin(), entry.cells.end());
            left.insert(left.end(), entry.counted.begin(), entry.counted.end());
            if (entry.head >= 0)
                left.push_back(std::uint32_t(entry.head));
        }
        const double y = m_card.height - m_metrics.row - 2;
        fillFold(m_writer, left, withNumber(m_writer.options().words, &MapWords::furtherPods, left.size()), {cardPadding, y, inner(), m_metrics.row - 1});
    }

    CardWriter& m_writer;
    const CardLayout& m_card;
    const CardMetrics& m_metrics;
    GroupEntries m_groups;
    std::vector<GroupEntry>& m_entries; ///< of them
    std::size_t m_added = 0; ///< of the entries
    std::vector<std::uint32_t> m_unnamed; ///< of what has a line of its own, those without room for it
    bool m_fits = true; ///< all has room
    double m_x = 0;
    double m_y = 0;
    double m_first = 0; ///< the first line of names
    double m_pitch;     ///< from line to line
    double m_right = 0;
    double m_bottom = 0;
    bool m_isShort = false; ///< not all have room
    std::string m_text; ///< of the entry that is added
};

} // namespace

void fillGroups(CardWriter& writer)
{
    GroupsFiller(writer).run();
}

} // namespace hopscope::layout
