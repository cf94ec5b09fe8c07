#include "model/stage/story_places.h"

#include <algorithm>

namespace hopscope::stage {

using flow::Place;

namespace {

StagePlace::Kind kindOf(const Place& place)
{
    switch (place.kind) {
    case Place::Kind::Client: return StagePlace::Kind::Client;
    case Place::Kind::Pod: return StagePlace::Kind::Pod;
    case Place::Kind::Node:
    case Place::Kind::Wire: break;
    }
    return StagePlace::Kind::Node;
}

Place fromQuery(const flow::Source& source)
{
    Place place;
    if (const auto* pod = std::get_if<flow::PodPlace>(&source)) {
        place.kind = Place::Kind::Pod;
        place.pod = pod->pod;
    } else if (const auto* node = std::get_if<flow::NodePlace>(&source)) {
        place.kind = Place::Kind::Node;
        place.node = node->node;
    }
    return place;
}

} // namespace

Place StoryPlaces::sourcePlace() const
{
    const flow::FlowTrace& trace = *m_story.trace;
    const flow::Candidate* chosen = m_story.chosen();
    const auto& steps = chosen ? chosen->forward : trace.attempt;
    return steps.empty() ? fromQuery(trace.query.from) : steps.front().where;
}

std::size_t StoryPlaces::indexOf(Place place)
{
    if (place.kind == Place::Kind::Wire) // what happens on a wire is told at the node that sends
        place = {Place::Kind::Node, {}, place.node, {}};
    const std::string name = place.toString();
    auto& places = m_story.places;
    const auto found = std::find_if(places.begin(), places.end(), [&](const StagePlace& known) {
        return known.kind != StagePlace::Kind::Dns && known.where.toString() == name;
    });
    if (found != places.end())
        return std::size_t(found - places.begin());
    StagePlace added;
    added.kind = kindOf(place);
    added.facts = factsOf(place);
    added.where = std::move(place);
    places.push_back(std::move(added));
    return places.size() - 1;
}

std::size_t StoryPlaces::addDns(const flow::NameStep& name)
{
    StagePlace dns;
    dns.kind = StagePlace::Kind::Dns;
    dns.role = name.lookup.empty() ? PlaceRole::OtherResolver : PlaceRole::ClusterDns;
    if (!name.lookup.empty())
        dns.facts.address = name.lookup.front().to;
    m_story.places.insert(m_story.places.begin(), std::move(dns));
    return 0;
}

void StoryPlaces::addUnreached(const flow::Candidate& candidate)
{
    if (!candidate.pod)
        return;
    const std::size_t known = m_story.places.size();
    const std::size_t place = indexOf({Place::Kind::Pod, *candidate.pod, candidate.node, {}});
    if (m_story.places.size() == known)
        return;
    const bool onNode = std::any_of(candidate.forward.begin(), candidate.forward.end(), [&](const flow::Step& step) {
        return step.hook == flow::Hook::In && step.where.kind == Place::Kind::Node && step.where.node == candidate.node;
    });
    if (onNode) // a pod on the node's own address: the node is where its socket is
        m_story.places.pop_back();
    else
        m_story.places[place].reached = false;
}

PlaceFacts StoryPlaces::factsOf(const Place& place) const
{
    const auto known = m_facts.find(place.toString());
    return known == m_facts.end() ? PlaceFacts() : known->second;
}

void StoryPlaces::learnFromSteps(const StoryStep& step)
{
    StagePlace& place = m_story.places[step.place];
    if (step.kind == StoryStep::Kind::Lookup && step.from && step.header.after)
        m_story.places[*step.from].facts.address = step.step.source.address.toString();
    if (step.kind != StoryStep::Kind::Hop)
        return;
    const bool sends = step.step.hook == flow::Hook::Out;
    if (place.kind != StagePlace::Kind::Node && sends && !step.reply)
        place.facts.address = step.step.source.address.toString();
    const bool masquerades = step.header.sourceChanges() && !step.reply && step.step.hook == flow::Hook::Post;
    if (place.kind == StagePlace::Kind::Node && masquerades && step.step.outer && !step.step.source.isUnknownNodeAddress &&
        step.step.source.address.toString() != place.facts.address)
        place.facts.tunnelAddress = step.step.source.address.toString();
}

PlaceRole StoryPlaces::roleOf(const StagePlace& place) const
{
    const flow::FlowTrace& trace = *m_story.trace;
    const Place source = sourcePlace();
    const flow::Candidate* chosen = m_story.chosen();
    const bool isSource = place.where.toString() == source.toString();
    if (place.kind == StagePlace::Kind::Pod) {
        const bool isEndpoint = chosen && chosen->pod == place.where.pod;
        return isSource ? (isEndpoint ? PlaceRole::SourceAndEndpoint : PlaceRole::Source) : PlaceRole::Endpoint;
    }
    if (isSource)
        return PlaceRole::Source;
    const std::string& node = place.where.node;
    const bool decides = trace.decidedOn == node;
    if (source.kind == Place::Kind::Client && decides)
        return PlaceRole::EntryNode;
    const bool atEnd = chosen && chosen->node == node;
    if (source.node == node)
        return atEnd ? PlaceRole::SharedNode : PlaceRole::SourceNode;
    if (decides)
        return PlaceRole::DecidingNode;
    return atEnd ? PlaceRole::EndpointNode : PlaceRole::PassesOn;
}

void StoryPlaces::assignRoles()
{
    for (const StoryStep& step : m_story.steps)
        learnFromSteps(step);
    const flow::Candidate* chosen = m_story.chosen();
    for (StagePlace& place : m_story.places) {
        if (place.kind == StagePlace::Kind::Dns)
            continue;
        place.role = roleOf(place);
        if (place.role == PlaceRole::Endpoint && chosen)
            place.facts.address = chosen->endpoint.toString();
    }
}

} // namespace hopscope::stage
