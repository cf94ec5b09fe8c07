// Which hop of a flow a decision belongs to.
#pragma once

#include "model/flow/flow_frame.h"

namespace hopscope::player {

/// The hop at which the decision shows: a choice at the step that translates, a policy at the step it stops. Nothing for
/// decisions that no single hop shows.
std::optional<std::size_t> hopOfDecision(const flow::Why& why, const flow::FlowTimeline& timeline);

} // namespace hopscope::player
