#include "model/flow/conntrack_entry.h"

#include "model/flow/packet_header.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

/// Steps that follow each other on one node: what one conntrack entry sees. Over loopback the packet keeps its entry.
struct Stay
{
    std::size_t first = 0;
    std::size_t last = 0;
};

std::vector<Stay> staysOn(const std::vector<Step>& steps)
{
    std::vector<Stay> stays;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].where.kind != Place::Kind::Node)
            continue;
        if (!stays.empty() && stays.back().last + 1 == i && steps[i - 1].where == steps[i].where)
            stays.back().last = i;
        else
            stays.push_back({i, i});
    }
    return stays;
}

/// The packet as it comes to the node. A local socket's own first hook here comes after nat OUTPUT: it sent the step before.
const Step& arrivalOf(const std::vector<Step>& steps, const Stay& stay)
{
    const bool sentHere = steps[stay.first].hook == Hook::Odnat && stay.first > 0;
    return steps[sentHere ? stay.first - 1 : stay.first];
}

/// The node's kernel ends the packet before its entry is confirmed. What the receiving pod discards has passed it.
bool isEndedHere(Reason reason)
{
    return endsPacket(reason) && reason != Reason::DiscardedOwnSource;
}

bool restores(Reason reason)
{
    return reason == Reason::ReplyUnmasqueraded || reason == Reason::ReplyUntranslated;
}

/// The stay of the reply at which the answer comes in as the entry expects it.
std::vector<std::size_t> usesOf(const ConntrackEntry& entry, const std::vector<Step>& reply)
{
    std::vector<std::size_t> uses;
    for (const Stay& stay : staysOn(reply)) {
        const Step& arriving = arrivalOf(reply, stay);
        if (reply[stay.first].where.node != entry.node || !(Tuple{arriving.source, arriving.destination} == entry.reply))
            continue;
        for (std::size_t i = stay.first; i <= stay.last; ++i) {
            if (restores(reply[i].reason))
                uses.push_back(i);
        }
        if (!uses.empty())
            break;
    }
    return uses;
}

std::optional<ConntrackEntry> entryOf(const Candidate& candidate, const Stay& stay)
{
    const std::vector<Step>& steps = candidate.forward;
    const Step& arriving = arrivalOf(steps, stay);
    const Step& leaving = steps[stay.last];
    const bool changed = !(arriving.source == leaving.source) || !(arriving.destination == leaving.destination);
    const bool confirmed = leaving.hook == Hook::Post || leaving.hook == Hook::In;
    if (!changed || !confirmed || isEndedHere(leaving.reason))
        return std::nullopt;
    ConntrackEntry entry;
    entry.node = leaving.where.node;
    const auto begin = steps.begin();
    const bool cilium = std::any_of(begin + std::ptrdiff_t(stay.first), begin + std::ptrdiff_t(stay.last) + 1,
                                    [](const Step& step) { return step.reason == Reason::TranslatedByCilium; });
    entry.table = cilium ? ConntrackEntry::Table::CiliumMap : ConntrackEntry::Table::Conntrack;
    entry.original = {arriving.source, arriving.destination};
    entry.reply = {leaving.destination, leaving.source};
    entry.madeAt = stay.last;
    entry.usedAt = usesOf(entry, candidate.reply);
    return entry;
}

} // namespace

std::string Tuple::toString() const
{
    return source.toString() + " -> " + destination.toString();
}

std::vector<ConntrackEntry> conntrackEntries(const Candidate& candidate)
{
    std::vector<ConntrackEntry> entries;
    for (const Stay& stay : staysOn(candidate.forward)) {
        if (auto entry = entryOf(candidate, stay))
            entries.push_back(*std::move(entry));
    }
    return entries;
}

} // namespace hopscope::flow
