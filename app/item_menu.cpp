#include "app/item_menu.h"

#include "app/window_context.h"
#include "widgets/labels/plain_words.h"

#include <QApplication>
#include <QClipboard>

namespace hopscope::app {

namespace {

using layout::ItemKind;

bool canSend(const layout::ItemId& item)
{
    return item.kind == ItemKind::Pod || item.kind == ItemKind::NodeCard || item.kind == ItemKind::Client;
}

bool canReceive(const layout::ItemId& item)
{
    return item.kind == ItemKind::Pod || item.kind == ItemKind::NodeCard || item.kind == ItemKind::Service ||
           item.kind == ItemKind::ServiceCard || item.kind == ItemKind::NodePort || item.kind == ItemKind::ExternalAddress;
}

/// In a menu an ampersand would underline the letter behind it.
QString asMenuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

void addOnce(QStringList& texts, const std::string& text)
{
    if (const QString each = QString::fromStdString(text); !each.isEmpty() && !texts.contains(each))
        texts << each;
}

void copyText(const QString& text)
{
    QApplication::clipboard()->setText(text);
}

/// "NodePort 30007 of worker-node1", "10.96.0.10:53 UDP".
QString wayText(const flow::WayTo& way, const kube::Service& service)
{
    const QString protocol = way.protocol == ip::Protocol::Tcp ? QString() : u' ' + QString::fromUtf8(ip::toString(way.protocol).data());
    if (const auto* nodePort = std::get_if<flow::NodePortTarget>(&way.target))
        return ItemMenu::tr("NodePort %1 of %2").arg(QString::fromStdString(nodePort->port) + protocol, QString::fromStdString(nodePort->node));
    if (const auto* own = std::get_if<flow::ServiceTarget>(&way.target)) {
        const auto address = service.clusterIp(ip::Family::V4) ? service.clusterIp(ip::Family::V4) : service.clusterIp(ip::Family::V6);
        return address ? ItemMenu::tr("ClusterIP %1").arg(QString::fromStdString(ip::joinHostPort(*address, own->port)) + protocol)
                       : ItemMenu::tr("its name, port %1").arg(QString::fromStdString(own->port) + protocol);
    }
    const auto& address = std::get<flow::AddressTarget>(way.target);
    return ItemMenu::tr("external address %1").arg(QString::fromStdString(ip::joinHostPort(address.address, address.port)) + protocol);
}

} // namespace

QString nameToCopy(const layout::ItemId& item)
{
    return QString::fromStdString(item.key.name);
}

QStringList addressesOf(const layout::ItemId& item, const cluster::ClusterSnapshot& snapshot)
{
    QStringList texts;
    if (item.kind == ItemKind::ExternalAddress) {
        addOnce(texts, item.detail);
    } else if (item.kind == ItemKind::Pod) {
        if (const kube::Pod* pod = snapshot.pods.find(item.key)) {
            for (const ip::IpAddress& address : pod->podIps)
                addOnce(texts, address.toString());
        }
    } else if (item.kind == ItemKind::NodeCard) {
        if (const kube::Node* node = snapshot.nodes.find(item.key)) {
            for (const ip::IpAddress& address : node->ipAddresses())
                addOnce(texts, address.toString());
        }
    } else if (item.kind == ItemKind::Service || item.kind == ItemKind::ServiceCard) {
        if (const kube::Service* service = snapshot.services.find(item.key)) {
            for (const ip::IpAddress& address : service->clusterIpAddresses())
                addOnce(texts, address.toString());
        }
    }
    return texts;
}

void ItemMenu::fill(QMenu& menu, const layout::ItemId& item, Place place, const cluster::ClusterSnapshot& snapshot,
                    const std::optional<flow::Source>& source)
{
    if (canSend(item))
        menu.addAction(tr("Trace &from here"), this, [this, item] { emit traceFromRequested(item); });
    if (canReceive(item)) {
        menu.addAction(tr("Trace &to here"), this, [this, item] { emit traceToRequested(item); });
        addWays(menu, item, snapshot, source);
    }
    if (item.kind != ItemKind::Client)
        menu.addAction(tr("&Who points at it"), this, [this, item] { emit pointersRequested(item); });
    menu.addSeparator();
    addCopies(menu, item, snapshot);
    if (place == Place::Table)
        menu.addAction(tr("Show on the &map"), this, [this, item] { emit mapRequested(item); });
    else if (tableKindOf(item))
        menu.addAction(tr("&Show in table"), this, [this, item] { emit tableRequested(item); });
    menu.addSeparator();
}

void ItemMenu::addWays(QMenu& menu, const layout::ItemId& item, const cluster::ClusterSnapshot& snapshot, const std::optional<flow::Source>& source)
{
    const kube::Service* service = snapshot.services.find(item.key);
    if (item.kind == ItemKind::Pod || item.kind == ItemKind::NodeCard || !service)
        return;
    const std::vector<flow::WayTo> ways = flow::waysTo(snapshot, source.value_or(flow::ClientPlace{}), item.key);
    if (ways.size() < 2)
        return;
    QMenu* by = menu.addMenu(tr("Trace to here &by"));
    for (const flow::WayTo& way : ways)
        by->addAction(asMenuText(wayText(way, *service)), this, [this, way] { emit wayRequested(way); });
}

void ItemMenu::addCopies(QMenu& menu, const layout::ItemId& item, const cluster::ClusterSnapshot& snapshot)
{
    if (const QString name = nameToCopy(item); !name.isEmpty())
        menu.addAction(tr("Copy &name"), this, [name] { copyText(name); });
    const QStringList addresses = addressesOf(item, snapshot);
    const bool isOnly = addresses.size() == 1;
    for (const QString& address : addresses) {
        const QString name = tr("Copy %1").arg(address);
        const QAction* entry = isOnly ? menu.addAction(tr("Copy &address")) : labels::addAction(menu, name);
        connect(entry, &QAction::triggered, this, [address] { copyText(address); });
    }
}

} // namespace hopscope::app
