// The inspector's text for a Service.
#include "model/cluster/cluster_index.h"
#include "model/kube/printed_columns.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_parts.h"
#include "widgets/panels/item_links.h"
#include "widgets/wording/wording.h"

namespace hopscope::panels {

namespace {

struct EndpointLists
{
    RichTexts ready;
    RichTexts notReady;
    RichTexts terminating;
};

RichText endpointHtml(const kube::SliceEndpoint& endpoint)
{
    const RichText address =
        endpoint.addresses.empty() ? RichText() : fixedWidth(QString::fromStdString(endpoint.addresses.front().toString()));
    const bool isPod = endpoint.targetReference && endpoint.targetReference->kind == "Pod";
    return isPod ? RichText::of(QStringLiteral("%1 %2"), address, podLink(endpoint.targetReference->key)) : address;
}

EndpointLists endpointsOf(const InspectedCluster& cluster, const kube::Service& service)
{
    EndpointLists lists;
    for (const kube::EndpointSlice* slice : cluster.snapshot.index().slicesOf(service.meta.key())) {
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            RichTexts& list = endpoint.terminating ? lists.terminating : endpoint.ready ? lists.ready : lists.notReady;
            const RichText html = endpointHtml(endpoint);
            if (!list.contains(html))
                list << html;
        }
    }
    return lists;
}

/// The pods that the selector matches are what the endpoints probably are.
RichText suggestedHtml(const InspectedCluster& cluster, const kube::Service& service)
{
    if (service.selector.empty())
        return {};
    const kube::LabelSelector selector{service.selector, {}};
    std::vector<const kube::Pod*> pods = podsIn(cluster.snapshot, service.meta.namespace_.str());
    std::erase_if(pods, [&](const kube::Pod* pod) { return pod->isTerminal() || !selector.matches(pod->meta.labels); });
    return pods.empty() ? RichText() : section(Inspection::tr("Pods that its selector matches (inferred)")) + podList(std::move(pods));
}

RichText endpointsHtml(const InspectedCluster& cluster, const kube::Service& service)
{
    const EndpointLists lists = endpointsOf(cluster, service);
    const QString unread = unreadSentence(cluster.snapshot, kube::Kind::EndpointSlice, service.meta.namespace_.str());
    const bool none = lists.ready.isEmpty() && lists.notReady.isEmpty() && lists.terminating.isEmpty();
    if (none && !unread.isEmpty())
        return section(Inspection::tr("Endpoints")) + paragraph(Inspection::tr("Not known: %1", "a sentence").arg(unread)) +
               suggestedHtml(cluster, service);
    if (none)
        return section(Inspection::tr("Endpoints")) + paragraph(Inspection::tr("None: nothing answers behind this Service."));
    RichText html;
    const auto add = [&](const QString& title, const RichTexts& list) {
        if (!list.isEmpty())
            html += section(title) + bulletList(list);
    };
    add(Inspection::tr("Endpoints, ready: %Ln", nullptr, int(lists.ready.size())), lists.ready);
    add(Inspection::tr("Endpoints, not ready: %Ln", nullptr, int(lists.notReady.size())), lists.notReady);
    add(Inspection::tr("Endpoints, terminating: %Ln", nullptr, int(lists.terminating.size())), lists.terminating);
    return html;
}

} // namespace

RichText serviceHtml(const InspectedCluster& cluster, const kube::Service& service)
{
    RichText html = heading(Inspection::tr("Service %1").arg(QString::fromStdString(service.meta.name)));
    Rows rows;
    rows.addText(Inspection::tr("Namespace"), QString::fromStdString(service.meta.namespace_));
    const std::string selector = kube::selectorText(service.selector);
    rows.addText(Inspection::tr("Selects pods with"), service.selector.empty() ? QString() : QString::fromStdString(selector));
    html += rows.html() + conflictsHtml(cluster, kube::Kind::Service, service.meta.key()) + section(Inspection::tr("What it does"));
    html += bulletList(richTexts(wording::serviceBreakdown(cluster.snapshot, service)));
    return service.isExternalName() ? html : html + endpointsHtml(cluster, service);
}

} // namespace hopscope::panels
