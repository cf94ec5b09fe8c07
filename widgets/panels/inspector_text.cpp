#include "widgets/panels/inspector_text.h"

#include "model/cluster/cluster_index.h"
#include "widgets/map/item_words.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/item_links.h"

namespace hopscope::panels {

namespace {

QString goneHtml(const layout::ItemId& item)
{
    return heading(map::itemTitle(item)) + paragraph(Inspection::tr("It is not in the cluster any more."));
}

QString clientHtml(const InspectedCluster& cluster)
{
    QString html = heading(Inspection::tr("Client outside the cluster"));
    html += paragraph(Inspection::tr("Any machine that is neither a node nor a pod. It can reach what is open to the outside: "
                                     "node addresses, NodePorts, load balancers and external IPs."));
    QStringList open;
    for (const kube::Service& service : cluster.snapshot.services) {
        const bool nodePort = std::any_of(service.ports.begin(), service.ports.end(),
                                          [](const kube::ServicePort& port) { return port.nodePort != 0; });
        if (nodePort || !service.externalIps.empty() || !service.loadBalancerIngress.empty())
            open << serviceLink(service.meta.key());
    }
    html += section(Inspection::tr("Services open to the outside"));
    return html + (open.isEmpty() ? paragraph(Inspection::tr("None.")) : bulletList(open));
}

QString externalHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    QString html = heading(map::itemTitle(item));
    Rows rows;
    rows.add(Inspection::tr("Address"), fixedWidth(QString::fromStdString(item.detail)));
    rows.add(Inspection::tr("Leads to"), serviceLink(item.key));
    html += rows.html();
    const kube::Service* service = cluster.snapshot.services.find(item.key);
    return html + (service ? serviceHtml(cluster, *service) : QString());
}

QString namespaceHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    int pods = 0;
    int services = 0;
    for (const kube::Pod& pod : cluster.snapshot.pods)
        pods += pod.meta.namespace_ == item.key.name;
    for (const kube::Service& service : cluster.snapshot.services)
        services += service.meta.namespace_ == item.key.name;
    Rows rows;
    rows.addText(Inspection::tr("Pods"), QString::number(pods));
    rows.addText(Inspection::tr("Services"), QString::number(services));
    return heading(map::itemTitle(item)) + rows.html();
}

template <class T, class Html>
QString found(const T* object, const layout::ItemId& item, Html html)
{
    return object ? html(*object) : goneHtml(item);
}

} // namespace

QString arrivingHtml(const cluster::ClusterSnapshot& snapshot)
{
    QStringList names;
    for (const kube::Kind kind : snapshot.arrivingKinds())
        names << QString::fromUtf8(kube::kindName(kind).data());
    return names.isEmpty() ? QString()
                           : paragraph(Inspection::tr("Still arriving: %1. What stands here may change with it.").arg(names.join(QStringLiteral(", "))));
}

QString inspectorHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    using layout::ItemKind;
    switch (item.kind) {
    case ItemKind::Pod:
        return found(cluster.snapshot.pods.find(item.key), item, [&](const kube::Pod& pod) { return podHtml(cluster, pod); });
    case ItemKind::Service:
    case ItemKind::ServiceCard:
        return found(cluster.snapshot.services.find(item.key), item,
                     [&](const kube::Service& service) { return serviceHtml(cluster, service); });
    case ItemKind::NodeCard:
        return found(cluster.snapshot.nodes.find(item.key), item, [&](const kube::Node& node) { return nodeHtml(cluster, node); });
    case ItemKind::Client: return clientHtml(cluster);
    case ItemKind::ExternalAddress: return externalHtml(cluster, item);
    case ItemKind::NamespaceCard: return namespaceHtml(cluster, item);
    case ItemKind::UnscheduledCard:
        return heading(map::itemTitle(item)) +
               paragraph(Inspection::tr("Pods that no node has taken yet. They have no address."));
    }
    return {};
}

} // namespace hopscope::panels
