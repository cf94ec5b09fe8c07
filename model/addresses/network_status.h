// The addresses that a meta plugin (Multus) gives a pod beside its own. Private to model/addresses.
#pragma once

#include "model/kube/pod.h"

namespace hopscope::addresses {

inline constexpr const char* networkStatusAnnotation = "k8s.v1.cni.cncf.io/network-status";

/// What the annotation lists (Network Plumbing Working Group's specification): the addresses of each attachment but the pod's
/// default network. Nothing where it is missing or not to be understood. `network`: "default/macvlan", for each address.
struct FurtherAddress
{
    ip::IpAddress address;
    std::string network;
    std::string interface;
};
std::vector<FurtherAddress> furtherInterfaces(const kube::Pod& pod);
/// Only the addresses.
std::vector<ip::IpAddress> furtherAddresses(const kube::Pod& pod);

} // namespace hopscope::addresses
