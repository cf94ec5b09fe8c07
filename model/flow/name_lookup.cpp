#include "model/flow/name_lookup.h"

#include <algorithm>
#include <iterator>

namespace hopscope::flow {

namespace {

enum class Fate
{
    Arrives,
    MayArrive, ///< at some endpoints of the cluster's DNS, not at all of them
    Unknown,
    Fails
};

Fate fateOf(const FlowTrace& lookup)
{
    if (lookup.verdict == Verdict::Unknown)
        return Fate::Unknown;
    switch (lookup.clientSees) {
    case ClientSees::Connected: return Fate::Arrives;
    case ClientSees::Depends: return lookup.verdict == Verdict::Delivered ? Fate::MayArrive : Fate::Unknown;
    case ClientSees::Refused:
    case ClientSees::Timeout:
    case ClientSees::NameNotFound: break;
    }
    return Fate::Fails;
}

/// Of a packet that arrives and whose answer gets lost, the asker sees what it sees of one that is dropped.
Verdict failureOf(const FlowTrace& lookup)
{
    return lookup.verdict == Verdict::Delivered ? Verdict::Dropped : lookup.verdict;
}

std::vector<Why>::iterator questionIn(FlowTrace& trace)
{
    return std::find_if(trace.why.begin(), trace.why.end(), [](const Why& why) { return why.decision == Decision::NameAsked; });
}

/// After a question that nobody answers the resolver asks no further name (glibc, res_search: only an answer leads on), and
/// nothing is left of what the answer would have said.
void forgetAnswer(FlowTrace& trace)
{
    trace.name->answer.clear();
    trace.name->asked.resize(1);
    trace.why.erase(questionIn(trace), trace.why.end());
    trace.why.push_back({Decision::NameAsked, {trace.name->asked.front(), "0"}});
}

/// What the question's packet meets, without what was said before.
std::vector<Why> newOnes(const std::vector<Why>& whys, const FlowTrace& trace)
{
    std::vector<Why> found;
    std::copy_if(whys.begin(), whys.end(), std::back_inserter(found), [&](const Why& why) {
        return std::find(trace.why.begin(), trace.why.end(), why) == trace.why.end();
    });
    return found;
}

/// What is said of the answer is then said of what DNS would answer.
void doubtAnswer(Why because, const std::vector<Why>& reasons, FlowTrace& trace)
{
    for (Why& why : trace.why) {
        if (why.decision == Decision::NameAnswered)
            why.decision = Decision::NameWouldBeAnswered;
    }
    std::vector<Why> inserted = newOnes(reasons, trace);
    inserted.insert(inserted.begin(), std::move(because));
    trace.why.insert(questionIn(trace) + 1, inserted.begin(), inserted.end());
}

/// The answer rests on what the question's packet rests on, but for what the question itself supposed.
void takeAssumptions(const NetworkView& view, const FlowTrace& lookup, const Query& query)
{
    for (const Assumption& assumption : lookup.assumptions) {
        if (!lookup.query.assume.contains(assumption.key) || query.assume.contains(assumption.key))
            view.facts().note(assumption.key, assumption.value, assumption.basis, assumption.evidence);
    }
}

void fail(const ip::IpAddress& server, const FlowTrace& lookup, FlowTrace& trace)
{
    forgetAnswer(trace);
    trace.to = toString(trace.query.to);
    trace.verdict = failureOf(lookup);
    trace.clientSees = ClientSees::NameNotFound;
    trace.decidedOn = lookup.decidedOn;
    trace.attempt = lookup.candidates.empty() ? lookup.attempt : lookup.candidates.front().forward;
    trace.why.push_back({Decision::LookupFails, {server.toString()}});
    const std::vector<Why> reasons = newOnes(lookup.why, trace);
    trace.why.insert(trace.why.end(), reasons.begin(), reasons.end());
}

} // namespace

bool takeLookup(const NetworkView& view, const std::optional<ip::IpAddress>& server, std::optional<FlowTrace> lookup,
                FlowTrace& trace)
{
    if (!server) {
        view.facts().note("dns", "answers", facts::Basis::Assumed, "no Service of the cluster's DNS was found");
        doubtAnswer({Decision::LookupUnknown, {}}, {}, trace);
        return true;
    }
    const Fate fate = lookup ? fateOf(*lookup) : Fate::Unknown;
    if (fate != Fate::Arrives && lookup)
        takeAssumptions(view, *lookup, trace.query);
    if (fate == Fate::Unknown)
        trace.name->answer.clear(); // what it would be stands among the reasons
    if (fate == Fate::Fails)
        fail(*server, *lookup, trace);
    else if (fate != Fate::Arrives)
        doubtAnswer({fate == Fate::MayArrive ? Decision::LookupMayFail : Decision::LookupUnknown, {server->toString()}},
                    lookup ? lookup->why : std::vector<Why>(), trace);
    if (lookup)
        trace.name->lookup.push_back(*std::move(lookup));
    return fate != Fate::Fails;
}

void settleName(FlowTrace& trace)
{
    // That there is a cluster's DNS at all, where no Service shows it, is an assumption like others: it names no server.
    const auto says = [&](Decision decision) {
        return std::any_of(trace.why.begin(), trace.why.end(), [&](const Why& why) { return why.decision == decision && !why.arguments.empty(); });
    };
    const bool unknown = says(Decision::LookupUnknown);
    if (!trace.name || (!unknown && !says(Decision::LookupMayFail)) || trace.clientSees == ClientSees::NameNotFound)
        return;
    trace.clientSees = ClientSees::Depends;
    if (unknown && trace.verdict != Verdict::NameOnly)
        trace.verdict = Verdict::Unknown;
}

} // namespace hopscope::flow
