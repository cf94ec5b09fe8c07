// What the window does when something happens.
#include "app/main_window.h"

#include "app/address_answer.h"
#include "app/addresses_page.h"
#include "app/findings_observer.h"
#include "app/lesson_binder.h"
#include "app/lessons_dialog.h"
#include "app/overview_observer.h"
#include "app/path_pane.h"
#include "app/range_observer.h"
#include "app/window_context.h"
#include "app/window_export.h"
#include "app/view_button.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "app/window_status.h"
#include "app/window_tables.h"
#include "model/flow/example_client.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/labels/plain_words.h"
#include "widgets/map/legend_view.h"
#include "widgets/map/map_finder.h"
#include "widgets/panels/exec_consent_dialog.h"
#include "widgets/panels/failing_list.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/message_bar.h"
#include "widgets/panels/remark_band.h"
#include "widgets/player/flow_panel.h"
#include "widgets/player/flow_places.h"
#include "widgets/threads/paced_work.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStackedWidget>

namespace hopscope::app {

namespace {

/// IPv4, unless the first node has no such address.
ip::Family familyOf(const cluster::ClusterSnapshot& snapshot)
{
    if (snapshot.nodes.empty())
        return ip::Family::V4;
    const kube::Node& node = *snapshot.nodes.begin();
    return node.firstAddress("InternalIP", ip::Family::V6) && !node.firstAddress("InternalIP", ip::Family::V4) ? ip::Family::V6 : ip::Family::V4;
}

/// The files and folders of a drag, as far as they lie on this machine.
QString droppedPath(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

void MainWindow::forgetCluster()
{
    if (m_lessons)
        m_lessons->close(); // it speaks of another cluster
    m_awaitedLesson.reset();
    m_binder->forget();
    m_hasHeld = false; // it is of another cluster
    m_picturedPathShown = false;
    endLesson();
    endPicking();
    m_pickedTarget.reset();
    delete m_consent; // it spoke of the cluster that was to be opened before
    m_layouter->forgetPlaces();
    m_showFirstLayout = true;
    m_map->setMapLayout(nullptr, false);
    m_finder->setLayout(nullptr);
    m_toggled.clear();
    showHidden();
    m_tables->clear();
    m_ranges->clear();
    m_overview->clear();
    m_findings->clear();
    m_chartWork->forget();
    m_charts->setData({});
    m_flow->clear();
    m_answer->clear();
    m_addresses->clear();
    m_messages->clear();
    select(std::nullopt);
}

void MainWindow::showFault(const QString& sentence)
{
    m_messages->showMessage(sentence);
}

void MainWindow::takeSnapshot(const cluster::SnapshotPointer& snapshot, const cluster::ClusterDelta& delta)
{
    if (!m_lessons)
        m_binder->dropFits(); // they are of the cluster as it was
    if (holdForLesson(delta))
        return;
    const facts::NetworkFacts& facts = m_feed->facts();
    if (m_showFirstLayout && !m_flow->trace())
        showClientAddress({});
    m_layouter->setCluster(snapshot, facts);
    followCluster(delta);
    m_tables->setSnapshot(snapshot, facts, m_feed->now());
    m_flow->setCluster(snapshot, facts);
    m_answer->setCluster(snapshot, facts);
    m_addresses->setCluster(snapshot, facts);
    if (m_charts->isInView())
        refreshCharts();
    m_ranges->setCluster(snapshot, facts);
    m_overview->setCluster(snapshot, facts);
    m_findings->setCluster(snapshot, m_feed->sharedFacts(), m_feed->now(), m_feed->state().kind == source::SourceKind::Live);
    m_view->setNamespaces(*snapshot);
    m_status->refresh();
    refreshInspector();
    refreshCoverage();
    showRightPage();
    showKindStates();
}

void MainWindow::askForConsent(const client::ExecConsent& consent, const QString& context)
{
    if (context != m_opener->currentContext())
        return; // something else was opened since
    delete m_consent;
    m_consent = new panels::ExecConsentDialog(consent, context, m_opener->changedSinceAgreed(consent), this);
    m_consent->setAttribute(Qt::WA_DeleteOnClose);
    // Later: to open the cluster takes the dialog away, which is still in the middle of its click.
    connect(m_consent, &QDialog::accepted, this, [this, consent] { m_opener->agreeTo(consent); }, Qt::QueuedConnection);
    m_consent->open();
}

void MainWindow::refreshInspector()
{
    panels::FoundHere found;
    if (m_findings->found() && m_selection)
        found = m_findings->found()->at(*m_selection);
    m_inspector->showItem(m_selection, m_feed->snapshot(), m_feed->facts(), m_ranges->ranges(), m_feed->now(), found);
}

void MainWindow::refreshCharts()
{
    const cluster::SnapshotPointer snapshot = m_feed->snapshot();
    const auto read = [snapshot, facts = m_feed->facts()] { return charts::chartData(*snapshot, facts); };
    if (RangeObserver::isSmall(*snapshot)) {
        m_chartWork->forget();
        m_charts->setData(read());
    } else {
        m_chartWork->request(read, [this](charts::ChartData bars) { m_charts->setData(std::move(bars)); });
    }
}

void MainWindow::select(const std::optional<layout::ItemId>& item)
{
    if (item == m_selection)
        return;
    m_selection = item;
    m_map->setSelectedItem(item);
    m_tables->selectItem(item);
    m_panel->failing().setSelected(item);
    m_panel->setHasSelection(item.has_value());
    refreshInspector();
    if (m_finder->isAsked())
        showHits();
}

void MainWindow::selectAndShow(const layout::ItemId& item)
{
    select(item);
    showMap();
    m_map->showItem(item);
}

void MainWindow::showFlow(const flow::Query& query)
{
    endLesson();
    showPanel(true);
    m_panel->showPage(WindowPanel::Page::Flow);
    m_flow->showFlow(query);
}

void MainWindow::beginPicking(player::End end)
{
    m_pickedEnd = end;
    m_path->needMap(true);
    m_map->setPicking(true);
    m_map->setFocus();
    m_messages->showHint(end == player::End::Source
                             ? tr("Click where the packet starts: a pod, a node or the client. Esc gives up.")
                             : tr("Click where the packet goes: a Service, a pod, a node or an external address. Esc gives up."));
}

void MainWindow::endPicking()
{
    if (!m_pickedEnd)
        return;
    m_pickedEnd.reset();
    m_flowPicks = 0;
    m_map->setPicking(false);
    m_path->needMap(false);
    m_flow->chooser().endPicking();
    m_messages->clear();
}

void MainWindow::takePick(const layout::ItemId& item)
{
    if (!m_pickedEnd)
        return;
    const player::End end = *m_pickedEnd;
    const QString text = end == player::End::Source ? player::sourceTextOf(item)
                                                    : targetFrom(item, m_flow->chooser().text(player::End::Source)).text;
    if (text.isEmpty()) {
        m_messages->showHint(end == player::End::Source ? tr("No packet starts there. Click a pod, a node or the client.")
                                                        : tr("Nothing listens there. Click a Service, a pod or a node."));
        return;
    }
    const int left = m_flowPicks - 1;
    endPicking();
    if (left > 0) // both ends are asked for anew
        m_flow->chooser().setText(player::End::Target, {});
    setFlowEnd(end, item);
    if (left > 0) {
        m_flowPicks = left;
        beginPicking(player::End::Target);
    }
}

/// Without a path it is an example, so that the client has its size before one is shown.
void MainWindow::showClientAddress(std::string address)
{
    if (address.empty())
        address = flow::exampleClient(familyOf(*m_feed->snapshot())).toString();
    layout::MapOptions options = mapOptions();
    if (options.clientAddress == address)
        return;
    options.clientAddress = address;
    m_layouter->setOptions(options);
}

void MainWindow::showFlowRemarks()
{
    const paint::FlowRemarks remarks = m_flow->remarks();
    m_map->setFlowRemarks(remarks);
    m_remark->setRemark(remarks.whatIf);
}

MainWindow::PickedTarget MainWindow::targetFrom(const layout::ItemId& item, const QString& source) const
{
    const auto parsed = flow::parseSource(source.toStdString());
    const auto way = player::wayFor(item, *m_feed->snapshot(), m_feed->facts(), parsed ? std::optional(*parsed) : std::nullopt);
    if (way)
        return {item, QString::fromStdString(flow::toString(way->target)), way->protocol};
    return {item, player::targetTextOf(item, *m_feed->snapshot()), std::nullopt};
}

void MainWindow::setPickedTarget(PickedTarget target)
{
    player::FlowChooser& chooser = m_flow->chooser();
    if (target.protocol)
        chooser.setProtocol(*target.protocol);
    chooser.setText(player::End::Target, target.text);
    m_pickedTarget = std::move(target);
}

void MainWindow::setFlowEnd(player::End end, const layout::ItemId& item)
{
    endLesson();
    player::FlowChooser& chooser = m_flow->chooser();
    showPanel(true);
    m_panel->showPage(WindowPanel::Page::Flow);
    if (end == player::End::Target) {
        setPickedTarget(targetFrom(item, chooser.text(player::End::Source)));
    } else {
        const QString source = player::sourceTextOf(item);
        // The same Service has another way in from outside than from a pod.
        if (m_pickedTarget && chooser.text(player::End::Target) == m_pickedTarget->text)
            setPickedTarget(targetFrom(m_pickedTarget->item, source));
        chooser.setText(player::End::Source, source);
    }
    const Result<flow::Query> asked = chooser.query();
    if (const auto* port = asked ? std::get_if<flow::NodePortTarget>(&asked->to) : nullptr; port && item.kind != layout::ItemKind::NodeCard)
        say(tr("NodePort %1 of node %2. Any node does: choose another as the destination.")
                .arg(QString::fromStdString(port->port), QString::fromStdString(port->node)));
    const player::End other = end == player::End::Source ? player::End::Target : player::End::Source;
    if (!chooser.text(end).isEmpty() && !chooser.text(other).isEmpty())
        chooser.requestTrace();
}

void MainWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a cluster"), {}, tr("Kubernetes objects (*.json *.yaml *.yml *.gz *.tar *.tgz *.xz *.zst *.bz2 *.zip);;Pictures of Hopscope (*.svg *.png *.pdf *.html);;All files (*)"));
    if (!path.isEmpty())
        m_opener->openFile(path);
}

void MainWindow::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a folder of Kubernetes objects"));
    if (!path.isEmpty())
        m_opener->openFile(path);
}

void MainWindow::fillContextMenu()
{
    QMenu& menu = *m_actions->contextMenu;
    menu.clear();
    const QStringList contexts = m_opener->contexts();
    for (const QString& context : contexts) {
        QAction* action = labels::addAction(menu, context);
        connect(action, &QAction::triggered, this, [this, context] { m_opener->openContext(context); });
        action->setCheckable(true);
        action->setChecked(context == m_opener->currentContext());
    }
    if (contexts.isEmpty())
        menu.addAction(tr("No kubeconfig was found"))->setEnabled(false);
}

void MainWindow::fillRecentMenu()
{
    QMenu& menu = *m_actions->recentMenu;
    menu.clear();
    addRecentFiles(menu);
    if (menu.isEmpty()) {
        menu.addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    menu.addAction(tr("Clear this list"), this, [this] { m_settings.clearRecentFiles(); });
}

void MainWindow::addRecentFiles(QMenu& menu)
{
    const QStringList files = m_settings.recentFiles();
    for (const QString& file : files)
        connect(labels::addAction(menu, file), &QAction::triggered, this, [this, file] { m_opener->openFile(file); });
}

void MainWindow::say(const QString& sentence)
{
    m_drawer->say(sentence);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    endLesson(); // its shape is not the window's
    rememberView();
    rememberShape();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedPath(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = droppedPath(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    m_opener->openFile(path);
}

} // namespace hopscope::app
