// A picture that was written can be opened again: it answers as its cluster did, and says everywhere that it is a picture.
#include "model/source/picture_file.h"
#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace hopscope::tests;

namespace {

QString dump(const char* name)
{
    return QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/clusters/") + QLatin1String(name);
}

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasData(const QString& name)
{
    return hopscope::source::dataOfPicture(bytesOf(name).toStdString()).hasValue();
}

Ran runOn(const QString& cluster, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"--cluster", cluster.toStdString()});
    return run(std::move(arguments));
}

} // namespace

class ReopenedPictureTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString at(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    std::string out(const char* name) const { return at(name).toStdString(); }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aPathIsTheSameAgain_data()
    {
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("more");
        const auto row = [](const char* name, const QString& cluster, const char* from, const char* to, const QStringList& more = {}) {
            QTest::newRow(name) << cluster << from << to << more;
        };
        const QString notes = QStringLiteral("scenario:notes");
        const QString zones = QStringLiteral("scenario:zones");
        const QString faults = QStringLiteral("scenario:faults");
        row("node port", notes, "client", "nodeport/worker-node1:30007");
        row("node port, what if", notes, "client", "nodeport/worker-node2:30007", {QStringLiteral("--assume"), QStringLiteral("proxy-mode=ipvs")});
        row("a name", notes, "node/worker-node1", "dns/kubernetes.default.svc.cluster.local:443");
        row("nobody there", notes, "node/worker-node1", "203.0.113.7:80");
        row("cluster DNS, UDP", notes, "node/worker-node2", "svc/kube-system/kube-dns:53", {QStringLiteral("--protocol"), QStringLiteral("UDP")});
        row("zones", zones, "client", "svc/default/kubernetes:443");
        row("faults", faults, "client", "svc/default/kubernetes:443");
        row("a large cluster", dump("must-gather-aws.json"), "client", "svc/default/kubernetes:443");
        row("OpenShift's DNS", dump("must-gather-metal.json"), "client", "svc/openshift-dns/dns-default:53");
        row("k3s", dump("troubleshoot-k3s-bundle.json"), "client", "svc/default/kubernetes:443");
        row("minikube", dump("kubediagrams-minikube.json"), "client", "svc/default/kubernetes:443");
        row("300 nodes", dump("kubescape-kwok-300-nodes.json.gz"), "client", "svc/default/kubernetes:443");
    }
    void aPathIsTheSameAgain()
    {
        QFETCH(QString, cluster);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QStringList, more);
        if (cluster.startsWith(QLatin1Char('/')) && !QFile::exists(cluster))
            QSKIP("The dumps of real clusters are not beside the project.");
        std::vector<std::string> question{from.toStdString(), to.toStdString()};
        for (const QString& word : more)
            question.push_back(word.toStdString());
        const auto asked = [&](const char* command, std::vector<std::string> rest) {
            rest.insert(rest.begin(), question.begin(), question.end());
            rest.insert(rest.begin(), command);
            return rest;
        };
        const Ran before = runOn(cluster, asked("trace", {"-o", "json"}));
        QVERIFY2(before.out.contains(QLatin1String("hopscope.trace/v1")), qPrintable(before.error));
        for (const char* name : {"path.svg", "path.png", "path.pdf", "path.html"}) {
            const Ran written = runOn(cluster, asked("flow", {"--out", out(name)}));
            QVERIFY2(written.status == 0 && hasData(at(name)), qPrintable(QLatin1String(name) + written.error));
            const Ran again = runOn(at(name), asked("trace", {"-o", "json"}));
            QCOMPARE(again.out, before.out);
            QCOMPARE(again.status, before.status);
            QVERIFY2(again.error.contains(QLatin1String("Picture ")) && again.error.contains(QRegularExpression(QStringLiteral("as of .*2\\d.* "))), qPrintable(again.error));
        }
    }

    /// Of a cluster of hundreds of pods a path takes a few along, and says so.
    void aPathTakesWithItWhatItNeeds()
    {
        const QString cluster = dump("must-gather-aws.json");
        if (!QFile::exists(cluster))
            QSKIP("The dumps of real clusters are not beside the project.");
        QCOMPARE(runOn(cluster, {"flow", "client", "svc/default/kubernetes:443", "--out", out("part.svg")}).status, 0);
        const Ran all = runOn(cluster, {"pods", "-A"});
        const Ran part = runOn(at("part.svg"), {"pods", "-A"});
        QVERIFY2(part.lines().size() < all.lines().size() / 2, qPrintable(QString::number(part.lines().size())));
        QVERIFY2(part.error.contains(QLatin1String("only what the picture shows")), qPrintable(part.error));
    }

    void aMapIsTheSameAgain_data()
    {
        QTest::addColumn<QString>("cluster");
        QTest::newRow("notes") << "scenario:notes";
        QTest::newRow("zones") << "scenario:zones";
        QTest::newRow("manifests") << dump("manifest-online-boutique-netpols.json");
        QTest::newRow("must-gather-aws") << dump("must-gather-aws.json");
    }
    void aMapIsTheSameAgain()
    {
        QFETCH(QString, cluster);
        if (cluster.startsWith(QLatin1Char('/')) && !QFile::exists(cluster))
            QSKIP("The dumps of real clusters are not beside the project.");
        for (const char* name : {"map.svg", "map.png", "map.pdf"}) {
            QCOMPARE(runOn(cluster, {"map", "--out", out(name)}).status, 0);
            for (const std::vector<std::string>& table : std::vector<std::vector<std::string>>{{"pods", "-A", "-o", "wide"}, {"services", "-A", "-o", "wide"}, {"nodes", "-o", "wide"}, {"ranges"}}) {
                const Ran before = runOn(cluster, table);
                const Ran again = runOn(at(name), table);
                QCOMPARE(again.out, before.out);
                QCOMPARE(again.status, before.status);
            }
        }
        // What is drawn of it is the same but for the words that it is a picture.
        QCOMPARE(runOn(at("map.svg"), {"map", "--out", out("again.svg"), "--no-data"}).status, 0);
        QCOMPARE(runOn(cluster, {"map", "--out", out("first.svg"), "--no-data"}).status, 0);
        QVERIFY(bytesOf(at("again.svg")) != bytesOf(at("first.svg")));
        QCOMPARE(runOn(at("again.svg"), {"pods"}).status, 3);
    }

    void ofANamespaceOnlyThatIsTaken()
    {
        QCOMPARE(runOnNotes({"-n", "default", "map", "--out", out("one.svg")}).status, 0);
        const QByteArray bytes = bytesOf(at("one.svg"));
        QVERIFY(bytes.contains("\"namespace\":\"default\"") && !bytes.contains("\"namespace\":\"kube-system\""));
        const Ran pods = runOn(at("one.svg"), {"pods", "-A"});
        QVERIFY2(!pods.out.contains(QLatin1String("kube-system")), qPrintable(pods.out));
    }

    void theSamePictureHasTheSameBytes()
    {
        for (const char* ending : {"svg", "png", "pdf", "html"}) {
            for (const char* name : {"one.", "two."})
                QCOMPARE(runOnNotes({"flow", "client", "nodeport/worker-node1:30007", "--out", out(name) + ending}).status, 0);
            QCOMPARE(bytesOf(at("one.") + QLatin1String(ending)), bytesOf(at("two.") + QLatin1String(ending)));
        }
    }

    void whoWantsNoneHasNone_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("asked for") << QStringList{QStringLiteral("--no-data")};
        QTest::newRow("addresses masked") << QStringList{QStringLiteral("--mask"), QStringLiteral("addresses")};
        QTest::newRow("names masked") << QStringList{QStringLiteral("--mask"), QStringLiteral("names")};
        QTest::newRow("namespaces masked") << QStringList{QStringLiteral("--mask"), QStringLiteral("namespaces")};
    }
    void whoWantsNoneHasNone()
    {
        QFETCH(QStringList, more);
        const auto writes = [&](std::vector<std::string> arguments, const std::string& ending) {
            for (const QString& word : more)
                arguments.push_back(word.toStdString());
            arguments.insert(arguments.end(), {"--out", out("none.") + ending});
            QCOMPARE(runOnNotes(arguments).status, 0);
            QVERIFY(!hasData(at("none.") + QString::fromStdString(ending)));
            QVERIFY(!bytesOf(at("none.") + QString::fromStdString(ending)).contains("hopscope-data"));
        };
        for (const char* ending : {"svg", "png", "pdf", "html"})
            writes({"flow", "client", "nodeport/worker-node1:30007"}, ending);
        for (const char* ending : {"svg", "png", "pdf"}) {
            writes({"map"}, ending);
            writes({"stage", "client", "nodeport/worker-node1:30007"}, ending);
        }
    }

    /// The formats that other programs take apart carry none.
    void otherFormatsCarryNone()
    {
        for (const char* name : {"x.drawio", "x.pptx", "x.mmd"}) {
            QCOMPARE(runOnNotes({"flow", "client", "nodeport/worker-node1:30007", "--out", out(name)}).status, 0);
            QVERIFY(!bytesOf(at(name)).contains("hopscope.picture"));
        }
    }
};

HOPSCOPE_GUI_TEST_MAIN(ReopenedPictureTest)
#include "reopened_picture_test.moc"
