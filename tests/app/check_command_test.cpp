#include "model/findings/rules.h"
#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

using Json = nlohmann::json;

const std::string manifests = HOPSCOPE_SOURCE_DIR "/tests/app/check_command_manifests.yaml";

/// "svc-single-endpoint 43 note" for each rule that found something, in order of names.
QStringList counts(const Json& document)
{
    std::map<std::string, int> found;
    for (const Json& finding : document["findings"])
        ++found[finding["rule"].get<std::string>() + " " + finding["severity"].get<std::string>()];
    QStringList lines;
    for (const auto& [rule, count] : found)
        lines << QStringLiteral("%1 %2").arg(QString::fromStdString(rule)).arg(count);
    return lines;
}

/// What SARIF 2.1.0 wants of every log (OASIS, sections 3.13 to 3.27), and code scanning besides.
void checkSarifLog(const Json& log)
{
    QCOMPARE(log["version"].get<std::string>(), std::string("2.1.0"));
    QCOMPARE(log["runs"].size(), std::size_t(1));
    const Json& run = log["runs"][0];
    const Json& rules = run["tool"]["driver"]["rules"];
    QVERIFY(run["tool"]["driver"]["name"].is_string());
    QCOMPARE(rules.size(), findings::ruleCount);
    for (const Json& rule : rules) {
        QVERIFY(rule["id"].is_string() && !rule["shortDescription"]["text"].get<std::string>().empty());
        const std::string level = rule["defaultConfiguration"]["level"];
        QVERIFY(level == "note" || level == "warning" || level == "error");
    }
    QVERIFY(run["invocations"][0]["executionSuccessful"].get<bool>());
    for (const Json& result : run["results"]) {
        QCOMPARE(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
        QVERIFY(!result["message"]["text"].get<std::string>().empty());
        const Json& location = result["locations"][0];
        QVERIFY(location["physicalLocation"]["artifactLocation"]["uri"].get<std::string>().find(' ') == std::string::npos);
        QVERIFY(location["physicalLocation"]["region"]["startLine"].get<int>() >= 1);
        QVERIFY(!location["logicalLocations"][0]["fullyQualifiedName"].get<std::string>().empty());
    }
}

} // namespace

