// What stands above the cards: the world outside in one line, the Services.
#include "model/layout/fill_parts.h"
#include "model/layout/services_band.h"
#include "model/layout/text_fit.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

using namespace spacing;

/// A box of something outside, as wide as its texts; returns its width.
double fillPill(CardWriter& writer, std::size_t index, double x, double most, double y, double height)
{
    const CellText& text = *writer.card().cells[index].text;
    const auto id = std::int32_t(index);
    const double name = writer.width(text.name, TextRole::ItemName);
    const double address = text.address.empty() ? 0 : writer.width(text.address, TextRole::Address) + textGap;
    const double width = std::min(iconRoom + 6 + name + address + 24, most);
    writer.place(index, {x, y, width, height}, CellLook::Pill);
    Rect line{x + iconRoom + 4, y, width - iconRoom - 14, height};
    const double share = std::min(address, std::max(line.width * 0.55, line.width - name - textGap));
    const double used = address > 0 ? writer.right(id, text.address, line, share - textGap, {TextRole::Address}) : 0;
    line.width -= used > 0 ? used + textGap : 0;
    writer.left(id, text.name, line, {TextRole::ItemName});
    return width;
}

} // namespace

void fillOutside(CardWriter& writer)
{
    const CardLayout& card = writer.card();
    const double height = std::min(card.height, writer.metrics().pill);
    double x = 0;
    for (std::size_t i = 0; i < card.cells.size(); ++i) {
        const std::size_t left = card.cells.size() - i;
        const std::string more = withNumber(writer.options().words, &MapWords::more, left);
        const double reserved = left > 1 ? writer.width(more, TextRole::ItemDetail) + markRoom + 14 : 0;
        const double most = std::min(360.0, card.width - x - reserved);
        if (most < 120) {
            std::vector<std::uint32_t> rest;
            for (std::size_t cell = i; cell < card.cells.size(); ++cell)
                rest.push_back(std::uint32_t(cell));
            fillFold(writer, rest, more, {x, 4, writer.width(more, TextRole::ItemDetail) + markRoom + 4, height - 8});
            return;
        }
        x += fillPill(writer, i, x, most, 0, height) + 10;
    }
}

void fillServiceBox(CardWriter& writer, std::size_t cell, const Rect& rect)
{
    const CellText& text = *writer.card().cells[cell].text;
    const auto id = std::int32_t(cell);
    writer.place(cell, rect, CellLook::Box);
    const double step = (rect.height - 8) / 3;
    Rect line{rect.x + iconRoom + 6, rect.y + 4, rect.width - iconRoom - 14, step};
    const double room = line.width - std::min(writer.width(text.name, TextRole::ItemName), line.width * 0.62) - textGap;
    const double used = writer.right(id, text.detail, line, room, {TextRole::ItemDetail, true});
    writer.left(id, text.name, {line.x, line.y, line.width - (used > 0 ? used + textGap : 0), step}, {TextRole::ItemName});
    line.y += step;
    writer.left(id, text.address == "None" ? writer.options().words.headless : text.address, line, {TextRole::Address});
    line.y += step;
    const std::string ports = joinFitting(text.ports, line.width, TextRole::SmallAddress, writer.options().words.more, writer.options().measure);
    writer.left(id, ports, line, {TextRole::SmallAddress, true});
}

namespace {

constexpr double leastDetail = 36; ///< less of a namespace says nothing
constexpr double leastName = 64;   ///< less of a name does not tell it apart

/// "172.30.0.10:53", with its node port where it has one.
std::string shortAddress(const CellText& text, const MapWords& words)
{
    const bool none = text.address.empty() || text.address == "None";
    std::string port = text.ports.empty() ? std::string() : text.ports.front();
    port = port.substr(0, port.find('/'));
    std::string address = none ? words.headless : text.address;
    if (!port.empty() && port.find_first_not_of("0123456789:") == std::string::npos)
        address += ":" + port;
    if (text.ports.size() > 1)
        address += " " + withNumber(words, &MapWords::more, text.ports.size() - 1);
    return address;
}

/// Of a Service's line by Service: marks for its endpoints, and their first addresses; returns what it takes at the right.
double fillEndpoints(CardWriter& writer, std::size_t index, const Rect& line)
{
    const CardLayout& card = writer.card();
    std::vector<std::uint32_t> members;
    for (std::size_t i = index + 1; i < card.cells.size() && card.cells[i].pod && card.cells[i].group == card.cells[index].group; ++i)
        members.push_back(std::uint32_t(i));
    const double addresses = line.width >= 560 ? line.width * 0.26 : 0;
    const double room = std::max(40.0, line.width * 0.14);
    const Rect box{line.right() - addresses - room, line.y + (line.height - groupMark + 2) / 2, room, groupMark};
    const auto most = std::size_t(room / groupMark);
    std::vector<std::uint32_t> shown(members.begin(), members.begin() + std::ptrdiff_t(std::min(members.size(), most)));
    placeMarks(writer, shown, box, groupMark);
    for (std::size_t i = shown.size(); i < members.size(); ++i)
        writer.place(members[i], line, CellLook::Folded);
    if (addresses > 0) {
        std::vector<std::string> texts;
        for (const std::uint32_t member : members) {
            const kube::Pod& pod = *card.cells[member].pod;
            if (!pod.podIps.empty())
                texts.push_back(pod.podIps.front().toString());
        }
        if (!texts.empty()) {
            const std::string text = joinFitting(texts, addresses - textGap, TextRole::SmallAddress, writer.options().words.more, writer.options().measure);
            if (writer.width(text, TextRole::SmallAddress) <= addresses - textGap)
                writer.left(std::int32_t(index), text, {box.right() + textGap, line.y, addresses - textGap, line.height}, {TextRole::SmallAddress, true});
        }
    }
    return addresses + room + textGap;
}

} // namespace

