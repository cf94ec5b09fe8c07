#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <nlohmann/json.hpp>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

using Json = nlohmann::json;

/// "Calico (read)" for a fact under its key; an empty text when there is none.
QString shown(const Json& document, const std::string& key)
{
    for (const Json& row : document["facts"]) {
        if (row["key"] != key)
            continue;
        const Json& value = row["value"];
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        return QString::fromStdString(text + " (" + row["basis"].get<std::string>() + ")");
    }
    return {};
}

} // namespace

/// `hopscope facts`: which network this is, with what each statement rests on.
class FactsCommandTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theNotesNetworkIsNamedWithItsEvidence()
    {
        const Ran ran = runOnNotes({"facts", "-o", "json"});
        QCOMPARE(ran.status, 0);
        const Json document = Json::parse(ran.out.toStdString());
        QCOMPARE(document["schema"].get<std::string>(), std::string("hopscope.facts/v1"));
        QCOMPARE(shown(document, "cni"), QStringLiteral("Calico (read)"));
        QCOMPARE(shown(document, "cni-version"), QStringLiteral("v3.30.3 (read)"));
        QCOMPARE(shown(document, "pod-ranges-ipv4"), QStringLiteral("[\"172.16.0.0/16\"] (read)"));
        QCOMPARE(shown(document, "node-pod-ranges/worker-node1"), QStringLiteral("[\"172.16.180.192/26\"] (read)"));
        QCOMPARE(shown(document, "dns-addresses"), QStringLiteral("[\"10.96.0.10\"] (read)"));
        QCOMPARE(shown(document, "proxy-mode"), QStringLiteral("iptables (derived)"));
    }

    void textIsATableWithOneLineAFact()
    {
        const Ran ran = runOnNotes({"facts"});
        QCOMPARE(ran.status, 0);
        const QStringList lines = ran.lines();
        QVERIFY(lines.value(0).startsWith(QStringLiteral("FACT")));
        const auto isPlugin = [](const QString& line) {
            return line.contains(QRegularExpression(QStringLiteral("^Network plugin +Calico +read +Pod kube-system/calico-node")));
        };
        QVERIFY(std::any_of(lines.begin(), lines.end(), isPlugin));
    }

    void everyFactSaysWhatItRestsOnOrWhatIsMissing_data() { addDumps(); }
    void everyFactSaysWhatItRestsOnOrWhatIsMissing()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("There are no recorded clusters on this machine.");
        const Ran ran = run({"--cluster", path.toStdString(), "facts", "-o", "json"});
        QCOMPARE(ran.status, 0);
        for (const Json& row : Json::parse(ran.out.toStdString())["facts"]) {
            const std::string key = row["key"];
            const std::string basis = row["basis"];
            if (basis == "unknown")
                QVERIFY2(row["value"].is_null(), key.c_str());
            else
                QVERIFY2(!row["value"].is_null(), key.c_str());
            if (basis != "unknown" && basis != "assumed")
                QVERIFY2(!row["evidence"].get<std::string>().empty(), key.c_str());
        }
    }

    void whatTwoHaveIsSaidByFactsAndAddresses()
    {
        const std::string path = HOPSCOPE_SOURCE_DIR "/tests/app/facts_command_conflicts.yaml";
        const Ran facts = run({"--cluster", path, "facts"});
        for (const char* sentence : {"Two nodes share the pod range 10.112.3.0/24: Node east and Node west.",
                                     "Node east has the address 10.112.0.9, which lies in the Service range 10.112.0.0/16.",
                                     "Two running pods have the address 10.112.3.8: Pod shop/one and Pod shop/two.",
                                     "10.112.3.8 is the address of a pod and of a Service: Pod shop/one and Service shop/web."})
            QVERIFY2(facts.out.contains(QLatin1String(sentence)), sentence);
        const Ran addresses = run({"--cluster", path, "addresses", "-o", "json"});
        QVERIFY(addresses.out.contains(QStringLiteral("shared-pod-address")));
        QVERIFY(addresses.out.contains(QStringLiteral("node-in-service-range")));
        QVERIFY(addresses.out.contains(QStringLiteral("shared-pod-range")));
    }

    void argumentsInsideAShellAreNeverNotSet()
    {
        const Ran ran = run({"--cluster", HOPSCOPE_SOURCE_DIR "/tests/app/facts_command_conflicts.yaml", "facts"});
        QVERIFY(ran.out.contains(QStringLiteral("node-cidr")));
        QVERIFY(!ran.out.contains(QStringLiteral("cluster-cidr is not set")));
    }

    void anEmptyClusterKnowsNothingAndSaysWhatItNeeds()
    {
        const Ran ran = run({"--cluster", HOPSCOPE_SOURCE_DIR "/tests/app/facts_command_test.yaml", "facts", "-o", "json"});
        QCOMPARE(ran.status, 0);
        const Json document = Json::parse(ran.out.toStdString());
        QCOMPARE(shown(document, "cni"), QStringLiteral("null (unknown)"));
        QCOMPARE(shown(document, "proxy-mode"), QStringLiteral("iptables (assumed)"));
        QVERIFY(document["needs"].dump().find("get configmaps/kube-proxy in kube-system") != std::string::npos);
    }
};

HOPSCOPE_TEST_MAIN(FactsCommandTest)
#include "facts_command_test.moc"
