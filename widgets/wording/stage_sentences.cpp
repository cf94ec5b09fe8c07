#include "widgets/wording/stage_parts.h"

namespace hopscope::wording {

using flow::Reason;
using stage::StagePlace;
using stage::StageStory;
using stage::StoryStep;

namespace {

QString arrival(const StageStory& story, const StoryStep& step)
{
    const QString node = actor(story, step);
    if (unwraps(step))
        return step.reply ? Wording::tr("%1 takes the %2 header off the answer.", "1: node, 2: overlay").arg(node, overlayOf(step))
                          : Wording::tr("%1 takes the %2 header off the packet.", "1: node, 2: overlay").arg(node, overlayOf(step));
    if (step.reply)
        return Wording::tr("%1 takes the answer, addressed to %2.").arg(node, destinationText(step));
    if (step.from && story.places[*step.from].kind == StagePlace::Kind::Client)
        return Wording::tr("The packet reaches %1, addressed to %2.").arg(node, destinationText(step));
    return Wording::tr("%1 takes the packet, addressed to %2.").arg(node, destinationText(step));
}

QString leaving(const StageStory& story, const StoryStep& step)
{
    const QString node = actor(story, step);
    if (wraps(step))
        return step.reply ? Wording::tr("%1 wraps the answer in %2 and sends it back.", "1: node, 2: overlay").arg(node, overlayOf(step))
                          : Wording::tr("%1 wraps the packet in %2 and sends it on.", "1: node, 2: overlay").arg(node, overlayOf(step));
    return step.reply ? Wording::tr("%1 sends the answer on, unchanged.").arg(node) : Wording::tr("%1 sends the packet on, unchanged.").arg(node);
}

/// Behind a sentence whose step also rewrites the source, or wraps the packet.
QString also(const QString& sentence, const StoryStep& step, bool sourceToo)
{
    QString text = withoutFinalDot(sentence);
    if (sourceToo && step.header.sourceChanges())
        text = Wording::tr("%1, with a new source", "1: what else happens").arg(text);
    if (wraps(step))
        text = sourceToo && step.header.sourceChanges() ? Wording::tr("%1, inside %2", "1: what else happens, 2: overlay").arg(text, overlayOf(step))
                                                        : Wording::tr("%1, then wraps it in %2", "1: what else happens, 2: overlay").arg(text, overlayOf(step));
    return text + QLatin1Char('.');
}

QString translated(const StageStory& story, const StoryStep& step)
{
    const QString node = actorWithin(story, step);
    const QString to = destinationText(step);
    switch (step.step.reason) {
    case Reason::TranslatedByIpvs: return Wording::tr("IPVS on %1 sends the packet to %2.").arg(node, to);
    case Reason::TranslatedByCilium: return Wording::tr("Cilium on %1 sends the packet to %2.").arg(node, to);
    case Reason::TranslatedByHostPort: return Wording::tr("The hostPort rule on %1 sends the packet to %2.").arg(node, to);
    case Reason::ProxiedByKubeProxy: return Wording::tr("kube-proxy on %1 opens a connection of its own to %2.").arg(node, to);
    default: break;
    }
    if (story.gates.size() > 1)
        return Wording::tr("A rule on %1 chooses one of %n endpoint(s): %2.", nullptr, int(story.gates.size())).arg(node, to);
    if (story.gates.size() == 1 && story.gates.front().share.numerator < story.gates.front().share.denominator) // of others nothing is told
        return Wording::tr("A rule on %1 chooses an endpoint: %2.").arg(node, to);
    return Wording::tr("A rule on %1 sends the packet to the only endpoint, %2.").arg(node, to);
}

QString masqueraded(const StageStory& story, const StoryStep& step)
{
    const QString node = actor(story, step);
    switch (step.step.reason) {
    case Reason::MasqueradedHairpin: return Wording::tr("%1 writes its own address as the source: the pod reaches itself.").arg(node);
    case Reason::CniMasqueraded: return Wording::tr("The network plugin on %1 writes a node address as the source.").arg(actorWithin(story, step));
    default: return Wording::tr("%1 writes its own address as the source.").arg(node);
    }
}

QString restored(const StageStory& story, const StoryStep& step)
{
    const QString node = actor(story, step);
    if (step.header.sourceChanges() && step.header.destinationChanges())
        return Wording::tr("%1 restores both addresses from its memory.").arg(node);
    if (step.step.reason == Reason::ReplyUnmasqueraded)
        return Wording::tr("%1 restores the destination from its memory: %2.").arg(node, destinationText(step));
    return Wording::tr("%1 restores the source from its memory: %2.").arg(node, sourceText(step));
}

QString refused(const StageStory& story, const StoryStep& step)
{
    const QString place = actor(story, step);
    switch (step.step.reason) {
    case Reason::RejectedNoEndpoints: return Wording::tr("%1 refuses the packet: the Service has no usable endpoint.").arg(place);
    case Reason::RejectedNoLocalEndpoint: return Wording::tr("%1 refuses the packet: it has no endpoint of the Service.").arg(place);
    case Reason::RejectedPortNotUsed: return Wording::tr("%1 refuses the packet: the Service has no such port.").arg(place);
    case Reason::RejectedSourceRange: return Wording::tr("%1 refuses the packet: the Service does not allow this source.").arg(place);
    default: break;
    }
    return Wording::tr("%1 refuses the packet if no program listens at %2.").arg(place, destinationText(step));
}

QString dropped(const StageStory& story, const StoryStep& step)
{
    const QString place = actor(story, step);
    switch (step.step.reason) {
    case Reason::DroppedNoLocalEndpoint: return Wording::tr("%1 drops the packet: it has no endpoint of the Service.").arg(place);
    case Reason::DroppedNoRoute: return Wording::tr("Nothing outside the cluster leads to %1.").arg(destinationText(step));
    case Reason::DroppedSourceRange: return Wording::tr("%1 drops the packet: the Service does not allow this source.").arg(place);
    case Reason::DroppedUnownedServiceAddress: return Wording::tr("%1 drops the packet: no Service has this address.").arg(place);
    case Reason::DroppedByHostFirewall: return Wording::tr("The firewall of %1 drops the packet.").arg(actorWithin(story, step));
    case Reason::DiscardedOwnSource: return Wording::tr("%1 discards the packet: its source is the receiver itself.").arg(place);
    case Reason::DiscardedMartianSource: return Wording::tr("%1 discards the packet: its source is an address of its own.").arg(place);
    case Reason::DeniedByEgressPolicy: return Wording::tr("A policy does not let the packet out: %1 drops it.").arg(actorWithin(story, step));
    case Reason::DeniedByIngressPolicy: return Wording::tr("A policy does not let the packet in: %1 drops it.").arg(actorWithin(story, step));
    default: break;
    }
    return Wording::tr("%1 drops the packet: a ClusterIP is not served outside.").arg(place);
}

QString lookup(const StageStory& story, const StoryStep& step)
{
    const flow::NameStep& name = *story.trace->name;
    const QString asked = name.asked.empty() ? toText(flow::toString(story.trace->query.to)) : toText(name.asked.back());
    if (step.ends)
        return Wording::tr("The question for %1 gets no answer.").arg(asked);
    if (name.answer.empty())
        return Wording::tr("The pod asks for %1; the answer is not known here.").arg(asked);
    return Wording::tr("The pod asks for %1: the answer is %2.").arg(asked, withoutFinalDot(toText(name.answer.front())));
}

/// The node that alone could translate the answer back.
QString bypassedNode(const StageStory& story)
{
    return toText(story.trace->decidedOn);
}

QString atSocket(const StageStory& story, const StoryStep& step)
{
    const QString place = actor(story, step);
    switch (step.step.reason) {
    case Reason::TranslatedAtConnect: return Wording::tr("Cilium translates as %1 connects: the packet leaves for %2.").arg(actorWithin(story, step), destinationText(step));
    case Reason::LeavesSocket: return Wording::tr("%1 sends a packet to %2.").arg(place, destinationText(step));
    case Reason::DeliveredToSocket: return Wording::tr("The packet reaches the socket %1.").arg(destinationText(step));
    case Reason::ReplyLeaves: return Wording::tr("%1 answers the address it saw: %2.").arg(place, destinationText(step));
    case Reason::ReplyDirect: return Wording::tr("%1 answers the client itself, as %2.").arg(place, sourceText(step));
    default: return Wording::tr("The answer arrives from %1.").arg(sourceText(step));
    }
}

QString hop(const StageStory& story, const StoryStep& step)
{
    switch (step.step.reason) {
    case Reason::ArrivesAtNode: return arrival(story, step);
    case Reason::NoServiceMatches: return Wording::tr("No Service rule on %1 names %2.").arg(actorWithin(story, step), destinationText(step));
    case Reason::LeftToIpvs: return Wording::tr("No nat rule on %1 changes it: IPVS takes %2.").arg(actorWithin(story, step), destinationText(step));
    case Reason::TranslatedToEndpoint:
    case Reason::TranslatedByHostPort:
    case Reason::TranslatedByIpvs:
    case Reason::TranslatedByCilium:
    case Reason::ProxiedByKubeProxy: return also(translated(story, step), step, true);
    case Reason::Masqueraded:
    case Reason::MasqueradedHairpin:
    case Reason::CniMasqueraded: return also(masqueraded(story, step), step, false);
    case Reason::ReplyUnmasqueraded:
    case Reason::ReplyUntranslated: return also(restored(story, step), step, false);
    case Reason::TranslatedAtConnect:
    case Reason::LeavesSocket:
    case Reason::DeliveredToSocket:
    case Reason::ReplyLeaves:
    case Reason::ReplyDirect:
    case Reason::ReplyToTranslatedSocket:
    case Reason::ReplyDelivered: return atSocket(story, step);
    case Reason::LeavesCluster: return Wording::tr("The packet leaves the cluster towards %1.").arg(destinationText(step));
    default: return leaving(story, step);
    }
}

bool isRefusal(Reason reason)
{
    return reason == Reason::RejectedNoEndpoints || reason == Reason::RejectedNoLocalEndpoint || reason == Reason::RejectedPortNotUsed ||
           reason == Reason::RejectedSourceRange || reason == Reason::RefusedNoListener;
}

} // namespace

QString stageSentence(const StageStory& story, const StoryStep& step)
{
    if (step.kind == StoryStep::Kind::Lookup)
        return lookup(story, step);
    if (step.kind == StoryStep::Kind::LostReply)
        return Wording::tr("The answer goes straight to %1 and misses %2.").arg(destinationText(step), bypassedNode(story));
    if (!flow::endsPacket(step.step.reason))
        return hop(story, step);
    return isRefusal(step.step.reason) ? refused(story, step) : dropped(story, step);
}

QString clientSeesAtStop(const StageStory& story)
{
    if (!story.stop)
        return {};
    const StoryStep& step = story.steps[*story.stop];
    if (step.kind == StoryStep::Kind::Lookup)
        return Wording::tr("The program sees \"name not found\", after the resolver's own timeout where nothing answers.");
    if (step.kind == StoryStep::Kind::Hop && isRefusal(step.step.reason))
        return Wording::tr("The client sees \"connection refused\", at once.");
    if (step.step.reason == Reason::LeavesCluster)
        return Wording::tr("What the client sees is decided outside the cluster.");
    if (story.trace->query.protocol == ip::Protocol::Udp)
        return Wording::tr("The client sees no answer; how long it waits is up to its program.");
    return Wording::tr("The client sees no answer and gives up: Linux after about two minutes, most programs sooner.");
}

QString remedySentence(const StageStory& story)
{
    if (!story.stop)
        return {};
    const StoryStep& step = story.steps[*story.stop];
    const QString node = actorWithin(story, step);
    if (step.kind == StoryStep::Kind::Lookup)
        return Wording::tr("It would get there if the cluster's DNS could be reached.");
    if (step.kind == StoryStep::Kind::LostReply)
        return Wording::tr("It would work through a node with an endpoint, or with the traffic policy Cluster.");
    switch (step.step.reason) {
    case Reason::RejectedNoEndpoints: return Wording::tr("It would work as soon as one pod that the Service selects is ready.");
    case Reason::RejectedNoLocalEndpoint:
    case Reason::DroppedNoLocalEndpoint: return Wording::tr("It would work with the traffic policy Cluster, or with a ready pod of the Service on %1.").arg(node);
    case Reason::RejectedPortNotUsed: return Wording::tr("It would work with a port that the Service has.");
    case Reason::RejectedSourceRange:
    case Reason::DroppedSourceRange: return Wording::tr("It would work with %1 in the Service's loadBalancerSourceRanges.").arg(sourceText(step));
    case Reason::RefusedNoListener: return Wording::tr("It would work if a program listened at %1.").arg(destinationText(step));
    case Reason::DroppedNoRoute: return Wording::tr("It would work through a NodePort or a load balancer, which outside can reach.");
    case Reason::DroppedUnownedServiceAddress: return Wording::tr("It would work with an address that a Service has.");
    case Reason::DroppedByHostFirewall: return Wording::tr("It would work if the FORWARD policy of %1 let pods' traffic pass.").arg(node);
    case Reason::DiscardedOwnSource: return Wording::tr("It would work with masquerade for pods that reach themselves, or with another endpoint.");
    case Reason::DiscardedMartianSource: return Wording::tr("It would work from another address, or with kube-proxy in iptables or nftables mode.");
    case Reason::DeniedByEgressPolicy: return Wording::tr("It would work with an egress rule that names this destination and port.");
    case Reason::DeniedByIngressPolicy: return Wording::tr("It would work with an ingress rule that names this source and port.");
    case Reason::DroppedClusterIpFromOutside: return Wording::tr("It would work with bpf.lbExternalClusterIP, or through a NodePort.");
    default: return {};
    }
}

} // namespace hopscope::wording
