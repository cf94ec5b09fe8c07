// Long tables: sorted and filtered beside the window's thread, while rows come, change and go.
#include "tests/support/test_main.h"
#include "tests/widgets/tables/table_samples.h"
#include "widgets/tables/object_tables.h"
#include "widgets/tables/table_filter_proxy.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>
#include <random>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

constexpr int many = tables::TableFilterProxy::shortTable + 1000;

kube::Pod numbered(int number, int address)
{
    const std::string text = std::to_string(number);
    return makePod(number % 3 == 0 ? "web" : "db", (number % 7 == 0 ? "nginx-" : "other-") + text,
                   "10." + std::to_string(address / 60'000 % 250) + "." + std::to_string(address / 250 % 250) + "." +
                       std::to_string(address % 250),
                   std::chrono::seconds(number % 500));
}

} // namespace

class LongTableTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsAskedForIsShownOnceItIsRead();
    void whoAsksForSomethingElseGetsThatAlone();
    void rowsThatComeGoAndChangeMeanwhileAreTakenIn();
    void whatIsChosenStaysChosen();
    void aDestroyedTableIsSilent();

private:
    void fill(int count);
    void change(const cluster::SnapshotPointer& next);
    /// What is shown is what somebody gets who reads the whole table now.
    void compareWithReading() const;
    bool waitForOrder() const
    {
        return QTest::qWaitFor([this] { return !m_model->isOnTheWay() && !m_proxy->isBusy(); });
    }

    std::unique_ptr<tables::ObjectTableModel> m_model;
    std::unique_ptr<tables::TableFilterProxy> m_proxy;
    cluster::SnapshotPointer m_snapshot;
    tables::RowWish m_wish; ///< as the proxy has it
    const int m_nameColumn = int(tables::columnsOf(kube::Kind::Pod).indexOf(QStringLiteral("NAME")));
    const int m_addressColumn = int(tables::columnsOf(kube::Kind::Pod).indexOf(QStringLiteral("IP")));
};

void LongTableTest::init()
{
    test::failOnWarning();
    m_wish = {};
    m_snapshot.reset();
    m_model = std::make_unique<tables::ObjectTableModel>(kube::Kind::Pod);
    m_model->setNow(noon);
    m_proxy = std::make_unique<tables::TableFilterProxy>();
    m_proxy->setTable(m_model.get());
}

void LongTableTest::fill(int count)
{
    std::vector<kube::Pod> pods;
    for (int i = 0; i < count; ++i)
        pods.push_back(numbered(i, i * 7919 % 200'000));
    change(with(m_snapshot, std::move(pods)));
    QTRY_VERIFY(!m_model->isOnTheWay());
}

void LongTableTest::change(const cluster::SnapshotPointer& next)
{
    m_model->setSnapshot(next);
    m_snapshot = next;
}

void LongTableTest::compareWithReading() const
{
    const std::atomic<bool> cancelled = false;
    const tables::RowOrder expected = tables::orderRows(*m_model->rows(), noon, m_wish, cancelled);
    QCOMPARE(m_proxy->rowCount(), int(expected.rows.size()));
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, m_nameColumn);
        QCOMPARE(m_proxy->mapToSource(index).row(), expected.rows[std::size_t(row)]);
        QCOMPARE(m_proxy->mapFromSource(m_proxy->mapToSource(index)).row(), row);
    }
}

void LongTableTest::whatIsAskedForIsShownOnceItIsRead()
{
    fill(many);
    QCOMPARE(m_proxy->rowCount(), many);
    m_proxy->setFilterWords(QStringLiteral("NGINX db"));
    m_wish.words = QStringList{"NGINX", "db"};
    QVERIFY(m_proxy->isBusy());
    QCOMPARE(m_proxy->rowCount(), many); // as it was, until then
    QVERIFY(waitForOrder());
    compareWithReading();
    QVERIFY(m_proxy->rowCount() > 0 && m_proxy->rowCount() < many / 7);
    m_proxy->sort(m_addressColumn, Qt::DescendingOrder);
    m_wish.column = m_addressColumn;
    m_wish.order = Qt::DescendingOrder;
    QVERIFY(waitForOrder());
    compareWithReading();
    m_proxy->setNamespaces({QStringLiteral("web")});
    QVERIFY(waitForOrder());
    QCOMPARE(m_proxy->rowCount(), 0); // the word db stands in no row of web
    m_proxy->setNamespaces({});
    m_proxy->setFilterWords({});
    m_wish.words = QStringList();
    QVERIFY(waitForOrder());
    compareWithReading();
    m_proxy->sort(-1);
    m_wish.column = -1;
    QVERIFY(!m_proxy->isBusy()); // the table's own order needs no reading
    compareWithReading();
}

