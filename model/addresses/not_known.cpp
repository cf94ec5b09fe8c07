#include "model/addresses/answer_parts.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

using What = NotKnown::What;

std::string listPermission(kube::Kind kind)
{
    switch (kind) {
    case kube::Kind::Pod: return "list pods";
    case kube::Kind::Node: return "list nodes";
    case kube::Kind::Service: return "list services";
    default: return "list endpointslices.discovery.k8s.io";
    }
}

void addKind(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, Answer& answer)
{
    const cluster::Coverage coverage = snapshot.coverageOf(kind);
    if (coverage == cluster::Coverage::Complete || coverage == cluster::Coverage::Absent)
        return;
    answer.notKnown.push_back({What::Objects, kind, coverage, listPermission(kind)});
}

bool hasRange(const Answer& answer, RangeKind kind)
{
    return std::any_of(answer.ranges.begin(), answer.ranges.end(), [kind](const KnownRange& range) { return range.kind == kind; });
}

/// A range that is not known could hold it, where none that is known does.
void addRanges(const facts::NetworkFacts& facts, Answer& answer)
{
    if (!answer.ranges.empty() && !answer.inside)
        return;
    if (!facts.podRanges.isKnown())
        answer.notKnown.push_back({What::PodRanges, kube::Kind::Pod, {}, facts.podRanges.needs});
    if (!facts.serviceRanges.isKnown())
        answer.notKnown.push_back({What::ServiceRanges, kube::Kind::Service, {}, facts.serviceRanges.needs});
    if (!facts.nodeSubnets.isKnown())
        answer.notKnown.push_back({What::NodeNetwork, kube::Kind::Node, {}, facts.nodeSubnets.needs});
}

} // namespace

void addNotKnown(const AddressIndex& index, Answer& answer)
{
    const cluster::ClusterSnapshot& snapshot = index.snapshot();
    if (!isOwned(answer)) {
        const bool isService = hasRange(answer, RangeKind::Services);
        if (!isService) {
            addKind(snapshot, kube::Kind::Pod, answer);
            addKind(snapshot, kube::Kind::Node, answer);
        }
        addKind(snapshot, kube::Kind::Service, answer);
        if (!isService && !snapshot.areEndpointsReadWhole({}))
            addKind(snapshot, kube::Kind::EndpointSlice, answer);
        addRanges(index.facts(), answer);
    }
    const auto isPod = [](const Claim& claim) { return claim.kind == ClaimKind::Held && (claim.holder == HolderKind::Pod || claim.holder == HolderKind::EndingPod); };
    if (answer.port && std::any_of(answer.claims.begin(), answer.claims.end(), isPod))
        answer.notKnown.push_back({What::PodListening, kube::Kind::Pod, {}, {}});
}

} // namespace hopscope::addresses
