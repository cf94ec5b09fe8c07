// One story for each thing a person does with the window.
#include "app/find_bar.h"
#include "app/main_window.h"
#include "app/window_drawer.h"
#include "app/window_export.h"
#include "app/window_language.h"
#include "app/window_tables.h"
#include "resources/resources.h"
#include "tests/support/test_main.h"
#include "widgets/charts/bar_chart.h"
#include "widgets/panels/coverage_dialog.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/message_bar.h"
#include "widgets/panels/source_page.h"
#include "widgets/player/flow_panel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace hopscope;
using namespace std::chrono_literals;

namespace {

const char* const onePod = R"({"kind":"List","apiVersion":"v1","items":[
 {"kind":"Node","apiVersion":"v1","metadata":{"name":"n1"},"status":{"addresses":[{"type":"InternalIP","address":"10.0.0.1"}]}},
 {"kind":"Pod","apiVersion":"v1","metadata":{"name":"only","namespace":"default"},"spec":{"nodeName":"n1","containers":[]},
  "status":{"phase":"Running","podIP":"10.244.0.5","podIPs":[{"ip":"10.244.0.5"}]}}]})";

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theNotesOpenWithMapAndTables();
    void aRowSelectedInATableIsSelectedOnTheMapAndExplained();
    void aThingClickedOnTheMapIsSelectedInItsTable();
    void aLinkInTheInspectorLeadsThere();
    void filteringLeavesTheRowsWithEveryWord();
    void rowsAreCopiedAsTheReaderWants();
    void aPodReplacedLiveKeepsSelectionAndScroll();
    void aFlowIsPlayedWithKeys();
    void aFlowIsAskedForByPicking();
    void aFlowToAServiceWithoutEndpointsSaysSo();
    void whatIsSupposedIsMarkedOnTheMapAndInItsPicture();
    void theScenarioHoldsStillWhileAFlowIsShown();
    void aDumpDraggedInIsShown();
    void aBadFileSaysWhatToDoInTheWindow();
    void theLanguageChangesWhileItRuns();
    void darkAndLightAreChosenInTheMenu();
    void thePictureIsExportedWhole();
    void theNamespaceChosenIsShownAlone();
    void searchGoesToWhatIsFound();
    void whatYouCanSeeNamesThePermissionThatIsMissing();
    void theTitleSaysWhoIsImpersonated();
    void whatIsNotLiveIsDatedOverMapTablesAndPictures();
    void anEmptyTableSaysWhy();
    void chartsAreMadeOnceTheirTabIsChosen();
    void theWindowRemembers();

private:
    void openNotes();
    void openLive();
    static source::SourceState liveState();
    QString write(const QString& name, const QByteArray& text);
    QString inspected() const { return m_window->findChild<panels::Inspector*>()->toPlainText(); }
    layout::ItemId somePod() const { return {layout::ItemKind::Pod, {"nginx-demo", "nginx-deployment-7b44dc87c5-5hrgb"}, {}}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;
    source::ClusterSink* m_sink = nullptr; ///< of the live cluster, as long as it is open
    std::chrono::milliseconds m_elapsed{};
};

void MainWindowTest::initTestCase()
{
    resources::load();
    QVERIFY(paint::loadBundledFonts());
    qRegisterMetaType<std::optional<layout::ItemId>>();
}

void MainWindowTest::init()
{
    test::failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_languages = std::make_unique<app::Languages>();
    app::SourceOptions options;
    options.cluster = "scenario:notes";
    m_window = std::make_unique<app::MainWindow>(options, *m_languages, m_folder->filePath("settings.ini"));
    m_window->setLanguage("en");
    m_elapsed = 0ms;
    m_window->feed().setElapsedClock([this] { return m_elapsed; });
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_languages.reset();
}

void MainWindowTest::openNotes()
{
    m_window->resize(1280, 800);
    m_window->openStart();
    m_window->show();
    QTRY_VERIFY(m_window->mapView().mapLayout() && !m_window->layouter().isBusy());
}

