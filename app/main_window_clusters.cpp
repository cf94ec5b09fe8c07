// One cluster after another in a window, and windows beside each other.
#include "app/main_window.h"

#include "app/cluster_pill.h"
#include "app/context_dialog.h"
#include "app/find_bar.h"
#include "app/own_files.h"
#include "app/view_button.h"
#include "app/window_bar.h"
#include "widgets/labels/shown_text.h"
#include "app/window_tables.h"
#include "widgets/wording/wording.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>

#include <algorithm>

namespace hopscope::app {

namespace {

constexpr QPoint besideTheOther{36, 36};

} // namespace

std::vector<MainWindow*> MainWindow::allWindows() const
{
    std::vector<MainWindow*> windows;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<MainWindow*>(widget); window && window->m_actions)
            windows.push_back(window);
    }
    return windows;
}

void MainWindow::switchCluster()
{
    rememberView();
    forgetCluster();
    m_viewToBringBack.reset();
    m_viewKey = m_opener->viewKey();
    if (m_viewKey.isEmpty())
        return;
    // Where nothing was arranged yet, it is as in a window that has just been opened; only the grouping stays.
    const QVariantMap stored = m_settings.view(m_viewKey);
    ContextView view = contextViewOf(stored);
    if (stored.isEmpty()) {
        view.groupBy = mapOptions().groupBy;
        view.tables.page = m_tables->currentIndex();
    }
    m_toggled = view.toggled;
    m_actions->rollUp->actions().at(int(view.rollUp))->setChecked(true);
    m_actions->groupBy->actions().at(int(view.groupBy))->trigger();
    m_find->setQuery(view.query, view.hides ? QueryUse::Hide : QueryUse::Find);
    m_view->chooseNamespace({});
    m_tables->setView(view.tables);
    if (!stored.isEmpty())
        m_viewToBringBack = std::move(view);
}

void MainWindow::rememberView()
{
    // What has not come back yet is not lost by going on at once.
    if (m_viewKey.isEmpty() || m_viewToBringBack || !m_map->mapLayout())
        return;
    ContextView view;
    view.groupBy = mapOptions().groupBy;
    view.namespaceName = m_view->chosenNamespace();
    view.query = m_find->queryText();
    view.hides = m_find->use() == QueryUse::Hide;
    view.rollUp = mapOptions().rollUp;
    view.toggled = m_toggled;
    view.camera = m_map->camera().place();
    view.selection = m_selection;
    view.tables = m_tables->view();
    m_settings.saveView(m_viewKey, toSettings(view));
}

/// Once the things are there again that it speaks of; with the first layout that is whole, at the latest.
void MainWindow::bringBackView()
{
    if (!m_viewToBringBack || !m_map->mapLayout())
        return;
    const ContextView& view = *m_viewToBringBack;
    m_view->chooseNamespace(view.namespaceName);
    if (view.selection && m_map->mapLayout()->find(*view.selection)) {
        select(view.selection);
        m_tables->setCurrentIndex(view.tables.page); // selecting has turned to the table of its kind
    }
    m_map->setCameraPlace(view.camera);
    // Another layout follows: of the rest, or of the namespace alone.
    if (m_feed->state().phase != source::SourcePhase::Loading && !m_layouter->isBusy())
        m_viewToBringBack.reset();
}

/// Who moves the map or chooses on it before the old view is back wants to see something else.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (watched == m_map && (type == QEvent::Wheel || type == QEvent::MouseButtonPress || type == QEvent::KeyPress))
        m_viewToBringBack.reset();
    return QMainWindow::eventFilter(watched, event);
}

