// What this session can see: each kind with its state, what it rests on, and what would help where something is missing.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/source/cluster_source.h"

#include <QDialog>
#include <QStringList>

#include <optional>

class QTreeWidget;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::panels {

class NamespaceField;

class CoverageDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CoverageDialog(QWidget* parent);

    /// Call it at each change, and each second while it is open: waits are counted down. A file's rows come from the snapshot's coverage.
    /// `now`: what ages are counted to.
    void showState(const source::SourceState& state, const cluster::SnapshotPointer& snapshot, TimePoint now);

    /// The namespaces that the user has named for what is open; nothing: none can be named for it.
    void setNamespaces(const std::optional<QStringList>& names);

signals:
    /// Where the whole cluster is refused, these are to be read besides the context's own.
    void namespacesChosen(const QStringList& names);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshNamespaces();

    labels::PlainLabel* m_intro;
    QTreeWidget* m_rows;
    NamespaceField* m_namespaces;
    std::optional<QStringList> m_named;
    source::SourceState m_state;
    cluster::SnapshotPointer m_snapshot;
    TimePoint m_now{};
};

} // namespace hopscope::panels