QString MainWindowTest::write(const QString& name, const QByteArray& text)
{
    QFile file(m_folder->filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return file.fileName();
}

void MainWindowTest::theNotesOpenWithMapAndTables()
{
    openNotes();
    QVERIFY(m_window->mapView().isVisible());
    QVERIFY(m_window->mapView().mapLayout()->find(somePod()));
    QCOMPARE(m_window->tables().page(0).proxy().rowCount(), 3);
    QCOMPARE(m_window->tables().page(2).proxy().rowCount(), 3);
}

void MainWindowTest::aRowSelectedInATableIsSelectedOnTheMapAndExplained()
{
    openNotes();
    app::TablePage& pods = m_window->tables().page(1);
    const QModelIndexList rows = pods.proxy().match(pods.proxy().index(0, 1), Qt::DisplayRole,
                                                    "nginx-deployment-7b44dc87c5-5hrgb", 1, Qt::MatchExactly);
    QCOMPARE(rows.size(), 1);
    pods.view().setCurrentIndex(rows.front());
    QVERIFY(m_window->mapView().selectedItem() == somePod());
    QVERIFY(inspected().contains("172.16.180.193"));
    QVERIFY(inspected().contains("nginx-demo/nginx-nodeport")); // who points at it
}

void MainWindowTest::aThingClickedOnTheMapIsSelectedInItsTable()
{
    openNotes();
    const QPoint pixel = m_window->mapView().pixelsOf(somePod()).center().toPoint();
    QTest::mouseClick(&m_window->mapView(), Qt::LeftButton, {}, pixel);
    QVERIFY(m_window->selection() == somePod());
    QCOMPARE(m_window->tables().page(1).view().currentIndex().siblingAtColumn(1).data().toString(),
             QStringLiteral("nginx-deployment-7b44dc87c5-5hrgb"));
}

void MainWindowTest::aLinkInTheInspectorLeadsThere()
{
    openNotes();
    m_window->select(somePod());
    auto* inspector = m_window->findChild<panels::Inspector*>();
    const layout::ItemId service{layout::ItemKind::Service, {"nginx-demo", "nginx-nodeport"}, {}};
    emit inspector->itemActivated(service);
    QVERIFY(m_window->selection() == service);
    QVERIFY(inspected().contains("30007"));
}

void MainWindowTest::filteringLeavesTheRowsWithEveryWord()
{
    openNotes();
    m_window->findBar().setQuery("nginx worker-node2", app::QueryUse::Find);
    QCOMPARE(m_window->tables().page(1).proxy().rowCount(), 1);
}

void MainWindowTest::rowsAreCopiedAsTheReaderWants()
{
    openNotes();
    m_window->tables().setCurrentIndex(0);
    m_window->actions().copyMarkdown->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith("| NAME"));
    QVERIFY(copied.contains("192.168.1.181"));
}

void MainWindowTest::aPodReplacedLiveKeepsSelectionAndScroll()
{
    openNotes();
    m_window->select(layout::ItemId{layout::ItemKind::Pod, {"kube-system", "etcd-master-node"}, {}});
    const auto selected = m_window->selection();
    app::TablePage& pods = m_window->tables().page(1);
    const int scroll = pods.view().verticalScrollBar()->value();
    const map::MapCamera camera = m_window->mapView().camera();
    QSignalSpy changes(&m_window->feed(), &feed::ClusterFeed::snapshotChanged);
    QSignalSpy resets(&pods.proxy(), &QAbstractItemModel::modelReset);
    m_elapsed = 10min;
    m_window->feed().playScenario();
    QVERIFY(changes.count() > 0);
    QTRY_VERIFY(!m_window->layouter().isBusy());
    QVERIFY(m_window->selection() == selected);
    QCOMPARE(pods.view().currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("etcd-master-node"));
    QVERIFY(std::abs(pods.view().verticalScrollBar()->value() - scroll) <= 1);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(m_window->mapView().camera().scale(), camera.scale());
}

