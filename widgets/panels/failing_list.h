// Everything that fails, as a list: a pod with its reason, restarts and namespace, and the nodes that are not ready.
#pragma once

#include "model/cluster/cluster_health.h"
#include "model/layout/map_layout.h"
#include "widgets/paint/theme.h"

#include <QListView>
#include <QWidget>


namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::panels {

class FailingModel;
class FailingDelegate;

class FailingList : public QWidget
{
    Q_OBJECT
public:
    explicit FailingList(QWidget* parent = nullptr);

    void setHealth(const cluster::ClusterHealth& health);
    void setTheme(const paint::Theme& theme);
    /// Marks the row of what is selected elsewhere; none where it does not fail. Nothing is emitted.
    void setSelected(const std::optional<layout::ItemId>& item);
    /// The next or previous one after the one that is marked, round again; nothing where nothing fails.
    std::optional<layout::ItemId> step(bool forward) const;
    QListView& view() { return *m_view; }
    /// Takes the keys; nothing is chosen by that.
    void begin();

signals:
    void itemChosen(const hopscope::layout::ItemId& item);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void choose(const QModelIndex& index);

    cluster::ClusterHealth m_health;
    labels::PlainLabel* m_title;
    labels::PlainLabel* m_nodes;
    QListView* m_view;
    FailingModel* m_model;
    FailingDelegate* m_delegate;
    bool m_selecting = false;
};

} // namespace hopscope::panels
