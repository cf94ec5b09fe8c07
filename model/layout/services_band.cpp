#include "model/layout/services_band.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory_resource>
#include <unordered_map>

namespace hopscope::layout {

namespace {

constexpr double leastBox = 214;
constexpr double leastLine = 206;
constexpr std::size_t countLinesAtMost = 3;

std::size_t columnsFor(double width, double least)
{
    return std::size_t(std::max(1.0, std::floor((width + servicesGap) / (least + servicesGap))));
}

double rows(std::size_t count, std::size_t columns)
{
    return double((count + columns - 1) / columns);
}

/// The fewest columns, three at least, in which so many need no more rows.
std::size_t balanced(std::size_t count, std::size_t columns)
{
    while (columns > 3 && rows(count, columns - 1) <= rows(count, columns))
        --columns;
    return columns;
}

/// How many lines texts of so many letters take beside each other.
std::size_t flowLines(const std::vector<std::size_t>& letters, double edges, double width, const CardMetrics& metrics)
{
    double x = 0;
    std::size_t lines = letters.empty() ? 0 : 1;
    for (const std::size_t count : letters) {
        const double own = double(std::min<std::size_t>(count, 40)) * metrics.letter + edges;
        if (x > 0 && x + own > width) {
            ++lines;
            x = 0;
        }
        x += own + nameGap;
    }
    return lines;
}

void addNames(ServicesPlan& plan, const CardData& band, const std::vector<std::uint32_t>& cells, double width, const CardMetrics& metrics,
              const SharedParts& namespaces)
{
    if (cells.empty())
        return;
    std::pmr::monotonic_buffer_resource room(64 * band.cells.size() + 64); // there may be ten thousand
    std::pmr::unordered_map<std::string_view, std::size_t> called(&room);
    called.reserve(band.cells.size());
    for (const Cell& cell : band.cells)
        ++called[cell.text->name];
    std::vector<std::size_t> letters;
    plan.names.reserve(cells.size());
    letters.reserve(cells.size());
    for (const std::uint32_t cell : cells) {
        const CellText& text = *band.cells[cell].text;
        const std::string_view space = called[text.name] > 1 ? namespaces.restOf(text.id.key.namespace_) : std::string_view();
        plan.names.push_back({text.name, {}, std::int32_t(cell), 0, space});
        letters.push_back(plan.names.back().letters());
    }
    plan.nameLines = flowLines(letters, nameEdges, width, metrics);
}

void addCounts(ServicesPlan& plan, const CardData& band, const std::vector<std::uint32_t>& cells, double width, const CardMetrics& metrics,
               const SharedParts& namespaces)
{
    std::map<std::string_view, std::vector<std::uint32_t>> spaces;
    for (const std::uint32_t cell : cells)
        spaces[band.cells[cell].text->id.key.namespace_].push_back(cell);
    plan.counted.reserve(cells.size());
    for (const auto& [space, all] : spaces) {
        const std::size_t first = plan.counted.size();
        plan.counted.insert(plan.counted.end(), all.begin(), all.end());
        plan.counts.push_back({namespaces.restOf(space), {plan.counted.data() + first, all.size()}, -1, std::uint32_t(all.size())});
    }
    std::stable_sort(plan.counts.begin(), plan.counts.end(), [](const GroupEntry& a, const GroupEntry& b) { return a.number > b.number; });
    std::vector<std::size_t> letters;
    for (const GroupEntry& entry : plan.counts)
        letters.push_back(entry.name.size() + 3);
    plan.countLines = std::min(flowLines(letters, 22, width, metrics), countLinesAtMost);
}

} // namespace

ServicesPlan planServices(const CardData& band, ServicesForm form, const Arrangement& arrangement, double width, const CardMetrics& metrics,
                          const SharedParts& namespaces)
{
    ServicesPlan plan;
    plan.boxHeight = metrics.chip + metrics.row - 2;
    plan.boxColumns = columnsFor(width, leastBox * metrics.unit);
    plan.lineColumns = columnsFor(width, leastLine * metrics.unit);
    std::vector<std::uint32_t> rest;
    std::vector<std::uint32_t> named;
    for (std::size_t i = 0; i < band.cells.size(); ++i) {
        // What is open to the outside has a line of its own beside names and numbers, too.
        const bool open = form >= ServicesForm::Names && band.cells[i].text->exposed;
        const bool hasLine = open && !arrangement.namesOpen && plan.lines.size() < arrangement.openRows * plan.lineColumns;
        const bool hasName = form == ServicesForm::Names || (open && arrangement.namesOpen);
        (form == ServicesForm::Boxes ? plan.boxes : hasLine ? plan.lines : hasName ? named : rest).push_back(std::uint32_t(i));
    }
    // A few use the width as well, and no more columns than the rows need.
    plan.boxColumns = balanced(plan.boxes.size(), std::min(plan.boxColumns, std::max<std::size_t>(plan.boxes.size(), 3)));
    if (form == ServicesForm::Lines)
        plan.lines = std::move(rest);
    else if (form == ServicesForm::Counts)
        addCounts(plan, band, rest, width, metrics, namespaces);
    addNames(plan, band, named, width, metrics, namespaces);
    plan.lineColumns = balanced(plan.lines.size(), plan.lineColumns);
    plan.height = rows(plan.boxes.size(), plan.boxColumns) * (plan.boxHeight + servicesGap);
    plan.height += (rows(plan.lines.size(), plan.lineColumns) + double(plan.nameLines)) * metrics.row + double(plan.countLines) * (metrics.groupLine + 3);
    if (plan.lines.empty() && plan.names.empty() && plan.countLines == 0)
        plan.height -= servicesGap;
    plan.height = std::max(0.0, plan.height);
    return plan;
}

} // namespace hopscope::layout
