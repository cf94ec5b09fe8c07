// What an address or a port is to its range. Private to model/addresses.
#pragma once

#include "model/addresses/range_cells.h"

namespace hopscope::addresses {

/// By who has it in this way.
CellState stateOf(const AddressIndex& index, const Holder& holder, RangeKind range);
/// What is finished, shared or only listed has no address of its own.
bool ownsAddress(HolderKind kind);
/// A note that a new pod has the address of one that ends is no conflict.
bool isDuplicate(const AddressIndex& index, const ip::IpAddress& address);
/// Whether it is known which addresses of the range can be had at all.
bool isUsableKnown(const KnownRange& range);

/// Whether everything was read that can have an address of the range. Never of the nodes' network: other machines live there, too.
bool isReadWhole(const cluster::ClusterSnapshot& snapshot, const KnownRange& range);
/// Whether an address of the range is free when nobody known has it: all was read, and it is known how addresses are given out.
bool isRestFree(const cluster::ClusterSnapshot& snapshot, const KnownRange& range);
/// Free, kept back or unknown: what an address of the range is that nobody known has.
CellState restState(const cluster::ClusterSnapshot& snapshot, const KnownRange& range, const ip::IpAddress& address);
/// The ranges in `range` that say something else of such an address than it does itself.
std::vector<ip::AddressSpan> spansOfOthers(const AddressIndex& index, const KnownRange& range);

/// Who has a NodePort.
struct PortHolder
{
    int port = 0;
    ip::Protocol protocol = ip::Protocol::Tcp;
    kube::ObjectKey service;
    std::string portName;     ///< or its number, where it has none; empty: it is the Service's health check
    bool isDuplicate = false; ///< another Service has it for the same protocol

    bool operator==(const PortHolder&) const = default;
};
/// All that have a port from `first` to `last`, by port, protocol and Service.
std::vector<PortHolder> nodePortHolders(const cluster::ClusterSnapshot& snapshot, int first, int last);

} // namespace hopscope::addresses