void MainWindowTest::aFlowIsPlayedWithKeys()
{
    openNotes();
    flow::Query query;
    query.from = flow::ClientPlace{};
    query.to = flow::NodePortTarget{"worker-node1", "30007"};
    m_window->showFlow(query);
    player::FlowPlayer& player = m_window->flowPanel().player();
    QVERIFY(m_window->flowPanel().trace());
    QVERIFY(m_window->flowPanel().trace()->verdict == flow::Verdict::Delivered);
    QTest::keyClick(&m_window->mapView(), Qt::Key_Right);
    QCOMPARE(player.hop(), std::size_t(1));
    QTest::keyClick(&m_window->mapView(), Qt::Key_End);
    QCOMPARE(player.hop(), player.timeline()->hopCount() - 1);
    QTest::keyClick(&m_window->flowPanel(), Qt::Key_Home);
    QCOMPARE(player.hop(), std::size_t(0));
    QTest::keyClick(&m_window->mapView(), Qt::Key_Space);
    QVERIFY(player.isPlaying());
    QVERIFY(m_window->currentPicture().flow.has_value());
}

void MainWindowTest::aFlowIsAskedForByPicking()
{
    openNotes();
    player::FlowChooser& chooser = m_window->flowPanel().chooser();
    emit chooser.pickRequested(player::End::Source);
    QVERIFY(m_window->mapView().isPicking());
    emit m_window->mapView().itemPicked(layout::ItemId{layout::ItemKind::Client, {}, {}});
    QVERIFY(!m_window->mapView().isPicking());
    emit chooser.pickRequested(player::End::Target);
    emit m_window->mapView().itemPicked(layout::ItemId{layout::ItemKind::NodeCard, {{}, "worker-node2"}, {}});
    QCOMPARE(chooser.text(player::End::Target), QStringLiteral("nodeport/worker-node2:30007"));
    QVERIFY(m_window->flowPanel().trace()); // both ends are known: it is asked at once
}

void MainWindowTest::aFlowToAServiceWithoutEndpointsSaysSo()
{
    const QByteArray text = QByteArray(onePod).replace(
        "\"items\":[", "\"items\":[{\"kind\":\"Service\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"empty\",\"namespace\":"
                       "\"default\"},\"spec\":{\"clusterIP\":\"10.96.0.9\",\"ports\":[{\"port\":80}]}},"
                       "{\"kind\":\"EndpointSlice\",\"apiVersion\":\"discovery.k8s.io/v1\",\"metadata\":{\"name\":\"empty-1\",\"namespace\":"
                       "\"default\",\"labels\":{\"kubernetes.io/service-name\":\"empty\"}},\"addressType\":\"IPv4\",\"endpoints\":[]},");
    openNotes();
    m_window->opener().openFile(write("empty.json", text));
    QTRY_COMPARE(m_window->feed().snapshot()->services.size(), std::size_t(1));
    flow::Query query;
    query.from = flow::PodPlace{{"default", "only"}};
    query.to = flow::ServiceTarget{{"default", "empty"}, "80"};
    m_window->showFlow(query);
    QVERIFY(m_window->flowPanel().trace());
    QVERIFY(m_window->flowPanel().trace()->verdict == flow::Verdict::Rejected);
}

void MainWindowTest::whatIsSupposedIsMarkedOnTheMapAndInItsPicture()
{
    openNotes();
    flow::Query query;
    query.from = flow::ClientPlace{};
    query.to = flow::NodePortTarget{"master-node", "30007"};
    m_window->showFlow(query);
    auto* remark = m_window->findChild<QLabel*>("mapRemark");
    QVERIFY(!remark->isVisible());
    auto* policy = m_window->findChild<QComboBox*>("whatIf/externalTrafficPolicy");
    policy->setCurrentText("Local");
    emit policy->textActivated("Local");
    QVERIFY(m_window->flowPanel().trace()->verdict == flow::Verdict::Dropped);
    QVERIFY(remark->isVisible());
    m_window->flowPanel().player().toEnd();
    const paint::MapPicture picture = m_window->currentPicture();
    QVERIFY(picture.flow->remarks.whatIf.contains("externalTrafficPolicy"));
    QVERIFY(picture.flow->remarks.stop.startsWith("dropped"));
    const app::ExportDialog dialog(picture, m_window->mapView().mapLayout(), paint::ThemeKind::Light);
    QVERIFY(dialog.request().title.contains("externalTrafficPolicy"));
    paint::MapPicture plain = picture;
    plain.flow->remarks = {};
    QVERIFY(paint::pictureBounds(picture).top() < paint::pictureBounds(plain).top()); // the mark stands above the map
    m_window->flowPanel().findChild<QPushButton*>("whatIfBack")->click();
    QVERIFY(!remark->isVisible());
    QVERIFY(m_window->flowPanel().trace()->verdict == flow::Verdict::Delivered);
}

