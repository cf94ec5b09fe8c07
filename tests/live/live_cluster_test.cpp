// Hopscope beside kubectl on a real Kubernetes: the same tables at the same moment, changes by watch, nothing lost.
#include "model/cluster/cluster_index.h"
#include "model/kube/printed_columns.h"
#include "model/source/file_source.h"
#include "model/source/live_source.h"
#include "tests/live/control_plane.h"
#include "tests/support/agreed_to.h"
#include "tests/support/plugin_script.h"
#include "tests/support/recording_sink.h"
#include "tests/support/test_main.h"
#include "tests/support/wait_for_equal.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <atomic>

#include <unistd.h>

using namespace hopscope;

namespace {

/// Milliseconds; a busy machine is slow, and waiting ends as soon as what is waited for is there.
constexpr int patience = 60000;

/// The cluster as the live source tells it, and how often its pods were listed as a whole.
class Recorder : public tests::RecordingSink
{
public:
    void changesArrived(std::vector<cluster::ClusterChange> changes) override
    {
        RecordingSink::changesArrived(changes);
        m_lists += int(std::count_if(changes.begin(), changes.end(), [](const cluster::ClusterChange& change) {
            const auto* replaced = std::get_if<cluster::KindReplaced>(&change);
            return replaced && replaced->kind == kube::Kind::Pod;
        }));
    }
    source::SourcePhase phase() const { return state().phase; }
    int podLists() const { return m_lists; }

private:
    std::atomic<int> m_lists = 0;
};

QStringList cells(const std::vector<std::string>& texts)
{
    QStringList result;
    for (const std::string& text : texts)
        result.append(QString::fromStdString(text));
    return result;
}

template <class Table, class Print>
QList<QStringList> printedRows(const Table& table, Print print, bool namespaced)
{
    QList<QStringList> result;
    for (const auto& object : table) {
        QStringList row = cells(print(object));
        if (namespaced)
            row.prepend(QString::fromStdString(object.meta.namespace_));
        result.append(row);
    }
    return result;
}

/// Each second from one time to another, both included: ages are whole seconds, and nobody knows when in between kubectl's
/// server looked at its clock.
std::vector<TimePoint> secondsOf(TimePoint from, TimePoint to)
{
    std::vector<TimePoint> result;
    for (auto second = std::chrono::floor<std::chrono::seconds>(from); second <= to; second += std::chrono::seconds(1))
        result.push_back(second);
    return result;
}

/// Established TCP connections of this process to a port (proc(5): net/tcp, fd).
int ownConnectionsTo(quint16 port)
{
    QSet<QByteArray> own;
    const QFileInfoList files = QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
    for (const QFileInfo& file : files) {
        QByteArray target(64, '\0');
        target.truncate(std::max<qsizetype>(0, readlink(file.filePath().toLocal8Bit().constData(), target.data(), std::size_t(target.size()))));
        if (target.startsWith("socket:["))
            own.insert(target.mid(8, target.size() - 9));
    }
    QFile table(QStringLiteral("/proc/self/net/tcp"));
    if (!table.open(QIODevice::ReadOnly))
        return -1;
    int count = 0;
    const QList<QByteArray> lines = table.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        const bool established = fields.value(3) == "01";
        count += established && fields.value(2).split(':').value(1).toUInt(nullptr, 16) == port && own.contains(fields.value(9));
    }
    return count;
}

} // namespace

class LiveClusterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nodesEqualKubectl();
    void podsEqualKubectl();
    void servicesEqualKubectl();
    void allWatchesShareOneConnection();
    void scalingArrivesByWatch();
    void aDeletedPodComesBackWithAnotherName();
    void slicesListTheSamePodsAsKubectl();
    void killingTheApiServerLosesNothing();
    void aBearerTokenReadsTheSame();
    void aCredentialPluginsTokenIsRenewed();
    void aStreamFillsTheModelWithoutAList();
    void protobufSaysWhatJsonSays();
    void whoeverMaySeeOneNamespaceSeesIt();
    void whoeverMaySeeTwoOfThreeNamespacesSeesTwo();
    void theReaderRoleIsEnough();
    void theCommandLinePrintsTheSameTable();
    HOPSCOPE_FAIL_ON_WARNING

