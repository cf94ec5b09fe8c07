// Which way leads to a Service, and what is offered where an attempt has failed.
#include "model/flow/ways_to.h"
#include "tests/model/flow/ask.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using support::ask;
using support::query;

namespace {

const std::string nodes = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                          "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                          "pod a n1 10.244.1.5\n"
                          "pod w2 n2 10.244.2.7 ports=http:8080\n"
                          "proxy iptables clusterCIDR=10.244.0.0/16\n";
const std::string web = "service web 10.96.0.20:80 nodeport=30080 -> w2:8080\n";

QString textOf(const std::vector<flow::WayTo>& ways)
{
    QStringList texts;
    for (const flow::WayTo& way : ways)
        texts << QString::fromStdString(flow::toString(way.target)) + (way.protocol == ip::Protocol::Udp ? QStringLiteral(" UDP") : QString());
    return texts.join(QStringLiteral(", "));
}

QString ways(const std::string& drawing, const std::string& from, const std::string& service = "web")
{
    return textOf(flow::waysTo(*support::drawCluster(drawing), *flow::parseSource(from), {"default", service}));
}

QString offered(const std::string& drawing, const flow::Query& asked)
{
    const cluster::SnapshotPointer snapshot = support::drawCluster(drawing);
    return textOf(flow::workingWays(*snapshot, facts::detectNetwork(*snapshot), ask(drawing, asked)));
}

} // namespace

class WaysToTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void fromOutsideTheNodePortComesFirstAndTheClusterIpLast()
    {
        QCOMPARE(ways(nodes + web, "client"), QStringLiteral("nodeport/n2:30080, nodeport/n1:30080, svc/default/web:80"));
    }

    void insideTheClusterTheServiceComesFirst()
    {
        QCOMPARE(ways(nodes + web, "pod/default/a"), QStringLiteral("svc/default/web:80, nodeport/n2:30080, nodeport/n1:30080"));
        QCOMPARE(ways(nodes + web, "node/n1"), QStringLiteral("svc/default/web:80, nodeport/n2:30080, nodeport/n1:30080"));
    }

    void aLoadBalancerComesBeforeNodePorts()
    {
        QCOMPARE(ways(nodes + "service web 10.96.0.20:80 type=LoadBalancer nodeport=30080 vip=203.0.113.9 externalip=203.0.113.20 -> w2:8080\n", "client"),
                 QStringLiteral("203.0.113.9:80, 203.0.113.20:80, nodeport/n2:30080, nodeport/n1:30080, svc/default/web:80"));
    }

    void aServiceThatIsNotThereOrOnlyANameHasNoWay()
    {
        QCOMPARE(ways(nodes + web, "client", "other"), QString());
        QCOMPARE(ways(nodes + "service web None:80 type=ExternalName externalname=api.example.com\n", "client"), QString());
    }

    void theClusterIpFromOutsideOffersTheNodePort()
    {
        QCOMPARE(offered(nodes + web, query("client", "svc/default/web:80")), QStringLiteral("nodeport/n2:30080"));
        QCOMPARE(offered(nodes + web, query("client", "10.96.0.20:80")), QStringLiteral("nodeport/n2:30080"));
    }

    void thePodItselfFromOutsideOffersTheNodePortBeforeIt()
    {
        QCOMPARE(offered(nodes + web, query("client", "pod/default/w2:8080")), QStringLiteral("nodeport/n2:30080"));
    }

    void withPolicyLocalTheNodeWithAnEndpointIsOffered()
    {
        const std::string local = "service web 10.96.0.20:80 nodeport=30080 etp=Local -> w2:8080\n";
        QCOMPARE(offered(nodes + local, query("client", "nodeport/n1:30080")), QStringLiteral("nodeport/n2:30080"));
    }

    void aWrongPortOffersThePortsThereAre()
    {
        QCOMPARE(offered(nodes + "service web 10.96.0.20:80 -> w2:8080\nproxy nftables clusterCIDR=10.244.0.0/16\nrange 10.96.0.0/16\n",
                         query("pod/default/a", "10.96.0.20:8080")),
                 QStringLiteral("svc/default/web:80"));
    }

    void thePortThatWasAskedForStays()
    {
        const std::string two = "service web 10.96.0.20:80 nodeport=30080 name=http -> w2:8080\n";
        QCOMPARE(offered(nodes + two, query("client", "svc/default/web:http")), QStringLiteral("nodeport/n2:30080"));
    }

    void nothingIsOfferedWhereNothingWouldWork()
    {
        QCOMPARE(offered(nodes + "service web 10.96.0.20:80 -> w2:8080 ready=no serving=no\n", query("pod/default/a", "svc/default/web:80")), QString());
        QCOMPARE(offered(nodes + "service web 10.96.0.20:80 -> w2:8080\n", query("client", "svc/default/web:80")), QString());
    }

    void nothingIsOfferedWhereItWorks()
    {
        QCOMPARE(offered(nodes + web, query("client", "nodeport/n1:30080")), QString());
        QCOMPARE(offered(nodes + web, query("pod/default/a", "svc/default/web:80")), QString());
    }

    void aPolicyIsNotGotAround()
    {
        const std::string denied = nodes + web + "plugin calico-node\npolicy deny-all\n";
        QCOMPARE(offered(denied, query("pod/default/a", "svc/default/web:80")), QString());
    }

    void anAssumptionHoldsForWhatIsOffered()
    {
        // Supposed to serve NodePorts at loopback only: then nothing from outside works.
        QCOMPARE(offered(nodes + web, query("client", "svc/default/web:80", {"node-port-addresses=127.0.0.0/8"})), QString());
    }
};

HOPSCOPE_TEST_MAIN(WaysToTest)
#include "ways_to_test.moc"
