#include "model/stage/stage_columns.h"

#include "model/stage/stage_rows.h"

#include <algorithm>
#include <cmath>

namespace hopscope::stage {

namespace {

constexpr double nameBase = 16;
constexpr double roleBase = 12;
constexpr double addressBase = 13;
constexpr double sides = 11;      ///< of a head, left and right
constexpr double foldedWidth = 66;
constexpr double mostNameWidth = 190; ///< that a name asks for by itself; it takes more where there is room

/// Where the address may go on in another line: its port.
std::vector<Word> addressParts(const std::string& address)
{
    const std::size_t colon = address.rfind(':');
    const bool port = colon != std::string::npos && colon + 1 < address.size() &&
                      (address[0] == '[' ? address[colon - 1] == ']' : address.find(':') == colon);
    if (!port)
        return {{address, Face::MonoStrong}};
    return {{address.substr(0, colon), Face::MonoStrong}, {address.substr(colon), Face::MonoStrong}};
}

bool onlyPassesOn(const StageStory& story, std::size_t place)
{
    const PlaceRole role = story.places[place].role;
    if (role == PlaceRole::Source || role == PlaceRole::Endpoint || role == PlaceRole::SourceAndEndpoint)
        return false;
    return std::all_of(story.steps.begin(), story.steps.end(), [place](const StoryStep& step) {
        return step.place != place || (step.changesNothing && step.kind == StoryStep::Kind::Hop);
    });
}

double widestWord(const std::vector<Word>& words, int pixels, const StageMeasure& measure)
{
    double widest = 0;
    for (const Word& word : words)
        widest = std::max(widest, measure(word.text, word.face, pixels));
    return widest;
}

void needForRows(const Plan& plan, const std::vector<RowPlan>& rows, std::size_t index, ColumnPlan& column)
{
    const int pixels = plan.sizes.pixels(14);
    for (const RowPlan& row : rows) {
        if (row.row.column != index)
            continue;
        const double frame = rowFrame(plan, row) + 2 * plan.sizes.at(rowInset);
        column.least = std::max(column.least, frame + widestWord(row.label, pixels, plan.measure()));
        column.natural = std::max(column.natural, frame + widthOf(row.label, pixels, plan.measure()));
    }
}

void needForHead(const Plan& plan, ColumnPlan& column)
{
    const StageMeasure& measure = plan.measure();
    const double frame = 2 * plan.sizes.at(sides);
    const double name = measure(column.name, Face::Strong, plan.sizes.pixels(nameBase));
    const double capped = std::min(name, plan.sizes.at(mostNameWidth));
    const std::vector<Word> address = addressParts(column.address);
    const int mono = plan.sizes.pixels(addressBase);
    column.least = std::max({column.least, frame + std::min(capped, plan.sizes.at(70)), frame + widestWord(address, mono, measure)});
    column.natural = std::max({column.natural, frame + capped, frame + measure(column.address, Face::MonoStrong, mono),
                               frame + measure(column.detail, Face::Mono, plan.sizes.pixels(roleBase))});
}

} // namespace

std::vector<StageColumn> chosenColumns(const Plan& plan)
{
    std::vector<StageColumn> columns;
    const bool many = plan.story.places.size() > plan.options.mostPlaces;
    for (std::size_t place = 0; place < plan.story.places.size(); ++place) {
        StageColumn column;
        column.place = place;
        column.kind = plan.story.places[place].kind;
        column.role = plan.story.places[place].role;
        column.reached = plan.story.places[place].reached;
        column.former = plan.story.places[place].former;
        column.folded = column.former || (many && column.reached && column.kind == StagePlace::Kind::Node && onlyPassesOn(plan.story, place));
        columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<ColumnPlan> planColumns(const Plan& plan, const std::vector<StageColumn>& columns, const std::vector<RowPlan>& rows)
{
    std::vector<ColumnPlan> planned;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ColumnPlan column;
        column.column = columns[i];
        const StagePlace& place = plan.story.places[columns[i].place];
        column.name = plan.words().placeName(place);
        if (column.column.folded) {
            column.least = column.natural = plan.sizes.at(foldedWidth);
            if (column.column.former)
                column.natural = std::max(column.least, std::min(plan.sizes.at(mostNameWidth), plan.measure()(column.name, Face::Strong, plan.sizes.pixels(addressBase)) + plan.sizes.at(sides)));
            planned.push_back(std::move(column));
            continue;
        }
        column.address = place.facts.address;
        column.detail = plan.words().placeDetail(plan.story, place);
        needForHead(plan, column);
        needForRows(plan, rows, i, column);
        planned.push_back(std::move(column));
    }
    return planned;
}

bool shareWidth(std::vector<ColumnPlan>& columns, double width)
{
    double least = 0;
    double natural = 0;
    double open = 0;
    for (const ColumnPlan& column : columns) {
        least += column.least;
        natural += column.natural;
        open += column.column.folded ? 0 : 1;
    }
    const double share = natural > least ? std::min(1.0, std::max(0.0, (width - least) / (natural - least))) : 1;
    const double left = std::max(0.0, width - natural) / std::max(1.0, open);
    for (ColumnPlan& column : columns) {
        column.width = column.least + (column.natural - column.least) * share + (column.column.folded ? 0 : left);
        if (width < least)
            column.width = column.least * width / least;
        column.width = std::floor(column.width);
    }
    return width >= least;
}

double headHeight(const Plan& plan, const Form& form, std::vector<ColumnPlan>& columns)
{
    double highest = 0;
    for (ColumnPlan& column : columns) {
        const StagePlace& place = plan.story.places[column.column.place];
        const double room = column.width - 2 * plan.sizes.at(sides);
        const double roleRoom = column.column.folded ? room + plan.sizes.at(sides) : room;
        column.role = wrapped(wordsOf(plan.words().placeRole(place), Face::Regular), roleRoom, plan.sizes.pixels(roleBase), plan.measure());
        const bool detail = form.detail && !column.detail.empty() &&
                            plan.measure()(column.detail, Face::Mono, plan.sizes.pixels(roleBase)) <= room;
        const auto address = wrapped(addressParts(column.address), room, plan.sizes.pixels(addressBase), plan.measure());
        const double lines = double(column.role.size()) * lineHeight(plan.sizes.pixels(roleBase)) +
                             (column.address.empty() ? 0 : double(address.size()) * lineHeight(plan.sizes.pixels(addressBase)));
        highest = std::max(highest, lines + (detail ? lineHeight(plan.sizes.pixels(roleBase)) : 0));
    }
    return highest + lineHeight(plan.sizes.pixels(nameBase)) + 2 * plan.sizes.at(8);
}

void placeHead(const Plan& plan, const Form& form, ColumnPlan& column, double height)
{
    StageColumn& drawn = column.column;
    const StageMeasure& measure = plan.measure();
    drawn.header = {drawn.rect.x, drawn.rect.y, drawn.rect.width, height};
    const double inset = plan.sizes.at(drawn.folded ? sides / 2 : sides);
    const double room = drawn.rect.width - 2 * inset;
    Point at{drawn.rect.x + inset, drawn.rect.y + plan.sizes.at(8)};
    const auto add = [&](StageText text) {
        at.y += text.rect.height;
        drawn.texts.push_back(std::move(text));
    };
    const int namePixels = plan.sizes.pixels(drawn.folded ? addressBase : nameBase);
    add(oneLine(shortened(column.name, room, Face::Strong, namePixels, measure), Face::Strong, namePixels, at, drawn.former ? Ink::Dimmed : Ink::Text, measure));
    for (StageText& text : placed(column.role, at, plan.sizes.pixels(roleBase), Ink::Dimmed, measure))
        drawn.texts.push_back(std::move(text));
    at.y += double(column.role.size()) * lineHeight(plan.sizes.pixels(roleBase));
    if (drawn.folded)
        return;
    if (form.detail && !column.detail.empty() && measure(column.detail, Face::Mono, plan.sizes.pixels(roleBase)) <= room)
        add(oneLine(column.detail, Face::Mono, plan.sizes.pixels(roleBase), at, Ink::Dimmed, measure));
    if (column.address.empty())
        return;
    const int mono = plan.sizes.pixels(addressBase);
    if (measure(column.address, Face::MonoStrong, mono) <= room) {
        add(oneLine(column.address, Face::MonoStrong, mono, at, Ink::Text, measure));
        return;
    }
    for (StageText& text : placed(wrapped(addressParts(column.address), room, mono, measure), at, mono, Ink::Text, measure))
        drawn.texts.push_back(std::move(text));
}

} // namespace hopscope::stage
