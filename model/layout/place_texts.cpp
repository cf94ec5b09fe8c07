#include "model/layout/place_texts.h"

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

} // namespace

std::vector<TextLine> podLines(const Chip& chip, const Rect& rect, const MapOptions& options)
{
    LineWriter writer(rect.x + spacing::chipPadding + spacing::markRoom - 4, rect.right() - spacing::chipPadding, rect.y + 6,
                      options.measure);
    const bool done = chip.state == ItemState::Completed;
    const Words name{chip.name, TextRole::ItemName, done};
    const Words detail{chip.detail, TextRole::ItemDetail, chip.state == ItemState::Ready || done};
    if (chip.hostNetwork) {
        writer.line(name, detail);
    } else {
        writer.line(name);
        writer.line({chip.address, TextRole::Address, done}, detail);
    }
    return writer.take();
}

std::vector<TextLine> serviceLines(const Chip& chip, const Rect& rect, bool dense, const MapOptions& options)
{
    LineWriter writer(rect.x + spacing::chipPadding + spacing::iconRoom - 6, rect.right() - spacing::chipPadding, rect.y + 7,
                      options.measure);
    writer.line({chip.name, TextRole::ItemName, false}, {chip.detail, TextRole::ItemDetail, true});
    const Words address{chip.address, TextRole::Address, false};
    const double left = writer.room() - options.measure.width(chip.address, TextRole::Address) - spacing::textGap;
    const auto ports = [&](double room) {
        return joinFitting(chip.ports, room, TextRole::Address, options.words.more, options.measure);
    };
    if (dense) {
        writer.line(address, {ports(std::max(left, writer.room() * 0.34)), TextRole::Address, true});
    } else {
        writer.line(address);
        writer.line({ports(writer.room()), TextRole::Address, true});
    }
    return writer.take();
}

std::vector<TextLine> outsideLines(const Chip& chip, const Rect& rect, const MapOptions& options)
{
    const double lines = options.measure.lineHeight(TextRole::ItemName) +
                         (chip.address.empty() ? 0 : 2 + options.measure.lineHeight(TextRole::Address));
    LineWriter writer(rect.x + spacing::chipPadding + spacing::iconRoom - 2, rect.right() - spacing::chipPadding,
                      rect.y + (rect.height - lines) / 2, options.measure);
    writer.line({chip.name, TextRole::ItemName, false});
    if (!chip.address.empty())
        writer.line({chip.address, TextRole::Address, false});
    return writer.take();
}

std::vector<TextLine> cardLines(const CardContent& card, const Rect& header, const CardGeometry& geometry,
                                const MapOptions& options)
{
    LineWriter title(header.x + spacing::cardPadding + spacing::iconRoom - 8, header.right() - spacing::cardPadding,
                     header.y + 9, options.measure);
    title.line({card.title, TextRole::CardTitle, false},
               {card.role, TextRole::CardDetail, card.state == ItemState::Ready || card.state == ItemState::Normal});
    LineWriter below(header.x + spacing::cardPadding, header.right() - spacing::cardPadding,
                     header.y + 9 + options.measure.lineHeight(TextRole::CardTitle) + 2, options.measure);
    std::string range;
    if (!card.ranges.empty()) {
        const double room = below.room() - (geometry.rangeOnOwnLine()
                                                ? 0
                                                : options.measure.width(card.address, TextRole::Address) + spacing::textGap);
        const std::string& pattern = options.words.podRange;
        const std::size_t place = pattern.find("%1");
        std::vector<std::string> ranges = card.ranges;
        if (place != std::string::npos)
            ranges.front() = pattern.substr(0, place) + ranges.front() + pattern.substr(place + 2);
        range = joinFitting(ranges, room, TextRole::Address, options.words.more, options.measure);
    }
    if (geometry.rangeOnOwnLine()) {
        below.line({card.address.empty() ? " " : card.address, TextRole::Address, false});
        below.line({range.empty() ? " " : range, TextRole::Address, true});
    } else if (geometry.hasAddressLine()) {
        below.line({card.address.empty() ? " " : card.address, TextRole::Address, false}, {range, TextRole::Address, true});
    }
    if (geometry.hasCountLine())
        below.line({card.count, TextRole::CardDetail, true});
    std::vector<TextLine> lines = title.take();
    for (TextLine& line : below.take()) {
        if (line.text != " ")
            lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace hopscope::layout
