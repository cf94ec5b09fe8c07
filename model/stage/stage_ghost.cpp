#include "model/stage/stage_ghost.h"

#include <algorithm>
#include <cmath>

namespace hopscope::stage {

namespace {

constexpr double laneBase = 16;
constexpr double differenceBase = 14;
constexpr double signBase = 44; ///< wide

bool goes(const StoryWire& wire, bool reply)
{
    return !wire.lookup && wire.reply == reply;
}

std::vector<bool> lanesOf(const StageStory& story)
{
    std::vector<bool> lanes;
    for (const bool reply : {false, true})
        if (std::any_of(story.formerWires.begin(), story.formerWires.end(), [reply](const StoryWire& wire) { return goes(wire, reply); }))
            lanes.push_back(reply);
    return lanes;
}

const ColumnPlan& columnOf(const std::vector<ColumnPlan>& columns, std::size_t place)
{
    return *std::find_if(columns.begin(), columns.end(), [place](const ColumnPlan& column) { return column.column.place == place; });
}

} // namespace

double ghostHeight(const Plan& plan)
{
    const std::size_t lanes = lanesOf(plan.story).size();
    return lanes == 0 ? 0 : plan.sizes.at(laneBase) * double(lanes) + plan.sizes.at(6);
}

std::vector<StageGhost> placeGhosts(const Plan& plan, const std::vector<ColumnPlan>& columns, const Rect& area)
{
    std::vector<StageGhost> ghosts;
    const double apart = plan.sizes.at(5); // so that one ends before the next begins
    double y = area.y + plan.sizes.at(laneBase) / 2;
    for (const bool reply : lanesOf(plan.story)) {
        for (const StoryWire& wire : plan.story.formerWires) {
            if (!goes(wire, reply))
                continue;
            const double from = columnOf(columns, wire.from).column.rect.center().x;
            const double to = columnOf(columns, wire.to).column.rect.center().x;
            const double way = from < to ? apart : -apart;
            ghosts.push_back({reply, {{from + way, y}, {to - way, y}}});
        }
        y += plan.sizes.at(laneBase);
    }
    return ghosts;
}

double differenceHeight(const Plan& plan)
{
    return plan.options.difference.empty() ? 0 : lineHeight(plan.sizes.pixels(differenceBase));
}

void placeDifference(const Plan& plan, const Rect& area, Stage& stage)
{
    if (plan.options.difference.empty())
        return;
    const int pixels = plan.sizes.pixels(differenceBase);
    const bool signs = !stage.ghosts.empty();
    if (signs)
        stage.ghostSign = {area.x, area.y, plan.sizes.at(signBase), area.height};
    const double left = signs ? stage.ghostSign.right() + plan.sizes.at(8) : area.x;
    const std::string line = shortened(plan.options.difference, area.right() - left, Face::Regular, pixels, plan.measure());
    stage.texts.push_back(oneLine(line, Face::Regular, pixels, {left, area.y}, Ink::Text, plan.measure()));
}

} // namespace hopscope::stage
