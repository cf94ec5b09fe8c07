#include "model/addresses/outside_sources.h"

#include "model/flow/find_flow.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

/// Addresses for documentation: nothing of a cluster has them.
ip::IpAddress outside(ip::Family family)
{
    return *ip::IpAddress::parse(family == ip::Family::V4 ? "198.51.100.10" : "2001:db8::10");
}

/// Policies would end the packet before it gets its source, and are not what is asked.
facts::NetworkFacts withoutPolicies(facts::NetworkFacts facts)
{
    facts.enforcesNetworkPolicy = {false, facts::Basis::Assumed, {}, {}};
    return facts;
}

OutsideSource traced(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const kube::Pod& pod, const ip::IpAddress& address)
{
    OutsideSource result;
    const flow::Query query{flow::PodPlace{pod.meta.key()}, flow::AddressTarget{outside(address.family()), "443"}, ip::Protocol::Tcp, {}};
    const auto trace = flow::findFlow(snapshot, withoutPolicies(facts), query);
    if (!trace)
        return result;
    const std::vector<flow::Step>& steps = trace->candidates.empty() ? trace->attempt : trace->candidates.front().forward;
    if (steps.empty() || steps.front().source.address != address || steps.back().source.isUnknownNodeAddress)
        return result;
    const auto own = ownAddress(snapshot, pod.nodeName, address.family());
    result.isMasqueraded = steps.back().source.address != address;
    result.isKnown = (!result.isMasqueraded || steps.back().source.address == own) && steps.back().reason != flow::Reason::DeniedByEgressPolicy;
    for (const flow::Assumption& assumption : trace->assumptions) {
        if (assumption.key != "cni-masquerade")
            continue;
        result.basis = std::max(assumption.basis, facts::Basis::Derived);
        result.evidence = assumption.evidence;
    }
    return result;
}

} // namespace

OutsideSource OutsideSources::of(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const kube::Pod& pod, const ip::IpAddress& address)
{
    const std::pair key{address.family(), facts.poolOf(address)};
    if (const auto found = m_known.find(key); found != m_known.end())
        return found->second;
    OutsideSource made = traced(snapshot, facts, pod, address);
    if (made.isKnown) // another pod of the pool may say more
        m_known.emplace(key, made);
    return made;
}

std::optional<ip::IpAddress> ownAddress(const cluster::ClusterSnapshot& snapshot, const std::string& node, ip::Family family)
{
    const kube::Node* object = snapshot.nodes.find({"", node});
    if (!object)
        return std::nullopt;
    const auto internal = object->firstAddress("InternalIP", family);
    return internal ? internal : object->firstAddress("ExternalIP", family);
}

} // namespace hopscope::addresses
