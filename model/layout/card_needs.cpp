#include "model/layout/card_needs.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

using spacing::cardPadding;
using spacing::chipGap;

std::size_t rowsOf(std::size_t count, std::size_t columns)
{
    return (count + columns - 1) / columns;
}

/// Sections below each other, with gaps between those that are there.
class Stack
{
public:
    void add(double height)
    {
        if (height > 0)
            m_height += (m_height > 0 ? spacing::sectionGap : 0) + height;
    }
    void add(std::size_t count, std::size_t columns, double height)
    {
        add(count == 0 ? 0 : double(rowsOf(count, columns)) * (height + chipGap) - chipGap);
    }
    double height() const { return m_height; }

private:
    double m_height = 0;
};

double fullHeight(const CardShape& shape, double width, const CardMetrics& metrics)
{
    const std::size_t columns = innerColumns(CardForm::Full, shape.groupBy, width, metrics);
    Stack stack;
    stack.add(shape.services, columns, metrics.chip);
    stack.add(shape.policies, columns, metrics.slimChip);
    for (const std::uint32_t members : shape.groups) {
        stack.add(metrics.slimChip);
        if (members > 0)
            stack.add(members, columns, shape.groupBy == GroupBy::Service ? metrics.row : metrics.chip);
    }
    stack.add(shape.pods, columns, metrics.chip);
    stack.add(shape.hosts, columns, metrics.slimChip);
    if (shape.done > 0)
        stack.add(metrics.row);
    return stack.height();
}

/// As the entries flow, by an estimate of the names' widths.
constexpr double groupsEdges = 10; ///< above and below

double groupsHeight(const CardShape& shape, double width, const CardMetrics& metrics, const SharedParts& namespaces)
{
    const double inner = width - 2 * cardPadding;
    double x = 0;
    std::size_t lines = 0;
    for (const CardShape::Entry& entry : shape.groupEntries(namespaces)) {
        const double marks = double(entry.marks) * spacing::groupMark;
        const double name = double(std::min<std::uint32_t>(entry.letters, 40)) * metrics.letter + 16;
        if (name + marks > inner && entry.marks > mostMarksBesideName) {
            const auto perLine = std::max(1.0, std::floor(inner / spacing::groupMark));
            lines += 1 + std::size_t(std::ceil(double(entry.marks) / perLine));
            x = 0;
            continue;
        }
        const double own = std::min(name + marks, inner); // a name gives way to its marks
        if (lines == 0 || x + own > inner) {
            ++lines;
            x = 0;
        }
        x += own + 6;
    }
    return double(lines) * metrics.groupLine + double(shape.counted ? std::min(shape.standOut, countedRows) : shape.standOut) * metrics.row;
}

} // namespace

CardShape::CardShape(const CardData& data, GroupBy by) : card(&data), groupBy(by), counted(data.head.counted)
{
    twoLines = data.head.id.kind == ItemKind::NodeCard;
    for (const Cell& cell : data.cells) {
        standOut += standsOut(cell);
        marks += cell.section != Section::Entries;
        matrix += cell.section != Section::Entries && (cell.kind != ItemKind::Workload || cell.text->rolled);
        if (cell.group >= 0 && !cell.pod) {
            groups.push_back(0);
            continue;
        }
        if (cell.group >= 0) {
            ++groups.back();
            continue;
        }
        switch (cell.section) {
        case Section::Entries: ++entries; break;
        case Section::Services: ++services; break;
        case Section::Policies: ++policies; break;
        case Section::Groups:
        case Section::Pods: ++pods; break;
        case Section::HostPods: ++hosts; break;
        case Section::Done: ++done; break;
        }
    }
}

const std::vector<CardShape::Entry>& CardShape::groupEntries(const SharedParts& namespaces) const
{
    if (!m_entries) {
        m_entries.emplace();
        const GroupEntries made = layout::groupEntries(*card, counted ? GroupBy::Node : groupBy, namespaces);
        for (const GroupEntry& entry : made.entries) {
            if (counted)
                m_entries->push_back({std::uint32_t(entry.letters() + 2 + std::to_string(entry.cells.size()).size()), 0});
            else
                m_entries->push_back({std::uint32_t(entry.letters()), std::uint32_t(entry.cells.size())});
        }
    }
    return *m_entries;
}

double leastWidth(CardForm form, GroupBy groupBy, const CardMetrics& metrics)
{
    switch (form) {
    case CardForm::Full: return (groupBy == GroupBy::Service ? 420 : 250) * metrics.unit;
    case CardForm::Rows: return (groupBy == GroupBy::Service ? 380 : 224) * metrics.unit;
    case CardForm::Groups: return 200 * metrics.unit;
    case CardForm::Marks: return (groupBy == GroupBy::Node ? metrics.marksColumn : 96) * metrics.unit;
    case CardForm::Tile: return 6;
    }
    return 0;
}

double mostWidth(CardForm form, GroupBy groupBy, std::size_t cards, const CardMetrics& metrics)
{
    if (cards <= fewCards)
        return 1e9; // the width is used whole
    switch (form) {
    case CardForm::Full: return (groupBy == GroupBy::Service ? 900 : 700) * metrics.unit;
    case CardForm::Rows: return (groupBy == GroupBy::Service ? 900 : 1000) * metrics.unit;
    case CardForm::Groups: return 620 * metrics.unit;
    case CardForm::Marks: return 200 * metrics.unit;
    case CardForm::Tile: return 28;
    }
    return 0;
}

