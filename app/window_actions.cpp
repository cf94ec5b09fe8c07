#include "app/window_actions.h"

#include "app/path_pane.h"
#include "app/window_settings.h"
#include "model/layout/map_options.h"
#include "widgets/labels/plain_words.h"
#include "widgets/map/map_view.h"
#include "widgets/wording/query_wording.h"

#include <QCoreApplication>
#include <QLocale>
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
        labels::setToolTip(*action, action->shortcut().isEmpty()
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
    for (QAction** action : {&openFile, &openFolder, &openBuiltIn, &openContext, &newWindow, &reconnect, &exportPicture, &copyPicture,
                             &closeWindow, &quit, &copyText, &copyCsv, &copyMarkdown, &find, &hideOthers, &findNext, &findPrevious, &nextFailing,
                             &previousFailing, &failingFirst, &back, &forward, &zoomIn, &zoomOut, &actualSize, &fit, &zoomToSelection,
                             &miniMap, &legend, &whatYouSee, &fullScreen, &showPanel, &showDrawer, &nextArea, &previousArea, &largerText,
                             &smallerText, &usualText, &reducedMotion, &tracePacket, &play, &hopForward, &hopBack, &flowStart,
                             &flowEnd, &clearFlow, &switchView, &present, &predict, &lessons, &preferences, &help, &about, &aboutQt})
        window.addAction(*action = new QAction(&window)); // its keys work whether a menu shows it or not
    for (QAction* action : {back, forward, exportPicture, fullScreen, showPanel, tracePacket, present})
        action->setIconVisibleInMenu(false);
    for (QAction* action : {miniMap, legend, reducedMotion, fullScreen, showPanel, showDrawer, failingFirst})
        action->setCheckable(true);
    for (QAction* action : {back, forward})
        action->setEnabled(false);
    whatYouSee->setObjectName(QStringLiteral("whatYouSee"));
    switchView->setObjectName(QStringLiteral("switchView"));
    present->setObjectName(QStringLiteral("present"));
    predict->setObjectName(QStringLiteral("predict"));
    predict->setCheckable(true);
    lessons->setObjectName(QStringLiteral("lessons"));
    for (QAction* action : flowActions())
        action->setEnabled(false);
}

QList<QAction*> WindowActions::flowActions() const
{
    return {play, hopForward, hopBack, flowStart, flowEnd, clearFlow, switchView, present, predict};
}

void WindowActions::createGroups(QMainWindow& window)
{
    views = new QActionGroup(&window);
    for (const auto view : {MainView::Map, MainView::Addresses})
        addChoice(views, int(view));
    groupBy = new QActionGroup(&window);
    for (const auto by : {layout::GroupBy::Node, layout::GroupBy::Namespace, layout::GroupBy::Service})
        addChoice(groupBy, int(by));
    rollUp = new QActionGroup(&window);
    for (const auto roll : {layout::RollUp::Large, layout::RollUp::All, layout::RollUp::None})
        addChoice(rollUp, int(roll));
    links = new QActionGroup(&window);
    for (const auto shown : {map::LinksShown::Auto, map::LinksShown::All, map::LinksShown::Selection})
        addChoice(links, int(shown));
    pathViews = new QActionGroup(&window);
    for (const auto view : {PathPane::View::Map, PathPane::View::Stage})
        addChoice(pathViews, int(view));
    for (QActionGroup* group : {views, groupBy, rollUp, links, pathViews})
        group->actions().constFirst()->setChecked(true);
    theme = new QActionGroup(&window);
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrastLight,
                              ThemeChoice::HighContrastDark})
        addChoice(theme, int(choice));
    language = new QActionGroup(&window);
    for (const char* code : {"", "en", "de"})
        addChoice(language, QLatin1String(code));
}

