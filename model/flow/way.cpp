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

/// IPVS takes what arrives only in LOCAL_IN: nat PREROUTING shows it unchanged. What leaves a local socket it takes in LOCAL_OUT.
bool translatesLate(const Visit& visit)
{
    return visit.newDestination && visit.translation == Reason::TranslatedByIpvs && !visit.fromHere;
}

void writeVisit(StepWriter& writer, const Visit& visit, std::optional<OuterHeader>& outer)
{
    const Place place = nodePlace(visit.node);
    const Reason translation = visit.newDestination ? visit.translation : Reason::NoServiceMatches;
    if (translatesLate(visit)) {
        writer.write(place, Hook::Pre, Reason::ArrivesAtNode, std::move(outer));
        writer.write(place, Hook::Dnat, Reason::LeftToIpvs);
        writer.setDestination(visit.destinationAfter());
    } else if (visit.fromHere) {
        writer.setDestination(visit.destinationAfter());
        writer.write(place, Hook::Odnat, translation);
    } else {
        writer.write(place, Hook::Pre, Reason::ArrivesAtNode, std::move(outer));
        writer.setDestination(visit.destinationAfter());
        writer.write(place, Hook::Dnat, translation);
    }
    outer.reset();
}

/// Why the packet leaves the node as it does.
Reason leavingReason(const Visit& visit)
{
    if (translatesLate(visit) || (visit.isEbpf && visit.newDestination))
        return visit.translation;
    return visit.newSource ? visit.sourceReason : Reason::RoutedOn;
}

/// Whether an eBPF node's device shows the packet as it comes: not what a pod or process of the node sends.
bool comesFromWire(const Way& way, std::size_t index)
{
    return (index == 0 ? way.start.node : way.visits[index - 1].node) != way.visits[index].node;
}

bool goesToWire(const Way& way, std::size_t index)
{
    const std::string& next = index + 1 < way.visits.size() ? way.visits[index + 1].node : way.end.node;
    return next != way.visits[index].node;
}

void writeEbpfArrival(StepWriter& writer, const Way& way, std::size_t index, const std::optional<OuterHeader>& outer)
{
    if (comesFromWire(way, index) && !way.visits[index].fromHere)
        writer.write(nodePlace(way.visits[index].node), Hook::Pre, Reason::ArrivesAtNode, outer);
}

void writeEbpfVisit(StepWriter& writer, const Way& way, std::size_t index, const std::optional<OuterHeader>& arriving,
                    const std::optional<OuterHeader>& leaving)
{
    const Visit& visit = way.visits[index];
    const Place place = nodePlace(visit.node);
    writeEbpfArrival(writer, way, index, arriving);
    writer.setDestination(visit.destinationAfter());
    writer.setSource(visit.sourceAfter());
    if (visit.delivered)
        writer.write(place, Hook::In, visit.newDestination ? visit.translation : Reason::DeliveredToSocket);
    else if (visit.translates() || goesToWire(way, index))
        writer.write(place, Hook::Post, leavingReason(visit), leaving);
}

bool isOnReplyWay(const Way& way, const Visit& visit)
{
    return visit.translates() || visit.node == way.start.node || visit.node == way.end.node;
}

