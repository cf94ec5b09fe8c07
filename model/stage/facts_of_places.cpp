#include "model/stage/stage_story.h"

namespace hopscope::stage {

using flow::Place;

namespace {

void collect(const std::vector<flow::Step>& steps, const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, FactsOfPlaces& found)
{
    for (const flow::Step& step : steps) {
        if (step.where.kind != Place::Kind::Node)
            continue;
        PlaceFacts& known = found[step.where.toString()];
        const ip::Family family = step.destination.address.family();
        if (const kube::Node* node = snapshot.nodes.find({{}, step.where.node}); node && known.address.empty()) {
            const auto address = node->firstAddress("InternalIP", family);
            known.address = address ? address->toString() : std::string();
        }
        for (const facts::NodeRange* range : facts.rangesOf(step.where.node)) {
            if (range->range.family() == family && !range->observed && known.podRange.empty())
                known.podRange = range->range.toString();
        }
    }
}

} // namespace

FactsOfPlaces factsOfPlaces(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const flow::FlowTrace& trace)
{
    FactsOfPlaces found;
    collect(trace.attempt, snapshot, facts, found);
    for (const flow::Candidate& candidate : trace.candidates) {
        collect(candidate.forward, snapshot, facts, found);
        collect(candidate.reply, snapshot, facts, found);
    }
    return found;
}

} // namespace hopscope::stage
