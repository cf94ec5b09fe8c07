// The first steps of a path, and nothing of what comes after them.
#pragma once

#include "model/flow/flow_trace.h"

namespace hopscope::flow {

/// How many steps there are to see: there and back, and the lookup of a name before them.
std::size_t stepsToSee(const FlowTrace& trace, std::size_t candidate);

/// The trace as somebody knows it who has seen so many of its steps: no verdict, no other endpoints, no node that decides before it has
/// decided (but where the client outside calls it), no share before the choice, no endpoint before the packet gets there, no assumption and no reason for what is still to come. Of a destination with a
/// name, no step seen is the question's own packet as it leaves; of any other, the first step is the least. Where the last step of the
/// way there is seen, a packet that ends there ends. `candidate` is an index into trace.candidates; in the result it is 0.
FlowTrace seenPart(const FlowTrace& trace, std::size_t candidate, std::size_t steps);

} // namespace hopscope::flow
