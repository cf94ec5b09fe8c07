#include "model/stage/stage_frames.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hopscope::stage {

namespace {

constexpr int tick = 10; ///< milliseconds

int ticksOf(double seconds)
{
    return tick * int(std::lround(seconds * 1000 / tick));
}

/// The line on which the packet comes to a step; nothing where it stays, or where a name is asked for.
const StageWire* wireTo(const Stage& stage, std::size_t step)
{
    const auto wire = std::find_if(stage.wires.begin(), stage.wires.end(), [step](const StageWire& any) { return any.step == step && !any.lookup; });
    return wire == stage.wires.end() ? nullptr : &*wire;
}

void addMove(const StageMoment& arrived, const StageWire& wire, const StagePace& pace, std::vector<TimedMoment>& frames)
{
    const int count = int(std::lround(pace.move * pace.framesPerSecond));
    for (int i = 0; i < count; ++i) {
        StageMoment moment = arrived;
        moment.packet = pointAlong(wire.path, double(i) / count);
        const int begin = ticksOf(pace.move * i / count);
        frames.push_back({moment, ticksOf(pace.move * (i + 1) / count) - begin});
    }
}

} // namespace

std::vector<TimedMoment> stageFrames(const Stage& stage, const StagePace& pace)
{
    std::vector<TimedMoment> frames;
    frames.push_back({stageAsWhole(stage), ticksOf(pace.whole)});
    for (std::size_t step = 0; step < stage.steps.size(); ++step) {
        const StageMoment standing = stageAtStep(stage, step);
        if (const StageWire* wire = wireTo(stage, step))
            addMove(standing, *wire, pace, frames);
        const bool quiet = standing.row && stage.rows[*standing.row].quiet;
        double hold = quiet ? pace.hold / 2 : std::max(pace.hold, StagePace::leastHold);
        if (step + 1 == stage.steps.size())
            hold = std::max(hold, pace.end);
        frames.push_back({standing, std::max(tick, ticksOf(hold))});
    }
    return frames;
}

int durationOf(const std::vector<TimedMoment>& frames)
{
    return std::accumulate(frames.begin(), frames.end(), 0, [](int sum, const TimedMoment& frame) { return sum + frame.milliseconds; });
}

} // namespace hopscope::stage
