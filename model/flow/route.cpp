#include "model/flow/route.h"

#include "model/flow/deciding_visit.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using facts::ProxyMode;

/// Source's node, destination's node, and those that translate again: more would be a loop, which a packet's TTL ends.
constexpr std::size_t mostNodes = 4;

/// The visits after the deciding node's: over loopback back into it, or on to the endpoint's node.
void addLastVisit(const Owner& owner, Way& way)
{
    const Visit& deciding = way.visits.back();
    if (deciding.delivered || owner.kind == Owner::Kind::Outside)
        return;
    const bool loopback = owner.kind == Owner::Kind::Node && owner.node == deciding.node;
    if (owner.node == deciding.node && !loopback)
        return;
    Visit visit;
    visit.node = owner.node;
    visit.delivered = owner.kind == Owner::Kind::Node;
    visit.isEbpf = deciding.isEbpf;
    visit.sourceBefore = deciding.sourceAfter();
    visit.destinationBefore = deciding.destinationAfter();
    way.visits.push_back(visit);
}

Place placeOf(const Owner& owner)
{
    switch (owner.kind) {
    case Owner::Kind::Pod:
    case Owner::Kind::PodRange: return {Place::Kind::Pod, owner.pod, owner.node, {}};
    case Owner::Kind::Node: return {Place::Kind::Node, {}, owner.node, {}};
    case Owner::Kind::Outside: break;
    }
    return {};
}

/// The first of the `count` nodes whose FORWARD policy discards the packet (packet-paths.md 3.7); `count` when none does.
std::size_t firewalledVisit(const NetworkView& view, const Way& way, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const Visit& visit = way.visits[i];
        // eBPF and IPVS hand a translated packet on without FORWARD.
        const bool crossesForward = !visit.isEbpf && visit.translation != Reason::TranslatedByIpvs;
        if (visit.fromHere || visit.delivered || !crossesForward || !view.facts().forwardPolicyDrop())
            continue;
        if (!visit.marked || view.facts().proxyMode() != ProxyMode::Iptables)
            return i;
    }
    return count;
}

void endAtFirewall(std::size_t visit, Way& way)
{
    way.visits.resize(visit + 1);
    way.stop = Reason::DroppedByHostFirewall;
    way.stopAt = StopAt::BeforeRouting;
}

bool isOnSameBridge(const NetworkView& view, const Origin& origin, const Owner& owner)
{
    return origin.kind == Origin::Kind::Pod && owner.kind == Owner::Kind::Pod && owner.node == origin.node &&
           view.facts().podNetwork() == facts::PodNetwork::Bridge;
}

/// packet-paths.md 3.6: whether the reply misses the node that translated without masquerade.
bool bypassesTranslator(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice,
                        const Candidate& candidate)
{
    const Owner& owner = choice.owner;
    if (!choice.translate || candidate.translation != SourceTranslation::None)
        return false;
    // What a node before this one masqueraded goes back to that node, wherever the sender is.
    if (approach.translatedBefore != SourceTranslation::None)
        return owner.node != approach.node;
    if (isOnSameBridge(view, origin, owner) && approach.node == origin.node && !view.facts().bridgeNetfilter())
        return true;
    if (owner.node == approach.node)
        return false;
    return origin.kind == Origin::Kind::Client || origin.node != approach.node;
}

/// A pod that names its own address, and pods that one bridge switches past the node's hooks.
bool staysBelowHooks(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice)
{
    const ip::Endpoint& endpoint = choice.endpoint;
    if (origin.kind != Origin::Kind::Pod || approach.node != origin.node)
        return false;
    if (endpoint.address.isLoopback() || endpoint.address == approach.source.address)
        return true;
    return isOnSameBridge(view, origin, choice.owner) && !view.facts().bridgeNetfilter();
}

