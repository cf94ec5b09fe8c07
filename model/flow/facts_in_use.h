// The network's facts, and which of them an answer rests on. Private to model/flow.
#pragma once

#include "model/flow/flow_trace.h"

namespace hopscope::flow {

/// Reading a fact lists it among the answer's assumptions, once, with its basis and evidence.
class FactsInUse
{
public:
    explicit FactsInUse(const facts::NetworkFacts& known) : m_known(known) {}

    facts::ProxyMode proxyMode();
    const facts::LocalDetector& detectLocal();
    bool masqueradeAll();
    const facts::NodePortAddresses& nodePortAddresses();
    bool localhostNodePorts();
    facts::PodNetwork podNetwork();
    facts::CiliumLoadBalancerMode ciliumLoadBalancerMode();
    bool socketLbHostNamespaceOnly();
    bool ciliumExternalClusterIp();
    const facts::Encapsulation& encapsulation();
    bool cniMasquerade();
    bool bridgeNetfilter();
    bool forwardPolicyDrop();
    /// The pods' ranges of the cluster, without listing them: they are no setting.
    const std::vector<ip::Cidr>& podRanges() const { return m_known.podRanges.value; }
    const std::vector<ip::Cidr>& serviceRanges();
    const std::string& clusterDomain(); ///< cluster.local unless something says otherwise
    const facts::NetworkFacts& known() const { return m_known; }

    /// Lists something that is no fact of the network: an entry node, a port, a socket.
    void note(const std::string& key, const std::string& value, facts::Basis basis, const std::string& evidence = {});
    const std::vector<Assumption>& assumptions() const { return m_assumptions; }

private:
    template <class T>
    const T& use(const std::string& key, const facts::Fact<T>& fact, const std::string& value);

    const facts::NetworkFacts& m_known;
    std::vector<Assumption> m_assumptions;
};

} // namespace hopscope::flow
