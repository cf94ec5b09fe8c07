#include "widgets/panels/cluster_page_rows.h"

#include "widgets/panels/cluster_page.h"
#include "widgets/wording/wording.h"

#include <QLocale>

#include <algorithm>

namespace hopscope::panels {

namespace {

constexpr std::size_t shownConflicts = 20;

QString words(std::string_view value)
{
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

QString roleOf(facts::Basis basis)
{
    switch (basis) {
    case facts::Basis::Read:
    case facts::Basis::Reported: return QStringLiteral("read");
    case facts::Basis::Derived:
    case facts::Basis::Inferred: return QStringLiteral("derived");
    case facts::Basis::Assumed: return QStringLiteral("assumed");
    case facts::Basis::Unknown: break;
    }
    return QStringLiteral("unknown");
}

template <class T>
NetworkRow row(const QString& name, const facts::Fact<T>& fact, const QString& value)
{
    NetworkRow made;
    made.name = name;
    made.value = fact.isKnown() && !value.isEmpty() ? value : ClusterPage::tr("not known");
    made.basis = fact.isKnown() ? wording::basisWord(fact.basis) : QString();
    made.role = roleOf(fact.basis);
    made.detail = fact.isKnown() || fact.needs.empty() ? words(fact.evidence) : ClusterPage::tr("needs %1").arg(words(fact.needs));
    return made;
}

QString rangesText(const std::vector<ip::Cidr>& ranges)
{
    QStringList texts;
    for (const ip::Cidr& range : ranges)
        texts << words(range.toString());
    return texts.join(QStringLiteral(", "));
}

QString encapsulationText(const facts::Encapsulation& encapsulation)
{
    if (encapsulation.overlay == facts::Overlay::None)
        return ClusterPage::tr("as they are, without an overlay");
    QString text = words(facts::toString(encapsulation.overlay)).toUpper();
    if (encapsulation.port != 0)
        text += ClusterPage::tr(", UDP port %1").arg(encapsulation.port);
    if (encapsulation.crossSubnetOnly)
        text += ClusterPage::tr(", only between subnets");
    return text;
}

/// The count stands first: what it rests on may be long.
NetworkRow counted(NetworkRow row, const QString& count)
{
    row.detail = row.detail.isEmpty() ? count : count + QStringLiteral(" · ") + row.detail;
    return row;
}

} // namespace

std::vector<NetworkRow> networkRows(const facts::NetworkFacts& facts, const facts::RangeCounts& counts)
{
    const QString plugin = (words(facts::toString(facts.cni.value)) + u' ' + words(facts.cniVersion.value)).trimmed();
    const auto [lowest, highest] = facts.nodePortRange.value;
    const NetworkRow pods = row(ClusterPage::tr("Pod range"), facts.podRanges, rangesText(facts.podRanges.value));
    const NetworkRow services = row(ClusterPage::tr("Service range"), facts.serviceRanges, rangesText(facts.serviceRanges.value));
    const NetworkRow ports = row(ClusterPage::tr("NodePorts"), facts.nodePortRange, QStringLiteral("%1–%2").arg(lowest).arg(highest));
    return {row(ClusterPage::tr("Network plugin"), facts.cni, plugin),
            row(ClusterPage::tr("Between nodes"), facts.encapsulation, encapsulationText(facts.encapsulation.value)),
            row(ClusterPage::tr("Service proxy"), facts.proxyMode, words(facts::toString(facts.proxyMode.value))),
            facts.podRanges.isKnown() ? counted(pods, ClusterPage::tr("%Ln pod(s)", nullptr, int(counts.pods))) : pods,
            facts.serviceRanges.isKnown() ? counted(services, ClusterPage::tr("%Ln ClusterIP(s)", nullptr, int(counts.services))) : services,
            facts.nodePortRange.isKnown() ? counted(ports, ClusterPage::tr("%Ln in use", "NodePorts", int(counts.nodePorts))) : ports};
}

QStringList conflictSentences(const facts::NetworkFacts& facts)
{
    QStringList sentences;
    for (std::size_t i = 0; i < std::min(facts.conflicts.size(), shownConflicts); ++i)
        sentences << wording::conflictSentence(facts.conflicts[i]);
    if (facts.conflicts.size() > shownConflicts)
        sentences << ClusterPage::tr("and %n more", nullptr, int(facts.conflicts.size() - shownConflicts));
    return sentences;
}

} // namespace hopscope::panels
