// What is open to the outside, from left to right: where packets come in, the Service, its endpoints with their nodes.
#include "model/layout/card_needs.h"
#include "model/layout/content_cells.h"
#include "model/layout/fill_parts.h"
#include "model/layout/text_fit.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

using namespace spacing;

constexpr double arrowRoom = 28;

class WayFiller
{
public:
    explicit WayFiller(CardWriter& writer) : m_writer(writer), m_card(writer.card()), m_metrics(writer.metrics())
    {
        for (std::size_t i = 0; i < m_card.cells.size(); ++i) {
            const Cell& cell = m_card.cells[i];
            if (cell.section == Section::Entries)
                m_entries.push_back(std::uint32_t(i));
            else if (cell.kind == ItemKind::Service)
                m_service = i;
            else
                m_endpoints.push_back(std::uint32_t(i));
        }
    }

    void run()
    {
        if (m_card.form > CardForm::Rows) {
            fillServiceLine(m_writer, m_service, {0, 1, m_card.width, m_card.height - 2}, m_card.form == CardForm::Groups);
            fold(m_entries, {0, 0, m_card.width, m_card.height});
            fold(m_endpoints, {0, 0, m_card.width, m_card.height});
            return;
        }
        const double entry = m_card.width * wayEntryShare;
        const double service = m_card.width * wayServiceShare;
        const double x = entry + arrowRoom;
        const double endpoints = x + service + arrowRoom;
        m_card.form == CardForm::Full ? full({0, 0, entry, 0}, {x, 0, service, 0}, {endpoints, 0, m_card.width - endpoints, 0})
                                      : line({0, 0, entry, 0}, {x, 0, service, 0}, {endpoints, 0, m_card.width - endpoints, 0});
    }

private:
    void arrow(double x, double y) { m_writer.decorate(CardDecor::Kind::Arrow, {x + 5, y - 5, arrowRoom - 10, 10}); }

    void fold(const std::vector<std::uint32_t>& cells, const Rect& rect)
    {
        for (const std::uint32_t cell : cells)
            m_writer.place(cell, rect, CellLook::Folded);
    }

    void pill(std::uint32_t cell, const Rect& rect, double taken)
    {
        const CellText& text = *m_card.cells[cell].text;
        const auto id = std::int32_t(cell);
        m_writer.place(cell, rect, CellLook::Pill);
        Rect inside{rect.x + iconRoom + 4, rect.y, rect.width - iconRoom - 14 - taken, rect.height};
        const double name = m_writer.width(text.name, TextRole::ItemName);
        const double used = m_writer.right(id, text.address, inside, std::max(inside.width * 0.55, inside.width - name - textGap), {TextRole::SmallAddress});
        inside.width -= used > 0 ? used + textGap : 0;
        m_writer.left(id, text.name, inside, {TextRole::ItemName});
    }

    void full(Rect entry, Rect service, Rect endpoints)
    {
        double y = 4;
        const double least = m_metrics.pill;
        const auto fitting = std::size_t(std::max(1.0, (m_card.height - 4) / (least + 4)));
        for (std::size_t i = 0; i < m_entries.size() && i < fitting; ++i) {
            pill(m_entries[i], {entry.x, y, entry.width, least}, 0);
            y += least + 4;
        }
        for (std::size_t i = fitting; i < m_entries.size(); ++i)
            m_writer.place(m_entries[i], {entry.x, 4, entry.width, least}, CellLook::Folded);
        const double boxHeight = std::min(m_card.height - 8, m_metrics.chip + m_metrics.row - 2);
        const Rect box{service.x, 4, service.width, boxHeight};
        m_writer.setHeader(box);
        boxHeight >= m_metrics.chip + m_metrics.row - 3 ? fillServiceBox(m_writer, m_service, box) : twoLines(box);
        if (!m_entries.empty())
            arrow(entry.right(), 4 + std::min(least, boxHeight) / 2);
        if (!m_endpoints.empty())
            arrow(service.right(), 4 + std::min(least, boxHeight) / 2);
        y = 4;
        const auto rows = std::size_t(std::max(1.0, (m_card.height - 6) / m_metrics.row));
        const std::size_t shown = m_endpoints.size() <= rows ? m_endpoints.size() : rows - 1;
        for (std::size_t i = 0; i < shown; ++i) {
            endpoint(m_endpoints[i], {endpoints.x, y, endpoints.width, m_metrics.row - 1});
            y += m_metrics.row;
        }
        if (shown < m_endpoints.size()) {
            const std::vector<std::uint32_t> rest(m_endpoints.begin() + std::ptrdiff_t(shown), m_endpoints.end());
            fillFold(m_writer, rest, withNumber(m_writer.options().words, &MapWords::furtherPods, rest.size()), {endpoints.x, y, endpoints.width, m_metrics.row - 1});
        }
    }

