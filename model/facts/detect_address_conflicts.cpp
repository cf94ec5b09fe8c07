#include "model/facts/address_claims.h"
#include "model/facts/detect.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

/// Networks in which nodes and pods take their addresses from one subnet on purpose (addresses.md A.4, A.6).
bool sharesNodeSubnet(const NetworkFacts& facts)
{
    const std::string& ipam = facts.ipam.value;
    switch (facts.cni.value) {
    case Cni::AwsVpc:
    case Cni::Azure:
    case Cni::AzureCilium:
    case Cni::OvnKubernetes: return true;
    case Cni::Cilium: return ipam == "eni" || ipam == "azure" || ipam == "alibabacloud" || ipam == "delegated-plugin";
    default: return false;
    }
}

/// Only what stands in an object is held against another object: a guess may be wrong itself.
std::vector<ip::Cidr> certain(const Fact<std::vector<ip::Cidr>>& ranges)
{
    return ranges.basis == Basis::Read || ranges.basis == Basis::Derived ? ranges.value : std::vector<ip::Cidr>{};
}

ConflictParty party(kube::Kind kind, kube::ObjectKey key)
{
    return {kind, std::move(key)};
}

ConflictParty nodeParty(const std::string& name)
{
    return party(kube::Kind::Node, {"", name});
}

/// Of two ranges that overlap, the narrower one is what they share.
const ip::Cidr& shared(const ip::Cidr& a, const ip::Cidr& b)
{
    return a.length() >= b.length() ? a : b;
}

/// addr-duplicate-node-range: in order of their bases, a range that overlaps any before it overlaps the widest one there.
void compareNodeRanges(NetworkFacts& facts)
{
    std::vector<const NodeRange*> ranges;
    for (const NodeRange& range : facts.nodeRanges) {
        if (!range.observed)
            ranges.push_back(&range);
    }
    std::stable_sort(ranges.begin(), ranges.end(), [](const NodeRange* a, const NodeRange* b) { return a->range < b->range; });
    std::size_t widest = 0;
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        const NodeRange& before = *ranges[widest];
        const NodeRange& range = *ranges[i];
        if (!before.range.overlaps(range.range))
            widest = i;
        else if (before.node != range.node)
            facts.conflicts.push_back({Conflict::Kind::SharedPodRange, shared(before.range, range.range).toString(),
                                       "Node " + before.node, "Node " + range.node, {nodeParty(before.node), nodeParty(range.node)}, {}});
    }
}

/// The nodes' pod ranges and the Service range. kube-controller-manager leaves the Service range out when it cuts them.
bool compareNodeRangesWithServices(const std::vector<ip::Cidr>& services, NetworkFacts& facts)
{
    bool any = false;
    for (const NodeRange& range : facts.nodeRanges) {
        const auto hit = std::find_if(services.begin(), services.end(), [&](const ip::Cidr& service) { return service.overlaps(range.range); });
        if (range.observed || hit == services.end())
            continue;
        any = true;
        facts.conflicts.push_back({Conflict::Kind::PodRangeInServiceRange, hit->toString(), "Node " + range.node,
                                   range.range.toString(), {nodeParty(range.node)}, {}});
    }
    return any;
}

/// The cluster's pod range and the Service range: no harm is done before a pod gets an address of both.
void compareClusterRangeWithServices(const Evidence& evidence, const std::vector<ip::Cidr>& services, NetworkFacts& facts)
{
    const auto isService = [&](const ip::IpAddress& address) {
        return std::any_of(services.begin(), services.end(), [&](const ip::Cidr& range) { return range.contains(address); });
    };
    const bool used = std::any_of(evidence.pods().begin(), evidence.pods().end(), [&](const NodePods& pods) {
        return std::any_of(pods.addresses.begin(), pods.addresses.end(), isService);
    });
    const bool whole = evidence.snapshot().coverageOf(kube::Kind::Pod) == cluster::Coverage::Complete;
    for (const ip::Cidr& pods : certain(facts.podRanges)) {
        for (const ip::Cidr& service : services) {
            if (!pods.overlaps(service))
                continue;
            const bool around = whole && !used;
            facts.conflicts.push_back({around ? Conflict::Kind::PodRangeAroundServiceRange : Conflict::Kind::PodRangeInServiceRange,
                                       service.toString(), facts.podRanges.evidence, pods.toString(), {}, {}});
        }
    }
}

/// addr-node-in-pod-or-service-range. One conflict a node and address.
void compareNodesWithRanges(const Evidence& evidence, const std::vector<ip::Cidr>& services, NetworkFacts& facts)
{
    std::vector<ip::Cidr> pods;
    if (!sharesNodeSubnet(facts) && facts.podRanges.basis == Basis::Read)
        pods = facts.podRanges.value;
    for (const NodeRange& range : facts.nodeRanges) {
        if (!range.observed && !sharesNodeSubnet(facts))
            pods.push_back(range.range);
    }
    std::sort(pods.begin(), pods.end());
    for (const kube::Node& node : evidence.snapshot().nodes) {
        for (const kube::NodeAddress& own : node.addresses) {
            const auto address = own.type == "InternalIP" ? ip::IpAddress::parse(own.address) : std::nullopt;
            if (!address)
                continue;
            const auto holds = [&](const ip::Cidr& range) { return range.contains(*address); };
            const auto add = [&](Conflict::Kind kind, const ip::Cidr& range) {
                facts.conflicts.push_back({kind, range.toString(), "Node " + node.meta.name, address->toString(),
                                           {nodeParty(node.meta.name)}, {*address}});
            };
            if (const auto hit = std::find_if(services.begin(), services.end(), holds); hit != services.end())
                add(Conflict::Kind::NodeInServiceRange, *hit);
            if (const auto hit = std::find_if(pods.begin(), pods.end(), holds); hit != pods.end())
                add(Conflict::Kind::NodeInPodRange, *hit);
        }
    }
}

std::string textOf(const ConflictParty& party)
{
    return std::string(kube::kindName(party.kind)) + " " + party.key.toString();
}

/// Each claim against the first other one that it conflicts with: many pods with one address are each named once.
void compareClaims(const Evidence& evidence, NetworkFacts& facts)
{
    const std::vector<AddressClaim> claims = addressClaims(evidence.snapshot());
    for (std::size_t first = 0, end = 0; first < claims.size(); first = end) {
        for (end = first + 1; end < claims.size() && claims[end].address == claims[first].address; ++end) {
            for (std::size_t before = first; before < end; ++before) {
                const auto kind = conflictOf(claims[before], claims[end]);
                if (!kind)
                    continue;
                const ConflictParty one = partyOf(claims[before]);
                const ConflictParty other = partyOf(claims[end]);
                Conflict conflict{*kind, claims[end].address.toString(), textOf(one), textOf(other), {one, other}, {claims[end].address}};
                if (facts.conflicts.empty() || !(facts.conflicts.back() == conflict)) // one a Service, not one a port
                    facts.conflicts.push_back(std::move(conflict));
                break;
            }
        }
    }
}

} // namespace

void detectAddressConflicts(const Evidence& evidence, NetworkFacts& facts)
{
    const std::vector<ip::Cidr> services = certain(facts.serviceRanges);
    compareNodeRanges(facts);
    if (!compareNodeRangesWithServices(services, facts))
        compareClusterRangeWithServices(evidence, services, facts);
    compareNodesWithRanges(evidence, services, facts);
    compareClaims(evidence, facts);
}

} // namespace hopscope::facts
