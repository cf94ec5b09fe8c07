// The window: the map in the middle, tables and charts below, inspector and flow beside it.
#pragma once

#include "app/context_view.h"
#include "app/window_actions.h"
#include "app/window_settings.h"
#include "app/window_source.h"
#include "widgets/map/map_view.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QDockWidget;
class QStackedWidget;

namespace hopscope::charts {
class ChartPanel;
}
namespace hopscope::feed {
class PacedWork;
}
namespace hopscope::panels {
class CoverageDialog;
class ExecConsentDialog;
class Inspector;
class MessageBar;
class RemarkBand;
class SourcePage;
}
namespace hopscope::player {
class FlowPanel;
enum class End;
}

namespace hopscope::app {

class Languages;
class RangeObserver;
class TableTabs;
class WindowStatus;
class WindowToolBar;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `settingsFile` empty: the user's own settings.
    MainWindow(SourceOptions options, Languages& languages, const QString& settingsFile = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openStart();
    SourceOpener& opener() { return *m_opener; }
    feed::ClusterFeed& feed() { return *m_feed; }
    map::MapView& mapView() { return *m_map; }
    map::MapLayouter& layouter() { return *m_layouter; }
    TableTabs& tables() { return *m_tables; }
    player::FlowPanel& flowPanel() { return *m_flow; }
    WindowActions& actions() { return *m_actions; }
    const std::optional<layout::ItemId>& selection() const { return m_selection; }

    /// What the map shows as a picture, with the flow at its moment; valid until the next change.
    paint::MapPicture currentPicture() const { return m_map->picture(); }
    void setThemeChoice(ThemeChoice choice);
    void setLanguage(const QString& code);
    const paint::Theme& theme() const;

    /// A window of its own beside this one, with nothing open; it is gone when it is closed.
    MainWindow& openNewWindow();

public slots:
    void select(const std::optional<hopscope::layout::ItemId>& item);
    void selectAndShow(const hopscope::layout::ItemId& item);
    void showFlow(const hopscope::flow::Query& query);
    void showExportDialog();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window.cpp: parts and where they stand
    void buildCentre();
    void buildDocks();
    QDockWidget* addDock(const char* name, QWidget* content, Qt::DockWidgetArea area);
    void restoreRemembered();
    void applyTheme();
    void retranslate();
    layout::MapOptions mapOptions() const;
    // main_window_wiring.cpp: who hears whom
    void wireFeed();
    void wireSelection();
    void wireFlow();
    void wireFileActions();
    void wireViewActions();
    void wireToolBar();
    // main_window_events.cpp: what happens then
    void takeSnapshot(const cluster::SnapshotPointer& snapshot, const cluster::ClusterDelta& delta);
    void forgetCluster();
    void showClientAddress(const std::string& address);
    void showFlowRemarks();
    void askForConsent(const client::ExecConfig& exec, const QString& context);
    void refreshInspector();
    void refreshCharts();
    void beginPicking(player::End end);
    void endPicking();
    void takePick(const layout::ItemId& item);
    void setFlowEnd(player::End end, const layout::ItemId& item);
    void search(const QString& text);
    void stepSearch();
    void chooseFile();
    void chooseFolder();
    void fillContextMenu();
    void fillRecentMenu();
    // main_window_clusters.cpp: one cluster after another, and windows beside each other
    std::vector<MainWindow*> allWindows() const;
    void switchCluster();
    void rememberView();
    void bringBackView();
    void showContexts();
    // main_window_state.cpp: how the source is doing
    void takeState(const source::SourceState& state);
    void showRightPage();
    void showCoverage();
    void refreshCoverage();
    void refreshAge();
    void showKindStates();

    QString m_settingsFile; ///< empty: the user's own
    WindowSettings m_settings;
    Languages& m_languages;
    QPalette m_systemPalette;
    std::unique_ptr<WindowActions> m_actions;
    feed::ClusterFeed* m_feed;
    map::MapLayouter* m_layouter;
    RangeObserver* m_ranges;
    SourceOpener* m_opener;
    map::MapView* m_map;
    QStackedWidget* m_pages;
    panels::SourcePage* m_sourcePage;
    panels::MessageBar* m_messages;
    panels::RemarkBand* m_remark; ///< over the map: that the flow on it is supposed
    panels::RemarkBand* m_mapAge;
    panels::RemarkBand* m_tablesAge;
    WindowToolBar* m_toolBar;
    TableTabs* m_tables;
    charts::ChartPanel* m_charts;
    feed::PacedWork* m_chartWork;
    panels::Inspector* m_inspector;
    player::FlowPanel* m_flow;
    WindowStatus* m_status;
    panels::CoverageDialog* m_coverage = nullptr; ///< made when it is first asked for
    QPointer<panels::ExecConsentDialog> m_consent; ///< while it is open
    QDockWidget* m_tablesDock;
    QDockWidget* m_chartsDock;
    QDockWidget* m_inspectorDock;
    QDockWidget* m_flowDock;
    std::optional<layout::ItemId> m_selection;
    std::optional<player::End> m_pickedEnd;
    std::vector<layout::ItemId> m_found; ///< of the search, to step through
    std::size_t m_foundIndex = 0;
    QString m_viewKey; ///< of the cluster that is shown
    std::optional<ContextView> m_viewToBringBack;
    bool m_showFirstLayout = true;
    bool m_docksRemembered = false;
};

} // namespace hopscope::app