/// `hopscope check`: what is wrong with a network, for a person and for a machine.
class CheckCommandTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void nothingIsWrongWithTheNotesCluster()
    {
        const Ran ran = runOnNotes({"check", "-o", "json", "--fail-on", "note"});
        const Json document = Json::parse(ran.out.toStdString());
        QCOMPARE(document["schema"].get<std::string>(), std::string("hopscope.findings/v1"));
        QCOMPARE(counts(document), QStringList());
        QCOMPARE(ran.status, 0);
    }

    void theExitStatusTellsWhatIsAsBadAsAsked()
    {
        QCOMPARE(run({"--cluster", manifests, "check"}).status, 1);
        QCOMPARE(run({"--cluster", manifests, "-n", "quiet", "check"}).status, 0);
        QCOMPARE(run({"--cluster", manifests, "-n", "quiet", "check", "--fail-on", "warning"}).status, 1);
        QCOMPARE(run({"--cluster", "/nowhere/at/all.yaml", "check"}).status, 3);
        QCOMPARE(run({"--cluster", manifests, "check", "--fail-on", "sometimes"}).status, 2);
        QCOMPARE(run({"--cluster", manifests, "check", "--ignore", "/nowhere/at/all.yaml"}).status, 3);
    }

    void manifestsAreCheckedBeforeAnybodyAppliesThem()
    {
        const Ran ran = run({"--cluster", manifests, "check", "-o", "json"});
        const Json document = Json::parse(ran.out.toStdString());
        QCOMPARE(counts(document), (QStringList{QStringLiteral("ing-backend-port-missing error 1"), QStringLiteral("np-direction-ignored error 1"),
                                                QStringLiteral("svc-external-ips warning 1"), QStringLiteral("svc-externalname-is-address error 1"),
                                                QStringLiteral("svc-named-port-unresolved error 1")}));
        const Json& first = document["findings"][0];
        for (const char* key : {"rule", "severity", "objects", "path", "message", "evidence", "fix", "command", "proof", "since", "basis"})
            QVERIFY2(first.contains(key), key);
        QCOMPARE(document["suppressed"].get<int>(), 1);
        // What only a cluster can tell is not said to be well.
        const auto isPending = [](const Json& gap) { return gap["rule"] == "svc-lb-pending" && gap["because"] == "no-status"; };
        QVERIFY(std::any_of(document["notChecked"].begin(), document["notChecked"].end(), isPending));
        // What may stand in another file lacks no status; nodes stand in none.
        const auto because = [&](const char* rule) {
            QStringList reasons;
            for (const Json& gap : document["notChecked"]) {
                if (gap["rule"] == rule)
                    reasons << QString::fromStdString(gap["because"].get<std::string>());
            }
            return reasons;
        };
        QCOMPARE(because("ing-class"), QStringList{QStringLiteral("kind-unread")});
        QCOMPARE(because("node-network-unavailable"), QStringList{QStringLiteral("kind-unread")});
        QCOMPARE(because("svc-no-ready-endpoint"), QStringList{QStringLiteral("no-status")});
    }

    void textSaysWhatIsWrongWhatMendsItAndHowToSeeIt()
    {
        const Ran ran = run({"--cluster", manifests, "check"});
        for (const char* line : {"error  svc-externalname-is-address", "  Service shop/alias is an alias of 10.1.2.3, which is an address and no name.",
                                 "  What mends it: Use a Service without a selector, and an EndpointSlice with the address.",
                                 "  See it: kubectl -n shop get service alias -o yaml", "Not checked:"})
            QVERIFY2(ran.out.contains(QLatin1String(line)), line);
    }

    void sarifIsAsItsStandardWantsIt()
    {
        const Ran ran = run({"--cluster", manifests, "check", "-o", "sarif"});
        checkSarifLog(Json::parse(ran.out.toStdString()));
    }

    void junitHasACaseForEachRule()
    {
        const Ran ran = run({"--cluster", manifests, "check", "-o", "junit"});
        QXmlStreamReader xml(ran.out);
        int cases = 0;
        int failures = 0;
        int told = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("testsuite"))
                told = xml.attributes().value(QLatin1String("tests")).toInt();
            cases += xml.name() == QLatin1String("testcase") ? 1 : 0;
            failures += xml.name() == QLatin1String("failure") ? 1 : 0;
        }
        QVERIFY(!xml.hasError());
        QCOMPARE(cases, told);
        QCOMPARE(failures, 5);
        QVERIFY(cases >= int(findings::ruleCount));
    }

    void eachRuleIsExplained()
    {
        for (const findings::Rule& rule : findings::allRules()) {
            const Ran ran = run({"check", "--explain", std::string(rule.name)});
            QCOMPARE(ran.status, 0);
            QVERIFY(ran.lines().size() >= 3);
        }
        QCOMPARE(run({"check", "--explain", "all"}).lines().size(), qsizetype(findings::ruleCount));
        QCOMPARE(run({"check", "--explain", "svc-nothing"}).status, 2);
    }

    void aFileSaysWhatIsNotTold()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("ignore.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ignore:\n  - rule: '*'\n    namespace: shop\n");
        file.close();
        const Ran ran = run({"--cluster", manifests, "check", "-o", "json", "--ignore", file.fileName().toStdString()});
        const Json document = Json::parse(ran.out.toStdString());
        QCOMPARE(counts(document), QStringList{QStringLiteral("svc-external-ips warning 1")});
        QCOMPARE(document["suppressed"].get<int>(), 5);
        // What is not told is there all the same.
        const Json& clear = document["clear"];
        QVERIFY(!clear.empty());
        QVERIFY(std::find(clear.begin(), clear.end(), "np-direction-ignored") == clear.end());
        QCOMPARE(ran.status, 0);
    }

    void dumpsHaveWhatTheirObjectsSay_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* file, const char* expected) { QTest::newRow(file) << QString::fromLatin1(expected); };
        row("kubediagrams-kube-prometheus-stack.json", "");
        row("kubediagrams-minikube.json", "");
        row("kubediagrams-nginx-all.json", "np-not-enforced note 1");
        row("kubescape-kwok-300-nodes.json.gz", "addr-pod-service-overlap error 249");
        row("manifest-online-boutique-netpols.json", "");
        row("manifest-sock-shop-netpols.json", "np-peer-selects-nothing note 2; np-selects-nothing note 1");
        row("must-gather-aws.json", "svc-endpoints-object-by-hand note 1; svc-local-drops-on-nodes note 1; svc-single-endpoint note 43; svc-target-port-undeclared note 4");
        row("must-gather-metal.json", "svc-endpoints-object-by-hand note 1; svc-selector-matches-nothing warning 2; svc-single-endpoint note 41; svc-target-port-undeclared note 4");
        row("sonobuoy-results-4-e2e-failures.json", "svc-selector-matches-nothing warning 1; svc-single-endpoint note 202; svc-target-port-undeclared note 1");
        row("troubleshoot-k3s-bundle.json", "");
    }

    /// Each number was read by eye, or by a short script, out of the objects themselves.
    void dumpsHaveWhatTheirObjectsSay()
    {
        QFETCH(QString, expected);
        const std::string path = std::string(HOPSCOPE_SOURCE_DIR "/../shared/clusters/") + QTest::currentDataTag();
        if (!QFile::exists(QString::fromStdString(path)))
            QSKIP("This dump is not on this machine.");
        const Ran ran = run({"--cluster", path, "check", "-o", "json"});
        QCOMPARE(counts(Json::parse(ran.out.toStdString())).join(QStringLiteral("; ")), expected);
    }
};

HOPSCOPE_TEST_MAIN(CheckCommandTest)
#include "check_command_test.moc"
