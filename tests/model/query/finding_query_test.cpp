// What is wrong with an object is asked for by severity and by rule; it is a value that others fill in.
#include "tests/model/query/query_case.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using query::Answer;

class FindingQueryTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        auto words = std::make_shared<query::FindingWords>();
        words->byObject[{kube::Kind::Service, {"default", "web"}}] = {"error", "svc-no-ready-endpoint", "note", "svc-target-port-undeclared"};
        words->byObject[{kube::Kind::Pod, {"default", "db"}}] = {"warning", "svc-nodeport-hostport-clash"};
        m_words = words;
    }

    void aSeverityARuleOrNothing_data()
    {
        QTest::addColumn<QString>("found");
        const auto row = [](const char* text, const char* found) { QTest::newRow(text) << QString::fromLatin1(found); };
        row("finding = error", "web");
        row("finding = warning", "db");
        row("finding in (error, warning)", "web db");
        row("finding = svc-no-ready-endpoint", "web");
        row("finding ~ svc-", "web db");
        row("finding != error and kind = service and name = web", "");
        row("finding != error and name = db and kind = pod", "db");
        row("finding = \"\" and name in (web, db) and kind = service", "db");
    }
    void aSeverityARuleOrNothing()
    {
        QFETCH(QString, found);
        const query::QueryMatcher matcher(support::parsed(QTest::currentDataTag()), support::queriedCluster(), m_words);
        QStringList names;
        if (matcher.matches(kube::Kind::Service, {"default", "web"}))
            names << QStringLiteral("web");
        for (const kube::Kind kind : {kube::Kind::Service, kube::Kind::Pod}) {
            if (matcher.matches(kind, {"default", "db"}))
                names << QStringLiteral("db");
        }
        QCOMPARE(names.join(u' '), found);
    }

    void beforeAnybodyHasLookedItIsUnknown()
    {
        for (const char* text : {"finding = error", "finding != error", "not finding = error"}) {
            const query::QueryMatcher matcher(support::parsed(text), support::queriedCluster());
            QCOMPARE(matcher.evaluate(kube::Kind::Service, {"default", "web"}), Answer::Unknown);
        }
    }

private:
    std::shared_ptr<const query::FindingWords> m_words;
};

HOPSCOPE_TEST_MAIN(FindingQueryTest)
#include "finding_query_test.moc"
