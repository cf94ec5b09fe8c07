// What is offered while a query is typed: one test for each rule.
#include "model/query/completions.h"
#include "model/query/fields.h"
#include "tests/model/query/query_case.h"
#include "tests/support/generated_cluster.h"
#include "tests/support/kube_objects.h"
#include "tests/support/test_main.h"

#include <set>

using namespace hopscope;
using query::CompletionKind;

namespace {

/// Texts of what is offered, where "|" in the text is the cursor.
QStringList offered(const cluster::SnapshotPointer& snapshot, std::string text, std::optional<CompletionKind> kind = {})
{
    const std::size_t cursor = text.find('|');
    text.erase(cursor, 1);
    QStringList texts;
    for (const query::Completion& completion : query::completions(text, cursor, *snapshot)) {
        if (!kind || completion.kind == *kind)
            texts << QString::fromStdString(completion.text);
    }
    return texts;
}

/// The text after the first completion was taken.
QString completed(const cluster::SnapshotPointer& snapshot, std::string text)
{
    const std::size_t cursor = text.find('|');
    text.erase(cursor, 1);
    const auto all = query::completions(text, cursor, *snapshot);
    if (all.empty())
        return QString::fromStdString(text);
    return QString::fromStdString(text.replace(all.front().replaceFrom, all.front().length, all.front().text));
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class CompletionsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { m_cluster = support::queriedCluster(); }

    void atTheBeginningFieldsAreOffered()
    {
        const QStringList all = offered(m_cluster, "|");
        QCOMPARE(std::size_t(all.size()), query::fields().size() + 1);
        QVERIFY(all.contains(QStringLiteral("ns")) && all.contains(QStringLiteral("label:")) && all.contains(QStringLiteral("not")));
        QVERIFY(!all.contains(QStringLiteral("and")));
        QVERIFY(std::is_sorted(all.begin(), all.end()));
    }

    void whatBeginsSoComesBeforeWhatHoldsIt()
    {
        QCOMPARE(offered(m_cluster, "no|"), words("node nodeport not"));
        QCOMPARE(offered(m_cluster, "port|"), words("port nodeport targetport"));
        QCOMPARE(offered(m_cluster, "PORT|"), words("port nodeport targetport"));
        QCOMPARE(offered(m_cluster, "kind|"), words("kind ownerkind"));
        QCOMPARE(offered(m_cluster, "xyz|"), QStringList());
    }

    void theWholeWordAtTheCursorIsReplaced()
    {
        QCOMPARE(completed(m_cluster, "hostn|"), QStringLiteral("hostnetwork"));
        QCOMPARE(completed(m_cluster, "hos|tn = true"), QStringLiteral("hostnetwork = true"));
        QCOMPARE(completed(m_cluster, "ready = t|"), QStringLiteral("ready = true"));
        QCOMPARE(completed(m_cluster, "type=node|"), QStringLiteral("type=NodePort"));
        QCOMPARE(completed(m_cluster, "type = |"), QStringLiteral("type = ClusterIP"));
        QCOMPARE(completed(m_cluster, "a (type=nod|xx) b"), QStringLiteral("a (type=NodePort) b"));
    }

    void aCursorBehindTheEndIsAtTheEnd()
    {
        const auto all = query::completions("hostn", 99, *m_cluster);
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all.front().replaceFrom, std::size_t(0));
        QCOMPARE(all.front().length, std::size_t(5));
    }

    void behindATermComeAndAndOr()
    {
        const QStringList all = offered(m_cluster, "ns = shop |", CompletionKind::Keyword);
        QCOMPARE(all, words("and not or"));
        QCOMPARE(offered(m_cluster, "web |", CompletionKind::Keyword), words("and not or"));
        QCOMPARE(offered(m_cluster, "ns in (a) |", CompletionKind::Keyword), words("and not or"));
        QCOMPARE(offered(m_cluster, "(web) |", CompletionKind::Keyword), words("and not or"));
        QCOMPARE(offered(m_cluster, "web and |", CompletionKind::Keyword), words("not"));
        QCOMPARE(offered(m_cluster, "web or (|", CompletionKind::Keyword), words("not"));
        QCOMPARE(offered(m_cluster, "not |", CompletionKind::Keyword), words("not"));
    }

