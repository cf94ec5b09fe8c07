#include "app/window_actions.h"

#include "app/window_settings.h"
#include "model/layout/map_layout.h"

#include <QCoreApplication>
#include <QMenuBar>

namespace hopscope::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MainWindow)
};

void say(QAction* action, const QString& text, const QString& tip = {})
{
    action->setText(text);
    if (!tip.isEmpty())
        action->setToolTip(action->shortcut().isEmpty()
                               ? tip
                               : QStringLiteral("%1 (%2)").arg(tip, action->shortcut().toString(QKeySequence::NativeText)));
}

QAction* addChoice(QActionGroup* group, const QVariant& data)
{
    auto* action = new QAction(group);
    action->setCheckable(true);
    action->setData(data);
    return action;
}

} // namespace

WindowActions::WindowActions(QMainWindow& window)
{
    createActions(window);
    createGroups(window);
    createMenus(window);
    setKeys();
    retranslate();
}

void WindowActions::createActions(QMainWindow& window)
{
    for (QAction** action : {&openFile, &openFolder, &openBuiltIn, &openContext, &newWindow, &reconnect, &exportPicture, &closeWindow, &quit, &copyText, &copyCsv,
                             &copyMarkdown, &find, &zoomIn, &zoomOut, &actualSize, &fit, &zoomToSelection, &selectionLinks, &whatYouSee,
                             &play, &hopForward, &hopBack, &flowStart, &flowEnd, &clearFlow, &about, &aboutQt})
        *action = new QAction(&window);
    selectionLinks->setCheckable(true);
    whatYouSee->setObjectName(QStringLiteral("whatYouSee"));
    for (QAction* action : {play, hopForward, hopBack, flowStart, flowEnd, clearFlow})
        action->setEnabled(false);
}

void WindowActions::createGroups(QMainWindow& window)
{
    groupBy = new QActionGroup(&window);
    for (const auto by : {layout::GroupBy::Node, layout::GroupBy::Namespace, layout::GroupBy::Service})
        addChoice(groupBy, int(by));
    groupBy->actions().constFirst()->setChecked(true);
    theme = new QActionGroup(&window);
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        addChoice(theme, int(choice));
    language = new QActionGroup(&window);
    for (const char* code : {"", "en", "de"})
        addChoice(language, QLatin1String(code));
}

void WindowActions::createMenus(QMainWindow& window)
{
    for (QMenu** menu : {&fileMenu, &editMenu, &viewMenu, &flowMenu, &helpMenu}) {
        *menu = new QMenu(&window);
        window.menuBar()->addMenu(*menu);
    }
    for (QMenu** menu : {&contextMenu, &recentMenu, &panelsMenu, &groupMenu, &themeMenu, &languageMenu})
        *menu = new QMenu(&window);
    fillFileAndEdit();
    fillViewFlowHelp();
}

void WindowActions::fillFileAndEdit()
{
    fileMenu->addActions({openFile, openFolder});
    fileMenu->addMenu(recentMenu);
    fileMenu->addMenu(contextMenu);
    fileMenu->addAction(openContext);
    fileMenu->addActions({openBuiltIn, reconnect});
    fileMenu->addSeparator();
    fileMenu->addAction(exportPicture);
    fileMenu->addSeparator();
    fileMenu->addActions({newWindow, closeWindow, quit});
    editMenu->addAction(find);
    editMenu->addSeparator();
    editMenu->addActions({copyText, copyCsv, copyMarkdown});
}

void WindowActions::fillViewFlowHelp()
{
    viewMenu->addActions({zoomIn, zoomOut, actualSize, fit, zoomToSelection});
    viewMenu->addSeparator();
    viewMenu->addMenu(groupMenu);
    viewMenu->addAction(selectionLinks);
    viewMenu->addSeparator();
    viewMenu->addAction(whatYouSee);
    viewMenu->addMenu(panelsMenu);
    viewMenu->addMenu(themeMenu);
    viewMenu->addMenu(languageMenu);
    groupMenu->addActions(groupBy->actions());
    themeMenu->addActions(theme->actions());
    languageMenu->addActions(language->actions());
    flowMenu->addActions({play, hopForward, hopBack, flowStart, flowEnd});
    flowMenu->addSeparator();
    flowMenu->addAction(clearFlow);
    helpMenu->addActions({about, aboutQt});
}

