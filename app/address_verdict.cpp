#include "app/address_verdict.h"

#include "model/facts/conflict_kinds.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hopscope::app {

namespace {

constexpr qsizetype saidConflicts = 2;

class Verdict
{
    Q_DECLARE_TR_FUNCTIONS(AddressVerdict)
};

/// Of the conflicts those about addresses and ranges; what two pods after each other have is only a note.
QStringList conflictsOfAddresses(const facts::NetworkFacts& facts)
{
    using Kind = facts::Conflict::Kind;
    QStringList sentences;
    for (const facts::Conflict& conflict : facts.conflicts) {
        const bool isAbout = facts::isAboutRanges(conflict.kind) || facts::isSharedAddress(conflict.kind) || conflict.kind == Kind::RangesDisagree ||
                             conflict.kind == Kind::PodsOutsideRanges || conflict.kind == Kind::PortsOutsideRange;
        if (isAbout)
            sentences << wording::conflictSentence(conflict);
    }
    return sentences;
}

bool areRangesSure(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts)
{
    using kube::Kind;
    const auto isSure = [](const auto& fact) { return fact.basis == facts::Basis::Read || fact.basis == facts::Basis::Derived; };
    const auto kinds = {Kind::Node, Kind::Pod, Kind::Service, Kind::ServiceCidr, Kind::IpPool};
    return isSure(facts.podRanges) && isSure(facts.serviceRanges) && std::all_of(facts.nodeRanges.begin(), facts.nodeRanges.end(), isSure) &&
           std::all_of(kinds.begin(), kinds.end(), [&](Kind kind) { return snapshot.isReadWhole(kind); });
}

} // namespace

AddressVerdict addressVerdict(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts)
{
    const QStringList conflicts = conflictsOfAddresses(facts);
    AddressVerdict verdict{conflicts.mid(0, saidConflicts), !conflicts.isEmpty()};
    if (conflicts.size() > saidConflicts)
        verdict.sentences << Verdict::tr("And %Ln more: see the findings.", nullptr, int(conflicts.size() - saidConflicts));
    if (conflicts.isEmpty())
        verdict.sentences << (areRangesSure(snapshot, facts) ? Verdict::tr("No two ranges overlap, and no address is used twice.")
                                                             : Verdict::tr("In what was read, no two ranges overlap, and no address is used twice."));
    return verdict;
}

} // namespace hopscope::app
