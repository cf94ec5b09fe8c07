#include "model/facts/fact_rows.h"

#include "model/ip/port_span.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

class Writer
{
public:
    explicit Writer(std::vector<FactRow>& rows) : m_rows(rows) {}

    template <class T, class Show>
    void write(std::string key, const Fact<T>& fact, Show show)
    {
        const bool shown = fact.basis != Basis::Unknown;
        m_rows.push_back({std::move(key), shown ? FactRow::Value(show(fact.value)) : FactRow::Value(), fact.basis, fact.evidence,
                          fact.needs});
    }
    template <class T>
    void write(std::string key, const Fact<T>& fact)
    {
        write(std::move(key), fact, [](const T& value) { return value; });
    }
    template <class T>
    void writeWord(std::string key, const Fact<T>& fact)
    {
        write(std::move(key), fact, [](const T& value) { return std::string(toString(value)); });
    }
    template <class T>
    void writeText(std::string key, const Fact<T>& fact)
    {
        write(std::move(key), fact, [](const T& value) { return value.toString(); });
    }
    /// One row a family. A family without any range has a row only where the other one has none either.
    void writeRanges(const std::string& key, const Fact<std::vector<ip::Cidr>>& fact)
    {
        for (const ip::Family family : {ip::Family::V4, ip::Family::V6}) {
            std::vector<std::string> texts;
            for (const ip::Cidr& range : fact.value) {
                if (range.family() == family)
                    texts.push_back(range.toString());
            }
            const bool known = fact.basis != Basis::Unknown && !fact.value.empty();
            if (!texts.empty() || (!known && family == ip::Family::V4))
                m_rows.push_back({key + (family == ip::Family::V4 ? "-ipv4" : "-ipv6"),
                                  known ? FactRow::Value(std::move(texts)) : FactRow::Value(), known ? fact.basis : Basis::Unknown,
                                  fact.evidence, fact.needs});
        }
    }

private:
    std::vector<FactRow>& m_rows;
};

void writePlugin(const NetworkFacts& facts, Writer& writer)
{
    writer.write("distribution", facts.distribution);
    writer.writeWord("cni", facts.cni);
    writer.write("cni-version", facts.cniVersion);
    writer.write("cni-certainty", Fact<std::string>{std::string(toString(facts.cniCertainty)),
                                                    facts.cniCertainty == CniCertainty::Unknown ? Basis::Unknown : Basis::Derived,
                                                    facts.cni.evidence, facts.cni.needs});
    writer.write("cni-mode", facts.cniMode);
    writer.write("ipam", facts.ipam);
    writer.writeText("encapsulation", facts.encapsulation);
    writer.write("pod-mtu", facts.podMtu);
    writer.write("pod-network", facts.podNetwork,
                 [](PodNetwork network) { return std::string(network == PodNetwork::Bridge ? "bridge" : "ptp"); });
    writer.write("cni-masquerade", facts.cniMasquerade);
    writer.write("enforces-network-policy", facts.enforcesNetworkPolicy);
    if (facts.policyEngine.isKnown())
        writer.write("policy-engine", facts.policyEngine);
    if (facts.calicoDataplane.isKnown() || !facts.calicoDataplane.needs.empty())
        writer.writeWord("calico-dataplane", facts.calicoDataplane);
}

/// Set on the nodes and used by nobody: what many tools show as the pods' ranges.
void writePodCidrs(const NetworkFacts& facts, Writer& writer)
{
    if (facts.nodePodCidrsUnused)
        writer.write("pod-cidrs-used", Fact<bool>{false, Basis::Derived, "spec.podCIDRs of the Nodes, and the pods' addresses", {}});
}

void writeRanges(const NetworkFacts& facts, Writer& writer)
{
    writer.writeRanges("pod-ranges", facts.podRanges);
    writePodCidrs(facts, writer);
    writer.writeRanges("service-ranges", facts.serviceRanges);
    writer.writeRanges("node-subnets", facts.nodeSubnets);
    writer.write("node-port-range", facts.nodePortRange, ip::portSpan);
}

