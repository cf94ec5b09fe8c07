#include "model/flow/seen_part.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

const std::vector<Step>& wayThere(const FlowTrace& trace, std::size_t candidate)
{
    return candidate < trace.candidates.size() ? trace.candidates[candidate].forward : trace.attempt;
}

std::vector<Step> firstOf(const std::vector<Step>& steps, std::size_t count)
{
    return {steps.begin(), steps.begin() + std::ptrdiff_t(std::min(count, steps.size()))};
}

FlowTrace askedOf(const FlowTrace& trace)
{
    FlowTrace asked;
    asked.query = trace.query;
    asked.from = trace.from;
    asked.to = trace.to;
    asked.matchedAs = trace.matchedAs;
    asked.service = trace.service;
    asked.servicePort = trace.servicePort;
    return asked;
}

Candidate seenOf(const FlowTrace& trace, std::size_t candidate, std::size_t hops)
{
    const std::vector<Step>& there = wayThere(trace, candidate);
    Candidate seen;
    seen.probability = {1, 1};
    seen.forward = firstOf(there, hops);
    if (candidate >= trace.candidates.size())
        return seen;
    const Candidate& whole = trace.candidates[candidate];
    if (std::any_of(seen.forward.begin(), seen.forward.end(), [](const Step& step) { return isTranslation(step.reason); }))
        seen.probability = whole.probability;
    if (hops < there.size())
        return seen;
    seen.endpoint = whole.endpoint;
    seen.pod = whole.pod;
    seen.node = whole.node;
    seen.reply = firstOf(whole.reply, hops - there.size());
    return seen;
}

/// The packet as its sender lets it go, wherever that leads.
Candidate leaving(Step step)
{
    step.reason = Reason::LeavesSocket;
    Candidate seen;
    seen.probability = {1, 1};
    seen.forward = {std::move(step)};
    return seen;
}

} // namespace

std::size_t stepsToSee(const FlowTrace& trace, std::size_t candidate)
{
    const std::size_t back = candidate < trace.candidates.size() ? trace.candidates[candidate].reply.size() : 0;
    return (trace.name ? 1 : 0) + wayThere(trace, candidate).size() + back;
}

FlowTrace seenPart(const FlowTrace& trace, std::size_t candidate, std::size_t steps)
{
    if (trace.name && steps == 0) {
        if (!trace.name->lookup.empty())
            return seenPart(trace.name->lookup.front(), 0, 0);
        FlowTrace unseen = askedOf(trace);
        unseen.to.clear();
        unseen.service.reset();
        unseen.servicePort.clear();
        return unseen;
    }
    FlowTrace seen = askedOf(trace);
    const std::vector<Step>& there = wayThere(trace, candidate);
    if (!trace.name && steps == 0 && trace.candidates.empty() && there.size() == 1) {
        seen.candidates.push_back(leaving(there.front()));
        return seen;
    }
    seen.name = trace.name;
    const std::size_t hops = trace.name ? steps - 1 : std::max<std::size_t>(steps, 1);
    const std::size_t reached = std::min(hops, there.size());
    const bool fromOutside = !there.empty() && there.front().where.kind == Place::Kind::Client; // the first node is the one that was called
    const auto decides = [&](const Step& step) { return step.where.node == trace.decidedOn && (fromOutside || isTranslation(step.reason)); };
    if (std::any_of(there.begin(), there.begin() + std::ptrdiff_t(reached), decides))
        seen.decidedOn = trace.decidedOn;
    const bool endsHere = trace.candidates.empty() && hops >= there.size();
    if (endsHere)
        seen.attempt = there;
    else if (hops > 0)
        seen.candidates.push_back(seenOf(trace, candidate, hops));
    return seen;
}

} // namespace hopscope::flow
