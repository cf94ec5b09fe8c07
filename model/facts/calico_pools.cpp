#include "model/facts/calico_pools.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

constexpr const char* needsPools = "list ippools.crd.projectcalico.org";
const Encapsulation wireGuard{Overlay::WireGuard, 51820, 60, false, 51821, 80};

Encapsulation vxlan(bool crossSubnetOnly)
{
    return {Overlay::Vxlan, 4789, 50, crossSubnetOnly, 0, 70};
}

bool isOn(const std::string& mode)
{
    return !mode.empty() && mode != "Never";
}

/// The mode rule of 1.4: VXLAN before IPIP, else nothing.
PodPool poolOf(const kube::IpPool& object, const ip::Cidr& range)
{
    PodPool pool{object.meta.name, range, {}, object.natOutgoing, object.disabled, "IPPool " + object.meta.name};
    if (isOn(object.vxlanMode)) {
        pool.encapsulation = vxlan(object.vxlanMode == "CrossSubnet");
        pool.evidence += " vxlanMode " + object.vxlanMode;
    } else if (isOn(object.ipipMode)) {
        pool.encapsulation = {Overlay::Ipip, 0, 20, object.ipipMode == "CrossSubnet"};
        pool.evidence += " ipipMode " + object.ipipMode;
    } else {
        pool.evidence += " ipipMode and vxlanMode Never";
    }
    return pool;
}

/// A tunnel address means that some pool uses the tunnel, not whether always or across subnets only (1.7).
Fact<Encapsulation> byTunnelAddress(const Evidence& evidence)
{
    for (const char* key : {"projectcalico.org/IPv4VXLANTunnelAddr", "projectcalico.org/IPv6VXLANTunnelAddr"}) {
        if (const auto tunnel = evidence.nodeAnnotation(key))
            return fact(vxlan(false), Basis::Reported, tunnel->second, needsPools);
    }
    if (const auto tunnel = evidence.nodeAnnotation("projectcalico.org/IPv4IPIPTunnelAddr"))
        return fact(Encapsulation{Overlay::Ipip, 0, 20, false}, Basis::Reported, tunnel->second, needsPools);
    if (const auto backend = evidence.setting("calico-config", "calico_backend"); backend && backend->first == "vxlan")
        return fact(vxlan(false), Basis::Derived, backend->second + " vxlan", needsPools);
    Fact<Encapsulation> unknown;
    unknown.needs = needsPools;
    return unknown;
}

/// The environment only makes the first pool, and only in a cluster that has none yet.
std::optional<Fact<Encapsulation>> byEnvironment(const Evidence& evidence)
{
    const auto component = evidence.component("calico-node");
    if (!component)
        return std::nullopt;
    const auto vxlanMode = component->environment("CALICO_IPV4POOL_VXLAN");
    const auto ipipMode = component->environment("CALICO_IPV4POOL_IPIP");
    if (vxlanMode && isOn(*vxlanMode))
        return fact(vxlan(*vxlanMode == "CrossSubnet"), Basis::Inferred,
                    component->evidence + " environment CALICO_IPV4POOL_VXLAN " + *vxlanMode, needsPools);
    if (ipipMode && isOn(*ipipMode))
        return fact(Encapsulation{Overlay::Ipip, 0, 20, *ipipMode == "CrossSubnet"}, Basis::Inferred,
                    component->evidence + " environment CALICO_IPV4POOL_IPIP " + *ipipMode, needsPools);
    return std::nullopt;
}

} // namespace

void detectPodPools(const Evidence& evidence, NetworkFacts& facts)
{
    if (facts.cni.value != Cni::Calico)
        return;
    // WireGuard takes the place of the overlay between nodes that have a key (2.1).
    const auto key = evidence.nodeAnnotation("projectcalico.org/WireguardPublicKey");
    for (const kube::IpPool& object : evidence.snapshot().ipPools) {
        const auto range = ip::Cidr::parse(object.cidr);
        if (!range)
            continue;
        facts.podPools.push_back(poolOf(object, *range));
        if (key) {
            facts.podPools.back().encapsulation = wireGuard;
            facts.podPools.back().evidence = key->second;
        }
    }
    std::stable_sort(facts.podPools.begin(), facts.podPools.end(),
                     [](const PodPool& a, const PodPool& b) { return a.range.length() > b.range.length(); });
}

Fact<Encapsulation> ofCalico(const Evidence& evidence)
{
    if (const auto key = evidence.nodeAnnotation("projectcalico.org/WireguardPublicKey"))
        return fact(wireGuard, Basis::Reported, key->second);
    if (const kube::IpPool* object = calicoPool(evidence)) {
        const PodPool pool = poolOf(*object, *ip::Cidr::parse(object->cidr));
        return fact(pool.encapsulation, Basis::Read, pool.evidence);
    }
    Fact<Encapsulation> reported = byTunnelAddress(evidence);
    if (reported.isKnown())
        return reported;
    if (const auto intended = byEnvironment(evidence))
        return *intended;
    return reported;
}

const kube::IpPool* calicoPool(const Evidence& evidence)
{
    const kube::IpPool* first = nullptr;
    for (const kube::IpPool& pool : evidence.snapshot().ipPools) {
        const auto range = ip::Cidr::parse(pool.cidr);
        if (pool.disabled || !range)
            continue;
        if (range->family() == ip::Family::V4)
            return &pool;
        if (!first)
            first = &pool;
    }
    return first;
}

} // namespace hopscope::facts