void MainWindowTest::theScenarioHoldsStillWhileAFlowIsShown()
{
    openNotes();
    flow::Query query;
    query.from = flow::ClientPlace{};
    query.to = flow::NodePortTarget{"worker-node1", "30007"};
    m_window->showFlow(query);
    m_window->flowPanel().steps().stepForward();
    const cluster::SnapshotPointer before = m_window->feed().snapshot();
    m_elapsed = 10min;
    m_window->feed().playScenario();
    QVERIFY(m_window->feed().snapshot() == before); // who looks at a path is not disturbed
    QCOMPARE(m_window->flowPanel().player().hop(), std::size_t(1));
    QCOMPARE(m_window->currentPicture().flow->trace, m_window->flowPanel().trace().get());
    m_window->actions().clearFlow->trigger();
    m_elapsed = 20min;
    m_window->feed().playScenario();
    QVERIFY(m_window->feed().snapshot() != before);
}

void MainWindowTest::aDumpDraggedInIsShown()
{
    openNotes();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("one.json", onePod))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    const layout::ItemId only{layout::ItemKind::Pod, {"default", "only"}, {}};
    QTRY_VERIFY(m_window->mapView().mapLayout() && m_window->mapView().mapLayout()->find(only));
    QVERIFY(m_window->windowTitle().contains("one.json"));
}

void MainWindowTest::aBadFileSaysWhatToDoInTheWindow()
{
    openNotes();
    m_window->opener().openFile(write("bad.json", "{ this is not"));
    const auto* page = m_window->findChild<panels::SourcePage*>();
    QTRY_VERIFY(m_window->feed().state().phase == source::SourcePhase::Failed);
    QVERIFY(page->isVisible());
    QVERIFY(page->text().contains("bad.json"));
    m_window->actions().openBuiltIn->trigger();
    QTRY_VERIFY(m_window->mapView().isVisible());
}

void MainWindowTest::theLanguageChangesWhileItRuns()
{
    openNotes();
    m_window->setLanguage("de");
    QTRY_COMPARE(m_window->actions().fileMenu->title(), "&Datei");
    m_window->setLanguage("en");
    QTRY_COMPARE(m_window->actions().fileMenu->title(), "&File");
}

void MainWindowTest::darkAndLightAreChosenInTheMenu()
{
    openNotes();
    m_window->actions().theme->actions().at(int(app::ThemeChoice::Dark))->trigger();
    QVERIFY(m_window->theme().kind == paint::ThemeKind::Dark);
    QVERIFY(m_window->palette().color(QPalette::Window).lightnessF() < 0.5);
    m_window->actions().theme->actions().at(int(app::ThemeChoice::Light))->trigger();
    QVERIFY(m_window->palette().color(QPalette::Window).lightnessF() > 0.5);
    m_window->actions().theme->actions().at(int(app::ThemeChoice::HighContrastDark))->trigger();
    QVERIFY(m_window->theme().kind == paint::ThemeKind::HighContrastDark);
    QVERIFY(m_window->palette().color(QPalette::Window).lightnessF() < 0.5);
}

