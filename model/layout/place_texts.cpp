#include "model/layout/place_texts.h"

#include "model/layout/card_geometry.h"
#include "model/layout/content_cells.h"
#include "model/layout/line_writer.h"
#include "model/layout/text_fit.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

constexpr double padding = 6; ///< above and below a box's lines
constexpr double unlimited = 2000; ///< wider than any text may become
constexpr double servicePadding = 7;
constexpr double headPadding = 3; ///< of a workload whose pods stand below it

LineWriter writerIn(const Rect& rect, double before, double above, const MapOptions& options)
{
    return {rect.x + spacing::chipPadding + before, rect.right() - spacing::chipPadding, rect.y + above, options.measure};
}

LineWriter podLines(const Cell& cell, const Rect& rect, const MapOptions& options)
{
    LineWriter writer = writerIn(rect, spacing::markRoom - 4, padding, options);
    const bool done = cell.state == ItemState::Completed;
    const bool well = cell.state == ItemState::Ready;
    const PodTexts texts = podTexts(*cell.pod, cell.state, options);
    const Words name{cell.pod->meta.name, TextRole::ItemName, done};
    // That it is on the node's address its outline says too; a namespace tells less than a node.
    const Words detail{texts.detail, TextRole::ItemDetail, well || done, well && (cell.hostNetwork || options.groupBy == GroupBy::Node)};
    if (cell.hostNetwork) {
        writer.line(name, detail);
    } else {
        writer.line(name);
        writer.line({texts.address, TextRole::Address, done}, detail);
    }
    return writer;
}

LineWriter serviceLines(const CellText& text, const Rect& rect, bool dense, const MapOptions& options)
{
    LineWriter writer = writerIn(rect, spacing::iconRoom - 6, servicePadding, options);
    writer.line({text.name, TextRole::ItemName, false}, {text.detail, TextRole::ItemDetail, true, dense});
    const Words address{text.address, TextRole::Address, false};
    const double left = writer.room() - options.measure.width(text.address, TextRole::Address) - spacing::textGap;
    const auto ports = [&](double room) {
        return joinFitting(text.ports, room, TextRole::Address, options.words.more, options.measure);
    };
    if (dense) {
        writer.line(address, {ports(std::max(left, writer.room() * 0.34)), TextRole::Address, true});
    } else {
        writer.line(address);
        writer.line({ports(writer.room()), TextRole::Address, true});
    }
    return writer;
}

/// Boxes of the bands: an icon, a name, an address, in the middle of the box's height.
LineWriter outsideLines(const CellText& text, const Rect& rect, const MapOptions& options)
{
    const auto write = [&](double above) {
        LineWriter writer = writerIn(rect, spacing::iconRoom - 2, above, options);
        writer.line({text.name, TextRole::ItemName, false});
        if (!text.address.empty())
            writer.line({text.address, TextRole::Address, false}, {text.detail, TextRole::ItemDetail, true});
        return writer;
    };
    return write(std::max(padding, (rect.height - write(0).neededHeight()) / 2));
}

/// A workload: its name and kind, and how many pods it stands for.
LineWriter workloadLines(const Cell& cell, const Rect& rect, const MapOptions& options)
{
    const CellText& text = *cell.text;
    const bool well = cell.state == ItemState::Ready || cell.state == ItemState::Completed;
    LineWriter writer = writerIn(rect, spacing::markRoom - 4, text.rolled ? padding : headPadding, options);
    const Words name{text.name, TextRole::ItemName, false};
    if (!text.rolled) {
        writer.line(name, {text.detail + " \u00b7 " + text.address, TextRole::ItemDetail, well});
        return writer;
    }
    writer.line(name);
    writer.line({text.address, TextRole::ItemDetail, well}, {text.detail, TextRole::ItemDetail, true, true});
    if (!text.ports.empty())
        writer.line({joinFitting(text.ports, writer.room(), TextRole::Address, options.words.more, options.measure), TextRole::Address, true});
    return writer;
}

LineWriter policyLines(const CellText& text, const Rect& rect, const MapOptions& options)
{
    LineWriter writer = writerIn(rect, spacing::iconRoom - 6, padding, options);
    writer.line({text.name, TextRole::ItemName, false});
    writer.line({text.detail, TextRole::ItemDetail, true});
    return writer;
}