    void behindAFieldComeItsOperators()
    {
        QCOMPARE(offered(m_cluster, "ns |", CompletionKind::Operator), words("= != in ~"));
        QCOMPARE(offered(m_cluster, "restarts |", CompletionKind::Operator), words("= != in < <= > >="));
        QCOMPARE(offered(m_cluster, "ready |", CompletionKind::Operator), words("= !="));
        QCOMPARE(offered(m_cluster, "label:app |", CompletionKind::Operator), words("= != in ~"));
        QCOMPARE(offered(m_cluster, "web |", CompletionKind::Operator), QStringList());
        QCOMPARE(completed(m_cluster, "zone i|"), QStringLiteral("zone in"));
    }

    void aFieldMayAlsoBeAText()
    {
        QVERIFY(offered(m_cluster, "ns |").contains(QStringLiteral("and")));
        QVERIFY(offered(m_cluster, "ns re|").contains(QStringLiteral("ready")));
        QCOMPARE(offered(m_cluster, "ns web re|", CompletionKind::Operator), QStringList());
    }

    void valuesAreThoseOfTheCluster_data()
    {
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << words(expected); };
        row("ns = |", "default shop");
        row("ns != s|", "shop");
        row("node = |", "n1 n2");
        row("zone = |", "a b");
        row("role = |", "control-plane");
        row("type = |", "ClusterIP ExternalName LoadBalancer NodePort");
        row("nodeport = |", "30080 30443");
        row("nodeport = 304|", "30443");
        row("port = |", "80 443 5432 8080 9100");
        row("targetport = |", "5432 http");
        row("phase = |", "Pending Running Succeeded");
        row("status = c|", "Completed CrashLoopBackOff NotReady,SchedulingDisabled SchedulingDisabled");
        row("health = |", "completed failing notready ready starting");
        row("restarts > |", "0 2 7");
        row("owner = |", "agent backup db web");
        row("ownerkind = |", "DaemonSet Deployment Job StatefulSet");
        row("hostnetwork = |", "false true");
        row("ready != f|", "false");
        row("service = |", "db elsewhere public web");
        row("policy = |", "db-only web-only");
        row("label:app = |", "agent db web");
        row("label:tier = |", "Back");
        row("label:nothing = |", "");
        row("selector:app = |", "agent db web");
        row("image = |", "registry.example/age:1.27 registry.example/big:2 registry.example/db:1.27 registry.example/don:1.27 "
                         "registry.example/web:1.27");
        row("kind = net|", "networkpolicy");
        row("kind = se|", "service servicecidr daemonset");
        row("range = |", "10.244.1.0/24 10.244.2.0/24 10.96.0.0/12");
        row("name = db|", "db db-3 db-only");
        row("ip = 203|", "203.0.113.7");
        row("ip = fd00|", "fd00::1:5 fd00::2:5");
        row("ip in 10.244.1|", "10.244.1.0/24 10.244.1.5");
        row("ns in (|", "default shop");
        row("ns in (default, |", "default shop");
        row("ns in (default, s|", "shop");
        row("ns in (default |", "");
        row("ns in s|", "shop");
    }

    void valuesAreThoseOfTheCluster()
    {
        QFETCH(QStringList, expected);
        QStringList all = offered(m_cluster, QTest::currentDataTag());
        all.replaceInStrings(QStringLiteral("\""), QString());
        QCOMPARE(all, expected);
    }

    void theOtherNameOfAFieldIsOfferedToWhoeverBeginsIt()
    {
        QVERIFY(offered(m_cluster, "names|").contains(QStringLiteral("namespace")));
        QVERIFY(!offered(m_cluster, "n|").contains(QStringLiteral("namespace")));
    }

    void keysAreThoseOfTheCluster()
    {
        QCOMPARE(offered(m_cluster, "label:a|").front(), QStringLiteral("label:app")); // then those with an a within
        QVERIFY(offered(m_cluster, "label:|").contains(QStringLiteral("label:topology.kubernetes.io/zone")));
        QVERIFY(offered(m_cluster, "not label:|").contains(QStringLiteral("label:team")));
        QCOMPARE(offered(m_cluster, "LABEL:ti|"), words("label:tier"));
        QCOMPARE(offered(m_cluster, "selector:|"), words("selector:app"));
        QCOMPARE(query::completions("label:ap", 8, *m_cluster).front().kind, CompletionKind::Key);
    }

    void aValueThatNeedsQuotesGetsThem()
    {
        kube::Pod pod = *m_cluster->pods.find({"default", "db"});
        pod.meta.labels = {{"odd", "a b"}, {"quote", "say \"x\""}, {"word", "and"}};
        const auto cluster = support::with(m_cluster, {pod});
        QCOMPARE(completed(cluster, "label:odd = |"), QStringLiteral("label:odd = \"a b\""));
        QCOMPARE(completed(cluster, "label:odd = \"a |"), QStringLiteral("label:odd = \"a b\""));
        QCOMPARE(completed(cluster, "label:quote = s|"), QStringLiteral("label:quote = \"say \\\"x\\\"\""));
        QCOMPARE(completed(cluster, "label:word = |"), QStringLiteral("label:word = \"and\""));
        QCOMPARE(completed(cluster, "ns = \"sh|\" web"), QStringLiteral("ns = shop web"));
    }

    void whatIsTakenIsUnderstood()
    {
        for (const char* text : {"label:app = |", "status = |", "image = |", "ip in |", "kind = |", "range ~ |", "targetport = |"}) {
            const QString taken = completed(m_cluster, text);
            QVERIFY2(query::parseQuery(taken.toStdString()).hasValue(), qPrintable(taken));
        }
    }

    void noMoreThanFiftyAreOffered()
    {
        const auto large = test::generatedCluster(4, {20, 400, 10, 5});
        for (const char* text : {"name = |", "ip = |", "label:app = |"}) {
            const QStringList all = offered(large, text);
            QCOMPARE(std::size_t(all.size()), query::maximumCompletions);
            QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
        }
        const QStringList names = offered(large, "name = a|");
        const auto firstPart = std::find_if(names.begin(), names.end(), [](const QString& name) { return !name.startsWith(u'a'); });
        QVERIFY(std::none_of(firstPart, names.end(), [](const QString& name) { return name.startsWith(u'a'); }));
    }

    void theFirstFiftyAreTheFirstOfAll()
    {
        const auto large = test::generatedCluster(4, {20, 400, 10, 5});
        std::set<std::string> names;
        const auto add = [&](const auto& table) {
            for (const auto& object : table)
                names.insert(object.meta.name);
        };
        add(large->pods);
        add(large->nodes);
        add(large->services);
        add(large->endpointSlices);
        add(large->networkPolicies);
        QStringList expected;
        for (auto name = names.begin(); expected.size() < int(query::maximumCompletions); ++name)
            expected << QString::fromStdString(*name);
        QCOMPARE(offered(large, "name = |"), expected);
    }

    void everyPlaceOfEveryTextHasAnAnswer()
    {
        const std::string text = "not (ns in (a, \"b c\") or label:app ~ 'x y') and ip in 10.0.0.0/8 !! ) restarts >= \"";
        for (std::size_t length = 0; length <= text.size(); ++length) {
            for (std::size_t cursor = 0; cursor <= length; ++cursor) {
                for (const query::Completion& each : query::completions(text.substr(0, length), cursor, *m_cluster)) {
                    QVERIFY(each.replaceFrom <= cursor && each.replaceFrom + each.length <= length);
                    QVERIFY(each.length == 0 || each.replaceFrom + each.length >= cursor);
                    QVERIFY(!each.text.empty());
                }
            }
        }
    }

private:
    cluster::SnapshotPointer m_cluster;
};

HOPSCOPE_TEST_MAIN(CompletionsTest)
#include "completions_test.moc"