void MainWindowTest::thePictureIsExportedWhole()
{
    openNotes();
    QTest::keyClick(&m_window->mapView(), Qt::Key_Plus); // what the window shows plays no part
    app::ExportDialog dialog(m_window->currentPicture(), m_window->mapView().mapLayout(), paint::ThemeKind::Light);
    const QString svg = m_folder->filePath("map.svg");
    dialog.setFileName(svg);
    const auto saves = [&dialog] {
        QSignalSpy ended(&dialog, &app::ExportDialog::saveEnded);
        dialog.save();
        return ended.wait() && ended.first().first().toBool();
    };
    QVERIFY(saves());
    QVERIFY(QFileInfo(svg).size() > 1000);
    QVERIFY(!dialog.request().legend);
    dialog.findChild<QCheckBox*>("exportLegend")->setChecked(true);
    QVERIFY(dialog.request().legend);
    dialog.setFileName(m_folder->filePath("no/such/folder/map.png"));
    QVERIFY(!saves());
}

void MainWindowTest::theNamespaceChosenIsShownAlone()
{
    openNotes();
    auto* box = m_window->findChild<QComboBox*>("namespaceBox");
    box->setCurrentIndex(box->findText("nginx-demo"));
    QCOMPARE(m_window->tables().page(1).proxy().rowCount(), 3);
    const layout::ItemId other{layout::ItemKind::Pod, {"kube-system", "etcd-master-node"}, {}};
    QTRY_VERIFY(!m_window->mapView().mapLayout()->find(other));
    QVERIFY(m_window->mapView().mapLayout()->find(somePod()));
}

void MainWindowTest::searchGoesToWhatIsFound()
{
    openNotes();
    auto* line = m_window->findChild<QLineEdit*>("searchLine");
    line->setText("172.16.180.193");
    QTest::keyClick(line, Qt::Key_Return); // the search may still be under way: it goes there all the same
    QTRY_VERIFY(m_window->selection() == somePod());
    const auto found = m_window->currentPicture().highlighted;
    QVERIFY(found && found->pods.size() == 1);
    QCOMPARE(m_window->findChild<QLabel*>("hitCount")->text(), QStringLiteral("1 of 1"));
}

void MainWindowTest::whatYouCanSeeNamesThePermissionThatIsMissing()
{
    openNotes();
    m_window->findChild<QAction*>(QStringLiteral("whatYouSee"))->trigger();
    auto* dialog = m_window->findChild<panels::CoverageDialog*>();
    QVERIFY(dialog->isVisible());
    const auto* rows = dialog->findChild<QTreeWidget*>();
    const auto row = [rows](kube::Kind kind) {
        const QTreeWidgetItem* item = rows->topLevelItem(int(kind));
        return QStringList{item->text(0), item->text(1), item->text(2), item->text(3)};
    };
    QCOMPARE(row(kube::Kind::Node), (QStringList{"Node", "complete", "3", ""}));

    source::SourceState state;
    state.kind = source::SourceKind::Live;
    state.phase = source::SourcePhase::Live;
    for (const kube::Kind kind : kube::allKinds()) {
        source::KindState one;
        one.kind = kind;
        one.coverage = cluster::Coverage::Complete;
        one.phase = client::ReflectorPhase::Watching;
        one.objects = 1;
        state.kinds.push_back(one);
    }
    source::KindState& slices = state.kinds[std::size_t(kube::Kind::EndpointSlice)];
    slices.coverage = cluster::Coverage::Forbidden;
    slices.phase = client::ReflectorPhase::Excluded;
    slices.error = Error{ErrorKind::Forbidden, "no", {}};
    source::KindState& pods = state.kinds[std::size_t(kube::Kind::Pod)];
    pods.coverage = cluster::Coverage::Partial;
    pods.onlyNamespaces = {"team"};
    pods.refused = true;
    pods.objects = 7;
    source::KindState& ingresses = state.kinds[std::size_t(kube::Kind::Ingress)];
    ingresses.phase = client::ReflectorPhase::BackingOff;
    ingresses.retryIn = 2100ms;
    ingresses.attempt = 3;
    ingresses.error = Error{ErrorKind::ServerError, "500", "/apis"};
    state.kinds[std::size_t(kube::Kind::IpPool)].objects = 0;
    const auto snapshot = std::make_shared<const cluster::ClusterSnapshot>();
    dialog->showState(state, snapshot, {});
    QCOMPARE(row(kube::Kind::Pod),
             (QStringList{"Pod", "live, namespace team only", "7",
                          "Missing permission: list and watch on pods in all namespaces."}));
    QCOMPARE(row(kube::Kind::EndpointSlice),
             (QStringList{"EndpointSlice", "forbidden", "?",
                          "Missing permission: list and watch on endpointslices (discovery.k8s.io)."}));
    QCOMPARE(row(kube::Kind::Service).at(1), QStringLiteral("live"));
    QCOMPARE(row(kube::Kind::IpPool).at(1), QStringLiteral("empty"));
    QCOMPARE(row(kube::Kind::Ingress).at(1), QStringLiteral("reconnecting in 3 s (attempt 3)"));
    dialog->showState(source::later(state, 2s), snapshot, {});
    QCOMPARE(row(kube::Kind::Ingress).at(1), QStringLiteral("reconnecting in 1 s (attempt 3)"));
    dialog->showState(source::later(state, 9s), snapshot, {});
    QCOMPARE(row(kube::Kind::Ingress).at(1), QStringLiteral("reconnecting now (attempt 3)"));
}

