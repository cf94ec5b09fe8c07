#include "model/addresses/answer_parts.h"

namespace hopscope::addresses {

namespace {

constexpr std::size_t mostExamples = 5;

OutsideSource outsideOf(const AddressIndex& index, const kube::Pod& pod, const ip::IpAddress& address)
{
    return index.outsideSources().of(index.snapshot(), index.facts(), pod, address);
}

void addPod(const AddressIndex& index, const Claim& claim, Answer& answer)
{
    const kube::Pod* pod = index.snapshot().pods.find(claim.object);
    if (!pod || pod->nodeName.empty())
        return;
    const OutsideSource outside = outsideOf(index, *pod, claim.address);
    SeenAs seen;
    seen.node = pod->nodeName;
    seen.basis = outside.basis;
    seen.evidence = outside.evidence;
    if (!outside.isKnown)
        seen.what = SeenAs::Case::NotKnown;
    else if (outside.isMasqueraded)
        seen.what = SeenAs::Case::Masqueraded;
    seen.address = seen.what == SeenAs::Case::Masqueraded ? ownAddress(index.snapshot(), pod->nodeName, claim.address.family()) : claim.address;
    if (!seen.address || seen.what == SeenAs::Case::NotKnown) {
        seen.what = SeenAs::Case::NotKnown;
        seen.address.reset();
        seen.basis = facts::Basis::Unknown;
    }
    answer.seenAs.push_back(std::move(seen));
}

/// The first address of the family that the pod has, which leaves the cluster.
std::optional<ip::IpAddress> leavingAddress(const kube::Pod& pod, ip::Family family)
{
    const bool own = !pod.hostNetwork && !pod.isTerminal() && pod.printed.isNull();
    return own ? pod.address(family) : std::nullopt;
}

void addNode(const AddressIndex& index, const Claim& claim, Answer& answer)
{
    const ip::Family family = claim.address.family();
    if (ownAddress(index.snapshot(), claim.node, family) != claim.address)
        return;
    SeenAs seen;
    seen.what = SeenAs::Case::SharedByPods;
    seen.address = claim.address;
    seen.node = claim.node;
    for (const kube::Pod* pod : index.snapshot().index().podsOnNode(claim.node)) {
        const auto address = leavingAddress(*pod, family);
        if (!address)
            continue;
        const OutsideSource outside = outsideOf(index, *pod, *address);
        if (!outside.isKnown || !outside.isMasqueraded)
            continue;
        seen.basis = outside.basis;
        seen.evidence = outside.evidence;
        ++seen.pods;
        if (seen.examples.size() < mostExamples)
            seen.examples.push_back(pod->meta.key());
    }
    if (seen.pods > 0)
        answer.seenAs.push_back(std::move(seen));
}

} // namespace

void addSeenAs(const AddressIndex& index, const ip::IpAddress& address, Answer& answer)
{
    for (const Claim& claim : answer.claims) {
        if (claim.kind != ClaimKind::Held || claim.address != address)
            continue;
        if (claim.holder == HolderKind::Pod || claim.holder == HolderKind::EndingPod)
            addPod(index, claim, answer);
        else if (claim.holder == HolderKind::NodeInternal || claim.holder == HolderKind::NodeOther)
            addNode(index, claim, answer);
    }
}

} // namespace hopscope::addresses
