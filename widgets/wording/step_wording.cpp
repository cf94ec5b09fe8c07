#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

using flow::Place;
using flow::Reason;
using flow::Step;

namespace {

QString nodeOf(const Step& step)
{
    return toText(step.where.node);
}

QString sourceOf(const Step& step)
{
    return toText(step.source.toString());
}

QString destinationOf(const Step& step)
{
    return toText(step.destination.toString());
}

/// The header field before this step, or what it is now when the step is the first.
QString sourceBefore(const Step& step, const std::optional<Step>& before)
{
    return sourceOf(before ? *before : step);
}

QString destinationBefore(const Step& step, const std::optional<Step>& before)
{
    return destinationOf(before ? *before : step);
}

/// A place in the middle of a sentence.
QString at(const Place& place)
{
    return place.kind == Place::Kind::Client ? Wording::tr("the client") : placeWord(place);
}

QString outerText(const flow::OuterHeader& outer)
{
    const QString addresses = Wording::tr("%1 to %2", "outer addresses: source to destination")
                                  .arg(toText(outer.source.toString()), toText(outer.destination.toString()));
    return Wording::tr("an outer %1 header, %2", "2: addresses").arg(overlayName(outer.overlay), addresses);
}

/// From another node: off the wire.
QString fromWire(const Step& step)
{
    if (!step.outer)
        return Wording::tr("Node %1 takes the packet from the wire, addressed to %2.").arg(nodeOf(step), destinationOf(step));
    return Wording::tr("Node %1 takes the packet from the wire and removes %3; inside, it is addressed to %2.")
        .arg(nodeOf(step), destinationOf(step), outerText(*step.outer));
}

QString arrival(const Step& step, const std::optional<Step>& before)
{
    const Place::Kind from = before ? before->where.kind : Place::Kind::Client;
    switch (from) {
    case Place::Kind::Pod:
        return Wording::tr("The pod's virtual cable (veth) ends on node %1: its kernel takes the packet, still addressed to %2.")
            .arg(nodeOf(step), destinationOf(step));
    case Place::Kind::Wire: return fromWire(step);
    case Place::Kind::Client:
        return Wording::tr("The packet from outside reaches node %1, addressed to %2.").arg(nodeOf(step), destinationOf(step));
    case Place::Kind::Node:
        if (before->where.node != step.where.node)
            return fromWire(step);
        break;
    }
    return Wording::tr("The kernel of node %1 takes the packet, addressed to %2.").arg(nodeOf(step), destinationOf(step));
}

QString onTheWire(const Step& step)
{
    const QString from = nodeOf(step);
    const QString to = toText(step.where.otherNode);
    if (!step.outer)
        return Wording::tr("Between %1 and %2 the packet travels as it is, without an outer header.").arg(from, to);
    return Wording::tr("Between %1 and %2 the packet travels whole inside %3; its own addresses do not change.").arg(from, to, outerText(*step.outer));
}

/// Behind the sentence of a step that leaves a node: what is put around the packet.
QString wrapped(const Step& step)
{
    if (!step.outer || step.hook != flow::Hook::Post)
        return {};
    if (step.outer->overhead <= 0)
        return QLatin1Char(' ') + Wording::tr("To the other node it travels whole inside %1.").arg(outerText(*step.outer));
    return QLatin1Char(' ') + Wording::tr("To the other node it travels whole inside %1, which takes %n byte(s).", nullptr, step.outer->overhead)
                                  .arg(outerText(*step.outer));
}

/// What masquerade has done at the same hook, where that is one step with the translation.
QString alsoMasqueraded(const Step& step, const std::optional<Step>& before)
{
    if (!step.sourceChanged)
        return {};
    return QLatin1Char(' ') + Wording::tr("The source is rewritten too: %1 becomes %2.").arg(sourceBefore(step, before), sourceOf(step));
}

QString translated(const Step& step, const std::optional<Step>& before, std::size_t endpoints)
{
    const QString was = destinationBefore(step, before);
    if (step.reason == Reason::TranslatedByIpvs)
        return Wording::tr("IPVS on %1 takes the packet where its address ends (LOCAL_IN), and sends it on: %2 becomes %3.")
                   .arg(nodeOf(step), was, destinationOf(step)) +
               alsoMasqueraded(step, before);
    if (step.reason == Reason::TranslatedByHostPort)
        return Wording::tr("The network plugin's rule for the hostPort on %1 rewrites the destination: %2 becomes %3.")
            .arg(nodeOf(step), was, destinationOf(step));
    if (step.reason == Reason::ProxiedByKubeProxy)
        return Wording::tr("kube-proxy on %1 takes the connection to %2 itself, and opens one of its own to %3.").arg(nodeOf(step), was, destinationOf(step));
    if (step.reason == Reason::TranslatedByCilium)
        return Wording::tr("Cilium's eBPF program on %1 rewrites the destination: %2 becomes %3.")
                   .arg(at(step.where), was, destinationOf(step)) +
               alsoMasqueraded(step, before);
    if (endpoints > 1)
        return Wording::tr("kube-proxy's rule on %1 rewrites the destination: %2 becomes %3, one of %n endpoint(s); the choice holds for the whole connection.",
                           nullptr, int(endpoints))
            .arg(nodeOf(step), was, destinationOf(step));
    return Wording::tr("kube-proxy's rule on %1 rewrites the destination: %2 becomes %3; this holds for the whole connection.")
        .arg(nodeOf(step), was, destinationOf(step));
}

QString sourceRewritten(const Step& step, const std::optional<Step>& before)
{
    const QString was = sourceBefore(step, before);
    const QString now = sourceOf(step);
    switch (step.reason) {
    case Reason::Masqueraded:
        return Wording::tr("%1 rewrites the source too (masquerade): %2 becomes %3, so that the answer comes back to %1, which alone can undo the translation.")
            .arg(nodeOf(step), was, now);
    case Reason::MasqueradedHairpin:
        return Wording::tr("The chosen endpoint is the sender itself. %1 rewrites the source (masquerade): %2 becomes %3; otherwise the pod would answer itself.")
            .arg(nodeOf(step), was, now);
    default:
        return Wording::tr("The network plugin's own masquerade on %1 rewrites the source, because the packet leaves the pod network: %2 becomes %3.")
            .arg(nodeOf(step), was, now);
    }
}

QString restored(const Step& step, const std::optional<Step>& before)
{
    if (step.reason == Reason::ReplyUnmasqueraded)
        return Wording::tr("%1 remembers the connection (conntrack) and restores the destination: %2 becomes %3. No rule is consulted.")
            .arg(nodeOf(step), destinationBefore(step, before), destinationOf(step));
    return Wording::tr("%1 restores the source from its memory of the connection (conntrack): %2 becomes %3, the address that was called.")
        .arg(step.where.node.empty() ? placeWord(step.where) : nodeOf(step), sourceBefore(step, before), sourceOf(step));
}

QString atSocket(const Step& step)
{
    switch (step.reason) {
    case Reason::TranslatedAtConnect:
        return Wording::tr("A program at %1 calls the Service; Cilium translates the socket as it connects, so that the packet leaves for %2 at once. The program itself still reads the Service's address.")
            .arg(at(step.where), destinationOf(step));
    case Reason::ReplyToTranslatedSocket:
        return Wording::tr("The answer arrives at %1, from %2. Cilium lets the program read the Service's address, which it called, as its peer.")
            .arg(at(step.where), sourceOf(step));
    case Reason::LeavesSocket:
        return Wording::tr("A program at %1 opens a connection to %2; its own address is %3.")
            .arg(at(step.where), destinationOf(step), sourceOf(step));
    case Reason::DeliveredToSocket:
        return Wording::tr("The packet is handed to the socket %1 at %2. The program there sees %3 as its client.")
            .arg(destinationOf(step), at(step.where), sourceOf(step));
    case Reason::ReplyLeaves:
        return Wording::tr("The answer goes to the address the program saw: %1 answers %2.").arg(sourceOf(step), destinationOf(step));
    default:
        return Wording::tr("The answer arrives at %1, from %2: the very address that was called.")
            .arg(at(step.where), sourceOf(step));
    }
}

QString refused(const Step& step)
{
    const QString place = at(step.where);
    switch (step.reason) {
    case Reason::RejectedNoEndpoints:
        return Wording::tr("No endpoint of this Service is usable: %1 answers \"port unreachable\" (ICMP), and the client sees \"connection refused\" at once.")
            .arg(place);
    case Reason::RejectedNoLocalEndpoint:
        return Wording::tr("The Service's traffic policy is Local, and %1 has no usable endpoint of it: the connection is refused at once.").arg(place);
    case Reason::RejectedPortNotUsed:
        return Wording::tr("The address is a Service's, but none of its ports is %1: %2 answers \"port unreachable\" (ICMP).").arg(destinationOf(step), place);
    case Reason::RejectedSourceRange:
        return Wording::tr("loadBalancerSourceRanges does not hold %1, and the Service has no usable endpoint: %2 refuses the packet.").arg(sourceOf(step), place);
    default:
        return Wording::tr("If no program listens at %1, the kernel of %2 refuses the connection itself.").arg(destinationOf(step), place);
    }
}

QString dropped(const Step& step)
{
    const QString place = at(step.where);
    switch (step.reason) {
    case Reason::DroppedNoLocalEndpoint:
        return Wording::tr("The Service's traffic policy is Local, and %1 has no usable endpoint of it: the packet is dropped without an answer, and the client waits until it times out.")
            .arg(place);
    case Reason::DroppedSourceRange:
        return Wording::tr("loadBalancerSourceRanges does not hold %1: %2 drops the packet without an answer.").arg(sourceOf(step), place);
    case Reason::DroppedUnownedServiceAddress:
        return Wording::tr("%1 lies in the Service range, but no Service has it: %2 drops the packet without an answer.").arg(destinationOf(step), place);
    case Reason::DroppedByHostFirewall:
        return Wording::tr("The firewall of %1 (FORWARD policy DROP) lets only traffic pass that kube-proxy marked: the packet is dropped without an answer.").arg(place);
    case Reason::DiscardedOwnSource:
        return Wording::tr("The packet comes back to %1 with its own address %2 as the source: its kernel discards it, and the client waits until it times out.")
            .arg(place, sourceOf(step));
    case Reason::DiscardedMartianSource:
        return Wording::tr("The packet comes to %1 from %2, which IPVS has bound there as an address of the node itself: the kernel discards it, and the client waits until it times out.")
            .arg(place, sourceOf(step));
    case Reason::DeniedByEgressPolicy:
        return Wording::tr("Policies do not let the sender reach %1: the packet is dropped at the pod's interface on %2, without an answer.")
            .arg(destinationOf(step), place);
    case Reason::DeniedByIngressPolicy:
        return Wording::tr("Policies do not let %1 reach this pod: the packet is dropped at its interface on %2, without an answer.")
            .arg(sourceOf(step), place);
    case Reason::DroppedClusterIpFromOutside:
        return Wording::tr("Cilium on %1 does not serve the ClusterIP %2 to clients outside the cluster: the packet is dropped.").arg(place, destinationOf(step));
    case Reason::DroppedNoRoute:
        return Wording::tr("Outside the cluster nothing leads to %1: the packet does not get there.").arg(destinationOf(step));
    default:
        return Wording::tr("The packet leaves the cluster towards %1; what happens there the cluster does not show.").arg(destinationOf(step));
    }
}

QString unchanged(const Step& step, const std::optional<Step>& before)
{
    switch (step.reason) {
    case Reason::ArrivesAtNode: return arrival(step, before);
    case Reason::NoServiceMatches:
        return Wording::tr("No Service rule on %1 names %2: the destination stays as it is.").arg(nodeOf(step), destinationOf(step));
    case Reason::LeftToIpvs:
        return Wording::tr("No nat rule changes the packet: %2 is an address of node %1 itself (kube-ipvs0 holds those of Services), and IPVS takes it there.")
            .arg(nodeOf(step), destinationOf(step));
    case Reason::ReplyRoutedOn:
        return Wording::tr("Node %1 passes the answer on towards %2, unchanged.").arg(nodeOf(step), destinationOf(step));
    default:
        return Wording::tr("Node %1 passes the packet on towards %2; the source stays %3.")
            .arg(nodeOf(step), destinationOf(step), sourceOf(step));
    }
}

QString reasonSentence(const Step& step, const std::optional<Step>& before, std::size_t endpoints)
{
    switch (step.reason) {
    case Reason::TranslatedToEndpoint:
    case Reason::TranslatedByHostPort:
    case Reason::ProxiedByKubeProxy:
    case Reason::TranslatedByIpvs:
    case Reason::TranslatedByCilium: return translated(step, before, endpoints);
    case Reason::Masqueraded:
    case Reason::MasqueradedHairpin:
    case Reason::CniMasqueraded: return sourceRewritten(step, before);
    case Reason::Encapsulated:
    case Reason::DirectOnWire: return onTheWire(step);
    case Reason::ReplyUnmasqueraded:
    case Reason::ReplyUntranslated: return restored(step, before);
    case Reason::ReplyDirect:
        return Wording::tr("Direct server return: %1 writes the address that was called as the source, %2 becomes %3, and answers the client itself.")
            .arg(at(step.where), sourceBefore(step, before), sourceOf(step));
    case Reason::TranslatedAtConnect:
    case Reason::ReplyToTranslatedSocket:
    case Reason::LeavesSocket:
    case Reason::DeliveredToSocket:
    case Reason::ReplyLeaves:
    case Reason::ReplyDelivered: return atSocket(step);
    case Reason::RejectedNoEndpoints:
    case Reason::RejectedNoLocalEndpoint:
    case Reason::RejectedPortNotUsed:
    case Reason::RejectedSourceRange:
    case Reason::RefusedNoListener: return refused(step);
    case Reason::DroppedNoLocalEndpoint:
    case Reason::DroppedNoRoute:
    case Reason::DroppedSourceRange:
    case Reason::DroppedUnownedServiceAddress:
    case Reason::DroppedByHostFirewall:
    case Reason::DiscardedOwnSource:
    case Reason::DiscardedMartianSource:
    case Reason::DeniedByEgressPolicy:
    case Reason::DeniedByIngressPolicy:
    case Reason::DroppedClusterIpFromOutside:
    case Reason::LeavesCluster: return dropped(step);
    case Reason::ArrivesAtNode:
    case Reason::NoServiceMatches:
    case Reason::LeftToIpvs:
    case Reason::RoutedOn:
    case Reason::ReplyRoutedOn: return unchanged(step, before);
    }
    return {};
}

} // namespace

QString stepSentence(const Step& step, const std::optional<Step>& before, std::size_t endpoints)
{
    return reasonSentence(step, before, endpoints) + wrapped(step);
}

} // namespace hopscope::wording
