#include "model/layout/place_texts.h"

#include "model/layout/card_geometry.h"
#include "model/layout/content_cells.h"
#include "model/layout/text_fit.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

struct Words
{
    std::string text;
    TextRole role = TextRole::ItemName;
    bool dimmed = false;
};

/// Writes lines from top to bottom between two edges.
class LineWriter
{
public:
    LineWriter(double left, double right, double top, const TextMeasure& measure)
        : m_left(left), m_right(right), m_y(top), m_measure(measure)
    {
    }

    /// `main` at the left; `side` at the right where it leaves `main` most of the room: it gives way first.
    void line(const Words& main, const Words& side = {})
    {
        const double room = m_right - m_left;
        const double mainWidth = m_measure.width(main.text, main.role);
        const double height = std::max(heightOf(main), heightOf(side));
        double sideRoom = std::max(room * 0.34, room - mainWidth - spacing::textGap);
        const std::string sideText = side.text.empty() ? "" : shortenMiddle(side.text, sideRoom, side.role, m_measure);
        const double sideWidth = side.text.empty() ? 0 : m_measure.width(sideText, side.role);
        sideRoom = side.text.empty() ? 0 : sideWidth + spacing::textGap;
        const std::string mainText = shortenMiddle(main.text, room - sideRoom, main.role, m_measure);
        add(mainText, main, m_left, m_measure.width(mainText, main.role), height);
        add(sideText, side, m_right - sideWidth, sideWidth, height);
        m_y += height + 2;
    }

    std::vector<TextLine> take() { return std::move(m_lines); }
    double room() const { return m_right - m_left; }
    void skip(double height) { m_y += height; }

private:
    double heightOf(const Words& words) const { return words.text.empty() ? 0 : m_measure.lineHeight(words.role); }

    void add(const std::string& text, const Words& words, double x, double width, double height)
    {
        if (!text.empty())
            m_lines.push_back({text, words.role, {x, m_y, width, height}, words.dimmed});
    }

    double m_left;
    double m_right;
    double m_y;
    const TextMeasure& m_measure;
    std::vector<TextLine> m_lines;
};

std::vector<TextLine> podLines(const Cell& cell, const Rect& rect, const MapOptions& options)
{
    LineWriter writer(rect.x + spacing::chipPadding + spacing::markRoom - 4, rect.right() - spacing::chipPadding, rect.y + 6,
                      options.measure);
    const bool done = cell.state == ItemState::Completed;
    const PodTexts texts = podTexts(*cell.pod, cell.state, options);
    const Words name{cell.pod->meta.name, TextRole::ItemName, done};
    const Words detail{texts.detail, TextRole::ItemDetail, cell.state == ItemState::Ready || done};
    if (cell.hostNetwork) {
        writer.line(name, detail);
    } else {
        writer.line(name);
        writer.line({texts.address, TextRole::Address, done}, detail);
    }
    return writer.take();
}

std::vector<TextLine> serviceLines(const CellText& text, const Rect& rect, bool dense, const MapOptions& options)
{
    LineWriter writer(rect.x + spacing::chipPadding + spacing::iconRoom - 6, rect.right() - spacing::chipPadding, rect.y + 7,
                      options.measure);
    writer.line({text.name, TextRole::ItemName, false}, {text.detail, TextRole::ItemDetail, true});
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
    return writer.take();
}

/// Boxes of the bands: an icon, a name, an address.
std::vector<TextLine> outsideLines(const CellText& text, const Rect& rect, const MapOptions& options)
{
    const double lines = options.measure.lineHeight(TextRole::ItemName) +
                         (text.address.empty() ? 0 : 2 + options.measure.lineHeight(TextRole::Address));
    LineWriter writer(rect.x + spacing::chipPadding + spacing::iconRoom - 2, rect.right() - spacing::chipPadding,
                      rect.y + (rect.height - lines) / 2, options.measure);
    writer.line({text.name, TextRole::ItemName, false});
    if (!text.address.empty())
        writer.line({text.address, TextRole::Address, false}, {text.detail, TextRole::ItemDetail, true});
    return writer.take();
}

/// A workload: its name and kind, and how many pods it stands for.
std::vector<TextLine> workloadLines(const Cell& cell, const Rect& rect, const MapOptions& options)
{
    const CellText& text = *cell.text;
    const bool well = cell.state == ItemState::Ready || cell.state == ItemState::Completed;
    const Words name{text.name, TextRole::ItemName, false};
    const Words counts{text.address, TextRole::ItemDetail, well};
    if (!text.rolled) {
        LineWriter writer(rect.x + spacing::chipPadding + spacing::markRoom - 4, rect.right() - spacing::chipPadding, rect.y + 3, options.measure);
        writer.line(name, {text.detail + " \u00b7 " + text.address, TextRole::ItemDetail, well});
        return writer.take();
    }
    LineWriter writer(rect.x + spacing::chipPadding + spacing::markRoom - 4, rect.right() - spacing::chipPadding, rect.y + 6, options.measure);
    writer.line(name);
    writer.line(counts, {text.detail, TextRole::ItemDetail, true});
    return writer.take();
}

std::vector<TextLine> policyLines(const CellText& text, const Rect& rect, const MapOptions& options)
{
    LineWriter writer(rect.x + spacing::chipPadding + spacing::markRoom - 4, rect.right() - spacing::chipPadding, rect.y + 6, options.measure);
    writer.line({text.name, TextRole::ItemName, false});
    writer.line({text.detail, TextRole::ItemDetail, true});
    return writer.take();
}

std::vector<TextLine> linesOf(const Cell& cell, const LayoutSetting& setting)
{
    const Rect rect = cell.rect();
    switch (cell.kind) {
    case ItemKind::Pod: return podLines(cell, rect, setting.options);
    case ItemKind::Service: return serviceLines(*cell.text, rect, setting.grid.denseServices, setting.options);
    case ItemKind::Workload: return workloadLines(cell, rect, setting.options);
    case ItemKind::NetworkPolicy: return policyLines(*cell.text, rect, setting.options);
    default: return outsideLines(*cell.text, rect, setting.options);
    }
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

std::vector<TextLine> cardLines(const CardLayout& card)
{
    const MapOptions& options = card.setting->options;
    const CardHead& head = card.head;
    const CardGeometry geometry(card.setting->grid, card.setting->texts, options.measure);
    LineWriter title(spacing::cardPadding + spacing::iconRoom - 8, card.width - spacing::cardPadding, 9, options.measure);
    title.line({head.title, TextRole::CardTitle, false},
               {head.role, TextRole::CardDetail, head.state == ItemState::Ready || head.state == ItemState::Normal});
    LineWriter below(spacing::cardPadding, card.width - spacing::cardPadding, 9 + options.measure.lineHeight(TextRole::CardTitle) + 2,
                     options.measure);
    const double line = options.measure.lineHeight(TextRole::Address) + 2;
    const Words address{head.address, TextRole::Address, false};
    const auto write = [&](const Words& main, const Words& side = {}) {
        if (main.text.empty() && side.text.empty())
            below.skip(line);
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
    write({countsText(card.counts, options.words), TextRole::CardDetail, true});
    std::vector<TextLine> lines = title.take();
    for (TextLine& each : below.take())
        lines.push_back(std::move(each));
    return lines;
}

} // namespace

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
    item.lines = linesOf(cell, *card.setting);
    if (cell.text) {
        item.pods = cell.text->pods;
        item.rolled = cell.text->rolled;
    }
    return item;
}

} // namespace hopscope::layout
