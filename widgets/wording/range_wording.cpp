#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

#include <algorithm>

namespace hopscope::wording {
namespace {

QString nodeLine(const facts::PodRangeObservation& observation)
{
    QStringList ranges;
    for (const ip::Cidr& range : observation.ranges)
        ranges << toText(range.toString());
    const QString node = toText(observation.node);
    if (ranges.isEmpty() && observation.lowest && observation.lowest != observation.highest)
        return Wording::tr("%1: %Ln pod(s) between %2 and %3. No range is known.", nullptr, observation.podsOutside)
            .arg(node, toText(observation.lowest->toString()), toText(observation.highest->toString()));
    if (ranges.isEmpty() && observation.lowest)
        return Wording::tr("%1: a pod at %2. No range is known.").arg(node, toText(observation.lowest->toString()));
    if (ranges.isEmpty())
        return Wording::tr("%1: no pod has an address of its own, and no range is known.").arg(node);
    QString line = Wording::tr("%1: %Ln pod(s) in %2 (%3).", nullptr, observation.podsInside)
                       .arg(node, joined(ranges), basisWord(observation.basis));
    if (observation.podsOutside > 0)
        line += QLatin1Char(' ') + Wording::tr("%Ln pod(s) more have an address outside of it.", nullptr, observation.podsOutside);
    return line;
}

/// How packets between nodes travel, as far as the cluster says it.
QString networkLine(const facts::NetworkFacts& facts)
{
    const auto& fact = facts.encapsulation;
    const QString basis = basisWord(fact.basis);
    const QString evidence = fact.evidence.empty() ? QString() : QStringLiteral(": ") + toText(fact.evidence);
    if (!fact.isKnown())
        return Wording::tr("Whether packets between nodes travel inside an overlay is unknown; to settle it: %1.")
            .arg(fact.needs.empty() ? Wording::tr("the network plugin's configuration") : toText(fact.needs));
    const QString overlay = overlayName(fact.value.overlay);
    if (overlay.isEmpty())
        return Wording::tr("Packets between nodes travel as they are, without an overlay (%1%2).").arg(basis, evidence);
    if (fact.value.crossSubnetOnly)
        return Wording::tr("Packets between nodes of different subnets travel inside %1, within a subnet as they are (%2%3).")
            .arg(overlay, basis, evidence);
    return Wording::tr("Packets between nodes travel inside an overlay, %1 (%2%3).").arg(overlay, basis, evidence);
}

} // namespace

RangeSentences rangeSentences(const facts::ObservedRanges& ranges, const facts::NetworkFacts& facts, std::size_t mostNodes)
{
    using facts::RangeSharing;
    RangeSentences sentences;
    QStringList& follows = sentences.conclusions;
    if (ranges.nodes.empty()) {
        follows << Wording::tr("No pod has an address of its own yet.");
        return sentences;
    }
    if (ranges.sharing == RangeSharing::MixedRanges) {
        follows << Wording::tr("The nodes' pods have addresses out of the same ranges: which node a pod is on cannot be told from its address.")
                << networkLine(facts);
        return sentences;
    }
    for (std::size_t node = 0; node < std::min(ranges.nodes.size(), mostNodes); ++node)
        sentences.nodes << nodeLine(ranges.nodes[node]);
    sentences.nodesLeft = ranges.nodes.size() - std::size_t(sentences.nodes.size());
    if (ranges.sharing == RangeSharing::OwnRanges) {
        follows << Wording::tr("So each node hands its pods addresses of ranges of its own; a pod that is replaced on another node gets one of that node's.");
        follows << Wording::tr("That alone does not show an overlay: a network that routes the pod ranges looks the same.");
    }
    if (facts.nodePodCidrsUnused)
        follows << Wording::tr("The ranges in the nodes' spec.podCIDRs are not used by this network plugin.");
    follows << networkLine(facts);
    return sentences;
}

} // namespace hopscope::wording
