// The tree of ranges: what can be had, what is taken, what is left (addresses.md A.3 and A.6).
#include "tests/support/test_main.h"

#include "model/addresses/range_cells.h"
#include "model/addresses/range_tree.h"
#include "model/source/file_source.h"
#include "tests/support/cluster_drawing.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace hopscope;
using addresses::RangeRow;
using addresses::Unsaid;

namespace {

std::vector<RangeRow> treeOf(const cluster::SnapshotPointer& snapshot)
{
    return addresses::rangeTree({snapshot, facts::detectNetwork(*snapshot)});
}

std::vector<RangeRow> treeOf(const std::string& file)
{
    return treeOf(source::loadPath(HOPSCOPE_SOURCE_DIR "/" + file)->snapshot);
}

/// "172.16.0.0/16 used 9 of 65536, 65527 free"
QString line(const RangeRow& row)
{
    const std::string name = row.range ? row.range->range.toString() : std::to_string(row.ports.first) + "-" + std::to_string(row.ports.second);
    const auto number = [](const std::optional<ip::AddressNumber>& value, Unsaid why) { return value ? value->toString() : std::string(toString(why)); };
    return QString(2 * row.depth, QLatin1Char(' ')) +
           QString::fromStdString(name + " used " + std::to_string(row.used) + " of " + number(row.usable, row.usableUnsaid) + ", " + number(row.free, row.freeUnsaid) + " free");
}

QString lines(const std::vector<RangeRow>& rows)
{
    QStringList text;
    for (const RangeRow& row : rows)
        text << line(row);
    return text.join(QLatin1Char('\n'));
}

const RangeRow* rowNamed(const std::vector<RangeRow>& rows, const char* range)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const RangeRow& row) { return row.range && row.range->range == ip::Cidr::parse(range); });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

class RangeTreeTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theNotesRangesAreCounted()
    {
        // Of the blocks' addresses one each is a tunnel's.
        QCOMPARE(lines(treeOf("resources/scenarios/notes.yaml")), QStringLiteral("192.168.1.0/24 used 3 of 254, other-machines free\n"
                                                                                "172.16.0.0/16 used 9 of 65536, 65527 free\n"
                                                                                "  172.16.77.128/26 used 4 of 64, 60 free\n"
                                                                                "  172.16.180.192/26 used 3 of 64, 61 free\n"
                                                                                "  172.16.203.128/26 used 2 of 64, 62 free\n"
                                                                                "10.96.0.0/12 used 3 of 1048574, 1048571 free\n"
                                                                                "30000-32767 used 1 of 2768, 2767 free"));
    }

    void bothFamiliesHaveTheirRanges()
    {
        const auto rows = treeOf("tests/model/addresses/dual_stack.yaml");
        const RangeRow* v4 = rowNamed(rows, "10.244.0.0/24");
        const RangeRow* v6 = rowNamed(rows, "fd00:10:244::/64");
        QVERIFY(v4 && v6);
        QCOMPARE(line(*v4), QStringLiteral("  10.244.0.0/24 used 1 of 253, 252 free"));
        QCOMPARE(v4->biggestGap->toString(), std::string("10.244.0.8 - 10.244.0.254"));
        QVERIFY(v4->percent.has_value());
        QCOMPARE(v6->used, std::size_t(1));
        QCOMPARE(v6->usable->toString(), std::string("18446744073709551614"));
        QVERIFY(!v6->percent); // of IPv6 it says nothing
        QCOMPARE(rowNamed(rows, "10.96.0.0/16")->staticBand, std::uint64_t(256));
        QCOMPARE(rowNamed(rows, "10.96.0.0/16")->usedInBand, std::size_t(2)); // .0.1 and .0.20; .3.3 is above
    }

    void twoPodsOnOneAddressUseOne()
    {
        const auto rows = treeOf(support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\nplugin kube-flannel-ds container=kube-flannel\npod a n1 10.244.1.5\npod b n1 10.244.1.5\n"));
        const RangeRow* range = rowNamed(rows, "10.244.1.0/24");
        QVERIFY(range);
        QCOMPARE(range->used, std::size_t(1));
        QCOMPARE(range->conflicts, std::size_t(1));
    }

    void aRangeThatNodesShareOutHasRoomForMoreNodes()
    {
        const auto rows = treeOf(support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\nnode n2 192.168.0.12 pods=10.244.2.0/24\n"
                                                      "plugin kube-flannel-ds container=kube-flannel\nproxy iptables clusterCIDR=10.244.0.0/16\npod a n1 10.244.1.5\n"));
        const RangeRow* cluster = rowNamed(rows, "10.244.0.0/16");
        QVERIFY(cluster);
        QVERIFY(cluster->usableUnsaid == Unsaid::DividedByNode);
        QCOMPARE(cluster->nodeRangesLeft->toString(), std::string("254"));
        QCOMPARE(rowNamed(rows, "10.244.1.0/24")->depth, 1);
    }

    void whatNothingShowsIsUnknown()
    {
        auto drawn = support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\nplugin kube-flannel-ds container=kube-flannel\npod a n1 10.244.1.5\n");
        auto partly = std::make_shared<cluster::ClusterSnapshot>(*drawn);
        partly->setCoverage(kube::Kind::Pod, cluster::Coverage::Forbidden);
        const RangeRow range = *rowNamed(treeOf(partly), "10.244.1.0/24");
        QVERIFY(range.freeUnsaid == Unsaid::NotAllRead && range.isUsedAtLeast);
        QVERIFY(!range.free && !range.percent && !range.biggestGap);
        QCOMPARE(range.usable->toString(), std::string("253"));
        const auto rows = treeOf(support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\npod a n1 10.244.1.5\n"));
        const RangeRow* unnamed = rowNamed(rows, "10.244.1.0/24");
        QVERIFY(unnamed && !unnamed->usable && !unnamed->isUsedAtLeast);
    }

    /// Also where nothing shows how addresses are given out.
    void whatIsUsedIsAtLeastSoMuchWhereNotAllWasRead()
    {
        auto partly = std::make_shared<cluster::ClusterSnapshot>(*support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\npod a n1 10.244.1.5\nservice w 10.96.0.20:80 nodeport=30007 -> a:8080\n"));
        partly->setCoverage(kube::Kind::Pod, cluster::Coverage::Partial);
        partly->setCoverage(kube::Kind::Service, cluster::Coverage::Forbidden);
        for (const RangeRow& row : treeOf(partly))
            QVERIFY2(row.isUsedAtLeast && !row.free, qPrintable(line(row)));
    }

    void everyAddressOfABlockIsACell()
    {
        const auto snapshot = source::loadPath(HOPSCOPE_SOURCE_DIR "/tests/model/addresses/dual_stack.yaml")->snapshot;
        const addresses::AddressIndex index(snapshot, facts::detectNetwork(*snapshot));
        const auto cellsOf = [&](const char* range) {
            const auto known = std::find_if(index.ranges().begin(), index.ranges().end(), [&](const auto& one) { return one.range == ip::Cidr::parse(range); });
            return known == index.ranges().end() ? std::vector<addresses::RangeCell>() : addresses::rangeCells(index, *known);
        };
        const auto alpha = cellsOf("10.244.0.0/24");
        QCOMPARE(alpha.size(), std::size_t(256));
        using State = addresses::CellState;
        QVERIFY(alpha[0].state == State::KeptBack && alpha[1].state == State::KeptBack && alpha[255].state == State::KeptBack);
        QVERIFY(alpha[7].state == State::Pod && alpha[8].state == State::Free);
        QCOMPARE(alpha[7].owners.front().object.toString(), std::string("shop/web"));
        QVERIFY(cellsOf("10.244.1.0/24")[20].state == State::Free); // a finished pod's
        QVERIFY(cellsOf("10.244.1.0/24")[9].state == addresses::CellState::NotReady); // of the new pod; the old one ends
        QVERIFY(cellsOf("10.96.0.0/16").empty()); // nobody looks at 65,536 cells
        QVERIFY(cellsOf("fd00:10:244::/64").empty());
    }

    void twoOwnersOfACellAreADuplicate()
    {
        const auto snapshot = support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\nplugin kube-flannel-ds container=kube-flannel\npod a n1 10.244.1.5\npod b n1 10.244.1.5\n");
        const addresses::AddressIndex index(snapshot, facts::detectNetwork(*snapshot));
        QVERIFY(addresses::rangeCells(index, index.ranges().back())[5].state == addresses::CellState::Duplicate);
    }

    void jsonIsTheTreeInOneList()
    {
        const auto document = nlohmann::json::parse(addresses::rangesToJson(treeOf("resources/scenarios/notes.yaml")));
        QCOMPARE(document["schema"].get<std::string>(), std::string("hopscope.ranges/v1"));
        const auto& block = document["ranges"][3];
        QCOMPARE(block["cidr"].get<std::string>(), std::string("172.16.180.192/26"));
        QCOMPARE(block["within"].get<std::string>(), std::string("172.16.0.0/16"));
        QCOMPARE(block["free"].get<int>(), 61);
        QVERIFY(!block["usedAtLeast"].get<bool>());
        const auto& network = document["ranges"][0]; // other machines live there
        QVERIFY(network["free"].is_null() && network["percent"].is_null() && network["biggestGap"].is_null() && network["usedAtLeast"].get<bool>());
        QCOMPARE(network["because"].get<std::string>(), std::string("other-machines"));
        QCOMPARE(document["ranges"].back()["staticBand"]["size"].get<int>(), 86);
        const auto large = nlohmann::json::parse(addresses::rangesToJson(treeOf("tests/model/addresses/dual_stack.yaml")));
        const auto isLarge = [](const nlohmann::json& range) { return range["usable"] == "18446744073709551614"; };
        QVERIFY(std::any_of(large["ranges"].begin(), large["ranges"].end(), isLarge));
    }
};

HOPSCOPE_TEST_MAIN(RangeTreeTest)
#include "range_tree_test.moc"
