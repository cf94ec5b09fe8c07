#include "model/source/scenario.h"

#include "tests/support/test_main.h"

#include <QFile>

using namespace hopscope;
using namespace hopscope::source;
using namespace std::chrono_literals;

namespace {

const char* const objects = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  namespace: n\n";
const char* const life = R"(
clock: "2026-01-15T10:00:00Z"
steps:
- after: 4s
  events:
  - type: ADDED
    object: {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: n, creationTimestamp: "2026-01-15T10:00:04Z",
             labels: {port: "80"}}}
- after: 1m500ms
  events:
  - type: DELETED
    object: {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: n}}
)";

std::string podName(const cluster::ClusterChange& change)
{
    if (const auto* put = std::get_if<cluster::ObjectPut>(&change))
        return "+" + kube::metaOf(put->object).name;
    const auto* removed = std::get_if<cluster::ObjectRemoved>(&change);
    return removed ? "-" + removed->key.name : "?";
}

} // namespace

class ScenarioTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void eventsComeOnceEachAtTheirTimes()
    {
        const auto scenario = Scenario::fromText("s", objects, life);
        QVERIFY2(scenario, scenario ? "" : scenario.error().message.c_str());
        QCOMPARE(scenario->loopLength(), std::chrono::milliseconds(64'500));
        QVERIFY(scenario->changesBetween(0ms, 3999ms).empty());
        const auto first = scenario->changesBetween(3999ms, 4000ms);
        QCOMPARE(first.size(), std::size_t(1));
        QCOMPARE(podName(first[0]), std::string("+b"));
        QVERIFY(scenario->changesBetween(4000ms, 64'499ms).empty());
        const auto rest = scenario->changesBetween(4000ms, 64'500ms);
        QCOMPARE(rest.size(), std::size_t(1));
        QCOMPARE(podName(rest[0]), std::string("-b"));
    }

    void theNextEventIsFoundAlsoInTheNextRound()
    {
        const auto scenario = Scenario::fromText("s", objects, life);
        QVERIFY(scenario);
        QCOMPARE(scenario->nextEventAfter(0ms), std::chrono::milliseconds(4000));
        QCOMPARE(scenario->nextEventAfter(4000ms), std::chrono::milliseconds(64'500));
        QCOMPARE(scenario->nextEventAfter(64'500ms), std::chrono::milliseconds(68'500));
        QCOMPARE(scenario->nextEventAfter(64'499ms), std::chrono::milliseconds(64'500));
    }

    void timesMoveWithTheRound()
    {
        const auto scenario = Scenario::fromText("s", objects, life);
        QVERIFY(scenario);
        const auto changes = scenario->changesBetween(64'500ms, 68'500ms);
        QCOMPARE(changes.size(), std::size_t(1));
        const auto& put = std::get<cluster::ObjectPut>(changes[0]);
        QCOMPARE(formatRfc3339(*kube::metaOf(put.object).creationTimestamp), std::string("2026-01-15T10:01:08Z"));
    }

    void quotedNumbersOfEventsStayText()
    {
        const auto scenario = Scenario::fromText("s", objects, life);
        const auto changes = scenario->changesBetween(0ms, 4s);
        QCOMPARE(kube::metaOf(std::get<cluster::ObjectPut>(changes.at(0)).object).label("port"), std::string("80"));
    }

    void stepsBeforeRepeatFromArePlayedOnce()
    {
        const auto scenario = Scenario::fromText("s", objects, std::string(life) + "repeatFrom: 1\n");
        QVERIFY(scenario);
        QCOMPARE(scenario->loopLength(), std::chrono::milliseconds(60'500));
        QCOMPARE(scenario->nextEventAfter(64'500ms), std::chrono::milliseconds(125'000));
        const auto later = scenario->changesBetween(64'500ms, 125'000ms);
        QCOMPARE(later.size(), std::size_t(1));
        QCOMPARE(podName(later[0]), std::string("-b"));
    }

    /// Whatever the steps in which time is asked for, the cluster that results is the same.
    void theNotesClusterLivesOnAndNeverGrows()
    {
        const auto text = [](const char* name) {
            QFile file(QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/scenarios/") + QString::fromLatin1(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
        };
        const auto scenario = Scenario::fromText("notes", text("notes.yaml"), text("notes-life.yaml"));
        QVERIFY2(scenario, scenario ? "" : (scenario.error().message + scenario.error().context).c_str());
        QCOMPARE(scenario->loopLength(), std::chrono::milliseconds(270s));
        QCOMPARE(formatRfc3339(scenario->start()), std::string("2026-01-15T10:00:00Z"));
        const std::size_t pods = scenario->initial()->pods.size();
        auto small = scenario->initial();
        std::chrono::milliseconds at{0};
        for (int i = 0; i < 60; ++i) {
            const auto next = scenario->nextEventAfter(at);
            QVERIFY(next > at);
            small = cluster::apply(small, scenario->changesBetween(at, next));
            QVERIFY(small->pods.size() >= pods && small->pods.size() <= pods + 1);
            for (const kube::Pod& pod : small->pods)
                QVERIFY(!pod.meta.creationTimestamp || *pod.meta.creationTimestamp <= scenario->start() + next);
            at = next;
        }
        const auto large = cluster::apply(scenario->initial(), scenario->changesBetween(0ms, at));
        QVERIFY(cluster::diff(small, large).empty());
    }

    void aLifeThatCannotBeReadSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("life");
        QTest::newRow("no clock") << QByteArray("steps: []");
        QTest::newRow("no unit") << QByteArray("clock: 2026-01-15T10:00:00Z\nsteps:\n- after: 4\n  events: []");
        QTest::newRow("no object") << QByteArray("clock: 2026-01-15T10:00:00Z\nsteps:\n- after: 4s\n  events:\n  - type: ADDED");
        QTest::newRow("no yaml") << QByteArray("clock: [");
        QTest::newRow("no such step") << QByteArray("clock: 2026-01-15T10:00:00Z\nrepeatFrom: 1\nsteps:\n- after: 4s\n  events: []");
    }
    void aLifeThatCannotBeReadSaysWhere()
    {
        QFETCH(QByteArray, life);
        const auto scenario = Scenario::fromText("s", objects, life.toStdString());
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().kind, ErrorKind::MalformedObject);
        QVERIFY(scenario.error().context.starts_with("s:"));
    }
};

HOPSCOPE_TEST_MAIN(ScenarioTest)
#include "scenario_test.moc"
