// How many addresses of each range are in use.
#include "model/facts/range_counts.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;

class RangeCountsTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void onlyPodsWithAnAddressOfTheirOwnCount()
    {
        const auto snapshot = support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\n"
                                                   "pod a n1 10.244.1.5\npod b n1 10.244.1.6\npod stray n1 172.20.0.9\nhostpod agent n1\n"
                                                   "service web 10.96.0.20:80 nodeport=30080 -> a:80\nservice db None:5432 -> b:5432\n"
                                                   "range 10.96.0.0/16\nproxy iptables clusterCIDR=10.244.0.0/16\n");
        facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
        facts.podRanges.value = {*ip::Cidr::parse("10.244.0.0/16")};
        facts.serviceRanges.value = {*ip::Cidr::parse("10.96.0.0/16")};
        const facts::RangeCounts counts = facts::rangeCounts(*snapshot, facts);
        QCOMPARE(counts.pods, std::size_t(2));
        QCOMPARE(counts.services, std::size_t(1)); // a headless Service has no ClusterIP
        QCOMPARE(counts.nodePorts, std::size_t(1));
    }

    void whatIsNotKnownCountsNothing()
    {
        const auto snapshot = support::drawCluster("node n1 192.168.0.11\npod a n1 10.244.1.5\n");
        QVERIFY(facts::rangeCounts(*snapshot, {}) == facts::RangeCounts());
    }
};

HOPSCOPE_TEST_MAIN(RangeCountsTest)
#include "range_counts_test.moc"
