#include "widgets/player/decision_hop.h"

namespace hopscope::player {

namespace {

using flow::Decision;
using flow::Step;

/// The first hop of the way there with this property.
template <class Test>
std::optional<std::size_t> firstForward(const flow::FlowTimeline& timeline, Test test)
{
    for (std::size_t hop = 0; hop < timeline.replyBegins(); ++hop) {
        if (test(timeline.steps()[hop]))
            return hop;
    }
    return std::nullopt;
}

std::optional<std::size_t> lastForward(const flow::FlowTimeline& timeline)
{
    return timeline.replyBegins() > 0 ? std::optional(timeline.replyBegins() - 1) : std::nullopt;
}

std::optional<std::size_t> translation(const flow::FlowTimeline& timeline)
{
    const auto hop = firstForward(timeline, [](const Step& step) {
        return step.destinationChanged || step.reason == flow::Reason::TranslatedAtConnect;
    });
    return hop || timeline.arrives() ? hop : lastForward(timeline);
}

std::optional<std::size_t> crossing(const flow::FlowTimeline& timeline, const flow::Why& why)
{
    const std::string from = why.arguments.empty() ? std::string() : why.arguments.front();
    return firstForward(timeline, [&](const Step& step) { return step.where.node == from && step.hook == flow::Hook::Post; });
}

bool isNode(const Step& step)
{
    return step.where.kind == flow::Place::Kind::Node;
}

std::optional<std::size_t> hopOfPolicy(const flow::Why& why, const flow::FlowTimeline& timeline)
{
    const bool egress = !why.arguments.empty() && why.arguments.front() == "egress";
    const bool allows = why.decision == Decision::PolicyAllows || why.decision == Decision::TierAccepts;
    return allows && egress ? firstForward(timeline, isNode) : lastForward(timeline);
}

} // namespace

std::optional<std::size_t> hopOfDecision(const flow::Why& why, const flow::FlowTimeline& timeline)
{
    if (timeline.hopCount() == 0)
        return std::nullopt;
    switch (why.decision) {
    case Decision::SourceIs: return 0;
    case Decision::DestinationIsPod:
    case Decision::DestinationIsNode:
    case Decision::DestinationIsClusterIp:
    case Decision::DestinationIsNodePort:
    case Decision::DestinationIsExternal:
    case Decision::DestinationOutside:
    case Decision::DecidedOnNode:
    case Decision::DecidedByCilium: return firstForward(timeline, isNode);
    case Decision::ReadyEndpoints:
    case Decision::OnlyLocalEndpoints:
    case Decision::LocalShortCircuit:
    case Decision::UsesTerminatingEndpoints:
    case Decision::TopologyHints:
    case Decision::ChosenAtRandom:
    case Decision::ChosenInTurn:
    case Decision::SessionAffinity:
    case Decision::NoEndpointsAtAll:
    case Decision::NoEndpointOnNode: return translation(timeline);
    case Decision::MasqueradedBecauseExternal:
    case Decision::MasqueradedBecauseNotLocal:
    case Decision::MasqueradedBecauseHairpin: return firstForward(timeline, [](const Step& step) { return step.sourceChanged; });
    case Decision::SourceKept: return firstForward(timeline, [](const Step& step) { return step.hook == flow::Hook::Post; });
    case Decision::OtherNode: return crossing(timeline, why);
    case Decision::PolicyAllows:
    case Decision::PolicyDenies:
    case Decision::TierAccepts:
    case Decision::TierDenies: return hopOfPolicy(why, timeline);
    case Decision::ReplyBypassesNode:
    case Decision::DirectServerReturn:
        return timeline.replyBegins() < timeline.hopCount() ? std::optional(timeline.replyBegins()) : std::nullopt;
    case Decision::SocketLoadBalancing: return 0;
    case Decision::ForwardPolicyDrops:
    case Decision::PortNotUsed:
    case Decision::NoListenerKnown:
    case Decision::SourceRangeDenies:
    case Decision::UnownedServiceAddress:
    case Decision::NoRouteFromOutside:
    case Decision::ClusterIpFromOutside:
        return timeline.arrives() ? std::nullopt : lastForward(timeline);
    default: return std::nullopt;
    }
}

} // namespace hopscope::player
