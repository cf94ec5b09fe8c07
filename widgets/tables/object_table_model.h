// A table of one kind of object.
#pragma once

#include "model/cluster/cluster_change.h"
#include "widgets/tables/row_table_model.h"

namespace hopscope::tables {

/// Follows a cluster's snapshots. Ages are counted up to the time of the last setNow().
class ObjectTableModel : public RowTableModel
{
    Q_OBJECT
public:
    ObjectTableModel(kube::Kind kind, QStringList columns, QObject* parent = nullptr);

    /// `delta` says what differs from the snapshot before; a delta that does not fit is worked out anew.
    void setSnapshot(const cluster::SnapshotPointer& snapshot, const cluster::ClusterDelta& delta);
    /// Another cluster comes: the one case in which the model resets.
    void clear();
    void setNow(TimePoint now);

    kube::Kind kind() const { return m_kind; }
    int rowOfObject(const kube::ObjectKey& key) const { return rowOf({0, key, {}}); }
    int rowAbout(kube::Kind kind, const kube::ObjectKey& object) const override { return kind == m_kind ? rowOfObject(object) : -1; }

protected:
    RowContent makeContent(const RowKey& key) const override;
    virtual RowContent contentOf(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& key, TimePoint now) const = 0;
    /// Whether a row's text may be another one at `now` than it was made for.
    virtual bool dependsOnTime(const RowContent& content, const kube::ObjectKey& key) const = 0;

    const cluster::ClusterSnapshot& snapshot() const { return *m_snapshot; }
    const cluster::SnapshotPointer& snapshotPointer() const { return m_snapshot; }
    TimePoint now() const { return m_now; }

private:
    kube::Kind m_kind;
    cluster::SnapshotPointer m_snapshot;
    TimePoint m_now{};
};

} // namespace hopscope::tables
