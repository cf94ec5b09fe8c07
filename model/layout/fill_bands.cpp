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
        const std::string more = withNumber(writer.options().words.more, left);
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
        address += " " + withNumber(words.more, text.ports.size() - 1);
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
    // The port goes before the namespace does, and the namespace before the name.
    std::string address = shortAddress(text, writer.options().words);
    if (writer.width(address, TextRole::SmallAddress) + textGap + name + beside > line.width)
        address = text.address.empty() || text.address == "None" ? writer.options().words.headless : text.address;
    const double used = writer.right(id, address, line, line.width * 0.6, {TextRole::SmallAddress});
    line.width -= used > 0 ? used + textGap : 0;
    const double room = line.width - name - 6;
    if (!detail.empty() && room >= std::min(leastDetail, writer.width(detail, TextRole::ItemDetail))) {
        const double shown = line.width - room - 6;
        writer.left(id, detail, {line.x + shown + 6, line.y, room, line.height}, {TextRole::ItemDetail, true});
        line.width = shown;
    }
    writer.left(id, text.name, line, {TextRole::ItemName});
}

void fillServices(CardWriter& writer)
{
    const CardLayout& card = writer.card();
    ServicesPlan plan;
    for (const ServicesForm form : {ServicesForm::Boxes, ServicesForm::Lines, ServicesForm::Counts}) {
        plan = planServices(*card.data, form, writer.setting().arrangement.openRows, card.width, writer.metrics(), writer.setting().namespaces);
        if (plan.height <= card.height + 0.5)
            break;
    }
    const double boxWidth = (card.width - double(plan.boxColumns - 1) * servicesGap) / double(plan.boxColumns);
    double y = 0;
    for (std::size_t i = 0; i < plan.boxes.size(); ++i) {
        const Rect rect{double(i % plan.boxColumns) * (boxWidth + servicesGap), double(i / plan.boxColumns) * (plan.boxHeight + servicesGap), boxWidth, plan.boxHeight};
        fillServiceBox(writer, plan.boxes[i], rect);
        y = rect.bottom() + servicesGap;
    }
    const double lineWidth = (card.width - double(plan.lineColumns - 1) * servicesGap) / double(plan.lineColumns);
    const std::size_t rows = plan.lines.empty() ? 1 : (plan.lines.size() + plan.lineColumns - 1) / plan.lineColumns;
    const double pitch = writer.metrics().row;
    for (std::size_t i = 0; i < plan.lines.size(); ++i)
        fillServiceLine(writer, plan.lines[i], {double(i / rows) * (lineWidth + servicesGap), y + double(i % rows) * pitch, lineWidth, pitch - 1}, true);
    y += plan.lines.empty() ? 0 : double(rows) * pitch;
    double x = 0;
    std::size_t line = 1;
    const double step = writer.metrics().groupLine + 3;
    for (std::size_t i = 0; i < plan.counts.size(); ++i) {
        const GroupEntry& entry = plan.counts[i];
        const std::string number = std::to_string(entry.number);
        double width = writer.width(entry.name, TextRole::ItemText) + writer.width(number, TextRole::ItemName) + 22;
        const bool last = line >= plan.countLines;
        const std::string more = withNumber(writer.options().words.furtherNamespaces, plan.counts.size() - i);
        const double reserve = last && i + 1 < plan.counts.size() ? writer.width(more, TextRole::ItemDetail) + markRoom + 10 : 0;
        if (x > 0 && x + width + reserve > card.width) {
            if (last) {
                std::vector<std::uint32_t> rest;
                for (std::size_t j = i; j < plan.counts.size(); ++j)
                    rest.insert(rest.end(), plan.counts[j].cells.begin(), plan.counts[j].cells.end());
                fillFold(writer, rest, more, {x, y, std::min(reserve, card.width - x), step - 3});
                return;
            }
            ++line;
            x = 0;
            y += step;
        }
        width = std::min(width, card.width);
        const Rect rect{x, y, width, step - 3};
        writer.decorate(CardDecor::Kind::Group, rect);
        for (const std::uint32_t cell : entry.cells)
            writer.place(cell, rect, CellLook::Folded);
        const double used = writer.left(-1, entry.name, {x + 6, y, width - 22 - writer.width(number, TextRole::ItemName), rect.height}, {TextRole::ItemText});
        writer.left(-1, number, {x + 6 + used + 6, y, width - used - 14, rect.height}, {TextRole::ItemName});
        x += width + 6;
    }
}

} // namespace hopscope::layout
