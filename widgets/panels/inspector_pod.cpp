// The inspector's text for a pod.
#include "model/cluster/cluster_index.h"
#include "model/kube/human_duration.h"
#include "model/kube/pod_status.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_text.h"
#include "widgets/panels/item_links.h"

namespace hopscope::panels {

namespace {

QString addressesHtml(const kube::Pod& pod)
{
    QStringList addresses;
    for (const ip::IpAddress& address : pod.podIps)
        addresses << fixedWidth(QString::fromStdString(address.toString()));
    if (addresses.isEmpty())
        return Inspection::tr("none yet").toHtmlEscaped();
    QString html = addresses.join(QStringLiteral(", "));
    if (pod.hostNetwork)
        html += QStringLiteral("<br>") + small(Inspection::tr("its node's own address (hostNetwork)"));
    else if (pod.isTerminal())
        html += QStringLiteral("<br>") + small(Inspection::tr("no longer its own: the pod has finished"));
    return html;
}

QString portsText(const kube::Pod& pod)
{
    QStringList ports;
    for (const kube::Container& container : pod.containers) {
        for (const kube::ContainerPort& port : container.ports) {
            QString text = QStringLiteral("%1/%2").arg(port.containerPort).arg(QString::fromUtf8(ip::toString(port.protocol).data()));
            if (!port.name.empty())
                text += QStringLiteral(" (%1)").arg(QString::fromStdString(port.name));
            if (port.hostPort != 0)
                text += Inspection::tr(", on the node as %1").arg(port.hostPort);
            ports << text;
        }
    }
    return ports.join(QStringLiteral(", "));
}

/// Every Service one of whose slices lists the pod: by its address, or by name where the address is its node's.
QStringList pointingServices(const InspectedCluster& cluster, const kube::Pod& pod)
{
    QStringList services;
    for (const ip::IpAddress& address : pod.podIps) {
        for (const kube::Service* service : cluster.snapshot.index().servicesWithEndpoint(address)) {
            const auto& slices = cluster.snapshot.index().slicesOf(service->meta.key());
            const bool listed = std::any_of(slices.begin(), slices.end(), [&](const kube::EndpointSlice* slice) {
                return std::any_of(slice->endpoints.begin(), slice->endpoints.end(), [&](const kube::SliceEndpoint& endpoint) {
                    const bool sameAddress = !endpoint.addresses.empty() && endpoint.addresses.front() == address;
                    return sameAddress && (!endpoint.targetReference || endpoint.targetReference->key == pod.meta.key());
                });
            });
            const QString link = serviceLink(service->meta.key());
            if (listed && !services.contains(link))
                services << link;
        }
    }
    return services;
}

} // namespace

QString podHtml(const InspectedCluster& cluster, const kube::Pod& pod)
{
    const kube::PodStatus status = kube::podStatus(pod);
    QString html = heading(Inspection::tr("Pod %1").arg(QString::fromStdString(pod.meta.name)));
    Rows rows;
    rows.addText(Inspection::tr("Namespace"), QString::fromStdString(pod.meta.namespace_));
    rows.addText(Inspection::tr("State"), QString::fromStdString(status.text));
    rows.addText(Inspection::tr("Ready"), Inspection::tr("%1 of %2 containers").arg(status.readyContainers).arg(status.totalContainers));
    rows.add(Inspection::tr("Address"), addressesHtml(pod));
    rows.add(Inspection::tr("Node"), pod.nodeName.empty() ? Inspection::tr("none yet").toHtmlEscaped() : nodeLink(pod.nodeName));
    if (!pod.printed.isNull())
        return html + rows.html() + paragraph(Inspection::tr("So far this is what the server's own table says; the pod itself is still arriving."));
    const QString ports = portsText(pod);
    rows.addText(Inspection::tr("Ports"), ports.isEmpty() ? Inspection::tr("none declared") : ports);
    for (const kube::OwnerReference& owner : pod.meta.ownerReferences) {
        if (owner.controller)
            rows.addText(Inspection::tr("Kept by"), QString::fromStdString(owner.kind + " " + owner.name));
    }
    rows.addText(Inspection::tr("Age"), QString::fromStdString(kube::printedAge(pod.meta.creationTimestamp, cluster.now)));
    html += rows.html() + section(Inspection::tr("Services that list it as an endpoint"));
    const QStringList services = pointingServices(cluster, pod);
    return html + (services.isEmpty() ? paragraph(Inspection::tr("None: it is reached by its own address only."))
                                      : bulletList(services));
}

} // namespace hopscope::panels
