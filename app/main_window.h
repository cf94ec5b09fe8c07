// The window: the map in the middle, tables and charts below, inspector and flow beside it.
#pragma once

#include "app/context_view.h"
#include "app/window_actions.h"
#include "app/window_settings.h"
#include "app/window_source.h"
#include "model/flow/ways_to.h"
#include "widgets/export/picture_subject.h"
#include "widgets/map/map_view.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QDockWidget;
class QStackedWidget;
class QVBoxLayout;

namespace hopscope::charts {
class ChartPanel;
}
namespace hopscope::panels {
class CoverageDialog;
class ExecConsentDialog;
class HiddenBand;
class Inspector;
class MessageBar;
class RemarkBand;
class SourcePage;
}
namespace hopscope::map {
class LegendView;
class MapFinder;
class MiniMap;
struct MapHits;
}
namespace hopscope::player {
class FlowPanel;
enum class End;
}
namespace hopscope::threads {
class PacedWork;
}

namespace hopscope::app {

class FindBar;
class ItemMenu;
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
    map::MapFinder& finder() { return *m_finder; }
    FindBar& findBar() { return *m_find; }
    TableTabs& tables() { return *m_tables; }
    player::FlowPanel& flowPanel() { return *m_flow; }
    WindowActions& actions() { return *m_actions; }
    const std::optional<layout::ItemId>& selection() const { return m_selection; }

    /// What the map shows as a picture, with the flow at its moment; valid until the next change.
    paint::MapPicture currentPicture() const { return m_map->picture(); }
    void setThemeChoice(ThemeChoice choice);
    /// Of all texts, against the system's own size; for the whole program.
    void setTextScale(double scale);
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
    QWidget* buildMapPage();
    void buildDocks();
    QDockWidget* addDock(const char* name, QWidget* content, Qt::DockWidgetArea area);
    void restoreRemembered();
    void applyTheme();
    double textScale() const { return m_systemTextScale * m_settings.textScale(); }
    void retranslate();
    layout::MapOptions mapOptions() const;
    // main_window_wiring.cpp: who hears whom
    void wireFeed();
    void wireSelection();
    void wireFlow();
    void wireFileActions();
    void wireViewActions();
    void wireAppearance();
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
    void chooseFile();
    void chooseFolder();
    void fillContextMenu();
    void fillRecentMenu();
    // main_window_menus.cpp: what is done with one thing
    void wireItemMenus();
    void wireDialogs();
    void countPresets();
    void copyPicture();
    exporting::PictureSubject pictureSubject() const;
    void setFlowEnd(player::End end, const layout::ItemId& item);
    void setFlowTarget(const flow::WayTo& way);
    void showFlowEnd(player::End end, const QString& text);
    // main_window_map.cpp: what stands on the map
    void wireMap();
    void takeLayout(const map::LayoutPointer& layout, bool continued, const map::MovePointer& move);
    void layOutAnew();
    void setNamespace(const QString& name);
    void toggleWorkload(const layout::ItemId& workload);
    void showLinks();
    void showHidden();
    void showAllHidden();
    // main_window_find.cpp: the query and what it finds
    void wireFind();
    void takeQuery();
    void filterMap();
    void filterTables(bool again);
    void followCluster(const cluster::ClusterDelta& delta);
    void takeHits(const std::shared_ptr<const map::MapHits>& hits);
    void stepThroughHits(bool forward);
    void showHits();
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
    double m_systemTextScale;
    std::unique_ptr<WindowActions> m_actions;
    feed::ClusterFeed* m_feed;
    map::MapLayouter* m_layouter;
    RangeObserver* m_ranges;
    SourceOpener* m_opener;
    map::MapView* m_map;
    map::MapFinder* m_finder;
    map::MiniMap* m_miniMap;
    map::LegendView* m_legend;
    FindBar* m_find;
    panels::HiddenBand* m_hidden;
    QWidget* m_mapPage; ///< the map with what belongs to it
    QStackedWidget* m_pages;
    panels::SourcePage* m_sourcePage;
    panels::MessageBar* m_messages;
    panels::RemarkBand* m_remark; ///< over the map: that the flow on it is supposed
    panels::RemarkBand* m_mapAge;
    panels::RemarkBand* m_tablesAge;
    WindowToolBar* m_toolBar;
    TableTabs* m_tables;
    charts::ChartPanel* m_charts;
    threads::PacedWork* m_chartWork;
    panels::Inspector* m_inspector;
    player::FlowPanel* m_flow;
    WindowStatus* m_status;
    ItemMenu* m_itemMenu;
    threads::PacedWork* m_presetWork; ///< of a large cluster, beside the window's thread
    panels::CoverageDialog* m_coverage = nullptr; ///< made when it is first asked for
    QPointer<panels::ExecConsentDialog> m_consent; ///< while it is open
    QDockWidget* m_tablesDock;
    QDockWidget* m_chartsDock;
    QDockWidget* m_inspectorDock;
    QDockWidget* m_flowDock;
    std::optional<layout::ItemId> m_selection;
    std::optional<player::End> m_pickedEnd;
    std::set<layout::ItemId> m_toggled; ///< workloads rolled up or unrolled by hand
    std::shared_ptr<const layout::MapFilter> m_filter;
    QTimer m_filterRenewal;             ///< runs while the cluster has changed what the filter lets through
    std::optional<bool> m_stepWhenFound; ///< forward or back, as soon as what was asked is answered
    bool m_answered = false;            ///< what the find bar asks
    /// What the layout that is shown was asked for, as far as it decides what stands where.
    struct AskedView
    {
        layout::GroupBy groupBy = layout::GroupBy::Node;
        std::set<std::string> namespaces;
        QString filter;

        bool operator==(const AskedView&) const = default;
    };
    AskedView askedView() const;
    AskedView m_shownView;
    QString m_viewKey; ///< of the cluster that is shown
    std::optional<ContextView> m_viewToBringBack;
    bool m_showFirstLayout = true;
    bool m_docksRemembered = false;
};

} // namespace hopscope::app
