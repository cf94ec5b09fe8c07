#include "model/flow/facts_in_use.h"

#include "model/base/join.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

std::string yesNo(bool value)
{
    return value ? "yes" : "no";
}

} // namespace

void FactsInUse::note(const std::string& key, const std::string& value, facts::Basis basis, const std::string& evidence)
{
    const auto same = [&](const Assumption& a) { return a.key == key && a.value == value; };
    if (std::none_of(m_assumptions.begin(), m_assumptions.end(), same))
        m_assumptions.push_back({key, value, basis, evidence});
}

/// A fact that nothing settles is used with its usual default, and then it is an assumption.
template <class T>
const T& FactsInUse::use(const std::string& key, const facts::Fact<T>& fact, const std::string& value)
{
    note(key, value, fact.isKnown() ? fact.basis : facts::Basis::Assumed, fact.evidence);
    return fact.value;
}

facts::ProxyMode FactsInUse::proxyMode()
{
    return use("proxy-mode", m_known.proxyMode, std::string(facts::toString(m_known.proxyMode.value)));
}

const facts::LocalDetector& FactsInUse::detectLocal()
{
    return use("detect-local", m_known.detectLocal, m_known.detectLocal.value.toString());
}

bool FactsInUse::masqueradeAll()
{
    return use("masquerade-all", m_known.masqueradeAll, yesNo(m_known.masqueradeAll.value));
}

const facts::NodePortAddresses& FactsInUse::nodePortAddresses()
{
    return use("node-port-addresses", m_known.nodePortAddresses, m_known.nodePortAddresses.value.toString());
}

bool FactsInUse::localhostNodePorts()
{
    return use("localhost-node-ports", m_known.localhostNodePorts, yesNo(m_known.localhostNodePorts.value));
}

facts::PodNetwork FactsInUse::podNetwork()
{
    return use("pod-network", m_known.podNetwork,
               m_known.podNetwork.value == facts::PodNetwork::Bridge ? "bridge" : "ptp");
}

const facts::Encapsulation& FactsInUse::encapsulation()
{
    return use("overlay", m_known.encapsulation, std::string(facts::toString(m_known.encapsulation.value.overlay)));
}

facts::CiliumLoadBalancerMode FactsInUse::ciliumLoadBalancerMode()
{
    return use("cilium-load-balancer-mode", m_known.ciliumLoadBalancerMode,
               std::string(facts::toString(m_known.ciliumLoadBalancerMode.value)));
}

bool FactsInUse::socketLbHostNamespaceOnly()
{
    return use("cilium-socket-lb-host-namespace-only", m_known.socketLbHostNamespaceOnly,
               yesNo(m_known.socketLbHostNamespaceOnly.value));
}

bool FactsInUse::ciliumExternalClusterIp()
{
    return use("cilium-external-cluster-ip", m_known.ciliumExternalClusterIp, yesNo(m_known.ciliumExternalClusterIp.value));
}

bool FactsInUse::cniMasquerade()
{
    return use("cni-masquerade", m_known.cniMasquerade, yesNo(m_known.cniMasquerade.value));
}

bool FactsInUse::bridgeNetfilter()
{
    // br_netfilter is normally on (packet-paths.md 3.6); only "no" is worth believing when something says so.
    const bool value = m_known.bridgeNetfilter.isKnown() ? m_known.bridgeNetfilter.value : true;
    note("bridge-nf", yesNo(value), m_known.bridgeNetfilter.isKnown() ? m_known.bridgeNetfilter.basis : facts::Basis::Assumed,
         m_known.bridgeNetfilter.evidence);
    return value;
}

bool FactsInUse::forwardPolicyDrop()
{
    return use("forward-policy", m_known.forwardPolicyDrop, m_known.forwardPolicyDrop.value ? "drop" : "accept");
}

const std::vector<ip::Cidr>& FactsInUse::serviceRanges()
{
    return use("service-ranges", m_known.serviceRanges, join(m_known.serviceRanges.value, ","));
}


const std::string& FactsInUse::clusterDomain()
{
    static const std::string usual = "cluster.local";
    const facts::Fact<std::string>& domain = m_known.clusterDomain;
    const bool known = domain.isKnown() && !domain.value.empty();
    note("cluster-domain", known ? domain.value : usual, known ? domain.basis : facts::Basis::Assumed, domain.evidence);
    return known ? domain.value : usual;
}

} // namespace hopscope::flow