private:
    QList<QStringList> ours(const cluster::SnapshotPointer& snapshot, kube::Kind kind, TimePoint now) const;
    QString difference(kube::Kind kind, const QStringList& arguments) const;
    QString differenceLeft(kube::Kind kind, const QStringList& arguments) const
    {
        return tests::differenceLeft([&] { return difference(kind, arguments); }, patience);
    }
    QString printedByTheProgram(const QStringList& arguments, TimePoint now) const;
    QString differenceOfThePrograms(const QStringList& ours, const QStringList& theirs) const;
    int runningPods() const;
    /// Everything read once as `user`, whom the administrator impersonates.
    Result<source::LoadedCluster> loadedAs(const std::string& user, const source::LiveOptions& options = {}) const;

    test::ControlPlane m_control;
    Recorder m_recorder;
    std::unique_ptr<source::LiveSource> m_source;
};

void LiveClusterTest::initTestCase()
{
    const QString missing = test::ControlPlane::missing();
    if (!missing.isEmpty() && qEnvironmentVariableIsSet("HOPSCOPE_REQUIRE_ALL"))
        QFAIL(qPrintable(missing));
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));

    QVERIFY(m_control.start());
    QVERIFY(m_control.createNodes(3));
    client::KubeconfigOptions options;
    options.path = m_control.kubeconfig().toStdString();
    auto connection = client::resolveConnection(options);
    QVERIFY2(connection.hasValue(), connection ? "" : connection.error().message.c_str());
    m_source = std::make_unique<source::LiveSource>(*connection, source::LiveOptions{}, m_recorder);
    m_control.kubectl({"create", "deployment", "web", "--image=nginx", "--replicas=3"});
    m_control.kubectl({"expose", "deployment", "web", "--port=80", "--type=NodePort"});
    QTRY_COMPARE_WITH_TIMEOUT(m_recorder.phase(), source::SourcePhase::Live, patience);
    QTRY_COMPARE_WITH_TIMEOUT(runningPods(), 3, patience);
}

QList<QStringList> LiveClusterTest::ours(const cluster::SnapshotPointer& snapshot, kube::Kind kind, TimePoint now) const
{
    switch (kind) {
    case kube::Kind::Node:
        return printedRows(snapshot->nodes, [&](const kube::Node& node) { return kube::printedNode(node, now); }, false);
    case kube::Kind::Pod:
        return printedRows(snapshot->pods, [&](const kube::Pod& pod) { return kube::printedPod(pod, now); }, true);
    default:
        return printedRows(snapshot->services, [&](const kube::Service& s) { return kube::printedService(s, now); }, true);
    }
}

/// Empty when both print the same. Each of kubectl's rows must be ours of just before or just after it ran, at a second in
/// which it ran. What changes in between makes a difference; the caller tries again for a moment in which nothing does.
QString LiveClusterTest::difference(kube::Kind kind, const QStringList& arguments) const
{
    const TimePoint began = systemNow();
    const auto before = m_recorder.snapshot();
    const QList<QStringList> theirs = m_control.rows(arguments);
    const auto after = m_recorder.snapshot();
    QList<QList<QStringList>> ours;
    for (const TimePoint now : secondsOf(began, systemNow()))
        ours << this->ours(before, kind, now) << this->ours(after, kind, now);
    qsizetype rows = theirs.size();
    for (const QList<QStringList>& one : ours)
        rows = std::max(rows, one.size());
    QString text;
    for (qsizetype i = 0; i < rows; ++i) {
        const QStringList expected = theirs.value(i);
        if (std::none_of(ours.begin(), ours.end(), [&](const QList<QStringList>& one) { return one.value(i) == expected; }))
            text += "kubectl:  " + expected.join(" | ") + "\nHopscope: " + ours.back().value(i).join(" | ") + "\n";
    }
    return text;
}

QString LiveClusterTest::printedByTheProgram(const QStringList& arguments, TimePoint now) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(HOPSCOPE_PROGRAM), arguments + QStringList{"--now", QString::fromStdString(formatRfc3339(now))});
    process.waitForFinished(patience);
    return QString::fromUtf8(process.readAll());
}

/// Empty when the program prints what kubectl does, to the letter, at one of the seconds in which kubectl ran.
QString LiveClusterTest::differenceOfThePrograms(const QStringList& ours, const QStringList& theirs) const
{
    const TimePoint began = systemNow();
    const QString expected = m_control.kubectl(theirs);
    QString printed;
    for (const TimePoint now : secondsOf(began, systemNow())) {
        printed = printedByTheProgram(ours, now);
        if (printed == expected)
            return {};
    }
    return "kubectl:\n" + expected + "Hopscope:\n" + printed;
}

