// Words for stages that are about places and sizes, not about what is said.
#pragma once

#include "model/stage/stage_words.h"

namespace hopscope::support {

class PlainWords : public stage::StageWords
{
public:
    stage::StepLabel label(const stage::StageStory&, const stage::StoryStep& step) const override { return {{}, std::string(toString(step.step.reason)), {}}; }
    std::string sentence(const stage::StageStory&, const stage::StoryStep& step) const override { return "Sentence of " + std::string(toString(step.step.reason)); }
    std::string why(const stage::StageStory&, const stage::StoryStep&) const override { return "A reason that is as long as reasons are."; }
    std::string nothingChanges() const override { return "nothing changes"; }
    std::string placeName(const stage::StagePlace& place) const override { return place.where.toString(); }
    std::string placeRole(const stage::StagePlace&) const override { return "role"; }
    std::string placeDetail(const stage::StageStory&, const stage::StagePlace& place) const override { return place.facts.podRange; }
    std::string overlay(const flow::OuterHeader& outer) const override { return std::string(facts::toString(outer.overlay)); }
    std::string overhead(const stage::StageStory&, const flow::OuterHeader& outer) const override { return std::to_string(outer.overhead) + " bytes"; }
    std::string balancer() const override { return "load balancer"; }
    std::string lookupWire(bool answer) const override { return answer ? "answer" : "question"; }
    std::string wholePath(const stage::StageStory& story) const override { return "The whole path of " + std::to_string(story.steps.size()); }
    std::string verdict(const stage::StageStory& story) const override { return std::string(toString(story.trace->verdict)); }
    std::string clientSees(const stage::StageStory&) const override { return "what it sees"; }
    std::string remedy(const stage::StageStory&) const override { return "what would help"; }
    std::string moreGates(std::size_t number) const override { return "+" + std::to_string(number); }
    std::string assumption(const flow::Assumption& assumption) const override { return assumption.key + " " + assumption.value; }
    std::string restsOn() const override { return "Rests on:"; }
    std::string before() const override { return "BEFORE"; }
    std::string after() const override { return "AFTER"; }
    std::string atFirst() const override { return "SENT"; }
    std::string atLast() const override { return "ARRIVES"; }
    std::string noPacketYet(bool) const override { return "none yet"; }
    std::string noPacketAnyMore() const override { return "no more"; }
    std::string noOuterHeader() const override { return "no outer header"; }
    std::string entryHead(const flow::ConntrackEntry& entry, stage::StoryStep::Entry, bool) const override { return "conntrack on " + entry.node; }
    std::string noEntry() const override { return "no entry"; }
    std::string there() const override { return "there"; }
    std::string back() const override { return "back"; }
    std::string stepOf(int number, int all) const override { return std::to_string(number) + " of " + std::to_string(all); }
};

/// As wide as the bundled fonts about are.
inline stage::StageMeasure plainMeasure()
{
    return [](std::string_view text, stage::Face face, int pixels) {
        const bool mono = face == stage::Face::Mono || face == stage::Face::MonoStrong;
        return double(text.size()) * pixels * (mono ? 0.6 : 0.56);
    };
}

} // namespace hopscope::support
