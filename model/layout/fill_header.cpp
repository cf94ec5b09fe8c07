// A card's head: what it is called, how it is, its addresses.
#include "model/layout/card_needs.h"
#include "model/layout/content_cells.h"
#include "model/layout/fill_parts.h"
#include "model/layout/text_fit.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

using namespace spacing;

constexpr double edge = 10;
constexpr double leastDetail = 100; ///< less of a long name of a node says nothing

/// How many fail, on a ground of that state's colour; returns what it takes at the right.
double fillBadge(CardWriter& writer, const Rect& line)
{
    const PodCounts& counts = writer.card().counts;
    if (counts.failing == 0)
        return 0;
    const std::string text = withNumber(writer.options().words, &MapWords::failing, counts.failing);
    const double width = writer.width(text, TextRole::CardDetail) + 12;
    if (width > line.width * 0.45)
        return 0;
    const Rect ground{line.right() - width, line.y + 1, width, line.height - 2};
    writer.decorate(CardDecor::Kind::Badge, ground, ItemState::Failing);
    writer.left(-1, text, {ground.x + 6, ground.y, width - 10, ground.height}, {TextRole::CardDetail, false, ItemState::Failing});
    return width + textGap;
}

std::string roleText(const CardWriter& writer)
{
    const CardLayout& card = writer.card();
    const bool saysWhyNone = card.counts.pods == 0 && !card.head.role.empty();
    if (card.head.id.kind == ItemKind::NodeCard || saysWhyNone)
        return card.head.role;
    std::string text = countsText(card.head, PodCounts{card.counts.pods, 0, card.counts.notReady, card.counts.worst}, writer.options().words);
    return card.head.role.empty() ? text : card.head.role + " \u00b7 " + text;
}

/// The range first, then how many pods, as far as there is room.
std::string rangeText(const CardWriter& writer, double room)
{
    const CardLayout& card = writer.card();
    const MapWords& words = writer.options().words;
    const std::string count = countsText(card.head, PodCounts{card.counts.pods, 0, 0, card.counts.worst}, words);
    if (card.head.ranges.empty())
        return writer.width(count, TextRole::SmallAddress) <= room ? count : std::string();
    const std::string first = withText(words.podRange, card.head.ranges.front());
    std::vector<std::string> tried{first + " \u00b7 " + podNumber(card.head, card.counts, writer.options().words)};
    if (card.head.ranges.size() > 1)
        tried.insert(tried.begin(), first + " " + withNumber(words, &MapWords::more, card.head.ranges.size() - 1) + " \u00b7 " + podNumber(card.head, card.counts, writer.options().words));
    tried.push_back(first);
    tried.push_back(card.head.ranges.front());
    for (const std::string& text : tried) {
        if (writer.width(text, TextRole::SmallAddress) <= room)
            return text;
    }
    return {};
}

} // namespace

