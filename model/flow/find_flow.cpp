#include "model/flow/find_flow.h"

#include "model/flow/entry_node.h"
#include "model/flow/listeners.h"
#include "model/flow/resolve_query.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using Outcome = Ruling::Outcome;

/// What one destination comes to; a headless Service has several.
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

void settleDelivered(Answer& answer)
{
    const auto works = std::count_if(answer.candidates.begin(), answer.candidates.end(),
                                     [](const Candidate& c) { return c.result == CandidateResult::Works; });
    answer.verdict = Verdict::Delivered;
    answer.clientSees = ClientSees::Depends;
    if (works == 0)
        answer.clientSees = ClientSees::Timeout;
    else if (std::size_t(works) == answer.candidates.size())
        answer.clientSees = ClientSees::Connected;
}

/// When every candidate is discarded by a node's own firewall, nothing is delivered: what is left is the attempt.
void settleFirewalled(Answer& answer)
{
    const bool all = std::all_of(answer.candidates.begin(), answer.candidates.end(), [](const Candidate& c) {
        return c.result == CandidateResult::DroppedByHostFirewall;
    });
    if (!all)
        return;
    answer.verdict = Verdict::DroppedByHostFirewall;
    answer.attempt = std::move(answer.candidates.front().forward);
    answer.candidates.clear();
}

void explainWay(const Origin& origin, const std::string& node, Answer& answer)
{
    if (answer.candidates.size() != 1)
        return;
    const Candidate& candidate = answer.candidates.front();
    if (candidate.node.empty() || origin.kind == Origin::Kind::Client)
        return;
    const std::string& from = origin.node.empty() ? node : origin.node;
    if (candidate.node == from && node == from)
        answer.why.push_back({Decision::SameNode, {}});
    else if (candidate.node != from)
        answer.why.push_back({Decision::OtherNode, {from, candidate.node}});
}

void explainSource(const Ruling& ruling, Answer& answer)
{
    const auto has = [&](Reason reason) {
        return std::any_of(answer.candidates.begin(), answer.candidates.end(), [&](const Candidate& candidate) {
            return std::any_of(candidate.forward.begin(), candidate.forward.end(),
                               [&](const Step& step) { return step.reason == reason; });
        });
    };
    if (has(Reason::Masqueraded))
        answer.why.push_back({ruling.masqueradeBecause, {}});
    if (has(Reason::MasqueradedHairpin))
        answer.why.push_back({Decision::MasqueradedBecauseHairpin, {}});
    if (std::all_of(answer.candidates.begin(), answer.candidates.end(),
                    [](const Candidate& c) { return c.translation == SourceTranslation::None; }))
        answer.why.push_back({Decision::SourceKept, {}});
    for (const Candidate& candidate : answer.candidates) {
        if (candidate.result == CandidateResult::BrokenAsymmetricReply)
            answer.why.push_back({Decision::ReplyBypassesNode, {answer.decidedOn, candidate.endpoint.toString()}});
    }
}

Candidate candidateAt(const NetworkView& view, const Origin& origin, const Approach& way, const ip::Endpoint& endpoint,
                      const Owner& owner, const kube::SliceEndpoint* slice, Answer& answer)
{
    Arrived arrived = routeTo(view, origin, way, endpoint, owner, slice != nullptr);
    arrived.candidate.pod = podOfEndpoint(view, owner, endpoint, slice);
    if (arrived.isFirewalled)
        answer.why.push_back({Decision::ForwardPolicyDrops, {arrived.firewallNode}});
    return std::move(arrived.candidate);
}

void answerTranslated(const NetworkView& view, const Origin& origin, const Approach& way, Answer& answer)
{
    const std::size_t count = way.ruling.endpoints.size();
    for (const ServiceEndpoint& endpoint : way.ruling.endpoints) {
        answer.candidates.push_back(
            candidateAt(view, origin, way, endpoint.endpoint, ownerOfEndpoint(view, endpoint), endpoint.slice, answer));
        answer.candidates.back().probability = {1, count};
    }
    settleDelivered(answer);
    explainSource(way.ruling, answer);
    explainWay(origin, way.node, answer);
    settleFirewalled(answer);
}

