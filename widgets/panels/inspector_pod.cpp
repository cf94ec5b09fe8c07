// The inspector's text for a pod.
#include "model/kube/human_duration.h"
#include "model/kube/pod_status.h"
#include "model/kube/workload.h"
#include "model/layout/content_cells.h"
#include "widgets/map/item_words.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_parts.h"
#include "widgets/panels/item_links.h"

namespace hopscope::panels {

namespace {

/// A manifest has no status: neither an address nor a node is known to be missing.
QString noneYetOrUnread(const kube::Pod& pod)
{
    return kube::isStatusRead(pod) ? Inspection::tr("none yet") : Inspection::tr("not read");
}

RichText addressesHtml(const kube::Pod& pod)
{
    RichTexts addresses;
    for (const ip::IpAddress& address : pod.podIps)
        addresses << fixedWidth(QString::fromStdString(address.toString()));
    if (addresses.isEmpty())
        return asRich(noneYetOrUnread(pod));
    RichText html = commaList(addresses);
    if (pod.hostNetwork)
        html += smallBelow(Inspection::tr("its node's own address (hostNetwork)"));
    else if (pod.isTerminal())
        html += smallBelow(Inspection::tr("no longer its own: the pod has finished"));
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

QString containerState(const kube::ContainerStatus& container)
{
    using State = kube::ContainerStatus::State;
    QString words;
    switch (container.state) {
    case State::Waiting: words = Inspection::tr("waits: %1").arg(text(container.reason.str())); break;
    case State::Terminated:
        words = Inspection::tr("has ended: %1, exit code %2").arg(text(container.reason.str()), QString::number(container.exitCode));
        break;
    case State::Running: words = container.ready ? Inspection::tr("runs and is ready") : Inspection::tr("runs, is not ready"); break;
    case State::None: words = Inspection::tr("has not started"); break;
    }
    if (container.restartCount > 0)
        words += QStringLiteral(", ") + Inspection::tr("%n restarts", nullptr, container.restartCount);
    return words;
}

/// What its containers and conditions say; nothing while it is well.
RichTexts reasonsOf(const kube::Pod& pod)
{
    RichTexts reasons;
    for (const auto* statuses : {&pod.initContainerStatuses, &pod.containerStatuses}) {
        for (const kube::ContainerStatus& container : *statuses) {
            const bool done = container.state == kube::ContainerStatus::State::Terminated && container.exitCode == 0;
            if (!container.ready && !done)
                reasons << asRich(Inspection::tr("Container %1 %2.", "name, what it does").arg(text(container.name.str()), containerState(container)));
        }
    }
    if (pod.nodeName.empty() && kube::isStatusRead(pod))
        reasons << asRich(Inspection::tr("No node has taken it."));
    if (!pod.reason.empty())
        reasons << asRich(text(pod.reason.str()));
    return reasons;
}

RichText whyHtml(const kube::Pod& pod)
{
    const layout::ItemState state = layout::stateOf(pod);
    if (state == layout::ItemState::Ready || state == layout::ItemState::Completed)
        return {};
    const RichTexts reasons = reasonsOf(pod);
    return reasons.isEmpty() ? RichText() : section(Inspection::tr("Why it is %1", "not ready, failing").arg(map::itemStateWord(state))) + bulletList(reasons);
}

/// What made it, which on the map stands for it when it is rolled up.
void addOwner(Rows& rows, const kube::Pod& pod)
{
    const kube::Workload owner = kube::workloadOf(pod);
    const std::string kind(owner.kind);
    const std::string name(owner.name);
    if (kind == "Node") // a static pod: its node reads it from a file of its own
        rows.add(Inspection::tr("Kept by"), nodeLink(name));
    else if (!kind.empty())
        rows.add(Inspection::tr("Kept by"),
                 itemLink({layout::ItemKind::Workload, {pod.meta.namespace_, name}, kind}, text(kind) + u' ' + text(name)));
}

} // namespace

RichText podHtml(const InspectedCluster& cluster, const kube::Pod& pod)
{
    const kube::PodStatus status = kube::podStatus(pod);
    RichText html = heading(Inspection::tr("Pod %1").arg(QString::fromStdString(pod.meta.name)));
    Rows rows;
    rows.addText(Inspection::tr("Namespace"), QString::fromStdString(pod.meta.namespace_));
    const bool read = kube::isStatusRead(pod);
    rows.addText(Inspection::tr("State"), read ? QString::fromStdString(status.text) : Inspection::tr("not read"));
    rows.addText(Inspection::tr("Ready"), read ? Inspection::tr("%1 of %n container(s)", nullptr, status.totalContainers).arg(status.readyContainers)
                                               : Inspection::tr("not read"));
    rows.add(Inspection::tr("Address"), addressesHtml(pod));
    rows.add(Inspection::tr("Node"), pod.nodeName.empty() ? asRich(noneYetOrUnread(pod)) : nodeLink(pod.nodeName));
    if (!pod.printed.isNull())
        return html + rows.html() + paragraph(Inspection::tr("So far this is what the server's own table says; the pod itself is still arriving."));
    const QString ports = portsText(pod);
    rows.addText(Inspection::tr("Ports"), ports.isEmpty() ? Inspection::tr("none declared") : ports);
    addOwner(rows, pod);
    rows.addText(Inspection::tr("Age"), QString::fromStdString(kube::printedAge(pod.meta.creationTimestamp, cluster.now)));
    html += rows.html() + conflictsHtml(cluster, kube::Kind::Pod, pod.meta.key()) + whyHtml(pod) + section(Inspection::tr("Services that list it as an endpoint"));
    const RichTexts services = listingServices(cluster, pod);
    const std::string nameSpace = pod.meta.namespace_.str();
    const QString none = noneOrUnread(cluster.snapshot, kube::Kind::EndpointSlice, nameSpace,
                                      Inspection::tr("None: it is reached by its own address only."));
    html += services.isEmpty() ? paragraph(none) : bulletList(services);
    const RichTexts policies = selectingPolicies(cluster, {&pod});
    const QString unread = unreadSentence(cluster.snapshot, kube::Kind::NetworkPolicy, nameSpace);
    if (policies.isEmpty() && !unread.isEmpty())
        html += section(Inspection::tr("NetworkPolicies that select it")) + paragraph(unread);
    else if (!policies.isEmpty())
        html += section(Inspection::tr("NetworkPolicies that select it")) + bulletList(policies);
    const RichTexts others = otherPolicyLinks(cluster, nameSpace, {&pod});
    return others.isEmpty() ? html : html + section(Inspection::tr("Other policies that select it, or may")) + bulletList(others);
}

} // namespace hopscope::panels
