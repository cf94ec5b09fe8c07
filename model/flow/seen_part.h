// The first steps of a path, and nothing of what comes after them.
#pragma once

#include "model/flow/flow_trace.h"

namespace hopscope::flow {

/// How many steps there are to see: there and back, and the lookup of a name before them.
std::size_t stepsToSee(const FlowTrace& trace, std::size_t candidate);

/// The trace as somebody knows it who has seen so many of its steps. It has no verdict, no other endpoints, no assumption, and no reason
/// for what is still to come. It has the share once an endpoint is chosen, and the endpoint once the packet is there. It has the node that
/// decides once that has decided; a client outside names the node that it calls, so there it is known from the start.
/// Of a destination with a name, no step seen is the packet of the lookup as it leaves; of a packet that ends where it begins, that one
/// as it leaves; of any other, one step at least is seen. Where the last step of the way there is seen, a packet that ends there ends.
/// `candidate` is an index into trace.candidates; in the result it is 0.
FlowTrace seenPart(const FlowTrace& trace, std::size_t candidate, std::size_t steps);

} // namespace hopscope::flow
