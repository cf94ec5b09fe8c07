// What the NetworkPolicies make of an answer. Private to model/flow.
#pragma once

#include "model/flow/answer.h"

namespace hopscope::flow {

/// Sets each candidate's policy outcome, ends what an enforced policy denies where it is dropped, and settles the verdict
/// again. Policies are compared with the destination after DNAT on the sender's node and the source after masquerade
/// (packet-paths.md 3.9).
void applyPolicies(const NetworkView& view, const Query& query, const Resolved& resolved, const ip::Endpoint& destination,
                   Answer& answer);

} // namespace hopscope::flow
