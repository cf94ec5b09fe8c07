#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <nlohmann/json.hpp>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

QStringList cellsOf(const QString& line)
{
    return line.split(QRegularExpression(QStringLiteral(" {2,}")));
}

} // namespace

/// The commands on the notes' cluster, whose rows the notes themselves print.
class RunCommandTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void nodesAreThoseOfTheNotes();
    void podsAreThoseOfTheNotes();
    void theServiceIsThatOfTheNotes();
    void allNamespacesHaveTheirColumn();
    void wideColumnsAreAddedBehind();
    void jsonNamesItsSchema();
    void anEmptyNamespaceSaysSo();
    void addressesHoldTheFiveOfTheNotes();
    void aNodePortEndsInAPodOfTheNotes();
    void traceJsonSaysWhyInSentences();
    void aFlowThatDoesNotArriveIsStatusOne();
    void aFlowFromNowhereIsStatusTwo();
    void linesComeOutInOrderWithTheirErrors();
    void aMissingFileIsStatusThree();
    void anUnknownScenarioIsStatusThree();
    void everyDumpGoesThroughEveryTable_data();
    void everyDumpGoesThroughEveryTable();
};

void RunCommandTest::nodesAreThoseOfTheNotes()
{
    const Ran ran = runOnNotes({"nodes", "-o", "wide"});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 4);
    const QStringList header = cellsOf(ran.lines()[0]);
    const QStringList expected[] = {{"master-node", "Ready", "control-plane", "192.168.1.181"},
                                    {"worker-node1", "Ready", "<none>", "192.168.1.182"},
                                    {"worker-node2", "Ready", "<none>", "192.168.1.183"}};
    for (int row = 0; row < 3; ++row) {
        const QStringList cells = cellsOf(ran.lines()[row + 1]);
        QCOMPARE((QStringList{cells[0], cells[1], cells[2], cells[header.indexOf("INTERNAL-IP")]}), expected[row]);
        QCOMPARE(cells[header.indexOf("EXTERNAL-IP")], QStringLiteral("<none>"));
        QCOMPARE(cells[header.indexOf("OS-IMAGE")], QStringLiteral("AlmaLinux 9.5"));
    }
}

void RunCommandTest::podsAreThoseOfTheNotes()
{
    const Ran ran = runOnNotes({"pods", "-n", "nginx-demo", "-o", "wide"});
    QCOMPARE(ran.lines().size(), 4);
    const QStringList expected[] = {{"nginx-deployment-7b44dc87c5-5hrgb", "1/1", "Running", "172.16.180.193", "worker-node1"},
                                    {"nginx-deployment-7b44dc87c5-7nm9s", "1/1", "Running", "172.16.180.194", "worker-node1"},
                                    {"nginx-deployment-7b44dc87c5-jtq5r", "1/1", "Running", "172.16.203.129", "worker-node2"}};
    const QStringList header = cellsOf(ran.lines()[0]);
    for (int row = 0; row < 3; ++row) {
        const QStringList cells = cellsOf(ran.lines()[row + 1]);
        QCOMPARE((QStringList{cells[0], cells[1], cells[2], cells[header.indexOf("IP")], cells[header.indexOf("NODE")]}), expected[row]);
    }
}

void RunCommandTest::theServiceIsThatOfTheNotes()
{
    const Ran ran = runOnNotes({"services", "-n", "nginx-demo"});
    QCOMPARE(ran.out, QStringLiteral("NAME             TYPE       CLUSTER-IP      EXTERNAL-IP   PORT(S)        AGE\n"
                                     "nginx-nodeport   NodePort   10.101.63.221   <none>        80:30007/TCP   11m\n"));
}

void RunCommandTest::allNamespacesHaveTheirColumn()
{
    const Ran all = runOnNotes({"pods", "-A"});
    QCOMPARE(cellsOf(all.lines()[0]).first(), QStringLiteral("NAMESPACE"));
    QCOMPARE(runOnNotes({"pods"}).out, all.out);
    QCOMPARE(cellsOf(runOnNotes({"pods", "-n", "kube-system"}).lines()[0]).first(), QStringLiteral("NAME"));
    QCOMPARE(runOnNotes({"pods", "-n", "kube-system", "-A"}).out, all.out);
}

void RunCommandTest::wideColumnsAreAddedBehind()
{
    QCOMPARE(cellsOf(runOnNotes({"nodes"}).lines()[0]), (QStringList{"NAME", "STATUS", "ROLES", "AGE", "VERSION"}));
    QCOMPARE(cellsOf(runOnNotes({"nodes", "-o", "wide"}).lines()[0]).mid(0, 5), (QStringList{"NAME", "STATUS", "ROLES", "AGE", "VERSION"}));
}

void RunCommandTest::jsonNamesItsSchema()
{
    const auto json = nlohmann::json::parse(runOnNotes({"services", "-o", "json"}).out.toStdString(), nullptr, false);
    QCOMPARE(json.value("schema", ""), std::string("hopscope.table/v1"));
    QCOMPARE(json["rows"].size(), std::size_t(3));
    const auto& row = json["rows"][2];
    QCOMPARE(row.value("namespace", ""), std::string("nginx-demo"));
    QCOMPARE(row.value("clusterIp", ""), std::string("10.101.63.221"));
    QCOMPARE(row.value("ports", ""), std::string("80:30007/TCP"));
    for (const auto& column : json["columns"])
        QVERIFY(row.contains(column.get<std::string>()));
}

void RunCommandTest::anEmptyNamespaceSaysSo()
{
    const Ran ran = runOnNotes({"pods", "-n", "empty"});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QString());
    QCOMPARE(ran.error, QStringLiteral("No resources found in empty namespace.\n"));
}

