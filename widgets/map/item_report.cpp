#include "widgets/map/item_report.h"

#include "model/kube/pod_status.h"
#include "model/kube/workload.h"
#include "widgets/map/item_words.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>

namespace hopscope::map {

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(MapItem)
};

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

QStringList podAddresses(const kube::Pod& pod)
{
    QStringList addresses;
    if (!pod.isTerminal()) { // then it may be another's
        for (const ip::IpAddress& address : pod.podIps)
            addresses << text(address.toString());
    }
    return addresses;
}

QStringList podPorts(const kube::Pod& pod)
{
    QStringList ports;
    for (const kube::Container& container : pod.containers) {
        for (const kube::ContainerPort& port : container.ports)
            ports << QStringLiteral("%1/%2").arg(port.containerPort).arg(QString::fromUtf8(ip::toString(port.protocol).data()));
    }
    return ports;
}

QString podOwner(const kube::Pod& pod)
{
    const kube::Workload owner = kube::workloadOf(pod);
    return owner.kind.empty() ? QString() : Report::tr("Made by %1 %2.", "kind, name").arg(text(std::string(owner.kind)), text(std::string(owner.name)));
}

/// As kubectl says it, where that tells more than the state's word.
QString podStatus(const kube::Pod& pod, layout::ItemState state)
{
    const kube::PodStatus status = kube::podStatus(pod);
    QString sentence = Report::tr("State: %1, status %2.").arg(itemStateWord(state), text(status.text));
    if (status.totalContainers > 0)
        sentence += u' ' + Report::tr("%1 of %n container(s) ready.", nullptr, status.totalContainers).arg(status.readyContainers);
    if (status.restarts > 0)
        sentence += u' ' + Report::tr("%n restart(s).", nullptr, status.restarts);
    return sentence;
}

QStringList podReport(const layout::Cell& cell)
{
    const kube::Pod& pod = *cell.pod;
    QStringList report{podStatus(pod, cell.state)};
    const QStringList addresses = podAddresses(pod);
    if (pod.hostNetwork)
        report << Report::tr("Uses its node's address (hostNetwork): %1.").arg(addresses.join(QStringLiteral(", ")));
    else
        report << (addresses.isEmpty() ? Report::tr("Has no address.") : Report::tr("Address %1.").arg(addresses.join(QStringLiteral(", "))));
    const QStringList ports = podPorts(pod);
    if (!ports.isEmpty())
        report << Report::tr("Ports %1.").arg(ports.join(QStringLiteral(", ")));
    report << (pod.nodeName.empty() ? Report::tr("On no node.") : Report::tr("On node %1.").arg(text(pod.nodeName)));
    report << podOwner(pod);
    report.removeAll(QString());
    return report;
}

/// "12 pods, 2 failing, 1 not ready"
QString countsSentence(const layout::PodCounts& counts)
{
    QStringList words{Report::tr("%Ln pod(s)", nullptr, int(counts.pods))};
    if (counts.failing > 0)
        words << Report::tr("%Ln failing", nullptr, int(counts.failing));
    if (counts.notReady > 0)
        words << Report::tr("%Ln not ready", nullptr, int(counts.notReady));
    return words.join(QStringLiteral(", "));
}

/// What is written on it.
QStringList writtenReport(const layout::CellText& written)
{
    QStringList words{text(written.address), text(written.detail)};
    for (const std::string& port : written.ports)
        words << text(port);
    words.removeAll(QString());
    return words.isEmpty() ? QStringList() : QStringList{words.join(QStringLiteral(", ")) + u'.'};
}

QStringList workloadReport(const layout::CardLayout& card, const layout::Cell& cell)
{
    if (cell.group < 0 || std::size_t(cell.group) >= card.groups.size())
        return cell.text ? writtenReport(*cell.text) : QStringList();
    const QString counts = countsSentence(card.groups[std::size_t(cell.group)].counts);
    return {cell.text && cell.text->rolled ? Report::tr("Rolled up: %1.").arg(counts) : Report::tr("Unrolled: %1.").arg(counts)};
}

QString stateSentence(layout::ItemState state)
{
    return state == layout::ItemState::Normal ? QString() : Report::tr("State: %1.").arg(itemStateWord(state));
}

QStringList cellReport(const layout::MapLayout& layout, const layout::CardLayout& card, const layout::Cell& cell)
{
    if (cell.pod)
        return podReport(cell);
    QStringList report{stateSentence(cell.state)};
    const kube::Service* service =
        cell.kind == layout::ItemKind::Service && layout.snapshot ? layout.snapshot->services.find(cell.text->id.key) : nullptr;
    if (cell.kind == layout::ItemKind::Workload)
        report << workloadReport(card, cell);
    else if (service)
        report << wording::serviceBreakdown(*layout.snapshot, *service);
    else if (cell.text)
        report << writtenReport(*cell.text);
    report.removeAll(QString());
    return report;
}

QStringList cardReport(const layout::MapLayout& layout, const layout::ItemRef& ref)
{
    const layout::CardLayout& card = layout.cardOf(ref);
    if (card.isBand())
        return {Report::tr("%Ln thing(s).", nullptr, int(card.cells.size()))};
    QStringList report{stateSentence(card.head.state)};
    report << text(card.head.role);
    report << (card.counts.pods == 0 && !card.head.podsRead ? Report::tr("Its pods were not read.") : countsSentence(card.counts) + u'.');
    if (!card.head.address.empty())
        report << Report::tr("Address %1.").arg(text(card.head.address));
    for (const std::string& range : card.head.ranges)
        report << Report::tr("Pod range %1.").arg(text(range));
    report << Report::tr("In: %1.", "the region of the map where it is").arg(text(layout.blocks[ref.block].region.title.text));
    report.removeAll(QString());
    return report;
}

} // namespace

QStringList itemReport(const layout::MapLayout& layout, const layout::ItemRef& ref)
{
    const layout::CardLayout& card = layout.cardOf(ref);
    return ref.isCard() ? cardReport(layout, ref) : cellReport(layout, card, card.cells[std::size_t(ref.cell)]);
}

QString itemName(const layout::MapLayout& layout, const layout::ItemRef& ref)
{
    if (ref.isCard() && layout.cardOf(ref).isBand())
        return text(layout.blocks[ref.block].region.title.text);
    return itemTitle(layout.idOf(ref));
}

} // namespace hopscope::map
