// The addresses of a range one by one, for who draws them.
#pragma once

#include "model/addresses/address_index.h"

namespace hopscope::addresses {

enum class CellState : std::uint8_t
{
    Free,      ///< nobody that is known has it
    KeptBack,  ///< network, broadcast, gateway, and what the plugin never gives out
    Pod,
    NotReady,  ///< a pod that is not ready
    Ending,    ///< a pod that is being deleted
    Device,    ///< of a node: tunnel, router, health endpoint
    Node,
    Service,   ///< a ClusterIP
    Foreign,   ///< somebody's whose addresses come from elsewhere
    Duplicate  ///< of two that should not share it
};
std::string_view toString(CellState state);

struct RangeCell
{
    ip::IpAddress address;
    CellState state = CellState::Free;
    std::optional<kube::Kind> objectKind; ///< the first that has it; nothing where nobody does
    kube::ObjectKey object;

    bool operator==(const RangeCell&) const = default;
};

/// The cells of a range of at most `mostCells` addresses, in order; of a larger one none: nobody could look at them.
inline constexpr std::uint64_t mostCells = 4'096;
std::vector<RangeCell> rangeCells(const AddressIndex& index, const KnownRange& range);

} // namespace hopscope::addresses
