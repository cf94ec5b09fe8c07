// What is set once and looked at long: which namespace, what is rolled up, which lines. Behind one button of the bar.
#pragma once

#include "app/window_actions.h"
#include "model/cluster/cluster_snapshot.h"

#include <QElapsedTimer>
#include <QToolButton>

class QCheckBox;
class QComboBox;
class QFrame;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class ChoiceBox;

class ViewButton : public QToolButton
{
    Q_OBJECT
public:
    ViewButton(WindowActions& actions, QWidget* parent);

    void setNamespaces(const cluster::ClusterSnapshot& snapshot);
    /// Empty: all. A name that the cluster does not have changes nothing.
    void chooseNamespace(const QString& name);
    QString chosenNamespace() const; ///< empty: all
    QFrame& popover() { return *m_popover; }

signals:
    /// Empty: all.
    void namespaceChosen(const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildPopover(WindowActions& actions);
    void showPopover();
    void retranslate();

    QFrame* m_popover;
    labels::PlainLabel* m_namespaceLabel;
    QComboBox* m_namespace; ///< "all" and m_namespaces
    QStringList m_namespaces;
    ChoiceBox* m_rollUp;
    ChoiceBox* m_links;
    QCheckBox* m_miniMap;
    QCheckBox* m_legend;
    QElapsedTimer m_closed;
};

} // namespace hopscope::app
