// What an address or a port is to its range. Private to model/addresses.
#pragma once

#include "model/addresses/range_cells.h"

#include <map>

namespace hopscope::addresses {

/// By who has it in this way.
CellState stateOf(const AddressIndex& index, const Holder& holder, RangeKind range);
/// What is finished, shared or only listed has no address of its own.
bool ownsAddress(HolderKind kind);
/// A note that a new pod has the address of one that ends is no conflict.
bool isDuplicate(const AddressIndex& index, const ip::IpAddress& address);
/// Whether it is known which addresses of the range can be had at all.
bool isUsableKnown(const KnownRange& range);

/// Whether everything was read that uses addresses of such a range.
bool isReadWhole(const cluster::ClusterSnapshot& snapshot, RangeKind kind);

/// Who has a NodePort.
struct PortHolder
{
    kube::ObjectKey service;
    std::string portName;        ///< or its number, where it has none
    bool isHealthCheck = false;
    bool isDuplicate = false;

    bool operator==(const PortHolder&) const = default;
};
/// The first Service of each port from `first` to `last`.
std::map<int, PortHolder> nodePortHolders(const cluster::ClusterSnapshot& snapshot, int first, int last);

} // namespace hopscope::addresses
