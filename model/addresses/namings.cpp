#include "model/addresses/answer_parts.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <vector>

namespace hopscope::addresses {

namespace {

using How = Naming::How;

How howOf(const RangeNaming& naming, bool isExcepted)
{
    if (naming.how == RangeNaming::How::SourceRange)
        return How::SourceRange;
    const bool ingress = naming.how == RangeNaming::How::Ingress;
    if (isExcepted)
        return ingress ? How::IngressExcepts : How::EgressExcepts;
    switch (naming.action) {
    case kube::PolicyAction::Deny: return ingress ? How::IngressDenies : How::EgressDenies;
    case kube::PolicyAction::Pass: return ingress ? How::IngressPasses : How::EgressPasses;
    case kube::PolicyAction::Accept:
    case kube::PolicyAction::Unknown: break;
    }
    return ingress ? How::IngressAllows : How::EgressAllows;
}

Naming namingOf(const ip::Cidr& range, const RangeNaming& naming, const ip::IpAddress& address)
{
    Naming made;
    if (naming.block) {
        const auto& except = naming.block->except;
        const auto hit = std::find_if(except.begin(), except.end(), [&](const kube::WrittenRange& one) { return one.contains(address); });
        if (hit != except.end())
            made.except = hit->range->toString();
    }
    made.how = howOf(naming, !made.except.empty());
    made.kind = naming.kind;
    made.object = naming.owner->key();
    made.rule = naming.rule;
    made.range = range;
    return made;
}

struct Found
{
    ip::Cidr range;
    const RangeNaming* naming;
};

/// The narrowest range first; within one range in order of objects: the table has the order in which they came.
bool comesFirst(const Found& a, const Found& b)
{
    const auto rank = [](const Found& found) { return std::pair(-found.range.length(), found.naming->kind); };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    const kube::ObjectMeta& one = *a.naming->owner;
    const kube::ObjectMeta& other = *b.naming->owner;
    return std::tie(one.namespace_, one.name, a.naming->how, a.naming->rule) < std::tie(other.namespace_, other.name, b.naming->how, b.naming->rule);
}

} // namespace

void addNamings(const AddressIndex& index, const ip::IpAddress& address, Answer& answer)
{
    std::vector<Found> found; // thousands may name the whole Internet
    index.namings().forEachAround(ip::Cidr(address, address.bitLength()), [&](const ip::Cidr& range, const RangeNaming& naming) { found.push_back({range, &naming}); });
    answer.namings = found.size();
    const auto told = found.begin() + std::ptrdiff_t(std::min(found.size(), mostNamings));
    std::partial_sort(found.begin(), told, found.end(), comesFirst);
    std::transform(found.begin(), told, std::back_inserter(answer.namedBy), [&](const Found& each) { return namingOf(each.range, *each.naming, address); });
    for (const std::size_t place : index.conflictsOf(address))
        answer.conflicts.push_back(index.facts().conflicts[place]);
}

} // namespace hopscope::addresses
