#include "model/addresses/whatis.h"

#include "model/addresses/answer_parts.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

void answerAddress(const AddressIndex& index, const ip::IpAddress& address, Answer& answer)
{
    addClaims(index, address, answer.claims);
    answer.ranges = rangesAround(index, ip::Cidr(address, address.bitLength()));
    addRole(index, address, answer);
    addNamings(index, address, answer);
    addSeenAs(index, address, answer);
    if (answer.question.port != 0)
        addPort(index, address, answer);
}

void answerRange(const AddressIndex& index, const ip::Cidr& range, Answer& answer)
{
    answer.inside = insideOf(index, range);
    for (const KnownRange& around : rangesAround(index, range)) {
        if (around.range != range)
            answer.ranges.push_back(around);
    }
    index.namings().forEachAround(range, [&](const ip::Cidr&, const RangeNaming&) { ++answer.namings; });
    const auto add = [&](const facts::Conflict& conflict) { answer.conflicts.push_back(conflict); };
    for (const facts::Conflict& conflict : index.facts().conflicts) {
        const auto isInside = [&](const ip::IpAddress& address) { return range.contains(address); };
        const auto subject = ip::Cidr::parse(conflict.subject);
        if (std::any_of(conflict.addresses.begin(), conflict.addresses.end(), isInside) || (subject && subject->overlaps(range)))
            add(conflict);
    }
}

/// The claims of each address that the name stands for; what belongs to one address alone, only where there is one.
void answerName(const AddressIndex& index, Answer& answer)
{
    answer.name = addressesOfName(index, answer.question.name);
    if (answer.name->addresses.size() == 1) {
        answerAddress(index, answer.name->addresses.front(), answer);
        return;
    }
    for (const ip::IpAddress& address : answer.name->addresses) {
        addClaims(index, address, answer.claims);
        for (KnownRange& range : rangesAround(index, ip::Cidr(address, address.bitLength()))) {
            if (std::find(answer.ranges.begin(), answer.ranges.end(), range) == answer.ranges.end())
                answer.ranges.push_back(std::move(range));
        }
        addSeenAs(index, address, answer);
    }
}

} // namespace

Answer whatis(const AddressIndex& index, const Question& question)
{
    Answer answer;
    answer.question = question;
    if (question.range)
        answerRange(index, *question.range, answer);
    else if (question.address)
        answerAddress(index, *question.address, answer);
    else
        answerName(index, answer);
    addNotKnown(index, answer);
    return answer;
}

} // namespace hopscope::addresses
