// First: the moc of Qt 6.4 stumbles over <compare> when nothing of the standard library came before it.
#include "tests/support/test_main.h"

#include "model/kube/printed_columns.h"

#include "tests/model/kube/decode_one.h"

using namespace hopscope;
using namespace hopscope::kube;

Q_DECLARE_METATYPE(hopscope::kube::StringMap)

namespace {

const TimePoint now = *parseRfc3339("2026-01-15T10:00:00Z");

QStringList texts(const std::vector<std::string>& cells)
{
    QStringList list;
    for (const std::string& cell : cells)
        list << QString::fromStdString(cell);
    return list;
}

Service balancer(std::vector<LoadBalancerIngress> ingress, std::vector<std::string> externalIps = {})
{
    Service service;
    service.type = "LoadBalancer";
    service.loadBalancerIngress = std::move(ingress);
    service.externalIps = std::move(externalIps);
    return service;
}

Service ofType(const char* type, std::vector<std::string> externalIps = {})
{
    Service service;
    service.type = type;
    service.externalIps = std::move(externalIps);
    return service;
}

} // namespace

class PrintedColumnsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyColumnHasItsCell()
    {
        QCOMPARE(printedNode({}, now).size(), nodeColumns().size());
        QCOMPARE(printedPod({}, now).size(), podColumns().size());
        QCOMPARE(printedService({}, now).size(), serviceColumns().size());
        QCOMPARE(nodeColumns().at(nodeNarrowColumnCount()), std::string("INTERNAL-IP"));
        QCOMPARE(podColumns().at(podNarrowColumnCount()), std::string("IP"));
        QCOMPARE(serviceColumns().at(serviceNarrowColumnCount()), std::string("SELECTOR"));
    }

    void aNode()
    {
        const auto node = decodeOne<Node>(R"({"apiVersion":"v1","kind":"Node","metadata":{"name":"worker-node1",
            "creationTimestamp":"2026-01-10T10:00:00Z","labels":{"node-role.kubernetes.io/worker":""}},
            "status":{"addresses":[{"type":"Hostname","address":"worker-node1"},{"type":"InternalIP","address":"10.0.0.11"},
            {"type":"InternalIP","address":"fd00::11"},{"type":"ExternalIP","address":"203.0.113.5"}],
            "conditions":[{"type":"Ready","status":"True"}],
            "nodeInfo":{"kubeletVersion":"v1.34.1","osImage":"Debian GNU/Linux 12","kernelVersion":"6.1.0-40-amd64",
            "containerRuntimeVersion":"cri-o-1.34.1","architecture":"amd64"}}})");
        QCOMPARE(texts(printedNode(node, now)),
                 (QStringList{"worker-node1", "Ready", "worker", "5d", "v1.34.1", "10.0.0.11", "203.0.113.5",
                              "Debian GNU/Linux 12", "6.1.0-40-amd64", "cri-o-1.34.1"}));
    }

    void aNodeThatSaysNothing()
    {
        Node node;
        node.meta.name = "n";
        QCOMPARE(texts(printedNode(node, now)),
                 (QStringList{"n", "Unknown", "<none>", "<unknown>", "", "<none>", "<none>", "<unknown>", "<unknown>",
                              "<unknown>"}));
    }

    void theKernelNamesTheArchitectureFromVersion136On_data()
    {
        QTest::addColumn<QString>("kubelet");
        QTest::addColumn<QString>("architecture");
        QTest::addColumn<QString>("kernel");
        QTest::newRow("before") << "v1.35.9" << "amd64" << "6.1";
        QTest::newRow("from then on") << "v1.36.0" << "amd64" << "6.1 (amd64)";
        QTest::newRow("with a distribution's suffix") << "v1.37.2+k3s1" << "arm64" << "6.1 (arm64)";
        QTest::newRow("no architecture") << "v1.37.2" << "" << "6.1";
        QTest::newRow("no version") << "" << "amd64" << "6.1";
    }
    void theKernelNamesTheArchitectureFromVersion136On()
    {
        QFETCH(QString, kubelet);
        QFETCH(QString, architecture);
        Node node;
        node.info.kernelVersion = "6.1";
        node.info.kubeletVersion = kubelet.toStdString();
        node.info.architecture = architecture.toStdString();
        QTEST(texts(printedNode(node, now)).at(8), "kernel");
    }

    void nodeStatusComesFromTheReadyCondition_data()
    {
        QTest::addColumn<QString>("ready");
        QTest::addColumn<bool>("unschedulable");
        QTest::addColumn<QString>("status");
        QTest::newRow("ready") << "True" << false << "Ready";
        QTest::newRow("not ready") << "False" << false << "NotReady";
        QTest::newRow("no news from the kubelet") << "Unknown" << false << "NotReady";
        QTest::newRow("no condition") << "" << false << "Unknown";
        QTest::newRow("cordoned") << "True" << true << "Ready,SchedulingDisabled";
        QTest::newRow("cordoned and not ready") << "False" << true << "NotReady,SchedulingDisabled";
        QTest::newRow("cordoned, no condition") << "" << true << "Unknown,SchedulingDisabled";
    }
    void nodeStatusComesFromTheReadyCondition()
    {
        QFETCH(QString, ready);
        QFETCH(bool, unschedulable);
        Node node;
        node.unschedulable = unschedulable;
        node.conditions = {{"MemoryPressure", "True", ""}};
        if (!ready.isEmpty())
            node.conditions.push_back({"Ready", ready.toStdString(), ""});
        QTEST(QString::fromStdString(nodeStatusText(node)), "status");
    }

    void rolesComeFromLabels_data()
    {
        QTest::addColumn<StringMap>("labels");
        QTest::addColumn<QString>("roles");
        QTest::newRow("none") << StringMap{{"zone", "a"}} << "<none>";
        QTest::newRow("kubeadm") << StringMap{{"node-role.kubernetes.io/control-plane", ""}} << "control-plane";
        QTest::newRow("any value") << StringMap{{"node-role.kubernetes.io/etcd", "true"}} << "etcd";
        QTest::newRow("sorted") << StringMap{{"node-role.kubernetes.io/worker", ""}, {"kubernetes.io/role", "master"}}
                                << "master,worker";
        QTest::newRow("once") << StringMap{{"node-role.kubernetes.io/node", ""}, {"kubernetes.io/role", "node"}} << "node";
        QTest::newRow("empty ones are skipped") << StringMap{{"node-role.kubernetes.io/", "x"}, {"kubernetes.io/role", ""}}
                                                << "<none>";
    }
    void rolesComeFromLabels()
    {
        QFETCH(StringMap, labels);
        Node node;
        node.meta.labels = labels;
        QTEST(QString::fromStdString(nodeRolesText(node)), "roles");
    }

    void aPod()
    {
        Pod pod = decodeOne<Pod>(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"web-1","namespace":"default",
            "creationTimestamp":"2026-01-15T09:49:00Z"},"spec":{"nodeName":"node.example.com",
            "containers":[{"name":"c"}],"readinessGates":[{"conditionType":"a/x"},{"conditionType":"a/y"}]},
            "status":{"phase":"Running","podIPs":[{"ip":"10.244.1.5"},{"ip":"fd00::5"}],
            "conditions":[{"type":"a/x","status":"True"},{"type":"a/y","status":"False"}],
            "containerStatuses":[{"name":"c","ready":true,"restartCount":2,"state":{"running":{}},
            "lastState":{"terminated":{"exitCode":1,"finishedAt":"2026-01-15T09:55:00Z"}}}]}})");
        QCOMPARE(texts(printedPod(pod, now)), (QStringList{"web-1", "1/1", "Running", "2 (5m ago)", "11m", "10.244.1.5",
                                                           "node.example.com", "<none>", "1/2"}));
        pod.nominatedNodeName = "other";
        QCOMPARE(texts(printedPod(pod, now)).at(7), QString("other"));
        pod.containerStatuses.edit()[0].restartCount = 0;
        QCOMPARE(texts(printedPod(pod, now)).at(3), QString("0"));
        pod.containerStatuses.edit()[0].restartCount = 3;
        pod.containerStatuses.edit()[0].lastTerminationFinishedAt.reset();
        QCOMPARE(texts(printedPod(pod, now)).at(3), QString("3"));
    }

    void aPodThatWaitsForANode()
    {
        Pod pod;
        pod.meta.name = "p";
        pod.phase = "Pending";
        pod.containers.edit().resize(2);
        QCOMPARE(texts(printedPod(pod, now)), (QStringList{"p", "0/2", "Pending", "0", "<unknown>", "<none>", "<none>",
                                                           "<none>", "<none>"}));
    }

    void aCellEndsWithItsFirstLine_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("cell");
        QTest::newRow("one line") << "Evicted" << "Evicted";
        QTest::newRow("new line") << "first\nsecond" << "first...";
        QTest::newRow("carriage return") << "first\rsecond" << "first...";
        QTest::newRow("form feed") << "first\fsecond" << "first...";
        QTest::newRow("at the end") << "first\n" << "first...";
        QTest::newRow("escape") << "\x1b[31mred" << "^[[31mred";
    }
    void aCellEndsWithItsFirstLine()
    {
        QFETCH(QString, reason);
        Pod pod;
        pod.reason = reason.toStdString();
        QTEST(texts(printedPod(pod, now)).at(2), "cell");
    }

    void aService()
    {
        const auto service = decodeOne<Service>(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"web",
            "namespace":"default","creationTimestamp":"2026-01-15T06:40:00Z"},"spec":{"type":"NodePort",
            "clusterIP":"10.96.0.20","clusterIPs":["10.96.0.20","fd00::20"],"selector":{"tier":"front","app":"web"},
            "ports":[{"name":"http","port":80,"nodePort":30007,"protocol":"TCP","targetPort":"web"},
            {"name":"dns","port":53,"protocol":"UDP"}]}})");
        QCOMPARE(texts(printedService(service, now)),
                 (QStringList{"web", "NodePort", "10.96.0.20", "<none>", "80:30007/TCP,53/UDP", "3h20m", "app=web,tier=front"}));
    }

    void aServiceWithNothing()
    {
        const auto service = decodeOne<Service>(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"e"},
            "spec":{"type":"ExternalName","externalName":"db.example.com"}})");
        QCOMPARE(texts(printedService(service, now)),
                 (QStringList{"e", "ExternalName", "<none>", "db.example.com", "<none>", "<unknown>", "<none>"}));
        const auto headless = decodeOne<Service>(
            R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"h"},"spec":{"clusterIP":"None"}})");
        QCOMPARE(texts(printedService(headless, now)).at(2), QString("None"));
    }

    void externalIp_data()
    {
        QTest::addColumn<QString>("wide");
        QTest::addColumn<QString>("narrow");
        QTest::addColumn<int>("index");
        int index = 0;
        const auto row = [&](const char* name, const char* wide, const char* narrow) {
            QTest::newRow(name) << wide << narrow << index++;
        };
        row("ClusterIP without", "<none>", "<none>");
        row("ClusterIP with two, never cut", "192.0.2.1,192.0.2.2", "192.0.2.1,192.0.2.2");
        row("NodePort without", "<none>", "<none>");
        row("NodePort with one", "192.0.2.1", "192.0.2.1");
        row("balancer not there yet", "<pending>", "<pending>");
        row("balancer with an address", "203.0.113.9", "203.0.113.9");
        row("16 characters still fit", "203.0.113.123,::", "203.0.113.123,::");
        row("17 do not", "203.0.113.123,::1", "203.0.113.123...");
        row("a host name, where there is no address", "a1b2c3.elb.example.com", "a1b2c3.elb.ex...");
        row("the address goes before the host name", "203.0.113.9", "203.0.113.9");
        row("sorted as text, each once", "203.0.113.10,203.0.113.9", "203.0.113.10,...");
        row("externalIPs after the balancer's", "203.0.113.9,192.0.2.1", "203.0.113.9,192.0.2.1");
        row("externalIPs without a balancer", "192.0.2.1", "192.0.2.1");
        row("a type of the future", "<unknown>", "<unknown>");
    }
    void externalIp()
    {
        static const std::vector<Service> services{
            ofType("ClusterIP"),
            ofType("ClusterIP", {"192.0.2.1", "192.0.2.2"}),
            ofType("NodePort"),
            ofType("NodePort", {"192.0.2.1"}),
            balancer({}),
            balancer({{"203.0.113.9", "", "VIP"}}),
            balancer({{"203.0.113.123", "", ""}, {"::", "", ""}}),
            balancer({{"203.0.113.123", "", ""}, {"::1", "", ""}}),
            balancer({{"", "a1b2c3.elb.example.com", ""}}),
            balancer({{"203.0.113.9", "a1b2c3.elb.example.com", ""}}),
            balancer({{"203.0.113.9", "", ""}, {"203.0.113.10", "", ""}, {"203.0.113.9", "", ""}}),
            balancer({{"203.0.113.9", "", ""}}, {"192.0.2.1"}),
            balancer({}, {"192.0.2.1"}),
            ofType("Anycast", {"192.0.2.1"}),
        };
        QFETCH(int, index);
        const Service& service = services.at(std::size_t(index));
        QTEST(QString::fromStdString(serviceExternalIpText(service, true)), "wide");
        QTEST(QString::fromStdString(serviceExternalIpText(service, false)), "narrow");
    }

    void selectorsAreSorted()
    {
        QCOMPARE(selectorText({}), std::string("<none>"));
        QCOMPARE(selectorText({{"b", "2"}, {"a", ""}}), std::string("a=,b=2"));
    }
};

HOPSCOPE_TEST_MAIN(PrintedColumnsTest)
#include "printed_columns_test.moc"
