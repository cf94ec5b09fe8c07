// All rules together: a change gives what a new look gives, paths prove what is said, and what a person says not to tell.
#include "model/cluster/cluster_change.h"
#include "model/findings/rules.h"
#include "model/findings/suppression.h"
#include "model/flow/find_flow.h"
#include "model/flow/flow_query.h"
#include "tests/model/findings/finding_case.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

#include <random>
#include <set>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

/// One small thing that happens to a cluster.
cluster::ClusterChange randomChange(const cluster::ClusterSnapshot& snapshot, std::mt19937& random)
{
    const auto pick = [&](const auto& table) {
        auto each = table.begin();
        std::advance(each, std::uniform_int_distribution<std::size_t>(0, table.size() - 1)(random));
        return *each;
    };
    switch (random() % 8) {
    case 0: return cluster::ObjectRemoved{kube::Kind::Pod, pick(snapshot.pods).meta.key()};
    case 1: {
        kube::Pod pod = pick(snapshot.pods);
        pod.conditions = {{"Ready", random() % 2 == 0 ? "True" : "False", {}}};
        return cluster::ObjectPut{pod};
    }
    case 2: {
        kube::Pod pod = pick(snapshot.pods);
        pod.meta.labels["app"] = "app" + std::to_string(random() % 4);
        return cluster::ObjectPut{pod};
    }
    case 3: {
        kube::Service service = pick(snapshot.services);
        service.selector = {{"app", "app" + std::to_string(random() % 6)}};
        service.externalTrafficPolicy = random() % 2 == 0 ? "Local" : "Cluster";
        return cluster::ObjectPut{service};
    }
    case 4: {
        kube::EndpointSlice slice = pick(snapshot.endpointSlices);
        for (kube::SliceEndpoint& endpoint : slice.endpoints)
            endpoint.ready = random() % 2 == 0;
        return cluster::ObjectPut{slice};
    }
    case 5: {
        kube::Node node = pick(snapshot.nodes);
        node.unschedulable = random() % 2 == 0;
        return cluster::ObjectPut{node};
    }
    case 6: {
        kube::NetworkPolicy policy;
        policy.meta.namespace_ = pick(snapshot.pods).meta.namespace_;
        policy.meta.name = "p" + std::to_string(random() % 3);
        policy.podSelector.matchLabels = {{"app", "app" + std::to_string(random() % 6)}};
        return cluster::ObjectPut{policy};
    }
    default: return cluster::ObjectRemoved{kube::Kind::Service, pick(snapshot.services).meta.key()};
    }
}

QString difference(const findings::CheckResult& one, const findings::CheckResult& other)
{
    const auto missing = [](const findings::CheckResult& from, const findings::CheckResult& in) {
        QString text;
        for (const findings::Finding& finding : from.findings) {
            if (std::find(in.findings.begin(), in.findings.end(), finding) == in.findings.end())
                text += QString::fromStdString(std::string(findings::ruleOf(finding.rule).name) + " " + finding.subject().key.toString()) + QLatin1Char('\n');
        }
        return text;
    };
    return QStringLiteral("only before:\n%1only in a new look:\n%2").arg(missing(one, other), missing(other, one));
}

} // namespace

class CheckerTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void afterEachChangeTheResultIsThatOfANewLook()
    {
        for (unsigned seed = 1; seed <= 12; ++seed) {
            std::mt19937 random(seed);
            cluster::SnapshotPointer snapshot = test::generatedCluster(seed, {5, 60, 14, 6});
            findings::Checker checker;
            for (int step = 0; step < 60; ++step) {
                const auto facts = std::make_shared<const facts::NetworkFacts>(facts::detectNetwork(*snapshot));
                checker.update(snapshot, facts, support::drawnNow());
                const findings::CheckResult fresh = findings::checkCluster(snapshot, *facts, support::drawnNow());
                QVERIFY2(checker.result() == fresh, qPrintable(QStringLiteral("seed %1, step %2\n").arg(seed).arg(step) + difference(checker.result(), fresh)));
                if (snapshot->pods.size() < 5 || snapshot->services.size() < 3)
                    break;
                snapshot = cluster::apply(snapshot, {randomChange(*snapshot, random)});
            }
        }
    }

    /// The pod of a proof may go although nothing is asked again for it.
    void aProofBeginsAtAPodThatIsThere()
    {
        const auto before = findingCluster(twoNodes + "plugin calico-node\npod a n1 10.244.1.5 label=app:web\npod c n1 10.244.1.77\npod d n1 10.244.1.78\n"
                                                      "policy closed select=app:web\nservice web 10.96.0.1:80 -> a:80");
        findings::Checker checker;
        const auto proofWithout = [&](const std::vector<std::string>& pods) {
            cluster::SnapshotPointer snapshot = before;
            for (const std::string& pod : pods)
                snapshot = cluster::apply(snapshot, {cluster::ObjectRemoved{kube::Kind::Pod, {"default", pod}}});
            const auto facts = std::make_shared<const facts::NetworkFacts>(facts::detectNetwork(*snapshot));
            checker.update(snapshot, facts, support::drawnNow());
            const findings::CheckResult result = checker.result();
            [&] { QVERIFY(result == findings::checkCluster(snapshot, *facts, support::drawnNow())); }();
            for (const findings::Finding& finding : result.findings) {
                if (finding.rule == findings::RuleId::NpServiceUnreachable)
                    return QString::fromStdString(finding.proof ? finding.proof->from : "no proof");
            }
            return QStringLiteral("not found");
        };
        QCOMPARE(proofWithout({}), QStringLiteral("pod/default/c"));
        QCOMPARE(proofWithout({"c"}), QStringLiteral("pod/default/d"));
        // A pod always reaches itself, and a node its own pods.
        QCOMPARE(proofWithout({"c", "d"}), QStringLiteral("no proof"));
    }

    void whatIsTooYoungIsFoundWhenItIsOldEnough()
    {
        const auto snapshot = findingCluster("node n1 192.168.0.11\nservice web 10.96.0.1:80 type=LoadBalancer nodeport=30080 age=200");
        const auto facts = std::make_shared<const facts::NetworkFacts>(facts::detectNetwork(*snapshot));
        findings::Checker checker;
        checker.update(snapshot, facts, support::drawnNow());
        QVERIFY(foundBy("svc-lb-pending", checker.result()).isEmpty());
        QCOMPARE(checker.nextDue(), std::optional(support::drawnNow() + std::chrono::seconds(100)));
        checker.update(snapshot, facts, *checker.nextDue());
        QCOMPARE(foundBy("svc-lb-pending", checker.result()), QStringList{QStringLiteral("warning Service default/web")});
        QCOMPARE(checker.askedLast(), std::size_t(1));
    }

    void whereAPathIsGivenItDoesNotArrive_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("drawing");
        const std::string nodes = twoNodes + "pod c n1 10.244.1.77\n";
        const auto row = [&](const char* rule, const std::string& drawing) { QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromStdString(nodes + drawing); };
        row("svc-selector-matches-nothing", "service web 10.96.0.1:80 selector=app:web");
        row("svc-no-ready-endpoint", "pod a n1 10.244.1.5\nservice web 10.96.0.1:80 -> a:80 ready=no serving=no");
        row("svc-named-port-unresolved", "pod a n1 10.244.1.5 label=app:web ports=http:8080\nservice web 10.96.0.1:80 selector=app:web target=web");
        row("svc-local-drops-on-nodes", "pod a n1 10.244.1.5\nservice web 10.96.0.1:80 nodeport=30080 etp=Local -> a:80");
        row("svc-local-no-node", "service web 10.96.0.1:80 nodeport=30080 etp=Local -> 10.1.1.1:80");
        row("np-service-unreachable", "plugin calico-node\npod a n1 10.244.1.5 label=app:web\npolicy closed\nservice web 10.96.0.1:80 -> a:80");
        row("svc-internal-local-gap", "pod a n1 10.244.1.5\npod c2 n2 10.244.2.7\nservice web 10.96.0.1:80 itp=Local -> a:80");
    }
    void whereAPathIsGivenItDoesNotArrive()
    {
        QFETCH(QString, rule);
        QFETCH(QString, drawing);
        const auto snapshot = findingCluster(drawing.toStdString());
        const findings::CheckResult result = checkDrawn(snapshot);
        const auto found = std::find_if(result.findings.begin(), result.findings.end(), [&](const findings::Finding& each) { return findings::ruleOf(each.rule).name == rule.toStdString(); });
        QVERIFY(found != result.findings.end());
        QVERIFY(found->proof.has_value());
        const auto source = flow::parseSource(found->proof->from);
        const auto target = flow::parseTarget(found->proof->to);
        QVERIFY(source.hasValue() && target.hasValue());
        flow::Query query;
        query.from = *source;
        query.to = *target;
        query.protocol = found->proof->protocol;
        const auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query);
        QVERIFY(trace.hasValue());
        QVERIFY2(trace->verdict != flow::Verdict::Delivered, qPrintable(rule));
    }

    void whatAPersonIgnoresIsCountedAndNotTold()
    {
        const std::string drawing = "node n1 192.168.0.11\nservice web 10.96.0.1:80 externalip=203.0.113.7 annotation=hopscope.org/ignore:svc-external-ips\n"
                                    "service api 10.96.0.2:80 externalip=203.0.113.8\n";
        const auto snapshot = findingCluster(drawing);
        findings::CheckResult byAnnotation = checkDrawn(snapshot);
        QCOMPARE(findings::suppress(byAnnotation, *snapshot, {}), std::size_t(1));
        QCOMPARE(foundBy("svc-external-ips", byAnnotation), QStringList{QStringLiteral("warning Service default/api")});
        const auto file = findings::readSuppressions("ignore:\n  - rule: svc-external-ips\n    object: Service default/a*\n");
        QVERIFY(file.hasValue());
        QCOMPARE(findings::suppress(byAnnotation, *snapshot, *file), std::size_t(1));
        QVERIFY(foundBy("svc-external-ips", byAnnotation).isEmpty());
    }

    void aFileOfThingsToIgnoreSaysWhatIsWrongInIt()
    {
        QCOMPARE(findings::readSuppressions("ignore:\n  - rule: no-such-rule\n").error().context, std::string("line 2"));
        QVERIFY(!findings::readSuppressions("ignore: 5").hasValue());
        QVERIFY(!findings::readSuppressions("ignore:\n  - rule: '*'\n    objct: x\n").hasValue());
        QVERIFY(!findings::readSuppressions("a: [").hasValue());
        QVERIFY(findings::readSuppressions("ignore: []").hasValue());
        QCOMPARE(findings::readSuppressions("a: [").error().kind, ErrorKind::InvalidArgument);
    }

    void aPatternOfManyStarsTakesNoTime()
    {
        const auto snapshot = findingCluster("node n1 192.168.0.11\nservice aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 10.96.0.1:80 externalip=203.0.113.7\n");
        const auto suppressed = [&](const std::string& pattern) {
            findings::CheckResult result = checkDrawn(snapshot);
            const auto file = findings::readSuppressions("ignore:\n  - rule: svc-external-ips\n    object: '" + pattern + "'\n");
            return findings::suppress(result, *snapshot, *file);
        };
        std::string stars;
        for (int i = 0; i < 30; ++i)
            stars += "*a";
        QCOMPARE(suppressed(stars + "*x"), std::size_t(0));
        QCOMPARE(suppressed(stars + "*"), std::size_t(1));
        QCOMPARE(suppressed("Service */aa*aa"), std::size_t(1));
        QCOMPARE(suppressed("Service */aa*ab"), std::size_t(0));
    }

    void rulesStandInTheOrderOfTheirNumbersAndHaveNamesOfTheirOwn()
    {
        std::set<std::string_view> names;
        std::size_t number = 0;
        for (const findings::Rule& rule : findings::allRules()) {
            QCOMPARE(std::size_t(rule.id), number++);
            QVERIFY(names.insert(rule.name).second);
            QCOMPARE(findings::ruleFromName(rule.name), std::optional(rule.id));
        }
    }
};

HOPSCOPE_TEST_MAIN(CheckerTest)
#include "checker_test.moc"
