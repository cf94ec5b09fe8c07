// What becomes of a packet to one destination. Private to model/flow.
#pragma once

#include "model/flow/resolve_query.h"

namespace hopscope::flow {

/// A headless Service has several.
struct Answer
{
    Verdict verdict = Verdict::Unknown;
    ClientSees clientSees = ClientSees::Depends;
    MatchedAs matchedAs = MatchedAs::None;
    std::string decidedOn;
    const kube::Service* service = nullptr;
    const kube::ServicePort* servicePort = nullptr;
    std::vector<Candidate> candidates;
    std::vector<Step> attempt;
    std::vector<Why> why;
};

Answer answerFor(const NetworkView& view, const Query& query, const Resolved& resolved, const ip::Endpoint& destination);

/// The verdict and what the client sees, from the candidates there are and what policies made of them; needs one.
void settleDelivered(Answer& answer);

/// When no candidate is ever reached, for one and the same reason that is no policy, nothing is delivered: what is left is the attempt.
/// Needs one, and comes after settleDelivered.
void settleStopped(Answer& answer);

} // namespace hopscope::flow
