#include "model/flow/deciding_visit.h"

#include "model/flow/outer_header.h"

namespace hopscope::flow {

using facts::ProxyMode;

Peer peerOf(const ip::Endpoint& endpoint)
{
    return {endpoint.address, Peer::Port::Number, endpoint.port};
}

Visit visitOf(const NetworkView& view, const Origin& origin, bool first, const std::string& node, const Peer& source, const Peer& destination)
{
    Visit visit;
    visit.node = node;
    visit.fromHere = first && origin.kind == Origin::Kind::HostProcess;
    visit.isEbpf = view.facts().known().proxyMode.value == ProxyMode::Cilium;
    visit.sourceBefore = source;
    visit.destinationBefore = destination;
    return visit;
}

std::optional<Peer> cniMasquerade(const NetworkView& view, const Visit& visit, Peer::Port port)
{
    if (visit.fromHere || visit.delivered || !view.isPodNetworkAddress(visit.sourceBefore.address))
        return std::nullopt;
    const ip::IpAddress& destination = visit.destinationAfter().address;
    if (view.isPodNetworkAddress(destination))
        return std::nullopt;
    const bool toNode = view.ownerOf(destination).kind == Owner::Kind::Node;
    if (toNode && view.facts().known().cni.value == facts::Cni::AwsVpc)
        return std::nullopt; // inside the VPC pods keep their address
    if (!view.facts().cniMasquerade())
        return std::nullopt;
    return Peer{view.sourceTowards(visit.node, destination), port, 0};
}

namespace {

/// Hairpin (packet-paths.md 3.3). All but iptables test a set that holds only the deciding node's own endpoints.
bool isHairpin(const NetworkView& view, const Approach& approach, const Choice& choice)
{
    if (!(choice.endpoint.address == approach.source.address))
        return false;
    return view.facts().proxyMode() == ProxyMode::Iptables || choice.owner.node == approach.node;
}

bool isMasqueraded(const Approach& approach, const Owner& owner)
{
    switch (approach.ruling.masquerade) {
    case Ruling::Masquerade::No: break;
    case Ruling::Masquerade::Always: return true;
    case Ruling::Masquerade::RemoteEndpoints: return owner.node != approach.node;
    }
    return false;
}

/// What masquerade writes on the deciding node. Cilium's own program writes its router's address into what goes through the
/// tunnel (bpf/lib/nodeport.h: IPV4_GATEWAY), and its node's into all else.
Peer masqueradeAddress(const NetworkView& view, const Visit& visit, const Choice& choice)
{
    const ip::IpAddress& destination = choice.endpoint.address;
    if (!visit.isEbpf)
        return {view.sourceTowards(visit.node, destination), Peer::Port::Masquerade, 0};
    const ip::Family family = destination.family();
    Peer written{view.primaryAddress(visit.node, family).value_or(ip::IpAddress{}), Peer::Port::Masquerade, 0};
    if (outerHeader(view, visit.node, choice.owner.node, destination)) {
        const auto router = view.ciliumHostAddress(visit.node, family);
        written.isUnknownNodeAddress = !router;
        written.address = router.value_or(written.address);
    }
    return written;
}

/// Sets the masquerade of the deciding node's POSTROUTING: kube-proxy's, else the plugin's.
SourceTranslation masqueradeAt(const NetworkView& view, const Approach& approach, const Choice& choice, Visit& visit)
{
    const bool hairpin = choice.translate && isHairpin(view, approach, choice);
    if (choice.translate && (isMasqueraded(approach, choice.owner) || hairpin)) {
        visit.marked = true;
        visit.newSource = masqueradeAddress(view, visit, choice);
        visit.sourceReason = hairpin ? Reason::MasqueradedHairpin : Reason::Masqueraded;
        return SourceTranslation::Masquerade;
    }
    visit.newSource = cniMasquerade(view, visit, Peer::Port::Masquerade);
    visit.sourceReason = Reason::CniMasqueraded;
    return visit.newSource ? SourceTranslation::CniMasquerade : SourceTranslation::None;
}

} // namespace

Visit decidingVisit(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice,
                    SourceTranslation& translation)
{
    Visit visit = visitOf(view, origin, approach.way.visits.empty(), approach.node, approach.source, approach.destination);
    if (choice.translate) {
        visit.newDestination = peerOf(choice.endpoint);
        visit.translation = approach.ruling.translation;
    }
    visit.delivered = choice.owner.kind == Owner::Kind::Node && choice.owner.node == approach.node && !visit.fromHere;
    if (!visit.delivered)
        translation = masqueradeAt(view, approach, choice, visit);
    return visit;
}

} // namespace hopscope::flow
