// What a query asks of the map, of its layout and of the tables is the same.
#include "app/query_question.h"
#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

using namespace hopscope;

class QueryQuestionTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void initTestCase()
    {
        std::vector<cluster::ClusterChange> all; // of what is not wholly read, much is not known
        for (const kube::Kind kind : kube::allKinds())
            all.push_back(cluster::CoverageChanged{kind, cluster::Coverage::Complete});
        m_snapshot = cluster::apply(test::generatedCluster(3, {4, 200, 20}), std::move(all));
    }
    void mapLayoutAndTablesAgree_data();
    void mapLayoutAndTablesAgree();
    void wordsAloneAreLookedForInEverything();
    void nothingIsAskedByNothing();
    void itIsKnownWhatRestsOnOthers();

private:
    static query::Query parsed(const char* text)
    {
        const query::ParsedQuery query = query::parseQuery(text);
        return query ? *query : query::Query();
    }
    cluster::SnapshotPointer m_snapshot;
};

void QueryQuestionTest::mapLayoutAndTablesAgree_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"ready = false", "kind = service", "health = failing or type = NodePort", "10.", "service = \"\""})
        QTest::newRow(text) << QByteArray(text);
}

void QueryQuestionTest::mapLayoutAndTablesAgree()
{
    QFETCH(QByteArray, text);
    const query::Query query = parsed(text.constData());
    map::MapQuestion question = app::questionOf(query);
    if (question.ofCluster)
        question = question.ofCluster(m_snapshot);
    const auto filter = app::mapFilterOf(query, m_snapshot);
    const tables::ObjectFilter rows = app::tableFilterOf(query, m_snapshot);
    int found = 0;
    for (const kube::Pod& pod : m_snapshot->pods) {
        found += question.pod(pod);
        QCOMPARE(filter->pod(pod), question.pod(pod));
        QCOMPARE(rows(kube::Kind::Pod, pod.meta.key()), question.pod(pod));
    }
    for (const kube::Service& service : m_snapshot->services) {
        found += question.service(service);
        QCOMPARE(filter->service(service), question.service(service));
        QCOMPARE(rows(kube::Kind::Service, service.meta.key()), question.service(service));
    }
    QVERIFY(found > 0);
}

void QueryQuestionTest::wordsAloneAreLookedForInEverything()
{
    // Status and ports are no names or addresses, and were found before there was a language.
    const map::MapQuestion question = app::questionOf(parsed("running"));
    QVERIFY(!question.ofCluster && question.pod);
    const auto& pods = m_snapshot->pods;
    QVERIFY(std::any_of(pods.begin(), pods.end(), [&](const kube::Pod& pod) { return question.pod(pod); }));
}

void QueryQuestionTest::nothingIsAskedByNothing()
{
    QVERIFY(app::questionOf({}).isEmpty());
    QVERIFY(!app::mapFilterOf({}, m_snapshot));
    QVERIFY(!app::tableFilterOf({}, m_snapshot));
}

void QueryQuestionTest::itIsKnownWhatRestsOnOthers()
{
    QVERIFY(app::restsOnOthers(parsed("not (policy = \"\" and ns = a)")));
    QVERIFY(!app::restsOnOthers(parsed("ns = a or restarts > 3")));
}

HOPSCOPE_TEST_MAIN(QueryQuestionTest)
#include "query_question_test.moc"
