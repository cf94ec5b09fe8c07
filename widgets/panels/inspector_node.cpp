// The inspector's text for a node.
#include "model/cluster/cluster_index.h"
#include "model/kube/human_duration.h"
#include "model/kube/printed_columns.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_parts.h"
#include "widgets/panels/item_links.h"
#include "widgets/wording/wording.h"

#include <QLocale>

namespace hopscope::panels {

namespace {

RichText rangesHtml(const InspectedCluster& cluster, const kube::Node& node)
{
    RichTexts ranges;
    for (const facts::NodeRange* range : cluster.facts.rangesOf(node.meta.name)) {
        RichText html = fixedWidth(QString::fromStdString(range->range.toString()));
        html += RichText::of(QStringLiteral(" (%1)"), wording::basisWord(range->basis));
        if (!range->evidence.empty())
            html += smallBelow(QString::fromStdString(range->evidence));
        ranges << html;
    }
    RichText html = section(Inspection::tr("Pod ranges"));
    html += ranges.isEmpty() ? paragraph(Inspection::tr("Nothing in the cluster says which addresses its pods get."))
                             : bulletList(ranges);
    if (cluster.facts.nodePodCidrsUnused && !node.podCidrs.empty())
        html += paragraph(Inspection::tr("The node object also names %1, which this network plugin does not use.")
                              .arg(QString::fromStdString(node.podCidrs.front())));
    return html;
}

RichText podsHtml(const InspectedCluster& cluster, const kube::Node& node)
{
    RichTexts pods;
    int running = 0;
    for (const kube::Pod* pod : cluster.snapshot.index().podsOnNode(node.meta.name)) {
        running += !pod->isTerminal();
        const QString address = pod->podIps.empty() ? QString() : QString::fromStdString(pod->podIps.front().toString());
        pods << RichText::of(QStringLiteral("%1 %2"), podLink(pod->meta.key()), fixedWidth(address));
    }
    const QString count = countOrUnread(cluster.snapshot, kube::Kind::Pod, {}, QLocale().toString(running));
    const QString title = node.allocatablePods ? Inspection::tr("Pods: %1, room for %2").arg(count, QLocale().toString(*node.allocatablePods))
                                               : Inspection::tr("Pods: %1").arg(count);
    return section(title) + (pods.isEmpty() ? RichText() : bulletList(pods));
}

} // namespace

RichText nodeHtml(const InspectedCluster& cluster, const kube::Node& node)
{
    RichText html = heading(Inspection::tr("Node %1").arg(QString::fromStdString(node.meta.name)));
    Rows rows;
    rows.addText(Inspection::tr("State"), QString::fromStdString(kube::nodeStatusText(node)));
    const std::string roles = kube::nodeRolesText(node);
    rows.addText(Inspection::tr("Roles"), roles == "<none>" ? Inspection::tr("worker (no role label)") : QString::fromStdString(roles));
    for (const kube::NodeAddress& address : node.addresses)
        rows.add(QString::fromStdString(address.type), fixedWidth(QString::fromStdString(address.address)));
    rows.addText(Inspection::tr("System"), QString::fromStdString(node.info.osImage));
    rows.addText(Inspection::tr("Kubelet"), QString::fromStdString(node.info.kubeletVersion));
    rows.addText(Inspection::tr("Age"), QString::fromStdString(kube::printedAge(node.meta.creationTimestamp, cluster.now)));
    return html + rows.html() + conflictsHtml(cluster, kube::Kind::Node, node.meta.key()) + rangesHtml(cluster, node) + podsHtml(cluster, node);
}

} // namespace hopscope::panels