MainWindow& MainWindow::openNewWindow()
{
    SourceOptions options = m_opener->options();
    if (options.cluster == "-")
        options.cluster.clear(); // standard input was read
    auto* window = new MainWindow(std::move(options), m_languages, m_settingsFile);
    for (const MainWindow* other : allWindows())
        window->m_number = std::max(window->m_number, other == window ? 1 : other->m_number + 1);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->m_systemPalette = m_systemPalette; // what the program has by now is its own
    window->m_systemTextScale = m_systemTextScale;
    window->applyTheme();
    window->resize(size());
    window->move(pos() + besideTheOther);
    window->show();
    QMetaObject::invokeMethod(window, &MainWindow::fitOnScreenWithFrame, Qt::QueuedConnection);
    return *window;
}

QString MainWindow::clusterName() const
{
    const QString path = QString::fromStdString(m_feed->state().name);
    const QString name = QFileInfo(path).fileName().isEmpty() ? path : QFileInfo(path).fileName();
    return m_opener->impersonatedUser().isEmpty() ? name : tr("%1 as %2").arg(name, m_opener->impersonatedUser());
}

/// By the cluster; several windows of the same one by number, too.
void MainWindow::refreshTitle()
{
    const source::SourceState& state = m_feed->state();
    const QString name = clusterName();
    const bool isBuiltIn = state.kind == source::SourceKind::Scenario && !name.isEmpty();
    const QString called = isBuiltIn ? tr("%1, built-in cluster").arg(name) : state.picture ? tr("%1, picture").arg(name) : name;
    const std::vector<MainWindow*> windows = allWindows();
    const bool again = std::any_of(windows.begin(), windows.end(), [&](const MainWindow* other) {
        return other->m_number < m_number && other->clusterName() == name;
    });
    const QString title = again ? tr("%1 (%2)").arg(called).arg(m_number) : called;
    setWindowTitle(title.isEmpty() ? tr("Hopscope") : tr("%1 – Hopscope").arg(labels::plainWindowTitle(title)));
    m_bar->cluster().showCluster(name.isEmpty() ? tr("No cluster") : name, state, wording::sourcePhrase(m_feed->stateNow(), m_feed->now()));
}

void MainWindow::addWindows(QMenu& menu)
{
    std::vector<MainWindow*> windows = allWindows();
    std::sort(windows.begin(), windows.end(), [](const MainWindow* one, const MainWindow* other) { return one->m_number < other->m_number; });
    for (MainWindow* window : windows) {
        QAction* action = menu.addAction(QString(window->windowTitle()).replace(u'&', QStringLiteral("&&")), window, [window] {
            window->show();
            window->raise();
            window->activateWindow();
        });
        action->setCheckable(true);
        action->setChecked(window == this);
    }
}

void MainWindow::fillWindowMenu()
{
    QMenu& menu = *m_actions->windowMenu;
    menu.clear();
    menu.addAction(m_actions->newWindow);
    menu.addSeparator();
    addWindows(menu);
}

/// What else could be looked at: contexts, recent files, another kind of source, another window.
void MainWindow::fillClusterMenu()
{
    QMenu& menu = *m_actions->clusterMenu;
    menu.clear();
    menu.addAction(m_actions->openContext);
    menu.addActions({m_actions->openFile, m_actions->openFolder, m_actions->openBuiltIn, m_actions->reconnect});
    menu.addSeparator();
    fillContextMenu();
    menu.addMenu(m_actions->contextMenu);
    addRecentFiles(menu);
    menu.addSeparator();
    menu.addAction(m_actions->newWindow);
    addWindows(menu);
}

void MainWindow::showContexts()
{
    const SourceOptions& options = m_opener->options();
    client::KubeconfigOptions kubeconfig{options.kubeconfig, {}, {}};
    kubeconfig.patience = patienceOfWindow();
    auto* dialog = new ContextDialog(std::move(kubeconfig), m_opener->currentContext(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ContextDialog::kubeconfigChosen, m_opener, &SourceOpener::useKubeconfig);
    connect(dialog, &ContextDialog::openRequested, m_opener, &SourceOpener::openContext);
    connect(dialog, &ContextDialog::newWindowRequested, this,
            [this](const QString& context) { openNewWindow().opener().openContext(context); });
    dialog->open();
    dialog->startSurvey();
}

} // namespace hopscope::app
