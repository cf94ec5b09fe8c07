#include "widgets/wording/stage_parts.h"

#include <algorithm>

namespace hopscope::wording {

using flow::MatchedAs;
using flow::Reason;
using stage::StageStory;
using stage::StoryStep;

namespace {

QString outerAddresses(const StoryStep& step)
{
    const auto& outer = step.header.after && step.header.after->outer ? step.header.after->outer : step.header.before->outer;
    return Wording::tr("%1 to %2", "outer addresses: source to destination").arg(toText(outer->source.toString()), toText(outer->destination.toString()));
}

QString sending(const StageStory& story, const StoryStep& step)
{
    switch (story.trace->matchedAs) {
    case MatchedAs::ClusterIp: return Wording::tr("This address is the Service's: no machine has it, only rules know it. E is the port that the kernel picks.");
    case MatchedAs::NodePort: return Wording::tr("The address is a node's, the port is the Service's. E is the port that the client's kernel picks.");
    case MatchedAs::LoadBalancer: return Wording::tr("The address is the load balancer's. E is the port that the kernel picks.");
    case MatchedAs::ExternalIp: return Wording::tr("The address is an external IP of the Service. E is the port that the kernel picks.");
    case MatchedAs::Headless: return Wording::tr("A headless Service has no address: DNS named the pod itself. E is the port that the kernel picks.");
    default: break;
    }
    return Wording::tr("Its own address is %1; E is the port that the kernel picks.").arg(toText(step.step.source.address.toString()));
}

QString arrival(const StageStory& story, const StoryStep& step)
{
    if (unwraps(step))
        return Wording::tr("Outside stood the nodes' addresses, %1. The packet inside is as it was.").arg(outerAddresses(step));
    if (step.reply)
        return Wording::tr("Nothing of it changes on the way in.");
    const bool fromClient = step.from && story.places[*step.from].kind == stage::StagePlace::Kind::Client;
    if (fromClient && story.trace->matchedAs == MatchedAs::NodePort)
        return Wording::tr("The rules of every node know this port, whether one of the Service's pods runs there or not.");
    if (fromClient && story.trace->matchedAs == MatchedAs::LoadBalancer)
        return Wording::tr("The load balancer has brought it to this node; the address it was sent to still stands in it.");
    if (fromClient && story.trace->matchedAs == MatchedAs::ExternalIp)
        return Wording::tr("The network outside brings this address to the node; Kubernetes does not see to that.");
    if (step.from && story.places[*step.from].kind == stage::StagePlace::Kind::Pod)
        return Wording::tr("The pod's virtual cable (veth) ends here, so this node's kernel sees all that the pod sends.");
    if (step.from && story.places[*step.from].kind == stage::StagePlace::Kind::Node)
        return Wording::tr("Between the nodes it travelled as it is, without an outer header.");
    return Wording::tr("Its rules are asked before it is routed.");
}

QString leaving(const StageStory& story, const StoryStep& step)
{
    if (!wraps(step))
        return Wording::tr("The node's routes know the way to %1; neither source nor destination is rewritten.").arg(toText(step.step.destination.address.toString()));
    if (story.podMtu > 0)
        return Wording::tr("The nodes' network does not know pods: outside stand the nodes, %1. So a pod's packet may have %2 bytes (MTU).")
            .arg(outerAddresses(step)).arg(story.podMtu);
    return Wording::tr("The nodes' network does not know pods: outside stand the nodes' addresses, %1.").arg(outerAddresses(step));
}

QString translated(const StageStory& story, const StoryStep& step)
{
    switch (step.step.reason) {
    case Reason::TranslatedByIpvs: return Wording::tr("Services' addresses are bound on every node (kube-ipvs0): IPVS takes the packet where it would end.");
    case Reason::TranslatedByCilium: return Wording::tr("An eBPF program does what kube-proxy's rules would do, before the kernel's own nat.");
    case Reason::TranslatedByHostPort: return Wording::tr("The pod has asked for this port of its node; no Service takes part.");
    case Reason::ProxiedByKubeProxy: return Wording::tr("At 127.0.0.1 no rule can do it. The endpoint sees the node, not the program.");
    default: break;
    }
    const flow::Candidate* chosen = story.chosen();
    if (story.gates.size() > 1 && chosen)
        return Wording::tr("Its share is %1. The choice is made once and holds for the whole connection. This is DNAT.").arg(toText(chosen->probability.toString()));
    return Wording::tr("The Service's address has done its work and is gone from here on. This is DNAT.");
}

QString masqueraded(const StoryStep& step)
{
    switch (step.step.reason) {
    case Reason::MasqueradedHairpin: return Wording::tr("Otherwise the pod would answer itself directly, and not recognise the answer. It sees %1.").arg(sourceText(step));
    case Reason::CniMasqueraded: return Wording::tr("Outside the pods' network nobody knows a way back to a pod's address.");
    default: return Wording::tr("The answer must come back here: only this node can undo its translation. The endpoint sees %1, not the sender.").arg(sourceText(step));
    }
}

/// The step at which what is undone here was done.
int madeAt(const StageStory& story, const StoryStep& step)
{
    const auto made = std::find_if(story.steps.begin(), story.steps.end(), [&](const StoryStep& any) {
        return any.entry == StoryStep::Entry::Made && any.entryIndex == step.entryIndex;
    });
    return made == story.steps.end() ? 0 : made->number;
}

QString restored(const StageStory& story, const StoryStep& step)
{
    const int made = step.entry == StoryStep::Entry::Used ? madeAt(story, step) : 0;
    if (step.step.reason == Reason::ReplyUnmasqueraded && made > 0)
        return Wording::tr("No rule is asked: conntrack noted at step %1 what was rewritten, and undoes the SNAT.").arg(made);
    if (made > 0 && isCiliumMemory(story, step))
        return Wording::tr("Cilium noted it at step %1. The client must see the answer come from the address it called.").arg(made);
    if (made > 0)
        return Wording::tr("Conntrack noted it at step %1. The client must see the answer come from the address it called.").arg(made);
    return Wording::tr("The client must see the answer come from the address it called.");
}

QString received(const StageStory& story, const StoryStep& step)
{
    const bool hidden = !story.steps.empty() && step.header.after && story.steps.front().kind == StoryStep::Kind::Hop &&
                        !(story.steps.front().step.source.address == step.step.source.address);
    if (hidden)
        return Wording::tr("The program there sees %1 as its client, not the sender.").arg(sourceText(step));
    return Wording::tr("The program there sees %1 as its client.").arg(sourceText(step));
}

QString answered(const StageStory& story, const StoryStep& step)
{
    if (step.step.reason == Reason::ReplyToTranslatedSocket)
        return Wording::tr("Cilium lets the program read the Service's address as its peer, which it called.");
    if (isTranslated(story))
        return Wording::tr("That is the address it called. It never learns which endpoint it was.");
    return Wording::tr("That is the address it called: nothing was rewritten on the way.");
}

QString lost(const StageStory& story, const StoryStep& step)
{
    return Wording::tr("Only %1 could translate it back. The sender called %2, does not know %3, and rejects the answer.")
        .arg(toText(story.trace->decidedOn), toText(story.trace->to), sourceText(step));
}

QString ended(const StageStory& story, const StoryStep& step)
{
    const QString service = serviceName(story);
    switch (step.step.reason) {
    case Reason::RejectedNoEndpoints: return Wording::tr("It sends back \"port unreachable\" (ICMP). The Service %1 exists, but none of its pods is ready.").arg(service);
    case Reason::RejectedNoLocalEndpoint:
    case Reason::DroppedNoLocalEndpoint: return Wording::tr("The traffic policy of %1 is Local: only endpoints on this node count, and there is none.").arg(service);
    case Reason::RejectedPortNotUsed: return Wording::tr("The address is a Service's, so the node answers \"port unreachable\" (ICMP).");
    case Reason::RejectedSourceRange:
    case Reason::DroppedSourceRange: return Wording::tr("loadBalancerSourceRanges of %1 does not hold %2.").arg(service, toText(step.step.source.address.toString()));
    case Reason::RefusedNoListener: return Wording::tr("No Service rule takes this port, and no object says that a program listens.");
    case Reason::DroppedNoRoute: return Wording::tr("Pods' and Services' addresses are known inside the cluster only.");
    case Reason::DroppedUnownedServiceAddress: return Wording::tr("It lies in the Services' range, where nftables drops what belongs to none.");
    case Reason::DroppedByHostFirewall: return Wording::tr("Its FORWARD policy is DROP and lets only that pass which kube-proxy marked.");
    case Reason::DiscardedOwnSource: return Wording::tr("It came home with source and destination the same. No kernel accepts that from outside.");
    case Reason::DiscardedMartianSource: return Wording::tr("IPVS has bound the source address here, too. No kernel accepts its own address from outside.");
    case Reason::DeniedByEgressPolicy: return Wording::tr("The sender is selected by a policy for egress, and no rule allows this. Nobody is told.");
    case Reason::DeniedByIngressPolicy: return Wording::tr("The receiver is selected by a policy for ingress, and no rule allows this. Nobody is told.");
    default: break;
    }
    return Wording::tr("Cilium serves ClusterIPs inside the cluster only, unless bpf.lbExternalClusterIP is set.");
}

QString lookup(const StageStory& story, const StoryStep& step)
{
    const flow::NameStep& name = *story.trace->name;
    if (step.ends)
        return Wording::tr("Without an address there is no packet.");
    if (story.trace->verdict == flow::Verdict::NameOnly && !name.answer.empty())
        return Wording::tr("DNS gives another name instead of an address. No Service rule takes part in what follows.");
    return Wording::tr("Names tried, in order: %1. Only then is the packet sent.").arg(name.asked.size());
}

} // namespace

QString stageReason(const StageStory& story, const StoryStep& step)
{
    if (step.kind == StoryStep::Kind::Lookup)
        return lookup(story, step);
    if (step.kind == StoryStep::Kind::LostReply)
        return lost(story, step);
    if (flow::endsPacket(step.step.reason))
        return ended(story, step);
    switch (step.step.reason) {
    case Reason::LeavesSocket: return sending(story, step);
    case Reason::TranslatedAtConnect: return Wording::tr("The program itself goes on reading the Service's address; no packet carries it.");
    case Reason::ArrivesAtNode: return arrival(story, step);
    case Reason::NoServiceMatches: return Wording::tr("Rules are for Services' addresses and ports. This is none of them, so the destination stays.");
    case Reason::LeftToIpvs: return Wording::tr("kube-ipvs0 holds the Services' addresses, so to the kernel the packet has arrived.");
    case Reason::TranslatedToEndpoint:
    case Reason::TranslatedByHostPort:
    case Reason::TranslatedByIpvs:
    case Reason::TranslatedByCilium:
    case Reason::ProxiedByKubeProxy: return translated(story, step);
    case Reason::Masqueraded:
    case Reason::MasqueradedHairpin:
    case Reason::CniMasqueraded: return masqueraded(step);
    case Reason::DeliveredToSocket: return received(story, step);
    case Reason::ReplyLeaves: return Wording::tr("Source and destination change places. It knows only what stood in the packet it got.");
    case Reason::ReplyUnmasqueraded:
    case Reason::ReplyUntranslated: return restored(story, step);
    case Reason::ReplyDirect: return Wording::tr("Direct server return: the node that the client called does not see the answer.");
    case Reason::ReplyToTranslatedSocket:
    case Reason::ReplyDelivered: return answered(story, step);
    case Reason::LeavesCluster: return Wording::tr("No Service rule takes it. What happens outside, the cluster's objects do not show.");
    default: return leaving(story, step);
    }
}

} // namespace hopscope::wording