void fillServiceLine(CardWriter& writer, std::size_t index, const Rect& row, bool withNamespace)
{
    const Cell& cell = writer.card().cells[index];
    const CellText& text = *cell.text;
    const auto id = std::int32_t(index);
    writer.place(index, row, CellLook::Line);
    Rect line{row.x + 8, row.y, row.width - 11, row.height};
    if (cell.group >= 0)
        line.width -= fillEndpoints(writer, index, line);
    const std::string_view detail = withNamespace ? writer.setting().namespaces.restOf(text.detail) : std::string_view(text.detail);
    const double name = writer.width(text.name, TextRole::ItemName);
    const double beside = detail.empty() ? 0 : std::min(leastDetail, writer.width(detail, TextRole::ItemDetail)) + 6;
    // The port goes before the namespace does, the namespace before the name, and an address is whole or not there.
    std::string address = shortAddress(text, writer.options().words);
    const double most = std::min(line.width * 0.6, line.width - textGap - name - beside);
    if (writer.width(address, TextRole::SmallAddress) > most)
        address = text.address.empty() || text.address == "None" ? writer.options().words.headless : text.address;
    const double least = std::min(name, leastName * writer.metrics().unit) + textGap; // a name that says nothing gives no room for it
    const bool isName = address.find_first_not_of("0123456789.:") != std::string::npos; // or of version 6, or too much for such a line
    const double used = isName ? writer.right(id, address, line, line.width * 0.6, {TextRole::SmallAddress})
                               : writer.rightWhole(id, address, {line.x + least, line.y, line.width - least, line.height}, {TextRole::SmallAddress});
    line.width -= used > 0 ? used + textGap : 0;
    const double room = line.width - name - 6;
    if (!detail.empty() && room >= std::min(leastDetail, writer.width(detail, TextRole::ItemDetail))) {
        const double shown = line.width - room - 6;
        writer.left(id, detail, {line.x + shown + 6, line.y, room, line.height}, {TextRole::ItemDetail, true});
        line.width = shown;
    }
    writer.left(id, text.name, line, {TextRole::ItemName});
}

namespace {

/// What stands above the nodes: boxes, lines, names, numbers, in that order.
class ServicesFiller
{
public:
    ServicesFiller(CardWriter& writer, ServicesPlan plan) : m_writer(writer), m_width(writer.card().width), m_plan(std::move(plan)) {}

    void run()
    {
        addBoxes();
        addLines();
        const CardMetrics& metrics = m_writer.metrics();
        flow(m_plan.names, m_plan.nameLines, metrics.row, &MapWords::furtherPods, [this](const GroupEntry& entry, double most) { return addName(entry, most); });
        flow(m_plan.counts, m_plan.countLines, metrics.groupLine + 3, &MapWords::furtherNamespaces,
             [this](const GroupEntry& entry, double most) { return addCount(entry, most); });
    }

private:
    void addBoxes()
    {
        const double width = (m_width - double(m_plan.boxColumns - 1) * servicesGap) / double(m_plan.boxColumns);
        for (std::size_t i = 0; i < m_plan.boxes.size(); ++i) {
            const Rect rect{double(i % m_plan.boxColumns) * (width + servicesGap), double(i / m_plan.boxColumns) * (m_plan.boxHeight + servicesGap), width, m_plan.boxHeight};
            fillServiceBox(m_writer, m_plan.boxes[i], rect);
            m_y = rect.bottom() + servicesGap;
        }
    }