    void twoLines(const Rect& box)
    {
        const CellText& text = *m_card.cells[m_service].text;
        const auto id = std::int32_t(m_service);
        m_writer.place(m_service, box, CellLook::Box);
        const double half = box.height / 2 - 2;
        Rect line{box.x + iconRoom + 6, box.y + 2, box.width - iconRoom - 14, half};
        const double room = line.width - std::min(m_writer.width(text.name, TextRole::ItemName), line.width * 0.62) - textGap;
        const double used = m_writer.right(id, text.detail, line, room, {TextRole::ItemDetail, true});
        m_writer.left(id, text.name, {line.x, line.y, line.width - (used > 0 ? used + textGap : 0), half}, {TextRole::ItemName});
        Rect below{line.x, box.y + box.height / 2, line.width, half};
        const double address = m_writer.left(id, text.address, below, {TextRole::Address});
        below.x += address + textGap;
        below.width -= address + textGap;
        const std::string ports = joinFitting(text.ports, below.width, TextRole::SmallAddress, m_writer.options().words.more, m_writer.options().measure);
        m_writer.rightWhole(id, ports, below, {TextRole::SmallAddress, true});
    }

    /// Its mark, name, address, node; of a workload without pods its own texts.
    void endpoint(std::uint32_t cell, const Rect& row)
    {
        if (m_card.cells[cell].pod) {
            fillPodRow(m_writer, cell, row);
            return;
        }
        m_writer.place(cell, row, CellLook::Line);
        const CellText& text = *m_card.cells[cell].text;
        Rect line{row.x + markRoom, row.y, row.width - markRoom, row.height};
        const double used = m_writer.right(std::int32_t(cell), text.address, line, line.width * 0.45, {TextRole::ItemDetail, true});
        line.width -= used > 0 ? used + textGap : 0;
        m_writer.left(std::int32_t(cell), text.name, line, {TextRole::ItemName});
    }

    void line(const Rect& entry, const Rect& service, const Rect& endpoints)
    {
        const double height = m_card.height - 2;
        const double middle = height / 2 + 1;
        if (!m_entries.empty()) {
            const std::string more = m_entries.size() > 1 ? withNumber(m_writer.options().words, &MapWords::more, m_entries.size() - 1) : std::string();
            const double taken = more.empty() ? 0 : m_writer.width(more, TextRole::ItemDetail) + 6;
            const Rect rect{entry.x, 1, entry.width, height};
            pill(m_entries.front(), rect, taken);
            m_writer.rightWhole(std::int32_t(m_entries.front()), more, {rect.x, rect.y, rect.width - 10, rect.height}, {TextRole::ItemDetail, true});
            for (std::size_t i = 1; i < m_entries.size(); ++i)
                m_writer.place(m_entries[i], rect, CellLook::Folded);
            arrow(entry.right(), middle);
        }
        m_writer.setHeader({service.x, 1, service.width, height});
        fillServiceLine(m_writer, m_service, {service.x, 1, service.width, height}, true);
        if (m_endpoints.empty())
            return;
        arrow(service.right(), middle);
        const auto most = std::size_t(std::max(1.0, std::min(8.0, endpoints.width * 0.3 / groupMark)));
        const std::vector<std::uint32_t> shown(m_endpoints.begin(), m_endpoints.begin() + std::ptrdiff_t(std::min(most, m_endpoints.size())));
        placeMarks(m_writer, shown, {endpoints.x, 1 + (height - groupMark + 2) / 2, double(most) * groupMark, groupMark}, groupMark);
        std::vector<std::string> addresses;
        for (const std::uint32_t cell : m_endpoints) {
            if (m_card.cells[cell].pod && !m_card.cells[cell].pod->podIps.empty())
                addresses.push_back(m_card.cells[cell].pod->podIps.front().toString());
        }
        for (std::size_t i = shown.size(); i < m_endpoints.size(); ++i)
            m_writer.place(m_endpoints[i], {endpoints.x, 1, endpoints.width, height}, CellLook::Folded);
        const Rect text{endpoints.x + double(most) * groupMark + textGap, 1, endpoints.width - double(most) * groupMark - textGap, height};
        if (!addresses.empty())
            m_writer.left(-1, joinFitting(addresses, text.width, TextRole::SmallAddress, m_writer.options().words.more, m_writer.options().measure), text,
                          {TextRole::SmallAddress, true});
    }

    CardWriter& m_writer;
    const CardLayout& m_card;
    const CardMetrics& m_metrics;
    std::vector<std::uint32_t> m_entries;
    std::size_t m_service = 0;
    std::vector<std::uint32_t> m_endpoints;
};

} // namespace

void fillWay(CardWriter& writer)
{
    WayFiller(writer).run();
}

} // namespace hopscope::layout
