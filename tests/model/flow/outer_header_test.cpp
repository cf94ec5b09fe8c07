// The header around a packet between nodes, by plugin, pool, direction and family (cluster-facts.md 2).
#include "tests/model/flow/ask.h"
#include "tests/support/kube_objects.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using support::query;

namespace {

using support::configMap;
using support::daemonSet;
using support::with;

const std::string nodes = "node n1 10.0.1.5 pods=10.244.1.0/24\n"
                          "node n2 10.0.1.200 pods=10.244.2.0/24\n"
                          "pod a n1 10.244.1.5\n"
                          "pod b n2 10.244.2.7 ports=http:8080\n";

kube::IpPool pool(const std::string& cidr, const std::string& ipip, const std::string& vxlan)
{
    kube::IpPool made;
    made.meta.name = "pool-" + cidr.substr(0, cidr.find('/'));
    made.cidr = cidr;
    made.ipipMode = ipip;
    made.vxlanMode = vxlan;
    return made;
}

QString wordsOf(const std::optional<flow::OuterHeader>& outer)
{
    if (!outer)
        return QStringLiteral("none");
    return QStringLiteral("%1 %2 > %3 port %4, %5 bytes")
        .arg(QString::fromStdString(std::string(toString(outer->overlay))), QString::fromStdString(outer->source.toString()),
             QString::fromStdString(outer->destination.toString()))
        .arg(outer->port)
        .arg(outer->overhead);
}

/// What is around the packet as it leaves the first node, and around the answer as it leaves the last.
QStringList wires(const cluster::SnapshotPointer& snapshot, const flow::Query& asked)
{
    const auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), asked);
    if (!trace || trace->candidates.size() != 1)
        return {};
    QStringList result;
    for (const auto& steps : {trace->candidates[0].forward, trace->candidates[0].reply}) {
        for (const flow::Step& step : steps) {
            if (step.hook == flow::Hook::Post) {
                result.append(wordsOf(step.outer));
                break;
            }
        }
    }
    return result;
}

QStringList wires(const cluster::SnapshotPointer& snapshot)
{
    return wires(snapshot, query("pod/default/a", "pod/default/b:8080"));
}

} // namespace

class OuterHeaderTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void calicoGoesByThePoolOfTheDestination()
    {
        const auto snapshot = with(support::drawCluster(nodes), {daemonSet("calico-node", "calico-node"), pool("10.244.1.0/24", "Always", "Never"),
                                                                 pool("10.244.2.0/24", "Never", "Always")});
        QCOMPARE(wires(snapshot), (QStringList{QStringLiteral("vxlan 10.0.1.5 > 10.0.1.200 port 4789, 50 bytes"),
                                               QStringLiteral("ipip 10.0.1.200 > 10.0.1.5 port 0, 20 bytes")}));
    }

    void whatIsAssumedHoldsForEveryPool()
    {
        const auto snapshot = with(support::drawCluster(nodes), {daemonSet("calico-node", "calico-node"), pool("10.244.0.0/16", "Always", "Never")});
        QCOMPARE(wires(snapshot, query("pod/default/a", "pod/default/b:8080", {"overlay=none"})),
                 (QStringList{QStringLiteral("none"), QStringLiteral("none")}));
    }

    void crossSubnetIsDecidedByTheSendersOwnMask()
    {
        // n1 takes n2 for a neighbour, n2 does not take n1 for one.
        const std::string drawing = "node n1 10.0.1.5 pods=10.244.1.0/24 annotation=projectcalico.org/IPv4Address:10.0.1.5/24\n"
                                    "node n2 10.0.1.200 pods=10.244.2.0/24 annotation=projectcalico.org/IPv4Address:10.0.1.200/26\n"
                                    "pod a n1 10.244.1.5\npod b n2 10.244.2.7 ports=http:8080\n";
        const auto snapshot =
            with(support::drawCluster(drawing), {daemonSet("calico-node", "calico-node"), pool("10.244.0.0/16", "CrossSubnet", "Never")});
        QCOMPARE(wires(snapshot), (QStringList{QStringLiteral("none"), QStringLiteral("ipip 10.0.1.200 > 10.0.1.5 port 0, 20 bytes")}));
    }

    void crossSubnetWithoutAMaskIsEncapsulated()
    {
        const auto snapshot =
            with(support::drawCluster(nodes), {daemonSet("calico-node", "calico-node"), pool("10.244.0.0/16", "CrossSubnet", "Never")});
        QCOMPARE(wires(snapshot).value(0), QStringLiteral("ipip 10.0.1.5 > 10.0.1.200 port 0, 20 bytes"));
    }

    void flannelSendsToThePublicAddressOfTheNode()
    {
        const std::string drawing = "node n1 10.0.1.5 pods=10.244.1.0/24 annotation=flannel.alpha.coreos.com/public-ip:198.51.100.1\n"
                                    "node n2 10.0.1.200 pods=10.244.2.0/24 annotation=flannel.alpha.coreos.com/public-ip:198.51.100.2\n"
                                    "pod a n1 10.244.1.5\npod b n2 10.244.2.7 ports=http:8080\n";
        const auto snapshot = with(support::drawCluster(drawing),
                                   {daemonSet("kube-flannel-ds", "kube-flannel"),
                                    configMap("kube-flannel-cfg", {{"net-conf.json", R"({"Network": "10.244.0.0/16", "Backend": {"Type": "vxlan"}})"}})});
        QCOMPARE(wires(snapshot).value(0), QStringLiteral("vxlan 198.51.100.1 > 198.51.100.2 port 8472, 50 bytes"));
    }

    void flannelWithDirectRoutingWrapsNothingBetweenNeighbours()
    {
        const auto snapshot = with(
            support::drawCluster(nodes),
            {daemonSet("kube-flannel-ds", "kube-flannel"),
             configMap("kube-flannel-cfg", {{"net-conf.json", R"({"Network": "10.244.0.0/16", "Backend": {"Type": "vxlan", "DirectRouting": true}})"}})});
        QCOMPARE(wires(snapshot).value(0), QStringLiteral("none"));
    }

    void ciliumReadsTheRoutingModeFirst()
    {
        const auto cilium = daemonSet("cilium", "cilium-agent");
        const auto native = with(support::drawCluster(nodes), {cilium, configMap("cilium-config", {{"routing-mode", "native"}, {"tunnel-protocol", "vxlan"}})});
        QCOMPARE(wires(native).value(0), QStringLiteral("none"));
        const auto geneve = with(support::drawCluster(nodes), {cilium, configMap("cilium-config", {{"routing-mode", "tunnel"}, {"tunnel-protocol", "geneve"}})});
        QCOMPARE(wires(geneve).value(0), QStringLiteral("geneve 10.0.1.5 > 10.0.1.200 port 6081, 50 bytes"));
    }

    void kubeRouterTunnelsBetweenSubnetsUnlessToldFull()
    {
        const std::string far = "node n1 10.0.1.5 pods=10.244.1.0/24\nnode n2 10.9.1.200 pods=10.244.2.0/24\n"
                                "pod a n1 10.244.1.5\npod b n2 10.244.2.7 ports=http:8080\n";
        QCOMPARE(wires(with(support::drawCluster(nodes), {daemonSet("kube-router", "kube-router")})).value(0), QStringLiteral("none"));
        QCOMPARE(wires(with(support::drawCluster(far), {daemonSet("kube-router", "kube-router")})).value(0),
                 QStringLiteral("ipip 10.0.1.5 > 10.9.1.200 port 0, 20 bytes"));
        QCOMPARE(wires(with(support::drawCluster(nodes), {daemonSet("kube-router", "kube-router", {"--overlay-type=full"})})).value(0),
                 QStringLiteral("ipip 10.0.1.5 > 10.0.1.200 port 0, 20 bytes"));
    }

    void anIpv6UnderlayHasItsOwnSize()
    {
        const std::string drawing = "node n1 fd00:1::5 pods=fd00:244:1::/64\nnode n2 fd00:2::6 pods=fd00:244:2::/64\n"
                                    "pod a n1 fd00:244:1::5\npod b n2 fd00:244:2::7 ports=http:8080\n";
        const auto snapshot = with(support::drawCluster(drawing), {daemonSet("calico-node", "calico-node"), pool("fd00:244::/32", "Never", "Always")});
        QCOMPARE(wires(snapshot).value(0), QStringLiteral("vxlan fd00:1::5 > fd00:2::6 port 4789, 70 bytes"));
    }
};

HOPSCOPE_TEST_MAIN(OuterHeaderTest)
#include "outer_header_test.moc"
