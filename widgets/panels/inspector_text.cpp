#include "widgets/panels/inspector_text.h"

#include "model/cluster/cluster_index.h"
#include "widgets/map/item_words.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_parts.h"
#include "widgets/panels/item_links.h"

namespace hopscope::panels {

namespace {

RichText goneHtml(const layout::ItemId& item)
{
    return heading(map::itemTitle(item)) + paragraph(Inspection::tr("It is not in the cluster any more."));
}

RichText clientHtml(const InspectedCluster& cluster)
{
    RichText html = heading(Inspection::tr("Client outside the cluster"));
    html += paragraph(Inspection::tr("Any machine that is neither a node nor a pod. It can reach what is open to the outside: "
                                     "node addresses, NodePorts, load balancers and external IPs."));
    RichTexts open;
    for (const kube::Service& service : cluster.snapshot.services) {
        const bool nodePort = std::any_of(service.ports.begin(), service.ports.end(),
                                          [](const kube::ServicePort& port) { return port.nodePort != 0; });
        if (nodePort || !service.externalIps.empty() || !service.loadBalancerIngress.empty())
            open << serviceLink(service.meta.key());
    }
    html += section(Inspection::tr("Services open to the outside"));
    return html + (open.isEmpty() ? paragraph(noneOrUnread(cluster.snapshot, kube::Kind::Service, {}, Inspection::tr("None.")))
                                : bulletList(open));
}

/// A node that only its pods tell of, where no Node object could be read.
RichText unreadNodeHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    const auto pods = cluster.snapshot.index().podsOnNode(item.key.name);
    if (pods.empty())
        return goneHtml(item);
    return heading(map::itemTitle(item)) +
           paragraph(Inspection::tr("Only its pods tell of this node: its own object could not be read.")) +
           findingsHtml(cluster, {std::string("Node"), item.key}) +
           section(Inspection::tr("Pods: %1").arg(pods.size())) + podList({pods.begin(), pods.end()});
}

template <class T, class Html>
RichText found(const T* object, const layout::ItemId& item, Html html)
{
    return object ? html(*object) : goneHtml(item);
}

} // namespace

QString arrivingSentence(const cluster::ClusterSnapshot& snapshot)
{
    QStringList names;
    for (const kube::Kind kind : snapshot.arrivingKinds())
        names << QString::fromUtf8(kube::kindName(kind).data());
    return names.isEmpty() ? QString()
                           : Inspection::tr("Still arriving: %1. What stands here may change with it.").arg(names.join(QStringLiteral(", ")));
}

RichText inspectorHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    using layout::ItemKind;
    switch (item.kind) {
    case ItemKind::Pod:
        return found(cluster.snapshot.pods.find(item.key), item, [&](const kube::Pod& pod) { return podHtml(cluster, pod); });
    case ItemKind::ServiceCard:
        if (const QString unread = unreadSentence(cluster.snapshot, kube::Kind::EndpointSlice); item.key.name.empty())
            return heading(map::itemTitle(item)) +
                   (unread.isEmpty() ? RichText() : paragraph(unread)) +
                   paragraph(Inspection::tr("No Service's EndpointSlices list them. Completed pods, and those that use their node's address, stand here too."));
        [[fallthrough]];
    case ItemKind::Service:
        return found(cluster.snapshot.services.find(item.key), item,
                     [&](const kube::Service& service) { return serviceHtml(cluster, service); });
    case ItemKind::NodeCard: {
        const kube::Node* node = cluster.snapshot.nodes.find(item.key);
        return node ? nodeHtml(cluster, *node) : unreadNodeHtml(cluster, item);
    }
    case ItemKind::Client: return clientHtml(cluster);
    case ItemKind::ExternalAddress: return externalHtml(cluster, item);
    case ItemKind::NodePort: return nodePortHtml(cluster, item);
    case ItemKind::Ingress:
        return found(cluster.snapshot.ingresses.find(item.key), item, [&](const kube::Ingress& ingress) { return ingressHtml(cluster, ingress); });
    case ItemKind::NetworkPolicy:
        if (!item.detail.empty()) {
            const RichText html = otherPolicyHtml(cluster, item);
            return html.isEmpty() ? goneHtml(item) : html;
        }
        return found(cluster.snapshot.networkPolicies.find(item.key), item,
                     [&](const kube::NetworkPolicy& policy) { return policyHtml(cluster, policy); });
    case ItemKind::Workload: return workloadHtml(cluster, item);
    case ItemKind::NamespaceCard: return namespaceHtml(cluster, item);
    case ItemKind::UnscheduledCard: return unscheduledHtml(cluster, item);
    case ItemKind::Band: break; // is never chosen
    }
    return {};
}

} // namespace hopscope::panels
