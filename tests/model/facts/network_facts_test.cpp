// The ladders of detection, one rung at a time.
#include "model/facts/network_facts.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/compare_words.h"
#include "tests/support/kube_objects.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using facts::Basis;

namespace {

const std::string twoNodes = "node n1 192.168.0.11 pods=10.244.1.0/24\nnode n2 192.168.0.12 pods=10.244.2.0/24\n";

facts::NetworkFacts detect(const cluster::SnapshotPointer& snapshot)
{
    return facts::detectNetwork(*snapshot);
}

cluster::SnapshotPointer with(const cluster::SnapshotPointer& before, kube::Object object)
{
    return cluster::apply(before, {cluster::ObjectPut{std::move(object)}});
}

kube::ConfigMap configMap(const std::string& namespaceName, const std::string& name, const std::string& key, const std::string& text)
{
    return support::configMap(name, {{key, text}}, namespaceName);
}

kube::DaemonSet daemonSet(const std::string& name, const std::string& container, const std::string& image)
{
    return support::daemonSet(name, container, {}, {}, image);
}

} // namespace

class NetworkFactsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void nothingReadableStaysUnknownOrAssumed()
    {
        const auto facts = facts::detectNetwork(cluster::ClusterSnapshot{});
        QCOMPARE_WORDS(facts.cni.basis, Basis::Unknown);
        QCOMPARE_WORDS(facts.proxyMode.basis, Basis::Assumed);
        QCOMPARE_WORDS(facts.podRanges.basis, Basis::Unknown);
        QVERIFY(facts.nodeRanges.empty());
    }

    void anEmptyModeIsIptablesByTheComponentsOwnRule()
    {
        const auto facts = detect(support::drawCluster(twoNodes + "proxy \"\" clusterCIDR=10.244.0.0/16\n"));
        QCOMPARE_WORDS(facts.proxyMode.value, facts::ProxyMode::Iptables);
        QCOMPARE_WORDS(facts.proxyMode.basis, Basis::Derived);
        QCOMPARE(facts.detectLocal.value.toString(), std::string("cluster-cidr:10.244.0.0/16"));
    }

    void nftablesTakesNodePortsAtThePrimaryAddressOnly()
    {
        const auto facts = detect(support::drawCluster(twoNodes + "proxy nftables clusterCIDR=10.244.0.0/16\n"));
        QVERIFY(facts.nodePortAddresses.value.primaryOnly);
        QCOMPARE_WORDS(facts.nodePortAddresses.basis, Basis::Derived);
    }

    void noClusterCidrMeansNoDetector()
    {
        const auto facts = detect(support::drawCluster(twoNodes + "proxy iptables\n"));
        QCOMPARE(facts.detectLocal.value.toString(), std::string("none"));
    }

    void brokenConfigurationIsNoReason()
    {
        auto snapshot = with(support::drawCluster(twoNodes), configMap("kube-system", "kube-proxy", "config.conf", "mode: [nftables"));
        snapshot = with(snapshot, configMap("kube-system", "kubeadm-config", "ClusterConfiguration", "\t: :"));
        QCOMPARE_WORDS(detect(snapshot).proxyMode.basis, Basis::Assumed);
    }

    void flannelsConfigurationNamesBackendAndRange()
    {
        auto snapshot = with(support::drawCluster(twoNodes),
                             daemonSet("kube-flannel-ds", "kube-flannel", "ghcr.io/flannel-io/flannel:v0.28.9@sha256:0"));
        snapshot = with(snapshot, configMap("kube-flannel", "kube-flannel-cfg", "net-conf.json",
                                            R"({"Network": "10.244.0.0/16", "Backend": {"Type": "vxlan", "Port": 4789}})"));
        const auto facts = detect(snapshot);
        QCOMPARE_WORDS(facts.cni.value, facts::Cni::Flannel);
        QCOMPARE(facts.cniVersion.value, std::string("v0.28.9"));
        QCOMPARE(facts.encapsulation.value, (facts::Encapsulation{facts::Overlay::Vxlan, 4789, 50, false}));
        QCOMPARE(facts.podRanges.value, (std::vector{*ip::Cidr::parse("10.244.0.0/16")}));
        QCOMPARE(facts.nodeRanges.size(), std::size_t(2));
        QVERIFY(facts.podNetwork.value == facts::PodNetwork::Bridge);
    }

    void canalIsNotTakenForCalicoOrFlannel()
    {
        auto set = daemonSet("canal", "calico-node", "docker.io/calico/node:v3.29.0");
        set.containers.push_back(daemonSet("", "kube-flannel", "docker.io/flannel/flannel:v0.24").containers.front());
        QCOMPARE_WORDS(detect(with(support::drawCluster(twoNodes), set)).cni.value, facts::Cni::Canal);
    }

    void aDaemonSetThatRunsNowhereProvesNothing()
    {
        auto set = daemonSet("aws-node", "aws-node", "amazon-k8s-cni:v1.23.1");
        set.desiredNumberScheduled = 0;
        QCOMPARE_WORDS(detect(with(support::drawCluster(twoNodes), set)).cni.basis, Basis::Unknown);
    }

    void calicoBlocksAreReadOrInferredNeverPodCidrs()
    {
        const std::string drawing = twoNodes + "pod a n1 172.16.180.195\npod b n1 172.16.180.196\npod c n2 172.16.203.130\n";
        auto snapshot = with(support::drawCluster(drawing), daemonSet("calico-node", "calico-node", "calico/node:v3.30.3"));
        const auto inferred = detect(snapshot);
        QVERIFY(inferred.nodePodCidrsUnused);
        QCOMPARE(inferred.nodeRanges.size(), std::size_t(2));
        QCOMPARE(inferred.nodeRanges[0].range.toString(), std::string("172.16.180.192/26"));
        QCOMPARE_WORDS(inferred.nodeRanges[0].basis, Basis::Inferred);
        kube::BlockAffinity block;
        block.meta.name = "n1-block";
        block.cidr = "172.16.180.192/26";
        block.node = "n1";
        block.state = "confirmed";
        const auto read = detect(with(snapshot, block));
        QCOMPARE_WORDS(read.rangesOf("n1").at(0)->basis, Basis::Read);
        QVERIFY(read.rangesOf("n2").empty());
    }

    void calicosPoolSaysHowItEncapsulates()
    {
        auto snapshot = with(support::drawCluster(twoNodes), daemonSet("calico-node", "calico-node", "calico/node:v3.30.3"));
        kube::IpPool pool;
        pool.meta.name = "default-ipv4-ippool";
        pool.cidr = "192.168.0.0/16";
        pool.vxlanMode = "CrossSubnet";
        pool.ipipMode = "Never";
        pool.natOutgoing = true;
        const auto facts = detect(with(snapshot, pool));
        QCOMPARE(facts.encapsulation.value, (facts::Encapsulation{facts::Overlay::Vxlan, 4789, 50, true, 0, 70}));
        QCOMPARE_WORDS(facts.encapsulation.basis, Basis::Read);
        QVERIFY(facts.cniMasquerade.value);
    }

    void ciliumWithoutKubeProxyReplacesIt()
    {
        auto snapshot = with(support::drawCluster(twoNodes), daemonSet("cilium", "cilium-agent", "quay.io/cilium/cilium:v1.20.0"));
        auto config = configMap("kube-system", "cilium-config", "kube-proxy-replacement", "true");
        config.data["routing-mode"] = "tunnel";
        config.data["tunnel-protocol"] = "geneve";
        const auto facts = detect(with(snapshot, config));
        QCOMPARE_WORDS(facts.proxyMode.value, facts::ProxyMode::Cilium);
        QCOMPARE(facts.encapsulation.value.port, std::uint16_t(6081));
    }
};

HOPSCOPE_TEST_MAIN(NetworkFactsTest)
#include "network_facts_test.moc"
