// Nodes, Pods and Services with the columns of `kubectl get -o wide`, NAMESPACE first where there is one.
#pragma once

#include "widgets/tables/object_table_model.h"

namespace hopscope::tables {

class NodeTableModel : public ObjectTableModel
{
    Q_OBJECT
public:
    explicit NodeTableModel(QObject* parent = nullptr);

    std::shared_ptr<const RowReader> reader() const override;

protected:
    RowContent contentOf(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& key, TimePoint now) const override;
    bool dependsOnTime(const RowContent& content, const kube::ObjectKey& key) const override;
};

class PodTableModel : public ObjectTableModel
{
    Q_OBJECT
public:
    explicit PodTableModel(QObject* parent = nullptr);

    std::shared_ptr<const RowReader> reader() const override;

protected:
    RowContent contentOf(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& key, TimePoint now) const override;
    bool dependsOnTime(const RowContent& content, const kube::ObjectKey& key) const override;
};

class ServiceTableModel : public ObjectTableModel
{
    Q_OBJECT
public:
    explicit ServiceTableModel(QObject* parent = nullptr);

    std::shared_ptr<const RowReader> reader() const override;

protected:
    RowContent contentOf(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& key, TimePoint now) const override;
    bool dependsOnTime(const RowContent& content, const kube::ObjectKey& key) const override;
};

/// "NAMESPACE" and kubectl's columns, or those alone for cluster-scoped kinds.
QStringList columnsOf(kube::Kind kind);

} // namespace hopscope::tables