int LiveClusterTest::runningPods() const
{
    int running = 0;
    const cluster::SnapshotPointer snapshot = m_recorder.snapshot();
    for (const kube::Pod& pod : snapshot->pods)
        running += pod.isReady() && !pod.isTerminating();
    return running;
}

void LiveClusterTest::nodesEqualKubectl()
{
    QCOMPARE(differenceLeft(kube::Kind::Node, {"nodes", "-o", "wide"}), QString());
    QCOMPARE(m_recorder.snapshot()->nodes.size(), std::size_t(3));
}

void LiveClusterTest::podsEqualKubectl()
{
    QCOMPARE(differenceLeft(kube::Kind::Pod, {"pods", "-A", "-o", "wide"}), QString());
    QVERIFY(m_recorder.snapshot()->pods.size() >= 3);
}

void LiveClusterTest::servicesEqualKubectl()
{
    QCOMPARE(differenceLeft(kube::Kind::Service, {"services", "-A", "-o", "wide"}), QString());
    QCOMPARE(m_recorder.snapshot()->services.size(), std::size_t(2));
}

/// Big lists have connections of their own, which stay open for a while: no more than four. A watch for each of a dozen kinds
/// would be twelve.
void LiveClusterTest::allWatchesShareOneConnection()
{
    const auto connection = client::resolveConnection({m_control.kubeconfig().toStdString(), {}, {}});
    QVERIFY(connection.hasValue());
    int watches = 0;
    for (const source::KindState& kind : m_recorder.state().kinds)
        watches += kind.phase == client::ReflectorPhase::Watching;
    QVERIFY(watches >= 9);
    const int connections = ownConnectionsTo(quint16(QUrl(QString::fromStdString(connection->server)).port()));
    QVERIFY2(connections >= 1 && connections <= 5, qPrintable(QString::number(connections)));
}

void LiveClusterTest::scalingArrivesByWatch()
{
    const auto lists = m_recorder.podLists();
    m_control.kubectl({"scale", "deployment", "web", "--replicas=6"});
    QTRY_COMPARE_WITH_TIMEOUT(runningPods(), 6, patience);
    m_control.kubectl({"scale", "deployment", "web", "--replicas=4"});
    QTRY_COMPARE_WITH_TIMEOUT(int(m_recorder.snapshot()->pods.size()), 4, patience);
    QCOMPARE(m_recorder.podLists(), lists);
    QCOMPARE(differenceLeft(kube::Kind::Pod, {"pods", "-A", "-o", "wide"}), QString());
}

void LiveClusterTest::aDeletedPodComesBackWithAnotherName()
{
    const std::string name = m_recorder.snapshot()->pods.begin()->meta.name;
    m_control.kubectl({"delete", "pod", QString::fromStdString(name), "--wait=false"});
    QTRY_VERIFY_WITH_TIMEOUT(!m_recorder.snapshot()->pods.find({"default", name}), patience);
    QTRY_COMPARE_WITH_TIMEOUT(runningPods(), 4, patience);
    QCOMPARE(differenceLeft(kube::Kind::Pod, {"pods", "-A", "-o", "wide"}), QString());
}

void LiveClusterTest::slicesListTheSamePodsAsKubectl()
{
    const auto listed = [this] {
        QStringList addresses;
        const auto snapshot = m_recorder.snapshot();
        for (const kube::EndpointSlice* slice : snapshot->index().slicesOf({"default", "web"})) {
            for (const kube::SliceEndpoint& endpoint : slice->endpoints)
                addresses.append(QString::fromStdString(endpoint.addresses.front().toString()));
        }
        addresses.sort();
        return addresses;
    };
    const auto theirs = [this] {
        QStringList addresses = m_control.kubectl({"get", "endpointslices", "-l", "kubernetes.io/service-name=web", "-o",
                                                   "jsonpath={.items[*].endpoints[*].addresses[0]}"}).split(' ');
        addresses.sort();
        return addresses;
    };
    QStringList last;
    const auto ours = [&] { return last = listed(); };
    QCOMPARE(tests::differenceLeft(ours, theirs, patience), QString());
    QCOMPARE(last.size(), 4);
}

void LiveClusterTest::killingTheApiServerLosesNothing()
{
    QVERIFY(m_control.killApiServer());
    QTRY_COMPARE_WITH_TIMEOUT(m_recorder.phase(), source::SourcePhase::Reconnecting, patience);
    QCOMPARE(int(m_recorder.snapshot()->pods.size()), 4); // what was known stays on screen
    QVERIFY(m_control.restartApiServer());
    m_control.kubectl({"scale", "deployment", "web", "--replicas=5"});
    m_source->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_recorder.phase(), source::SourcePhase::Live, patience);
    QTRY_COMPARE_WITH_TIMEOUT(runningPods(), 5, patience);
    QCOMPARE(differenceLeft(kube::Kind::Pod, {"pods", "-A", "-o", "wide"}), QString());
    QCOMPARE(differenceLeft(kube::Kind::Node, {"nodes", "-o", "wide"}), QString());
}

