// The history of a real Kubernetes: a hundred events one after another, and what was missed once etcd has forgotten it. Run
// with etcd 3.7 and with the distribution's 3.4 (HOPSCOPE_ETCD, see control-plane.sh), with which there are no streaming lists.
#include "model/source/live_source.h"
#include "tests/live/control_plane.h"
#include "tests/live/tcp_gate.h"
#include "tests/support/recording_sink.h"
#include "tests/support/test_main.h"
#include "tests/support/wait_for_equal.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <mutex>

using namespace hopscope;

namespace {

/// Milliseconds; a busy machine is slow, and waiting ends as soon as what is waited for is there.
constexpr int patience = 60000;

/// Of the Services: what became of one of them, in the order told, and how often all were told of at once.
class History : public tests::RecordingSink
{
public:
    void changesArrived(std::vector<cluster::ClusterChange> changes) override
    {
        RecordingSink::changesArrived(changes); // first: whoever sees a step here finds it in the cluster
        const std::lock_guard lock(m_mutex);
        for (const cluster::ClusterChange& change : changes)
            note(change);
    }
    QStringList steps() const
    {
        const std::lock_guard lock(m_mutex);
        return m_steps;
    }
    int wholes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_wholes;
    }

private:
    void note(const cluster::ClusterChange& change)
    {
        const kube::ObjectKey stepping{"default", "stepping"};
        if (const auto* whole = std::get_if<cluster::KindReplaced>(&change))
            m_wholes += whole->kind == kube::Kind::Service;
        const auto* put = std::get_if<cluster::ObjectPut>(&change);
        const auto* service = put ? std::get_if<kube::Service>(&put->object) : nullptr;
        if (service && service->meta.key() == stepping)
            m_steps << QString::fromStdString(service->meta.label("step"));
        const auto* removed = std::get_if<cluster::ObjectRemoved>(&change);
        if (removed && removed->kind == kube::Kind::Service && removed->key == stepping)
            m_steps << QStringLiteral("gone");
    }

    mutable std::mutex m_mutex;
    QStringList m_steps;
    int m_wholes = 0;
};

QByteArray serviceAt(int step)
{
    return "---\n{apiVersion: v1, kind: Service, metadata: {name: stepping, namespace: default, labels: {step: '" +
           QByteArray::number(step) + "'}}, spec: {clusterIP: None, ports: [{port: 80}]}}\n";
}

} // namespace

class LiveHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aHundredEventsArriveInOrder();
    void onlyAnOldEtcdHasNoStreamingLists();
    void whatEtcdHasForgottenIsListedAgain();
    HOPSCOPE_FAIL_ON_WARNING

private:
    /// "namespace/name step" of each Service.
    QStringList ours() const;
    QStringList theirs() const;
    /// What is left of it after waiting; empty when both are the same.
    QString difference() const
    {
        return tests::differenceLeft([this] { return ours(); }, [this] { return theirs(); }, patience);
    }
    QString servicesVersion() const;
    QByteArray compact(const QString& revision) const;
    bool isLive() const { return m_history.state().phase == source::SourcePhase::Live; }

    test::ControlPlane m_control;
    std::unique_ptr<test::TcpGate> m_gate;
    History m_history;
    std::unique_ptr<source::LiveSource> m_source;
};

void LiveHistoryTest::initTestCase()
{
    const QString missing = test::ControlPlane::missing();
    if (!missing.isEmpty() && qEnvironmentVariableIsSet("HOPSCOPE_REQUIRE_ALL"))
        QFAIL(qPrintable(missing));
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));

    QVERIFY(m_control.start());
    auto connection = client::resolveConnection({m_control.kubeconfig().toStdString(), {}, {}});
    QVERIFY(connection.hasValue());
    m_gate = std::make_unique<test::TcpGate>(quint16(QUrl(QString::fromStdString(connection->server)).port()));
    QVERIFY(m_gate->open());
    connection->server = "https://127.0.0.1:" + std::to_string(m_gate->port());
    m_source = std::make_unique<source::LiveSource>(*connection, source::LiveOptions{}, m_history);
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), patience);
}

QStringList LiveHistoryTest::ours() const
{
    QStringList rows;
    const cluster::SnapshotPointer snapshot = m_history.snapshot();
    for (const kube::Service& service : snapshot->services)
        rows << QString::fromStdString(service.meta.key().toString()) + ' ' + QString::fromStdString(service.meta.label("step"));
    rows.sort();
    return rows;
}

QStringList LiveHistoryTest::theirs() const
{
    QStringList rows = m_control.kubectl({"get", "services", "-A", "-o", "jsonpath={range .items[*]}{.metadata.namespace}/"
                                          "{.metadata.name} {.metadata.labels.step}{'\\n'}{end}"})
                           .split('\n', Qt::SkipEmptyParts);
    rows.sort();
    return rows;
}

