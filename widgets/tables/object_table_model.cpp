#include "widgets/tables/object_table_model.h"

namespace hopscope::tables {
namespace {

std::vector<RowKey> rowKeys(const std::vector<kube::ObjectKey>& keys)
{
    std::vector<RowKey> rows;
    rows.reserve(keys.size());
    for (const kube::ObjectKey& key : keys)
        rows.push_back({0, key, {}});
    return rows;
}

std::size_t sizeOf(const cluster::ClusterSnapshot& snapshot, kube::Kind kind)
{
    switch (kind) {
    case kube::Kind::Node: return snapshot.nodes.size();
    case kube::Kind::Pod: return snapshot.pods.size();
    case kube::Kind::Service: return snapshot.services.size();
    default: return 0;
    }
}

} // namespace

ObjectTableModel::ObjectTableModel(kube::Kind kind, QStringList columns, QObject* parent)
    : RowTableModel(std::move(columns), parent), m_kind(kind)
{
}

void ObjectTableModel::setSnapshot(const cluster::SnapshotPointer& snapshot, const cluster::ClusterDelta& delta)
{
    const cluster::KindDelta* changes = &delta.of(m_kind);
    cluster::ClusterDelta own;
    if (std::size_t(rowCount()) + changes->added.size() - changes->removed.size() != sizeOf(*snapshot, m_kind)) {
        own = cluster::diff(m_snapshot, snapshot);
        changes = &own.of(m_kind);
    }
    changeRows({rowKeys(changes->removed), rowKeys(changes->added), rowKeys(changes->changed)},
               [&] { m_snapshot = snapshot; });
}

void ObjectTableModel::clear()
{
    m_snapshot.reset();
    clearRows();
}

void ObjectTableModel::setNow(TimePoint now)
{
    if (now == m_now)
        return;
    m_now = now;
    refreshRows([this](const RowContent& content, const RowKey& key) { return dependsOnTime(content, key.object); });
}

RowContent ObjectTableModel::makeContent(const RowKey& key) const
{
    RowContent content = contentOf(*m_snapshot, key.object, m_now);
    content.kind = m_kind;
    return content;
}

} // namespace hopscope::tables