void writeDns(const NetworkFacts& facts, Writer& writer)
{
    writer.write("cluster-domain", facts.clusterDomain);
    writer.writeText("dns-service", facts.dnsService);
    writer.write("dns-addresses", facts.dnsAddresses, [](const std::vector<ip::IpAddress>& addresses) {
        std::vector<std::string> texts;
        for (const ip::IpAddress& address : addresses)
            texts.push_back(address.toString());
        return texts;
    });
    writer.write("node-local-dns", facts.nodeLocalDns);
}

/// As the flag has them: "KubeProxyIPVS=true".
std::vector<std::string> gateTexts(const std::map<std::string, bool>& gates)
{
    std::vector<std::string> texts;
    for (const auto& [name, on] : gates)
        texts.push_back(name + (on ? "=true" : "=false"));
    return texts;
}

void writeProxy(const NetworkFacts& facts, Writer& writer)
{
    writer.write("service-proxy", facts.proxy);
    writer.writeWord("proxy-mode", facts.proxyMode);
    writer.writeText("detect-local", facts.detectLocal);
    writer.write("masquerade-all", facts.masqueradeAll);
    writer.writeText("node-port-addresses", facts.nodePortAddresses);
    writer.write("localhost-node-ports", facts.nodePortsOnLocalhost);
    if (!facts.proxyFeatureGates.value.empty())
        writer.write("proxy-feature-gates", facts.proxyFeatureGates, gateTexts);
    if (facts.ciliumLoadBalancerMode.isKnown() || !facts.ciliumLoadBalancerMode.needs.empty()) {
        writer.writeWord("cilium-load-balancer-mode", facts.ciliumLoadBalancerMode);
        writer.write("cilium-socket-lb-host-namespace-only", facts.socketLbHostNamespaceOnly);
        writer.write("cilium-external-cluster-ip", facts.ciliumExternalClusterIp);
    }
    writer.write("bridge-nf", facts.bridgeNetfilter);
    writer.write("forward-policy", facts.forwardPolicyDrop, [](bool drop) { return std::string(drop ? "drop" : "accept"); });
}

/// One row a pool, one a node.
void writeParts(const NetworkFacts& facts, std::vector<FactRow>& rows)
{
    for (const PodPool& pool : facts.podPools)
        rows.push_back({"pod-pool/" + pool.name,
                        pool.range.toString() + " " + pool.encapsulation.toString() + (pool.natOutgoing ? ", natOutgoing" : ""),
                        Basis::Read, pool.evidence, {}});
    for (auto range = facts.nodeRanges.begin(); range != facts.nodeRanges.end();) {
        FactRow row{"node-pod-ranges/" + range->node, {}, range->basis, range->evidence, {}};
        std::vector<std::string> texts;
        const std::string node = range->node;
        for (; range != facts.nodeRanges.end() && range->node == node; ++range)
            texts.push_back(range->range.toString());
        row.value = std::move(texts);
        rows.push_back(std::move(row));
    }
}

} // namespace

std::vector<FactRow> factRows(const NetworkFacts& facts)
{
    std::vector<FactRow> rows;
    Writer writer(rows);
    writePlugin(facts, writer);
    writeRanges(facts, writer);
    writeDns(facts, writer);
    writeProxy(facts, writer);
    for (const Setting& setting : facts.settings)
        writer.write(setting.key, setting.fact);
    writeParts(facts, rows);
    return rows;
}

std::vector<Need> needsOf(const std::vector<FactRow>& rows)
{
    std::vector<Need> needs;
    for (const FactRow& row : rows) {
        if (row.needs.empty())
            continue;
        auto same = std::find_if(needs.begin(), needs.end(), [&](const Need& need) { return need.permission == row.needs; });
        if (same == needs.end())
            same = needs.insert(needs.end(), Need{row.needs, {}});
        same->keys.push_back(row.key);
    }
    return needs;
}

} // namespace hopscope::facts
