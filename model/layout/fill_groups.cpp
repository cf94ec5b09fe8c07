// Names, each with a mark for what it stands for; what fails has a line of its own.
#include "model/layout/card_needs.h"
#include "model/layout/fill_parts.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

using namespace spacing;

class GroupsFiller
{
public:
    explicit GroupsFiller(CardWriter& writer) : m_writer(writer), m_card(writer.card()), m_metrics(writer.metrics())
    {
        m_right = m_card.width - cardPadding;
        m_bottom = m_card.height - 3;
    }

    void run()
    {
        if (fill())
            return;
        // Once more, with a line for how many have no room.
        m_writer.reset();
        m_bottom -= m_metrics.groupLine;
        fill();
    }

private:
    /// False: not all have room.
    bool fill()
    {
        m_y = fillHeader(m_writer) + 4;
        m_x = cardPadding;
        std::vector<std::uint32_t> left;
        for (std::size_t i = 0; i < m_card.cells.size(); ++i) {
            if (!standsOut(m_card.cells[i]))
                continue;
            if (m_y + m_metrics.row > m_bottom) {
                left.push_back(std::uint32_t(i));
                continue;
            }
            fillPodRow(m_writer, i, {cardPadding, m_y, m_card.width - 2 * cardPadding, m_metrics.row - 1});
            m_y += m_metrics.row;
        }
        bool fits = left.empty();
        for (const GroupEntry& entry : groupEntries(*m_card.data, m_writer.options().groupBy, m_writer.setting().namespaces)) {
            fits = fits && add(entry);
            if (fits)
                continue;
            left.insert(left.end(), entry.cells.begin(), entry.cells.end());
            if (entry.head >= 0)
                left.push_back(std::uint32_t(entry.head));
        }
        if (!fits)
            fold(left);
        return fits;
    }

    double inner() const { return m_card.width - 2 * cardPadding; }

    bool nextLine()
    {
        m_x = cardPadding;
        m_y += m_metrics.groupLine;
        return m_y + m_metrics.groupLine <= m_bottom + 0.5;
    }

    bool add(const GroupEntry& entry)
    {
        const double marks = double(entry.cells.size()) * groupMark;
        const std::string text = entry.text();
        const double before = entry.head < 0 ? 5 : m_card.cells[std::size_t(entry.head)].kind == ItemKind::Workload ? 16 : 9;
        const double asked = m_writer.width(text, TextRole::ItemText) + before + 6;
        if (asked + marks > inner() && entry.cells.size() > mostMarksBesideName)
            return addBlock(entry, text);
        const double width = std::min(asked + marks, inner());
        if (m_x > cardPadding && m_x + width > m_right && !nextLine())
            return false;
        if (m_y + m_metrics.groupLine > m_bottom + 0.5)
            return false;
        write(entry, text, {m_x, m_y, width, m_metrics.groupLine - 3}, before, marks);
        m_x += width + 6;
        return true;
    }

    void write(const GroupEntry& entry, const std::string& text, const Rect& rect, double before, double marks)
    {
        if (entry.head >= 0)
            m_writer.place(std::size_t(entry.head), rect, CellLook::Line);
        else
            m_writer.decorate(CardDecor::Kind::Group, rect);
        m_writer.left(entry.head, text, {rect.x + before, rect.y, rect.width - before - 4 - marks, rect.height}, {TextRole::ItemText});
        if (!entry.cells.empty())
            placeMarks(m_writer, entry.cells, {rect.right() - marks - 1, rect.y + (rect.height - groupMark + 2) / 2, marks, groupMark}, groupMark);
    }

    /// One with very many: its marks stand below its name.
    bool addBlock(const GroupEntry& entry, const std::string& text)
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

    void fold(const std::vector<std::uint32_t>& left)
    {
        const double y = m_card.height - m_metrics.row - 2;
        fillFold(m_writer, left, withNumber(m_writer.options().words.furtherPods, left.size()), {cardPadding, y, inner(), m_metrics.row - 1});
    }

    CardWriter& m_writer;
    const CardLayout& m_card;
    const CardMetrics& m_metrics;
    double m_x = 0;
    double m_y = 0;
    double m_right = 0;
    double m_bottom = 0;
};

} // namespace

void fillGroups(CardWriter& writer)
{
    GroupsFiller(writer).run();
}

} // namespace hopscope::layout