void LiveClusterTest::aBearerTokenReadsTheSame()
{
    client::KubeconfigOptions options;
    options.path = m_control.tokenKubeconfig().toStdString();
    const auto connection = client::resolveConnection(options);
    QVERIFY(connection.hasValue());
    QCOMPARE(connection->credential, client::CredentialKind::Token);
    const auto loaded = source::loadOnce(*connection, source::LiveOptions{});
    QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
    QCOMPARE(loaded->snapshot->pods.size(), m_recorder.snapshot()->pods.size());
    QCOMPARE(loaded->snapshot->coverageOf(kube::Kind::Pod), cluster::Coverage::Complete);
    QCOMPARE(loaded->snapshot->coverageOf(kube::Kind::IpPool), cluster::Coverage::Absent); // no Calico here
}

/// The first token is refused, the second expires while the cluster is read, and nobody notices; kubectl with the same file
/// prints the same.
void LiveClusterTest::aCredentialPluginsTokenIsRenewed()
{
    const auto administrator = client::resolveConnection({m_control.tokenKubeconfig().toStdString(), {}, {}});
    QVERIFY(administrator.hasValue());
    const QByteArray token = QByteArray::fromStdString(administrator->token.reveal());
    tests::PluginScript script;
    script.write("wrong", tests::execCredential("'token':'not-the-token'"));
    script.write("right", tests::execCredential("'token':'" + token + "','expirationTimestamp':'2126-01-15T10:00:00Z'"));
    script.write("later", tests::execCredential("'token':'" + token + "'"));
    script.setScript("case $(wc -l <runs) in 1) cat wrong ;; 2) cat right ;; *) cat later ;; esac\n");
    script.write("config", "current-context: x\nclusters: [{name: c, cluster: {server: '" +
                               QByteArray::fromStdString(administrator->server) + "', certificate-authority: '" +
                               QByteArray::fromStdString(administrator->certificateAuthority.path) +
                               "'}}]\ncontexts: [{name: x, context: {cluster: c, user: u}}]\nusers:\n- name: u\n  user: {exec: "
                               "{apiVersion: client.authentication.k8s.io/v1, command: ./plugin, interactiveMode: Never}}\n");
    const auto connection = client::resolveConnection({script.path("config").toStdString(), {}, {}});
    QVERIFY2(connection.hasValue(), connection ? "" : connection.error().message.c_str());

    std::atomic<TimePoint> now = *parseRfc3339("2126-01-15T09:00:00Z");
    client::CredentialCacheOptions cache;
    cache.now = [&now] { return now.load(); };
    source::LiveOptions options;
    options.poll = std::chrono::seconds(1);
    options.agreedExec = tests::agreedTo(*connection);
    options.credentials = std::make_shared<client::CredentialCache>(cache);
    Recorder recorder;
    const source::LiveSource live(*connection, options, recorder);
    QTRY_COMPARE_WITH_TIMEOUT(recorder.phase(), source::SourcePhase::Polling, patience);
    QCOMPARE(recorder.snapshot()->pods.size(), m_recorder.snapshot()->pods.size());
    QCOMPARE(script.runs(), 2);
    now = *parseRfc3339("2126-01-15T10:00:00Z");
    const auto lists = recorder.podLists();
    QTRY_COMPARE_WITH_TIMEOUT(script.runs(), 3, patience);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.podLists() >= lists + 2, patience);
    QCOMPARE(recorder.phase(), source::SourcePhase::Polling);
    QCOMPARE(script.runs(), 3);

    const QString config = script.path("config");
    const QStringList ours{"--kubeconfig", config, "--allow-exec", "services", "-A", "-o", "wide"};
    const QStringList theirs{"--kubeconfig", config, "get", "services", "-A", "-o", "wide"};
    QCOMPARE(tests::differenceLeft([&] { return differenceOfThePrograms(ours, theirs); }, patience), QString());
    QVERIFY(!printedByTheProgram(ours, systemNow()).contains(QString::fromLatin1(token)));
}

