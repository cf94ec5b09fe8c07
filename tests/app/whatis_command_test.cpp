#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

using Json = nlohmann::json;

const std::string dualStack = HOPSCOPE_SOURCE_DIR "/tests/model/addresses/dual_stack.yaml";

Ran onDualStack(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"--cluster", dualStack});
    return run(std::move(arguments));
}

} // namespace

/// `hopscope whatis` and `hopscope ranges`: an address, a range or a name answers for itself.
class WhatisCommandTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aPodOfTheNotesAnswers()
    {
        const Ran ran = runOnNotes({"whatis", "172.16.180.193"});
        QCOMPARE(ran.status, 0);
        for (const char* part : {"Pod nginx-demo/nginx-deployment-7b44dc87c5-5hrgb on worker-node1, its own; ready, not before 2026-01-15T09:48:06Z (read)",
                                 "Endpoint of Service nginx-demo/nginx-nodeport, one of 3; ready", "172.16.180.192/26: Pods of worker-node1",
                                 "Outside the cluster as 192.168.1.182, the address of worker-node1; inside as itself (derived)"})
            QVERIFY2(ran.out.contains(QLatin1String(part)), qPrintable(ran.out));
    }

    void jsonHasThePublicSchema()
    {
        const Ran ran = runOnNotes({"whatis", "172.16.180.193", "-o", "json"});
        const Json document = Json::parse(ran.out.toStdString());
        QCOMPARE(document["schema"].get<std::string>(), std::string("hopscope.whatis/v1"));
        QCOMPARE(document["asked"].get<std::string>(), std::string("172.16.180.193"));
        for (const char* key : {"claims", "ranges", "role", "namedBy", "seenAs", "notKnown"})
            QVERIFY2(document.contains(key), key);
        for (const char* key : {"kind", "object", "basis", "since", "evidence"})
            QVERIFY2(document["claims"][0].contains(key), key);
        for (const char* key : {"cidr", "what", "assignedBy", "basis"})
            QVERIFY2(document["ranges"][0].contains(key), key);
    }

    void theStatusSaysWhetherAnythingIsKnown_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<int>("status");
        for (const auto& [question, status] : {std::pair{"10.244.0.7", 0}, {"10.244.0.77", 0}, {"8.8.8.8", 1}, {"nobody", 1}, {"web.shop", 0},
                                               {"10.244.0.0/24", 0}, {"8.8.8.0/24", 1}, {"10.1.2.300", 2}, {"", 2}})
            QTest::newRow(question) << QString::fromLatin1(question) << status;
    }
    void theStatusSaysWhetherAnythingIsKnown()
    {
        QFETCH(QString, question);
        const Ran ran = onDualStack({"whatis", question.toStdString()});
        QTEST(ran.status, "status");
        if (ran.status == 2)
            QCOMPARE(ran.error.count(QLatin1Char('\n')), 1);
    }

    void manyQuestionsAreOneJsonObjectALineInTheirOrder()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("questions"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# addresses of the firewall's log\n10.244.0.7\n\n10.1.2.300\n192.168.7.11:30080/tcp\n");
        file.close();
        const Ran ran = onDualStack({"whatis", "--lines", path.toStdString()});
        QCOMPARE(ran.status, 0);
        const QStringList lines = ran.lines();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(Json::parse(lines[0].toStdString())["asked"].get<std::string>(), std::string("10.244.0.7"));
        QVERIFY(Json::parse(lines[1].toStdString()).contains("error"));
        QCOMPARE(Json::parse(lines[2].toStdString())["port"]["matchedAs"].get<std::string>(), std::string("node-port"));
    }

    void hostBitsOfARangeAreSaid()
    {
        QVERIFY(onDualStack({"whatis", "10.244.0.7/24"}).out.startsWith(QStringLiteral("10.244.0.7/24 (10.244.0.0/24)")));
    }

    void rangesAreATreeInText()
    {
        const Ran ran = runOnNotes({"ranges"});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.lines().value(0).startsWith(QStringLiteral("RANGE")));
        QVERIFY2(ran.out.contains(QStringLiteral("\n  172.16.180.192/26   Pods of worker-node1")), qPrintable(ran.out));
        // Other machines than the nodes live there.
        QVERIFY2(QRegularExpression(QStringLiteral("\n192\\.168\\.1\\.0/24 .* at least 3 +254 +unknown")).match(ran.out).hasMatch(), qPrintable(ran.out));
        QVERIFY(runOnNotes({"ranges", "-o", "wide"}).out.contains(QStringLiteral("2 of the first 256")));
    }

    void rangesAsJsonHaveThePublicSchema()
    {
        const Json document = Json::parse(runOnNotes({"ranges", "-o", "json"}).out.toStdString());
        QCOMPARE(document["schema"].get<std::string>(), std::string("hopscope.ranges/v1"));
        for (const char* key : {"cidr", "what", "assignedBy", "basis", "usable", "used", "usedAtLeast", "free", "because", "conflicts", "within"})
            QVERIFY2(document["ranges"][0].contains(key), key);
    }

    void everyRecordedClusterHasRanges_data() { addDumps(); }
    void everyRecordedClusterHasRanges()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("There are no recorded clusters on this machine.");
        const Ran ran = run({"--cluster", path.toStdString(), "ranges", "-o", "json"});
        QCOMPARE(ran.status, 0);
        for (const Json& range : Json::parse(ran.out.toStdString())["ranges"]) {
            QVERIFY(!range["free"].is_null() || range["because"].is_string());
            if (range["free"].is_number() && range["usable"].is_number())
                QVERIFY(range["free"].get<std::uint64_t>() <= range["usable"].get<std::uint64_t>());
        }
    }
};

HOPSCOPE_TEST_MAIN(WhatisCommandTest)
#include "whatis_command_test.moc"
