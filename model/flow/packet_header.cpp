#include "model/flow/packet_header.h"

namespace hopscope::flow {

namespace {

PacketHeader leaving(const Step& step)
{
    return {step.source, step.destination, step.hook == Hook::Pre ? std::nullopt : step.outer};
}

PacketHeader coming(const std::vector<Step>& steps, std::size_t index)
{
    PacketHeader header = leaving(steps[index - 1]);
    if (steps[index].hook == Hook::Pre)
        header.outer = steps[index].outer;
    return header;
}

} // namespace

bool endsPacket(Reason reason)
{
    switch (reason) {
    case Reason::RejectedNoEndpoints:
    case Reason::RejectedNoLocalEndpoint:
    case Reason::RejectedPortNotUsed:
    case Reason::RejectedSourceRange:
    case Reason::RefusedNoListener:
    case Reason::DroppedNoLocalEndpoint:
    case Reason::DroppedNoRoute:
    case Reason::DroppedSourceRange:
    case Reason::DroppedUnownedServiceAddress:
    case Reason::DroppedByHostFirewall:
    case Reason::DroppedClusterIpFromOutside:
    case Reason::DiscardedOwnSource:
    case Reason::DiscardedMartianSource:
    case Reason::DeniedByEgressPolicy:
    case Reason::DeniedByIngressPolicy: return true;
    default: return false;
    }
}

HeaderChange headerAt(const std::vector<Step>& steps, std::size_t index)
{
    HeaderChange change;
    if (index > 0)
        change.before = coming(steps, index);
    if (!endsPacket(steps[index].reason))
        change.after = leaving(steps[index]);
    return change;
}

} // namespace hopscope::flow