LineWriter linesOf(const Cell& cell, const Rect& rect, bool denseServices, const MapOptions& options)
{
    switch (cell.kind) {
    case ItemKind::Pod: return podLines(cell, rect, options);
    case ItemKind::Service: return serviceLines(*cell.text, rect, denseServices, options);
    case ItemKind::Workload: return workloadLines(cell, rect, options);
    case ItemKind::NetworkPolicy: return policyLines(*cell.text, rect, options);
    default: return outsideLines(*cell.text, rect, options);
    }
}

/// Above and below the lines.
double paddingOf(const Cell& cell)
{
    if (cell.kind == ItemKind::Service)
        return servicePadding;
    return cell.kind == ItemKind::Workload && !cell.text->rolled ? headPadding : padding;
}

std::string rangesText(const CardHead& head, double room, const MapOptions& options)
{
    if (head.ranges.empty())
        return {};
    std::vector<std::string> ranges = head.ranges;
    if (options.words.podRange.find("%1") != std::string::npos)
        ranges.front() = withText(options.words.podRange, ranges.front());
    return joinFitting(ranges, room, TextRole::Address, options.words.more, options.measure);
}

LineWriter cardTitle(const std::string& title, const Words& role, double cardWidth, const TextMeasure& measure)
{
    LineWriter writer(spacing::cardPadding + spacing::iconRoom - 8, cardWidth - spacing::cardPadding, spacing::headerPadding, measure);
    writer.line({title, TextRole::CardTitle, false}, role);
    return writer;
}

std::vector<TextLine> cardLines(const CardLayout& card)
{
    const MapOptions& options = card.setting->options;
    const CardHead& head = card.head;
    const CardGeometry geometry(card.setting->grid, card.setting->texts, options.measure);
    const LineWriter title = cardTitle(head.title, {head.role, TextRole::CardDetail, head.state == ItemState::Ready || head.state == ItemState::Normal},
                                       card.width, options.measure);
    LineWriter below(spacing::cardPadding, card.width - spacing::cardPadding, spacing::headerPadding + geometry.cardTitleHeight() + 2, options.measure);
    const Words address{head.address, TextRole::Address, false};
    const auto write = [&](const Words& main, const Words& side = {}) {
        if (main.text.empty() && side.text.empty())
            below.skip(TextRole::Address);
        else
            below.line(main, side);
    };
    if (geometry.rangeOnOwnLine()) {
        write(address);
        write({rangesText(head, below.room(), options), TextRole::Address, true});
    } else if (geometry.hasAddressLine()) {
        const double room = below.room() - options.measure.width(head.address, TextRole::Address) - spacing::textGap;
        write(address, {rangesText(head, room, options), TextRole::Address, true});
    }
    write({countsText(card.head, card.counts, options.words), TextRole::CardDetail, true});
    std::vector<TextLine> lines = title.take(geometry.cardTitleHeight());
    for (TextLine& each : below.take(card.headerHeight - 2 * spacing::headerPadding - geometry.cardTitleHeight() - 2))
        lines.push_back(std::move(each));
    return lines;
}

} // namespace

double neededTitleHeight(const std::string& title, const std::string& role, double cardWidth, const TextMeasure& measure)
{
    return cardTitle(title, {role, TextRole::CardDetail}, cardWidth, measure).neededHeight();
}

double naturalWidth(const Cell& cell, bool denseServices, const MapOptions& options)
{
    const LineWriter writer = linesOf(cell, {0, 0, unlimited, 0}, denseServices, options);
    return writer.naturalWidth() + unlimited - writer.room();
}

double neededHeight(const Cell& cell, double width, bool denseServices, const MapOptions& options)
{
    return linesOf(cell, {0, 0, width, 0}, denseServices, options).neededHeight() + 2 * paddingOf(cell);
}

Item frameItemOf(const CardLayout& card)
{
    Item item;
    item.id = card.head.id;
    item.rect = {0, 0, card.width, card.height};
    item.header = card.headerRect();
    item.state = card.head.state;
    item.pods = card.counts.pods;
    if (card.head.titled && !card.isBand())
        item.lines = cardLines(card);
    return item;
}

Item itemOf(const CardLayout& card, const Cell& cell)
{
    Item item;
    item.id = cell.id();
    item.rect = cell.rect();
    item.state = cell.state;
    item.hostNetwork = cell.hostNetwork;
    item.section = cell.section;
    item.lines = linesOf(cell, cell.rect(), card.setting->grid.denseServices, card.setting->options)
                     .take(item.rect.height - 2 * paddingOf(cell));
    if (cell.text) {
        item.pods = cell.text->pods;
        item.rolled = cell.text->rolled;
    }
    return item;
}

} // namespace hopscope::layout
