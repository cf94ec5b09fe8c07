// The part of a cluster that a path rests on: those who take part, and what the network is known by.
#include "model/flow/path_part.h"

#include "tests/model/flow/ask.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::flow;
using support::ask;
using support::query;

namespace {

const char* const drawing = "node n1 192.168.0.11 pods=10.244.1.0/24\nnode n2 192.168.0.12 pods=10.244.2.0/24\n"
                            "pod a n1 10.244.1.5\npod w1 n1 10.244.1.7 ports=http:8080\npod shop/secret n2 10.244.2.9\n"
                            "pod kube-system/dns n2 10.244.2.2\nservice web 10.96.0.20:80 -> w1:8080\nservice shop/db 10.96.0.21:80 -> shop/secret:1\n"
                            "policy p\nproxy iptables clusterCIDR=10.244.0.0/16\n";

} // namespace

class PathPartTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whoTakesNoPartIsNotThere()
    {
        cluster::ClusterSnapshot snapshot = *support::drawCluster(drawing);
        kube::NetworkPolicy elsewhere;
        elsewhere.meta.namespace_ = "shop";
        elsewhere.meta.name = "q";
        snapshot.networkPolicies.put(elsewhere);
        const auto trace = ask(drawing, query("pod/default/a", "10.96.0.20:80"));
        const cluster::ClusterSnapshot part = partOf(snapshot, trace, PathPart::Participants);
        QCOMPARE(part.pods.size(), std::size_t(2));
        QVERIFY(part.pods.find({"default", "a"}) && part.pods.find({"default", "w1"}));
        QCOMPARE(part.services.size(), std::size_t(1));
        QCOMPARE(part.endpointSlices.size(), std::size_t(1));
        QCOMPARE(part.nodes.size(), std::size_t(1));
        QCOMPARE(part.networkPolicies.size(), std::size_t(1));
        QCOMPARE(part.configMaps.size(), snapshot.configMaps.size()); // how the network is
        QVERIFY(part.coverage == snapshot.coverage);
    }

    void theNetworkHasItsOwnPodsAndAllNodes()
    {
        const auto snapshot = support::drawCluster(drawing);
        const cluster::ClusterSnapshot part = partOf(*snapshot, ask(drawing, query("pod/default/a", "10.96.0.20:80")), PathPart::Network);
        QCOMPARE(part.nodes.size(), std::size_t(2));
        QVERIFY(part.pods.find({"kube-system", "dns"}) != nullptr);
        QVERIFY(part.pods.find({"shop", "secret"}) == nullptr);
    }

    void theAnswerStaysTheSame()
    {
        const auto snapshot = support::drawCluster(drawing);
        const Query asked = query("pod/default/a", "10.96.0.20:80");
        const auto trace = ask(drawing, asked);
        const cluster::ClusterSnapshot part = partOf(*snapshot, trace, PathPart::Participants);
        const auto again = findFlow(part, facts::detectNetwork(part), asked);
        QVERIFY(again.hasValue());
        QVERIFY(again->candidates == trace.candidates && again->verdict == trace.verdict);
    }
};

HOPSCOPE_TEST_MAIN(PathPartTest)
#include "path_part_test.moc"
