// Nodes, Pods and Services with the columns of `kubectl get -o wide`, NAMESPACE first where there is one.
#pragma once

#include "widgets/tables/row_table_model.h"

namespace hopscope::tables {

/// Follows a cluster's snapshots.
class ObjectTableModel : public RowTableModel
{
    Q_OBJECT
public:
    /// A Node, Pod or Service.
    explicit ObjectTableModel(kube::Kind kind, QObject* parent = nullptr);

    void setSnapshot(const cluster::SnapshotPointer& snapshot);

private:
    kube::Kind m_kind;
};

/// The objects of that kind, a row each.
RowsPointer rowsOf(kube::Kind kind, const cluster::SnapshotPointer& snapshot);

/// Columns in which every object of the kind says <none>, of those that often do; none where there is no object.
QList<int> emptyColumns(kube::Kind kind, const cluster::ClusterSnapshot& snapshot);

/// "NAMESPACE" and kubectl's columns, or those alone for cluster-scoped kinds.
QStringList columnsOf(kube::Kind kind);

} // namespace hopscope::tables
