// The packet's header at a step as it comes and as it goes: the one truth that sentences, tables and pictures share.
#pragma once

#include "model/flow/flow_trace.h"

namespace hopscope::flow {

struct PacketHeader
{
    Peer source;
    Peer destination;
    std::optional<OuterHeader> outer;

    bool operator==(const PacketHeader&) const = default;
};

struct HeaderChange
{
    std::optional<PacketHeader> before; ///< nothing: the packet begins here
    std::optional<PacketHeader> after;  ///< nothing: the packet ends here

    bool operator==(const HeaderChange&) const = default;
    bool sourceChanges() const { return before && after && !(before->source == after->source); }
    bool destinationChanges() const { return before && after && !(before->destination == after->destination); }
    bool outerChanges() const { return before && after && before->outer != after->outer; }
    bool changes() const { return sourceChanges() || destinationChanges() || outerChanges(); }
};

/// Whether a packet ends at a step of this reason without having arrived: refused, dropped, discarded, denied. What leaves the
/// cluster goes on, out of sight.
bool endsPacket(Reason reason);

/// The header before and after step `index` of one direction's steps. A node that takes a packet from the wire takes its outer
/// header off before anything looks at it (its hook there is Pre), and puts one on as it leaves (Post).
HeaderChange headerAt(const std::vector<Step>& steps, std::size_t index);

} // namespace hopscope::flow
