// A range as a grid of cells, for who draws it: one for each address or port, or one for several neighbours.
#pragma once

#include "model/addresses/address_index.h"

namespace hopscope::addresses {

enum class CellState : std::uint8_t
{
    Free,      ///< nobody has it
    Unknown,   ///< nobody that is known has it; not everything that may have it was read, or nothing shows how addresses are given out
    KeptBack,  ///< network, broadcast, gateway, and what the plugin never gives out
    Pod,
    NotReady,  ///< a pod that is not ready
    Ending,    ///< a pod that is being deleted
    Device,    ///< of a node: tunnel, router, health endpoint
    Node,
    Service,   ///< a ClusterIP, or a Service's NodePort
    Foreign,   ///< somebody's whose addresses come from elsewhere
    Duplicate  ///< of two that should not share it
};
inline constexpr std::size_t cellStateCount = 11;

struct CellOwner
{
    kube::Kind kind = kube::Kind::Pod;
    kube::ObjectKey object;

    bool operator==(const CellOwner&) const = default;
};

struct RangeCell
{
    std::optional<ip::Cidr> addresses;  ///< one or several; nothing: these are ports
    std::pair<int, int> ports{0, 0};    ///< the first and the last one
    CellState state = CellState::Free;  ///< of several: Duplicate where two share one, else what those in use are
    std::size_t used = 0;               ///< how many somebody has
    bool isUsedAtLeast = false;         ///< somebody who was not read may have more of them
    bool isStatic = false;              ///< all in the band for static use
    std::vector<CellOwner> owners;      ///< all that have it; of several addresses or ports nobody is named

    bool operator==(const RangeCell&) const = default;
    bool isOne() const;
    ip::AddressNumber size() const;
};

inline constexpr int mostCellBits = 12;
inline constexpr std::uint64_t mostCells = std::uint64_t(1) << mostCellBits;

/// The cells of `shown`, which lies in `range`, in order; each stands for 2^bits addresses. None where they would be more than mostCells:
/// nobody could look at them. What is kept back is known of single addresses only.
std::vector<RangeCell> rangeCells(const AddressIndex& index, const KnownRange& range, const ip::Cidr& shown, int bits);
/// One for each address of the range.
std::vector<RangeCell> rangeCells(const AddressIndex& index, const KnownRange& range);

/// The cells of the ports from `first` to `last` of the NodePort range, `perCell` in each but perhaps the last. None where they would be
/// more than mostCells. Duplicate: two Services have a port for one protocol, which no API server allows, but files may say.
std::vector<RangeCell> portCells(const AddressIndex& index, int first, int last, int perCell);

} // namespace hopscope::addresses
