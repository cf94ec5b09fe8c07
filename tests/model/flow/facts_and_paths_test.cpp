// No row of the facts contradicts a path: each row that says what a packet meets, and the question that would show it wrong.
#include "model/facts/fact_rows.h"
#include "tests/model/flow/ask.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using facts::FactRow;
using support::query;

namespace {

const std::string pods = "node n1 192.168.0.11 pods=10.244.1.0/24 external=203.0.113.11\n"
                         "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                         "pod a n1 10.244.1.5\n"
                         "pod w n2 10.244.2.7\n"
                         "range 10.96.0.0/16\n"
                         "service web 10.96.0.20:80 nodeport=30080 -> w:8080\n";

FactRow rowOf(const std::string& drawing, const std::string& key)
{
    for (FactRow& row : facts::factRows(facts::detectNetwork(*support::drawCluster(drawing)))) {
        if (row.key == key)
            return std::move(row);
    }
    return {};
}

bool isConnected(const std::string& drawing, const std::string& from, const std::string& to)
{
    return support::ask(drawing, query(from, to)).clientSees == flow::ClientSees::Connected;
}

/// The source that the endpoint sees.
std::string sourceSeen(const std::string& drawing, const std::string& from)
{
    const flow::FlowTrace trace = support::ask(drawing, query(from, "svc/default/web:80"));
    return trace.candidates.empty() ? std::string() : trace.candidates.front().forward.back().source.toString();
}

} // namespace

class FactsAndPathsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyProxyMode_data()
    {
        QTest::addColumn<QString>("proxy");
        for (const char* proxy : {"iptables clusterCIDR=10.244.0.0/16", "iptables", "iptables masqueradeAll=true clusterCIDR=10.244.0.0/16",
                                  "iptables nodePortAddresses=192.168.0.0/16 clusterCIDR=10.244.0.0/16", "iptables nodePortAddresses=primary",
                                  "iptables detectLocalMode=NodeCIDR", "nftables clusterCIDR=10.244.0.0/16",
                                  "nftables nodePortAddresses=203.0.113.0/24 clusterCIDR=10.244.0.0/16", "nftables masqueradeAll=true",
                                  "ipvs clusterCIDR=10.244.0.0/16", "ipvs nodePortAddresses=203.0.113.0/24", "cilium"})
            QTest::newRow(proxy) << QString::fromLatin1(proxy);
    }
    void everyProxyMode()
    {
        QFETCH(QString, proxy);
        const std::string drawing = pods + "proxy " + proxy.toStdString() + "\n";

        const FactRow localhost = rowOf(drawing, "localhost-node-ports");
        if (localhost.basis != facts::Basis::Unknown)
            QCOMPARE(isConnected(drawing, "node/n1", "127.0.0.1:30080"), std::get<bool>(localhost.value));

        const std::string open = std::get<std::string>(rowOf(drawing, "node-port-addresses").value);
        const auto holds = [&](const char* address) {
            return open == "all" || (open != "primary" && ip::Cidr::parse(open)->contains(*ip::IpAddress::parse(address)));
        };
        QCOMPARE(isConnected(drawing, "pod/default/a", "192.168.0.11:30080"), open == "primary" || holds("192.168.0.11"));
        QCOMPARE(isConnected(drawing, "pod/default/a", "203.0.113.11:30080"), holds("203.0.113.11"));

        const bool all = std::get<bool>(rowOf(drawing, "masquerade-all").value);
        const std::string local = std::get<std::string>(rowOf(drawing, "detect-local").value);
        if (proxy == QStringLiteral("cilium"))
            return; // translates in the socket: there is no packet to the ClusterIP
        QCOMPARE(sourceSeen(drawing, "pod/default/a").starts_with("10.244.1.5:"), !all);
        // A host process is no pod: whatever tells local traffic tells it apart.
        if (local != "none" && !proxy.startsWith(QStringLiteral("ipvs")))
            QVERIFY(support::says(support::ask(drawing, query("node/n1", "svc/default/web:80")), flow::Decision::MasqueradedBecauseNotLocal) || all);
    }

    void nodePortsOnLocalhostInNftables_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("proxy");
        for (const char* version : {"v1.36.0", "v1.37.0", "v1.38.0"}) {
            for (const char* gate : {"", " gate=KubeProxyNFTablesLocalhostNodePorts:true", " gate=KubeProxyNFTablesLocalhostNodePorts:false"}) {
                for (const char* addresses : {"", " nodePortAddresses=primary,localhost", " nodePortAddresses=127.0.0.0/8"})
                    QTest::addRow("%s%s%s", version, gate, addresses) << QString::fromLatin1(version) << QString::fromLatin1(gate) + QString::fromLatin1(addresses);
            }
        }
    }
    void nodePortsOnLocalhostInNftables()
    {
        QFETCH(QString, version);
        QFETCH(QString, proxy);
        const std::string drawing = "node n1 192.168.0.11 pods=10.244.1.0/24 version=" + version.toStdString() +
                                    "\npod w n1 10.244.1.7\nproxy nftables clusterCIDR=10.244.0.0/16" + proxy.toStdString() +
                                    "\nservice web 10.96.0.20:80 nodeport=30080 -> w:8080\n";
        QCOMPARE(isConnected(drawing, "node/n1", "127.0.0.1:30080"), std::get<bool>(rowOf(drawing, "localhost-node-ports").value));
    }

    void whatWasOnlySeenTurnsNoVerdict()
    {
        // Two pods of different nodes; the address between them is nobody's, and no range holds it.
        const std::string drawing = "node n1 192.168.0.11\nnode n2 192.168.0.12\npod a n1 10.1.0.5\npod b n2 10.9.0.5\n";
        QVERIFY(rowOf(drawing, "pod-ranges-ipv4").basis == facts::Basis::Unknown);
        const auto between = support::ask(drawing, query("pod/default/a", "10.5.0.5:80"));
        const auto outside = support::ask(drawing, query("pod/default/a", "203.0.113.9:80"));
        QVERIFY(between.verdict == outside.verdict);
        QVERIFY(between.clientSees == outside.clientSees);
    }

    void addressesBetweenClusterIpsAreNoServiceRange()
    {
        const std::string drawing = "node n1 192.168.0.11 pods=10.244.1.0/24\npod a n1 10.244.1.5\nproxy nftables clusterCIDR=10.244.0.0/16\n"
                                    "service x 10.3.0.4:80\nservice y 10.3.7.4:80\n";
        QVERIFY(rowOf(drawing, "service-ranges-ipv4").basis == facts::Basis::Unknown);
        QVERIFY(support::ask(drawing, query("pod/default/a", "10.3.5.5:80")).verdict != flow::Verdict::Dropped);
        const std::string read = drawing + "range 10.3.0.0/16\n";
        QVERIFY(rowOf(read, "service-ranges-ipv4").basis == facts::Basis::Read);
        QVERIFY(support::ask(read, query("pod/default/a", "10.3.5.5:80")).verdict == flow::Verdict::Dropped);
    }
};

HOPSCOPE_TEST_MAIN(FactsAndPathsTest)
#include "facts_and_paths_test.moc"
