#include "model/flow/answer.h"

#include "model/flow/candidates.h"
#include "model/flow/entry_node.h"
#include "model/flow/listeners.h"
#include "model/flow/misplaced_port.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using Outcome = Ruling::Outcome;

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
    const auto isMasqueraded = [](const Candidate& c) { return c.translation == SourceTranslation::Masquerade; };
    const auto masqueraded = std::count_if(answer.candidates.begin(), answer.candidates.end(), isMasqueraded);
    const auto hairpins = std::count_if(answer.candidates.begin(), answer.candidates.end(), [&](const Candidate& c) {
        return isMasqueraded(c) && c.endpoint.address == c.forward.front().source.address;
    });
    if (masqueraded > hairpins)
        answer.why.push_back({ruling.masqueradeBecause, {}});
    if (hairpins > 0)
        answer.why.push_back({Decision::MasqueradedBecauseHairpin, {}});
    if (std::all_of(answer.candidates.begin(), answer.candidates.end(),
                    [](const Candidate& c) { return c.translation == SourceTranslation::None; }))
        answer.why.push_back({Decision::SourceKept, {}});
    for (const Candidate& candidate : answer.candidates) {
        if (candidate.result == CandidateResult::BrokenAsymmetricReply)
            answer.why.push_back({Decision::ReplyBypassesNode, {answer.decidedOn, candidate.endpoint.toString()}});
        if (candidate.result == CandidateResult::DroppedMartianSource)
            answer.why.push_back({Decision::MartianSource, {candidate.forward.back().source.address.toString(), candidate.node}});
    }
}

void answerTranslated(const NetworkView& view, const Origin& origin, const Approach& way, Answer& answer)
{
    addCandidates(view, origin, way, answer);
    settleDelivered(answer);
    explainSource(way.ruling, answer);
    explainWay(origin, way.node, answer);
}

/// A node on the way may have discarded the packet before.
void takeAttempt(Attempt&& attempt, Answer& answer)
{
    answer.attempt = std::move(attempt.steps);
    if (attempt.firewallNode.empty())
        return;
    answer.verdict = Verdict::DroppedByHostFirewall;
    answer.clientSees = ClientSees::Timeout;
    answer.why.push_back({Decision::ForwardPolicyDrops, {attempt.firewallNode}});
}

void answerStopped(const NetworkView& view, const Origin& origin, const Approach& way, Answer& answer)
{
    const bool rejected = way.ruling.outcome == Outcome::Rejected;
    answer.verdict = rejected ? Verdict::Rejected : Verdict::Dropped;
    answer.clientSees = rejected ? ClientSees::Refused : ClientSees::Timeout;
    takeAttempt(attemptAt(view, origin, way, way.ruling.reason, false), answer);
}

void answerDirect(const NetworkView& view, const Origin& origin, const Approach& way, const ip::Endpoint& destination,
                  const Owner& owner, Answer& answer)
{
    addDirectCandidate(view, origin, way, destination, owner, answer);
    answer.matchedAs = MatchedAs::Direct;
    settleDelivered(answer);
    explainSource(way.ruling, answer);
    explainWay(origin, way.node, answer);
}

void answerNotCaptured(const NetworkView& view, const Origin& origin, const Approach& way, Reason reason, ClientSees sees,
                       Answer& answer)
{
    answer.verdict = Verdict::NotCaptured;
    answer.clientSees = sees;
    answer.matchedAs = MatchedAs::None;
    takeAttempt(attemptAt(view, origin, way, reason, reason == Reason::LeavesCluster), answer);
}

/// The Service that lists the address as that of a balancer which is a proxy.
const kube::Service* balancedBy(const NetworkView& view, const ip::IpAddress& address)
{
    const auto& services = view.index().servicesByExternalAddress(address);
    const auto found = std::find_if(services.begin(), services.end(),
                                    [&](const kube::Service* service) { return isProxyBalancer(*service, address); });
    return found == services.end() ? nullptr : *found;
}

/// A node's own address: whoever listens there answers, as far as an object names them. That nobody listens no object shows, but of a
/// number that only Services have business with.
void answerAtNode(const NetworkView& view, const Origin& origin, const Approach& way, const ip::Endpoint& destination,
                  const Owner& owner, const Resolved& resolved, Answer& answer)
{
    const kube::Service* checked = healthCheckedAt(view, owner.node, destination);
    const auto listener = checked ? std::nullopt : listenerAt(view, destination);
    if (checked)
        answer.why.push_back({Decision::HealthCheckPort, {checked->meta.key().toString()}});
    else if (listener)
        answer.why.push_back({Decision::ListenerIs, {destination.toString(), *listener}});
    if (checked || listener || resolved.targetPod) {
        answerDirect(view, origin, way, destination, owner, answer);
        if (resolved.targetPod && !answer.candidates.empty())
            answer.candidates.front().pod = resolved.targetPod;
        return;
    }
    const bool onlyServices = isNodePortNumber(view, destination);
    answer.why.push_back({onlyServices ? Decision::NodePortNotServed : Decision::NoListenerKnown, {destination.toString()}});
    answerNotCaptured(view, origin, way, Reason::RefusedNoListener, onlyServices ? ClientSees::Refused : ClientSees::Depends, answer);
}

