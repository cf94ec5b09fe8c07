#include "widgets/wording/stage_parts.h"
#include "widgets/wording/wording.h"

#include <algorithm>

namespace hopscope::wording {

using stage::PlaceRole;
using stage::StagePlace;
using stage::StageStory;
using stage::StoryStep;

namespace {

QString roleWord(PlaceRole role)
{
    switch (role) {
    case PlaceRole::Source: return Wording::tr("source");
    case PlaceRole::EntryNode: return Wording::tr("entry node");
    case PlaceRole::DecidingNode: return Wording::tr("node that decides");
    case PlaceRole::SourceNode: return Wording::tr("source's node");
    case PlaceRole::EndpointNode: return Wording::tr("endpoint's node");
    case PlaceRole::SharedNode: return Wording::tr("node of both");
    case PlaceRole::Endpoint: return Wording::tr("endpoint");
    case PlaceRole::SourceAndEndpoint: return Wording::tr("source and endpoint");
    case PlaceRole::ClusterDns: return Wording::tr("answers names");
    case PlaceRole::OtherResolver: return Wording::tr("not in the cluster's objects");
    case PlaceRole::PassesOn: return Wording::tr("passes on");
    }
    return {};
}

} // namespace

QString actor(const StageStory& story, const StoryStep& step)
{
    const StagePlace& place = placeOf(story, step);
    switch (place.kind) {
    case StagePlace::Kind::Client: return Wording::tr("The client");
    case StagePlace::Kind::Node: return toText(place.where.node);
    case StagePlace::Kind::Dns: return Wording::tr("The resolver");
    case StagePlace::Kind::Pod: break;
    }
    return place.role == PlaceRole::Endpoint ? Wording::tr("The endpoint") : Wording::tr("The pod");
}

QString actorWithin(const StageStory& story, const StoryStep& step)
{
    const StagePlace& place = placeOf(story, step);
    switch (place.kind) {
    case StagePlace::Kind::Client: return Wording::tr("the client", "in the middle of a sentence of the stage");
    case StagePlace::Kind::Node: return toText(place.where.node);
    case StagePlace::Kind::Dns: return Wording::tr("the resolver");
    case StagePlace::Kind::Pod: break;
    }
    return place.role == PlaceRole::Endpoint ? Wording::tr("the endpoint") : Wording::tr("the pod");
}

bool isCiliumMemory(const StageStory& story, const StoryStep& step)
{
    return step.entry == StoryStep::Entry::Used && story.entries[step.entryIndex].table == flow::ConntrackEntry::Table::CiliumMap;
}

QString overlayOf(const StoryStep& step)
{
    if (step.header.after && step.header.after->outer)
        return overlayName(step.header.after->outer->overlay);
    return step.header.before && step.header.before->outer ? overlayName(step.header.before->outer->overlay) : QString();
}

const StoryStep* nextOf(const StageStory& story, const StoryStep& step)
{
    for (std::size_t i = 0; i + 1 < story.steps.size(); ++i)
        if (story.steps[i].number == step.number)
            return &story.steps[i + 1];
    return nullptr;
}

bool isTranslated(const StageStory& story)
{
    return std::any_of(story.steps.begin(), story.steps.end(), [](const StoryStep& step) {
        return flow::isTranslation(step.step.reason) || step.step.reason == flow::Reason::TranslatedAtConnect;
    });
}

QString serviceName(const StageStory& story)
{
    return story.trace->service ? toText(story.trace->service->name) : QString();
}

stage::StepLabel StageWording::label(const StageStory& story, const StoryStep& step) const
{
    return stepLabel(story, step);
}

std::string StageWording::sentence(const StageStory& story, const StoryStep& step) const
{
    return stageSentence(story, step).toStdString();
}

std::string StageWording::why(const StageStory& story, const StoryStep& step) const
{
    return stageReason(story, step).toStdString();
}

std::string StageWording::nothingChanges() const
{
    return Wording::tr("nothing changes").toStdString();
}

std::string StageWording::placeName(const StagePlace& place) const
{
    switch (place.kind) {
    case StagePlace::Kind::Client: return Wording::tr("Client").toStdString();
    case StagePlace::Kind::Node: return place.where.node;
    case StagePlace::Kind::Pod: return place.where.pod.name;
    case StagePlace::Kind::Dns: break;
    }
    return (place.role == PlaceRole::ClusterDns ? Wording::tr("Cluster DNS") : Wording::tr("Other resolver")).toStdString();
}

std::string StageWording::placeRole(const StagePlace& place) const
{
    if (place.kind == StagePlace::Kind::Client)
        return Wording::tr("outside").toStdString();
    if (place.former)
        return Wording::tr("before", "a place of the path that was shown before").toStdString();
    QStringList parts{roleWord(place.role)};
    if (place.kind == StagePlace::Kind::Pod && !place.where.pod.namespace_.empty())
        parts << toText(place.where.pod.namespace_);
    if (!place.reached)
        parts << Wording::tr("not reached");
    return parts.join(QStringLiteral(" · ")).toStdString();
}

std::string StageWording::placeDetail(const StageStory&, const StagePlace& place) const
{
    if (!place.facts.tunnelAddress.empty())
        return Wording::tr("tunnel %1").arg(toText(place.facts.tunnelAddress)).toStdString();
    if (!place.facts.podRange.empty())
        return Wording::tr("pods %1").arg(toText(place.facts.podRange)).toStdString();
    return {};
}

std::string StageWording::overlay(const flow::OuterHeader& outer) const
{
    return overlayName(outer.overlay).toStdString();
}

std::string StageWording::overhead(const StageStory& story, const flow::OuterHeader& outer) const
{
    if (outer.overhead <= 0)
        return {};
    if (story.podMtu > 0)
        return Wording::tr("%1 bytes, %2 left", "1: of an outer header, 2: of the MTU").arg(outer.overhead).arg(story.podMtu).toStdString();
    return Wording::tr("%n byte(s)", nullptr, outer.overhead).toStdString();
}

std::string StageWording::balancer() const
{
    return Wording::tr("load balancer").toStdString();
}

std::string StageWording::lookupWire(bool answer) const
{
    return (answer ? Wording::tr("answer") : Wording::tr("question")).toStdString();
}

std::string StageWording::wholePath(const StageStory& story) const
{
    const auto first = std::find_if(story.steps.begin(), story.steps.end(), [](const StoryStep& step) { return step.kind == StoryStep::Kind::Hop; });
    if (first == story.steps.end())
        return {};
    const QString from = toText(placeName(story.places[first->place]));
    return Wording::tr("%1 calls %2: the path in %n step(s).", "1: a place, 2: an address", story.steps.back().number).arg(from, toText(story.trace->to)).toStdString();
}

std::string StageWording::verdict(const StageStory& story) const
{
    return verdictSentence(*story.trace).toStdString();
}

std::string StageWording::clientSees(const StageStory& story) const
{
    return clientSeesAtStop(story).toStdString();
}

std::string StageWording::remedy(const StageStory& story) const
{
    return remedySentence(story).toStdString();
}

std::string StageWording::moreGates(std::size_t number) const
{
    return Wording::tr("+%1 more").arg(number).toStdString();
}

std::string StageWording::assumption(const flow::Assumption& assumption) const
{
    return QStringLiteral("%1 %2 (%3)").arg(factName(assumption.key), toText(assumption.value), basisWord(assumption.basis)).toStdString();
}

std::string StageWording::restsOn() const
{
    return Wording::tr("Rests on:").toStdString();
}

std::string StageWording::before() const
{
    return Wording::tr("BEFORE").toStdString();
}

std::string StageWording::after() const
{
    return Wording::tr("AFTER").toStdString();
}

std::string StageWording::atFirst() const
{
    return Wording::tr("AS IT IS SENT").toStdString();
}

std::string StageWording::atLast() const
{
    return Wording::tr("AS IT ARRIVES").toStdString();
}

std::string StageWording::noPacketYet(bool reply) const
{
    return (reply ? Wording::tr("The answer begins here: a new packet.") : Wording::tr("The packet begins here.")).toStdString();
}

std::string StageWording::noPacketAnyMore() const
{
    return Wording::tr("The packet ends here.").toStdString();
}

std::string StageWording::noOuterHeader() const
{
    return Wording::tr("no outer header").toStdString();
}

std::string StageWording::entryHead(const flow::ConntrackEntry& entry, StoryStep::Entry acts, bool) const
{
    const QString node = toText(entry.node);
    const QString table = entry.table == flow::ConntrackEntry::Table::CiliumMap ? Wording::tr("Cilium's map on %1").arg(node)
                                                                                : Wording::tr("conntrack on %1").arg(node);
    switch (acts) {
    case StoryStep::Entry::Made: return Wording::tr("%1: the entry is made here", "1: conntrack on a node").arg(table).toStdString();
    case StoryStep::Entry::Used: return Wording::tr("%1: the answer uses the entry here", "1: conntrack on a node").arg(table).toStdString();
    case StoryStep::Entry::None: break;
    }
    return Wording::tr("%1 remembers", "1: conntrack on a node").arg(table).toStdString();
}

std::string StageWording::noEntry() const
{
    return Wording::tr("conntrack: no node has an entry yet").toStdString();
}

std::string StageWording::there() const
{
    return Wording::tr("there").toStdString();
}

std::string StageWording::back() const
{
    return Wording::tr("back").toStdString();
}

std::string StageWording::stepOf(int number, int all) const
{
    return Wording::tr("%1 of %2", "step of all steps").arg(number).arg(all).toStdString();
}

} // namespace hopscope::wording
