#include "model/flow/flow_frame.h"

#include <algorithm>
#include <cmath>

namespace hopscope::flow {

namespace {

/// The part of a hop's time in which the packet moves; for the rest it stands, to be read.
constexpr double movingShare = 0.6;

} // namespace

FlowTimeline::FlowTimeline(const FlowTrace& trace, std::size_t candidate)
{
    if (candidate < trace.candidates.size()) {
        const Candidate& chosen = trace.candidates[candidate];
        m_steps = chosen.forward;
        m_replyBegins = m_steps.size();
        m_steps.insert(m_steps.end(), chosen.reply.begin(), chosen.reply.end());
        const bool gets = chosen.result == CandidateResult::Works || chosen.result == CandidateResult::BrokenAsymmetricReply;
        m_arrives = gets && !endsAtPolicy(chosen);
    } else {
        m_steps = trace.attempt;
        m_replyBegins = m_steps.size();
    }
}

std::size_t FlowTimeline::hopAt(double seconds) const
{
    if (m_steps.empty() || !(seconds > 0))
        return 0;
    const double hop = std::floor(seconds / secondsPerHop);
    return hop >= double(m_steps.size()) ? m_steps.size() - 1 : std::size_t(hop);
}

FlowFrame frameAt(const FlowTimeline& timeline, double seconds)
{
    FlowFrame frame;
    const std::vector<Step>& steps = timeline.steps();
    if (steps.empty())
        return frame;
    frame.hop = timeline.hopAt(seconds);
    frame.step = steps[frame.hop];
    frame.to = frame.step.where;
    frame.from = frame.to;
    frame.reply = frame.hop >= timeline.replyBegins();
    frame.stopped = !timeline.arrives() && frame.hop + 1 == timeline.replyBegins();
    if (frame.hop > 0) {
        frame.before = steps[frame.hop - 1];
        frame.from = frame.before->where;
    }
    const double within = std::max(0.0, seconds - timeline.startOf(frame.hop)) / FlowTimeline::secondsPerHop;
    frame.progress = frame.from == frame.to ? 1 : std::min(1.0, within / movingShare);
    return frame;
}

std::string clientAddressText(const FlowTrace& trace)
{
    const auto& steps = trace.candidates.empty() ? trace.attempt : trace.candidates.front().forward;
    if (steps.empty() || steps.front().where.kind != Place::Kind::Client)
        return {};
    return steps.front().source.address.toString();
}

} // namespace hopscope::flow