void LongTableTest::whoAsksForSomethingElseGetsThatAlone()
{
    fill(many);
    QSignalSpy ordered(m_proxy.get(), &tables::TableFilterProxy::ordered);
    for (const char* text : {"n", "ng", "ngi", "nginx-7"})
        m_proxy->setFilterWords(QLatin1String(text));
    m_wish.words = QStringList{"nginx-7"};
    QVERIFY(waitForOrder());
    compareWithReading();
    QCOMPARE(ordered.count(), 1);
}

/// The model tester looks at every signal on the way.
void LongTableTest::rowsThatComeGoAndChangeMeanwhileAreTakenIn()
{
    std::mt19937 random(20261125);
    fill(many);
    new QAbstractItemModelTester(m_proxy.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_proxy.get());
    m_proxy->sort(m_addressColumn);
    m_proxy->setFilterWords(QStringLiteral("nginx"));
    m_wish.column = m_addressColumn;
    m_wish.words = QStringList{"nginx"};
    for (int round = 0; round < 12; ++round) {
        std::vector<kube::Pod> pods;
        const int count = round % 4 == 3 ? 900 : 20; // few are taken in one by one, many with another reading
        for (int i = 0; i < count; ++i)
            pods.push_back(numbered(int(random() % (many * 2)), int(random() % 200'000)));
        change(with(m_snapshot, std::move(pods)));
        std::vector<kube::ObjectKey> gone;
        for (int i = 0; i < count / 2; ++i)
            gone.push_back(numbered(int(random() % (many * 2)), 0).meta.key());
        change(without(m_snapshot, gone));
        if (round % 3 != 0)
            continue; // while it is still being read
        QVERIFY(waitForOrder());
        compareWithReading();
    }
    QVERIFY(waitForOrder());
    compareWithReading();
    // All of one namespace at once.
    std::vector<kube::ObjectKey> gone;
    for (const kube::Pod& pod : m_snapshot->pods) {
        if (pod.meta.namespace_ == "web")
            gone.push_back(pod.meta.key());
    }
    change(without(m_snapshot, gone));
    QVERIFY(waitForOrder());
    compareWithReading();
    m_model->clear();
    QCOMPARE(m_proxy->rowCount(), 0);
}

void LongTableTest::whatIsChosenStaysChosen()
{
    fill(many);
    const QPersistentModelIndex nginx = m_proxy->mapFromSource(m_model->index(m_model->rowAbout({kube::Kind::Pod, numbered(21, 0).meta.key()}), m_nameColumn));
    const QPersistentModelIndex other = m_proxy->mapFromSource(m_model->index(m_model->rowAbout({kube::Kind::Pod, numbered(22, 0).meta.key()}), m_nameColumn));
    QCOMPARE(nginx.data().toString(), QStringLiteral("nginx-21"));
    m_proxy->sort(m_addressColumn, Qt::DescendingOrder);
    QVERIFY(waitForOrder());
    QCOMPARE(nginx.data().toString(), QStringLiteral("nginx-21"));
    QCOMPARE(other.data().toString(), QStringLiteral("other-22"));
    m_proxy->setFilterWords(QStringLiteral("nginx"));
    QVERIFY(waitForOrder());
    QCOMPARE(nginx.data().toString(), QStringLiteral("nginx-21"));
    QVERIFY(!other.isValid());
    // Another address moves it, and it is still the same row.
    change(with(m_snapshot, {numbered(21, 199'999)}));
    QVERIFY(waitForOrder());
    QCOMPARE(nginx.data().toString(), QStringLiteral("nginx-21"));
    m_proxy->setFilterWords({});
    m_proxy->sort(-1);
    QCOMPARE(nginx.data().toString(), QStringLiteral("nginx-21"));
}

void LongTableTest::aDestroyedTableIsSilent()
{
    fill(many);
    m_proxy->setFilterWords(QStringLiteral("nginx"));
    m_proxy.reset(); // waits for the reading
    m_model.reset();
    QCoreApplication::processEvents();
}

HOPSCOPE_TEST_MAIN(LongTableTest)
#include "long_table_test.moc"
