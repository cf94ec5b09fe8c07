// The ranges of a cluster as a tree, with what is left in each.
#pragma once

#include "model/addresses/address_index.h"

namespace hopscope::addresses {

/// Why a number of a range is not known.
enum class Unsaid : std::uint8_t
{
    No,
    UnknownIpam,   ///< nothing shows how addresses are given out
    OutsideOfApi,  ///< a cloud's subnet: what is free in it is not visible here
    Observed,      ///< the range is only what lies around its pods
    DividedByNode, ///< it is handed on in parts: only those have addresses to give
    NotAllRead,    ///< what uses it was not read whole
    OtherMachines  ///< it is the nodes' network: others live there, too, which no object names
};
std::string_view toString(Unsaid why);

/// One range of addresses, or, without `range`, of NodePorts.
struct RangeRow
{
    std::optional<KnownRange> range;
    std::pair<int, int> ports{0, 0};        ///< of the NodePort range, both included
    facts::Basis basis = facts::Basis::Unknown;
    std::string evidence;
    std::optional<std::size_t> within;      ///< the row of the smallest range around it, which stands before it
    int depth = 0;
    ip::AddressNumber size;
    std::optional<ip::AddressNumber> usable;
    Unsaid usableUnsaid = Unsaid::No;
    std::size_t used = 0;                   ///< different addresses, or ports
    bool isUsedAtLeast = false;             ///< somebody who was not read may have more of them
    std::optional<ip::AddressNumber> free;  ///< of the usable ones
    Unsaid freeUnsaid = Unsaid::No;
    std::optional<int> percent;             ///< of IPv4 and ports, where both numbers are known
    std::optional<ip::AddressSpan> biggestGap; ///< among the usable ones
    std::optional<std::pair<int, int>> biggestPortGap;
    std::size_t conflicts = 0;
    std::uint64_t staticBand = 0;           ///< the first so many are for static use
    std::size_t usedInBand = 0;
    std::optional<ip::AddressNumber> nodeRangesLeft; ///< of a range that is divided: how many more nodes can get one
    std::optional<int> podLimit;            ///< status.allocatable.pods of the node

    bool operator==(const RangeRow&) const = default;
};

/// Parents before their children; roots in the order of RangeKind, the NodePort range last.
std::vector<RangeRow> rangeTree(const AddressIndex& index);

/// schema hopscope.ranges/v1, as whatisToJson.
std::string rangesToJson(const std::vector<RangeRow>& rows, int indent = -1);

} // namespace hopscope::addresses
