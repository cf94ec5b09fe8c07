// Writes a box's lines from top to bottom between two edges.
#pragma once

#include "model/layout/map_item.h"

namespace hopscope::layout {

struct Words
{
    std::string text;
    TextRole role = TextRole::ItemName;
    bool dimmed = false;
    bool optional = false; ///< left out where it has no room: it can be seen otherwise
};

class LineWriter
{
public:
    LineWriter(double left, double right, double top, const TextMeasure& measure)
        : m_left(left), m_right(right), m_top(top), m_measure(measure)
    {
    }

    /// `main` at the left, on as many lines as it takes; `side` at the right of its last line, else in a line of its own.
    void line(Words main, Words side = {}) { m_entries.push_back({std::move(main), std::move(side)}); }
    /// Nothing, as high as a line of this role.
    void skip(TextRole role) { m_entries.push_back({{{}, role}, {}}); }

    double room() const { return m_right - m_left; }
    /// So that every text has one line, those beside each other the same.
    double naturalWidth() const;
    /// Of everything that must be seen.
    double neededHeight() const;
    /// Everything when it is no higher than `height`; else without what may be left out; else, when a box is older than the
    /// long name in it, each text on one line, shortened in its middle.
    std::vector<TextLine> take(double height) const;

private:
    struct Entry
    {
        Words main;
        Words side;
    };
    struct Written
    {
        std::vector<TextLine> lines;
        double height = 0;
    };
    enum class Care
    {
        Everything,
        WhatMust,
        OneLineEach
    };

    Written write(Care care) const;
    void writeWhole(Written& written, const Entry& entry, bool everything) const;
    void writeShortened(Written& written, const Entry& entry) const;
    std::vector<std::string_view> lines(const Words& words) const;
    void add(Written& written, std::string_view text, const Words& words, double x, double width, double height) const;
    double heightOf(const Words& words) const { return m_measure.lineHeight(words.role); }

    double m_left;
    double m_right;
    double m_top;
    const TextMeasure& m_measure;
    std::vector<Entry> m_entries;
};

} // namespace hopscope::layout