void WindowActions::setKeys()
{
    openFile->setShortcut(QKeySequence::Open);
    openContext->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    newWindow->setShortcut(QKeySequence::New);
    closeWindow->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    exportPicture->setShortcut(Qt::CTRL | Qt::Key_E);
    reconnect->setShortcut(Qt::Key_F5);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    find->setShortcut(QKeySequence::Find);
    copyText->setShortcut(QKeySequence::Copy);
    zoomIn->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    zoomOut->setShortcut(Qt::CTRL | Qt::Key_Minus);
    actualSize->setShortcut(Qt::CTRL | Qt::Key_0);
    fit->setShortcut(Qt::CTRL | Qt::Key_Home);
    zoomToSelection->setShortcut(Qt::CTRL | Qt::Key_J);
    clearFlow->setShortcut(Qt::CTRL | Qt::Key_W);
    about->setShortcut(Qt::Key_F1);
}

void WindowActions::retranslate()
{
    translateFileAndEdit();
    translateViewFlowHelp();
}

void WindowActions::translateFileAndEdit()
{
    fileMenu->setTitle(Words::tr("&File"));
    editMenu->setTitle(Words::tr("&Edit"));
    recentMenu->setTitle(Words::tr("Open &recent"));
    contextMenu->setTitle(Words::tr("Live &cluster"));
    say(openFile, Words::tr("&Open file…"), Words::tr("Open what kubectl get … -o json or yaml wrote"));
    say(openFolder, Words::tr("Open &folder…"), Words::tr("Open a folder of such files as one cluster"));
    say(openBuiltIn, Words::tr("Open the &built-in cluster"), Words::tr("The small cluster of the networking notes"));
    say(openContext, Words::tr("Find a c&luster…"), Words::tr("Every context of the kubeconfig, and whether its server answers"));
    say(newWindow, Words::tr("&New window"), Words::tr("For another cluster beside this one"));
    say(closeWindow, Words::tr("Close &window"));
    say(reconnect, Words::tr("Re&connect or read again"), Words::tr("Try again now"));
    say(exportPicture, Words::tr("&Export picture…"), Words::tr("The whole map as SVG, PDF or PNG"));
    say(quit, Words::tr("&Quit"));
    say(find, Words::tr("&Find on the map"), Words::tr("Highlights what has the words you type"));
    say(copyText, Words::tr("Copy table rows as &text"));
    say(copyCsv, Words::tr("Copy table rows as &CSV"));
    say(copyMarkdown, Words::tr("Copy table rows as &Markdown"));
}

void WindowActions::translateViewFlowHelp()
{
    viewMenu->setTitle(Words::tr("&View"));
    panelsMenu->setTitle(Words::tr("&Panels"));
    groupMenu->setTitle(Words::tr("&Group by"));
    themeMenu->setTitle(Words::tr("&Theme"));
    languageMenu->setTitle(Words::tr("&Language"));
    flowMenu->setTitle(Words::tr("F&low"));
    helpMenu->setTitle(Words::tr("&Help"));
    say(zoomIn, Words::tr("Zoom &in"), Words::tr("Zoom in"));
    say(zoomOut, Words::tr("Zoom &out"), Words::tr("Zoom out"));
    say(actualSize, Words::tr("&Actual size"));
    say(fit, Words::tr("&Show all"), Words::tr("Show the whole map"));
    say(zoomToSelection, Words::tr("Zoom to the &selection"));
    say(selectionLinks, Words::tr("Only the selection's l&ines"), Words::tr("Hide the lines of everything else"));
    say(whatYouSee, Words::tr("&What you can see…"), Words::tr("What could be read, kind by kind, and what would help"));
    const QStringList groups{Words::tr("Node"), Words::tr("Namespace"), Words::tr("Service")};
    const QStringList themes{Words::tr("Like the system"), Words::tr("Light"), Words::tr("Dark")};
    // Languages are called by their own names, so that everybody finds theirs.
    const QStringList languages{Words::tr("Like the system"), QStringLiteral("English"), QStringLiteral("Deutsch")};
    for (int i = 0; i < 3; ++i) {
        groupBy->actions().at(i)->setText(groups[i]);
        theme->actions().at(i)->setText(themes[i]);
        language->actions().at(i)->setText(languages[i]);
    }
    say(play, Words::tr("&Play or pause\tSpace"));
    say(hopForward, Words::tr("One hop &forward\tRight"));
    say(hopBack, Words::tr("One hop &back\tLeft"));
    say(flowStart, Words::tr("To the &start\tHome"));
    say(flowEnd, Words::tr("To the &end\tEnd"));
    say(clearFlow, Words::tr("&Clear the flow"));
    say(about, Words::tr("&About Hopscope"));
    say(aboutQt, Words::tr("About &Qt"));
}

} // namespace hopscope::app
