#include "model/facts/detect.h"
#include "model/facts/span.h"

#include <algorithm>
#include <set>

namespace hopscope::facts {

namespace {

/// Addresses with their masks, as CNIs write them on the nodes (cluster-facts.md 2.2).
Ranges annotatedSubnets(const Evidence& evidence)
{
    std::set<ip::Cidr> subnets;
    std::string where;
    const auto add = [&](const kube::Node& node, const char* key, const std::string& text) {
        const auto subnet = text.find('/') == std::string::npos ? std::nullopt : ip::Cidr::parse(text);
        if (!subnet || subnet->length() == subnet->base().bitLength())
            return;
        subnets.insert(*subnet);
        if (where.empty())
            where = "Node " + node.meta.name + " annotation " + key;
    };
    for (const kube::Node& node : evidence.snapshot().nodes) {
        for (const char* key : {"projectcalico.org/IPv4Address", "projectcalico.org/IPv6Address"})
            add(node, key, node.meta.annotation(key));
        const std::string& ovn = node.meta.annotation("k8s.ovn.org/node-primary-ifaddr");
        if (ovn.empty())
            continue;
        const ConfigText text(ovn);
        for (const char* family : {"ipv4", "ipv6"})
            add(node, "k8s.ovn.org/node-primary-ifaddr", text.text({family}).value_or(""));
    }
    Ranges none;
    return subnets.empty() ? none : fact(std::vector(subnets.begin(), subnets.end()), Basis::Reported, where);
}

} // namespace

void detectNodeSubnets(const Evidence& evidence, NetworkFacts& facts)
{
    facts.nodeSubnets = annotatedSubnets(evidence);
    if (facts.nodeSubnets.isKnown())
        return;
    Seen seen;
    for (const kube::Node& node : evidence.snapshot().nodes) {
        for (const ip::Family family : {ip::Family::V4, ip::Family::V6}) {
            if (const auto address = node.firstAddress("InternalIP", family))
                seen.add(*address);
        }
    }
    if (seen.count > 0)
        facts.nodeSubnets.evidence = std::to_string(seen.count) + (seen.count == 1 ? " InternalIP " : " InternalIPs ") + seen.toString() + ": the mask is not in the API";
    else if (!evidence.snapshot().nodes.empty())
        facts.nodeSubnets.evidence = "no Node has an InternalIP";
    else
        facts.nodeSubnets.needs = "list nodes";
}

} // namespace hopscope::facts
