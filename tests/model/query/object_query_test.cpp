// What queries find among nodes, Services and all other kinds: one test for each field's rule.
#include "model/query/fields.h"
#include "tests/model/query/query_case.h"
#include "tests/support/kube_objects.h"
#include "tests/support/test_main.h"

#include <array>

using namespace hopscope;
using support::found;

class ObjectQueryTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { m_cluster = support::queriedCluster(); }

    // Nodes

    void aNodeIsFoundByNameAddressAndHostname()
    {
        QCOMPARE(nodes("n1"), QStringLiteral("n1"));
        QCOMPARE(nodes("198.51.100.2"), QStringLiteral("n2"));
        QCOMPARE(nodes("192.168"), QStringLiteral("n1, n2"));
        kube::Node node = *m_cluster->nodes.find({"", "n1"});
        node.addresses.push_back({"Hostname", "rack7.example"});
        QVERIFY(matches("rack7", node) && matches("ip ~ RACK7", node) && !matches("ip in 0.0.0.0/8", node));
    }

    void fieldNodeFindsTheNodeAndItsPods()
    {
        QCOMPARE(found(m_cluster, "node = n2"), QStringLiteral("node n2, pod db, pod web-2"));
    }

    void nodesAreInNoNamespace()
    {
        QCOMPARE(nodes("ns = default"), QStringLiteral("nothing"));
        QCOMPARE(nodes("ns != default"), QStringLiteral("nothing"));
        QCOMPARE(nodes("not ns = default"), QStringLiteral("n1, n2"));
    }

    void allAddressesOfANodeCount()
    {
        QCOMPARE(nodes("ip = 192.168.0.12"), QStringLiteral("n2"));
        QCOMPARE(nodes("ip in 198.51.100.0/24"), QStringLiteral("n2"));
        QCOMPARE(nodes("ip != 198.51.100.2"), QStringLiteral("n1"));
    }

    void rangesAreComparedAsRanges()
    {
        QCOMPARE(nodes("range = 10.244.1.0/24"), QStringLiteral("n1"));
        QCOMPARE(nodes("range = 10.244.1.9/24"), QStringLiteral("n1"));
        QCOMPARE(nodes("range = 10.244.0.0/16"), QStringLiteral("nothing"));
        QCOMPARE(nodes("range in 10.244.0.0/16"), QStringLiteral("n1, n2"));
        QCOMPARE(nodes("range in (10.244.2.0/23, 10.0.0.0/24)"), QStringLiteral("n2"));
        QCOMPARE(nodes("range != 10.244.1.0/24"), QStringLiteral("n2"));
    }

    void aRangeContainsItsTextAndItsAddresses()
    {
        QCOMPARE(nodes("range ~ 244.2"), QStringLiteral("n2"));
        QCOMPARE(nodes("range ~ 10.244.1.77"), QStringLiteral("n1"));
        QCOMPARE(nodes("range ~ 10.245.1.77"), QStringLiteral("nothing"));
    }

    void aMalformedRangeIsInNone()
    {
        kube::Node node = *m_cluster->nodes.find({"", "n1"});
        node.podCidrs = {"10.244.1.0/99"};
        QVERIFY(!matches("range in 0.0.0.0/0", node) && !matches("range ~ 10.244.1.5", node) && matches("range ~ /99", node));
    }

    void aNodeThatStoppedReportingIsNotReady()
    {
        QCOMPARE(nodes("ready = true"), QStringLiteral("n1"));
        QCOMPARE(nodes("ready = false"), QStringLiteral("n2"));
    }

    void aNodesStatusIsAlsoEachOfItsWords()
    {
        QCOMPARE(nodes("status = Ready"), QStringLiteral("n1"));
        QCOMPARE(nodes("status = NotReady"), QStringLiteral("n2"));
        QCOMPARE(nodes("status = SchedulingDisabled"), QStringLiteral("n2"));
        QCOMPARE(nodes("status = \"NotReady,SchedulingDisabled\""), QStringLiteral("n2"));
        QCOMPARE(nodes("status != NotReady"), QStringLiteral("n1"));
        QCOMPARE(nodes("status ~ disabled"), QStringLiteral("n2"));
    }

    void rolesAreThoseOfItsLabels()
    {
        QCOMPARE(nodes("role = control-plane"), QStringLiteral("n1"));
        QCOMPARE(nodes("role = \"\""), QStringLiteral("n2"));
        QCOMPARE(nodes("role != control-plane"), QStringLiteral("n2"));
        kube::Node node;
        node.meta.labels = {{"kubernetes.io/role", "etcd"}, {"node-role.kubernetes.io/", ""}, {"node-role.kubernetes.io/infra", "x"}};
        QVERIFY(matches("role = etcd and role = infra", node) && !matches("role = \"\"", node));
        node.meta.labels = {{"kubernetes.io/role", ""}};
        QVERIFY(matches("role = \"\"", node));
    }

    void zonesAreNodeLabels()
    {
        QCOMPARE(nodes("zone = a"), QStringLiteral("n1"));
        QCOMPARE(nodes("zone in (a, b)"), QStringLiteral("n1, n2"));
        QCOMPARE(nodes("zone = \"\""), QStringLiteral("nothing"));
        QCOMPARE(nodes("label:topology.kubernetes.io/zone = b"), QStringLiteral("n2"));
    }

    // Services

    void aServiceIsFoundByNameAndByEachOfItsAddresses()
    {
        QCOMPARE(services("web"), QStringLiteral("web, shop/elsewhere")); // whose name outside is web.example.com
        QCOMPARE(services("10.96.0.20"), QStringLiteral("web"));
        QCOMPARE(services("203.0.113"), QStringLiteral("shop/public"));
        QCOMPARE(services("198.51.100.9"), QStringLiteral("shop/public"));
        QCOMPARE(services("shop/pub"), QStringLiteral("shop/public"));
    }

    void allAddressesOfAServiceCount()
    {
        QCOMPARE(services("ip = 10.96.0.20"), QStringLiteral("web"));
        QCOMPARE(services("ip in 10.96.0.0/12"), QStringLiteral("web, shop/public"));
        QCOMPARE(services("ip = 203.0.113.7"), QStringLiteral("shop/public"));
        QCOMPARE(services("ip in 198.51.100.0/24"), QStringLiteral("shop/public"));
        QCOMPARE(services("ip ~ example.com"), QStringLiteral("shop/elsewhere"));
        QCOMPARE(services("ip ~ None"), QStringLiteral("nothing"));
        kube::Service service = *m_cluster->services.find({"shop", "public"});
        service.loadBalancerIngress = {{"", "lb.example.net", ""}};
        QVERIFY(matches("lb.example", service) && matches("ip ~ example.net", service));
    }

    void anAddressFindsAllWhoseItIs()
    {
        QCOMPARE(found(m_cluster, "ip in 10.244.2.0/24 and not kind = endpointslice"), QStringLiteral("pod db, pod web-2"));
        QCOMPARE(found(m_cluster, "ip in 198.51.100.0/24"), QStringLiteral("node n2, service shop/public"));
        QCOMPARE(found(m_cluster, "ip = 10.244.2.6"), QStringLiteral("pod db, endpointslice db-3"));
    }

    void portsNodePortsAndTargetPortsAreThree()
    {
        QCOMPARE(services("port = 80"), QStringLiteral("web, shop/elsewhere"));
        QCOMPARE(services("nodeport = 30080"), QStringLiteral("web"));
        QCOMPARE(services("nodeport >= 30000 and nodeport <= 32767"), QStringLiteral("web, shop/public"));
        QCOMPARE(services("nodeport != 30080"), QStringLiteral("db, shop/elsewhere, shop/public"));
        QCOMPARE(services("not nodeport > 0"), QStringLiteral("db, shop/elsewhere"));
        QCOMPARE(services("targetport = http"), QStringLiteral("web"));
        QCOMPARE(services("targetport = 5432"), QStringLiteral("db, shop/public"));
        QCOMPARE(services("targetport = \"\""), QStringLiteral("shop/elsewhere"));
        QCOMPARE(services("port = 30080"), QStringLiteral("nothing"));
    }

    void ofSeveralPortsOneIsEnough()
    {
        kube::Service service = *m_cluster->services.find({"default", "web"});
        service.ports.push_back({"tls", ip::Protocol::Tcp, 443, 30444, "https"});
        QVERIFY(matches("port = 443 and port = 80", service) && matches("nodeport = 30444", service));
        QVERIFY(!matches("port != 443", service) && matches("targetport in (https, x)", service));
    }

    void typesAreComparedInAnyCase()
    {
        QCOMPARE(services("type = NodePort"), QStringLiteral("web"));
        QCOMPARE(services("type in (loadbalancer, externalname)"), QStringLiteral("shop/elsewhere, shop/public"));
        QCOMPARE(found(m_cluster, "type != ClusterIP"), QStringLiteral("service web, service shop/elsewhere, service shop/public"));
    }

    void selectorsAreComparedAsLabelsAre()
    {
        QCOMPARE(services("selector:app = web"), QStringLiteral("web"));
        QCOMPARE(services("selector:app"), QStringLiteral("db, web, shop/public"));
        QCOMPARE(services("not selector:app"), QStringLiteral("shop/elsewhere"));
        QCOMPARE(services("selector:app = Web"), QStringLiteral("nothing"));
        QCOMPARE(services("selector:app != web"), QStringLiteral("db, shop/elsewhere, shop/public"));
        QCOMPARE(found(m_cluster, "selector:app = db"), QStringLiteral("service db, networkpolicy db-only"));
    }

    void aServiceIsReadyWithOneReadyEndpoint()
    {
        QCOMPARE(services("ready = true"), QStringLiteral("web"));
        QCOMPARE(services("ready = false"), QStringLiteral("db, shop/public"));
    }

    void anExternalNameServiceHasNoReadiness()
    {
        QCOMPARE(services("ready in (true)"), QStringLiteral("wrong at 26"));
        QCOMPARE(services("name = elsewhere and (ready = true or ready = false or ready != true)"), QStringLiteral("nothing"));
        QCOMPARE(services("name = elsewhere and not ready = true"), QStringLiteral("shop/elsewhere"));
    }

    void podFieldsAreFalseForServices()
    {
        for (const char* text : {"node = n1", "node != n1", "phase = Running", "restarts >= 0", "owner = \"\"", "hostnetwork = false",
                                 "service = web", "service != web", "policy = \"\"", "zone = a", "image ~ a", "health != ready"}) {
            QCOMPARE(services(text), QStringLiteral("nothing"));
            QCOMPARE(services(std::string("name = db and not ") + text), QStringLiteral("db"));
        }
    }

    // The other kinds

    void aKindFindsItsOwnObjectsOnly()
    {
        for (std::size_t asked = 0; asked < kube::kindCount; ++asked) {
            const query::QueryMatcher matcher(support::parsed("kind = " + query::kindWord(kube::Kind(asked))), m_cluster);
            const auto isFound = [&]<std::size_t... kind>(std::index_sequence<kind...>) {
                return std::array{matcher.matches(std::variant_alternative_t<kind, kube::AnyKind>{})...};
            }(std::make_index_sequence<kube::kindCount>());
            for (std::size_t kind = 0; kind < kube::kindCount; ++kind)
                QCOMPARE(isFound[kind], query::kindWord(kube::Kind(kind)) == query::kindWord(kube::Kind(asked)));
        }
    }

    void aNamespaceIsInItself()
    {
        QCOMPARE(found(m_cluster, "ns = shop and not kind = service"), QStringLiteral("pod shop/agent, namespace shop"));
        QCOMPARE(found(m_cluster, "label:team = a"), QStringLiteral("namespace shop"));
        kube::Namespace space;
        space.meta.name = "old";
        space.phase = "Terminating";
        QVERIFY(matches("phase = Terminating and ns = old", space) && !matches("phase = Active", space));
    }

    void slicesHaveAddressesAndPorts()
    {
        QCOMPARE(found(m_cluster, "kind = endpointslice and port = 5432"), QStringLiteral("endpointslice db-3"));
        kube::Endpoints endpoints;
        endpoints.meta.name = "old";
        endpoints.slices.push_back(*m_cluster->endpointSlices.find({"default", "db-3"}));
        QVERIFY(matches("kind = ep and ip = 10.244.2.6 and port = 5432 and name = old", endpoints));
        QVERIFY(!matches("port = 80", endpoints) && !matches("ready = true", endpoints));
    }

    void ingressesHaveTheirBalancersAddresses()
    {
        kube::Ingress ingress;
        ingress.meta.namespace_ = "shop";
        ingress.meta.name = "front";
        ingress.loadBalancerAddresses = {"203.0.113.9", "front.example"};
        QVERIFY(matches("kind = ing and ip = 203.0.113.9", ingress));
        QVERIFY(matches("front.example", ingress) && matches("shop/front", ingress) && !matches("port = 80", ingress));
    }

    void poolsBlocksAndServiceRangesHaveRanges()
    {
        QCOMPARE(found(m_cluster, "range = 10.96.0.0/12"), QStringLiteral("servicecidr kubernetes"));
        kube::IpPool pool;
        pool.cidr = "172.16.0.0/16";
        QVERIFY(matches("kind = ippool and range ~ 172.16.3.4", pool));
        kube::BlockAffinity block;
        block.cidr = "172.16.180.192/26";
        block.node = "n1";
        QVERIFY(matches("range in 172.16.0.0/16 and node = n1", block) && !matches("node = n2", block));
        kube::CiliumNode node;
        node.meta.name = "n1";
        node.addresses = {{"CiliumInternalIP", "10.244.1.7"}};
        node.podCidrs = {"10.244.1.0/24"};
        QVERIFY(matches("kind = ciliumnode and ip = 10.244.1.7 and range ~ 10.244.1.9 and node = n1", node));
        QVERIFY(matches("10.244.1.7", node) && !matches("10.244.1.8", node));
    }

    void whatElseIsReadHasANameAndLabels()
    {
        kube::DaemonSet set = support::daemonSet("agent", "agent", {}, {}, "registry.example/agent:2");
        set.meta.labels["app"] = "agent";
        QVERIFY(matches("ns = kube-system and name = agent and label:app = agent and image ~ agent:2", set));
        QVERIFY(!matches("ready = true", set));
        const kube::ConfigMap map = support::configMap("kube-proxy", {});
        QVERIFY(matches("kind = cm and kube-proxy", map) && !matches("port = 80", map));
    }

    void anObjectIsFoundByItsKeyAsByItself()
    {
        const query::QueryMatcher matcher(support::parsed("ready = false and not health = completed"), m_cluster);
        for (const kube::Pod& pod : m_cluster->pods)
            QVERIFY(matcher.evaluate(kube::Kind::Pod, pod.meta.key()) == matcher.evaluate(pod));
        for (const kube::Service& service : m_cluster->services)
            QVERIFY(matcher.matches(kube::Kind::Service, service.meta.key()) == matcher.matches(service));
    }

    void aMatcherKeepsItsSnapshotAndIsAValue()
    {
        cluster::SnapshotPointer snapshot = support::queriedCluster();
        const kube::Pod pod = *snapshot->pods.find({"default", "db"});
        const query::QueryMatcher matcher(support::parsed("service = db and policy = db-only and zone = b"), snapshot);
        snapshot.reset();
        const query::QueryMatcher copy = matcher;
        QVERIFY(matcher.matches(pod) && copy.matches(pod));
    }

    void noClusterAtAllIsAnEmptyOne()
    {
        const query::QueryMatcher matcher(support::parsed("name = db"), nullptr);
        QVERIFY(matcher.matches(*m_cluster->pods.find({"default", "db"})));
        QVERIFY(!matcher.matches(*m_cluster->nodes.begin()));
    }

private:
    QString nodes(const std::string& text) const { return among("node", text); }
    QString services(const std::string& text) const { return among("service", text); }
    QString among(const char* kind, const std::string& text) const
    {
        return found(m_cluster, std::string("kind = ") + kind + " and (" + text + ")").remove(QLatin1String(kind) + u' ');
    }
    template <class T>
    bool matches(const std::string& text, const T& object) const
    {
        return query::QueryMatcher(support::parsed(text), m_cluster).matches(object);
    }

    cluster::SnapshotPointer m_cluster;
};

HOPSCOPE_TEST_MAIN(ObjectQueryTest)
#include "object_query_test.moc"