void MainWindowTest::theTitleSaysWhoIsImpersonated()
{
    openNotes();
    qputenv("KUBECONFIG", write("kubeconfig", "clusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]\n"
                                              "users: [{name: u, user: {token: t, as: jane}}]\n"
                                              "contexts: [{name: team, context: {cluster: c, user: u}}]\n").toLocal8Bit());
    m_window->opener().openContext("team");
    QVERIFY2(m_window->windowTitle().startsWith("team as jane"), qPrintable(m_window->windowTitle()));
    m_window->actions().openBuiltIn->trigger();
    QVERIFY(!m_window->windowTitle().contains("jane"));
    qunsetenv("KUBECONFIG");
}

/// A cluster of one node and one pod, whose source says what the test makes it say.
void MainWindowTest::openLive()
{
    m_window->feed().openStarted("lab", [this](source::ClusterSink& sink) {
        m_sink = &sink;
        return feed::RunningSource{};
    });
    kube::Node node;
    node.meta.name = "n1";
    kube::Pod pod;
    pod.meta = {};
    pod.meta.namespace_ = "default";
    pod.meta.name = "only";
    pod.nodeName = "n1";
    m_sink->changesArrived({cluster::ObjectPut{node}, cluster::ObjectPut{pod}});
    m_sink->stateChanged(liveState());
    QTRY_VERIFY(m_window->feed().state().phase == source::SourcePhase::Live);
}

source::SourceState MainWindowTest::liveState()
{
    source::SourceState state;
    state.kind = source::SourceKind::Live;
    state.phase = source::SourcePhase::Live;
    state.name = "lab";
    for (const kube::Kind kind : kube::allKinds()) {
        source::KindState& one = state.kinds.emplace_back();
        one.kind = kind;
        one.coverage = cluster::Coverage::Complete;
        one.phase = client::ReflectorPhase::Watching;
    }
    return state;
}

void MainWindowTest::whatIsNotLiveIsDatedOverMapTablesAndPictures()
{
    openNotes();
    openLive();
    m_window->drawer().setOpen(true);
    auto* overMap = m_window->findChild<QLabel*>("mapAge");
    auto* overTables = m_window->findChild<QLabel*>("tablesAge");
    QVERIFY(!overMap->isVisible() && !overTables->isVisible());
    QVERIFY(m_window->currentPicture().age.isEmpty());
    source::SourceState state = liveState();
    state.phase = source::SourcePhase::Reconnecting;
    for (source::KindState& kind : state.kinds) {
        kind.phase = client::ReflectorPhase::BackingOff;
        kind.asOf = m_window->feed().now() - 4min - 10s;
    }
    m_sink->stateChanged(state);
    QTRY_VERIFY(overMap->isVisible() && overTables->isVisible());
    QVERIFY2(overMap->toolTip().startsWith("Not live: as of "), qPrintable(overMap->toolTip()));
    QVERIFY2(overTables->toolTip().endsWith(", 4 min old"), qPrintable(overTables->toolTip()));
    QTRY_VERIFY(m_window->mapView().mapLayout());
    const paint::MapPicture picture = m_window->currentPicture();
    QCOMPARE(picture.age, overMap->toolTip());
    paint::MapPicture plain = picture;
    plain.age.clear();
    QVERIFY(paint::pictureBounds(picture).top() < paint::pictureBounds(plain).top()); // it stands above the map
    const app::ExportDialog dialog(picture, m_window->mapView().mapLayout(), paint::ThemeKind::Light);
    QVERIFY(dialog.request().title.contains("4 min old"));
    m_sink->stateChanged(liveState());
    QTRY_VERIFY(!overMap->isVisible() && !overTables->isVisible());
}

