#include "tests/model/addresses/slow_whatis.h"

#include "model/flow/find_flow.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace hopscope::support {

namespace {

constexpr std::size_t mostWithNeighbours = 1'000; ///< what is slow is slow

/// Dotted numbers by hand, so that "010.0.0.1" is what it was meant as.
std::optional<ip::IpAddress> understood(std::string text)
{
    if (const auto plain = ip::IpAddress::parse(text); plain || text.find('.') == std::string::npos)
        return plain;
    if (const std::size_t colon = text.rfind(':'); colon != std::string::npos)
        text.erase(0, colon + 1);
    std::istringstream parts(text);
    std::uint32_t number = 0;
    int count = 0;
    for (std::string part; std::getline(parts, part, '.'); ++count) {
        if (part.empty() || part.size() > 3 || part.find_first_not_of("0123456789") != std::string::npos || std::stoi(part) > 255)
            return std::nullopt;
        number = number << 8 | std::uint32_t(std::stoi(part));
    }
    return count == 4 && text.back() != '.' ? std::optional(ip::IpAddress::v4(number)) : std::nullopt;
}

/// Bit by bit.
bool holds(const ip::Cidr& range, const ip::IpAddress& address)
{
    if (range.family() != address.family())
        return false;
    for (int i = 0; i < range.length(); ++i) {
        if (range.base().bit(i) != address.bit(i))
            return false;
    }
    return true;
}

bool isOne(const std::string& text, const ip::IpAddress& address)
{
    return understood(text) == address;
}

void nodeClaims(const cluster::ClusterSnapshot& snapshot, const ip::IpAddress& address, std::set<std::string>& lines)
{
    for (const kube::Node& node : snapshot.nodes) {
        const std::string name = " Node " + node.meta.name + " on " + node.meta.name;
        bool internal = false;
        bool other = false;
        for (const kube::NodeAddress& one : node.addresses) {
            if (isOne(one.address, address))
                internal = internal || one.type == "InternalIP";
            other = other || isOne(one.address, address);
        }
        if (other)
            lines.insert((internal ? "claim node-internal-ip" : "claim node-other-address") + name + " read");
        for (const auto& [key, value] : node.meta.annotations) {
            const std::string text(key);
            const bool tunnel = text.starts_with("projectcalico.org/IPv") && (text.ends_with("TunnelAddr") || text.ends_with("InterfaceAddr"));
            const bool cilium = text.starts_with("network.cilium.io/ipv");
            const std::string kind = tunnel ? "tunnel" : cilium && text.ends_with("-cilium-host") ? "cilium-router" : cilium && text.ends_with("-health-ip") ? "cilium-health" : "";
            if (!kind.empty() && isOne(value, address))
                lines.insert("claim " + kind + name + " reported");
        }
    }
    for (const kube::CiliumNode& node : snapshot.ciliumNodes) {
        for (const kube::NodeAddress& one : node.addresses) {
            if (one.type == "CiliumInternalIP" && isOne(one.address, address))
                lines.insert("claim cilium-router CiliumNode " + node.meta.name + " on " + node.meta.name + " read");
        }
    }
}

void podClaims(const cluster::ClusterSnapshot& snapshot, const ip::IpAddress& address, std::set<std::string>& lines)
{
    std::string firstHostPod;
    std::size_t hostPods = 0;
    for (const kube::Pod& pod : snapshot.pods) {
        if (std::find(pod.podIps.begin(), pod.podIps.end(), address) == pod.podIps.end())
            continue;
        const bool ended = pod.phase == "Succeeded" || pod.phase == "Failed";
        const std::string rest = " Pod " + pod.meta.namespace_ + "/" + pod.meta.name + " on " + pod.nodeName.str() + " read" + (pod.isReady() ? " ready" : "");
        if (ended)
            lines.insert("claim ended-pod" + rest);
        else if (pod.hostNetwork && hostPods++ == 0)
            firstHostPod = rest;
        else if (!pod.hostNetwork)
            lines.insert((pod.meta.deletionTimestamp ? "claim ending-pod" : "claim pod") + rest);
    }
    if (hostPods > 0)
        lines.insert("claim host-network-pod" + firstHostPod + " and " + std::to_string(hostPods - 1));
}

bool listsIt(const kube::EndpointSlice& slice, const ip::IpAddress& address)
{
    return std::any_of(slice.endpoints.begin(), slice.endpoints.end(), [&](const kube::SliceEndpoint& endpoint) {
        return std::find(endpoint.addresses.begin(), endpoint.addresses.end(), address) != endpoint.addresses.end();
    });
}

/// A Service's slices; where there are none, those read from its Endpoints.
std::vector<const kube::EndpointSlice*> slicesOf(const cluster::ClusterSnapshot& snapshot, const kube::Service& service)
{
    std::vector<const kube::EndpointSlice*> slices;
    for (const kube::EndpointSlice& slice : snapshot.endpointSlices) {
        if (slice.serviceKey() == service.meta.key())
            slices.push_back(&slice);
    }
    for (const kube::Endpoints& endpoints : snapshot.endpoints) {
        if (endpoints.meta.key() == service.meta.key() && slices.empty()) {
            for (const kube::EndpointSlice& slice : endpoints.slices)
                slices.push_back(&slice);
        }
    }
    return slices;
}

void serviceClaims(const cluster::ClusterSnapshot& snapshot, const ip::IpAddress& address, std::set<std::string>& lines)
{
    for (const kube::Service& service : snapshot.services) {
        const std::string name = " Service " + service.meta.key().toString() + " on  read";
        const auto is = [&](const std::string& text) { return isOne(text, address); };
        if (service.type != "ExternalName") {
            if (std::any_of(service.clusterIps.begin(), service.clusterIps.end(), is))
                lines.insert("claim cluster-ip" + name);
            if (std::any_of(service.externalIps.begin(), service.externalIps.end(), is))
                lines.insert("claim external-ip" + name);
            for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress) {
                if (isOne(ingress.ip, address))
                    lines.insert("claim load-balancer" + name);
            }
        }
        bool listed = false;
        bool ready = false;
        std::size_t count = 0;
        for (const kube::EndpointSlice* slice : slicesOf(snapshot, service)) {
            listed = listed || listsIt(*slice, address);
            for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
                count += !endpoint.addresses.empty() && endpoint.addresses.front().family() == address.family() ? 1 : 0;
                ready = ready || (endpoint.ready && std::find(endpoint.addresses.begin(), endpoint.addresses.end(), address) != endpoint.addresses.end());
            }
        }
        if (listed)
            lines.insert("claim endpoint-of" + name + (ready ? " ready" : "") + " of " + std::to_string(count));
    }
    for (const kube::Ingress& ingress : snapshot.ingresses) {
        const auto is = [&](const std::string& text) { return isOne(text, address); };
        if (std::any_of(ingress.loadBalancerAddresses.begin(), ingress.loadBalancerAddresses.end(), is))
            lines.insert("claim ingress Ingress " + ingress.meta.key().toString() + " on  read");
    }
}

