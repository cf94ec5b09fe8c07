// What the kernels remember of a connection, and where the answer meets it.
#include "model/flow/conntrack_entry.h"
#include "model/flow/find_flow.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::ConntrackEntry;

namespace {

const std::string nodes = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                          "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                          "pod a n1 10.244.1.5\n"
                          "pod w2 n2 10.244.2.7 ports=8080\n"
                          "hostpod agent n1 ports=9090\n"
                          "proxy iptables clusterCIDR=10.244.0.0/16\n";

flow::Candidate firstCandidate(const std::string& drawing, const std::string& from, const std::string& to,
                               std::initializer_list<const char*> assume = {})
{
    const cluster::SnapshotPointer snapshot = support::drawCluster(nodes + drawing);
    flow::Query query;
    query.from = *flow::parseSource(from);
    query.to = *flow::parseTarget(to);
    for (const char* text : assume)
        query.assume.insert(*flow::parseAssumption(text));
    const auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query);
    if (!trace || trace->candidates.empty())
        qFatal("no candidate");
    return trace->candidates.front();
}

QString text(const flow::Tuple& tuple)
{
    return QString::fromStdString(tuple.toString());
}

} // namespace

class ConntrackEntryTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void withoutTranslationNothingIsWorthKeeping()
    {
        QVERIFY(flow::conntrackEntries(firstCandidate("", "pod/default/a", "pod/default/w2:8080")).empty());
    }

    void aClusterIpIsKeptOnTheClientsNode()
    {
        const auto candidate =
            firstCandidate("service web 10.96.0.20:80 -> w2:8080\n", "pod/default/a", "svc/default/web:80");
        const auto entries = flow::conntrackEntries(candidate);
        QCOMPARE(entries.size(), std::size_t(1));
        const ConntrackEntry& entry = entries.front();
        QCOMPARE(entry.node, std::string("n1"));
        QCOMPARE(text(entry.original), QStringLiteral("10.244.1.5:E -> 10.96.0.20:80"));
        QCOMPARE(text(entry.reply), QStringLiteral("10.244.2.7:8080 -> 10.244.1.5:E"));
        QVERIFY(candidate.forward[entry.madeAt].hook == flow::Hook::Post);
        QCOMPARE(candidate.forward[entry.madeAt].where.node, std::string("n1"));
        QCOMPARE(entry.usedAt.size(), std::size_t(1));
        QVERIFY(candidate.reply[entry.usedAt.front()].reason == flow::Reason::ReplyUntranslated);
    }

    void aNodePortsReplyUsesItTwice()
    {
        const auto candidate =
            firstCandidate("service web 10.96.0.20:80 nodeport=30080 -> w2:8080\n", "client/203.0.113.9", "nodeport/n1:30080");
        const auto entries = flow::conntrackEntries(candidate);
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(text(entries[0].original), QStringLiteral("203.0.113.9:E -> 192.168.0.11:30080"));
        QCOMPARE(text(entries[0].reply).section(' ', 0, 0), QStringLiteral("10.244.2.7:8080"));
        QVERIFY(text(entries[0].reply).endsWith(":S"));
        QCOMPARE(entries[0].usedAt.size(), std::size_t(2)); // masquerade undone before routing, DNAT after
        QVERIFY(entries[0].usedAt[0] < entries[0].usedAt[1]);
    }

    void aProcessOnTheNodeCallsAService()
    {
        const auto candidate = firstCandidate("service web 10.96.0.20:80 -> w2:8080\n", "pod/default/agent", "svc/default/web:80");
        const auto entries = flow::conntrackEntries(candidate);
        QCOMPARE(entries.size(), std::size_t(1));
        QVERIFY(text(entries[0].original).endsWith("-> 10.96.0.20:80"));
        QVERIFY(!entries[0].usedAt.empty());
    }

    void anAnswerThatGoesAnotherWayNeverMeetsIt()
    {
        // Without br_netfilter the bridge hands the answer straight to the caller (packet-paths.md 3.6).
        const auto candidate = firstCandidate("pod w1 n1 10.244.1.7 ports=8080\nservice web 10.96.0.20:80 -> w1:8080\n",
                                              "pod/default/a", "svc/default/web:80", {"pod-network=bridge", "bridge-nf=no"});
        QVERIFY(candidate.result == flow::CandidateResult::BrokenAsymmetricReply);
        const auto entries = flow::conntrackEntries(candidate);
        QCOMPARE(entries.size(), std::size_t(1));
        QVERIFY(entries[0].usedAt.empty());
    }

    void aPacketThatIsDroppedLeavesNone()
    {
        flow::Candidate candidate =
            firstCandidate("service web 10.96.0.20:80 -> w2:8080\n", "pod/default/a", "svc/default/web:80");
        const std::size_t post = flow::conntrackEntries(candidate).front().madeAt;
        candidate.forward.resize(post + 1);
        candidate.forward[post].reason = flow::Reason::DeniedByEgressPolicy;
        candidate.reply.clear();
        QVERIFY(flow::conntrackEntries(candidate).empty());
        candidate.forward[post].reason = flow::Reason::DroppedByHostFirewall;
        QVERIFY(flow::conntrackEntries(candidate).empty());
    }

    void withoutAnAnswerItIsNeverUsed()
    {
        flow::Candidate candidate =
            firstCandidate("service web 10.96.0.20:80 -> w2:8080\n", "pod/default/a", "svc/default/web:80");
        candidate.reply.clear();
        QVERIFY(flow::conntrackEntries(candidate).front().usedAt.empty());
    }
};

HOPSCOPE_TEST_MAIN(ConntrackEntryTest)
#include "conntrack_entry_test.moc"
