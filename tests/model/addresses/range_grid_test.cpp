// A range as a grid: a cell for each address that has room, else for several, and what stands in the list beside it (addresses.md A.3).
#include "tests/support/test_main.h"

#include "model/addresses/range_contents.h"
#include "model/addresses/range_grid.h"
#include "model/addresses/whatis.h"
#include "model/source/file_source.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/generated_cluster.h"

#include <algorithm>

using namespace hopscope;
using addresses::CellState;
using addresses::GridShape;
using addresses::RangeCell;

namespace {

const char* const twoServices = "node n1 192.168.0.11 pods=10.244.1.0/24\nplugin kube-flannel-ds container=kube-flannel\nrange 10.96.0.0/16\npod a n1 10.244.1.5\n"
                                "service web 10.96.0.20:80 nodeport=30007 -> a:8080\nservice db 10.96.7.7:80 nodeport=32000 -> a:8080\n";

addresses::AddressIndex indexOf(const cluster::SnapshotPointer& snapshot)
{
    return {snapshot, facts::detectNetwork(*snapshot)};
}

addresses::AddressIndex indexOfDrawn(const std::string& drawing)
{
    return indexOf(support::drawCluster(drawing));
}

ip::Cidr cidr(const char* text)
{
    return *ip::Cidr::parse(text);
}

addresses::KnownRange rangeOf(const addresses::AddressIndex& index, const char* range)
{
    const auto known = std::find_if(index.ranges().begin(), index.ranges().end(), [&](const auto& one) { return one.range == cidr(range); });
    return known == index.ranges().end() ? addresses::KnownRange() : *known;
}

QString text(const ip::Cidr& range)
{
    return QString::fromStdString(range.toString());
}

/// "4 x 16 of one", "16 x 16 of 2^4"
QString text(const GridShape& shape)
{
    return QStringLiteral("%1 x %2 of %3").arg(shape.rows).arg(shape.columns).arg(shape.bits == 0 ? QStringLiteral("one") : QStringLiteral("2^%1").arg(shape.bits));
}

QString text(CellState state)
{
    const char* const words[addresses::cellStateCount] = {"free", "unknown", "kept-back", "pod", "not-ready", "ending", "device", "node", "service", "foreign", "duplicate"};
    return QString::fromLatin1(words[std::size_t(state)]);
}

/// "node Node n1", "duplicate Pod default/a, Pod default/b"
QString text(const RangeCell& cell)
{
    QStringList owners;
    for (const addresses::CellOwner& owner : cell.owners)
        owners << QStringLiteral("%1 %2").arg(QString::fromStdString(std::string(kube::kindName(owner.kind))), QString::fromStdString(owner.object.toString()));
    return (text(cell.state) + u' ' + owners.join(QStringLiteral(", "))).trimmed();
}

/// What was drawn, of which not everything was read.
addresses::AddressIndex indexWithout(kube::Kind kind, const std::string& drawing)
{
    auto partly = std::make_shared<cluster::ClusterSnapshot>(*support::drawCluster(drawing));
    partly->setCoverage(kind, cluster::Coverage::Forbidden);
    return indexOf(partly);
}

QString text(const addresses::RangeContents& contents)
{
    QStringList lines;
    for (const addresses::RangeEntry& entry : contents.entries) {
        const QString place = entry.addresses ? QString::fromStdString(entry.addresses->toString()) : QStringLiteral("%1-%2").arg(entry.ports.first).arg(entry.ports.second);
        const QString who = entry.objectKind ? QString::fromStdString(entry.object.toString()) : QString::fromStdString(entry.size().toString());
        lines << QStringLiteral("%1 %2 %3").arg(place, text(entry.state), who);
    }
    return lines.join(u'\n');
}

} // namespace

class RangeGridTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aCellForEachAddressThatHasRoomElseForSeveral_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<QSizeF>("room");
        QTest::addColumn<QString>("grid");
        const auto row = [](const char* range, QSizeF room, const char* grid) { QTest::addRow("%s in %g x %g", range, room.width(), room.height()) << QString(range) << room << QString(grid); };
        const QSizeF usual(450, 320);
        row("172.16.180.192/26", usual, "4 x 16 of one"); // Calico's block
        row("10.244.1.0/24", usual, "16 x 16 of one");
        row("10.0.0.0/22", usual, "32 x 32 of one");
        row("172.16.0.0/16", usual, "16 x 16 of 2^8"); // each cell a /24
        row("10.96.0.0/12", usual, "16 x 16 of 2^12");
        row("fd00:10:244::/64", usual, "16 x 16 of 2^56");
        row("10.244.1.0/24", QSizeF(450, 60), "8 x 32 of one"); // wide cells first, long rows where it is low
        row("10.244.1.0/24", QSizeF(200, 60), "4 x 4 of 2^4"); // no room for each, and next to none for counts
        row("10.0.0.4/30", usual, "1 x 4 of one");
        row("10.0.0.4/32", usual, "1 x 1 of one");
        row("0.0.0.0/0", QSizeF(1, 1), "16 x 1 of 2^28"); // no row is wider than its room
        row("10.96.0.0/12", QSizeF(420, 320), "16 x 8 of 2^13"); // nor here, where 16 counts beside each other have none
    }
    void aCellForEachAddressThatHasRoomElseForSeveral()
    {
        QFETCH(QString, range);
        QFETCH(QSizeF, room);
        QFETCH(QString, grid);
        const addresses::CellNeeds needs;
        const GridShape shape = addresses::gridShape(cidr(range.toLatin1()), room.width(), room.height(), needs);
        QCOMPARE(text(shape), grid);
        QVERIFY(shape.cellWidth <= needs.mostWidth && shape.cellHeight <= needs.mostHeight);
        QVERIFY(shape.cellWidth >= (shape.bits > 0 ? needs.countWidth : needs.leastWidth));
        QVERIFY(shape.cellHeight >= (shape.bits > 0 ? needs.countHeight : needs.leastHeight));
    }

    void noGridHasMoreCellsThanAReaderLooksAt()
    {
        for (const char* range : {"10.0.0.0/8", "10.96.0.0/12", "::/0", "10.244.0.0/20"}) {
            const GridShape shape = addresses::gridShape(cidr(range), 1e6, 1e6, {});
            QVERIFY2(std::uint64_t(shape.rows) * std::uint64_t(shape.columns) <= addresses::mostCells, range);
            QCOMPARE(shape.bits + 12, cidr(range).base().bitLength() - cidr(range).length());
        }
    }

    void portsStandInRowsThatBeginRound()
    {
        const GridShape shape = addresses::portShape(30000, 32767, 450, 320, {});
        QCOMPARE(shape.perCell, 1);
        QCOMPARE(shape.columns, 50);
        QCOMPARE(shape.rows, 56); // 2,768 ports
        QVERIFY(shape.rows * shape.cellHeight <= 320);
        const GridShape wide = addresses::portShape(30000, 32767, 1240, 140, {});
        QCOMPARE(wide.columns, 100);
        QCOMPARE(wide.rows * wide.cellHeight, 140.0);
        const GridShape low = addresses::portShape(30000, 32767, 450, 60, {});
        QVERIFY(low.rows * low.cellHeight > 60); // a reader scrolls
        const GridShape all = addresses::portShape(1, 65535, 450, 320, {});
        QCOMPARE(all.perCell, 100); // 656 cells
    }

    void aCellOfSeveralCountsThoseInUse()
    {
        const auto index = indexOfDrawn(twoServices);
        const auto range = rangeOf(index, "10.96.0.0/16");
        const auto cells = addresses::rangeCells(index, range, range.range, 8);
        QCOMPARE(cells.size(), std::size_t(256));
        QCOMPARE(cells[0].used, std::size_t(1));
        QCOMPARE(cells[7].used, std::size_t(1));
        QCOMPARE(text(*cells[7].addresses), QStringLiteral("10.96.7.0/24"));
        QVERIFY(cells[7].state == CellState::Service && cells[8].state == CellState::Free);
        QVERIFY(cells[7].owners.empty()); // of several nobody is named
        const auto opened = addresses::rangeCells(index, range, cidr("10.96.7.0/24"), 0);
        QCOMPARE(opened.size(), std::size_t(256));
        QCOMPARE(text(opened[7]), QStringLiteral("service Service default/db"));
        QVERIFY(opened[0].state == CellState::Free); // only the first of the whole range is kept back
        QVERIFY(addresses::rangeCells(index, range, range.range, 0).empty()); // 65,536 cells
    }

    void whatIsForStaticUseIsMarked()
    {
        const auto index = indexOfDrawn(twoServices);
        const auto range = rangeOf(index, "10.96.0.0/16");
        const auto cells = addresses::rangeCells(index, range, cidr("10.96.0.0/23"), 0);
        const auto marked = std::count_if(cells.begin(), cells.end(), [](const RangeCell& cell) { return cell.isStatic; });
        QCOMPARE(int(marked), 256); // 65,536 / 16, at most 256 (KEP-3070)
        QVERIFY(!cells[0].isStatic && cells[1].isStatic && cells[256].isStatic && !cells[257].isStatic); // from the first usable one on
        const auto ports = addresses::portCells(index, 30000, 32767, 1);
        QCOMPARE(int(std::count_if(ports.begin(), ports.end(), [](const RangeCell& cell) { return cell.isStatic; })), 86); // KEP-3668
    }

    void nodePortsAreCellsToo()
    {
        const auto index = indexOfDrawn(twoServices);
        const auto ports = addresses::portCells(index, 30000, 32767, 1);
        QCOMPARE(ports.size(), std::size_t(2'768));
        QVERIFY(ports[7].state == CellState::Service && ports[8].state == CellState::Free);
        QCOMPARE(text(ports[7]), QStringLiteral("service Service default/web"));
        const auto tens = addresses::portCells(index, 30000, 32767, 10);
        QCOMPARE(tens.size(), std::size_t(277));
        QCOMPARE(tens.back().ports, std::pair(32760, 32767)); // the last one has less
        QCOMPARE(tens[200].used, std::size_t(1));
        QVERIFY(addresses::portCells(index, 1, 65535, 1).empty());
    }

    void twoServicesOnOneNodePortAreADuplicate()
    {
        const auto index = indexOfDrawn("node n1 192.168.0.11\nservice a 10.96.0.20:80 nodeport=30007\nservice b 10.96.0.21:80 nodeport=30007\n"
                                        "service c 10.96.0.22:53 nodeport=30008\nservice d 10.96.0.23:53 proto=UDP nodeport=30008\n");
        const auto ports = addresses::portCells(index, 30000, 32767, 1);
        QVERIFY(ports[7].state == CellState::Duplicate);
        QCOMPARE(text(ports[7]), QStringLiteral("duplicate Service default/a, Service default/b"));
        QCOMPARE(text(ports[8]), QStringLiteral("service Service default/c, Service default/d")); // TCP and UDP have ports of their own
        QCOMPARE(ports[8].used, std::size_t(1));
    }

    void allThatHaveANodePortAreListed()
    {
        const auto index = indexOfDrawn("node n1 192.168.0.11\nservice c 10.96.0.22:53 nodeport=30008\nservice d 10.96.0.23:53 proto=UDP nodeport=30008\n");
        const auto contents = addresses::portContents(index, 30000, 30010);
        QCOMPARE(text(contents), QStringLiteral("30000-30007 free 8\n30008-30008 service default/c\n30008-30008 service default/d\n30009-30010 free 2"));
        QVERIFY(contents.entries[1].protocol == ip::Protocol::Tcp && contents.entries[2].protocol == ip::Protocol::Udp);
    }

    void whatIsOpenedHasSomethingInIt()
    {
        const auto snapshot = source::loadPath(HOPSCOPE_SOURCE_DIR "/tests/model/addresses/dual_stack.yaml")->snapshot;
        const auto index = indexOf(snapshot);
        QCOMPARE(text(addresses::openedCell(index, cidr("10.96.0.0/20"))), QStringLiteral("10.96.0.0/20"));
        const auto opened = addresses::openedCell(index, cidr("fd00:10:244::/72"));
        QVERIFY2(opened.length() > 100 && opened.length() <= 120, qPrintable(text(opened)));
        QCOMPARE(text(addresses::openedCell(index, cidr("fd00:9::/72"))), QStringLiteral("fd00:9::/72")); // nobody is in it
    }

    void theListHasWhoIsThereAndTheGapsBetween()
    {
        const auto index = indexOf(source::loadPath(HOPSCOPE_SOURCE_DIR "/resources/scenarios/notes.yaml")->snapshot);
        const auto block = rangeOf(index, "172.16.180.192/26");
        const auto contents = addresses::rangeContents(index, block, block.range);
        QCOMPARE(text(contents), QStringLiteral("172.16.180.192 device worker-node1\n"
                                                "172.16.180.193 pod nginx-demo/nginx-deployment-7b44dc87c5-5hrgb\n"
                                                "172.16.180.194 pod nginx-demo/nginx-deployment-7b44dc87c5-7nm9s\n"
                                                "172.16.180.195 - 172.16.180.255 free 61"));
        QCOMPARE(text(addresses::portContents(index, 30000, 32767)), QStringLiteral("30000-30006 free 7\n30007-30007 service nginx-demo/nginx-nodeport\n30008-32767 free 2760"));
    }

    void gapsAreOfAddressesThatCanBeHad()
    {
        const auto index = indexOfDrawn("node n1 192.168.0.11 pods=10.244.1.0/24\nplugin kube-flannel-ds container=kube-flannel\npod a n1 10.244.1.5 ready=yes\n");
        const auto range = rangeOf(index, "10.244.1.0/24");
        QCOMPARE(text(addresses::rangeContents(index, range, range.range)), QStringLiteral("10.244.1.2 - 10.244.1.4 free 3\n10.244.1.5 pod default/a\n10.244.1.6 - 10.244.1.254 free 249"));
        QCOMPARE(text(addresses::rangeContents(index, range, cidr("10.244.1.128/25"))), QStringLiteral("10.244.1.128 - 10.244.1.254 free 127"));
    }

    void whatWasNotReadIsNotFree()
    {
        const std::string onePod = "node n1 192.168.0.11 pods=10.244.1.0/24\nplugin kube-flannel-ds container=kube-flannel\npod a n1 10.244.1.5 ready=yes\n";
        const auto index = indexWithout(kube::Kind::Pod, onePod);
        const auto range = rangeOf(index, "10.244.1.0/24");
        QCOMPARE(text(addresses::rangeContents(index, range, range.range)), QStringLiteral("10.244.1.2 - 10.244.1.4 unknown 3\n10.244.1.5 pod default/a\n10.244.1.6 - 10.244.1.254 unknown 249"));
        const auto cells = addresses::rangeCells(index, range);
        QVERIFY(cells[0].state == CellState::KeptBack && cells[5].state == CellState::Pod && cells[6].state == CellState::Unknown);
        const auto several = addresses::rangeCells(index, range, range.range, 4);
        QVERIFY(several[0].isUsedAtLeast && several[0].used == 1 && several[1].state == CellState::Unknown);
        const auto whole = indexOfDrawn(onePod);
        QVERIFY(!addresses::rangeCells(whole, range, range.range, 4)[0].isUsedAtLeast);
    }

    void aNodePortThatWasNotReadIsNotFree()
    {
        const auto index = indexWithout(kube::Kind::Service, twoServices);
        const auto ports = addresses::portCells(index, 30000, 32767, 1);
        QVERIFY(ports[7].state == CellState::Service && ports[8].state == CellState::Unknown && ports[8].isUsedAtLeast);
        QCOMPARE(text(addresses::portContents(index, 30000, 30009)), QStringLiteral("30000-30006 unknown 7\n30007-30007 service default/web\n30008-30009 unknown 2"));
        const auto range = rangeOf(index, "10.96.0.0/16");
        QVERIFY(addresses::rangeCells(index, range, cidr("10.96.0.0/24"), 0)[21].state == CellState::Unknown);
    }

    void otherMachinesLiveInTheNodesNetwork()
    {
        const auto index = indexOf(source::loadPath(HOPSCOPE_SOURCE_DIR "/resources/scenarios/notes.yaml")->snapshot);
        const auto network = rangeOf(index, "192.168.1.0/24");
        const auto cells = addresses::rangeCells(index, network);
        QVERIFY(cells[0].state == CellState::KeptBack && cells[1].state == CellState::Unknown && cells[181].state == CellState::Node);
        for (const addresses::RangeEntry& entry : addresses::rangeContents(index, network, network.range).entries)
            QVERIFY(entry.state != CellState::Free);
    }

    /// Whichever range is looked at: `whatis` says of an address what its cell says.
    void aCellSaysWhatWhatisSays()
    {
        for (const char* drawing : {twoServices, "node n1 192.168.0.11 pods=10.244.1.0/24\nnode n2 192.168.0.12 pods=10.244.2.0/24\nplugin kube-flannel-ds container=kube-flannel\n"
                                                 "proxy iptables clusterCIDR=10.244.0.0/16\npod a n1 10.244.1.5\n"}) {
            const auto index = indexOfDrawn(drawing);
            for (const addresses::KnownRange& range : index.ranges()) {
                const ip::Cidr shown(range.range.base(), std::max(range.range.length(), 22));
                for (const RangeCell& cell : addresses::rangeCells(index, range, shown, 0)) {
                    addresses::Question question;
                    question.address = cell.addresses->base();
                    const addresses::Role role = addresses::whatis(index, question).role;
                    const bool isFree = role == addresses::Role::Free || (cell.isStatic && role == addresses::Role::StaticBand);
                    if (cell.owners.empty())
                        QVERIFY2((cell.state == CellState::Free) == isFree, qPrintable(text(*cell.addresses) + u' ' + text(cell.state)));
                }
            }
        }
    }

    void twoThatShareAnAddressStandBothThere()
    {
        const auto index = indexOfDrawn("node n1 192.168.0.11 pods=10.244.1.0/24\nplugin kube-flannel-ds container=kube-flannel\npod a n1 10.244.1.5\npod b n1 10.244.1.5\n");
        const auto range = rangeOf(index, "10.244.1.0/24");
        const auto contents = addresses::rangeContents(index, range, range.range);
        QVERIFY2(text(contents).contains(QStringLiteral("10.244.1.5 duplicate default/a\n10.244.1.5 duplicate default/b\n")), qPrintable(text(contents)));
    }

    void aLongListEndsAndSaysSo()
    {
        const auto index = indexOf(test::generatedCluster(7, {20, 5'000, 10, 0}));
        addresses::KnownRange pods;
        pods.range = cidr("10.0.0.0/8");
        pods.kind = addresses::RangeKind::ClusterPods;
        const auto contents = addresses::rangeContents(index, pods, pods.range);
        std::size_t inUse = 0;
        for (const auto& entry : contents.entries)
            inUse += entry.isGap() ? 0 : 1;
        QCOMPARE(contents.entries.size(), addresses::mostEntries);
        QVERIFY(contents.left > 1'000);
        std::size_t counted = 0;
        for (const RangeCell& cell : addresses::rangeCells(index, pods, pods.range, 12))
            counted += cell.used;
        QVERIFY(inUse + contents.left >= counted); // some share an address
    }
};

HOPSCOPE_TEST_MAIN(RangeGridTest)
#include "range_grid_test.moc"
