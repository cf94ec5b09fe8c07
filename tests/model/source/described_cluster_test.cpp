#include "model/source/described_cluster.h"

#include "model/cluster/cluster_index.h"
#include "model/facts/network_facts.h"
#include "model/source/scenario.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::source;

namespace {

const std::string described = "clock: \"2026-01-15T10:00:00Z\"\n"
                              "kubernetes: v1.34.2\n"
                              "network:\n"
                              "  calico: v3.31.0\n"
                              "  encapsulation: vxlan CrossSubnet\n"
                              "  pods: [10.244.0.0/16, \"fd00:10:244::/56\"]\n"
                              "  services: [10.96.0.0/16, \"fd00:10:96::/112\"]\n"
                              "  kubernetes: 10.96.0.1\n"
                              "  proxy: nftables\n"
                              "  dns: {address: 10.96.0.10, pods: {n1: [10.244.1.2]}}\n"
                              "nodes:\n"
                              "  c1: {addresses: [10.1.1.10], control-plane: true, pods: [10.244.0.0/26], tunnel: [10.244.0.0]}\n"
                              "  n1: {addresses: [10.1.1.11], zone: za, pods: [10.244.1.0/26]}\n"
                              "  n2: {addresses: [10.1.2.12], zone: zb, pods: [10.244.2.0/26]}\n"
                              "namespaces: {shop: {team: shop}}\n"
                              "pods:\n"
                              "  shop/web-7b9d5c8f6c-4kx2p: {node: n1, addresses: [10.244.1.6, \"fd00:10:244::6\"], labels: {app: web}, ports: {http: 8080}}\n"
                              "  shop/web-7b9d5c8f6c-9qm7d: {node: n2, addresses: [10.244.2.6, \"fd00:10:244::7\"], labels: {app: web}, ports: {http: 8080}, ready: false}\n"
                              "  shop/db-0: {node: n2, addresses: [10.244.2.7], labels: {app: db}, ports: {sql: 5432}}\n"
                              "services:\n"
                              "  shop/web: {type: NodePort, addresses: [10.96.0.20, \"fd00:10:96::20\"], ports: {http: \"80:http:30080\"}, selector: {app: web}, trafficDistribution: PreferSameZone}\n"
                              "  shop/db: {addresses: [None], ports: {sql: \"5432:sql\"}, selector: {app: db}}\n"
                              "  shop/mail: {type: ExternalName, externalName: smtp.example.com}\n"
                              "policies:\n"
                              "  shop/shut: {podSelector: {}, policyTypes: [Ingress]}\n";

} // namespace

class DescribedClusterTest : public QObject
{
    Q_OBJECT

    static cluster::SnapshotPointer snapshot(const std::string& description = described)
    {
        const auto cluster = describeCluster("test", description);
        if (!cluster)
            qFatal("%s: %s", cluster.error().context.c_str(), cluster.error().message.c_str());
        const auto scenario = Scenario::fromText("test", cluster->objects, "clock: \"" + cluster->clock + "\"");
        if (!scenario)
            qFatal("%s: %s", scenario.error().context.c_str(), scenario.error().message.c_str());
        return scenario->initial();
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void itsNetworkIsReadAsFromAnyCluster()
    {
        const facts::NetworkFacts facts = facts::detectNetwork(*snapshot());
        QVERIFY(facts.cni.value == facts::Cni::Calico && facts.cniCertainty == facts::CniCertainty::Certain);
        QVERIFY(facts.encapsulation.value.overlay == facts::Overlay::Vxlan && facts.encapsulation.value.crossSubnetOnly);
        QVERIFY(facts.proxyMode.value == facts::ProxyMode::Nftables && facts.proxyMode.basis == facts::Basis::Read);
        QVERIFY(facts.enforcesNetworkPolicy.value);
        QCOMPARE(facts.clusterDomain.value, std::string("cluster.local"));
        QCOMPARE(facts.podRanges.value.size(), std::size_t(2));
        QVERIFY(facts.conflicts.empty());
    }

    /// As the EndpointSlice controller writes them: one slice a family, named target ports by the pods', hints by the pods' zones.
    void slicesFollowFromSelectorsAndPods()
    {
        const auto cluster = snapshot();
        const auto slices = cluster->index().slicesOf({"shop", "web"});
        QCOMPARE(slices.size(), std::size_t(2));
        const kube::EndpointSlice& v4 = *slices[0];
        QCOMPARE(std::string(v4.addressType), std::string("IPv4"));
        QCOMPARE(int(v4.ports.front().port), 8080);
        QCOMPARE(v4.endpoints.size(), std::size_t(2));
        QVERIFY(v4.endpoints[0].ready && !v4.endpoints[1].ready);
        QCOMPARE(std::string(v4.endpoints[0].hintZones.front()), std::string("za"));
        QVERIFY(v4.endpoints[0].targetReference->key == (kube::ObjectKey{"shop", "web-7b9d5c8f6c-4kx2p"}));
        QCOMPARE(slices[1]->endpoints[0].addresses.front().toString(), std::string("fd00:10:244::6"));
        QVERIFY(cluster->services.find({"shop", "db"})->isHeadless());
        QVERIFY(cluster->services.find({"shop", "mail"})->isExternalName());
        QCOMPARE(int(cluster->services.find({"shop", "web"})->ports.front().nodePort), 30080);
    }

    void podsBelongToTheirWorkloads()
    {
        const auto cluster = snapshot();
        const auto owner = [&](const char* name) {
            const kube::Pod* pod = cluster->pods.find({"shop", name});
            return pod->meta.ownerReferences.empty() ? std::string() : pod->meta.ownerReferences.front().kind + "/" + pod->meta.ownerReferences.front().name;
        };
        QCOMPARE(owner("web-7b9d5c8f6c-4kx2p"), std::string("ReplicaSet/web-7b9d5c8f6c"));
        QCOMPARE(owner("db-0"), std::string("StatefulSet/db"));
        QVERIFY(!cluster->pods.find({"shop", "web-7b9d5c8f6c-9qm7d"})->isReady());
        QCOMPARE(cluster->namespaces.find({{}, "shop"})->meta.label("team"), std::string("shop"));
        QVERIFY(cluster->networkPolicies.find({"shop", "shut"}) != nullptr);
    }

    void theSameTextGivesTheSameBytes() { QCOMPARE(describeCluster("a", described)->objects, describeCluster("b", described)->objects); }

    void whatIsMissingIsSaid()
    {
        for (const std::string& text : {std::string("nodes: ["), std::string("clock: 1"), described.substr(0, described.find("nodes:"))}) {
            const auto cluster = describeCluster("broken", text);
            QVERIFY(!cluster);
            QVERIFY(cluster.error().context.starts_with("broken"));
            QVERIFY(!cluster.error().message.empty());
        }
    }
};

HOPSCOPE_TEST_MAIN(DescribedClusterTest)
#include "described_cluster_test.moc"
