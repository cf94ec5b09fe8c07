// Who listens at an address of a node, and whose number a port is (packet-paths.md 2.7).
#include "tests/model/flow/ask.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::ClientSees;
using flow::Decision;
using flow::Verdict;
using support::ask;
using support::query;
using support::says;

namespace {

const std::string nodes = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                          "node n2 192.168.0.12 pods=10.244.2.0/24 kubelet=10250\n"
                          "pod a n1 10.244.1.5\n"
                          "pod w1 n1 10.244.1.7 ports=8080\n"
                          "pod w2 n2 10.244.2.7 ports=8080\n"
                          "pod edge n1 10.244.1.9 ports=8443 hostport=443\n"
                          "proxy iptables clusterCIDR=10.244.0.0/16\n"
                          "service web 10.96.0.20:80 nodeport=30080 vip=203.0.113.10 -> w1:8080, w2:8080\n";

/// The decision of the line that says whose number a port is, with the place where it would work.
QString numberOf(const flow::FlowTrace& trace)
{
    for (const flow::Why& why : trace.why) {
        const QString name = QString::fromLatin1(flow::toString(why.decision).data());
        if (name.startsWith(QLatin1String("number-is-")))
            return name + QLatin1Char(' ') + QString::fromStdString(why.arguments.at(1) + " " + why.arguments.at(2));
    }
    return {};
}

} // namespace

class ListenersTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theNodeNamesItsKubelet()
    {
        const auto trace = ask(nodes, query("node/n1", "192.168.0.12:10250"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Connected);
        QVERIFY(says(trace, Decision::ListenerIs));
    }

    void aComponentNamesItsPort_data()
    {
        QTest::addColumn<QString>("args");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("listens");
        QTest::newRow("API server") << "kube-apiserver;--secure-port=6444" << 6444 << true;
        QTest::newRow("API server's default") << "kube-apiserver" << 6443 << true;
        QTest::newRow("scheduler's default") << "/usr/bin/kube-scheduler" << 10259 << true;
        QTest::newRow("bound to loopback") << "kube-controller-manager;--bind-address=127.0.0.1" << 10257 << false;
        QTest::newRow("bound to this address") << "kube-controller-manager;--bind-address=192.168.0.12" << 10257 << true;
        QTest::newRow("switched off") << "kube-scheduler;--secure-port=0" << 10259 << false;
        QTest::newRow("etcd") << "etcd;--listen-client-urls=https://127.0.0.1:2379,https://192.168.0.12:2379" << 2379 << true;
        QTest::newRow("etcd at loopback") << "etcd;--listen-metrics-urls=http://127.0.0.1:2381" << 2381 << false;
        QTest::newRow("kube-proxy's health check") << "/usr/local/bin/kube-proxy" << 10256 << true;
        QTest::newRow("kube-proxy's metrics") << "/usr/local/bin/kube-proxy" << 10249 << false;
    }

    void aComponentNamesItsPort()
    {
        QFETCH(QString, args);
        QFETCH(int, port);
        QFETCH(bool, listens);
        const auto trace = ask(nodes + "hostpod kube-system/component n2 args=" + args.toStdString() + "\n",
                               query("node/n1", "192.168.0.12:" + std::to_string(port)));
        QCOMPARE_WORDS(trace.verdict, listens ? Verdict::Delivered : Verdict::NotCaptured);
        QCOMPARE_WORDS(trace.clientSees, listens ? ClientSees::Connected : ClientSees::Depends);
    }

    void nodeLocalDnsCacheAnswersOnTheSendersNode()
    {
        const auto trace = ask(nodes + "plugin node-local-dns\n", query("pod/default/a", "169.254.20.10:53", {}, ip::Protocol::Udp));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QCOMPARE(trace.candidates.at(0).forward.back().where.toString(), std::string("node/n1"));
        QCOMPARE_WORDS(ask(nodes, query("pod/default/a", "169.254.20.10:53", {}, ip::Protocol::Udp)).verdict, Verdict::NotCaptured);
    }

    void ofAPortThatNoObjectNamesRefusedIsNoFact()
    {
        const auto trace = ask(nodes, query("node/n1", "192.168.0.12:9999"));
        QCOMPARE_WORDS(trace.verdict, Verdict::NotCaptured);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Depends);
        QVERIFY(says(trace, Decision::NoListenerKnown));
    }

    void aNumberOfTheNodePortRangeIsOnlyForServices()
    {
        const auto trace = ask(nodes, query("node/n1", "192.168.0.12:30999"));
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Refused);
        QVERIFY(says(trace, Decision::NodePortNotServed));
    }

    void whoseNumberItIsAndWhereItWorks_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("a pod's address with a nodePort") << "10.244.2.7:30080" << "number-is-node-port default/web 192.168.0.12:30080";
        QTest::newRow("a pod's address with the Service's port") << "10.244.2.7:80" << "number-is-service-port default/web 10.96.0.20:80";
        QTest::newRow("a pod's own port") << "10.244.2.7:8080" << "";
        QTest::newRow("a ClusterIP with the targetPort") << "10.96.0.20:8080" << "number-is-target-port default/web 10.96.0.20:80";
        QTest::newRow("a ClusterIP with the nodePort") << "10.96.0.20:30080" << "number-is-node-port default/web 192.168.0.11:30080";
        QTest::newRow("a load balancer's address with the targetPort") << "203.0.113.10:8080" << "number-is-target-port default/web 203.0.113.10:80";
        QTest::newRow("a node's address with the Service's port") << "192.168.0.12:80" << "number-is-service-port default/web 192.168.0.12:30080";
        QTest::newRow("a node's address with a container's port") << "192.168.0.12:8080" << "number-is-container-port default/w2 10.244.2.7:8080";
        QTest::newRow("a pod's address with its hostPort") << "10.244.1.9:443" << "number-is-host-port default/edge 192.168.0.11:443";
        QTest::newRow("a number that nobody has") << "192.168.0.12:9999" << "";
        QTest::newRow("the kubelet's") << "192.168.0.12:10250" << "";
    }

    void whoseNumberItIsAndWhereItWorks()
    {
        QFETCH(QString, to);
        QFETCH(QString, said);
        QCOMPARE(numberOf(ask(nodes, query("pod/default/a", to.toStdString()))), said);
    }
};

HOPSCOPE_TEST_MAIN(ListenersTest)
#include "listeners_test.moc"
