// Every address of a cluster, compared.
#include "model/facts/address_table.h"
#include "model/source/file_source.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace hopscope;
using facts::AddressType;

namespace {

const facts::AddressRow* find(const std::vector<facts::AddressRow>& rows, AddressType type, const std::string& value)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const facts::AddressRow& row) { return row.type == type && row.value == value; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

class AddressTableTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        const auto loaded = source::loadPath(HOPSCOPE_SOURCE_DIR "/resources/scenarios/notes.yaml");
        QVERIFY(loaded.hasValue());
        m_notes = loaded->snapshot;
        m_facts = facts::detectNetwork(*m_notes);
        m_rows = facts::addressTable(*m_notes, m_facts);
    }

    void theNotesAddressesAreThere()
    {
        QVERIFY(find(m_rows, AddressType::NodeInternalIp, "192.168.1.181"));
        QVERIFY(find(m_rows, AddressType::PodRange, "172.16.180.192/26"));
        QVERIFY(find(m_rows, AddressType::ServiceRange, "10.96.0.0/12"));
        QVERIFY(find(m_rows, AddressType::TunnelIp, "172.16.180.192"));
        const auto* clusterIp = find(m_rows, AddressType::ClusterIp, "10.101.63.221:80");
        QVERIFY(clusterIp);
        QCOMPARE(clusterIp->owner.toString(), std::string("nginx-demo/nginx-nodeport"));
        const auto* nodePort = find(m_rows, AddressType::NodePort, "192.168.1.181:30007");
        QVERIFY(nodePort);
        QCOMPARE(nodePort->nodePortNodes, (std::vector<std::string>{"192.168.1.181", "192.168.1.182", "192.168.1.183"}));
    }

    void rowsAreSorted()
    {
        QVERIFY(std::is_sorted(m_rows.begin(), m_rows.end(), [](const facts::AddressRow& a, const facts::AddressRow& b) {
            return std::tie(a.type, a.owner) < std::tie(b.type, b.owner);
        }));
    }

    void comparisonHasTheNotesFiveLines()
    {
        const auto rows = facts::addressComparison(*m_notes, m_facts);
        QCOMPARE(rows.size(), std::size_t(5));
        QCOMPARE(rows[0].example, std::string("192.168.1.181"));
        QVERIFY(rows[1].example.starts_with("172.16."));
        QCOMPARE(rows[1].assignedByName, std::string("Calico"));
        QCOMPARE(rows[2].example, std::string("10.101.63.221:80"));
        QCOMPARE(rows[3].example, std::string("192.168.1.181:30007"));
        QVERIFY(rows[4].example.empty()); // the notes' cluster has no load balancer
    }

    void workersPodsLieInTheirBlocks()
    {
        for (const facts::PodRangeObservation& observation : facts::observePodRanges(*m_notes, m_facts).nodes) {
            QCOMPARE(observation.podsOutside, 0);
            QCOMPARE(observation.ranges.size(), std::size_t(1));
            QCOMPARE(observation.ranges[0].length(), 26);
            QCOMPARE_WORDS(observation.basis, facts::Basis::Read);
        }
    }

    void aFinishedPodHasNoAddressAndABorrowedOneIsCounted()
    {
        const auto snapshot = support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\n"
                                                   "pod done n1 10.244.1.9 phase=Succeeded\n"
                                                   "pod a n1 10.244.1.5\npod b n1 10.244.1.6\npod c n1 10.244.1.7\n");
        facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
        const auto rows = facts::addressTable(*snapshot, facts);
        QVERIFY(!find(rows, AddressType::PodIp, "10.244.1.9"));
        QVERIFY(find(rows, AddressType::PodIp, "10.244.1.5"));
        facts.nodeRanges = {{"n1", *ip::Cidr::parse("10.244.1.4/31"), facts::Basis::Read, "", false}};
        const auto observed = facts::observePodRanges(*snapshot, facts);
        QCOMPARE(observed.nodes.at(0).podsInside, 1);
        QCOMPARE(observed.nodes.at(0).podsOutside, 2);
    }

    void whetherNodesHaveRangesOfTheirOwnIsSaid()
    {
        const auto sharing = [](const char* drawing) {
            const auto snapshot = support::drawCluster(drawing);
            return facts::observePodRanges(*snapshot, facts::detectNetwork(*snapshot)).sharing;
        };
        QVERIFY(sharing("node n1 192.168.0.11\nnode n2 192.168.0.12\n") == facts::RangeSharing::Unknown);
        QVERIFY(sharing("node n1 192.168.0.11 pods=10.244.1.0/24\nnode n2 192.168.0.12 pods=10.244.2.0/24\n") ==
                facts::RangeSharing::OwnRanges);
        // Addresses as they come, node by node out of one range.
        QVERIFY(sharing("node n1 192.168.0.11\nnode n2 192.168.0.12\npod a n1 10.0.0.1\npod b n2 10.0.0.2\npod c n1 10.0.0.9\n"
                        "pod d n2 10.0.0.4\n") == facts::RangeSharing::MixedRanges);
    }

    void podsBesideEachOtherDoNotShowRangesOfTheirOwn()
    {
        const auto snapshot = support::drawCluster("node n1 192.168.0.11\nnode n2 192.168.0.12\npod a n1 10.0.1.4\npod b n1 10.0.1.9\npod c n2 10.0.2.3\n");
        facts::NetworkFacts facts;
        const auto observed = facts::observePodRanges(*snapshot, facts);
        QVERIFY(observed.sharing == facts::RangeSharing::Unknown);
        QVERIFY(observed.nodes.at(0).ranges.empty());
        QCOMPARE(observed.nodes.at(0).lowest->toString() + " " + observed.nodes.at(0).highest->toString(), std::string("10.0.1.4 10.0.1.9"));
    }

    void ofPodsThatAreStillArrivingNothingFollows()
    {
        const auto drawn = support::drawCluster("node n1 192.168.0.11\npod a n1 10.244.1.5\npod b n1 10.244.1.6\n");
        QVERIFY(facts::detectNetwork(*drawn).podRanges.evidence.starts_with("2 pod addresses"));
        kube::Pod row; // of a hostNetwork pod, perhaps
        row.meta.namespace_ = "default";
        row.meta.name = "printed";
        row.nodeName = "n1";
        row.podIps = {*ip::IpAddress::parse("192.168.0.11")};
        row.printed = SharedValue(kube::PrintedPod{"1/1", "Running", "0", "5d"});
        const auto arriving = cluster::apply(drawn, {cluster::ObjectPut{row},
                                                     cluster::CoverageChanged{kube::Kind::Pod, cluster::Coverage::Arriving}});
        const facts::NetworkFacts facts = facts::detectNetwork(*arriving);
        QVERIFY(facts.podRanges.evidence.empty());
        QVERIFY(facts::observePodRanges(*arriving, facts).nodes.empty());
        const auto rows = facts::addressTable(*arriving, facts);
        QVERIFY(find(rows, AddressType::PodIp, "10.244.1.5"));
        QVERIFY(!find(rows, AddressType::PodIp, "192.168.0.11"));
    }

    void outsideAddressesAndHeadlessServices()
    {
        const auto snapshot = support::drawCluster("node n1 192.168.0.11\n"
                                                   "service web 10.96.0.20:80 vip=203.0.113.10 externalip=203.0.113.50\n"
                                                   "service db None:5432\n");
        const auto rows = facts::addressTable(*snapshot, facts::detectNetwork(*snapshot));
        QVERIFY(find(rows, AddressType::LoadBalancerIp, "203.0.113.10:80"));
        const auto* external = find(rows, AddressType::ExternalIp, "203.0.113.50:80");
        QVERIFY(external);
        QCOMPARE_WORDS(external->assignedBy, facts::AssignedBy::User);
        QVERIFY(find(rows, AddressType::HeadlessService, "None"));
    }

private:
    cluster::SnapshotPointer m_notes;
    facts::NetworkFacts m_facts;
    std::vector<facts::AddressRow> m_rows;
};

HOPSCOPE_TEST_MAIN(AddressTableTest)
#include "address_table_test.moc"
