// The first minute of each of the three who use Hopscope: the admin and the writer on a real Kubernetes, the trainer with no
// cluster at all.
#include "app/find_bar.h"
#include "app/main_window.h"
#include "app/window_language.h"
#include "app/window_tables.h"
#include "resources/resources.h"
#include "tests/live/control_plane.h"
#include "tests/support/test_main.h"
#include "widgets/player/flow_panel.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QTableView>

#include <algorithm>

using namespace hopscope;

namespace {

constexpr int minute = 60000; ///< milliseconds

flow::Query questionOf(const std::string& from, const std::string& to)
{
    flow::Query query;
    query.from = flow::parseSource(from).value();
    query.to = flow::parseTarget(to).value();
    return query;
}

} // namespace

class FirstMinuteTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theAdminFindsAPodAndWhoReachesIt();
    void theTrainerStopsWhereTheAddressChanges();
    void theWriterSavesAPictureThatIsTrue();

private:
    app::MainWindow& open(app::SourceOptions options);
    QList<QStringList> runningPods() const;

    test::ControlPlane m_control;
    QTemporaryDir m_settings;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;
    QElapsedTimer m_clock;
};

void FirstMinuteTest::initTestCase()
{
    const QString missing = test::ControlPlane::missing();
    if (!missing.isEmpty() && qEnvironmentVariableIsSet("HOPSCOPE_REQUIRE_ALL"))
        QFAIL(qPrintable(missing));
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    resources::load();
    QVERIFY(paint::loadBundledFonts());
    QVERIFY(m_control.start());
    QVERIFY(m_control.createNodes(3));
    m_control.kubectl({"create", "deployment", "web", "--image=nginx", "--replicas=3"});
    m_control.kubectl({"expose", "deployment", "web", "--port=80", "--type=NodePort"});
    QTRY_COMPARE_WITH_TIMEOUT(runningPods().size(), 3, minute);
}

void FirstMinuteTest::init()
{
    test::failOnWarning();
    m_languages = std::make_unique<app::Languages>();
    m_clock.start();
}

void FirstMinuteTest::cleanup()
{
    m_window.reset();
    m_languages.reset();
}

app::MainWindow& FirstMinuteTest::open(app::SourceOptions options)
{
    m_window = std::make_unique<app::MainWindow>(std::move(options), *m_languages, m_settings.filePath("settings.ini"));
    m_window->setLanguage("en");
    m_window->resize(1280, 800);
    m_window->openStart();
    m_window->show();
    return *m_window;
}

/// Name, address, node of each, as kubectl prints them.
QList<QStringList> FirstMinuteTest::runningPods() const
{
    return m_control.rows({"pods", "--field-selector=status.phase=Running", "-o",
                           "custom-columns=NAME:.metadata.name,IP:.status.podIP,NODE:.spec.nodeName"});
}

void FirstMinuteTest::theAdminFindsAPodAndWhoReachesIt()
{
    app::SourceOptions options;
    options.kubeconfig = m_control.kubeconfig().toStdString();
    app::MainWindow& window = open(options);
    QTRY_VERIFY_WITH_TIMEOUT(window.feed().state().phase == source::SourcePhase::Live && !window.layouter().isBusy(), minute);
    // What is where: the address that kubectl prints leads to its pod, on the map and in the table.
    for (const QStringList& row : runningPods()) {
        window.findBar().setQuery(row[1], app::QueryUse::Find);
        QCOMPARE(window.tables().page(1).view().model()->rowCount(), 1);
        const layout::ItemId pod{layout::ItemKind::Pod, {"default", row[0].toStdString()}, {}};
        QVERIFY2(window.mapView().mapLayout()->find(pod), qPrintable(row[0]));
    }
    // Who reaches whom: from outside to the pods behind the NodePort.
    const std::string node = runningPods().constFirst()[2].toStdString();
    const QString port = m_control.kubectl({"get", "service", "web", "-o", "jsonpath={.spec.ports[0].nodePort}"});
    window.showFlow(questionOf("client", "nodeport/" + node + ":" + port.trimmed().toStdString()));
    QVERIFY(window.flowPanel().trace());
    QVERIFY(window.flowPanel().trace()->verdict == flow::Verdict::Delivered);
    QStringList reached;
    for (const flow::Candidate& candidate : window.flowPanel().trace()->candidates)
        reached << QString::fromStdString(candidate.pod->name);
    QStringList running;
    for (const QStringList& row : runningPods())
        running << row[0];
    reached.sort();
    running.sort();
    QCOMPARE(reached, running);
    QVERIFY(m_clock.elapsed() < minute);
}

void FirstMinuteTest::theTrainerStopsWhereTheAddressChanges()
{
    app::SourceOptions options;
    options.cluster = "scenario:notes";
    app::MainWindow& window = open(options);
    QTRY_VERIFY_WITH_TIMEOUT(window.mapView().mapLayout() && !window.layouter().isBusy(), minute);
    window.showFlow(questionOf("client", "nodeport/worker-node2:30007"));
    player::FlowPlayer& player = window.flowPanel().player();
    player::PathSteps& steps = window.flowPanel().steps();
    const auto& trace = window.flowPanel().trace();
    QVERIFY(trace && trace->verdict == flow::Verdict::Delivered);
    const std::vector<flow::Step>& forward = trace->candidates.at(window.flowPanel().candidate()).forward;
    const auto changes = std::find_if(forward.begin(), forward.end(), [](const flow::Step& step) { return step.destinationChanged; });
    QVERIFY(changes != forward.end());
    const auto place = std::size_t(changes - forward.begin());
    for (std::size_t hop = 0; hop < place; ++hop)
        steps.stepForward();
    QCOMPARE(player.hop(), place);
    steps.stepForward();
    steps.stepBack();
    QCOMPARE(player.hop(), place); // the same moment again
    QVERIFY(!player.isPlaying());
    QVERIFY(m_clock.elapsed() < minute);
}

void FirstMinuteTest::theWriterSavesAPictureThatIsTrue()
{
    const QString file = m_settings.filePath("map.svg");
    QProcess program;
    program.start(QStringLiteral(HOPSCOPE_PROGRAM), {"--kubeconfig", m_control.kubeconfig(), "map", "--text", "editable", "--out", file});
    QVERIFY(program.waitForFinished(minute));
    QCOMPARE(program.exitCode(), 0);
    QFile picture(file);
    QVERIFY(picture.open(QIODevice::ReadOnly));
    const QByteArray svg = picture.readAll();
    for (const QStringList& row : runningPods())
        QVERIFY2(svg.contains('>' + row[1].toUtf8() + '<'), qPrintable(row[1])); // whole, not cut
    QVERIFY(m_clock.elapsed() < minute);
}

HOPSCOPE_GUI_TEST_MAIN(FirstMinuteTest)
#include "first_minute_test.moc"
