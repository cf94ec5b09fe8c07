#include "model/flow/way.h"

#include "model/flow/outer_header.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

/// Collects steps, and says of each what changed against the one before.
class StepWriter
{
public:
    StepWriter(Peer source, Peer destination) : m_source(std::move(source)), m_destination(std::move(destination)) {}

    void setSource(const Peer& source) { m_source = source; }
    void setDestination(const Peer& destination) { m_destination = destination; }
    const Peer& destination() const { return m_destination; }

    void write(Place where, Hook hook, Reason reason, std::optional<OuterHeader> outer = std::nullopt)
    {
        Step step;
        step.where = std::move(where);
        step.hook = hook;
        step.source = m_source;
        step.destination = m_destination;
        step.outer = std::move(outer);
        step.reason = reason;
        if (!m_steps.empty()) {
            step.sourceChanged = !(m_steps.back().source == step.source);
            step.destinationChanged = !(m_steps.back().destination == step.destination);
        }
        m_steps.push_back(std::move(step));
    }
    std::vector<Step> takeSteps() { return std::move(m_steps); }
    void setLastReason(Reason reason) { m_steps.back().reason = reason; }

private:
    Peer m_source;
    Peer m_destination;
    std::vector<Step> m_steps;
};

Place nodePlace(const std::string& node)
{
    return {Place::Kind::Node, {}, node, {}};
}

/// The outer header on the way from this visit to the next, if there is a wire between.
std::optional<OuterHeader> outerBetween(const NetworkView& view, const std::string& from, const std::string& to,
                                        const Peer& destination)
{
    return from == to ? std::nullopt : outerHeader(view, from, to, destination.address);
}

void writeVisit(StepWriter& writer, const Visit& visit, std::optional<OuterHeader>& outer)
{
    const Place place = nodePlace(visit.node);
    const Reason translation = visit.newDestination ? Reason::TranslatedToEndpoint : Reason::NoServiceMatches;
    if (visit.fromHere) {
        writer.setDestination(visit.destinationAfter());
        writer.write(place, Hook::Odnat, translation);
    } else {
        writer.write(place, Hook::Pre, Reason::ArrivesAtNode, std::move(outer));
        writer.setDestination(visit.destinationAfter());
        writer.write(place, Hook::Dnat, translation);
    }
    outer.reset();
}

bool isOnReplyWay(const Way& way, const Visit& visit)
{
    return visit.translates() || visit.node == way.start.node || visit.node == way.end.node;
}

void writeReplyVisit(StepWriter& writer, const Visit& visit, const std::optional<OuterHeader>& arriving)
{
    const Place place = nodePlace(visit.node);
    const bool fromHere = visit.delivered;
    if (!fromHere)
        writer.write(place, Hook::Pre, Reason::ArrivesAtNode, arriving);
    if (visit.newSource)
        writer.setDestination(visit.sourceBefore);
    writer.write(place, fromHere ? Hook::Odnat : Hook::Dnat,
                 visit.newSource ? Reason::ReplyUnmasqueraded : Reason::ReplyRoutedOn);
    if (visit.newDestination)
        writer.setSource(visit.destinationBefore);
}

} // namespace

bool Way::isLoopback() const
{
    return visits.size() == 2 && visits[0].fromHere && visits[1].delivered && visits[0].node == visits[1].node;
}

std::vector<Step> forwardSteps(const NetworkView& view, const Way& way)
{
    StepWriter writer(way.source, way.destination);
    writer.write(way.start, Hook::Out, Reason::LeavesSocket);
    std::optional<OuterHeader> outer;
    for (std::size_t i = 0; i < way.visits.size(); ++i) {
        const Visit& visit = way.visits[i];
        const bool last = i + 1 == way.visits.size();
        writeVisit(writer, visit, outer);
        if (last && way.stop && way.stopsBeforeRouting)
            break;
        if (visit.delivered) {
            writer.write(nodePlace(visit.node), Hook::In, Reason::DeliveredToSocket);
            break;
        }
        writer.setSource(visit.sourceAfter());
        if (!last)
            outer = outerBetween(view, visit.node, way.visits[i + 1].node, visit.destinationAfter());
        writer.write(nodePlace(visit.node), Hook::Post, visit.newSource ? visit.sourceReason : Reason::RoutedOn, outer);
    }
    if (way.stop)
        writer.setLastReason(*way.stop);
    else if (way.visits.empty() || !way.visits.back().delivered)
        writer.write(way.end, Hook::In, Reason::DeliveredToSocket);
    return writer.takeSteps();
}

std::vector<Step> replySteps(const NetworkView& view, const Way& way)
{
    StepWriter writer(way.destinationAtEnd(), way.sourceAtEnd());
    writer.write(way.end, Hook::Out, Reason::ReplyLeaves);
    if (way.isLoopback())
        return writer.takeSteps();

    std::vector<const Visit*> visits;
    for (auto visit = way.visits.rbegin(); visit != way.visits.rend(); ++visit) {
        if (isOnReplyWay(way, *visit))
            visits.push_back(&*visit);
    }
    std::optional<OuterHeader> outer;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const Visit& visit = *visits[i];
        writeReplyVisit(writer, visit, outer);
        if (visit.fromHere) {
            writer.write(nodePlace(visit.node), Hook::In,
                         visit.newDestination ? Reason::ReplyUntranslated : Reason::ReplyDelivered);
            return writer.takeSteps();
        }
        outer = i + 1 < visits.size() ? outerBetween(view, visit.node, visits[i + 1]->node, writer.destination()) : std::nullopt;
        writer.write(nodePlace(visit.node), Hook::Post,
                     visit.newDestination ? Reason::ReplyUntranslated : Reason::ReplyRoutedOn, outer);
    }
    writer.write(way.start, Hook::In, Reason::ReplyDelivered);
    return writer.takeSteps();
}

} // namespace hopscope::flow
