// What is in a range, line by line: who has an address, and the gaps between.
#pragma once

#include "model/addresses/range_cells.h"

namespace hopscope::addresses {

/// An address or a port that somebody has, or neighbours that nobody has.
struct RangeEntry
{
    std::optional<ip::AddressSpan> addresses; ///< nothing: these are ports
    std::pair<int, int> ports{0, 0};
    CellState state = CellState::Free; ///< Free or Unknown: a gap
    std::optional<HolderKind> holder;  ///< of addresses
    std::optional<kube::Kind> objectKind;
    kube::ObjectKey object;
    ip::Protocol protocol = ip::Protocol::Tcp; ///< of a port
    std::string portName;              ///< of a port: the Service's; empty: its health check

    bool operator==(const RangeEntry&) const = default;
    bool isGap() const { return !objectKind; }
    ip::AddressNumber size() const;
};

struct RangeContents
{
    std::vector<RangeEntry> entries; ///< in order
    std::size_t left = 0;            ///< addresses or ports in use that come after the last entry

    bool operator==(const RangeContents&) const = default;
};
inline constexpr std::size_t mostEntries = 2'000;

/// Of `shown`, which lies in `range`. Gaps are of addresses that can be had.
RangeContents rangeContents(const AddressIndex& index, const KnownRange& range, const ip::Cidr& shown);
RangeContents portContents(const AddressIndex& index, int first, int last);

} // namespace hopscope::addresses
