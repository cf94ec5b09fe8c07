#include "tests/support/test_main.h"
#include "tests/widgets/tables/table_samples.h"
#include "widgets/tables/address_model.h"
#include "widgets/tables/object_tables.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QSignalSpy>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

/// A model that follows a cluster, watched by Qt's own tester.
struct Followed
{
    tables::ObjectTableModel model{kube::Kind::Pod};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    cluster::SnapshotPointer snapshot;

    Followed() { model.setNow(noon); }
    void show(cluster::SnapshotPointer next)
    {
        model.setSnapshot(next);
        snapshot = std::move(next);
    }
    QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.index(row, 1).data().toString();
        return list;
    }
};

bool waitForRows(tables::RowTableModel& model)
{
    QSignalSpy arrived(&model, &tables::RowTableModel::arrived);
    return !model.isOnTheWay() || arrived.wait();
}

std::vector<kube::Pod> numbered(int count)
{
    std::vector<kube::Pod> pods;
    for (int i = 0; i < count; ++i)
        pods.push_back(makePod("ns" + std::to_string(i % 50), "pod-" + std::to_string(i), "10.0.0.1"));
    return pods;
}

} // namespace

class TableModelsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void rowsComeInRunsOfNeighbours();
    void rowsGoInRunsOfNeighbours();
    void aChangedPodChangesItsRowAlone();
    void neverResets();
    void selectionOutlivesChanges();
    void onlyAgesThatReadDifferentlyChange();
    void rolesSayWhatARowIs();
    void addressesFollowTheirRows();
    void manyRowsComeInPartsAndAreRightOnTheWay();
    void aClusterIsFreedWhereItsSnapshotIs();
    void agesAreToldOfAlsoWhenEveryRowWasRead();
    void fifteenThousandPodsAreQuick();
};

void TableModelsTest::rowsComeInRunsOfNeighbours()
{
    Followed pods;
    QSignalSpy inserted(&pods.model, &QAbstractItemModel::rowsInserted);
    pods.show(with(nullptr, {makePod("b", "1"), makePod("b", "4")}));
    QCOMPARE(inserted.size(), 1);
    pods.show(with(pods.snapshot, {makePod("a", "0"), makePod("b", "2"), makePod("b", "3"), makePod("c", "5")}));
    QCOMPARE(inserted.size(), 4);
    QCOMPARE(inserted[2][1].toInt(), 2);
    QCOMPARE(inserted[2][2].toInt(), 3);
    QCOMPARE(pods.names(), (QStringList{"0", "1", "2", "3", "4", "5"}));
}

void TableModelsTest::rowsGoInRunsOfNeighbours()
{
    Followed pods;
    pods.show(with(nullptr, {makePod("a", "0"), makePod("a", "1"), makePod("a", "2"), makePod("a", "3")}));
    QSignalSpy removed(&pods.model, &QAbstractItemModel::rowsRemoved);
    pods.show(without(pods.snapshot, {{"a", "0"}, {"a", "1"}, {"a", "3"}}));
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed[0][1].toInt(), 0);
    QCOMPARE(removed[0][2].toInt(), 1);
    QCOMPARE(removed[1][1].toInt(), 1); // by the numbers of then
    QCOMPARE(removed[1][2].toInt(), 1);
    QCOMPARE(pods.names(), QStringList{"2"});
}

