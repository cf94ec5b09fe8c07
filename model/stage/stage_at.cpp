#include "model/stage/stage.h"

#include "model/flow/flow_frame.h"

#include <algorithm>
#include <cmath>

namespace hopscope::stage {

namespace {

/// The part of a hop's time in which the packet moves; for the rest it stands, to be read.
constexpr double movingShare = 0.6;

} // namespace

Point pointAlong(const std::vector<Point>& path, double progress)
{
    double length = 0;
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
        length += std::hypot(path[i + 1].x - path[i].x, path[i + 1].y - path[i].y);
    double left = length * progress;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const double own = std::hypot(path[i + 1].x - path[i].x, path[i + 1].y - path[i].y);
        if (own > 0 && left <= own)
            return {path[i].x + (path[i + 1].x - path[i].x) * left / own, path[i].y + (path[i + 1].y - path[i].y) * left / own};
        left -= own;
    }
    return path.back();
}

StageMoment stageAtStep(const Stage& stage, std::size_t step)
{
    StageMoment moment;
    moment.step = stage.steps.empty() ? 0 : std::min(step, stage.steps.size() - 1);
    const auto row = std::find_if(stage.rows.begin(), stage.rows.end(), [&](const StageRow& any) {
        return std::find(any.steps.begin(), any.steps.end(), moment.step) != any.steps.end();
    });
    if (row != stage.rows.end())
        moment.row = std::size_t(row - stage.rows.begin());
    return moment;
}

StageMoment stageAsWhole(const Stage& stage)
{
    StageMoment moment;
    moment.step = stage.steps.size();
    return moment;
}

StageMoment stageAt(const Stage& stage, double seconds)
{
    constexpr double each = flow::FlowTimeline::secondsPerHop;
    const double hop = std::max(0.0, std::floor(seconds / each));
    const bool afterAll = hop >= double(stage.hopCount);
    const std::size_t step = stage.firstHop + (afterAll ? stage.hopCount : std::size_t(hop));
    StageMoment moment = stageAtStep(stage, step);
    const auto wire = std::find_if(stage.wires.begin(), stage.wires.end(), [&](const StageWire& any) { return any.step == moment.step && !any.lookup; });
    const double progress = (seconds - hop * each) / (each * movingShare);
    if (!afterAll && wire != stage.wires.end() && progress < 1)
        moment.packet = pointAlong(wire->path, std::max(0.0, progress));
    return moment;
}

std::optional<std::size_t> stepUnder(const Stage& stage, const Point& point)
{
    for (const StageRow& row : stage.rows)
        if (row.rect.contains(point))
            return row.steps.front();
    for (const StageDot& dot : stage.dots)
        if (dot.rect.contains(point))
            return dot.step;
    return std::nullopt;
}

std::optional<std::size_t> candidateUnder(const Stage& stage, const Point& point)
{
    for (const StageGate& gate : stage.gates)
        if (gate.rect.contains(point))
            return gate.candidate;
    return std::nullopt;
}

std::optional<double> secondsOf(const Stage& stage, std::size_t step)
{
    if (step < stage.firstHop)
        return std::nullopt;
    const std::size_t hop = step - stage.firstHop;
    // Late in the hop's time: the packet stands at its place, and nothing is on the move.
    const double within = hop < stage.hopCount ? 0.9 : 0;
    return (double(hop) + within) * flow::FlowTimeline::secondsPerHop;
}

} // namespace hopscope::stage
