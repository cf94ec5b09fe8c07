#include "model/stage/stage_rows.h"

#include <algorithm>
#include <cmath>

namespace hopscope::stage {

namespace {

constexpr double discBase = 22;
constexpr double discSides = 12;  ///< around a number that is wider than a disc
constexpr double rowSides = 7;
constexpr double discGap = 7;
constexpr double labelBase = 14;
constexpr double numberBase = 12;

/// "4"; "6, 7"; "6–9"
std::string numbersText(const StageStory& story, const std::vector<std::size_t>& steps)
{
    const std::string first = std::to_string(story.steps[steps.front()].number);
    if (steps.size() == 1)
        return first;
    const std::string last = std::to_string(story.steps[steps.back()].number);
    return first + (steps.size() == 2 ? ", " : "\u2013") + last;
}

std::vector<Word> labelOf(const Plan& plan, const RowPlan& row)
{
    if (row.row.steps.size() > 1)
        return wordsOf(plan.words().nothingChanges(), Face::Regular);
    const StepLabel label = plan.words().label(plan.story, plan.story.steps[row.row.steps.front()]);
    std::vector<Word> words = wordsOf(label.term, Face::Strong);
    for (Word& word : wordsOf(label.text, Face::Regular))
        words.push_back(std::move(word));
    if (!label.address.empty())
        words.push_back({label.address, Face::Mono});
    return words;
}

bool joins(const Plan& plan, const RowPlan& row, const StoryStep& step, std::size_t column, bool narrow)
{
    const StoryStep& first = plan.story.steps[row.row.steps.front()];
    if (row.row.column != column || row.row.reply != step.reply || first.place != step.place || step.from)
        return false;
    return narrow || (row.row.quiet && step.changesNothing && plan.options.unfolded.count(step.number) == 0 &&
                      plan.options.unfolded.count(first.number) == 0);
}

} // namespace

std::vector<RowPlan> planRows(const Plan& plan, const std::vector<StageColumn>& columns)
{
    std::vector<RowPlan> rows;
    for (std::size_t i = 0; i < plan.story.steps.size(); ++i) {
        const StoryStep& step = plan.story.steps[i];
        const auto at = std::find_if(columns.begin(), columns.end(), [&](const StageColumn& column) { return column.place == step.place; });
        const std::size_t column = std::size_t(at - columns.begin());
        if (!rows.empty() && joins(plan, rows.back(), step, column, at->folded)) {
            rows.back().row.steps.push_back(i);
            continue;
        }
        RowPlan row;
        row.row.steps = {i};
        row.row.column = column;
        row.row.reply = step.reply;
        row.row.quiet = step.changesNothing;
        row.row.stops = step.ends;
        rows.push_back(std::move(row));
    }
    for (RowPlan& row : rows) {
        row.number = numbersText(plan.story, row.row.steps);
        if (!columns[row.row.column].folded)
            row.label = labelOf(plan, row);
        const double number = plan.measure()(row.number, Face::Strong, plan.sizes.pixels(numberBase));
        row.discWidth = std::max(plan.sizes.at(discBase), std::ceil(number + plan.sizes.at(discSides)));
    }
    return rows;
}

double rowFrame(const Plan& plan, const RowPlan& row)
{
    return row.discWidth + plan.sizes.at(discGap) + 2 * plan.sizes.at(rowSides);
}

void wrapRows(const Plan& plan, const std::vector<ColumnPlan>& columns, const Form& form, std::vector<RowPlan>& rows)
{
    const int pixels = plan.sizes.pixels(labelBase);
    for (RowPlan& row : rows) {
        row.lines.clear();
        if (!row.label.empty())
            row.lines = wrapped(row.label, columns[row.row.column].width - rowFrame(plan, row) - 2 * plan.sizes.at(rowInset), pixels, plan.measure());
        const double text = double(row.lines.size()) * lineHeight(pixels);
        row.height = std::max(plan.sizes.at(discBase), text) + 2 * plan.sizes.at(form.rowPadding);
    }
}

std::size_t assignLanes(const Form& form, std::vector<RowPlan>& rows, std::size_t columns)
{
    std::vector<std::size_t> next(columns, 0); ///< of each column: its first free lane
    std::size_t lanes = 0;
    bool onReply = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        RowPlan& row = rows[i];
        if (!form.sequence && row.row.reply && !onReply)
            next.assign(columns, lanes);
        onReply = onReply || row.row.reply;
        std::size_t& free = next[row.row.column];
        if (form.sequence && i > 0)
            free = std::max(free, rows[i - 1].row.column == row.row.column ? rows[i - 1].lane + 1 : rows[i - 1].lane);
        row.lane = free++;
        lanes = std::max(lanes, free);
    }
    return lanes;
}

std::vector<double> laneHeights(const std::vector<RowPlan>& rows, std::size_t lanes)
{
    std::vector<double> heights(lanes, 0);
    for (const RowPlan& row : rows)
        heights[row.lane] = std::max(heights[row.lane], row.height);
    return heights;
}

} // namespace hopscope::stage