void WindowActions::createMenus(QMainWindow& window)
{
    mainMenu = new QMenu(&window);
    for (QMenu** menu : {&fileMenu, &editMenu, &viewMenu, &flowMenu, &windowMenu, &helpMenu}) {
        *menu = new QMenu(&window);
        mainMenu->addMenu(*menu);
    }
    for (QMenu** menu : {&clusterMenu, &settingsMenu, &contextMenu, &recentMenu, &presetsMenu, &panelsMenu, &groupMenu, &rollUpMenu,
                         &linksMenu, &themeMenu, &textMenu, &languageMenu})
        *menu = new QMenu(&window);
    for (const query::PresetQuery& preset : query::presetQueries())
        presetsMenu->addAction(QString())->setData(QString::fromUtf8(preset.text.data(), qsizetype(preset.text.size())));
    presetsMenu->setToolTipsVisible(true);
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
    fileMenu->addActions({exportPicture, copyPicture});
    fileMenu->addSeparator();
    fileMenu->addActions({closeWindow, quit});
    windowMenu->addAction(newWindow); // the others join it when it is opened
    editMenu->addActions({find, hideOthers, findNext, findPrevious, nextFailing, previousFailing});
    editMenu->addMenu(presetsMenu);
    editMenu->addSeparator();
    editMenu->addAction(failingFirst);
    editMenu->addActions({copyText, copyCsv, copyMarkdown});
    editMenu->addSeparator();
    editMenu->addAction(preferences);
}

void WindowActions::fillViewFlowHelp()
{
    viewMenu->addActions(views->actions());
    viewMenu->addSeparator();
    viewMenu->addActions({zoomIn, zoomOut, actualSize, fit, zoomToSelection});
    viewMenu->addSeparator();
    viewMenu->addActions({back, forward});
    viewMenu->addSeparator();
    for (QMenu* menu : {groupMenu, rollUpMenu, linksMenu})
        viewMenu->addMenu(menu);
    viewMenu->addActions({miniMap, legend});
    viewMenu->addSeparator();
    viewMenu->addAction(whatYouSee);
    for (QMenu* menu : {panelsMenu, themeMenu, textMenu})
        viewMenu->addMenu(menu);
    viewMenu->addAction(reducedMotion);
    viewMenu->addMenu(languageMenu);
    rollUpMenu->addActions(rollUp->actions());
    linksMenu->addActions(links->actions());
    textMenu->addActions({largerText, smallerText, usualText});
    groupMenu->addActions(groupBy->actions());
    themeMenu->addActions(theme->actions());
    languageMenu->addActions(language->actions());
    panelsMenu->addActions({showPanel, showDrawer, nextArea, previousArea});
    viewMenu->addAction(fullScreen);
    settingsMenu->addMenu(themeMenu);
    settingsMenu->addMenu(textMenu);
    settingsMenu->addMenu(languageMenu);
    settingsMenu->addAction(reducedMotion);
    flowMenu->addAction(tracePacket);
    flowMenu->addSeparator();
    flowMenu->addActions({play, hopForward, hopBack, flowStart, flowEnd});
    flowMenu->addSeparator();
    flowMenu->addActions(pathViews->actions());
    flowMenu->addActions({switchView, present, predict});
    flowMenu->addSeparator();
    flowMenu->addAction(clearFlow);
    flowMenu->addSeparator();
    flowMenu->addAction(lessons);
    helpMenu->addAction(help);
    helpMenu->addSeparator();
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
    hideOthers->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    findNext->setShortcut(Qt::Key_F3);
    findPrevious->setShortcut(Qt::SHIFT | Qt::Key_F3);
    nextFailing->setShortcut(Qt::Key_F8);
    previousFailing->setShortcut(Qt::SHIFT | Qt::Key_F8);
    fullScreen->setShortcut(Qt::Key_F11);
    showPanel->setShortcut(Qt::Key_F9);
    showDrawer->setShortcut(Qt::Key_F10);
    nextArea->setShortcut(Qt::Key_F6);
    previousArea->setShortcut(Qt::SHIFT | Qt::Key_F6);
    tracePacket->setShortcut(Qt::CTRL | Qt::Key_T);
    back->setShortcut(Qt::ALT | Qt::Key_Left);
    forward->setShortcut(Qt::ALT | Qt::Key_Right);
    for (int i = 0; i < groupBy->actions().size(); ++i)
        groupBy->actions().at(i)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
    for (int i = 0; i < views->actions().size(); ++i)
        views->actions().at(i)->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)));
    miniMap->setShortcut(Qt::CTRL | Qt::Key_M);
    legend->setShortcut(Qt::CTRL | Qt::Key_L);
    copyText->setShortcut(QKeySequence::Copy);
    zoomIn->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    zoomOut->setShortcut(Qt::CTRL | Qt::Key_Minus);
    actualSize->setShortcut(Qt::CTRL | Qt::Key_0);
    fit->setShortcut(Qt::CTRL | Qt::Key_Home);
    zoomToSelection->setShortcut(Qt::CTRL | Qt::Key_J);
    switchView->setShortcut(Qt::Key_F4);
    present->setShortcuts({Qt::SHIFT | Qt::Key_F5, Qt::SHIFT | Qt::Key_F11});
    clearFlow->setShortcut(Qt::CTRL | Qt::Key_W);
    copyPicture->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    preferences->setShortcut(Qt::CTRL | Qt::Key_Comma);
    help->setShortcut(Qt::Key_F1);
}