double fillHeader(CardWriter& writer)
{
    const CardLayout& card = writer.card();
    const CardMetrics& metrics = writer.metrics();
    const bool node = card.head.id.kind == ItemKind::NodeCard;
    const bool isShort = hasShortHead(card.form, card.width, metrics);
    const double height = node && !isShort ? metrics.twoHeader : metrics.header;
    writer.setHeader({0, 0, card.width, std::min(height, card.height)});
    const double icon = node && card.width >= 200 ? iconRoom - 4 : 0;
    const double top = card.height < metrics.header ? (card.height - metrics.title) / 2 : 6; // a card of nothing is a line
    Rect line{edge + icon, top, card.width - 2 * edge - icon, metrics.title};
    line.width -= fillBadge(writer, line);
    if (node && isShort) {
        const double used = writer.rightWhole(-1, card.head.address, line, {TextRole::Address});
        line.width -= used > 0 ? used + textGap : 0;
        // The range where there is room beside the name, and beside what is wrong.
        const double spare = line.width - writer.width(card.head.title, TextRole::CardTitle) - textGap - (card.head.state == ItemState::Ready ? 0 : 90);
        const double range = writer.rightWhole(-1, rangeText(writer, spare), line, {TextRole::SmallAddress, true});
        line.width -= range > 0 ? range + textGap : 0;
    }
    const bool well = card.head.state == ItemState::Ready || card.head.state == ItemState::Normal;
    const TextLook role{TextRole::CardDetail, well, well ? ItemState::Normal : card.head.state};
    const double title = writer.width(card.head.title, TextRole::CardTitle);
    const std::string text = card.cells.empty() && card.height < metrics.header && card.head.podsRead ? std::string() : roleText(writer);
    const double asked = writer.width(text, role.role) + (text.empty() ? 0 : textGap);
    // The name goes before the role, as long as nothing is wrong.
    const bool shows = title + asked <= line.width || !well;
    const double room = well ? asked : std::min(asked, std::max(line.width - title, line.width * 0.4));
    Rect name = line;
    name.width -= shows ? room : 0;
    // Of a namespace first goes what it shares with all others.
    const bool isWhole = title <= name.width || card.head.id.kind != ItemKind::NamespaceCard;
    writer.left(-1, isWhole ? std::string_view(card.head.title) : writer.setting().namespaces.restOf(card.head.title), name, {TextRole::CardTitle});
    if (shows && !text.empty())
        writer.right(-1, text, line, room - textGap, role);
    if (!node || isShort)
        return height;
    Rect below{edge, 6 + metrics.title + 1, card.width - 2 * edge, height - 6 - metrics.title - 6};
    const double used = writer.left(-1, card.head.address, below, {TextRole::Address});
    below.width -= used + textGap;
    below.x += used + textGap;
    writer.rightWhole(-1, rangeText(writer, below.width), below, {TextRole::SmallAddress, true});
    return height;
}

std::vector<std::uint32_t> cellsOf(const CardLayout& card, Section section)
{
    std::vector<std::uint32_t> cells;
    for (std::size_t i = 0; i < card.cells.size(); ++i) {
        if (card.cells[i].section == section && card.cells[i].group < 0)
            cells.push_back(std::uint32_t(i));
    }
    return cells;
}

void fillFold(CardWriter& writer, const std::vector<std::uint32_t>& cells, const std::string& text, const Rect& row, ItemState state)
{
    for (const std::uint32_t cell : cells)
        writer.place(cell, row, CellLook::Folded);
    writer.decorate(CardDecor::Kind::Fold, row, state);
    writer.left(-1, text, {row.x + markRoom, row.y, row.width - markRoom, row.height}, {TextRole::ItemDetail, true});
}

void fillPodRow(CardWriter& writer, std::size_t index, const Rect& row)
{
    const Cell& cell = writer.card().cells[index];
    const auto id = std::int32_t(index);
    writer.place(index, row, CellLook::Row);
    const PodTexts texts = podTexts(*cell.pod, cell.state, writer.options());
    const bool well = cell.state == ItemState::Ready || cell.state == ItemState::Completed;
    const bool dimmed = cell.state == ItemState::Completed;
    Rect line{row.x + markRoom, row.y, row.width - markRoom - 3, row.height};
    const double address = writer.rightWhole(id, texts.address, line, {TextRole::SmallAddress, dimmed});
    line.width -= address > 0 ? address + textGap : 0;
    const TextLook name{cell.hostNetwork ? TextRole::ItemText : TextRole::ItemName, dimmed};
    const double whole = writer.width(cell.pod->meta.name, name.role);
    // What is wrong, or where else it is, beside a name that is whole.
    const bool says = !well || writer.options().groupBy != GroupBy::Node || line.width > 320;
    if (says && !texts.detail.empty() && !(cell.hostNetwork && well)) {
        const double room = line.width - (well ? whole : std::min(whole, line.width * 0.62)) - textGap;
        const TextLook look{TextRole::ItemDetail, well, well ? ItemState::Normal : cell.state};
        const bool isTold = !well || room >= std::min(leastDetail, writer.width(texts.detail, look.role));
        const double used = isTold ? writer.right(id, texts.detail, line, room, look) : 0;
        line.width -= used > 0 ? used + textGap : 0;
    }
    writer.podName(index, line, name);
}

} // namespace hopscope::layout
