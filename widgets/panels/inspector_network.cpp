// The inspector's text for the network as a whole.
#include "model/facts/address_table.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_parts.h"
#include "widgets/wording/wording.h"

#include <algorithm>

namespace hopscope::panels {

namespace {

constexpr std::size_t shownNodes = 6;

template <class T>
void addFact(Rows& rows, const QString& name, const facts::Fact<T>& fact, const QString& value)
{
    RichText html = asRich(fact.isKnown() && !value.isEmpty() ? value : Inspection::tr("not known"));
    if (fact.isKnown())
        html += RichText::of(QStringLiteral(" (%1)"), wording::basisWord(fact.basis));
    const QString detail = fact.isKnown() ? text(fact.evidence)
                           : fact.needs.empty() ? text(fact.evidence)
                                                : Inspection::tr("needs %1").arg(text(fact.needs));
    if (!detail.isEmpty())
        html += smallBelow(detail);
    rows.add(name, html);
}

QString rangesText(const std::vector<ip::Cidr>& ranges)
{
    QStringList texts;
    for (const ip::Cidr& range : ranges)
        texts << text(range.toString());
    return texts.join(QStringLiteral(", "));
}

QString encapsulationText(const facts::Encapsulation& encapsulation)
{
    if (encapsulation.overlay == facts::Overlay::None)
        return Inspection::tr("as they are, without an overlay");
    QString words = text(facts::toString(encapsulation.overlay)).toUpper();
    if (encapsulation.port != 0)
        words += Inspection::tr(", UDP port %1").arg(encapsulation.port);
    if (encapsulation.crossSubnetOnly)
        words += Inspection::tr(", only between subnets");
    return words;
}

/// One sentence for each of the first nodes, then what follows from all of them.
RichText observationHtml(const InspectedCluster& cluster)
{
    const wording::RangeSentences observed = wording::rangeSentences(cluster.ranges, cluster.facts, shownNodes);
    QStringList sentences = observed.nodes;
    if (observed.nodesLeft > 0)
        sentences << Inspection::tr("and %n more nodes", nullptr, int(observed.nodesLeft));
    sentences += observed.conclusions;
    return sentences.isEmpty() ? RichText()
                               : section(Inspection::tr("What the pods' addresses say")) + bulletList(richTexts(sentences));
}

constexpr std::size_t shownConflicts = 20;

RichText conflictList(const std::vector<const facts::Conflict*>& conflicts)
{
    RichTexts sentences;
    for (std::size_t i = 0; i < std::min(conflicts.size(), shownConflicts); ++i)
        sentences << asRich(wording::conflictSentence(*conflicts[i]));
    if (conflicts.size() > shownConflicts)
        sentences << asRich(Inspection::tr("and %n more", nullptr, int(conflicts.size() - shownConflicts)));
    return sentences.isEmpty() ? RichText() : section(Inspection::tr("What does not fit together")) + bulletList(sentences);
}

} // namespace

RichText networkHtml(const InspectedCluster& cluster)
{
    const facts::NetworkFacts& facts = cluster.facts;
    Rows rows;
    const QString plugin = (text(facts::toString(facts.cni.value)) + u' ' + text(facts.cniVersion.value)).trimmed();
    addFact(rows, Inspection::tr("Network plugin"), facts.cni, plugin);
    addFact(rows, Inspection::tr("Between nodes"), facts.encapsulation, encapsulationText(facts.encapsulation.value));
    addFact(rows, Inspection::tr("Service proxy"), facts.proxyMode, text(facts::toString(facts.proxyMode.value)));
    addFact(rows, Inspection::tr("Pod ranges"), facts.podRanges, rangesText(facts.podRanges.value));
    addFact(rows, Inspection::tr("Service ranges"), facts.serviceRanges, rangesText(facts.serviceRanges.value));
    const auto [lowest, highest] = facts.nodePortRange.value;
    addFact(rows, Inspection::tr("NodePorts"), facts.nodePortRange, QStringLiteral("%1–%2").arg(lowest).arg(highest));
    RichText html = section(Inspection::tr("This cluster's network")) + rows.html();
    std::vector<const facts::Conflict*> all;
    for (const facts::Conflict& conflict : facts.conflicts)
        all.push_back(&conflict);
    return html + conflictList(all) + observationHtml(cluster);
}

RichText conflictsHtml(const InspectedCluster& cluster, kube::Kind kind, const kube::ObjectKey& key)
{
    return conflictList(cluster.facts.conflictsOf(kind, key));
}

} // namespace hopscope::panels
