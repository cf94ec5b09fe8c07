// The inspector's texts for where packets come into the cluster: NodePorts, external addresses, Ingresses.
#include "widgets/map/item_words.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_parts.h"
#include "widgets/panels/item_links.h"

namespace hopscope::panels {

namespace {

constexpr int shownNodes = 6;

RichText nodeAddressesHtml(const cluster::ClusterSnapshot& snapshot, const QString& port)
{
    RichTexts addresses;
    for (const kube::Node& node : snapshot.nodes) {
        const auto address = node.firstAddress("InternalIP", ip::Family::V4);
        if (address)
            addresses << RichText::of(QStringLiteral("%1 %2"), fixedWidth(text(address->toString()) + u':' + port), nodeLink(node.meta.name));
    }
    return addresses.isEmpty() ? RichText() : section(Inspection::tr("Answers at")) + bulletList(addresses, shownNodes);
}

RichText backendHtml(const kube::Ingress& ingress, const kube::IngressBackend& backend)
{
    const QString host = backend.host.empty() ? Inspection::tr("any host") : text(backend.host);
    const RichText html = asRich(host + text(backend.path) + QStringLiteral(" → "));
    if (backend.serviceName.empty())
        return html + asRich(Inspection::tr("no Service"));
    const RichText service = html + serviceLink({ingress.meta.namespace_, backend.serviceName});
    return backend.servicePort.empty() ? service : service + asRich(u':' + text(backend.servicePort));
}

} // namespace

RichText externalHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    RichText html = heading(map::itemTitle(item));
    Rows rows;
    rows.add(Inspection::tr("Address"), fixedWidth(text(item.detail)));
    rows.add(Inspection::tr("Leads to"), serviceLink(item.key));
    html += rows.html();
    const kube::Service* service = cluster.snapshot.services.find(item.key);
    return html + (service ? serviceHtml(cluster, *service) : RichText());
}

RichText nodePortHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    RichText html = heading(map::itemTitle(item));
    const kube::Service* service = cluster.snapshot.services.find(item.key);
    if (!service)
        return html + paragraph(Inspection::tr("It is not in the cluster any more."));
    Rows rows;
    rows.add(Inspection::tr("Port"), fixedWidth(text(item.detail)));
    rows.add(Inspection::tr("Leads to"), serviceLink(item.key));
    html += rows.html();
    html += paragraph(service->externalPolicyLocal()
                          ? Inspection::tr("Open on every node; answered only on nodes that have a ready endpoint (externalTrafficPolicy: Local).")
                          : Inspection::tr("Open on every node; each passes packets on to an endpoint anywhere in the cluster."));
    return html + nodeAddressesHtml(cluster.snapshot, text(item.detail)) + serviceHtml(cluster, *service);
}

RichText ingressHtml(const InspectedCluster& cluster, const kube::Ingress& ingress)
{
    RichText html = heading(Inspection::tr("Ingress %1").arg(text(ingress.meta.name)));
    RichTexts addresses;
    for (const std::string& address : ingress.loadBalancerAddresses)
        addresses << fixedWidth(text(address));
    Rows rows;
    rows.addText(Inspection::tr("Namespace"), text(ingress.meta.namespace_.str()));
    rows.addText(Inspection::tr("Class"), ingress.className.empty() ? Inspection::tr("the cluster's default") : text(ingress.className));
    rows.add(Inspection::tr("Address"), addresses.isEmpty() ? asRich(Inspection::tr("none yet")) : commaList(addresses));
    rows.addText(Inspection::tr("TLS"), ingress.tls ? Inspection::tr("yes") : Inspection::tr("no"));
    RichTexts backends;
    for (const kube::IngressBackend& backend : ingress.backends)
        backends << backendHtml(ingress, backend);
    html += rows.html() + findingsHtml(cluster, {std::string("Ingress"), ingress.meta.key()}) + section(Inspection::tr("Where requests go"));
    html += backends.isEmpty() ? paragraph(Inspection::tr("Nowhere: it has no rule.")) : bulletList(backends);
    return html + paragraph(Inspection::tr("An Ingress is no place in the network itself: pods of its controller answer, and ask the "
                                           "Services' endpoints on their own."));
}

} // namespace hopscope::panels