void answerStopped(const NetworkView& view, const Origin& origin, const Approach& way, Answer& answer)
{
    const bool rejected = way.ruling.outcome == Outcome::Rejected;
    answer.verdict = rejected ? Verdict::Rejected : Verdict::Dropped;
    answer.clientSees = rejected ? ClientSees::Refused : ClientSees::Timeout;
    answer.attempt = attemptSteps(view, origin, way, way.ruling.reason, false);
}

void answerDirect(const NetworkView& view, const Origin& origin, const Approach& way, const ip::Endpoint& destination,
                  const Owner& owner, Answer& answer)
{
    answer.candidates.push_back(candidateAt(view, origin, way, destination, owner, nullptr, answer));
    answer.candidates.back().probability = {1, 1};
    answer.matchedAs = MatchedAs::Direct;
    settleDelivered(answer);
    explainSource(way.ruling, answer);
    explainWay(origin, way.node, answer);
    settleFirewalled(answer);
}

void answerNotCaptured(const NetworkView& view, const Origin& origin, const Approach& way, Reason reason, ClientSees sees,
                       Answer& answer)
{
    answer.verdict = Verdict::NotCaptured;
    answer.clientSees = sees;
    answer.matchedAs = MatchedAs::None;
    answer.attempt = attemptSteps(view, origin, way, reason, reason == Reason::LeavesCluster);
}

/// packet-paths.md 2.7 and the plain routing of section 3: the destination's own place answers.
void answerByRouting(const NetworkView& view, const Origin& origin, const Approach& way, const ip::Endpoint& destination,
                     bool namesPod, Answer& answer)
{
    Owner owner = view.ownerOf(destination.address);
    if (destination.address.isLoopback())
        owner = origin.kind == Origin::Kind::Pod ? Owner{Owner::Kind::Pod, origin.place.pod, origin.node}
                                                 : Owner{Owner::Kind::Node, {}, origin.node};
    switch (owner.kind) {
    case Owner::Kind::Pod:
        answer.why.push_back({Decision::DestinationIsPod, {owner.pod.toString(), destination.toString()}});
        return answerDirect(view, origin, way, destination, owner, answer);
    case Owner::Kind::Node:
        answer.why.push_back({Decision::DestinationIsNode, {owner.node}});
        if (hasHostPort(view, owner.node, destination)) {
            answer.why.push_back({Decision::NotAnsweredYet, {"hostPort"}});
            return;
        }
        if (namesPod || isListening(view, destination))
            return answerDirect(view, origin, way, destination, owner, answer);
        answer.why.push_back({Decision::NoListenerKnown, {destination.toString()}});
        return answerNotCaptured(view, origin, way, Reason::RefusedNoListener, ClientSees::Refused, answer);
    case Owner::Kind::PodRange:
        answer.why.push_back({Decision::DestinationOutside, {destination.address.toString()}});
        return answerNotCaptured(view, origin, way, Reason::DroppedNoRoute, ClientSees::Depends, answer);
    case Owner::Kind::Outside: break;
    }
    if (view.isAssumedListening(destination.address, destination.port)) {
        view.facts().note("listening", destination.toString(), facts::Basis::Assumed);
        answer.why.push_back({Decision::DestinationOutside, {destination.address.toString()}});
        return answerDirect(view, origin, way, destination, owner, answer);
    }
    const bool service = isServiceAddress(view, destination.address);
    if (!service)
        answer.why.push_back({Decision::DestinationOutside, {destination.address.toString()}});
    answerNotCaptured(view, origin, way, Reason::LeavesCluster, service ? ClientSees::Timeout : ClientSees::Depends, answer);
}

