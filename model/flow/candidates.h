// Every endpoint that a translated packet may get to, node after node. Private to model/flow.
#pragma once

#include "model/flow/answer.h"

namespace hopscope::flow {

/// Adds the candidates of what the rules of `way` chose, each with its share, and why where a later node has a say. An endpoint that is
/// another node's own address meets that node's rules in turn, and its share is divided among that node's choices.
void addCandidates(const NetworkView& view, const Origin& origin, const Approach& way, Answer& answer);

/// The one candidate of a packet whose destination nothing translates.
void addDirectCandidate(const NetworkView& view, const Origin& origin, const Approach& way, const ip::Endpoint& destination,
                        const Owner& owner, Answer& answer);

} // namespace hopscope::flow
