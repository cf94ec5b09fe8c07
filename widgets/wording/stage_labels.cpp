#include "widgets/wording/stage_parts.h"

namespace hopscope::wording {

using flow::Reason;
using stage::StageStory;
using stage::StepLabel;
using stage::StoryStep;

namespace {

StepLabel said(const QString& text, const QString& term = {}, const QString& address = {})
{
    return {term.toStdString(), text.toStdString(), address.toStdString()};
}

QString dnat()
{
    return QStringLiteral("DNAT");
}

QString snat()
{
    return QStringLiteral("SNAT");
}

StepLabel arrival(const StageStory& story, const StoryStep& step)
{
    if (unwraps(step))
        return said(Wording::tr("takes the outer header off"));
    if (step.reply)
        return said(Wording::tr("takes the answer"));
    if (step.from && story.places[*step.from].kind == stage::StagePlace::Kind::Client) {
        const flow::Peer& to = step.step.destination;
        const bool own = to.address.toString() == placeOf(story, step).facts.address;
        return said(Wording::tr("arrives at", "behind it a port or an address"), {}, own ? QStringLiteral(":%1").arg(to.port) : toText(to.toString()));
    }
    return said(Wording::tr("takes the packet"));
}

StepLabel leaving(const StageStory& story, const StoryStep& step)
{
    if (wraps(step))
        return said(Wording::tr("wraps it in %1", "1: an overlay").arg(overlayOf(step)));
    const StoryStep* next = nextOf(story, step);
    if (!step.reply && next && placeOf(story, *next).kind == stage::StagePlace::Kind::Pod)
        return said(Wording::tr("routes it to the pod"));
    return step.reply ? said(Wording::tr("sends the answer on")) : said(Wording::tr("sends it on"));
}

StepLabel restored(const StageStory& story, const StoryStep& step)
{
    const bool cilium = isCiliumMemory(story, step);
    if (step.header.sourceChanges() && step.header.destinationChanges())
        return cilium ? said(Wording::tr("both undone by Cilium")) : said(Wording::tr("both undone by conntrack"));
    const QString undone = step.step.reason == Reason::ReplyUnmasqueraded ? snat() : dnat();
    if (wraps(step))
        return said(Wording::tr("undone, wraps in %1", "1: an overlay").arg(overlayOf(step)), undone);
    return cilium ? said(Wording::tr("undone by Cilium"), undone) : said(Wording::tr("undone by conntrack"), undone);
}

/// Also where only the one that was chosen is told of.
bool isOneOfSeveral(const StageStory& story)
{
    return story.gates.size() > 1 || (story.gates.size() == 1 && story.gates.front().share.numerator < story.gates.front().share.denominator);
}

StepLabel translated(const StageStory& story, const StoryStep& step)
{
    const QString term = step.header.sourceChanges() ? QStringLiteral("DNAT+SNAT") : dnat();
    switch (step.step.reason) {
    case Reason::TranslatedByIpvs: return said(Wording::tr("IPVS chooses a pod"), term);
    case Reason::TranslatedByCilium: return said(Wording::tr("eBPF chooses a pod"), term);
    case Reason::TranslatedByHostPort: return said(Wording::tr("hostPort leads to pod"), term);
    case Reason::ProxiedByKubeProxy: return said(Wording::tr("kube-proxy connects by itself"));
    default: break;
    }
    return isOneOfSeveral(story) ? said(Wording::tr("a pod is chosen"), term) : said(Wording::tr("to the only endpoint"), term);
}

StepLabel masqueraded(const StoryStep& step)
{
    if (wraps(step))
        return said(Wording::tr("and %1 around it", "1: an overlay; behind SNAT").arg(overlayOf(step)), snat());
    if (step.step.reason == Reason::MasqueradedHairpin)
        return said(Wording::tr("the pod reaches itself"), snat());
    if (step.step.reason == Reason::CniMasqueraded)
        return said(Wording::tr("the node's address instead"), snat());
    return said(Wording::tr("so the reply returns here"), snat());
}

StepLabel ended(Reason reason)
{
    switch (reason) {
    case Reason::RejectedNoEndpoints: return said(Wording::tr("no usable endpoint"), Wording::tr("REFUSED"));
    case Reason::RejectedNoLocalEndpoint: return said(Wording::tr("no endpoint here"), Wording::tr("REFUSED"));
    case Reason::RejectedPortNotUsed: return said(Wording::tr("no such port"), Wording::tr("REFUSED"));
    case Reason::RejectedSourceRange: return said(Wording::tr("source not allowed"), Wording::tr("REFUSED"));
    case Reason::RefusedNoListener: return said(Wording::tr("nobody is known to listen"), Wording::tr("REFUSED"));
    case Reason::DroppedNoLocalEndpoint: return said(Wording::tr("no endpoint here"), Wording::tr("DROPPED"));
    case Reason::DroppedNoRoute: return said(Wording::tr("no way to this address"));
    case Reason::DroppedSourceRange: return said(Wording::tr("source not allowed"), Wording::tr("DROPPED"));
    case Reason::DroppedUnownedServiceAddress: return said(Wording::tr("no Service has it"), Wording::tr("DROPPED"));
    case Reason::DroppedByHostFirewall: return said(Wording::tr("by the host's firewall"), Wording::tr("DROPPED"));
    case Reason::DiscardedOwnSource: return said(Wording::tr("it is its own sender"), Wording::tr("DROPPED"));
    case Reason::DiscardedMartianSource: return said(Wording::tr("the source is its own"), Wording::tr("DROPPED"));
    case Reason::DeniedByEgressPolicy: return said(Wording::tr("by policy, going out"), Wording::tr("DENIED"));
    case Reason::DeniedByIngressPolicy: return said(Wording::tr("by policy, coming in"), Wording::tr("DENIED"));
    case Reason::DroppedClusterIpFromOutside: return said(Wording::tr("not for outside"), Wording::tr("DROPPED"));
    default: break;
    }
    return {};
}

} // namespace

StepLabel stepLabel(const StageStory& story, const StoryStep& step)
{
    if (step.kind == StoryStep::Kind::Lookup)
        return step.ends ? said(Wording::tr("the question fails"), QStringLiteral("DNS")) : said(Wording::tr("the name is asked"), QStringLiteral("DNS"));
    if (step.kind == StoryStep::Kind::LostReply)
        return said(Wording::tr("the answer gets lost"));
    if (flow::endsPacket(step.step.reason))
        return ended(step.step.reason);
    switch (step.step.reason) {
    case Reason::TranslatedAtConnect: return said(Wording::tr("translated at connect"), QStringLiteral("Cilium"));
    case Reason::LeavesSocket: return said(Wording::tr("leaves the socket"));
    case Reason::ArrivesAtNode: return arrival(story, step);
    case Reason::NoServiceMatches: return said(Wording::tr("no rule names this address"));
    case Reason::LeftToIpvs: return said(Wording::tr("no nat rule, so IPVS"));
    case Reason::TranslatedToEndpoint:
    case Reason::TranslatedByHostPort:
    case Reason::TranslatedByIpvs:
    case Reason::TranslatedByCilium:
    case Reason::ProxiedByKubeProxy: return translated(story, step);
    case Reason::Masqueraded:
    case Reason::MasqueradedHairpin:
    case Reason::CniMasqueraded: return masqueraded(step);
    case Reason::DeliveredToSocket: return said(Wording::tr("reaches the socket"));
    case Reason::ReplyLeaves: return said(Wording::tr("answers what it saw"));
    case Reason::ReplyUnmasqueraded:
    case Reason::ReplyUntranslated: return restored(story, step);
    case Reason::ReplyDirect: return said(Wording::tr("answers the client directly"));
    case Reason::ReplyToTranslatedSocket:
    case Reason::ReplyDelivered: return said(Wording::tr("the answer arrives"));
    case Reason::LeavesCluster: return said(Wording::tr("leaves the cluster"));
    default: return leaving(story, step);
    }
}

} // namespace hopscope::wording
