// The tool bar: back and forward, open, export, how the map is grouped, rolled up and joined by lines, which namespaces, zoom.
#pragma once

#include "app/window_actions.h"
#include "model/cluster/cluster_snapshot.h"

#include <QToolBar>

class QComboBox;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class ChoiceBox;

class WindowToolBar : public QToolBar
{
    Q_OBJECT
public:
    WindowToolBar(WindowActions& actions, QWidget* parent);

    void setNamespaces(const cluster::ClusterSnapshot& snapshot);
    /// Empty: all. A name that the cluster does not have changes nothing.
    void chooseNamespace(const QString& name);
    QString chosenNamespace() const; ///< empty: all

signals:
    /// Empty: all.
    void namespaceChosen(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildNamespaces();
    void retranslate();

    WindowActions& m_actions;
    ChoiceBox* m_group;
    ChoiceBox* m_rollUp;
    ChoiceBox* m_links;
    labels::PlainLabel* m_namespaceLabel;
    QComboBox* m_namespace;    ///< "all" and m_namespaces
    QStringList m_namespaces;
};

} // namespace hopscope::app