/// packet-paths.md 2.7 and the plain routing of section 3: the destination's own place answers.
void answerByRouting(const NetworkView& view, const Origin& origin, const Approach& way, const ip::Endpoint& destination,
                     const Resolved& resolved, Answer& answer)
{
    Owner owner = view.ownerOf(destination.address);
    if (destination.address.isLoopback())
        owner = origin.kind == Origin::Kind::Pod ? Owner{Owner::Kind::Pod, origin.place.pod, origin.node}
                                                 : Owner{Owner::Kind::Node, {}, origin.node};
    else if (isNodeLocalDnsAddress(view, destination.address) && !origin.node.empty())
        owner = {Owner::Kind::Node, {}, origin.node};
    switch (owner.kind) {
    case Owner::Kind::Pod:
        answer.why.push_back({Decision::DestinationIsPod, {owner.pod.toString(), destination.toString()}});
        return answerDirect(view, origin, way, destination, owner, answer);
    case Owner::Kind::Node:
        answer.why.push_back({Decision::DestinationIsNode, {owner.node}});
        return answerAtNode(view, origin, way, destination, owner, resolved, answer);
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
    if (const kube::Service* balanced = balancedBy(view, destination.address))
        answer.why.push_back({Decision::ProxyBalancer, {balanced->meta.key().toString()}});
    else if (!service)
        answer.why.push_back({Decision::DestinationOutside, {destination.address.toString()}});
    answerNotCaptured(view, origin, way, Reason::LeavesCluster, service ? ClientSees::Timeout : ClientSees::Depends, answer);
}

/// ipvs binds the addresses of Services on every node: a process that calls one does so from that very address.
std::optional<Peer> boundSource(const NetworkView& view, const ip::Endpoint& destination)
{
    if (view.facts().known().proxyMode.value != facts::ProxyMode::Ipvs || !boundService(view, destination.address))
        return std::nullopt;
    return Peer{destination.address, Peer::Port::Client};
}

/// Something that an object names gets the packet. Of a pod only its declared ports say so, and those are no misplaced ones.
bool answersSomewhere(const Answer& answer)
{
    return std::any_of(answer.candidates.begin(), answer.candidates.end(), [](const Candidate& candidate) {
        return !candidate.forward.empty() && candidate.forward.back().where.kind == Place::Kind::Node;
    });
}

} // namespace

void settleDelivered(Answer& answer)
{
    const auto count = [&](auto test) { return std::size_t(std::count_if(answer.candidates.begin(), answer.candidates.end(), test)); };
    const std::size_t all = answer.candidates.size();
    const std::size_t open = count([](const Candidate& c) {
        return c.policy == PolicyOutcome::Unknown || c.result == CandidateResult::Unknown;
    });
    const std::size_t denied = count(endsAtPolicy);
    const std::size_t working = count(works);
    const std::size_t refused = count([](const Candidate& c) { return c.result == CandidateResult::Rejected; });
    answer.verdict = Verdict::Delivered;
    answer.clientSees = ClientSees::Depends;
    if (denied == all)
        answer.verdict = Verdict::DeniedByPolicy;
    else if (denied + open == all)
        answer.verdict = Verdict::Unknown;
    if (working == 0 && refused + open == 0)
        answer.clientSees = ClientSees::Timeout;
    else if (refused == all)
        answer.clientSees = ClientSees::Refused;
    else if (working == all && open == 0)
        answer.clientSees = ClientSees::Connected;
}

void settleStopped(Answer& answer)
{
    const CandidateResult first = answer.candidates.front().result;
    const bool same = std::all_of(answer.candidates.begin(), answer.candidates.end(),
                                  [&](const Candidate& c) { return c.result == first && !endsAtPolicy(c); });
    if (!same)
        return;
    switch (first) {
    case CandidateResult::DroppedByHostFirewall: answer.verdict = Verdict::DroppedByHostFirewall; break;
    case CandidateResult::DroppedMartianSource: answer.verdict = Verdict::Dropped; break;
    case CandidateResult::Rejected: answer.verdict = Verdict::Rejected; break;
    case CandidateResult::Dropped: answer.verdict = Verdict::Dropped; break;
    case CandidateResult::Unknown: answer.verdict = Verdict::Unknown; break;
    default: return;
    }
    answer.attempt = std::move(answer.candidates.front().forward);
    answer.candidates.clear();
}

Answer answerFor(const NetworkView& view, const Query& query, const Resolved& resolved, const ip::Endpoint& destination)
{
    Answer answer;
    Origin origin = resolved.origin;
    Peer source{resolved.source, Peer::Port::Client};
    if (origin.kind == Origin::Kind::HostProcess)
        source = boundSource(view, destination).value_or(view.senderTowards(origin.node, destination.address));
    answer.why.push_back({Decision::SourceIs, {toString(query.from), source.address.toString()}});
    if (origin.kind == Origin::Kind::Client)
        origin.node = entryNode(view, query, destination);

    const Approach way = approach(view, origin, source, destination);
    if (const kube::Service* balanced = way.node.empty() ? balancedBy(view, destination.address) : nullptr) {
        answer.why.push_back({Decision::ProxyBalancer, {balanced->meta.key().toString()}});
        answerNotCaptured(view, origin, way, Reason::LeavesCluster, ClientSees::Depends, answer);
        return answer;
    }
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
    if (origin.kind == Origin::Kind::Client && answer.matchedAs == MatchedAs::LoadBalancer && answer.servicePort->nodePort != 0)
        answer.why.push_back({Decision::BalancerMayUseNodePorts,
                              {answer.service->meta.key().toString(), std::to_string(answer.servicePort->nodePort)}});
    switch (way.ruling.outcome) {
    case Outcome::Translated: answerTranslated(view, origin, way, answer); break;
    case Outcome::Rejected:
    case Outcome::Dropped: answerStopped(view, origin, way, answer); break;
    case Outcome::NotCaptured: answerByRouting(view, origin, way, destination, resolved, answer); break;
    case Outcome::NotAnswered: break;
    }
    if (!answer.service && answer.verdict != Verdict::Unknown && !answersSomewhere(answer)) {
        if (auto misplaced = misplacedPort(view, destination))
            answer.why.push_back(*std::move(misplaced));
    }
    return answer;
}

} // namespace hopscope::flow
