// One answer after another: which candidate and which hop are still the same, and what is different.
#pragma once

#include "model/flow/flow_frame.h"

#include <QString>

namespace hopscope::player {

/// The candidate of `after` with the endpoint that was shown; 0 when it is gone.
std::size_t sameCandidate(const flow::FlowTrace& before, std::size_t candidate, const flow::FlowTrace& after);
/// The hop of `after` at which the person was: the same place and hook in the same direction, the nearest of several; the
/// last one before it when the path does not get there any more.
std::size_t sameHop(const flow::FlowTimeline& before, std::size_t hop, const flow::FlowTimeline& after);
/// What is different, in half a sentence, the weightiest thing first; empty when nothing is that a person would see.
QString pathChangeText(const flow::FlowTrace& before, std::size_t candidate, const flow::FlowTrace& after);

} // namespace hopscope::player
