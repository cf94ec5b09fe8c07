// The tool bar: open, export, how the map is grouped, which namespaces, search, zoom.
#pragma once

#include "app/window_actions.h"
#include "model/cluster/cluster_snapshot.h"

#include <QToolBar>

class QComboBox;
class QLabel;
class QLineEdit;

namespace hopscope::app {

class WindowToolBar : public QToolBar
{
    Q_OBJECT
public:
    WindowToolBar(WindowActions& actions, QWidget* parent);

    void setNamespaces(const cluster::ClusterSnapshot& snapshot);
    /// Empty: all. A name that the cluster does not have changes nothing.
    void chooseNamespace(const QString& name);
    QLineEdit& searchLine() { return *m_search; }
    QComboBox& namespaceBox() { return *m_namespace; }

signals:
    /// Empty: all.
    void namespaceChosen(const QString& name);
    void searchChanged(const QString& text);
    /// Return in the search line.
    void searchStepped();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    WindowActions& m_actions;
    QLabel* m_groupLabel;
    QComboBox* m_group;
    QLabel* m_namespaceLabel;
    QComboBox* m_namespace;
    QLineEdit* m_search;
};

} // namespace hopscope::app