/// Whoever may watch NetworkPolicies and not list them can have got them from a streaming list alone.
void LiveClusterTest::aStreamFillsTheModelWithoutAList()
{
    m_control.kubectl({"create", "clusterrole", "streams", "--verb=watch", "--resource=networkpolicies.networking.k8s.io"});
    m_control.kubectl({"create", "clusterrolebinding", "streams", "--clusterrole=streams", "--user=streams"});
    m_control.kubectlWithInput({"apply", "-f", "-"}, "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: "
                                                     "{name: all, namespace: default}, spec: {podSelector: {}}}");
    auto connection = client::resolveConnection({m_control.kubeconfig().toStdString(), {}, {}});
    QVERIFY(connection.hasValue());
    connection->impersonate = client::Impersonation{"streams", {}, {}, {}};
    Recorder recorder;
    const source::LiveSource live(*connection, source::LiveOptions{}, recorder);
    const auto coverage = [&recorder](kube::Kind kind) { return recorder.snapshot()->coverageOf(kind); };
    QTRY_VERIFY_WITH_TIMEOUT(coverage(kube::Kind::NetworkPolicy) == cluster::Coverage::Complete, patience);
    QCOMPARE(recorder.snapshot()->networkPolicies.size(), std::size_t(1));
    QTRY_VERIFY_WITH_TIMEOUT(coverage(kube::Kind::Ingress) == cluster::Coverage::Forbidden, patience);
    m_control.kubectl({"delete", "networkpolicy", "all"});
    QTRY_COMPARE_WITH_TIMEOUT(recorder.snapshot()->networkPolicies.size(), std::size_t(0), patience);
}

/// The same objects as kubectl's JSON, field for field: nodes, pods, Services, slices and namespaces come as protobuf.
void LiveClusterTest::protobufSaysWhatJsonSays()
{
    const auto differing = [this] {
        const QString json = m_control.kubectl({"get", "nodes,pods,services,endpointslices,namespaces", "-A", "-o", "json"});
        const auto theirs = source::loadText(json.toStdString(), "kubectl");
        const auto ours = loadedAs({});
        if (!theirs || !ours)
            return QStringLiteral("not read");
        QStringList kinds;
        const cluster::ClusterDelta delta = cluster::diff(theirs->snapshot, ours->snapshot);
        for (const kube::Kind kind : {kube::Kind::Node, kube::Kind::Pod, kube::Kind::Service, kube::Kind::EndpointSlice,
                                      kube::Kind::Namespace}) {
            if (!delta.of(kind).empty())
                kinds << QString::fromUtf8(kube::kindName(kind).data());
        }
        return kinds.join(QLatin1Char(' '));
    };
    QCOMPARE(tests::differenceLeft(differing, patience), QString());
}

Result<source::LoadedCluster> LiveClusterTest::loadedAs(const std::string& user, const source::LiveOptions& live) const
{
    client::KubeconfigOptions options;
    options.path = m_control.kubeconfig().toStdString();
    auto connection = client::resolveConnection(options);
    if (!connection)
        return connection.error();
    if (!user.empty())
        connection->impersonate = client::Impersonation{user, {}, {}, {}};
    return source::loadOnce(*connection, live);
}

void LiveClusterTest::whoeverMaySeeOneNamespaceSeesIt()
{
    m_control.kubectl({"create", "rolebinding", "one", "--clusterrole=view", "--user=one-namespace"});
    const auto loaded = loadedAs("one-namespace");
    QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
    QCOMPARE(loaded->snapshot->pods.size(), m_recorder.snapshot()->pods.size()); // all of them are in default
    QVERIFY(loaded->snapshot->coverageOf(kube::Kind::Pod) == cluster::Coverage::Partial);
    QVERIFY(loaded->snapshot->coverageOf(kube::Kind::Node) == cluster::Coverage::Forbidden);
    QCOMPARE(loaded->state.kinds.at(std::size_t(kube::Kind::Pod)).onlyNamespaces, std::vector<std::string>{"default"});
    QVERIFY(!loaded->snapshot->index().nodeNamesWithoutObject().empty());
}