/// A chip has a name above its address; a line has both beside each other, and but by node, where it runs.
static double leastInnerWidth(CardForm form, GroupBy groupBy, const CardMetrics& metrics)
{
    switch (groupBy) {
    case GroupBy::Node: return form == CardForm::Full ? metrics.chipColumn : 196;
    case GroupBy::Namespace: return form == CardForm::Full ? metrics.chipColumn : 250;
    case GroupBy::Service: return form == CardForm::Full ? 420 : 340;
    }
    return 0;
}

std::size_t innerColumns(CardForm form, GroupBy groupBy, double width, const CardMetrics& metrics)
{
    const double inner = width - 2 * cardPadding + spacing::innerGutter;
    const double least = leastInnerWidth(form, groupBy, metrics) * metrics.unit + spacing::innerGutter;
    return std::size_t(std::clamp(std::floor(inner / least), 1.0, 8.0));
}

bool hasShortHead(CardForm form, double width, const CardMetrics& metrics)
{
    return form == CardForm::Rows && width >= 440 * metrics.unit;
}

double headerHeight(const CardShape& shape, CardForm form, const CardMetrics& metrics)
{
    if (form == CardForm::Marks)
        return metrics.marksTitle + 4;
    return shape.twoLines ? metrics.twoHeader : metrics.header;
}

std::size_t rowCount(const CardShape& shape)
{
    std::size_t rows = shape.services + shape.policies + shape.pods + shape.hosts + (shape.done > 0 ? 1 : 0) + shape.groups.size();
    if (shape.groupBy != GroupBy::Service) {
        for (const std::uint32_t members : shape.groups)
            rows += members;
    }
    return rows;
}

double leastMarksHeight(const CardMetrics& metrics)
{
    return metrics.marksTitle + 5;
}

double neededMarksHeight(const CardShape& shape, double pitch, double width, const CardMetrics& metrics)
{
    if (pitch <= 0 || shape.matrix == 0)
        return leastMarksHeight(metrics);
    const double perRow = std::max(1.0, std::floor((width - 8) / pitch));
    return headerHeight(shape, CardForm::Marks, metrics) + std::ceil(double(shape.matrix) / perRow) * pitch + 5;
}

double neededHeight(const CardShape& shape, CardForm form, double width, const CardMetrics& metrics, const SharedParts& namespaces)
{
    const double header = hasShortHead(form, width, metrics) ? metrics.header : headerHeight(shape, form, metrics);
    if (form == CardForm::Tile)
        return 6;
    if (shape.counted)
        return header + groupsHeight(shape, width, metrics, namespaces) + (shape.standOut > countedRows ? metrics.row : 0) + groupsEdges;
    if (form == CardForm::Marks)
        return neededMarksHeight(shape, spacing::leastMark, width, metrics);
    double content = 0;
    if (form == CardForm::Full)
        content = fullHeight(shape, width, metrics);
    else if (form == CardForm::Rows)
        content = double(rowsOf(rowCount(shape), innerColumns(form, shape.groupBy, width, metrics))) * metrics.row;
    else
        content = groupsHeight(shape, width, metrics, namespaces);
    const double edges = form == CardForm::Full ? 2 * cardPadding : form == CardForm::Rows ? 9 : groupsEdges;
    return header + (content > 0 ? content + edges : 0);
}

std::size_t fullRows(const CardShape& shape, std::size_t columns)
{
    std::size_t rows = rowsOf(shape.services, columns) + rowsOf(shape.policies, columns) + rowsOf(shape.pods, columns) + rowsOf(shape.hosts, columns);
    for (const std::uint32_t members : shape.groups)
        rows += rowsOf(members, columns);
    return rows;
}

double spreadOf(const CardShape& shape, CardForm form, double width, const CardMetrics& metrics)
{
    const std::size_t columns = innerColumns(form, shape.groupBy, width, metrics);
    if (shape.counted)
        return 0;
    switch (form) {
    case CardForm::Full: return double(fullRows(shape, columns)) * mostFullSpread;
    case CardForm::Rows: return double(rowsOf(rowCount(shape), columns)) * metrics.row * (mostRowsPitch - 1);
    case CardForm::Groups: return metrics.groupLine * 0.7;
    case CardForm::Marks: return metrics.marksTitle;
    case CardForm::Tile: break;
    }
    return 0;
}

double wholeWayWidth(std::size_t letters, const CardMetrics& metrics)
{
    constexpr double arrows = 56;
    const double endpoint = double(letters) * metrics.letter + 130 * metrics.unit;
    return std::max((endpoint + arrows) / (1 - wayEntryShare - wayServiceShare), 210 * metrics.unit / wayEntryShare);
}

double neededWayHeight(const CardShape& shape, CardForm form, const CardMetrics& metrics)
{
    if (form != CardForm::Full)
        return metrics.row + 5;
    const double entries = double(shape.entries) * (metrics.pill + 4) - 4;
    const double endpoints = double(std::min(shape.marks - 1, wayEndpoints + 1)) * metrics.row;
    return std::max({entries, metrics.chip, endpoints}) + 8;
}

} // namespace hopscope::layout
