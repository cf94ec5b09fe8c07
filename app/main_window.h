// The window: one bar, the map, one panel beside it, one drawer below.
#pragma once

#include "app/context_view.h"
#include "app/window_actions.h"
#include "app/window_settings.h"
#include "app/window_source.h"
#include "model/flow/ways_to.h"
#include "model/lesson/binding.h"
#include "widgets/export/picture_subject.h"
#include "widgets/map/map_view.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QShortcut;
class QSplitter;
class QStackedWidget;

namespace hopscope::charts {
class ChartPanel;
}
namespace hopscope::findings {
struct Proof;
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
namespace hopscope::query {
struct FindingWords;
}
namespace hopscope::player {
class FlowPanel;
enum class End;
}
namespace hopscope::threads {
class PacedWork;
}

namespace hopscope::app {

class AddressAnswer;
class AddressesPage;
class FindBar;
class FindingsObserver;
class ItemMenu;
class Languages;
class LessonBinder;
class LessonSaver;
class LessonGuide;
class LessonsDialog;
struct LessonCourse;
class OverviewObserver;
class PathPane;
class PresentWindow;
class RangeObserver;
struct StageSubject;
class TableTabs;
class ViewButton;
class WindowBar;
class WindowDrawer;
class WindowPanel;
class WindowStatus;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `settingsFile` empty: the user's own settings.
    MainWindow(SourceOptions options, Languages& languages, const QString& settingsFile = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openStart();
    /// Something was given up in the middle: what is shown may lack it.
    void showFault(const QString& sentence);
    SourceOpener& opener() { return *m_opener; }
    feed::ClusterFeed& feed() { return *m_feed; }
    map::MapView& mapView() { return *m_map; }
    map::MapLayouter& layouter() { return *m_layouter; }
    map::MapFinder& finder() { return *m_finder; }
    FindBar& findBar() { return *m_find; }
    AddressAnswer& addressAnswer() { return *m_answer; }
    AddressesPage& addressesPage() { return *m_addresses; }
    TableTabs& tables() { return *m_tables; }
    WindowBar& bar() { return *m_bar; }
    WindowPanel& panel() { return *m_panel; }
    WindowDrawer& drawer() { return *m_drawer; }
    player::FlowPanel& flowPanel() { return *m_flow; }
    PathPane& pathPane() { return *m_path; }
    LessonGuide& guide() { return *m_guide; }
    WindowActions& actions() { return *m_actions; }
    const std::optional<layout::ItemId>& selection() const { return m_selection; }

    /// What the map shows as a picture, with the flow at its moment; valid until the next change.
    paint::MapPicture currentPicture() const { return m_map->picture(); }
    void setThemeChoice(ThemeChoice choice);
    /// Of all texts, against the system's own size; for the whole program.
    void setTextScale(double scale);
    void setLanguage(const QString& code);
    const paint::Theme& theme() const;

    /// Says something for some seconds, where nothing has to be answered.
    void say(const QString& sentence);
    /// What the window calls its cluster.
    QString clusterName() const;

    /// No part of it is off the screen, whatever its scale, with what the system draws around it as far as that is there by now.
    void fitOnScreen();
    /// The same for a window that has just been shown: the system draws around it a little later, and nothing says when.
    void fitOnScreenWithFrame();
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
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window.cpp: parts and where they stand
    void buildCentre();
    QWidget* buildMiddle();
    PathPane* buildPathPane();
    void restoreRemembered();
    void applyTheme();
    double textScale() const { return m_systemTextScale * m_settings.textScale(); }
    void retranslate();
    void setMenuKeys();
    layout::MapOptions mapOptions() const;
    // main_window_shape.cpp: how the window is shared between its parts
    void wireShape();
    void shareWidth();
    void shareHeight();
    void showPanel(bool shown);
    void showDrawer(bool open);
    void showParts();
    void allowPanel();
    void rememberShape();
    void goToArea(bool forward);
    // main_window_health.cpp: how the cluster is doing, and what is worth a look
    void wireHealth();
    void takeOverview();
    void refreshClusterPage();
    std::size_t countOfFailing() const;
    void showFailing();
    void stepThroughFailing(bool forward);
    void tracePacket();
    // main_window_findings.cpp: what is wrong with the network
    void wireFindings();
    void takeFindings();
    void showFindings(const QString& filter);
    void showProof(const findings::Proof& proof);
    std::shared_ptr<const query::FindingWords> foundWords() const;
    // main_window_wiring.cpp: who hears whom
    void wireFeed();
    void wireSelection();
    void wireFlow();
    void wirePath();
    void wireFileActions();
    void wireViewActions();
    void wireAppearance();
    // main_window_path.cpp: the path on the map and on the stage
    void takeFlow(const std::shared_ptr<const flow::FlowTrace>& trace, std::size_t candidate, bool continued);
    void showPathOn(int view);
    void showMap();
    void foldForPath(const flow::FlowTrace* trace);
    void present();
    // main_window_lesson.cpp: lessons, and what may be looked at meanwhile
    void wireLessons();
    void showLessons();
    void bindLessons();
    void beginInBuiltIn(const std::shared_ptr<const lesson::Lesson>& lesson);
    void awaitLesson(const std::shared_ptr<const lesson::Lesson>& lesson);
    void takeFit(const std::shared_ptr<const lesson::Lesson>& lesson, const std::variant<std::shared_ptr<const lesson::BoundLesson>, lesson::Unmet>& fit);
    void beginLesson(const std::shared_ptr<const LessonCourse>& course);
    void endLesson();
    bool holdForLesson(const cluster::ClusterDelta& delta);
    void showLesson(bool shown);
    void lockForLesson();
    void allowFailing();
    void saveAnswers();
    void saveLesson(const std::shared_ptr<const lesson::BoundLesson>& bound);
    void showLessonPage();
    void predictPath(bool wanted);
    // main_window_events.cpp: what happens then
    void takeSnapshot(const cluster::SnapshotPointer& snapshot, const cluster::ClusterDelta& delta);
    void forgetCluster();
    void showClientAddress(std::string address);
    void showFlowRemarks();
    void askForConsent(const client::ExecConsent& consent, const QString& context);
    void refreshInspector();
    void refreshCharts();
    void beginPicking(player::End end);
    void endPicking();
    void takePick(const layout::ItemId& item);
    void chooseFile();
    void chooseFolder();
    void fillContextMenu();
    void fillRecentMenu();
    void fillClusterMenu();
    void addRecentFiles(QMenu& menu);
    // main_window_menus.cpp: what is done with one thing
    void wireItemMenus();
    /// What was chosen on the map as a destination, and how it is asked.
    struct PickedTarget
    {
        layout::ItemId item;
        QString text;                          ///< empty: nothing listens there
        std::optional<ip::Protocol> protocol;  ///< nothing: whichever is chosen
    };
    PickedTarget targetFrom(const layout::ItemId& item, const QString& source) const;
    void setPickedTarget(PickedTarget target);
    void setFlowEnd(player::End end, const layout::ItemId& item);
    void setFlowTarget(const flow::WayTo& way);
    void showFlowEnd(player::End end, const QString& text);
    // main_window_dialogs.cpp: preferences, help, pictures
    void wireDialogs();
    void countPresets();
    void copyPicture();
    void copyStage();
    std::optional<StageSubject> stageSubject() const;
    exporting::PictureSubject pictureSubject() const;
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
    // main_window_addresses.cpp: the view of addresses beside the map
    void wireAddresses();
    void showView(MainView view);
    bool wantsAddresses() const;
    // main_window_answer.cpp: what an address is
    void wireAnswer();
    void askAddress(const QString& text);
    // main_window_clusters.cpp: one cluster after another, and windows beside each other
    std::vector<MainWindow*> allWindows() const;
    void switchCluster();
    void rememberView();
    void bringBackView();
    void showContexts();
    void fillWindowMenu();
    void addWindows(QMenu& menu);
    void refreshTitle();
    // main_window_state.cpp: how the source is doing
    void takeState(const source::SourceState& state);
    void showRightPage();
    void showCoverage();
    void refreshCoverage();
    void refreshAge();
    void showPicturedPath(const source::SourceState& state);
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
    OverviewObserver* m_overview;
    FindingsObserver* m_findings;
    SourceOpener* m_opener;
    map::MapView* m_map;
    map::MapFinder* m_finder;
    map::MiniMap* m_miniMap;
    map::LegendView* m_legend;
    WindowBar* m_bar;
    ViewButton* m_view; ///< of the bar
    FindBar* m_find;    ///< of the bar
    AddressAnswer* m_answer; ///< below the bar
    QStackedWidget* m_views; ///< the map with the panel, or all addresses
    AddressesPage* m_addresses;
    panels::HiddenBand* m_hidden;
    PathPane* m_path;   ///< the map with what belongs to it, or the stage
    LessonBinder* m_binder;
    LessonSaver* m_lessonSaver;
    LessonGuide* m_guide;
    QPointer<LessonsDialog> m_lessons; ///< while it is open
    std::vector<std::shared_ptr<const lesson::Lesson>> m_knownLessons; ///< the built-in ones, and those opened since
    std::shared_ptr<const lesson::Lesson> m_awaitedLesson; ///< until it is known whether it fits its cluster
    cluster::SnapshotPointer m_heldSnapshot; ///< what the window shows while a lesson runs
    bool m_picturedPathShown = false; ///< of the picture that is open
    bool m_hasHeld = false; ///< something has come since
    std::optional<WindowShape> m_shapeBeforeLesson;
    bool m_showedAllBeforeLesson = false; ///< beside a path
    QPointer<PresentWindow> m_presented; ///< while somebody presents
    QStackedWidget* m_pages;
    panels::SourcePage* m_sourcePage;
    panels::MessageBar* m_messages;
    panels::RemarkBand* m_remark; ///< over the map: that the flow on it is supposed
    panels::RemarkBand* m_mapAge;
    panels::RemarkBand* m_tablesAge;
    WindowPanel* m_panel;
    WindowDrawer* m_drawer;
    TableTabs* m_tables; ///< of the drawer
    charts::ChartPanel* m_charts;
    threads::PacedWork* m_chartWork;
    panels::Inspector* m_inspector;
    player::FlowPanel* m_flow;
    WindowStatus* m_status;
    ItemMenu* m_itemMenu;
    threads::PacedWork* m_presetWork; ///< of a large cluster, beside the window's thread
    panels::CoverageDialog* m_coverage = nullptr; ///< made when it is first asked for
    QPointer<panels::ExecConsentDialog> m_consent; ///< while it is open
    QSplitter* m_across; ///< the map and the panel
    QSplitter* m_down;   ///< those and the drawer
    WindowShape m_shape;
    QList<QShortcut*> m_menuKeys;
    int m_number = 1; ///< of the windows of this program
    int m_looksForFrame = 40; ///< that are left
    int m_flowPicks = 0; ///< ends of a packet that are still to be clicked
    std::optional<PickedTarget> m_pickedTarget;
    std::optional<layout::ItemId> m_selection;
    std::optional<player::End> m_pickedEnd;
    std::set<layout::ItemId> m_toggled; ///< workloads rolled up or unrolled by hand
    std::shared_ptr<const layout::MapFilter> m_filter;
    std::shared_ptr<const layout::MapFilter> m_pathFilter; ///< while a path is shown on a map with many pods: only what takes part
    std::shared_ptr<const flow::Participants> m_pathParticipants; ///< what that filter lets through
    bool m_pathShowsAll = false;                           ///< somebody wanted the others back
    QTimer m_filterRenewal;             ///< runs while the cluster has changed what the filter lets through
    std::optional<bool> m_stepWhenFound; ///< forward or back, as soon as what was asked is answered
    bool m_answered = false;            ///< what the find bar asks
    /// What the layout that is shown was asked for, as far as it decides what stands where.
    struct AskedView
    {
        layout::GroupBy groupBy = layout::GroupBy::Node;
        std::set<std::string> namespaces;
        QString filter;
        bool onlyPath = false;

        bool operator==(const AskedView&) const = default;
    };
    AskedView askedView() const;
    AskedView m_shownView;
    QString m_viewKey; ///< of the cluster that is shown
    std::optional<ContextView> m_viewToBringBack;
    bool m_showFirstLayout = true;
};

} // namespace hopscope::app