/// And follows both as they change: of the third, and of one that nobody has made, nothing is known.
void LiveClusterTest::whoeverMaySeeTwoOfThreeNamespacesSeesTwo()
{
    const std::vector<std::string> both{"default", "team-b"};
    for (const char* name : {"team-b", "team-c"}) {
        m_control.kubectl({"create", "namespace", name});
        m_control.kubectl({"create", "deployment", "web", "-n", name, "--image=nginx", "--replicas=2"});
        m_control.kubectl({"create", "service", "clusterip", "web", "-n", name, "--tcp=80"});
    }
    for (const std::string& name : both)
        m_control.kubectl({"create", "rolebinding", "two", "-n", QString::fromStdString(name), "--clusterrole=view", "--user=two-namespaces"});
    auto connection = client::resolveConnection({m_control.kubeconfig().toStdString(), {}, {}});
    QVERIFY(connection.hasValue());
    connection->impersonate = client::Impersonation{"two-namespaces", {}, {}, {}};
    source::LiveOptions options;
    options.fallbackNamespaces = {"team-b", "team-c", "nobody-made-it"};
    Recorder recorder;
    const source::LiveSource live(*connection, options, recorder);
    QTRY_COMPARE_WITH_TIMEOUT(recorder.phase(), source::SourcePhase::Live, patience);
    const auto podsIn = [&recorder](const char* name) {
        const cluster::SnapshotPointer snapshot = recorder.snapshot();
        return int(std::count_if(snapshot->pods.begin(), snapshot->pods.end(),
                                 [&](const kube::Pod& pod) { return pod.meta.namespace_ == name; }));
    };
    QTRY_COMPARE_WITH_TIMEOUT(podsIn("team-b"), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(podsIn("default"), runningPods(), patience);
    const cluster::SnapshotPointer snapshot = recorder.snapshot();
    for (const kube::Kind kind : {kube::Kind::Pod, kube::Kind::Service, kube::Kind::EndpointSlice, kube::Kind::NetworkPolicy}) {
        const source::KindState state = recorder.state().kinds.at(std::size_t(kind));
        QVERIFY2(state.coverage == cluster::Coverage::Partial && state.refused, kube::kindName(kind).data());
        QCOMPARE(state.onlyNamespaces, both);
        QCOMPARE(state.refusedNamespaces, (std::vector<std::string>{"team-c", "nobody-made-it"}));
        QVERIFY(snapshot->isOutside(kind, "team-c") && !snapshot->isOutside(kind, "team-b"));
    }
    QVERIFY(snapshot->services.find({"team-b", "web"}) && !snapshot->services.find({"team-c", "web"}));
    m_control.kubectl({"scale", "deployment", "web", "-n", "team-b", "--replicas=3"});
    QTRY_COMPARE_WITH_TIMEOUT(podsIn("team-b"), 3, patience);
    QCOMPARE(podsIn("team-c"), 0);

    // The same on the command line, as kubectl prints each of them.
    options.fallbackNamespaces.clear();
    options.namespaces = both;
    const auto loaded = loadedAs("two-namespaces", options);
    QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
    QCOMPARE(loaded->snapshot->pods.size(), recorder.snapshot()->pods.size());
    QCOMPARE(loaded->state.kinds.at(std::size_t(kube::Kind::Pod)).onlyNamespaces, both);
    for (const char* name : {"team-b", "team-c"})
        m_control.kubectl({"delete", "namespace", name, "--wait=false"});
}

void LiveClusterTest::theReaderRoleIsEnough()
{
    m_control.kubectl({"apply", "-f", QStringLiteral(HOPSCOPE_CLUSTER_ROLE)});
    m_control.kubectl({"create", "clusterrolebinding", "reader", "--clusterrole=hopscope-reader", "--user=reader"});
    m_control.kubectl({"create", "rolebinding", "reader", "-n", "kube-system", "--role=hopscope-reader", "--user=reader"});
    const auto loaded = loadedAs("reader");
    QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
    for (const source::KindState& kind : loaded->state.kinds) {
        QVERIFY2(kind.coverage != cluster::Coverage::Forbidden && kind.coverage != cluster::Coverage::Failed,
                 kube::kindName(kind.kind).data());
        QVERIFY(kind.onlyNamespaces.empty());
    }
}

void LiveClusterTest::theCommandLinePrintsTheSameTable()
{
    const QStringList ours{"--kubeconfig", m_control.kubeconfig(), "services", "-A", "-o", "wide"};
    const QStringList theirs{"get", "services", "-A", "-o", "wide"};
    QCOMPARE(tests::differenceLeft([&] { return differenceOfThePrograms(ours, theirs); }, patience), QString());
    // And without being told what the time is, as everybody starts it.
    QProcess process;
    process.start(QStringLiteral(HOPSCOPE_PROGRAM), ours);
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).count('\n'), m_control.kubectl(theirs).count('\n'));
}

HOPSCOPE_TEST_MAIN(LiveClusterTest)
#include "live_cluster_test.moc"