/// The first node that gets the packet over a wire from an address of its own, and so discards it: ipvs binds every Service
/// address on every node, and a process that calls one sends from it. The number of nodes when none does.
std::size_t martianVisit(const NetworkView& view, const Way& way)
{
    if (view.facts().known().proxyMode.value != ProxyMode::Ipvs)
        return way.visits.size();
    for (std::size_t i = 1; i < way.visits.size(); ++i) {
        const bool overWire = way.visits[i].node != way.visits[i - 1].node;
        if (overWire && boundService(view, way.visits[i].sourceBefore.address))
            return i;
    }
    return way.visits.size();
}

void setResult(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice, Way& way,
               Candidate& candidate)
{
    const Owner& owner = choice.owner;
    const bool ownSource = choice.translate && owner.kind == Owner::Kind::Pod &&
                           way.sourceAtEnd().address == way.destinationAtEnd().address;
    if (ownSource) {
        candidate.result = CandidateResult::BrokenOwnSource;
        way.stop = Reason::DiscardedOwnSource;
    } else if (const std::size_t martian = martianVisit(view, way); martian < way.visits.size()) {
        way.visits.resize(martian + 1);
        way.visits.back().delivered = false;
        way.stop = Reason::DiscardedMartianSource;
        way.stopAt = StopAt::BeforeRouting;
        candidate.result = CandidateResult::DroppedMartianSource;
    } else if (choice.translate && approach.ruling.directServerReturn && owner.node != approach.node) {
        way.directReturn = approach.destination;
    } else if (approach.bypassedBefore || bypassesTranslator(view, origin, approach, choice, candidate)) {
        candidate.result = CandidateResult::BrokenAsymmetricReply;
    }
}

} // namespace

Approach approach(const NetworkView& view, const Origin& origin, const Peer& source, const ip::Endpoint& destination)
{
    Approach result;
    result.way.start = origin.place;
    result.way.source = source;
    result.way.destination = peerOf(destination);
    result.source = source;
    result.destination = result.way.destination;
    result.node = origin.node;
    if (origin.kind == Origin::Kind::Pod && (destination.address.isLoopback() || destination.address == source.address))
        return result; // it never leaves the pod
    for (std::size_t passed = 0; passed < mostNodes && !result.node.empty(); ++passed) {
        const bool first = passed == 0;
        result.ruling = rulesAt(view, {result.node, result.source.address, destination,
                                      first && origin.kind == Origin::Kind::HostProcess,
                                      first && origin.kind == Origin::Kind::Pod});
        if (result.ruling.outcome != Ruling::Outcome::NotCaptured || view.isOwnAddress(result.node, destination.address))
            break;
        const Owner owner = view.ownerOf(destination.address);
        if (owner.kind != Owner::Kind::Node || owner.node == result.node)
            break;
        Visit visit = visitOf(view, origin, first, result.node, result.source, result.destination);
        visit.newSource = cniMasquerade(view, visit, Peer::Port::CniMasquerade);
        visit.sourceReason = Reason::CniMasqueraded;
        result.source = visit.sourceAfter();
        result.way.visits.push_back(std::move(visit));
        result.node = owner.node;
    }
    return result;
}

std::optional<Approach> onward(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice)
{
    const Owner& owner = choice.owner;
    if (owner.kind != Owner::Kind::Node || owner.node == approach.node || approach.node.empty() ||
        approach.way.visits.size() >= mostNodes)
        return std::nullopt;
    Candidate sofar;
    Visit visit = decidingVisit(view, origin, approach, choice, sofar.translation);
    Approach next;
    next.node = owner.node;
    next.source = visit.sourceAfter();
    next.destination = visit.destinationAfter();
    next.ruling = rulesAt(view, {next.node, next.source.address, choice.endpoint, false, false});
    if (next.ruling.outcome == Ruling::Outcome::NotCaptured)
        return std::nullopt;
    next.translatedBefore = sofar.translation == SourceTranslation::None ? approach.translatedBefore : sofar.translation;
    next.bypassedBefore = approach.bypassedBefore || bypassesTranslator(view, origin, approach, choice, sofar);
    next.way = approach.way;
    next.way.visits.push_back(std::move(visit));
    return next;
}

