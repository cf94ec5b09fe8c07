// Everything the menus and the bar can do, with its keys.
#pragma once

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>

#include <optional>
#include <vector>

namespace hopscope::app {

/// What has the middle of the window.
enum class MainView
{
    Map,
    Addresses
};

/// Plain pointers: each action belongs to the window.
struct WindowActions
{
    explicit WindowActions(QMainWindow& window);
    void retranslate();
    /// The menus of the main menu, in their order.
    QList<QMenu*> topMenus() const { return {fileMenu, editMenu, viewMenu, flowMenu, windowMenu, helpMenu}; }
    /// Those that need a path.
    QList<QAction*> flowActions() const;
    /// Behind the names of the saved searches: how much each would find; nothing where that is not known.
    void showPresetCounts(const std::vector<std::optional<std::size_t>>& counts);

    QAction* openFile;
    QAction* openFolder;
    QAction* openBuiltIn;
    QAction* openContext;
    QAction* newWindow;
    QAction* reconnect;
    QAction* exportPicture;
    QAction* copyPicture;
    QAction* closeWindow;
    QAction* quit;
    QAction* copyText;
    QAction* copyCsv;
    QAction* copyMarkdown;
    QAction* find;
    QAction* hideOthers;
    QAction* findNext;
    QAction* findPrevious;
    QAction* nextFailing;
    QAction* previousFailing;
    QAction* failingFirst; ///< in the tables
    QAction* back;
    QAction* forward;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* actualSize;
    QAction* fit;
    QAction* zoomToSelection;
    QAction* miniMap;
    QAction* legend;
    QAction* whatYouSee;
    QAction* fullScreen;
    QAction* showPanel;
    QAction* showDrawer;
    QAction* nextArea;
    QAction* previousArea;
    QAction* largerText;
    QAction* smallerText;
    QAction* usualText;
    QAction* reducedMotion;
    QAction* tracePacket;
    QAction* play;
    QAction* hopForward;
    QAction* hopBack;
    QAction* flowStart;
    QAction* flowEnd;
    QAction* clearFlow;
    QAction* switchView; ///< from the map to the stage and back
    QAction* present;
    QAction* predict; ///< the path that is shown
    QAction* lessons;
    QAction* preferences;
    QAction* help;
    QAction* about;
    QAction* aboutQt;

    QActionGroup* views;    ///< data: int of MainView
    QActionGroup* groupBy;  ///< data: int of layout::GroupBy
    QActionGroup* rollUp;   ///< data: int of layout::RollUp
    QActionGroup* links;    ///< data: int of map::LinksShown
    QActionGroup* pathViews; ///< data: int of PathPane::View
    QActionGroup* theme;    ///< data: int of ThemeChoice
    QActionGroup* language; ///< data: "", "en", "de"

    QMenu* mainMenu;     ///< of all the others
    QMenu* clusterMenu;  ///< of the bar's cluster; filled when it opens
    QMenu* settingsMenu; ///< of the bar
    QMenu* fileMenu;
    QMenu* contextMenu;
    QMenu* recentMenu;
    QMenu* editMenu;
    QMenu* presetsMenu;
    QMenu* viewMenu;
    QMenu* panelsMenu;
    QMenu* groupMenu;
    QMenu* rollUpMenu;
    QMenu* linksMenu;
    QMenu* themeMenu;
    QMenu* textMenu;
    QMenu* languageMenu;
    QMenu* flowMenu;
    QMenu* windowMenu; ///< filled when it opens
    QMenu* helpMenu;

private:
    void createActions(QMainWindow& window);
    void createGroups(QMainWindow& window);
    void createMenus(QMainWindow& window);
    void setKeys();
    void fillFileAndEdit();
    void fillViewFlowHelp();
    void translateFileAndEdit();
    void translateView();
    void translateChoices();
    void translateFlowAndHelp();
    void translatePresets();
};

} // namespace hopscope::app
