#include "model/stage/stage.h"

#include "model/stage/stage_columns.h"
#include "model/stage/stage_difference.h"
#include "model/stage/stage_ghost.h"
#include "model/stage/stage_panels.h"
#include "model/stage/stage_rows.h"
#include "model/stage/stage_strip.h"
#include "model/stage/stage_wires.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hopscope::stage {

namespace {

constexpr double gapBase = 10;
constexpr double viewWidth = 1280; ///< at which letters have their own size
constexpr double viewHeight = 800;
constexpr double roomyPadding = 6; ///< of rows, in the roomiest form
constexpr double mostLaneRoom = 44; ///< added to a lane where there is room

double scaleOf(const StageOptions& options)
{
    return options.textScale > 0 ? options.textScale : std::max(1.0, std::min(options.width / viewWidth, options.height / viewHeight));
}

/// The columns in one form, measured but without a place.
struct Measured
{
    Form form;
    std::vector<RowPlan> rows;
    std::vector<ColumnPlan> columns;
    std::vector<double> gaps;
    std::vector<double> lanes;
    double head = 0;
    double height = 0;
    bool fits = true; ///< in width
};

Measured measured(const Plan& plan, const Form& form, double width)
{
    Measured result;
    result.form = form;
    const std::vector<StageColumn> chosen = chosenColumns(plan);
    result.rows = planRows(plan, chosen);
    result.columns = planColumns(plan, chosen, result.rows);
    for (const bool wide : {true, false}) {
        result.gaps = gapWidths(plan, result.columns, wide);
        double left = width;
        for (const double gap : result.gaps)
            left -= gap;
        result.fits = shareWidth(result.columns, left);
        if (result.fits)
            break;
    }
    result.head = headHeight(plan, form, result.columns);
    wrapRows(plan, result.columns, form, result.rows);
    result.lanes = laneHeights(result.rows, assignLanes(form, result.rows, result.columns.size()));
    result.height = result.head + plan.sizes.at(20) + ghostHeight(plan);
    for (const double lane : result.lanes)
        result.height += lane + plan.sizes.at(4);
    return result;
}

/// The roomiest form that fits; else the smallest.
Measured roomiest(const Plan& plan, double width, double height)
{
    constexpr std::array<Form, 6> forms{{{true, true, true, roomyPadding}, {true, true, true, 3}, {false, true, true, roomyPadding}, {false, true, true, 3},
                                         {false, true, false, 3}, {false, false, false, 1}}};
    Measured result;
    for (const Form& form : forms) {
        result = measured(plan, form, width);
        const double rests = form.restsOn && restsOnHeight(plan) > 0 ? restsOnHeight(plan) + plan.sizes.at(gapBase) : 0;
        if (result.height + rests <= height)
            return result;
    }
    result.fits = false;
    return result;
}

void placeRow(const Plan& plan, const Rect& column, double top, double height, RowPlan& row)
{
    const Sizes& sizes = plan.sizes;
    const double inset = sizes.at(rowInset);
    StageRow& drawn = row.row;
    drawn.rect = {column.x + inset, top, column.width - 2 * inset, height};
    const double disc = sizes.at(22);
    const double middle = drawn.rect.center().y;
    const double left = row.label.empty() ? (drawn.rect.width - row.discWidth) / 2 : sizes.at(7);
    drawn.disc = {drawn.rect.x + left, middle - disc / 2, row.discWidth, disc};
    drawn.number = oneLine(row.number, Face::Strong, sizes.pixels(12), {}, drawn.reply ? Ink::Reply : Ink::Packet, plan.measure());
    drawn.number.rect.x = drawn.disc.x + (drawn.disc.width - drawn.number.rect.width) / 2;
    drawn.number.rect.y = middle - drawn.number.rect.height / 2;
    const int pixels = sizes.pixels(14);
    const double text = double(row.lines.size()) * lineHeight(pixels);
    drawn.texts = placed(row.lines, {drawn.disc.right() + sizes.at(7), middle - text / 2}, pixels,
                         drawn.stops ? Ink::Failing : (drawn.quiet ? Ink::Dimmed : Ink::Text), plan.measure());
}

void placeColumns(const Plan& plan, Measured& measuredColumns, const Rect& area, Stage& stage)
{
    const Sizes& sizes = plan.sizes;
    double x = area.x;
    for (std::size_t i = 0; i < measuredColumns.columns.size(); ++i) {
        ColumnPlan& column = measuredColumns.columns[i];
        column.column.rect = {x, area.y, column.width, area.height};
        if (i + 1 == measuredColumns.columns.size() && measuredColumns.fits)
            column.column.rect.width = area.right() - x; // what rounding left over
        placeHead(plan, measuredColumns.form, column, measuredColumns.head);
        x += column.width + (i < measuredColumns.gaps.size() ? measuredColumns.gaps[i] : 0);
    }
    const double spare = std::max(0.0, area.height - measuredColumns.height);
    const double extra = measuredColumns.lanes.empty() ? 0 : std::floor(std::min(sizes.at(mostLaneRoom), spare / double(measuredColumns.lanes.size())));
    std::vector<double> tops;
    WireRoom room;
    double y = area.y + measuredColumns.head + sizes.at(8);
    for (const double lane : measuredColumns.lanes) {
        tops.push_back(y);
        room.laneMiddles.push_back(y + lane / 2);
        y += lane + sizes.at(4) + extra;
    }
    const double ghosts = ghostHeight(plan);
    room.top = area.y;
    room.bottom = area.bottom() - ghosts;
    room.below = std::min(y + sizes.at(2), room.bottom - sizes.at(4));
    for (RowPlan& row : measuredColumns.rows)
        placeRow(plan, measuredColumns.columns[row.row.column].column.rect, tops[row.lane] + (measuredColumns.lanes[row.lane] - row.height) / 2, row.height, row);
    stage.ghosts = placeGhosts(plan, measuredColumns.columns, {area.x, room.bottom, area.width, ghosts});
    stage.wires = placeWires(plan, measuredColumns.columns, measuredColumns.rows, room);
    for (RowPlan& row : measuredColumns.rows)
        stage.rows.push_back(std::move(row.row));
    for (ColumnPlan& column : measuredColumns.columns)
        stage.columns.push_back(std::move(column.column));
}

void tellSteps(const StageStory& story, Stage& stage)
{
    for (const StoryStep& step : story.steps) {
        stage.replies.push_back(step.reply);
        stage.numbers.push_back(step.number);
        stage.ends = stage.ends || step.ends;
        stage.hopCount += step.kind == StoryStep::Kind::Hop ? 1 : 0;
    }
    stage.firstHop = !story.steps.empty() && story.steps.front().kind == StoryStep::Kind::Lookup ? 1 : 0;
}

} // namespace

