#include "app/window_context.h"

#include "widgets/tables/row_table_model.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>

namespace hopscope::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MainWindow)
};

} // namespace

std::optional<layout::ItemId> itemOfRow(const QModelIndex& index)
{
    const kube::ObjectKey key{index.data(tables::NamespaceRole).toString().toStdString(),
                              index.data(tables::NameRole).toString().toStdString()};
    if (!index.isValid() || key.name.empty())
        return std::nullopt;
    switch (kube::Kind(index.data(tables::KindRole).toInt())) {
    case kube::Kind::Node: return layout::ItemId{layout::ItemKind::NodeCard, {{}, key.name}, {}};
    case kube::Kind::Pod: return layout::ItemId{layout::ItemKind::Pod, key, {}};
    case kube::Kind::Service: return layout::ItemId{layout::ItemKind::Service, key, {}};
    default: return std::nullopt;
    }
}

std::optional<kube::Kind> tableKindOf(const layout::ItemId& item)
{
    using layout::ItemKind;
    switch (item.kind) {
    case ItemKind::NodeCard: return kube::Kind::Node;
    case ItemKind::Pod: return kube::Kind::Pod;
    case ItemKind::Service:
    case ItemKind::ServiceCard:
    case ItemKind::NodePort:
    case ItemKind::ExternalAddress: return kube::Kind::Service;
    default: return std::nullopt;
    }
}

QString countsText(const cluster::ClusterSnapshot& snapshot)
{
    // None of what could not be read is not none.
    const auto isUnknown = [&](kube::Kind kind, std::size_t count) { return count == 0 && !snapshot.isReadWhole(kind); };
    const std::size_t nodes = snapshot.nodes.size();
    const std::size_t pods = snapshot.pods.size();
    const std::size_t services = snapshot.services.size();
    return QStringList{
        isUnknown(kube::Kind::Node, nodes) ? Words::tr("? nodes") : Words::tr("%Ln nodes", nullptr, int(nodes)),
        isUnknown(kube::Kind::Pod, pods) ? Words::tr("? pods") : Words::tr("%Ln pods", nullptr, int(pods)),
        isUnknown(kube::Kind::Service, services) ? Words::tr("? Services") : Words::tr("%Ln Services", nullptr, int(services))}
        .join(QStringLiteral(" · "));
}

QString coverageText(const cluster::ClusterSnapshot& snapshot)
{
    QStringList missing;
    for (const kube::Kind kind : {kube::Kind::Node, kube::Kind::Pod, kube::Kind::Service, kube::Kind::EndpointSlice}) {
        const cluster::Coverage coverage = snapshot.coverageOf(kind);
        if (coverage != cluster::Coverage::Complete && coverage != cluster::Coverage::Partial)
            missing << QStringLiteral("%1: %2").arg(QString::fromUtf8(kube::kindName(kind).data()), wording::coverageWord(coverage));
    }
    return missing.join(QStringLiteral(" · "));
}

} // namespace hopscope::app
