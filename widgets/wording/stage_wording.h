// The stage in words: labels, sentences and reasons of its steps, what its places are, how it ends.
#pragma once

#include "model/stage/stage_words.h"

#include <QString>
#include <QStringList>

namespace hopscope::wording {

/// A step's name in at most five words.
stage::StepLabel stepLabel(const stage::StageStory& story, const stage::StoryStep& step);
/// What happens at a step, in at most 14 words; what it says of the header is what the step's header shows.
QString stageSentence(const stage::StageStory& story, const stage::StoryStep& step);
/// Why, or what follows from it, in at most 30 words.
QString stageReason(const stage::StageStory& story, const stage::StoryStep& step);
/// What the client sees of a path that ends early, and after how long; empty for one that does not.
QString clientSeesAtStop(const stage::StageStory& story);
/// What would have to change for the packet to get there; empty where nothing is known.
QString remedySentence(const stage::StageStory& story);

class StageWording : public stage::StageWords
{
public:
    stage::StepLabel label(const stage::StageStory& story, const stage::StoryStep& step) const override;
    std::string sentence(const stage::StageStory& story, const stage::StoryStep& step) const override;
    std::string why(const stage::StageStory& story, const stage::StoryStep& step) const override;
    std::string nothingChanges() const override;
    std::string placeName(const stage::StagePlace& place) const override;
    std::string placeRole(const stage::StagePlace& place) const override;
    std::string placeDetail(const stage::StageStory& story, const stage::StagePlace& place) const override;
    std::string overlay(const flow::OuterHeader& outer) const override;
    std::string overhead(const stage::StageStory& story, const flow::OuterHeader& outer) const override;
    std::string balancer() const override;
    std::string lookupWire(bool answer) const override;
    std::string wholePath(const stage::StageStory& story) const override;
    std::string verdict(const stage::StageStory& story) const override;
    std::string clientSees(const stage::StageStory& story) const override;
    std::string remedy(const stage::StageStory& story) const override;
    std::string moreGates(std::size_t number) const override;
    std::string assumption(const flow::Assumption& assumption) const override;
    std::string restsOn() const override;
    std::string before() const override;
    std::string after() const override;
    std::string atFirst() const override;
    std::string atLast() const override;
    std::string noPacketYet(bool reply) const override;
    std::string noPacketAnyMore() const override;
    std::string noOuterHeader() const override;
    std::string entryHead(const flow::ConntrackEntry& entry, stage::StoryStep::Entry acts, bool made) const override;
    std::string noEntry() const override;
    std::string there() const override;
    std::string back() const override;
    std::string stepOf(int number, int all) const override;
};

} // namespace hopscope::wording
