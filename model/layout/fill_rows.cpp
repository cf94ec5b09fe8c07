// A line for each thing, in as many columns as fit.
#include "model/layout/card_needs.h"
#include "model/layout/content_cells.h"
#include "model/layout/fill_parts.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

using namespace spacing;

class RowsFiller
{
public:
    explicit RowsFiller(CardWriter& writer) : m_writer(writer), m_card(writer.card()), m_metrics(writer.metrics()) {}

    void run()
    {
        const double top = fillHeader(m_writer) + 4;
        const std::vector<std::uint32_t> done = cellsOf(m_card, Section::Done);
        std::vector<std::uint32_t> rows;
        const bool byService = m_writer.options().groupBy == GroupBy::Service;
        for (std::size_t i = 0; i < m_card.cells.size(); ++i) {
            const Cell& cell = m_card.cells[i];
            if (cell.section != Section::Done && !(byService && cell.pod && cell.group >= 0))
                rows.push_back(std::uint32_t(i));
        }
        const std::size_t count = rows.size() + (done.empty() ? 0 : 1);
        if (count == 0)
            return;
        m_columns = std::min(innerColumns(CardForm::Rows, m_writer.options().groupBy, m_card.width, m_metrics), count);
        const double room = m_card.height - top - 5;
        const std::size_t each = (count + m_columns - 1) / m_columns;
        const auto fitting = std::size_t(std::max(1.0, std::floor((room + 0.5) / m_metrics.row)));
        m_perColumn = std::min(each, fitting);
        m_pitch = std::clamp(room / double(m_perColumn), m_metrics.row, m_metrics.row * mostRowsPitch);
        m_top = top;
        m_width = (m_card.width - 2 * cardPadding - double(m_columns - 1) * innerGutter) / double(m_columns);
        place(rows, done);
    }

private:
    Rect rowAt(std::size_t place) const
    {
        return {cardPadding + double(place / m_perColumn) * (m_width + innerGutter), m_top + double(place % m_perColumn) * m_pitch, m_width,
                m_pitch - 1};
    }

    void place(const std::vector<std::uint32_t>& rows, std::vector<std::uint32_t> done)
    {
        const std::size_t places = m_perColumn * m_columns;
        std::size_t shown = rows.size();
        const bool folds = !done.empty();
        if (shown + (folds ? 1 : 0) > places)
            shown = places - std::min(places, std::size_t(folds ? 2 : 1));
        for (std::size_t i = 0; i < shown; ++i)
            row(rows[i], rowAt(i));
        std::size_t next = shown;
        const MapWords& words = m_writer.options().words;
        if (shown < rows.size()) {
            const std::vector<std::uint32_t> left(rows.begin() + std::ptrdiff_t(shown), rows.end());
            fillFold(m_writer, left, withNumber(words, &MapWords::furtherPods, left.size()), rowAt(next++));
        }
        if (folds && next < places)
            fillFold(m_writer, done, withNumber(words, &MapWords::completed, done.size()), rowAt(next), ItemState::Completed);
    }

    void row(std::uint32_t index, const Rect& rect)
    {
        const Cell& cell = m_card.cells[index];
        if (cell.pod) {
            const double indent = cell.group >= 0 ? 12 : 0;
            fillPodRow(m_writer, index, {rect.x + indent, rect.y, rect.width - indent, rect.height});
        } else if (cell.kind == ItemKind::Service) {
            fillServiceLine(m_writer, index, rect, true);
        } else {
            line(index, rect);
        }
    }

    /// A policy or a workload.
    void line(std::uint32_t index, const Rect& rect)
    {
        const Cell& cell = m_card.cells[index];
        const auto id = std::int32_t(index);
        const bool head = cell.kind == ItemKind::Workload && !cell.text->rolled;
        m_writer.place(index, rect, head ? CellLook::GroupHead : CellLook::Line);
        Rect text{rect.x + markRoom, rect.y, rect.width - markRoom - 3, rect.height};
        const bool well = cell.state == ItemState::Ready || cell.state == ItemState::Completed || cell.state == ItemState::Normal;
        const std::string side = cell.text->detail + (cell.text->address.empty() ? "" : (cell.text->detail.empty() ? "" : " \u00b7 ") + cell.text->address);
        const double room = text.width - std::min(m_writer.width(cell.text->name, TextRole::ItemName), text.width * 0.6) - textGap;
        const TextLook look{TextRole::ItemDetail, well, well ? ItemState::Normal : cell.state};
        const double used = well ? m_writer.rightWhole(id, side, {text.right() - room, text.y, room, text.height}, look) : m_writer.right(id, side, text, room, look);
        text.width -= used > 0 ? used + textGap : 0;
        m_writer.left(id, cell.text->name, text, {TextRole::ItemName});
    }

    CardWriter& m_writer;
    const CardLayout& m_card;
    const CardMetrics& m_metrics;
    std::size_t m_columns = 1;
    std::size_t m_perColumn = 1;
    double m_top = 0;
    double m_pitch = 0;
    double m_width = 0;
};

} // namespace

void fillRows(CardWriter& writer)
{
    RowsFiller(writer).run();
}

} // namespace hopscope::layout