Answer answerFor(const NetworkView& view, const Query& query, const Resolved& resolved, const ip::Endpoint& destination)
{
    Answer answer;
    Origin origin = resolved.origin;
    ip::IpAddress source = resolved.source;
    if (origin.kind == Origin::Kind::HostProcess)
        source = view.sourceTowards(origin.node, destination.address);
    answer.why.push_back({Decision::SourceIs, {toString(query.from), source.toString()}});
    if (origin.kind == Origin::Kind::Client)
        origin.node = entryNode(view, query, destination);

    const Approach way = approach(view, origin, {source, Peer::Port::Client, 0}, destination);
    if (way.node.empty()) {
        answer.why.push_back({Decision::NoRouteFromOutside, {destination.address.toString()}});
        answerNotCaptured(view, origin, way, Reason::DroppedNoRoute, seenWithoutRoute(view, destination.address), answer);
        return answer;
    }
    answer.decidedOn = way.node;
    answer.why.insert(answer.why.end(), way.ruling.why.begin(), way.ruling.why.end());
    answer.matchedAs = way.ruling.match.as;
    answer.service = way.ruling.match.service;
    answer.servicePort = way.ruling.match.port;
    switch (way.ruling.outcome) {
    case Outcome::Translated: answerTranslated(view, origin, way, answer); break;
    case Outcome::Rejected:
    case Outcome::Dropped: answerStopped(view, origin, way, answer); break;
    case Outcome::NotCaptured: answerByRouting(view, origin, way, destination, resolved.namesPod, answer); break;
    case Outcome::NotAnswered: break;
    }
    return answer;
}

void fill(FlowTrace& trace, Answer&& answer)
{
    trace.verdict = answer.verdict;
    trace.clientSees = answer.clientSees;
    trace.matchedAs = answer.matchedAs;
    trace.decidedOn = std::move(answer.decidedOn);
    if (answer.service)
        trace.service = answer.service->meta.key();
    if (answer.servicePort)
        trace.servicePort = answer.servicePort->name;
    trace.candidates = std::move(answer.candidates);
    trace.attempt = std::move(answer.attempt);
    trace.why.insert(trace.why.end(), answer.why.begin(), answer.why.end());
}

/// A headless Service: DNS gives all ready addresses, and the client takes one.
void fillHeadless(const NetworkView& view, const Query& query, const Resolved& resolved, FlowTrace& trace)
{
    Answer all;
    for (const ip::Endpoint& destination : resolved.destinations) {
        Answer one = answerFor(view, query, resolved, destination);
        if (all.candidates.empty())
            all.why = one.why;
        if (one.candidates.empty())
            all.attempt = std::move(one.attempt);
        all.decidedOn = one.decidedOn;
        all.verdict = one.verdict;
        all.clientSees = one.clientSees;
        for (Candidate& candidate : one.candidates)
            all.candidates.push_back(std::move(candidate));
    }
    for (Candidate& candidate : all.candidates)
        candidate.probability = {1, all.candidates.size()};
    if (!all.candidates.empty())
        settleDelivered(all);
    all.matchedAs = MatchedAs::Headless;
    all.service = resolved.headless;
    fill(trace, std::move(all));
}

void mentionPolicies(const cluster::ClusterSnapshot& snapshot, FlowTrace& trace)
{
    if (!snapshot.networkPolicies.empty() && trace.verdict == Verdict::Delivered)
        trace.why.push_back({Decision::NotAnsweredYet, {"NetworkPolicy"}});
}

Result<FlowTrace> findFlowWith(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& known, const Query& query)
{
    FactsInUse facts(known);
    const NetworkView view(snapshot, facts, query.assume);
    if (auto error = checkEntryNode(view, query))
        return *std::move(error);
    auto resolved = resolveQuery(view, query);
    if (!resolved)
        return resolved.error();
    FlowTrace trace;
    trace.query = query;
    trace.query.protocol = resolved->protocol;
    trace.from = toString(query.from);
    trace.to = resolved->destinations.empty() || resolved->headless ? toString(query.to)
                                                                    : resolved->destinations.front().toString();
    trace.why = resolved->why;
    if (resolved->verdict)
        trace.verdict = *resolved->verdict;
    else if (resolved->headless)
        fillHeadless(view, query, *resolved, trace);
    else
        fill(trace, answerFor(view, query, *resolved, resolved->destinations.front()));
    if (trace.verdict == Verdict::NameOnly)
        trace.matchedAs = resolved->headless ? MatchedAs::Headless : MatchedAs::ExternalName;
    mentionPolicies(snapshot, trace);
    trace.assumptions = facts.assumptions();
    return trace;
}

} // namespace

Result<FlowTrace> findFlow(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const Query& query)
{
    if (query.assume.empty())
        return findFlowWith(snapshot, facts, query);
    return findFlowWith(snapshot, withAssumptions(facts, query.assume), query);
}

} // namespace hopscope::flow
