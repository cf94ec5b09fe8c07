// The inspector's texts for what holds pods together: a workload, a namespace, those that are on no node.
#include "model/cluster/cluster_index.h"
#include "model/kube/workload.h"
#include "model/layout/map_content.h"
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
    return Inspection::tr("%Ln nodes", nullptr, int(nodes.size()));
}

RichText listOrNone(const QString& title, const RichTexts& entries, const QString& none)
{
    return section(title) + (entries.isEmpty() ? paragraph(none) : bulletList(entries));
}

QString portWords(const kube::WorkloadResource& workload)
{
    QStringList ports;
    for (const kube::Container& container : workload.containers) {
        for (const kube::ContainerPort& port : container.ports)
            ports << QStringLiteral("%1/%2").arg(port.containerPort).arg(text(ip::toString(port.protocol)));
    }
    return ports.isEmpty() ? Inspection::tr("none declared") : ports.join(QStringLiteral(", "));
}

/// A workload that is known by its own object: what its pods will be, and who selects them.
RichText waitingHtml(const InspectedCluster& cluster, const layout::ItemId& item, const kube::WorkloadResource& workload)
{
    const std::string nameSpace = item.key.namespace_.str();
    Rows rows;
    rows.addText(Inspection::tr("Namespace"), text(nameSpace));
    rows.addText(Inspection::tr("Pods"), noneOrUnread(cluster.snapshot, kube::Kind::Pod, nameSpace, Inspection::tr("none")));
    rows.addText(Inspection::tr("Pods wanted"), workload.replicas ? QString::number(*workload.replicas) : QString());
    rows.addText(Inspection::tr("Ports"), portWords(workload));
    rows.addText(Inspection::tr("Labels of its pods"), selectorWords({workload.templateLabels, {}}));
    RichTexts services;
    for (const kube::Service& service : cluster.snapshot.services) {
        if (layout::selects(service, workload))
            services << serviceLink(service.meta.key());
    }
    RichTexts policies;
    for (const kube::NetworkPolicy* policy : cluster.snapshot.index().policiesIn(nameSpace)) {
        if (!workload.hostNetwork && policy->podSelector.matches(workload.templateLabels))
            policies << itemLink({layout::ItemKind::NetworkPolicy, policy->meta.key(), {}});
    }
    return heading(map::itemTitle(item)) + rows.html() + findingsHtml(cluster, {item.detail, item.key}) +
           listOrNone(Inspection::tr("Services that select its pods"), services,
                      noneOrUnread(cluster.snapshot, kube::Kind::Service, nameSpace, Inspection::tr("None."))) +
           listOrNone(Inspection::tr("NetworkPolicies that select its pods"), policies,
                      noneOrUnread(cluster.snapshot, kube::Kind::NetworkPolicy, nameSpace, Inspection::tr("None.")));
}

} // namespace

RichText workloadHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    const std::vector<const kube::Pod*> pods = podsOfWorkload(cluster.snapshot, item);
    const std::string nameSpace = item.key.namespace_.str();
    if (const kube::WorkloadResource* workload = pods.empty() ? layout::workloadOf(cluster.snapshot, item) : nullptr)
        return waitingHtml(cluster, item, *workload);
    RichText html = heading(map::itemTitle(item));
    Rows rows;
    rows.addText(Inspection::tr("Namespace"), text(nameSpace));
    rows.addText(Inspection::tr("Pods"), podCounts(pods));
    rows.addText(Inspection::tr("On"), nodesText(pods));
    html += rows.html() + findingsHtml(cluster, {item.detail, item.key});
    if (pods.empty())
        return html + paragraph(noneOrUnread(cluster.snapshot, kube::Kind::Pod, nameSpace, Inspection::tr("It has no pods any more.")));
    html += listOrNone(Inspection::tr("Services in front of its pods"), servicesInFront(cluster, pods),
                       noneOrUnread(cluster.snapshot, kube::Kind::EndpointSlice, nameSpace,
                                    Inspection::tr("None: its pods are reached by their own addresses only.")));
    html += listOrNone(Inspection::tr("NetworkPolicies that select its pods"), selectingPolicies(cluster, pods),
                       noneOrUnread(cluster.snapshot, kube::Kind::NetworkPolicy, nameSpace,
                                    Inspection::tr("None: everything may reach them, and they may reach everything.")));
    return html + section(Inspection::tr("Pods")) + podList(pods);
}

/// The workloads of a namespace, or of all, that have no pods.
static RichText waitingList(const InspectedCluster& cluster, const std::string& nameSpace)
{
    RichTexts entries;
    for (const kube::WorkloadResource* workload : layout::workloadsWithoutPods(cluster.snapshot)) {
        const layout::ItemId item{layout::ItemKind::Workload, {workload->meta.namespace_, std::string(workload->name())}, workload->kind};
        if (nameSpace.empty() || workload->meta.namespace_ == nameSpace)
            entries << itemLink(item, map::itemTitle(item));
    }
    return entries.isEmpty() ? RichText() : section(Inspection::tr("Workloads without pods")) + bulletList(entries);
}

RichText namespaceHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    const std::vector<const kube::Pod*> pods = podsIn(cluster.snapshot, item.key.name);
    RichTexts services;
    for (const kube::Service& service : cluster.snapshot.services) {
        if (service.meta.namespace_ == item.key.name)
            services << serviceLink(service.meta.key());
    }
    RichTexts policies;
    for (const kube::NetworkPolicy* policy : cluster.snapshot.index().policiesIn(item.key.name))
        policies << itemLink({layout::ItemKind::NetworkPolicy, policy->meta.key(), {}});
    const RichTexts others = otherPolicyLinks(cluster, item.key.name, pods);
    Rows rows;
    const cluster::ClusterSnapshot& snapshot = cluster.snapshot;
    const std::string& name = item.key.name;
    rows.addText(Inspection::tr("Pods"), countOrUnread(snapshot, kube::Kind::Pod, name, podCounts(pods)));
    rows.addText(Inspection::tr("Services"), countOrUnread(snapshot, kube::Kind::Service, name, QString::number(services.size())));
    rows.addText(Inspection::tr("NetworkPolicies"),
                 countOrUnread(snapshot, kube::Kind::NetworkPolicy, name, QString::number(policies.size())));
    RichText html = heading(map::itemTitle(item)) + rows.html();
    html += listOrNone(Inspection::tr("Services"), services, noneOrUnread(snapshot, kube::Kind::Service, name, Inspection::tr("None.")));
    html += listOrNone(Inspection::tr("NetworkPolicies"), policies,
                       noneOrUnread(snapshot, kube::Kind::NetworkPolicy, name,
                                    others.isEmpty() ? Inspection::tr("None: its pods let everything in and out.") : Inspection::tr("None.")));
    if (!others.isEmpty())
        html += section(Inspection::tr("Other policies that select its pods, or may")) + bulletList(others);
    const QString none = noneOrUnread(snapshot, kube::Kind::Pod, name, Inspection::tr("None."));
    return html + section(Inspection::tr("Pods")) + (pods.empty() ? paragraph(none) : podList(pods)) + waitingList(cluster, name);
}

RichText unscheduledHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    std::vector<const kube::Pod*> pods;
    for (const kube::Pod& pod : cluster.snapshot.pods) {
        if (pod.nodeName.empty())
            pods.push_back(&pod);
    }
    RichText html = heading(map::itemTitle(item));
    if (!pods.empty())
        html += paragraph(Inspection::tr("Pods that no node has taken yet. They have no address.")) + podList(std::move(pods));
    return html + waitingList(cluster, {});
}

} // namespace hopscope::panels