void WindowActions::retranslate()
{
    translateFileAndEdit();
    translatePresets();
    translateView();
    translateChoices();
    translateFlowAndHelp();
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
    say(reconnect, Words::tr("Reconnect or read &again"), Words::tr("Try again now"));
    say(exportPicture, Words::tr("&Export picture…"), Words::tr("The whole map or the stage as SVG, PDF or PNG"));
    say(copyPicture, Words::tr("Copy &picture"), Words::tr("The map or the stage, whichever is shown, to the clipboard as PNG and as SVG"));
    say(quit, Words::tr("&Quit"));
    say(find, Words::tr("&Find on the map"), Words::tr("Highlights what has the words you type, or what you ask for"));
    say(hideOthers, Words::tr("&Hide the others"), Words::tr("Leaves on the map only what you ask for"));
    say(findNext, Words::tr("Find &next"));
    say(findPrevious, Words::tr("Find &previous"));
    say(nextFailing, Words::tr("Next thing that f&ails"), Words::tr("To the next pod that fails, or node that is not ready"));
    say(previousFailing, Words::tr("Previous thing that fai&ls"));
    say(failingFirst, Words::tr("Failin&g rows first"), Words::tr("In the tables, what fails stands above all else"));
    presetsMenu->setTitle(Words::tr("&Saved searches"));
    say(copyText, Words::tr("Copy table rows as &text"));
    say(copyCsv, Words::tr("Copy table rows as &CSV"));
    say(copyMarkdown, Words::tr("Copy table rows as &Markdown"));
    say(preferences, Words::tr("P&references…"), Words::tr("Theme, text size, language and what the map shows"));
}

void WindowActions::translatePresets()
{
    const auto presets = query::presetQueries();
    for (std::size_t i = 0; i < presets.size(); ++i) {
        QAction* action = presetsMenu->actions().at(int(i));
        action->setText(wording::presetName(presets[i].preset));
        labels::setToolTip(*action, action->data().toString()); // so that one learns to ask
    }
}

void WindowActions::showPresetCounts(const std::vector<std::optional<std::size_t>>& counts)
{
    const auto presets = query::presetQueries();
    for (std::size_t i = 0; i < std::min(presets.size(), counts.size()); ++i) {
        const QString name = wording::presetName(presets[i].preset);
        presetsMenu->actions().at(int(i))->setText(counts[i] ? QStringLiteral("%1 (%2)").arg(name, QLocale().toString(qulonglong(*counts[i]))) : name);
    }
}

void WindowActions::translateView()
{
    viewMenu->setTitle(Words::tr("&View"));
    panelsMenu->setTitle(Words::tr("&Panels"));
    groupMenu->setTitle(Words::tr("&Group by"));
    rollUpMenu->setTitle(Words::tr("Roll &up workloads"));
    linksMenu->setTitle(Words::tr("&Lines"));
    themeMenu->setTitle(Words::tr("&Theme"));
    textMenu->setTitle(Words::tr("Te&xt size"));
    languageMenu->setTitle(Words::tr("La&nguage"));
    say(zoomIn, Words::tr("Zoom &in"), Words::tr("Zoom in"));
    say(zoomOut, Words::tr("Zoom &out"), Words::tr("Zoom out"));
    say(actualSize, Words::tr("&Actual size"));
    say(fit, Words::tr("&Show all"), Words::tr("Show the whole map"));
    say(zoomToSelection, Words::tr("Zoom to the sele&ction"));
    say(back, Words::tr("&Back"), Words::tr("To the place on the map where you were before"));
    say(forward, Words::tr("&Forward"), Words::tr("To the place on the map that you left by going back"));
    say(miniMap, Words::tr("&Mini map"), Words::tr("A small picture of the whole map, while a part of it is looked at"));
    say(legend, Words::tr("L&egend"), Words::tr("What the signs on the map mean"));
    say(whatYouSee, Words::tr("&What you can see…"), Words::tr("What could be read, kind by kind, and what would help"));
    say(fullScreen, Words::tr("Full screen"), Words::tr("The whole screen for this window"));
    say(showPanel, Words::tr("&Panel"), Words::tr("The panel at the right"));
    say(showDrawer, Words::tr("&Tables and charts"), Words::tr("The tables and charts below the map"));
    say(nextArea, Words::tr("&Next area"), Words::tr("From the bar to the map, the panel, the tables"));
    say(previousArea, Words::tr("P&revious area"));
    say(largerText, Words::tr("&Larger"));
    say(smallerText, Words::tr("&Smaller"));
    say(usualText, Words::tr("&As the system has it"));
    say(reducedMotion, Words::tr("&Reduced motion"), Words::tr("Nothing glides on the map: a change is there at once"));
}

