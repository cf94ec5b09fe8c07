// Everything the menus and the tool bar can do, with its keys.
#pragma once

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>

namespace hopscope::app {

/// Plain pointers: each action belongs to the window.
struct WindowActions
{
    explicit WindowActions(QMainWindow& window);
    void retranslate();

    QAction* openFile;
    QAction* openFolder;
    QAction* openBuiltIn;
    QAction* openContext;
    QAction* newWindow;
    QAction* reconnect;
    QAction* exportPicture;
    QAction* closeWindow;
    QAction* quit;
    QAction* copyText;
    QAction* copyCsv;
    QAction* copyMarkdown;
    QAction* find;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* actualSize;
    QAction* fit;
    QAction* zoomToSelection;
    QAction* selectionLinks;
    QAction* whatYouSee;
    QAction* play;
    QAction* hopForward;
    QAction* hopBack;
    QAction* flowStart;
    QAction* flowEnd;
    QAction* clearFlow;
    QAction* about;
    QAction* aboutQt;

    QActionGroup* groupBy;  ///< data: int of layout::GroupBy
    QActionGroup* theme;    ///< data: int of ThemeChoice
    QActionGroup* language; ///< data: "", "en", "de"

    QMenu* fileMenu;
    QMenu* contextMenu;
    QMenu* recentMenu;
    QMenu* editMenu;
    QMenu* viewMenu;
    QMenu* panelsMenu;
    QMenu* groupMenu;
    QMenu* themeMenu;
    QMenu* languageMenu;
    QMenu* flowMenu;
    QMenu* helpMenu;

private:
    void createActions(QMainWindow& window);
    void createGroups(QMainWindow& window);
    void createMenus(QMainWindow& window);
    void setKeys();
    void fillFileAndEdit();
    void fillViewFlowHelp();
    void translateFileAndEdit();
    void translateViewFlowHelp();
};

} // namespace hopscope::app