void ranges(const facts::NetworkFacts& facts, const ip::IpAddress& address, std::set<std::string>& lines)
{
    const auto add = [&](const ip::Cidr& range, const std::string& what) {
        if (holds(range, address))
            lines.insert("range " + range.toString() + " " + what);
    };
    for (const ip::Cidr& range : facts.nodeSubnets.value)
        add(range, "node-network");
    for (const facts::PodPool& pool : facts.podPools)
        add(pool.range, "pod-pool " + pool.name);
    for (const ip::Cidr& range : facts.podRanges.value) {
        const auto isIt = [&](const auto& other) { return other.range == range; };
        if (std::none_of(facts.podPools.begin(), facts.podPools.end(), isIt) && std::none_of(facts.nodeRanges.begin(), facts.nodeRanges.end(), isIt))
            add(range, "cluster-pods");
    }
    for (const facts::NodeRange& range : facts.nodeRanges)
        add(range.range, "node-pods " + range.node);
    for (const ip::Cidr& range : facts.serviceRanges.value)
        add(range, "services");
}

void namings(const cluster::ClusterSnapshot& snapshot, const ip::IpAddress& address, std::set<std::string>& lines)
{
    for (const kube::NetworkPolicy& policy : snapshot.networkPolicies) {
        const auto rules = [&](const std::vector<kube::PolicyRule>& list, bool counts, const std::string& word) {
            for (std::size_t i = 0; counts && i < list.size(); ++i) {
                for (const kube::PolicyPeer& peer : list[i].peers) {
                    if (!peer.ipBlock || !peer.ipBlock->cidr.range || !holds(*peer.ipBlock->cidr.range, address))
                        continue;
                    const auto& except = peer.ipBlock->except;
                    const bool excepted = std::any_of(except.begin(), except.end(), [&](const kube::WrittenRange& one) { return one.range && holds(*one.range, address); });
                    lines.insert("named " + word + (excepted ? "-excepts" : "-allows") + " NetworkPolicy " + policy.meta.key().toString() + " " +
                                 std::to_string(i + 1) + " " + peer.ipBlock->cidr.range->toString());
                }
            }
        };
        rules(policy.ingress, policy.affectsIngress, "ingress");
        rules(policy.egress, policy.affectsEgress, "egress");
    }
    for (const kube::Service& service : snapshot.services) {
        for (const std::string& text : service.loadBalancerSourceRanges) {
            const auto range = ip::Cidr::parse(text);
            if (range && holds(*range, address))
                lines.insert("named source-range Service " + service.meta.key().toString() + " 0 " + range->toString());
        }
    }
}

