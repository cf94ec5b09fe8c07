// The nearest form: a chip of two lines for each pod, a box for each Service.
#include "model/layout/card_needs.h"
#include "model/layout/content_cells.h"
#include "model/layout/fill_parts.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

using namespace spacing;

constexpr double mostGrowth = 8; ///< of a box; the rest of what is spread stands between them

class FullFiller
{
public:
    explicit FullFiller(CardWriter& writer) : m_writer(writer), m_card(writer.card()), m_metrics(writer.metrics())
    {
        m_columns = innerColumns(CardForm::Full, writer.options().groupBy, m_card.width, m_metrics);
        m_inner = m_card.width - 2 * cardPadding;
        m_bottom = m_card.height - cardPadding + 0.5;
        const double spread = spreadOfRow();
        m_growth = std::min(std::floor(spread / 2), mostGrowth);
        m_gap = chipGap + spread - m_growth;
    }

    void run()
    {
        fill();
        if (m_left.empty())
            return;
        // Once more, with a line for how many have no room.
        m_writer.reset();
        m_left.clear();
        m_bottom = m_card.height - cardPadding - m_metrics.row - sectionGap / 2 + 0.5;
        fill();
        const double y = std::min(m_y, m_card.height - cardPadding / 2 - m_metrics.row);
        fillFold(m_writer, m_left, withNumber(m_writer.options().words, &MapWords::furtherPods, m_left.size()), {cardPadding, y, m_inner, m_metrics.row - 1});
    }

private:
    /// What a card that is higher than it needs to be adds to each of its rows.
    double spreadOfRow() const
    {
        const CardShape shape(*m_card.data, m_writer.options().groupBy);
        const double spare = m_card.height - neededHeight(shape, CardForm::Full, m_card.width, m_metrics, m_writer.setting().namespaces);
        // whole numbers: the lines of a box share its height without a rest
        return std::floor(std::clamp(spare / double(std::max<std::size_t>(1, fullRows(shape, m_columns))), 0.0, mostFullSpread));
    }

    void fill()
    {
        m_y = fillHeader(m_writer) + cardPadding;
        section(cellsOf(m_card, Section::Services), m_metrics.chip, [this](std::uint32_t cell, const Rect& rect) { service(cell, rect); });
        section(cellsOf(m_card, Section::Policies), m_metrics.slimChip, [this](std::uint32_t cell, const Rect& rect) { slim(cell, rect); });
        for (std::size_t i = 0; i < m_card.cells.size(); ++i) {
            if (m_card.cells[i].group >= 0 && !m_card.cells[i].pod)
                group(i);
        }
        section(cellsOf(m_card, Section::Pods), m_metrics.chip, [this](std::uint32_t cell, const Rect& rect) { chip(cell, rect); });
        section(cellsOf(m_card, Section::HostPods), m_metrics.slimChip, [this](std::uint32_t cell, const Rect& rect) { slim(cell, rect); });
        foldDone(cellsOf(m_card, Section::Done));
    }

