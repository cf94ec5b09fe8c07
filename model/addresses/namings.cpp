#include "model/addresses/answer_parts.h"

#include <algorithm>

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

} // namespace

void addNamings(const AddressIndex& index, const ip::IpAddress& address, Answer& answer)
{
    index.namings().forEachAround(ip::Cidr(address, address.bitLength()), [&](const ip::Cidr& range, const RangeNaming& naming) {
        answer.namedBy.push_back(namingOf(range, naming, address));
    });
    answer.namings = answer.namedBy.size();
    // Within one range in order of objects: the table has the order in which they came.
    std::sort(answer.namedBy.begin(), answer.namedBy.end(), [](const Naming& a, const Naming& b) {
        return std::tuple(-a.range.length(), a.kind, a.object, a.how, a.rule) < std::tuple(-b.range.length(), b.kind, b.object, b.how, b.rule);
    });
    answer.namedBy.resize(std::min(answer.namedBy.size(), mostNamings));
    for (const std::size_t place : index.conflictsOf(address))
        answer.conflicts.push_back(index.facts().conflicts[place]);
}

} // namespace hopscope::addresses