int Sizes::pixels(double base) const
{
    return std::max(leastPixels, int(std::lround(base * scale)));
}

double Sizes::at(double base) const
{
    return std::round(base * scale);
}

namespace {

/// Whether all stands in its roomiest form, each step on one line: letters may grow.
bool isRoomy(const Measured& columns)
{
    const auto oneLine = [](const RowPlan& row) { return row.lines.size() <= 1; };
    return columns.fits && columns.form.sequence && columns.form.rowPadding >= roomyPadding && std::all_of(columns.rows.begin(), columns.rows.end(), oneLine);
}

Stage begun(const Plan& plan)
{
    const StageOptions& options = plan.options;
    const StageStory& story = plan.story;
    Stage stage;
    stage.width = options.width;
    stage.height = options.height;
    stage.scale = plan.sizes.scale;
    stage.verdict = story.trace->verdict;
    stage.works = story.chosen() && flow::works(*story.chosen());
    tellSteps(story, stage);
    return stage;
}

Rect insideMargins(const Plan& plan)
{
    const double margin = plan.sizes.at(plan.options.margin);
    const double above = plan.sizes.at(plan.options.margin * 2 / 3);
    return {margin, above, plan.options.width - 2 * margin, plan.options.height - 2 * above};
}

/// Panels and ruler alone: as high as they are.
Stage laidOutBelow(const Plan& plan)
{
    Stage stage = begun(plan);
    stage.steps.resize(plan.story.steps.size());
    const Rect whole = insideMargins(plan);
    const StagePanels panels(plan, whole.width);
    const double height = panels.height();
    if (height > 0)
        panels.place({whole.x, whole.y}, stage);
    const double ruler = rulerHeight(plan);
    const double gap = height > 0 && ruler > 0 ? plan.sizes.at(gapBase) : 0;
    placeRuler(plan, {whole.x, whole.y + height + gap, whole.width, ruler}, stage);
    stage.height = int(2 * whole.y + height + gap + ruler);
    return stage;
}

Stage laidOut(const Plan& plan, bool& roomy)
{
    Stage stage = begun(plan);
    const double gap = plan.sizes.at(gapBase);
    const Rect whole = insideMargins(plan);
    double top = whole.y + placeStrip(plan, whole, stage) + gap;
    const double said = differenceHeight(plan) > 0 ? differenceHeight(plan) + gap : 0;
    const Rect saidAt{whole.x, top - gap / 2, whole.width, said - gap};
    top += said;
    const StagePanels panels(plan, whole.width);
    const double ruler = rulerHeight(plan);
    const double below = (panels.height() > 0 ? panels.height() + gap : 0) + (ruler > 0 ? ruler + gap : 0);
    Measured columns = roomiest(plan, whole.width, whole.bottom() - top - below);
    stage.fits = columns.fits;
    roomy = isRoomy(columns);
    const double rests = columns.form.restsOn && restsOnHeight(plan) > 0 ? restsOnHeight(plan) + gap : 0;
    const double height = std::max(columns.height, whole.bottom() - top - below - rests);
    placeColumns(plan, columns, {whole.x, top, whole.width, height}, stage);
    placeDifference(plan, saidAt, stage);
    panels.place({whole.x, top + height + gap}, stage);
    double y = top + height + gap + panels.height() + (panels.height() > 0 ? gap : 0);
    if (rests > 0) {
        placeRestsOn(plan, {whole.x, y, whole.width, rests - gap}, stage);
        y += rests;
    }
    placeRuler(plan, {whole.x, y, whole.width, ruler}, stage);
    return stage;
}

Stage computed(const flow::FlowTrace& trace, std::size_t candidate, const StageOptions& options)
{
    StageStory story = tellStory(trace, candidate, options.places, options.podMtu);
    if (options.former && options.parts.places)
        addFormer(story, *options.former);
    if (!options.parts.places)
        return laidOutBelow({story, options, {scaleOf(options)}});
    bool roomy = false;
    // A short path has room for larger letters.
    for (const double growth : options.textScale > 0 ? std::vector<double>{} : std::vector<double>{1.3, 1.15}) {
        Stage stage = laidOut({story, options, {scaleOf(options) * growth}}, roomy);
        if (roomy)
            return stage;
    }
    Stage stage = laidOut({story, options, {scaleOf(options)}}, roomy);
    if (stage.fits || options.textScale > 0)
        return stage;
    // A small view: letters give way a little before steps do.
    for (const double shrunk : {0.93, 0.86}) {
        stage = laidOut({story, options, {scaleOf(options) * shrunk}}, roomy);
        if (stage.fits)
            break;
    }
    return stage;
}

} // namespace

Stage computeStage(const flow::FlowTrace& trace, std::size_t candidate, const StageOptions& options)
{
    Stage stage = computed(trace, candidate, options);
    // In too small a view the steps go before the ghost; what is said of it stays as long as it can.
    StageOptions less = options;
    if (!stage.fits && less.former) {
        less.former.reset();
        stage = computed(trace, candidate, less);
    }
    if (!stage.fits && !less.difference.empty()) {
        less.difference.clear();
        stage = computed(trace, candidate, less);
    }
    return stage;
}

} // namespace hopscope::stage