/// The source with which the pod's packet to a machine outside leaves the last node, by the trace; nothing where it does not get there.
std::optional<ip::IpAddress> sourceOutside(const cluster::ClusterSnapshot& snapshot, facts::NetworkFacts facts, const kube::Pod& pod, ip::Family family)
{
    facts.enforcesNetworkPolicy.value = false;
    const flow::AddressTarget outside{*ip::IpAddress::parse(family == ip::Family::V4 ? "198.51.100.10" : "2001:db8::10"), "443"};
    const auto trace = flow::findFlow(snapshot, facts, {flow::PodPlace{pod.meta.key()}, outside, ip::Protocol::Tcp, {}});
    if (!trace)
        return std::nullopt;
    const auto& steps = trace->candidates.empty() ? trace->attempt : trace->candidates.front().forward;
    return steps.empty() ? std::nullopt : std::optional(steps.back().source.address);
}

void seen(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const ip::IpAddress& address, std::set<std::string>& lines)
{
    std::size_t pods = 0;
    std::set<std::string> nodes;
    for (const kube::Node& node : snapshot.nodes) {
        if (std::any_of(node.addresses.begin(), node.addresses.end(), [&](const kube::NodeAddress& one) { return isOne(one.address, address); }))
            nodes.insert(node.meta.name);
    }
    for (const kube::Pod& pod : snapshot.pods) {
        const auto own = pod.address(address.family());
        if (pod.hostNetwork || pod.isTerminal() || !own || pod.nodeName.empty() || (own != address && !nodes.contains(pod.nodeName.str())))
            continue;
        const auto source = sourceOutside(snapshot, facts, pod, address.family());
        if (own == address && source)
            lines.insert(source == own ? "seen own-address " + own->toString() : "seen masqueraded " + source->toString());
        pods += source == address && own != address ? 1 : 0;
    }
    if (pods > 0)
        lines.insert("seen masqueraded-pods " + address.toString() + " " + std::to_string(pods));
}

} // namespace

std::vector<std::string> slowAnswer(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const ip::IpAddress& address)
{
    std::set<std::string> lines;
    nodeClaims(snapshot, address, lines);
    podClaims(snapshot, address, lines);
    serviceClaims(snapshot, address, lines);
    ranges(facts, address, lines);
    namings(snapshot, address, lines);
    seen(snapshot, facts, address, lines);
    return {lines.begin(), lines.end()};
}

