// What a picture of a cluster hides: addresses, names, namespaces, each replaced by another in the same way wherever it stands.
#pragma once

#include "model/facts/network_facts.h"
#include "model/flow/flow_trace.h"
#include "model/mask/masked_addresses.h"
#include "model/mask/masked_words.h"

namespace hopscope::mask {

struct Hidden
{
    bool addresses = false;
    bool names = false;      ///< of objects: nodes, pods, Services, policies, hosts
    bool namespaces = false;

    bool operator==(const Hidden&) const = default;
    bool none() const { return !addresses && !names && !namespaces; }
};

/// The namespaces that every cluster has (default, kube-system, kube-public, kube-node-lease) and the Service default/kubernetes
/// stay. The key comes from the cluster's own nodes and namespaces: the same cluster is masked in the same way again, and who
/// does not know it cannot tell what a word was.
class Mask
{
public:
    Mask(const cluster::ClusterSnapshot& snapshot, const Hidden& hidden);

    const Hidden& hidden() const { return m_hidden; }
    ip::IpAddress address(const ip::IpAddress& address) const;
    ip::Cidr range(const ip::Cidr& range) const;
    std::string name(const std::string& name) const;
    std::string namespaceName(const std::string& name) const;
    kube::ObjectKey key(const kube::ObjectKey& key) const;
    /// A text with names and addresses in it: "pod/shop/web", "10.96.0.20:80", "web.shop.svc.cluster.local".
    std::string text(const std::string& text) const;

    /// The same flow under other names; its verdicts and steps stay.
    flow::FlowTrace trace(flow::FlowTrace trace) const;
    /// The same cluster, as far as a map shows it.
    cluster::ClusterSnapshot snapshot(const cluster::ClusterSnapshot& snapshot) const;
    facts::NetworkFacts facts(facts::NetworkFacts facts) const;

private:
    std::optional<std::string> known(const std::string& word) const;
    std::string word(const std::string& word) const;

    Hidden m_hidden;
    std::set<std::string> m_names;
    std::set<std::string> m_namespaces;
    MaskedAddresses m_addresses;
    MaskedWords m_words;
};

} // namespace hopscope::mask
