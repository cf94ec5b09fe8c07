#include "model/flow/what_happened.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

template <class Test>
bool anyStep(const FlowTrace& trace, Test test)
{
    return std::any_of(trace.attempt.begin(), trace.attempt.end(), test) ||
           std::any_of(trace.candidates.begin(), trace.candidates.end(), [&](const Candidate& candidate) {
               return std::any_of(candidate.forward.begin(), candidate.forward.end(), test);
           });
}

bool isDelivered(const Candidate& candidate)
{
    return !endsAtPolicy(candidate) && candidate.result != CandidateResult::DroppedByHostFirewall;
}

bool happened(const FlowTrace& trace, const Why& why)
{
    const auto anyCandidate = [&](auto test) { return std::any_of(trace.candidates.begin(), trace.candidates.end(), test); };
    switch (why.decision) {
    case Decision::OtherNode: // from, to
        return anyStep(trace, [&](const Step& step) {
            return step.where.kind == Place::Kind::Wire || (step.where.kind == Place::Kind::Node && step.where.node == why.arguments.at(1));
        });
    case Decision::MasqueradedBecauseExternal:
    case Decision::MasqueradedBecauseNotLocal:
    case Decision::MasqueradedBecauseHairpin: return anyStep(trace, [](const Step& step) { return step.sourceChanged; });
    case Decision::SourceKept: return anyCandidate(isDelivered);
    case Decision::DirectServerReturn: return anyCandidate([](const Candidate& candidate) { return !candidate.reply.empty(); });
    case Decision::ReplyBypassesNode: // deciding node, endpoint
        return anyCandidate([&](const Candidate& candidate) {
            return isDelivered(candidate) && candidate.endpoint.toString() == why.arguments.at(1);
        });
    default: return true;
    }
}

} // namespace

void keepWhatHappened(FlowTrace& trace)
{
    std::erase_if(trace.why, [&](const Why& why) { return !happened(trace, why); });
}

} // namespace hopscope::flow
