// Who has which address, to find those that two have. Private to model/facts.
#pragma once

#include "model/facts/network_facts.h"

namespace hopscope::facts {

/// One object's claim to an address.
struct AddressClaim
{
    enum class By
    {
        Node,      ///< InternalIP
        NodeOutside, ///< another address of the node: several may share that of a NAT before them
        EndingPod, ///< is being deleted: a new pod may have its address already
        Pod,
        ClusterIp,
        OutsideIp ///< of a Service on one port: spec.externalIPs, status.loadBalancer
    };
    ip::IpAddress address;
    By by = By::Pod;
    const kube::ObjectMeta* owner = nullptr;
    const kube::Pod* pod = nullptr; ///< of pods
    std::uint16_t port = 0; ///< of OutsideIp
    ip::Protocol protocol = ip::Protocol::Tcp;
};

/// Sorted by address, then as By has them, then by name. What owns none is left out (addresses.md A.4, A.6): pods that have
/// finished or do not run yet, hostNetwork pods, pods known by their printed row alone, headless and ExternalName Services.
/// Addresses are compared as numbers, so "010.0.0.1" and IPv4-mapped forms count as what they are.
std::vector<AddressClaim> addressClaims(const cluster::ClusterSnapshot& snapshot);
/// What it is that these two have one address; nothing where they may. `a` stands before `b` in the list.
std::optional<Conflict::Kind> conflictOf(const AddressClaim& a, const AddressClaim& b);
ConflictParty partyOf(const AddressClaim& claim);

} // namespace hopscope::facts