std::vector<std::string> linesOf(const addresses::Answer& answer)
{
    std::set<std::string> lines;
    for (const addresses::Claim& claim : answer.claims) {
        if (!claim.objectKind || claim.kind == addresses::ClaimKind::BridgeGateway || claim.kind == addresses::ClaimKind::OverlayDevice ||
            claim.holder == addresses::HolderKind::Endpoint)
            continue; // what follows from ranges, and slices by themselves, have tests of their own
        std::string line = "claim " + std::string(kindWord(claim)) + " " + std::string(kube::kindName(*claim.objectKind)) + " " + claim.object.toString() +
                           " on " + claim.node + " " + std::string(facts::toString(claim.basis));
        const bool canBeReady = claim.objectKind == kube::Kind::Pod || claim.kind == addresses::ClaimKind::EndpointOf;
        line += canBeReady && claim.ready ? " ready" : "";
        line += claim.kind == addresses::ClaimKind::EndpointOf ? " of " + std::to_string(claim.endpoints) : "";
        line += claim.holder == addresses::HolderKind::HostNetworkPod ? " and " + std::to_string(claim.others) : "";
        lines.insert(line);
    }
    for (const addresses::KnownRange& range : answer.ranges) {
        const std::string whose = range.node + range.name;
        lines.insert("range " + range.range.toString() + " " + std::string(toString(range.kind)) + (whose.empty() ? "" : " " + whose));
    }
    for (const addresses::Naming& naming : answer.namedBy)
        lines.insert("named " + std::string(toString(naming.how)) + " " + std::string(kube::kindName(naming.kind)) + " " + naming.object.toString() + " " +
                     std::to_string(naming.rule) + " " + naming.range.toString());
    for (const addresses::SeenAs& seen : answer.seenAs) {
        if (!seen.address)
            continue;
        const std::string count = seen.what == addresses::SeenAs::Case::SharedByPods ? " " + std::to_string(seen.pods) : std::string();
        lines.insert("seen " + std::string(toString(seen.what)) + " " + seen.address->toString() + count);
    }
    return {lines.begin(), lines.end()};
}

std::vector<ip::IpAddress> addressesToAsk(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts)
{
    std::set<ip::IpAddress> asked;
    const auto add = [&](const std::string& text) {
        if (const auto address = understood(text))
            asked.insert(*address);
    };
    for (const kube::Node& node : snapshot.nodes) {
        for (const kube::NodeAddress& address : node.addresses)
            add(address.address);
        for (const auto& [key, value] : node.meta.annotations)
            add(value);
    }
    for (const kube::Pod& pod : snapshot.pods)
        asked.insert(pod.podIps.begin(), pod.podIps.end());
    for (const kube::Service& service : snapshot.services) {
        std::vector<std::string> texts = service.clusterIps;
        texts.insert(texts.end(), service.externalIps.begin(), service.externalIps.end());
        for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress)
            texts.push_back(ingress.ip);
        for (const std::string& text : texts)
            add(text);
    }
    for (const kube::EndpointSlice& slice : snapshot.endpointSlices) {
        for (const kube::SliceEndpoint& endpoint : slice.endpoints)
            asked.insert(endpoint.addresses.begin(), endpoint.addresses.end());
    }
    for (const kube::Ingress& ingress : snapshot.ingresses) {
        for (const std::string& text : ingress.loadBalancerAddresses)
            add(text);
    }
    for (const facts::NodeRange& range : facts.nodeRanges) {
        asked.insert(range.range.base());
        asked.insert(range.range.base().plus(1));
    }
    const std::set<ip::IpAddress> named = asked;
    if (named.size() <= mostWithNeighbours) {
        for (const ip::IpAddress& address : named)
            asked.insert(address.plus(1));
    }
    return {asked.begin(), asked.end()};
}

} // namespace hopscope::support