void RunCommandTest::addressesHoldTheFiveOfTheNotes()
{
    const QStringList lines = runOnNotes({"addresses", "-o", "csv"}).out.split(QStringLiteral("\r\n"));
    QVERIFY(lines.first().startsWith(QStringLiteral("type,address,kind,namespace,name,")));
    const auto has = [&](const QString& beginning) {
        return std::any_of(lines.begin(), lines.end(), [&](const QString& line) { return line.startsWith(beginning); });
    };
    for (const char* row : {"node-internal-ip,192.168.1.181,Node,,master-node", "pod-ip,172.16.180.193,Pod,nginx-demo,",
                            "cluster-ip,10.101.63.221:80,Service,nginx-demo,nginx-nodeport", "pod-range,172.16.180.192/26,Node,,worker-node1"})
        QVERIFY2(has(QLatin1String(row)), row);
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QString& line) { return line.startsWith("node-port,") && line.contains(":30007,"); }));
}

void RunCommandTest::aNodePortEndsInAPodOfTheNotes()
{
    const Ran ran = runOnNotes({"trace", "client", "nodeport/worker-node1:30007"});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.lines().first().startsWith(QStringLiteral("Delivered to one of 3 ")));
    for (const char* text : {"172.16.180.193:80, pod nginx-demo/nginx-deployment-7b44dc87c5-5hrgb, on node worker-node1, share 1/3",
                             "172.16.203.129:80, pod nginx-demo/nginx-deployment-7b44dc87c5-jtq5r, on node worker-node2, share 1/3",
                             "-> *172.16.203.129:80", "overlay = ipip (read)"})
        QVERIFY2(ran.out.contains(QLatin1String(text)), text);
}

void RunCommandTest::traceJsonSaysWhyInSentences()
{
    const auto json = nlohmann::json::parse(runOnNotes({"trace", "client", "nodeport/worker-node1:30007", "-o", "json"}).out.toStdString(), nullptr, false);
    QCOMPARE(json.value("schema", ""), std::string("hopscope.trace/v1"));
    QCOMPARE(json.value("verdict", ""), std::string("delivered"));
    QVERIFY(!json["why"].empty());
    for (const auto& why : json["why"])
        QVERIFY(why.get<std::string>().ends_with("."));
    for (const auto& candidate : json["candidates"])
        for (const char* way : {"forward", "reply"})
            for (const auto& step : candidate[way])
                QVERIFY(step["why"].get<std::string>().size() > 20);
}

void RunCommandTest::aFlowThatDoesNotArriveIsStatusOne()
{
    const Ran ran = runOnNotes({"trace", "client", "192.168.1.182:30999"});
    QCOMPARE(ran.status, 1);
    QVERIFY(!ran.lines().first().startsWith(QStringLiteral("Delivered")));
    const Ran nameless = runOnNotes({"trace", "pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb", "dns/nothing.nginx-demo.svc.cluster.local:80"});
    QVERIFY2(nameless.out.contains(QStringLiteral("\"name not found\"")), qPrintable(nameless.out));
    QCOMPARE(nameless.status, 1);
}

void RunCommandTest::aFlowFromNowhereIsStatusTwo()
{
    for (const auto& [from, to] : {std::pair{"pod/default/none", "10.96.0.1:443"}, {"nonsense", "10.96.0.1:443"}, {"client", "nonsense"}}) {
        const Ran ran = runOnNotes({"trace", from, to});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QString());
        QCOMPARE(ran.error.count(QLatin1Char('\n')), 1);
    }
}

void RunCommandTest::linesComeOutInOrderWithTheirErrors()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("flows"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("client nodeport/worker-node1:30007\nnonsense\npod/no/no 10.96.0.1:443\n\nclient nodeport/worker-node2:30007 --assume overlay=none\n");
    file.close();
    const Ran ran = runOnNotes({"trace", "--lines", path.toStdString()});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 4);
    const auto json = [&](int line) { return nlohmann::json::parse(ran.lines()[line].toStdString(), nullptr, false); };
    QCOMPARE(json(0).value("decidedOn", ""), std::string("worker-node1"));
    QVERIFY(json(1).contains("error") && json(2).contains("error"));
    QCOMPARE(json(3).value("decidedOn", ""), std::string("worker-node2"));
}

void RunCommandTest::aMissingFileIsStatusThree()
{
    const Ran ran = run({"--cluster", "/no/such/file.json", "nodes"});
    QCOMPARE(ran.status, 3);
    QCOMPARE(ran.out, QString());
    QCOMPARE(ran.error, QStringLiteral("hopscope: There is no file or folder /no/such/file.json. Check the path.\n"));
}

void RunCommandTest::anUnknownScenarioIsStatusThree()
{
    const Ran ran = run({"--cluster", "scenario:none", "nodes"});
    QCOMPARE(ran.status, 3);
    QVERIFY(ran.error.contains(QStringLiteral("scenario:notes")));
}

void RunCommandTest::everyDumpGoesThroughEveryTable_data()
{
    addDumps();
}

void RunCommandTest::everyDumpGoesThroughEveryTable()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the recorded clusters of ../shared/clusters are not on this machine");
    for (const char* table : {"nodes", "pods", "services", "addresses"}) {
        const Ran ran = run({"--cluster", path.toStdString(), table, "-o", "json"});
        QCOMPARE(ran.status, 0);
        const auto json = nlohmann::json::parse(ran.out.toStdString(), nullptr, false);
        QVERIFY2(json.is_object(), table);
        for (const auto& row : json["rows"])
            QCOMPARE(row.size(), json["columns"].size());
    }
}

HOPSCOPE_TEST_MAIN(RunCommandTest)
#include "run_command_test.moc"