void TableModelsTest::aChangedPodChangesItsRowAlone()
{
    Followed pods;
    pods.show(with(nullptr, {makePod("a", "0"), makePod("a", "1", "10.0.0.1"), makePod("a", "2")}));
    QSignalSpy changed(&pods.model, &QAbstractItemModel::dataChanged);
    pods.show(with(pods.snapshot, {makePod("a", "1", "10.0.0.9")}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    const int column = int(tables::columnsOf(kube::Kind::Pod).indexOf(QStringLiteral("IP")));
    QCOMPARE(pods.model.index(1, column).data().toString(), QStringLiteral("10.0.0.9"));
}

void TableModelsTest::neverResets()
{
    Followed pods;
    QSignalSpy reset(&pods.model, &QAbstractItemModel::modelReset);
    pods.show(with(nullptr, {makePod("a", "0")}));
    pods.show(without(pods.snapshot, {{"a", "0"}}));
    QCOMPARE(reset.size(), 0);
    pods.model.clear();
    QCOMPARE(reset.size(), 1);
}

void TableModelsTest::selectionOutlivesChanges()
{
    Followed pods;
    pods.show(with(nullptr, {makePod("a", "0"), makePod("a", "2")}));
    const QPersistentModelIndex selected(pods.model.index(1, 1));
    pods.show(with(pods.snapshot, {makePod("a", "1")}));
    QCOMPARE(selected.data().toString(), QStringLiteral("2"));
    pods.show(without(pods.snapshot, {{"a", "0"}, {"a", "1"}}));
    QCOMPARE(selected.row(), 0);
}

void TableModelsTest::onlyAgesThatReadDifferentlyChange()
{
    Followed pods;
    pods.show(with(nullptr, {makePod("a", "0", {}, std::chrono::seconds(5)), makePod("a", "1", {}, std::chrono::hours(50)),
                             makePod("a", "2", {}, std::chrono::seconds(7)), makePod("a", "3", {}, std::chrono::seconds(7))}));
    pods.names();
    const int age = int(tables::columnsOf(kube::Kind::Pod).indexOf(QStringLiteral("AGE")));
    QSignalSpy changed(&pods.model, &QAbstractItemModel::dataChanged);
    pods.model.setNow(noon + std::chrono::seconds(1));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex(), pods.model.index(0, age));
    QCOMPARE(changed[0][1].toModelIndex(), pods.model.index(0, age));
    QCOMPARE(changed[1][0].toModelIndex(), pods.model.index(2, age));
    QCOMPARE(changed[1][1].toModelIndex(), pods.model.index(3, age));
    QCOMPARE(pods.model.index(0, age).data().toString(), QStringLiteral("6s"));
}

void TableModelsTest::rolesSayWhatARowIs()
{
    Followed pods;
    auto failed = makePod("web", "broken");
    failed.phase = "Failed";
    pods.show(with(nullptr, {failed}));
    const QModelIndex index = pods.model.index(0, 0);
    QCOMPARE(index.data(tables::NamespaceRole).toString(), QStringLiteral("web"));
    QCOMPARE(index.data(tables::NameRole).toString(), QStringLiteral("broken"));
    QCOMPARE(index.data(tables::KindRole).toInt(), int(kube::Kind::Pod));
    QCOMPARE(index.data(tables::HealthRole).toInt(), int(tables::RowHealth::Failing));
    QCOMPARE(pods.model.rowAbout({kube::Kind::Pod, {"web", "broken"}}), 0);
    QCOMPARE(pods.model.rowAbout({kube::Kind::Pod, {"web", "other"}}), -1);
    QCOMPARE(pods.model.rowAbout({kube::Kind::Service, {"web", "broken"}}), -1);
}

void TableModelsTest::addressesFollowTheirRows()
{
    tables::AddressTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    facts::AddressRow pod;
    pod.value = "172.16.180.193";
    pod.owner = {"nginx-demo", "nginx"};
    facts::AddressRow node = pod;
    node.type = facts::AddressType::NodeInternalIp;
    node.value = "192.168.1.181";
    model.follow(tables::addressRows({pod}));
    model.follow(tables::addressRows({pod, node}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, tables::AddressTableModel::AddressColumn).data().toString(), QStringLiteral("192.168.1.181"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    pod.basis = facts::Basis::Inferred;
    model.follow(tables::addressRows({node, pod}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(1, tables::AddressTableModel::BasisColumn).data().toString(), QStringLiteral("inferred"));
    QCOMPARE(model.rowAbout({kube::Kind::Pod, {"nginx-demo", "nginx"}}), 0);
    model.follow(tables::addressRows({}));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.size(), 0);
}

/// Of every row on the way the table says what it is: the new ones above, the old ones below.
void TableModelsTest::manyRowsComeInPartsAndAreRightOnTheWay()
{
    constexpr int count = 60'000;
    tables::ObjectTableModel model(kube::Kind::Pod); // Qt's tester would read all of it at each signal
    cluster::SnapshotPointer snapshot;
    const auto show = [&](cluster::SnapshotPointer next) {
        model.setSnapshot(next);
        snapshot = std::move(next);
    };
    std::vector<kube::Pod> all = numbered(count);
    std::vector<kube::Pod> half;
    for (int i = 0; i < count; i += 2)
        half.push_back(all[std::size_t(i)]);
    show(with(nullptr, half));
    QVERIFY(waitForRows(model));
    QCOMPARE(model.rowCount(), count / 2);
    const QPersistentModelIndex first(model.index(0, 1));
    const QPersistentModelIndex last(model.index(count / 2 - 1, 1));
    const QString firstName = first.data().toString();
    const QString lastName = last.data().toString();

    show(with(snapshot, all));
    QVERIFY(model.isOnTheWay());
    const auto isInOrder = [&] {
        tables::RowObject before;
        for (int row = 0; row < model.rowCount(); ++row) {
            const tables::RowObject object = model.objectAt(row);
            if (row > 0 && object <= before)
                return false;
            if (row % 997 == 0 && model.rowAbout(object) != row)
                return false;
            before = object;
        }
        return true;
    };
    QVERIFY(isInOrder());
    QVERIFY(model.rowCount() < count);
    show(without(snapshot, {all[0].meta.key(), all[1].meta.key()})); // before it is there
    QVERIFY(waitForRows(model));
    QVERIFY(isInOrder());
    QCOMPARE(model.rowCount(), count - 2);
    QVERIFY(!first.isValid()); // pod-0
    QCOMPARE(firstName, QStringLiteral("pod-0"));
    QCOMPARE(last.data().toString(), lastName);
}

/// A snapshot says who frees it; a table that kept its objects without it would do so itself, on the window's thread.
void TableModelsTest::aClusterIsFreedWhereItsSnapshotIs()
{
    tables::ObjectTableModel model(kube::Kind::Pod);
    cluster::SnapshotPointer snapshot = with(nullptr, {makePod("a", "0")});
    const std::weak_ptr<const cluster::ClusterSnapshot> watched = snapshot;
    model.setSnapshot(snapshot);
    snapshot.reset();
    QVERIFY(!watched.expired());
    model.clear();
    QVERIFY(watched.expired());
}

void TableModelsTest::agesAreToldOfAlsoWhenEveryRowWasRead()
{
    Followed pods;
    pods.show(with(nullptr, numbered(6'000)));
    QVERIFY(waitForRows(pods.model));
    QCOMPARE(pods.names().size(), 6'000);
    const int age = int(tables::columnsOf(kube::Kind::Pod).indexOf(QStringLiteral("AGE")));
    QSignalSpy changed(&pods.model, &QAbstractItemModel::dataChanged);
    pods.model.setNow(noon + std::chrono::hours(1));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 5'999);
    QCOMPARE(pods.model.index(0, age).data().toString(), QStringLiteral("71m"));
}

/// A tenth of the pods is replaced in one update; generous, so that only a change of order fails.
void TableModelsTest::fifteenThousandPodsAreQuick()
{
    constexpr int count = 15000;
    const std::vector<kube::Pod> pods = numbered(count);
    const auto before = with(nullptr, pods);
    std::vector<cluster::ClusterChange> changes;
    for (int i = 0; i < count; i += 10) {
        changes.push_back(cluster::ObjectRemoved{kube::Kind::Pod, pods[std::size_t(i)].meta.key()});
        changes.push_back(cluster::ObjectPut{makePod(pods[std::size_t(i)].meta.namespace_, "new-" + std::to_string(i))});
    }
    const auto after = cluster::apply(before, std::move(changes));

    tables::ObjectTableModel model(kube::Kind::Pod);
    model.setNow(noon);
    QElapsedTimer timer;
    timer.start();
    model.setSnapshot(before);
    QVERIFY(waitForRows(model));
    const auto load = timer.restart();
    for (int row = 0; row < model.rowCount(); ++row)
        model.contentAt(row);
    const auto read = timer.restart();
    model.setSnapshot(after);
    QVERIFY(waitForRows(model));
    const auto update = timer.restart();
    model.setNow(noon + std::chrono::minutes(1));
    const auto tick = timer.elapsed();
    qInfo("15,000 pods: loaded in %lld ms, all read in %lld ms, 1,500 replaced in %lld ms, ages in %lld ms", load, read, update, tick);
    QCOMPARE(model.rowCount(), count);
    QVERIFY(load < 1000 && update < 2000 && tick < 2000);
}

HOPSCOPE_TEST_MAIN(TableModelsTest)
#include "table_models_test.moc"
