// What is in a range, line by line: who has an address, and the gaps between.
#pragma once

#include "model/addresses/range_cells.h"

namespace hopscope::addresses {

/// An address or a port that somebody has, or neighbours that nobody has.
struct RangeEntry
{
    std::optional<ip::AddressSpan> addresses; ///< nothing: these are ports
    std::pair<int, int> ports{0, 0};
    CellState state = CellState::Free; ///< Free: a gap
    std::optional<HolderKind> holder;  ///< of addresses
    std::optional<kube::Kind> objectKind;
    kube::ObjectKey object;
    std::string portName;              ///< of ports: the Service's port; empty: its health check

    bool operator==(const RangeEntry&) const = default;
    ip::AddressNumber size() const;
};

struct RangeContents
{
    std::vector<RangeEntry> entries; ///< in order
    std::size_t left = 0;            ///< addresses or ports in use that come after the last entry
    bool gapsAreFree = true;         ///< false: not all was read, or nothing shows how addresses are given out; then nobody known has them

    bool operator==(const RangeContents&) const = default;
};
inline constexpr std::size_t mostEntries = 2'000;

/// Of `shown`, which lies in `range`. Gaps are of addresses that can be had.
RangeContents rangeContents(const AddressIndex& index, const KnownRange& range, const ip::Cidr& shown);
RangeContents portContents(const AddressIndex& index, int first, int last);

} // namespace hopscope::addresses