    /// Cells in columns; those that have no room are left.
    template <class Fill>
    void section(const std::vector<std::uint32_t>& cells, double height, Fill fill)
    {
        const double width = (m_inner - double(m_columns - 1) * innerGutter) / double(m_columns);
        height += m_growth;
        double bottom = m_y;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Rect rect{cardPadding + double(i % m_columns) * (width + innerGutter), m_y + double(i / m_columns) * (height + m_gap), width, height};
            if (rect.bottom() > m_bottom) {
                m_left.push_back(cells[i]);
                continue;
            }
            fill(cells[i], rect);
            bottom = rect.bottom();
        }
        if (bottom > m_y)
            m_y = bottom + sectionGap + m_gap - chipGap;
    }

    void group(std::size_t head)
    {
        const Cell& cell = m_card.cells[head];
        std::vector<std::uint32_t> members;
        for (std::size_t i = head + 1; i < m_card.cells.size() && m_card.cells[i].pod && m_card.cells[i].group == cell.group; ++i)
            members.push_back(std::uint32_t(i));
        const Rect rect{cardPadding, m_y, m_inner, m_metrics.slimChip};
        if (rect.bottom() > m_bottom) {
            m_left.push_back(std::uint32_t(head));
            m_left.insert(m_left.end(), members.begin(), members.end());
            return;
        }
        if (cell.kind == ItemKind::Service)
            fillServiceLine(m_writer, head, rect, true);
        else
            slim(std::uint32_t(head), rect);
        m_y = rect.bottom() + sectionGap;
        if (cell.kind == ItemKind::Service)
            section(members, m_metrics.row, [this](std::uint32_t i, const Rect& row) { fillPodRow(m_writer, i, row); });
        else
            section(members, m_metrics.chip, [this](std::uint32_t i, const Rect& chipRect) { chip(i, chipRect); });
    }

    void service(std::uint32_t cell, const Rect& rect)
    {
        const CellText& text = *m_card.cells[cell].text;
        m_writer.place(cell, rect, CellLook::Box);
        const Rect line{rect.x + iconRoom + 4, rect.y + 3, rect.width - iconRoom - 12, rect.height / 2 - 3};
        m_writer.left(std::int32_t(cell), text.name, line, {TextRole::ItemName});
        Rect below{line.x, rect.y + rect.height / 2, line.width, line.height};
        const double used = m_writer.left(std::int32_t(cell), text.address, below, {TextRole::Address});
        below.x += used + textGap;
        below.width -= used + textGap;
        const std::string ports = joinFitting(text.ports, below.width, TextRole::SmallAddress, m_writer.options().words.more, m_writer.options().measure);
        m_writer.rightWhole(std::int32_t(cell), ports, below, {TextRole::SmallAddress, true});
    }

    void chip(std::uint32_t index, const Rect& rect)
    {
        const Cell& cell = m_card.cells[index];
        if (!cell.pod) {
            workload(index, rect);
            return;
        }
        const auto id = std::int32_t(index);
        m_writer.place(index, rect, CellLook::Chip);
        const PodTexts texts = podTexts(*cell.pod, cell.state, m_writer.options());
        const bool well = cell.state == ItemState::Ready;
        const double half = rect.height / 2 - 2;
        const Rect line{rect.x + markRoom + 6, rect.y + 2, rect.width - markRoom - 14, half};
        m_writer.podName(index, line, {TextRole::ItemName});
        Rect below{line.x, rect.y + rect.height / 2, line.width, half};
        const double used = m_writer.left(id, texts.address, below, {TextRole::Address});
        below.x += used > 0 ? used + textGap : 0;
        below.width -= used > 0 ? used + textGap : 0;
        m_writer.right(id, texts.detail, below, below.width, {TextRole::ItemDetail, well, well ? ItemState::Normal : cell.state});
    }

    void workload(std::uint32_t index, const Rect& rect)
    {
        const Cell& cell = m_card.cells[index];
        const auto id = std::int32_t(index);
        m_writer.place(index, rect, CellLook::Chip);
        const Rect line{rect.x + markRoom + 6, rect.y + 2, rect.width - markRoom - 14, rect.height / 2 - 2};
        m_writer.left(id, cell.text->name, line, {TextRole::ItemName});
        Rect below{line.x, rect.y + rect.height / 2, line.width, line.height};
        const bool well = cell.state == ItemState::Ready || cell.state == ItemState::Completed || cell.state == ItemState::Normal;
        const double used = m_writer.left(id, cell.text->address, below, {TextRole::ItemDetail, well, well ? ItemState::Normal : cell.state});
        below.x += used + textGap;
        below.width -= used + textGap;
        std::string side = cell.text->detail;
        if (!cell.text->ports.empty())
            side = joinFitting(cell.text->ports, below.width, TextRole::ItemDetail, m_writer.options().words.more, m_writer.options().measure);
        m_writer.right(id, side, below, below.width, {TextRole::ItemDetail, true});
    }

    /// One line in a box: a pod on its node's address, a policy, a workload's name over its pods.
    void slim(std::uint32_t index, const Rect& rect)
    {
        const Cell& cell = m_card.cells[index];
        const auto id = std::int32_t(index);
        const bool head = cell.kind == ItemKind::Workload && !cell.text->rolled;
        m_writer.place(index, rect, head ? CellLook::GroupHead : CellLook::SlimChip);
        const double before = cell.kind == ItemKind::NetworkPolicy ? iconRoom : markRoom + 6;
        Rect line{rect.x + before, rect.y, rect.width - before - 8, rect.height};
        const bool well = cell.state == ItemState::Ready || cell.state == ItemState::Completed || cell.state == ItemState::Normal;
        const TextLook detail{TextRole::ItemDetail, well, well ? ItemState::Normal : cell.state};
        std::string side;
        if (cell.pod)
            side = podTexts(*cell.pod, cell.state, m_writer.options()).detail;
        else
            side = cell.text->detail + (cell.text->address.empty() ? "" : " \u00b7 " + cell.text->address);
        const std::string& name = cell.pod ? cell.pod->meta.name : cell.text->name;
        // That it is on its node's address the outline says too.
        const double room = line.width - std::min(m_writer.width(name, TextRole::ItemText), line.width * 0.6) - textGap;
        const double used = cell.pod && well ? m_writer.rightWhole(id, side, {line.right() - room, line.y, std::max(0.0, room), line.height}, detail)
                                             : m_writer.right(id, side, line, room, detail);
        line.width -= used > 0 ? used + textGap : 0;
        if (cell.pod)
            m_writer.podName(index, line, {TextRole::ItemText});
        else
            m_writer.left(id, name, line, {TextRole::ItemName});
    }

    void foldDone(const std::vector<std::uint32_t>& cells)
    {
        if (cells.empty())
            return;
        if (m_y + m_metrics.row > m_bottom) {
            m_left.insert(m_left.end(), cells.begin(), cells.end());
            return;
        }
        fillFold(m_writer, cells, withNumber(m_writer.options().words, &MapWords::completed, cells.size()), {cardPadding, m_y, m_inner, m_metrics.row - 1},
                 ItemState::Completed);
        m_y += m_metrics.row;
    }

    CardWriter& m_writer;
    const CardLayout& m_card;
    const CardMetrics& m_metrics;
    std::size_t m_columns = 1;
    double m_inner = 0;
    double m_y = 0;
    double m_bottom = 0;
    double m_growth = 0; ///< of each box
    double m_gap = chipGap;
    std::vector<std::uint32_t> m_left; ///< that have no room
};

} // namespace

void fillFull(CardWriter& writer)
{
    FullFiller(writer).run();
}

} // namespace hopscope::layout
