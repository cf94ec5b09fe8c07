#include "model/layout/line_writer.h"

#include "model/layout/card_geometry.h"
#include "model/layout/text_fit.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

constexpr double lineGap = 2; ///< between two texts; the lines of one stand closer

} // namespace

double LineWriter::naturalWidth() const
{
    double widest = 0;
    for (const Entry& entry : m_entries) {
        double width = m_measure.width(entry.main.text, entry.main.role);
        if (!entry.side.text.empty())
            width += spacing::textGap + m_measure.width(entry.side.text, entry.side.role);
        widest = std::max(widest, width);
    }
    return widest;
}

double LineWriter::neededHeight() const
{
    return write(Care::WhatMust).height;
}

std::vector<TextLine> LineWriter::take(double height) const
{
    for (const Care care : {Care::Everything, Care::WhatMust}) {
        Written written = write(care);
        if (written.height <= height + 0.01)
            return std::move(written.lines);
    }
    return write(Care::OneLineEach).lines;
}

LineWriter::Written LineWriter::write(Care care) const
{
    Written written;
    for (const Entry& entry : m_entries) {
        if (written.height > 0)
            written.height += lineGap;
        if (entry.main.text.empty() && entry.side.text.empty())
            written.height += heightOf(entry.main);
        else if (care == Care::OneLineEach)
            writeShortened(written, entry);
        else
            writeWhole(written, entry, care == Care::Everything);
    }
    return written;
}

void LineWriter::writeWhole(Written& written, const Entry& entry, bool everything) const
{
    double end = m_left;
    double last = 0;
    if (!entry.main.text.empty()) {
        last = heightOf(entry.main);
        for (const std::string_view line : lines(entry.main)) {
            const double width = m_measure.width(line, entry.main.role);
            add(written, line, entry.main, m_left, width, last);
            written.height += last;
            end = m_left + width + spacing::textGap;
        }
    }
    if (entry.side.text.empty())
        return;
    const double width = m_measure.width(entry.side.text, entry.side.role);
    if (end + width <= m_right) {
        const double height = std::max(last, heightOf(entry.side));
        written.height -= last;
        add(written, entry.side.text, entry.side, m_right - width, width, height);
        written.height += height;
        return;
    }
    if (entry.side.optional && !everything)
        return;
    for (const std::string_view line : lines(entry.side)) {
        const double own = m_measure.width(line, entry.side.role);
        add(written, line, entry.side, m_right - own, own, heightOf(entry.side));
        written.height += heightOf(entry.side);
    }
}

std::vector<std::string_view> LineWriter::lines(const Words& words) const
{
    return wrappedLines(words.text, room(), [&](std::string_view part) { return m_measure.width(part, words.role); });
}

void LineWriter::writeShortened(Written& written, const Entry& entry) const
{
    const Words& main = entry.main;
    const Words side = entry.side.optional ? Words() : entry.side;
    const double mainWidth = m_measure.width(main.text, main.role);
    const double height = std::max(heightOf(main), side.text.empty() ? 0 : heightOf(side));
    // The side gives way first.
    const double sideRoom = std::max(room() * 0.34, room() - mainWidth - spacing::textGap);
    const std::string sideText = side.text.empty() ? "" : shortenMiddle(side.text, sideRoom, side.role, m_measure);
    const double sideWidth = side.text.empty() ? 0 : m_measure.width(sideText, side.role);
    const double left = side.text.empty() ? room() : room() - sideWidth - spacing::textGap;
    const std::string mainText = shortenMiddle(main.text, left, main.role, m_measure);
    add(written, mainText, main, m_left, m_measure.width(mainText, main.role), height);
    add(written, sideText, side, m_right - sideWidth, sideWidth, height);
    written.height += height;
}

void LineWriter::add(Written& written, std::string_view text, const Words& words, double x, double width, double height) const
{
    if (!text.empty())
        written.lines.push_back({std::string(text), words.role, {x, m_top + written.height, width, height}, words.dimmed});
}

} // namespace hopscope::layout