    void addLines()
    {
        const double width = (m_width - double(m_plan.lineColumns - 1) * servicesGap) / double(m_plan.lineColumns);
        const std::size_t rows = (m_plan.lines.size() + m_plan.lineColumns - 1) / m_plan.lineColumns;
        const double pitch = m_writer.metrics().row;
        for (std::size_t i = 0; i < m_plan.lines.size(); ++i)
            fillServiceLine(m_writer, m_plan.lines[i], {double(i / rows) * (width + servicesGap), m_y + double(i % rows) * pitch, width, pitch - 1}, true);
        m_y += double(rows) * pitch;
    }

    /// Beside each other as far as they fit; in the last line with how many have no room.
    template <class Add>
    void flow(const std::vector<GroupEntry>& entries, std::size_t lines, double step, std::string MapWords::* further, Add add)
    {
        m_x = 0;
        m_height = step;
        std::size_t line = 1;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const bool last = line >= lines;
            const std::string more = withNumber(m_writer.options().words, further, entries.size() - i);
            const double reserve = last && i + 1 < entries.size() ? m_writer.width(more, TextRole::ItemDetail) + markRoom + 10 : 0;
            if (add(entries[i], m_x > 0 ? m_width - m_x - reserve : m_width))
                continue;
            if (last) {
                fold(entries, i, more, reserve);
                break;
            }
            ++line;
            m_x = 0;
            m_y += step;
            add(entries[i], m_width);
        }
        m_y += entries.empty() ? 0 : step;
    }

    void fold(const std::vector<GroupEntry>& entries, std::size_t first, const std::string& more, double reserve)
    {
        std::vector<std::uint32_t> rest;
        for (std::size_t i = first; i < entries.size(); ++i) {
            rest.insert(rest.end(), entries[i].cells.begin(), entries[i].cells.end());
            if (entries[i].head >= 0)
                rest.push_back(std::uint32_t(entries[i].head));
        }
        fillFold(m_writer, rest, more, {m_x, m_y, std::min(std::max(reserve, 60.0), m_width - m_x), m_height - 3});
    }

    /// False: it is wider than that, and not the first in its line.
    bool addName(const GroupEntry& entry, double most)
    {
        const std::string_view text = entry.textIn(m_text);
        const double asked = m_writer.width(text, TextRole::ItemName) + nameEdges;
        if (m_x > 0 && asked > most)
            return false;
        const Rect rect{m_x, m_y, std::min(asked, most), m_height - 1};
        m_writer.place(std::size_t(entry.head), rect, CellLook::Line);
        m_writer.left(entry.head, text, {rect.x + 9, rect.y, rect.width - 13, rect.height}, {TextRole::ItemName});
        m_x += rect.width + nameGap;
        return true;
    }

    bool addCount(const GroupEntry& entry, double most)
    {
        const std::string number = numberText(entry.number, m_writer.options().words);
        const double digits = m_writer.width(number, TextRole::ItemName);
        const double asked = m_writer.width(entry.name, TextRole::ItemText) + digits + 22;
        if (m_x > 0 && asked > most)
            return false;
        const double width = std::min(asked, most);
        const Rect rect{m_x, m_y, width, m_height - 3};
        m_writer.decorate(CardDecor::Kind::Group, rect);
        for (const std::uint32_t cell : entry.cells)
            m_writer.place(cell, rect, CellLook::Folded);
        const double used = m_writer.left(-1, entry.name, {rect.x + 6, m_y, width - 22 - digits, rect.height}, {TextRole::ItemText});
        m_writer.left(-1, number, {rect.x + 6 + used + 6, m_y, width - used - 14, rect.height}, {TextRole::ItemName});
        m_x += width + nameGap;
        return true;
    }

    CardWriter& m_writer;
    double m_width;
    ServicesPlan m_plan;
    double m_x = 0;
    double m_y = 0;
    double m_height = 0; ///< of a line of what flows
    std::string m_text;  ///< of the name that is written
};

} // namespace

void fillServices(CardWriter& writer)
{
    const CardLayout& card = writer.card();
    ServicesPlan plan;
    for (const ServicesForm form : {ServicesForm::Boxes, ServicesForm::Lines, ServicesForm::Names, ServicesForm::Counts}) {
        plan = planServices(*card.data, form, writer.setting().arrangement, card.width, writer.metrics(), writer.setting().namespaces);
        if (plan.height <= card.height + 0.5)
            break;
    }
    ServicesFiller(writer, std::move(plan)).run();
}

} // namespace hopscope::layout
