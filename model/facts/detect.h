// The parts of detectNetwork, in the order in which they run. Private to model/facts.
#pragma once

#include "model/facts/evidence.h"

namespace hopscope::facts {

/// Whose Kubernetes this is: "kubeadm", "k3s", "EKS", ...
Fact<std::string> distributionOf(const cluster::ClusterSnapshot& snapshot);
/// cluster-facts.md section 1: cni, cniVersion.
void detectCni(const Evidence& evidence, NetworkFacts& facts);
/// Sections 1.4 and 3.1: cniMode, ipam, podMtu.
void detectCniMode(const Evidence& evidence, NetworkFacts& facts);
/// Section 2: encapsulation, podPools, podNetwork.
void detectEncapsulation(const Evidence& evidence, NetworkFacts& facts);
/// What the plugin does beside routing: cniMasquerade, enforcesNetworkPolicy.
void detectPluginServices(const Evidence& evidence, NetworkFacts& facts);
/// Felix's data plane: calicoDataplane, wherever Calico runs.
void detectCalicoDataplane(const Evidence& evidence, NetworkFacts& facts);
/// What eBPF in place of kube-proxy is set to: the cilium fields. After detectProxy.
void detectCilium(const Evidence& evidence, NetworkFacts& facts);
/// Section 4.4: dnsService, dnsAddresses, nodeLocalDns.
void detectDns(const Evidence& evidence, NetworkFacts& facts);
/// Section 4.3: podRanges. After detectNodeRanges.
void detectPodRanges(const Evidence& evidence, NetworkFacts& facts);
/// Section 4: serviceRanges, nodePortRange, clusterDomain.
void detectServiceFacts(const Evidence& evidence, NetworkFacts& facts);
/// Section 3: nodeRanges, nodePodCidrsUnused.
void detectNodeRanges(const Evidence& evidence, NetworkFacts& facts);
/// Section 5: proxyMode, detectLocal, masqueradeAll, nodePortAddresses, localhostNodePorts.
void detectProxy(const Evidence& evidence, NetworkFacts& facts);

/// Whose pods get their addresses from elsewhere than spec.podCIDRs (3.1). After detectCniMode.
bool ignoresPodCidrs(const NetworkFacts& facts);
/// Cilium under one of its names.
bool isCilium(Cni cni);

/// Section 2.2: nodeSubnets.
void detectNodeSubnets(const Evidence& evidence, NetworkFacts& facts);
/// Addresses and ranges that two have: addresses.md A.4 and A.6. After detectNodeRanges and detectServiceFacts.
void detectAddressConflicts(const Evidence& evidence, NetworkFacts& facts);
/// What does not fit together; last, when everything else stands.
void detectConflicts(const Evidence& evidence, NetworkFacts& facts);

template <class T>
Fact<T> fact(T value, Basis basis, std::string evidence, std::string needs = {})
{
    return {std::move(value), basis, std::move(evidence), std::move(needs)};
}

using Ranges = Fact<std::vector<ip::Cidr>>;
/// The ranges of a text as a fact; nothing when it holds none.
std::optional<Ranges> rangesIn(const std::string& text, Basis basis, const std::string& evidence);
/// What k3s uses when no flag says otherwise; nothing in other clusters.
std::optional<Ranges> k3sDefaultRange(const Evidence& evidence, const char* text);
ConfigText kubeadmConfig(const Evidence& evidence);
inline constexpr const char* kubeadmEvidence = "ConfigMap kube-system/kubeadm-config ClusterConfiguration ";

/// podPools; after detectCni.
void detectPodPools(const Evidence& evidence, NetworkFacts& facts);
/// antrea-agent.conf with where it stands.
std::optional<std::pair<std::string, std::string>> antreaConfig(const Evidence& evidence);
/// flannel's net-conf.json, from its own or Canal's ConfigMap, with where it stands.
std::optional<std::pair<std::string, std::string>> flannelConfig(const Evidence& evidence);
/// The Calico pool that pods get addresses from: the first one that is enabled, IPv4 before IPv6.
const kube::IpPool* calicoPool(const Evidence& evidence);

} // namespace hopscope::facts