Arrived routeTo(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice)
{
    const auto& [endpoint, owner, translate] = choice;
    Arrived arrived;
    Candidate& candidate = arrived.candidate;
    candidate.endpoint = endpoint;
    candidate.node = owner.node;
    Way way = approach.way;
    way.end = placeOf(owner);
    if (!translate && staysBelowHooks(view, origin, approach, choice)) {
        if (endpoint.address.isLoopback())
            way.end = way.start;
    } else {
        way.visits.push_back(decidingVisit(view, origin, approach, choice, candidate.translation));
        addLastVisit(owner, way);
        setResult(view, origin, approach, choice, way, candidate);
    }
    if (candidate.translation == SourceTranslation::None)
        candidate.translation = approach.translatedBefore;
    if (const std::size_t stop = firewalledVisit(view, way, way.visits.size()); stop < way.visits.size()) {
        arrived.isFirewalled = true;
        arrived.firewallNode = way.visits[stop].node;
        endAtFirewall(stop, way);
        candidate.result = CandidateResult::DroppedByHostFirewall;
    }
    candidate.forward = forwardSteps(view, way);
    if (candidate.result == CandidateResult::Works)
        candidate.reply = replySteps(view, way);
    if (way.translatedAtConnect && !candidate.reply.empty())
        candidate.reply.back().reason = Reason::ReplyToTranslatedSocket;
    return arrived;
}

std::vector<Step> endedInInput(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice, Reason reason)
{
    Way way = approach.way;
    SourceTranslation translation = SourceTranslation::None;
    way.visits.push_back(decidingVisit(view, origin, approach, choice, translation));
    addLastVisit(choice.owner, way); // what a process of the node sends comes in again through lo
    way.stop = reason;
    way.stopAt = StopAt::BeforeRouting;
    return forwardSteps(view, way);
}

Attempt attemptAt(const NetworkView& view, const Origin& origin, const Approach& approach, Reason reason, bool leavesNode)
{
    Way way = approach.way;
    way.stop = reason;
    way.stopAt = leavesNode ? StopAt::Wire : StopAt::BeforeRouting;
    if (reason == Reason::DroppedSourceRange && view.facts().proxyMode() == ProxyMode::Nftables)
        way.stopAt = StopAt::BeforeNat; // its check comes before the translation
    const std::size_t passed = way.visits.size();
    if (!approach.node.empty()) {
        Visit visit = visitOf(view, origin, way.visits.empty(), approach.node, approach.source, approach.destination);
        if (leavesNode) {
            visit.newSource = cniMasquerade(view, visit, Peer::Port::Masquerade);
            visit.sourceReason = Reason::CniMasqueraded;
        }
        const bool overLoopback = visit.fromHere && !visit.isEbpf && view.isOwnAddress(approach.node, approach.destination.address);
        way.visits.push_back(visit);
        if (overLoopback) {
            // It leaves through lo, and comes in again to be refused in INPUT.
            visit.fromHere = false;
            way.visits.push_back(visit);
        }
    }
    // A rule of kube-proxy ends it before the FORWARD policy of its own node does.
    const std::size_t forwarded = leavesNode ? way.visits.size() : passed;
    Attempt attempt;
    if (const std::size_t stop = firewalledVisit(view, way, forwarded); stop < forwarded) {
        attempt.firewallNode = way.visits[stop].node;
        endAtFirewall(stop, way);
    }
    attempt.steps = forwardSteps(view, way);
    return attempt;
}

Owner ownerOfEndpoint(const NetworkView& view, const ServiceEndpoint& endpoint)
{
    const Owner owner = view.ownerOf(endpoint.endpoint.address);
    if (owner.kind == Owner::Kind::Pod || owner.kind == Owner::Kind::Node || !endpoint.slice)
        return owner;
    const std::string& node = endpoint.slice->nodeName.empty() ? owner.node : endpoint.slice->nodeName.str();
    const auto& reference = endpoint.slice->targetReference;
    if (reference && reference->kind == "Pod" && !node.empty())
        return {Owner::Kind::Pod, reference->key, node};
    if (!node.empty())
        return {Owner::Kind::Pod, {"", endpoint.endpoint.address.toString()}, node};
    return {};
}

} // namespace hopscope::flow
