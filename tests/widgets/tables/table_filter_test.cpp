#include "tests/support/test_main.h"
#include "tests/widgets/tables/table_samples.h"
#include "widgets/tables/object_tables.h"
#include "widgets/tables/table_filter_proxy.h"

#include <QAbstractItemModelTester>

using namespace hopscope;
using namespace hopscope::tests;

class TableFilterTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void init_table();
    void everyWordMustStandInSomeColumn();
    void namespacesAreChosen();
    void columnsSortByWhatTheyMean_data();
    void columnsSortByWhatTheyMean();
    void whatFailsStandsAboveAllElse();
    void columnsThatSayNothingAreKnown();
    void rowsThatComeLaterAreFilteredAndSorted();

private:
    tables::ObjectTableModel m_model{kube::Kind::Pod};
    tables::TableFilterProxy m_proxy;
    cluster::SnapshotPointer m_snapshot;

    QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < m_proxy.rowCount(); ++row)
            list << m_proxy.index(row, 1).data().toString();
        return list;
    }
};

/// First slot: the table that the others share.
void TableFilterTest::init_table()
{
    m_model.setNow(noon);
    m_snapshot = with(nullptr, {makePod("web", "nginx-2", "10.0.0.10", std::chrono::minutes(200)), makePod("web", "nginx-10", "10.0.0.9", std::chrono::seconds(30)),
                                makePod("db", "postgres", "10.0.0.100", std::chrono::minutes(5)), makePod("db", "pending")});
    m_model.setSnapshot(m_snapshot);
    m_proxy.setTable(&m_model);
    new QAbstractItemModelTester(&m_proxy, QAbstractItemModelTester::FailureReportingMode::QtTest, &m_proxy);
    QCOMPARE(m_proxy.rowCount(), 4);
}

void TableFilterTest::everyWordMustStandInSomeColumn()
{
    m_proxy.setFilterWords(QStringLiteral(" NGINX  10.0.0.9 "));
    QCOMPARE(names(), QStringList{"nginx-10"});
    m_proxy.setFilterWords(QStringLiteral("nginx postgres"));
    QCOMPARE(m_proxy.rowCount(), 0);
    m_proxy.setFilterWords({});
    QCOMPARE(m_proxy.rowCount(), 4);
}

void TableFilterTest::namespacesAreChosen()
{
    m_proxy.setNamespaces({QStringLiteral("db")});
    QCOMPARE(m_proxy.rowCount(), 2);
    m_proxy.setNamespaces({});
    QCOMPARE(m_proxy.rowCount(), 4);
}

void TableFilterTest::columnsSortByWhatTheyMean_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("names, digits as numbers") << "NAME" << QStringList{"nginx-2", "nginx-10", "pending", "postgres"};
    QTest::newRow("addresses by address") << "IP" << QStringList{"pending", "nginx-10", "nginx-2", "postgres"};
    QTest::newRow("ages by time") << "AGE" << QStringList{"nginx-10", "postgres", "pending", "nginx-2"};
}

void TableFilterTest::columnsSortByWhatTheyMean()
{
    QFETCH(QString, column);
    QFETCH(QStringList, expected);
    m_proxy.sort(int(tables::columnsOf(kube::Kind::Pod).indexOf(column)));
    QCOMPARE(names(), expected);
}

void TableFilterTest::whatFailsStandsAboveAllElse()
{
    kube::Pod failed = makePod("web", "nginx-99");
    failed.phase = "Failed";
    m_proxy.sort(-1);
    m_proxy.setFailingFirst(true);
    const QStringList before = names();
    m_model.setSnapshot(with(m_snapshot, {failed}));
    QCOMPARE(names(), QStringList("nginx-99") + before); // one that comes later, too
    m_proxy.sort(1, Qt::DescendingOrder);
    QCOMPARE(names(), (QStringList{"nginx-99", "postgres", "pending", "nginx-10", "nginx-2"}));
    failed.phase = "Running";
    m_model.setSnapshot(with(m_snapshot, {failed}));
    QCOMPARE(names(), (QStringList{"postgres", "pending", "nginx-99", "nginx-10", "nginx-2"})); // it is well again
    m_model.setSnapshot(m_snapshot);
    m_proxy.setFailingFirst(false);
    m_proxy.sort(-1);
    QCOMPARE(names(), (QStringList{"pending", "postgres", "nginx-10", "nginx-2"}));
}

void TableFilterTest::columnsThatSayNothingAreKnown()
{
    const auto columns = [](const cluster::SnapshotPointer& snapshot) {
        QStringList empty;
        for (const int column : tables::emptyColumns(kube::Kind::Pod, *snapshot))
            empty << tables::columnsOf(kube::Kind::Pod)[column];
        return empty;
    };
    QCOMPARE(columns(m_snapshot), (QStringList{"NOMINATED NODE", "READINESS GATES"}));
    kube::Pod nominated = makePod("web", "next");
    nominated.nominatedNodeName = "worker-node2";
    QCOMPARE(columns(with(m_snapshot, {nominated})), QStringList{"READINESS GATES"}); // one row is enough
    QVERIFY(tables::emptyColumns(kube::Kind::Service, *m_snapshot).isEmpty());      // of no row nothing is said
}

void TableFilterTest::rowsThatComeLaterAreFilteredAndSorted()
{
    m_proxy.sort(1);
    m_proxy.setFilterWords(QStringLiteral("nginx"));
    const auto next = with(m_snapshot, {makePod("web", "nginx-3"), makePod("web", "other")});
    m_model.setSnapshot(next);
    QCOMPARE(names(), (QStringList{"nginx-2", "nginx-3", "nginx-10"}));
}

HOPSCOPE_TEST_MAIN(TableFilterTest)
#include "table_filter_test.moc"