QString LiveHistoryTest::servicesVersion() const
{
    const QString list = m_control.kubectl({"get", "--raw", "/api/v1/services?limit=1"});
    return QJsonDocument::fromJson(list.toUtf8())["metadata"]["resourceVersion"].toString();
}

/// Makes etcd forget what was before `revision`; its answer.
QByteArray LiveHistoryTest::compact(const QString& revision) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_control.etcdUrl() + QStringLiteral("/v3/kv/compaction")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(
        network.post(request, "{\"revision\": \"" + revision.toLatin1() + "\", \"physical\": true}"));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, patience))
        return "no answer";
    return reply->readAll();
}

void LiveHistoryTest::aHundredEventsArriveInOrder()
{
    const int wholes = m_history.wholes();
    QByteArray changes;
    QStringList expected;
    for (int step = 1; step < 100; ++step) {
        expected << QString::number(step);
        if (step > 1)
            changes += serviceAt(step);
    }
    expected << QStringLiteral("gone"); // the hundredth
    QCOMPARE(m_control.kubectlWithInput({"create", "-f", "-"}, serviceAt(1)), QStringLiteral("service/stepping created\n"));
    const QString replaced = m_control.kubectlWithInput({"replace", "-f", "-"}, changes);
    QCOMPARE(replaced.count(QStringLiteral("service/stepping replaced\n")), 98);
    QCOMPARE(difference(), QString());
    QVERIFY(ours().contains(QStringLiteral("default/stepping 99")));
    m_control.kubectl({"delete", "service", "stepping"});
    QTRY_COMPARE_WITH_TIMEOUT(m_history.steps(), expected, patience);
    QCOMPARE(difference(), QString());
    QCOMPARE(m_history.wholes(), wholes); // all of it by watch
}

void LiveHistoryTest::onlyAnOldEtcdHasNoStreamingLists()
{
    const QString stream = m_control.kubectl({"get", "--raw", "/api/v1/services?watch=1&allowWatchBookmarks=true&timeoutSeconds=1&"
                                              "sendInitialEvents=true&resourceVersionMatch=NotOlderThan"});
    const bool refused = stream.contains(QStringLiteral("RequestWatchProgress is disabled"));
    QVERIFY2(refused == qEnvironmentVariableIsSet("HOPSCOPE_ETCD"), qPrintable(stream));
    const source::SourceState state = m_history.state();
    for (const source::KindState& kind : state.kinds)
        QVERIFY2(kind.coverage != cluster::Coverage::Failed && kind.coverage != cluster::Coverage::Forbidden,
                 kube::kindName(kind.kind).data());
}

void LiveHistoryTest::whatEtcdHasForgottenIsListedAgain()
{
    m_control.kubectlWithInput({"create", "-f", "-"}, serviceAt(1));
    m_control.kubectl({"create", "service", "clusterip", "leaves", "--tcp=80"});
    QCOMPARE(difference(), QString());
    const QString seen = servicesVersion();
    m_gate->shut();
    QTRY_COMPARE_WITH_TIMEOUT(m_history.state().phase, source::SourcePhase::Reconnecting, patience);

    m_control.kubectlWithInput({"replace", "-f", "-"}, serviceAt(2));
    m_control.kubectl({"delete", "service", "leaves"});
    m_control.kubectl({"create", "service", "clusterip", "comes", "--tcp=80"});
    QVERIFY(compact(servicesVersion()).contains("revision"));
    QVERIFY(m_control.killApiServer()); // which remembers for a while what etcd does not
    QVERIFY(m_control.restartApiServer());
    const QString list = m_control.kubectl({"get", "--raw", "/api/v1/services?resourceVersionMatch=Exact&resourceVersion=" + seen});
    QVERIFY2(list.contains(QStringLiteral("too old")), qPrintable(list)); // 410 Expired
    const QString watch = m_control.kubectl({"get", "--raw", "/api/v1/services?watch=1&timeoutSeconds=1&resourceVersion=" + seen});
    QVERIFY2(watch.contains(QStringLiteral("too old")), qPrintable(watch));
    QVERIFY(ours().contains(QStringLiteral("default/leaves "))); // what was known stays
    QVERIFY(m_history.state().phase == source::SourcePhase::Reconnecting);

    const int wholes = m_history.wholes();
    QVERIFY(m_gate->open());
    m_source->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), patience);
    QCOMPARE(difference(), QString());
    QVERIFY(ours().contains(QStringLiteral("default/stepping 2")) && ours().contains(QStringLiteral("default/comes ")));
    QVERIFY(m_history.wholes() > wholes);
    // And it goes on from there.
    m_control.kubectlWithInput({"replace", "-f", "-"}, serviceAt(3));
    QTRY_VERIFY_WITH_TIMEOUT(ours().contains(QStringLiteral("default/stepping 3")), patience);
    QCOMPARE(difference(), QString());
}

HOPSCOPE_TEST_MAIN(LiveHistoryTest)
#include "live_history_test.moc"
