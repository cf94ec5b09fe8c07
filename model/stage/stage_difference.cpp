#include "model/stage/stage_difference.h"

#include <algorithm>

namespace hopscope::stage {

namespace {

std::string endpointOf(const StageStory& story)
{
    return story.chosen() ? story.chosen()->endpoint.toString() : std::string();
}

std::string sourceSeen(const StageStory& story)
{
    const flow::Candidate* chosen = story.chosen();
    const bool arrives = chosen && !chosen->forward.empty() && chosen->forward.back().reason == flow::Reason::DeliveredToSocket;
    return arrives ? chosen->forward.back().source.address.toString() : std::string();
}

facts::Overlay overlayOf(const StageStory& story)
{
    const auto wrapped = std::find_if(story.wires.begin(), story.wires.end(), [](const StoryWire& wire) { return wire.outer.has_value(); });
    return wrapped == story.wires.end() ? facts::Overlay::None : wrapped->outer->overlay;
}

bool isSameWay(const StageStory& a, const StageStory& b)
{
    const auto same = [](const StoryStep& left, const StoryStep& right) { return left.kind == right.kind && left.step == right.step && left.ends == right.ends; };
    return std::equal(a.steps.begin(), a.steps.end(), b.steps.begin(), b.steps.end(), same);
}

bool isSamePlace(const StagePlace& a, const StagePlace& b)
{
    return a.kind == b.kind && a.where == b.where;
}

std::size_t indexIn(const std::vector<StagePlace>& places, const StagePlace& wanted)
{
    return std::size_t(std::find_if(places.begin(), places.end(), [&](const StagePlace& place) { return isSamePlace(place, wanted); }) - places.begin());
}

bool hasWire(const StageStory& story, const StoryWire& wanted)
{
    return std::any_of(story.wires.begin(), story.wires.end(), [&](const StoryWire& wire) {
        return wire.from == wanted.from && wire.to == wanted.to && wire.reply == wanted.reply && wire.lookup == wanted.lookup;
    });
}

} // namespace

StageDifference differenceOf(const StageStory& former, const StageStory& now)
{
    StageDifference difference;
    difference.clientSees = {former.trace->clientSees, now.trace->clientSees};
    difference.endpoints = {former.trace->candidates.size(), now.trace->candidates.size()};
    difference.endpoint = {endpointOf(former), endpointOf(now)};
    difference.source = {sourceSeen(former), sourceSeen(now)};
    difference.overlay = {overlayOf(former), overlayOf(now)};
    difference.steps = !isSameWay(former, now) || former.trace->verdict != now.trace->verdict || former.trace->candidates != now.trace->candidates;
    return difference;
}

void addFormer(StageStory& story, const StageStory& former)
{
    std::vector<StoryWire> left;
    for (StoryWire wire : former.wires) {
        for (std::size_t* end : {&wire.from, &wire.to}) {
            const StagePlace& place = former.places[*end];
            *end = indexIn(story.places, place);
            if (*end == story.places.size()) {
                story.places.push_back(place);
                story.places.back().former = true;
                story.places.back().reached = false;
            }
        }
        if (!hasWire(story, wire))
            left.push_back(std::move(wire));
    }
    story.formerWires = std::move(left);
}

} // namespace hopscope::stage
