// Look-ups: whose an address is now.
#include "model/cluster/cluster_index.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;

namespace {

ip::IpAddress at(const char* text)
{
    return *ip::IpAddress::parse(text);
}

} // namespace

class ClusterIndexTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        m_cluster = support::drawCluster("node n1 192.168.0.11 external=203.0.113.11\n"
                                         "pod a n1 10.244.1.5\n"
                                         "pod done n1 10.244.1.6 phase=Succeeded\n"
                                         "pod reused n1 10.244.1.6\n"
                                         "hostpod agent n1 ports=9090\n"
                                         "pod lost n9 10.244.9.5\n"
                                         "service web 10.96.0.20:80 nodeport=30080 vip=203.0.113.10 -> a:8080, 192.168.0.11:9090 on=n1\n"
                                         "service other 10.96.0.21:80 externalip=203.0.113.10 -> a:9090\n"
                                         "service db None:5432 -> a:5432\n"
                                         "policy second\n"
                                         "policy first\n");
    }

    void anAddressBelongsToThePodThatHasItNow()
    {
        QCOMPARE(index().podByAddress(at("10.244.1.5"))->meta.name, std::string("a"));
        QCOMPARE(index().podByAddress(at("10.244.1.6"))->meta.name, std::string("reused"));
        QVERIFY(!index().podByAddress(at("192.168.0.11")));
        QCOMPARE(index().hostNetworkPodsByAddress(at("192.168.0.11")).size(), std::size_t(1));
    }

    void nodesAreFoundByInsideAndOutsideAddress()
    {
        QCOMPARE(index().nodeByAddress(at("192.168.0.11"))->meta.name, std::string("n1"));
        QCOMPARE(index().nodeByAddress(at("203.0.113.11"))->meta.name, std::string("n1"));
        QCOMPARE(index().nodeNamesWithoutObject(), (std::vector<std::string>{"n9"}));
        QCOMPARE(index().podsOnNode("n1").size(), std::size_t(4));
        QVERIFY(index().podsOnNode("n2").empty());
    }

    void policiesAreFoundByTheirNamespace()
    {
        QCOMPARE(index().policiesIn("default").size(), std::size_t(2));
        QCOMPARE(index().policiesIn("default").front()->meta.name, std::string("first"));
        QVERIFY(index().policiesIn("other").empty());
    }

    void servicesAreFoundByEachOfTheirAddresses()
    {
        QCOMPARE(index().serviceByClusterIp(at("10.96.0.20"))->meta.name, std::string("web"));
        QVERIFY(!index().serviceByClusterIp(at("10.96.0.99")));
        QCOMPARE(index().serviceByNodePort(30080, ip::Protocol::Tcp)->meta.name, std::string("web"));
        QVERIFY(!index().serviceByNodePort(30080, ip::Protocol::Udp));
        QCOMPARE(index().servicesByExternalAddress(at("203.0.113.10")).size(), std::size_t(2));
        QCOMPARE(index().servicesWithEndpoint(at("10.244.1.5")).size(), std::size_t(3));
        QCOMPARE(index().slicesOf({"default", "web"}).size(), std::size_t(2));
    }

    void theIndexBelongsToOneSnapshot()
    {
        const auto changed = cluster::apply(m_cluster, {cluster::ObjectRemoved{kube::Kind::Pod, {"default", "a"}}});
        QVERIFY(!changed->index().podByAddress(at("10.244.1.5")));
        QVERIFY(index().podByAddress(at("10.244.1.5")));
    }

    void sliceFromEndpointsOnlyWhereThereIsNoSlice()
    {
        kube::Endpoints endpoints;
        endpoints.meta.namespace_ = "default";
        endpoints.slices.resize(1);
        endpoints.meta.name = "web";
        auto other = endpoints;
        other.meta.name = "old";
        const auto changed = cluster::apply(m_cluster, {cluster::ObjectPut{endpoints}, cluster::ObjectPut{other}});
        QCOMPARE(changed->index().slicesOf({"default", "web"}).size(), std::size_t(2));
        QCOMPARE(changed->index().slicesOf({"default", "old"}).size(), std::size_t(1));
    }

private:
    const cluster::ClusterIndex& index() const { return m_cluster->index(); }
    cluster::SnapshotPointer m_cluster;
};

HOPSCOPE_TEST_MAIN(ClusterIndexTest)
#include "cluster_index_test.moc"
