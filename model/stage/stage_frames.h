// The stage as a moving picture: what is seen when, and for how long. No clock: a list of moments.
#pragma once

#include "model/stage/stage.h"

namespace hopscope::stage {

/// In seconds. A step at which the packet is changed is never shown for less than `leastHold`.
struct StagePace
{
    static constexpr double leastHold = 0.8;

    int framesPerSecond = 25; ///< while the packet moves
    double move = 0.72;       ///< from place to place
    double hold = 1.5;        ///< at each step; half of it where nothing changes
    double whole = 1.5;       ///< the whole path, before the first step
    double end = 2.5;         ///< at least, at the last step
};

struct TimedMoment
{
    StageMoment moment;
    int milliseconds = 0;

    bool operator==(const TimedMoment&) const = default;
};

/// The whole path first, then each step: on its way, then standing. Every frame lasts for a multiple of 10 ms, as a GIF counts; the
/// frames of a move last together as long as the move.
std::vector<TimedMoment> stageFrames(const Stage& stage, const StagePace& pace);

int durationOf(const std::vector<TimedMoment>& frames); ///< in milliseconds

} // namespace hopscope::stage
