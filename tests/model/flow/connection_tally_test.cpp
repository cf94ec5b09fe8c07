#include "model/flow/connection_tally.h"

#include "model/flow/find_flow.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;

namespace {

flow::FlowTrace sharesOf(const std::vector<flow::Fraction>& shares)
{
    flow::FlowTrace trace;
    for (const flow::Fraction& share : shares) {
        trace.candidates.emplace_back();
        trace.candidates.back().probability = share;
    }
    return trace;
}

} // namespace

class ConnectionTallyTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void connectionsSpreadByTheirShares()
    {
        flow::ConnectionTally tally(sharesOf({{1, 2}, {1, 3}, {1, 6}}));
        tally.open(60'000);
        QCOMPARE(tally.total(), std::size_t(60'000));
        QCOMPARE(tally.counts()[0] + tally.counts()[1] + tally.counts()[2], std::size_t(60'000));
        QVERIFY(std::abs(double(tally.counts()[0]) - 30'000) < 500);
        QVERIFY(std::abs(double(tally.counts()[1]) - 20'000) < 500);
        QVERIFY(std::abs(double(tally.counts()[2]) - 10'000) < 500);
    }

    void whatHasNoShareGetsNone()
    {
        flow::ConnectionTally tally(sharesOf({{0, 1}, {1, 1}, {0, 1}}));
        tally.open(1000);
        QVERIFY((tally.counts() == std::vector<std::size_t>{0, 1000, 0}));
    }

    void theTallyGrowsAndRepeats()
    {
        flow::ConnectionTally grown(sharesOf({{1, 3}, {1, 3}, {1, 3}}), 7);
        grown.open(1);
        QCOMPARE(grown.total(), std::size_t(1));
        grown.open(99);
        flow::ConnectionTally atOnce(sharesOf({{1, 3}, {1, 3}, {1, 3}}), 7);
        atOnce.open(100);
        QVERIFY(grown.counts() == atOnce.counts());
    }

    void withoutEndpointsNoneIsOpened()
    {
        flow::ConnectionTally tally{flow::FlowTrace()};
        tally.open(20);
        QCOMPARE(tally.total(), std::size_t(0));
    }

    void affinityKeepsTheFirstEndpoint()
    {
        const auto traced = [](const char* service) {
            const auto snapshot = support::drawCluster(std::string("node n1 192.168.0.11 pods=10.244.1.0/24\n"
                                                                   "proxy iptables clusterCIDR=10.244.0.0/16\n"
                                                                   "pod a n1 10.244.1.5\npod w1 n1 10.244.1.7\npod w2 n1 10.244.1.8\n") + service);
            flow::Query query;
            query.from = *flow::parseSource("pod/default/a");
            query.to = *flow::parseTarget("svc/default/web:80");
            return *flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query);
        };
        flow::ConnectionTally spread(traced("service web 10.96.0.20:80 -> w1:8080, w2:8080\n"));
        spread.open(100);
        QVERIFY(!spread.keepsEndpoint() && spread.counts()[0] > 0 && spread.counts()[1] > 0);
        flow::ConnectionTally kept(traced("service web 10.96.0.20:80 affinity=10800 -> w1:8080, w2:8080\n"));
        kept.open(100);
        QVERIFY(kept.keepsEndpoint());
        QVERIFY(kept.counts()[0] == 100 || kept.counts()[1] == 100);
    }
};

HOPSCOPE_TEST_MAIN(ConnectionTallyTest)
#include "connection_tally_test.moc"
