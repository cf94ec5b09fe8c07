// The one bar: the menu, which cluster, back and forward, how the map is grouped, the search, what fails, and the main actions.
#pragma once

#include "app/window_actions.h"
#include "model/cluster/cluster_health.h"
#include "widgets/paint/theme.h"

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QToolButton;

namespace hopscope::app {

class ChoiceRow;
class ClusterPill;
class FindBar;
class ViewButton;

class WindowBar : public QFrame
{
    Q_OBJECT
public:
    explicit WindowBar(WindowActions& actions, QWidget* parent = nullptr);

    ClusterPill& cluster() { return *m_cluster; }
    ViewButton& view() { return *m_view; }
    FindBar& search() { return *m_search; }
    /// Whether what only the map can do is there.
    void setMapTools(bool shown);
    /// Its pills say what they say, and lead nowhere.
    void lockHealth(bool locked);
    /// Nothing while nobody has looked at the cluster, or it has no pods.
    void showHealth(const std::optional<cluster::ClusterHealth>& health);
    /// Notes do not count.
    void showFindings(std::size_t errors, std::size_t warnings);
    void setTheme(const paint::Theme& theme, double textScale);
    /// Opens the menu with one of its menus in front, as the Alt key with its letter asks for.
    void openMenu(QMenu* menu);

    QSize minimumSizeHint() const override;

signals:
    void failingRequested();
    void findingsRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* addButton(QHBoxLayout* row, const char* name, const char* role, QAction* action = nullptr);
    void build(QHBoxLayout* row);
    void refreshHealth();
    void refreshFindings();
    void refreshWidths();
    void retranslate();

    WindowActions& m_actions;
    QToolButton* m_menu;
    ClusterPill* m_cluster;
    ChoiceRow* m_views;
    ChoiceRow* m_group;
    ViewButton* m_view;
    FindBar* m_search;
    QToolButton* m_pods;  ///< "16 ready", or "9 failing"
    QToolButton* m_nodes; ///< "1 node not ready"
    QToolButton* m_findings; ///< "2 errors, 5 warnings"; "2 errors" in a narrow bar
    bool m_hasMapTools = true;
    std::size_t m_errors = 0;
    std::size_t m_warnings = 0;
    QStringList m_findingCounts; ///< "2 errors", "5 warnings"; the worst first
    QToolButton* m_trace;
    QToolButton* m_export;
    QToolButton* m_fullScreen;
    QToolButton* m_settings;
    std::optional<cluster::ClusterHealth> m_health;
};

} // namespace hopscope::app
