// The inspector's texts for what holds pods together: a workload, a namespace, those that are on no node.
#include "model/cluster/cluster_index.h"
#include "model/kube/workload.h"
#include "widgets/map/item_words.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_parts.h"
#include "widgets/panels/item_links.h"

namespace hopscope::panels {

namespace {

std::vector<const kube::Pod*> podsOfWorkload(const cluster::ClusterSnapshot& snapshot, const layout::ItemId& item)
{
    std::vector<const kube::Pod*> pods = podsIn(snapshot, item.key.namespace_.str());
    std::erase_if(pods, [&item](const kube::Pod* pod) {
        const kube::Workload workload = kube::workloadOf(*pod);
        return workload.name != item.key.name || workload.kind != item.detail;
    });
    return pods;
}

QString nodesText(const std::vector<const kube::Pod*>& pods)
{
    QStringList nodes;
    for (const kube::Pod* pod : pods) {
        if (!pod->nodeName.empty())
            nodes << text(pod->nodeName.str());
    }
    nodes.removeDuplicates();
    if (nodes.size() <= 3)
        return nodes.join(QStringLiteral(", "));
    return Inspection::tr("%n nodes", nullptr, int(nodes.size()));
}

QString listOrNone(const QString& title, const QStringList& entries, const QString& none)
{
    return section(title) + (entries.isEmpty() ? paragraph(none) : bulletList(entries));
}

} // namespace

QString workloadHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    const std::vector<const kube::Pod*> pods = podsOfWorkload(cluster.snapshot, item);
    QString html = heading(map::itemTitle(item));
    Rows rows;
    rows.addText(Inspection::tr("Namespace"), text(item.key.namespace_.str()));
    rows.addText(Inspection::tr("Pods"), podCounts(pods));
    rows.addText(Inspection::tr("On"), nodesText(pods));
    html += rows.html();
    if (pods.empty())
        return html + paragraph(Inspection::tr("It has no pods any more."));
    html += listOrNone(Inspection::tr("Services in front of its pods"), servicesInFront(cluster, pods),
                       Inspection::tr("None: its pods are reached by their own addresses only."));
    html += listOrNone(Inspection::tr("NetworkPolicies that select its pods"), selectingPolicies(cluster, pods),
                       Inspection::tr("None: everything may reach them, and they may reach everything."));
    return html + section(Inspection::tr("Pods")) + podList(pods);
}

QString namespaceHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    const std::vector<const kube::Pod*> pods = podsIn(cluster.snapshot, item.key.name);
    QStringList services;
    for (const kube::Service& service : cluster.snapshot.services) {
        if (service.meta.namespace_ == item.key.name)
            services << serviceLink(service.meta.key());
    }
    QStringList policies;
    for (const kube::NetworkPolicy* policy : cluster.snapshot.index().policiesIn(item.key.name))
        policies << itemLink({layout::ItemKind::NetworkPolicy, policy->meta.key(), {}});
    const QStringList others = otherPolicyLinks(cluster, item.key.name, pods);
    Rows rows;
    rows.addText(Inspection::tr("Pods"), podCounts(pods));
    rows.addText(Inspection::tr("Services"), QString::number(services.size()));
    rows.addText(Inspection::tr("NetworkPolicies"), QString::number(policies.size()));
    QString html = heading(map::itemTitle(item)) + rows.html();
    html += listOrNone(Inspection::tr("Services"), services, Inspection::tr("None."));
    html += listOrNone(Inspection::tr("NetworkPolicies"), policies,
                       others.isEmpty() ? Inspection::tr("None: its pods let everything in and out.") : Inspection::tr("None."));
    if (!others.isEmpty())
        html += section(Inspection::tr("Other policies that select its pods, or may")) + bulletList(others);
    return html + section(Inspection::tr("Pods")) + (pods.empty() ? paragraph(Inspection::tr("None.")) : podList(pods));
}

QString unscheduledHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    std::vector<const kube::Pod*> pods;
    for (const kube::Pod& pod : cluster.snapshot.pods) {
        if (pod.nodeName.empty())
            pods.push_back(&pod);
    }
    return heading(map::itemTitle(item)) + paragraph(Inspection::tr("Pods that no node has taken yet. They have no address.")) +
           podList(std::move(pods));
}

} // namespace hopscope::panels
