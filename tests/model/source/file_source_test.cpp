#include "model/source/file_source.h"

#include "tests/support/packed_bytes.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace hopscope;
using namespace hopscope::source;

namespace {

const char* const nodeYaml = "apiVersion: v1\nkind: Node\nmetadata:\n  name: one\n";
const char* const podJson = R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"n",)"
                            R"("creationTimestamp":"2026-01-15T10:00:00Z","deletionTimestamp":"2026-02-01T00:00:00Z"}})";

QString clusterFile(const char* name)
{
    return QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/clusters/") + QString::fromLatin1(name);
}

std::string messages(const LoadedCluster& loaded)
{
    std::string text;
    for (const Error& error : loaded.malformed)
        text += error.message + " [" + error.context + "]\n";
    return text;
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray gzipped(const QByteArray& bytes)
{
    return QByteArray::fromStdString(test::packed(bytes.toStdString(), "gzip"));
}

} // namespace

class FileSourceTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void realDumpsLoadWhole_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("pods");
        QTest::addColumn<int>("services");
        QTest::addColumn<int>("slices");
        QTest::newRow("must-gather-aws.json") << 6 << 239 << 78 << 77;
        QTest::newRow("must-gather-metal.json") << 6 << 235 << 75 << 74;
        QTest::newRow("sonobuoy-results-4-e2e-failures.json") << 1 << 22 << 206 << 0;
        QTest::newRow("troubleshoot-k3s-bundle.json") << 1 << 8 << 4 << 0;
        QTest::newRow("kubescape-kwok-300-nodes.json.gz") << 299 << 14651 << 254 << 0;
        QTest::newRow("kubediagrams-minikube.json") << 1 << 13 << 7 << 0;
        QTest::newRow("kubediagrams-kube-prometheus-stack.json") << 1 << 13 << 16 << 0;
        QTest::newRow("kubediagrams-nginx-all.json") << 1 << 3 << 2 << 2;
        QTest::newRow("manifest-online-boutique-netpols.json") << 0 << 0 << 12 << 0;
        QTest::newRow("manifest-sock-shop-netpols.json") << 0 << 0 << 14 << 0;
    }
    void realDumpsLoadWhole()
    {
        const QString path = clusterFile(QTest::currentDataTag());
        if (!QFile::exists(path))
            QSKIP("the real dumps of ../shared/clusters are not here");
        QElapsedTimer timer;
        timer.start();
        const auto loaded = loadPath(path.toStdString());
        qInfo("%s: %lld ms", QTest::currentDataTag(), timer.elapsed());
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QVERIFY2(loaded->malformed.empty(), messages(*loaded).c_str());
        const cluster::ClusterSnapshot& snapshot = *loaded->snapshot;
        QTEST(int(snapshot.nodes.size()), "nodes");
        QTEST(int(snapshot.pods.size()), "pods");
        QTEST(int(snapshot.services.size()), "services");
        QTEST(int(snapshot.endpointSlices.size()), "slices");
    }

    void yamlSaysTheSameAsJson()
    {
        const auto json = loadText(R"({"kind":"List","apiVersion":"v1","items":[)" + std::string(podJson) + "]}", "a");
        const auto yaml = loadText("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n"
                                   "    name: p\n    namespace: n\n    creationTimestamp: \"2026-01-15T10:00:00Z\"\n"
                                   "    deletionTimestamp: 2026-02-01T00:00:00Z\n",
                                   "b");
        QVERIFY(json && yaml);
        QVERIFY(cluster::diff(json->snapshot, yaml->snapshot).empty());
        QCOMPARE(json->newestTime, yaml->newestTime);
    }

    void theNewestTimeIsOfWhatHasHappened()
    {
        const auto loaded = loadText(podJson, "a");
        QVERIFY(loaded && loaded->newestTime);
        QCOMPARE(formatRfc3339(*loaded->newestTime), std::string("2026-01-15T10:00:00Z"));
        QCOMPARE(loaded->state.since, loaded->newestTime);
        const auto heartbeat = loadText(R"({"kind":"Node","apiVersion":"v1","metadata":{"name":"a",)"
                                        R"("creationTimestamp":"2026-01-15T10:00:00Z"},"status":{"conditions":[)"
                                        R"({"type":"Ready", "lastHeartbeatTime" : "2026-01-16T00:00:01Z"}]}})",
                                        "a");
        QCOMPARE(formatRfc3339(*heartbeat->newestTime), std::string("2026-01-16T00:00:01Z"));
    }

    void onlyKindsWithObjectsAreCovered()
    {
        const auto loaded = loadText(nodeYaml, "a");
        QVERIFY(loaded);
        QCOMPARE(loaded->snapshot->coverageOf(kube::Kind::Node), cluster::Coverage::Complete);
        QCOMPARE(loaded->snapshot->coverageOf(kube::Kind::Pod), cluster::Coverage::NotRead);
        QCOMPARE(loaded->state.phase, SourcePhase::Loaded);
        const KindState& nodes = loaded->state.kinds.at(std::size_t(kube::Kind::Node));
        QCOMPARE(nodes.kind, kube::Kind::Node);
        QCOMPARE(nodes.objects, std::size_t(1));
    }

    void oneMalformedDocumentLeavesTheOthers()
    {
        const auto loaded = loadText(std::string(nodeYaml) + "---\na: [1,\nb: 2\n---\n" + podJson + "\n{\"kind\":\n", "x.yaml");
        QVERIFY(loaded);
        QCOMPARE(loaded->snapshot->nodes.size(), std::size_t(1));
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(1));
        QCOMPARE(loaded->malformed.size(), std::size_t(2));
        QVERIFY2(loaded->malformed[0].context.starts_with("x.yaml:8:"), loaded->malformed[0].context.c_str());
        QVERIFY2(loaded->malformed[1].context.starts_with("x.yaml:10"), loaded->malformed[1].context.c_str());
    }

    void aFolderIsReadWithItsFoldersAndGzip()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("deep/er"));
        write(folder.filePath("node.yml"), nodeYaml);
        write(folder.filePath("deep/er/pod.json.gz"), gzipped(podJson));
        write(folder.filePath("deep/broken.json"), "{");
        write(folder.filePath("deep/some.log"), "not asked");
        const auto loaded = loadPath(folder.path().toStdString());
        QVERIFY(loaded);
        QCOMPARE(loaded->snapshot->nodes.size(), std::size_t(1));
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(1));
        QCOMPARE(loaded->malformed.size(), std::size_t(1));
    }

    void gzipIsKnownByItsBytesAndMayHaveSeveralMembers()
    {
        QTemporaryDir folder;
        write(folder.filePath("dump.txt"), gzipped(podJson) + gzipped("\n---\n") + gzipped(nodeYaml));
        const auto loaded = loadPath(folder.filePath("dump.txt").toStdString());
        QVERIFY(loaded);
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(1));
        QCOMPARE(loaded->snapshot->nodes.size(), std::size_t(1));
    }

    void whatCannotBeReadSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::newRow("cut gzip") << gzipped(podJson).chopped(12) << int(ErrorKind::FileCut);
        QTest::newRow("cut json") << QByteArray("{\"kind\":\"Pod\"") << int(ErrorKind::FileCut);
        QTest::newRow("broken json") << QByteArray("{\"kind\":]}") << int(ErrorKind::NotYamlOrJson);
        QTest::newRow("broken yaml") << QByteArray("a: [1\nb: }") << int(ErrorKind::NotYamlOrJson);
        QTest::newRow("zero bytes") << QByteArray("\x89PNG\0\0\0", 7) << int(ErrorKind::NotYamlOrJson);
        QTest::newRow("empty") << QByteArray() << int(ErrorKind::NoKubernetesObjects);
        QTest::newRow("a word") << QByteArray("hello\n") << int(ErrorKind::NoKubernetesObjects);
        QTest::newRow("other yaml") << QByteArray("a: 1\n") << int(ErrorKind::NoKubernetesObjects);
    }
    void whatCannotBeReadSaysWhy()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        write(folder.filePath("x"), bytes);
        const auto loaded = loadPath(folder.filePath("x").toStdString());
        QVERIFY(!loaded);
        QTEST(int(loaded.error().kind), "kind");
        QVERIFY(loaded.error().context.find(folder.path().toStdString()) != std::string::npos);
    }

    void aMissingFileIsMissing()
    {
        const auto loaded = loadPath("/nowhere/at/all.yaml");
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::FileMissing);
    }

    void powershellsUtf16Loads()
    {
        QByteArray bytes("\xFF\xFE", 2);
        for (const char c : QByteArray(podJson)) {
            bytes += c;
            bytes += '\0';
        }
        QTemporaryDir folder;
        write(folder.filePath("x.json"), bytes);
        QVERIFY(loadPath(folder.filePath("x.json").toStdString()));
    }
};

HOPSCOPE_TEST_MAIN(FileSourceTest)
#include "file_source_test.moc"