/// The reply at an eBPF node: seen where it comes from a wire, and where it leaves changed or onto one.
void writeEbpfReplyVisit(StepWriter& writer, const Visit& visit, bool fromWire, bool toWire,
                         const std::optional<OuterHeader>& arriving, const std::optional<OuterHeader>& leaving)
{
    const Place place = nodePlace(visit.node);
    if (fromWire)
        writer.write(place, Hook::Pre, Reason::ArrivesAtNode, arriving);
    if (visit.newSource)
        writer.setDestination(visit.sourceBefore);
    if (visit.newDestination)
        writer.setSource(visit.destinationBefore);
    const Reason reason = visit.newDestination ? Reason::ReplyUntranslated : Reason::ReplyRoutedOn;
    if (visit.fromHere)
        writer.write(place, Hook::In, visit.newDestination ? reason : Reason::ReplyDelivered);
    else if (toWire || visit.translates())
        writer.write(place, Hook::Post, reason, leaving);
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

std::vector<const Visit*> replyVisits(const Way& way)
{
    std::vector<const Visit*> visits;
    for (auto visit = way.visits.rbegin(); visit != way.visits.rend(); ++visit) {
        if (isOnReplyWay(way, *visit))
            visits.push_back(&*visit);
    }
    return visits;
}

/// The endpoint's own node answers the client, from the address that was called.
std::vector<Step> directReturnSteps(StepWriter writer, const Way& way)
{
    writer.setSource(*way.directReturn);
    writer.write(nodePlace(way.end.node), Hook::Post, Reason::ReplyDirect);
    writer.write(way.start, Hook::In, Reason::ReplyDelivered);
    return writer.takeSteps();
}

std::vector<Step> ebpfReplySteps(const NetworkView& view, const Way& way, StepWriter writer)
{
    const std::vector<const Visit*> visits = replyVisits(way);
    std::optional<OuterHeader> arriving;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const Visit& visit = *visits[i];
        const bool last = i + 1 == visits.size();
        const std::string& before = i == 0 ? way.end.node : visits[i - 1]->node;
        const std::string& next = last ? way.start.node : visits[i + 1]->node;
        const Peer& to = visit.newSource ? visit.sourceBefore : writer.destination();
        const auto leaving = last ? std::nullopt : outerBetween(view, visit.node, next, to);
        writeEbpfReplyVisit(writer, visit, before != visit.node, next != visit.node, arriving, leaving);
        if (visit.fromHere)
            return writer.takeSteps();
        arriving = leaving;
    }
    writer.write(way.start, Hook::In, Reason::ReplyDelivered);
    return writer.takeSteps();
}

} // namespace

bool Way::isLoopback() const
{
    return visits.size() == 2 && visits[0].fromHere && visits[1].delivered && visits[0].node == visits[1].node;
}

std::vector<Step> forwardSteps(const NetworkView& view, const Way& way)
{
    StepWriter writer(way.source, way.destination);
    writer.write(way.start, Hook::Out, way.translatedAtConnect ? Reason::TranslatedAtConnect : Reason::LeavesSocket);
    std::optional<OuterHeader> outer;
    for (std::size_t i = 0; i < way.visits.size(); ++i) {
        const Visit& visit = way.visits[i];
        const bool last = i + 1 == way.visits.size();
        if (visit.isEbpf) {
            if (last && way.stop && way.stopAt != StopAt::Wire) {
                writeEbpfArrival(writer, way, i, outer);
                break;
            }
            const auto leaving =
                last ? std::nullopt : outerBetween(view, visit.node, way.visits[i + 1].node, visit.destinationAfter());
            writeEbpfVisit(writer, way, i, outer, leaving);
            outer = leaving;
            continue;
        }
        if (last && way.stop && way.stopAt == StopAt::BeforeNat) {
            if (!visit.fromHere)
                writer.write(nodePlace(visit.node), Hook::Pre, Reason::ArrivesAtNode, outer);
            break;
        }
        writeVisit(writer, visit, outer);
        if (last && way.stop && way.stopAt == StopAt::BeforeRouting)
            break;
        if (visit.delivered) {
            writer.write(nodePlace(visit.node), Hook::In, translatesLate(visit) ? visit.translation : Reason::DeliveredToSocket);
            break;
        }
        writer.setSource(visit.sourceAfter());
        if (!last)
            outer = outerBetween(view, visit.node, way.visits[i + 1].node, visit.destinationAfter());
        writer.write(nodePlace(visit.node), Hook::Post, leavingReason(visit), outer);
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
    if (way.directReturn)
        return directReturnSteps(std::move(writer), way);
    if (!way.visits.empty() && way.visits.front().isEbpf)
        return ebpfReplySteps(view, way, std::move(writer));

    const std::vector<const Visit*> visits = replyVisits(way);
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
