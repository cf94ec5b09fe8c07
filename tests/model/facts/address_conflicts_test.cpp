// Addresses and ranges that two have (addresses.md A.4 and A.6), and what only looks like it.
#include "model/facts/address_table.h"
#include "model/facts/conflict_kinds.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/kube_objects.h"
#include "tests/support/test_main.h"

#include <functional>

using namespace hopscope;
using facts::Conflict;

namespace {

const std::string nodes = "node n1 192.168.0.11 pods=10.244.1.0/24\nnode n2 192.168.0.12 pods=10.244.2.0/24\nrange 10.96.0.0/12\n";

std::string lineOf(const Conflict& conflict)
{
    return std::string(toString(conflict.kind)) + ": " + conflict.subject + ", " + conflict.first + ", " + conflict.second;
}

/// Only those about addresses and ranges; a line each.
QString conflictsOf(const cluster::SnapshotPointer& snapshot)
{
    QStringList lines;
    for (const Conflict& conflict : facts::detectNetwork(*snapshot).conflicts) {
        if (conflict.kind >= Conflict::Kind::SharedPodRange)
            lines << QString::fromStdString(lineOf(conflict));
    }
    return lines.join(u'\n');
}

QString conflictsOf(const std::string& drawing)
{
    return conflictsOf(support::drawCluster(drawing));
}

/// The drawn pod, changed.
cluster::SnapshotPointer changed(const std::string& drawing, const char* name, const std::function<void(kube::Pod&)>& change)
{
    const auto drawn = support::drawCluster(drawing);
    kube::Pod pod = *drawn->pods.find({"default", name});
    change(pod);
    return support::with(drawn, {pod});
}

} // namespace

class AddressConflictsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void twoHaveWhatOneShouldHave_data()
    {
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("conflicts");
        const auto row = [](const char* name, const std::string& drawing, const char* conflicts) {
            QTest::newRow(name) << QString::fromStdString(drawing) << QString::fromLatin1(conflicts);
        };
        row("a healthy cluster", nodes + "pod a n1 10.244.1.5\npod b n2 10.244.2.5\nservice web 10.96.0.20:80 -> a:80\n", "");
        row("two nodes, one range", "node n1 192.168.0.11 pods=10.244.1.0/24\nnode n2 192.168.0.12 pods=10.244.1.0/24\n",
            "shared-pod-range: 10.244.1.0/24, Node n1, Node n2");
        row("a range inside another's", "node n1 192.168.0.11 pods=10.244.0.0/16\nnode n2 192.168.0.12 pods=10.244.9.0/24\n",
            "shared-pod-range: 10.244.9.0/24, Node n1, Node n2");
        row("a node in the Service range", nodes + "node n3 10.96.0.5\n", "node-in-service-range: 10.96.0.0/12, Node n3, 10.96.0.5");
        row("a node's pods in the Service range", nodes + "node n3 192.168.0.13 pods=10.96.1.0/24\n",
            "pod-range-in-service-range: 10.96.0.0/12, Node n3, 10.96.1.0/24");
        row("a node in another's pod range", nodes + "node n3 10.244.1.77\n", "node-in-pod-range: 10.244.1.0/24, Node n3, 10.244.1.77");
        row("two pods, one address", nodes + "pod a n1 10.244.1.5\npod b n1 10.244.1.5\n",
            "shared-pod-address: 10.244.1.5, Pod default/a, Pod default/b");
        row("two nodes, one address", "node n1 192.168.0.11\nnode n2 192.168.0.11\n", "shared-node-address: 192.168.0.11, Node n1, Node n2");
        row("a pod's and a ClusterIP", nodes + "pod a n1 10.244.1.5\nservice web 10.244.1.5:80\n",
            "pod-address-of-service: 10.244.1.5, Pod default/a, Service default/web");
        row("a pod's and an external IP", nodes + "pod a n1 10.244.1.5\nservice web 10.96.0.20:80 externalip=10.244.1.5\n",
            "pod-address-of-service: 10.244.1.5, Pod default/a, Service default/web");
        row("a node's and a pod's", nodes + "pod a n1 192.168.0.12\n", "pod-address-of-node: 192.168.0.12, Node n2, Pod default/a");
        row("two Services, one external address and port",
            nodes + "service a 10.96.0.20:80 externalip=203.0.113.5\nservice b 10.96.0.21:80 vip=203.0.113.5\n",
            "shared-service-address: 203.0.113.5, Service default/a, Service default/b");
        row("on different ports", nodes + "service a 10.96.0.20:80 vip=203.0.113.5\nservice b 10.96.0.21:81 vip=203.0.113.5\n", "");
        row("pods of the host network", nodes + "hostpod a n1\nhostpod b n1\n", "");
        row("external IPs that are the nodes' own", nodes + "service a 10.96.0.20:80 externalip=192.168.0.11\n", "");
        row("a finished pod", nodes + "pod a n1 10.244.1.5 phase=Succeeded\npod b n1 10.244.1.5\n", "");
        row("headless Services", nodes + "service a None:80\nservice b None:80\n", "");
    }
    void twoHaveWhatOneShouldHave()
    {
        QFETCH(QString, drawing);
        QFETCH(QString, conflicts);
        QCOMPARE(conflictsOf(drawing.toStdString()), conflicts);
    }

    void aPodThatEndsAndANewOneAreANote()
    {
        const auto snapshot = changed(nodes + "pod a n1 10.244.1.5\npod b n1 10.244.1.5\n", "b",
                                      [](kube::Pod& pod) { pod.meta.deletionTimestamp = TimePoint{}; });
        QCOMPARE(conflictsOf(snapshot), QStringLiteral("reused-pod-address: 10.244.1.5, Pod default/b, Pod default/a"));
    }

    void aPodThatIsItsNodeHasItsAddress()
    {
        QCOMPARE(conflictsOf(nodes + "node fargate 192.168.0.77\npod a fargate 192.168.0.77\n"), QString()); // EKS Fargate
    }

    void oldFormsOfAnAddressAreTheSameAddress()
    {
        const auto drawn = support::drawCluster(nodes + "pod a n1 10.244.1.5\nservice web 10.96.0.20:80\n");
        for (const char* text : {"010.244.001.5", "::ffff:10.244.1.5"}) {
            kube::Service service = *drawn->services.find({"default", "web"});
            service.externalIps = {text};
            QCOMPARE(conflictsOf(support::with(drawn, {service})),
                     QStringLiteral("pod-address-of-service: 10.244.1.5, Pod default/a, Service default/web"));
        }
    }

    void cloudsPutNodesAndPodsIntoOneSubnetOnPurpose()
    {
        const auto drawn = support::drawCluster("node n1 10.0.1.11 pods=10.0.1.0/24\nnode n2 10.0.1.12\npod a n1 10.0.1.20\n");
        QVERIFY(conflictsOf(drawn).contains(QStringLiteral("node-in-pod-range")));
        for (const char* daemon : {"aws-node", "azure-cns"})
            QVERIFY(!conflictsOf(support::with(drawn, {support::daemonSet(daemon, daemon)})).contains(QStringLiteral("node-in-pod-range")));
    }

    void theClustersRangeMayHoldTheServicesAsLongAsNoPodIsThere()
    {
        const auto kindnet = support::daemonSet("kindnet", "kindnet-cni", {}, {{"POD_SUBNET", "10.0.0.0/8"}});
        const auto drawn = support::with(support::drawCluster("node n1 192.168.0.11 pods=10.0.1.0/24\nrange 10.96.0.0/16\npod a n1 10.0.1.5\n"), {kindnet});
        // Of pods that were not all read, none can be said to be there.
        const auto part = cluster::apply(drawn, {cluster::CoverageChanged{kube::Kind::Pod, cluster::Coverage::Partial}});
        QVERIFY(conflictsOf(part).startsWith(QStringLiteral("pod-range-in-service-range: ")));
        const auto around = cluster::apply(drawn, {cluster::CoverageChanged{kube::Kind::Pod, cluster::Coverage::Complete}});
        QCOMPARE(conflictsOf(around), QStringLiteral("pod-range-around-service-range: 10.96.0.0/16, DaemonSet kube-system/kindnet environment POD_SUBNET, 10.0.0.0/8"));
        const auto inside = support::with(support::drawCluster("node n1 192.168.0.11\nrange 10.96.0.0/16\npod a n1 10.96.1.5\n"), {kindnet});
        QVERIFY(conflictsOf(inside).startsWith(QStringLiteral("pod-range-in-service-range: ")));
    }

    void objectsAndAddressRowsTellTheirConflicts()
    {
        const auto drawn = support::drawCluster(nodes + "pod a n1 10.244.1.5\npod b n1 10.244.1.5\npod c n1 10.244.1.6\n");
        const facts::NetworkFacts facts = facts::detectNetwork(*drawn);
        QCOMPARE(facts.conflictsOf(kube::Kind::Pod, {"default", "b"}).size(), std::size_t(1));
        QVERIFY(facts.conflictsOf(kube::Kind::Pod, {"default", "c"}).empty());
        int rows = 0;
        for (const facts::AddressRow& row : facts::addressTable(*drawn, facts))
            rows += int(row.conflicts.size());
        QCOMPARE(rows, 2);
    }

    void eachKindIsAboutOneThing()
    {
        using Kind = Conflict::Kind;
        for (const Kind kind : {Kind::SharedPodRange, Kind::PodRangeInServiceRange, Kind::PodRangeAroundServiceRange, Kind::NodeInServiceRange, Kind::NodeInPodRange})
            QVERIFY(facts::isAboutRanges(kind) && !facts::isSharedAddress(kind));
        for (const Kind kind : {Kind::SharedPodAddress, Kind::SharedNodeAddress, Kind::PodAddressOfNode, Kind::PodAddressOfService, Kind::SharedServiceAddress})
            QVERIFY(facts::isSharedAddress(kind) && !facts::isAboutRanges(kind));
        for (const Kind kind : {Kind::ReusedPodAddress, Kind::TwoCnis, Kind::PortsOutsideRange, Kind::DnsAddressesDiffer})
            QVERIFY(!facts::isSharedAddress(kind) && !facts::isAboutRanges(kind));
    }
};

HOPSCOPE_TEST_MAIN(AddressConflictsTest)
#include "address_conflicts_test.moc"
