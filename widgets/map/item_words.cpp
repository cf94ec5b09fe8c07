#include "widgets/map/item_words.h"

#include <QCoreApplication>

namespace hopscope::map {

using labels::RichText;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapItem)
};

} // namespace

QString itemKindWord(layout::ItemKind kind)
{
    using layout::ItemKind;
    switch (kind) {
    case ItemKind::Client: return Words::tr("Client");
    case ItemKind::ExternalAddress: return Words::tr("External address");
    case ItemKind::Service: return Words::tr("Service");
    case ItemKind::NodeCard: return Words::tr("Node");
    case ItemKind::NamespaceCard: return Words::tr("Namespace");
    case ItemKind::ServiceCard: return Words::tr("Service group");
    case ItemKind::UnscheduledCard: return Words::tr("Pods without a node");
    case ItemKind::Pod: return Words::tr("Pod");
    case ItemKind::Workload: return Words::tr("Workload");
    case ItemKind::NetworkPolicy: return QStringLiteral("NetworkPolicy");
    case ItemKind::NodePort: return QStringLiteral("NodePort");
    case ItemKind::Ingress: return QStringLiteral("Ingress");
    case ItemKind::Band: return Words::tr("Region of the map");
    }
    return {};
}

QString itemTitle(const layout::ItemId& item)
{
    using layout::ItemKind;
    if (item.kind == ItemKind::Client)
        return Words::tr("Client outside the cluster");
    if (item.kind == ItemKind::ServiceCard && item.key.name.empty())
        return Words::tr("Pods of no known Service");
    if (item.kind == ItemKind::UnscheduledCard || item.kind == ItemKind::Band || item.key.name.empty())
        return itemKindWord(item.kind);
    const QString detail = QString::fromStdString(item.detail);
    QString name = QString::fromStdString(item.key.toString());
    if (item.kind == ItemKind::ExternalAddress || item.kind == ItemKind::NodePort)
        name = Words::tr("%1 of %2", "an address or a port, its Service").arg(detail, name);
    if (const auto kind = kube::kindFromName(item.detail); item.kind == ItemKind::NetworkPolicy && kind && !kube::isNamespaced(*kind))
        name = QString::fromStdString(item.key.name);
    // What made the pods says itself what it is: a Deployment, a DaemonSet; so does a policy that is no NetworkPolicy.
    const bool namesItsKind = (item.kind == ItemKind::Workload || item.kind == ItemKind::NetworkPolicy) && !detail.isEmpty();
    return Words::tr("%1 %2", "kind of thing, its name").arg(namesItsKind ? detail : itemKindWord(item.kind), name);
}

QString itemStateWord(layout::ItemState state)
{
    using layout::ItemState;
    switch (state) {
    case ItemState::Normal: return {};
    case ItemState::Ready: return Words::tr("ready");
    case ItemState::NotReady: return Words::tr("not ready");
    case ItemState::Starting: return Words::tr("starting");
    case ItemState::Failing: return Words::tr("failing");
    case ItemState::Terminating: return Words::tr("terminating");
    case ItemState::Completed: return Words::tr("completed");
    case ItemState::Unknown: return Words::tr("state unknown");
    }
    return {};
}

RichText itemToolTip(const layout::Item& item)
{
    const QString lineOf = QStringLiteral("<br>%1");
    RichText text = RichText::of(QStringLiteral("<span style=\"font-weight:600\">%1</span>"), itemTitle(item.id));
    if (item.state != layout::ItemState::Normal)
        text += RichText::of(lineOf, itemStateWord(item.state));
    for (const std::string& detail : item.details)
        text += RichText::of(lineOf, QString::fromStdString(detail));
    if (item.hostNetwork)
        text += RichText::of(lineOf, Words::tr("uses its node's address (hostNetwork)"));
    return text;
}

} // namespace hopscope::map
