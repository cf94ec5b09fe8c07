// What a person reads on the stage; implemented in widgets/wording, so that model/ has no sentences.
#pragma once

#include "model/stage/stage_story.h"
#include "model/stage/stage_text.h"

namespace hopscope::stage {

/// A step in at most five words: the term first, then what it does, then an address or port.
struct StepLabel
{
    std::string term; ///< "DNAT"
    std::string text;
    std::string address;
};

/// Each is asked with the whole story, of which it may use everything. All give plain text without markup.
class StageWords
{
public:
    StageWords() = default;
    virtual ~StageWords() = default;
    StageWords(const StageWords&) = delete;
    StageWords& operator=(const StageWords&) = delete;

    virtual StepLabel label(const StageStory& story, const StoryStep& step) const = 0;
    virtual std::string sentence(const StageStory& story, const StoryStep& step) const = 0; ///< at most 14 words
    virtual std::string why(const StageStory& story, const StoryStep& step) const = 0;      ///< at most 30 words
    virtual std::string nothingChanges() const = 0; ///< behind the numbers of folded steps

    virtual std::string placeName(const StagePlace& place) const = 0;
    virtual std::string placeRole(const StagePlace& place) const = 0; ///< with the namespace of a pod
    virtual std::string placeDetail(const StageStory& story, const StagePlace& place) const = 0; ///< may be empty
    virtual std::string overlay(const flow::OuterHeader& outer) const = 0; ///< "IP-in-IP"
    virtual std::string overhead(const StageStory& story, const flow::OuterHeader& outer) const = 0; ///< "20 bytes"; empty when not known
    virtual std::string balancer() const = 0;
    virtual std::string lookupWire(bool answer) const = 0;

    virtual std::string wholePath(const StageStory& story) const = 0; ///< from where to where, for a picture of all steps
    virtual std::string verdict(const StageStory& story) const = 0;
    virtual std::string clientSees(const StageStory& story) const = 0; ///< and after how long
    virtual std::string remedy(const StageStory& story) const = 0;     ///< what would have to change; may be empty
    virtual std::string moreGates(std::size_t number) const = 0;
    virtual std::string assumption(const flow::Assumption& assumption) const = 0;
    virtual std::string restsOn() const = 0;

    virtual std::string before() const = 0;
    virtual std::string after() const = 0;
    virtual std::string atFirst() const = 0; ///< above the header as it is sent, in a picture of all steps
    virtual std::string atLast() const = 0;  ///< and as it arrives
    virtual std::string noPacketYet(bool reply) const = 0;
    virtual std::string noPacketAnyMore() const = 0;
    virtual std::string noOuterHeader() const = 0;
    /// `made`: it exists at this step.
    virtual std::string entryHead(const flow::ConntrackEntry& entry, StoryStep::Entry acts, bool made) const = 0;
    virtual std::string noEntry() const = 0;
    virtual std::string there() const = 0;
    virtual std::string back() const = 0;
    virtual std::string stepOf(int number, int all) const = 0;
};

} // namespace hopscope::stage
