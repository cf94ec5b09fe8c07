// A flow at a moment: what the animation shows. A function of time, with no clock of its own.
#pragma once

#include "model/flow/flow_trace.h"

namespace hopscope::flow {

/// One hop of the animation: a step at which the person may stop, or a stretch between two places.
struct Hop
{
    std::size_t stepIndex = 0; ///< into steps()
    bool reply = false;
    bool operator==(const Hop&) const = default;
};

/// The time line of one candidate (or of the attempt, when nothing is delivered): each hop takes the same time.
class FlowTimeline
{
public:
    static constexpr double secondsPerHop = 1.2;

    /// `candidate` is an index into trace.candidates; ignored when there is none.
    FlowTimeline(const FlowTrace& trace, std::size_t candidate);

    const std::vector<Step>& steps() const { return m_steps; } ///< forward, then reply
    std::size_t hopCount() const { return m_steps.size(); }
    std::size_t replyBegins() const { return m_replyBegins; } ///< == hopCount() when there is none
    bool arrives() const { return m_arrives; }
    double duration() const { return double(m_steps.size()) * secondsPerHop; }
    /// The hop at `seconds`, clamped to the ends.
    std::size_t hopAt(double seconds) const;
    double startOf(std::size_t hop) const { return double(hop) * secondsPerHop; }

private:
    std::vector<Step> m_steps;
    std::size_t m_replyBegins = 0;
    bool m_arrives = false;
};

/// What to draw at one moment. During the first part of a hop's time the packet moves from the place of the step before to
/// its own place (progress 0..1); for the rest of it, it stands there (progress 1).
struct FlowFrame
{
    std::size_t hop = 0;
    Place from;
    Place to;
    double progress = 1;     ///< 0 at `from`, 1 at `to`
    bool reply = false;
    bool stopped = false;    ///< the packet ends here undelivered: refused or dropped
    Step step;               ///< of this hop: headers after
    std::optional<Step> before; ///< the step before: headers before

    bool operator==(const FlowFrame&) const = default;
};
FlowFrame frameAt(const FlowTimeline& timeline, double seconds);

/// The address of the client outside, as the first steps of the trace show it; empty when the flow starts elsewhere.
std::string clientAddressText(const FlowTrace& trace);

} // namespace hopscope::flow
