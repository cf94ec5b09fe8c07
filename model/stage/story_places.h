// The places of a story as they come up. Private to model/stage.
#pragma once

#include "model/stage/stage_story.h"

namespace hopscope::stage {

class StoryPlaces
{
public:
    StoryPlaces(StageStory& story, const FactsOfPlaces& facts) : m_story(story), m_facts(facts) {}

    /// Where the flow begins.
    flow::Place sourcePlace() const;
    /// The place's index; a new one goes to the end.
    std::size_t indexOf(flow::Place place);
    /// Before all others: its packet came first.
    std::size_t addDns(const flow::NameStep& name);
    /// The endpoint that the packet never gets to, so that one sees where it was to go.
    void addUnreached(const flow::Candidate& candidate);
    void assignRoles();

private:
    PlaceFacts factsOf(const flow::Place& place) const;
    PlaceRole roleOf(const StagePlace& place) const;
    void learnFromSteps(const StoryStep& step);

    StageStory& m_story;
    const FactsOfPlaces& m_facts;
};

} // namespace hopscope::stage
