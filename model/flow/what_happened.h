// Takes back what a later step shows did not happen. Private to model/flow.
#pragma once

#include "model/flow/flow_trace.h"

namespace hopscope::flow {

/// Drops from `trace.why` what no step of its candidates and its attempt bears out: a policy or a host's firewall may end a packet
/// before what was decided of the rest of its way.
void keepWhatHappened(FlowTrace& trace);

} // namespace hopscope::flow