void MainWindowTest::anEmptyTableSaysWhy()
{
    openNotes();
    openLive();
    m_window->drawer().setOpen(true);
    m_window->tables().setCurrentIndex(2);
    auto* empty = m_window->findChild<QLabel*>("servicesTableEmpty");
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->text(), QStringLiteral("The cluster has no Service."));
    const auto say = [&](cluster::Coverage coverage, client::ReflectorPhase phase) {
        source::SourceState state = liveState();
        source::KindState& services = state.kinds[std::size_t(kube::Kind::Service)];
        services.coverage = coverage;
        services.phase = phase;
        m_sink->stateChanged(state);
        QTRY_VERIFY(m_window->feed().state() == state);
    };
    say(cluster::Coverage::Forbidden, client::ReflectorPhase::Excluded);
    QCOMPARE(empty->text(), QStringLiteral("Service: forbidden. Missing permission: list and watch on services."));
    say(cluster::Coverage::Absent, client::ReflectorPhase::Excluded);
    QVERIFY2(empty->text().startsWith("Service: not known to this cluster."), qPrintable(empty->text()));
    say(cluster::Coverage::NotRead, client::ReflectorPhase::Listing);
    QCOMPARE(empty->text(), QStringLiteral("Service: syncing. Whether there are any is not known yet."));
    m_window->tables().setCurrentIndex(1);
    m_window->findBar().setQuery("nothing has this", app::QueryUse::Find);
    QVERIFY(m_window->findChild<QLabel*>("podsTableEmpty")->text().startsWith("No row has every word"));
}

void MainWindowTest::chartsAreMadeOnceTheirTabIsChosen()
{
    openNotes();
    const auto charts = [this] { return m_window->findChildren<charts::BarChart*>(); };
    QVERIFY(charts().isEmpty());
    m_window->findChild<QToolButton*>("drawerCharts")->click();
    QTRY_COMPARE(charts().size(), 4);
    QTRY_VERIFY(!charts().front()->data().bars.empty());
}

void MainWindowTest::theWindowRemembers()
{
    openNotes();
    m_window->setThemeChoice(app::ThemeChoice::HighContrastDark);
    m_window->actions().showDrawer->trigger();
    m_window->actions().showPanel->trigger();
    m_window->actions().failingFirst->trigger();
    m_window->actions().legend->trigger();
    m_window->actions().reducedMotion->trigger();
    m_window->actions().links->actions().at(2)->trigger();
    const bool reduced = m_window->mapView().hasReducedMotion();
    m_window->opener().openFile(write("one.json", onePod));
    m_window->close();
    app::WindowSettings settings(m_folder->filePath("settings.ini"));
    QVERIFY(settings.theme() == app::ThemeChoice::HighContrastDark);
    QVERIFY(!settings.legend() && settings.miniMap());
    QCOMPARE(settings.reducedMotion(), std::optional(reduced));
    QCOMPARE(settings.links(), 2);
    QVERIFY(settings.shape().drawer && !settings.shape().panel);
    QVERIFY(settings.shape().failingFirst);
    QCOMPARE(settings.recentFiles().size(), 1);
}

HOPSCOPE_GUI_TEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