void WindowActions::translateChoices()
{
    const auto name = [](const QActionGroup& group, const QStringList& words) {
        for (int i = 0; i < words.size(); ++i)
            group.actions().at(i)->setText(words[i]);
    };
    name(*groupBy, {Words::tr("Node"), Words::tr("Namespace"), Words::tr("Service")});
    name(*views, {Words::tr("Map", "a view of the cluster"), Words::tr("Addresses", "a view of the cluster")});
    say(views->actions().at(0), views->actions().at(0)->text(), Words::tr("The map of the cluster"));
    say(views->actions().at(1), views->actions().at(1)->text(), Words::tr("Every kind of address, every range, and whose each address is"));
    name(*rollUp, {Words::tr("Large ones", "workloads"), Words::tr("All", "workloads"), Words::tr("None", "workloads")});
    name(*links, {Words::tr("Automatic", "lines"), Words::tr("All", "lines"), Words::tr("Only the selection's", "lines")});
    name(*theme, {Words::tr("Like the system"), Words::tr("Light"), Words::tr("Dark"), Words::tr("High contrast, light"),
                  Words::tr("High contrast, dark")});
    name(*pathViews, {Words::tr("Map", "where a path is shown"), Words::tr("Stage", "where a path is shown")});
    const QString key = switchView->shortcut().toString(QKeySequence::NativeText);
    labels::setToolTip(*pathViews->actions().at(0), QStringLiteral("%1 (%2)").arg(Words::tr("The path on the map of the cluster"), key));
    labels::setToolTip(*pathViews->actions().at(1), QStringLiteral("%1 (%2)").arg(Words::tr("The path alone, place by place"), key));
    const QStringList many{Words::tr("Nodes"), Words::tr("Namespaces"), Words::tr("Services")};
    for (int i = 0; i < many.size(); ++i) {
        QAction* action = groupBy->actions().at(i);
        action->setIconText(many[i]); // on the bar
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        labels::setToolTip(*action, QStringLiteral("%1 (%2)").arg(Words::tr("Group the map by %1").arg(action->text()), keys));
    }
    // Languages are called by their own names, so that everybody finds theirs.
    name(*language, {Words::tr("Like the system"), QStringLiteral("English"), QStringLiteral("Deutsch")});
}

void WindowActions::translateFlowAndHelp()
{
    flowMenu->setTitle(Words::tr("F&low"));
    helpMenu->setTitle(Words::tr("&Help"));
    windowMenu->setTitle(Words::tr("&Window"));
    say(tracePacket, Words::tr("&Trace a packet"), Words::tr("Asks from where to where, and shows the way hop by hop"));
    say(play, Words::tr("&Play or pause\tSpace"));
    say(hopForward, Words::tr("One step &forward\tRight"));
    say(hopBack, Words::tr("One step &back\tLeft"));
    say(flowStart, Words::tr("To the &start\tHome"));
    say(flowEnd, Words::tr("To the &end\tEnd"));
    say(clearFlow, Words::tr("&Clear the flow"));
    say(switchView, Words::tr("Map &or stage"), Words::tr("The same path, the other way to see it"));
    say(present, Words::tr("P&resent"), Words::tr("The path alone on the whole screen, in letters for a class"));
    say(predict, Words::tr("Pre&dict"), Words::tr("Asks for each decision on the path before it shows it"));
    say(lessons, Words::tr("&Lessons…"), Words::tr("Twelve lessons and an exam, about the cluster that is open"));
    say(help, Words::tr("&Help and keys"), Words::tr("Every key, and what can be searched for"));
    say(about, Words::tr("&About Hopscope"));
    say(aboutQt, Words::tr("About &Qt"));
}

} // namespace hopscope::app
