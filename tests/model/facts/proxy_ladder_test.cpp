// Who serves the Services and how (cluster-facts.md 5.1), and the addresses of the cluster's DNS (4.4).
#include "model/facts/network_facts.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/kube_objects.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace hopscope;
using facts::Basis;
using facts::Conflict;
using facts::ProxyMode;

namespace {

using support::configMap;
using support::daemonSet;

const std::string nodes = "node n1 192.168.0.11 pods=10.244.1.0/24\nnode n2 192.168.0.12 pods=10.244.2.0/24\n";

kube::Node k3sNode(const std::string& arguments)
{
    kube::Node node;
    node.meta.name = "n1";
    node.meta.annotations["k3s.io/node-args"] = arguments;
    node.info.kubeletVersion = "v1.33.1+k3s1";
    node.addresses.push_back({"InternalIP", "192.168.0.11"});
    node.podCidrs = {"10.42.0.0/24"};
    return node;
}

facts::NetworkFacts detect(std::vector<kube::Object> objects, const std::string& drawing = nodes)
{
    return facts::detectNetwork(*support::with(support::drawCluster(drawing), std::move(objects)));
}

bool has(const facts::NetworkFacts& facts, Conflict::Kind kind)
{
    return std::any_of(facts.conflicts.begin(), facts.conflicts.end(), [&](const Conflict& conflict) { return conflict.kind == kind; });
}

} // namespace

class ProxyLadderTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void withoutAConfigurationFileTheFlagsCount()
    {
        const auto facts = detect({daemonSet("kube-proxy", "kube-proxy", {"kube-proxy", "--proxy-mode=ipvs", "--cluster-cidr=10.244.0.0/16", "--masquerade-all=true", "--nodeport-addresses=10.0.0.0/8"})});
        QCOMPARE_WORDS(facts.proxyMode.value, ProxyMode::Ipvs);
        QCOMPARE_WORDS(facts.proxyMode.basis, Basis::Read);
        QCOMPARE(facts.detectLocal.value.toString(), std::string("cluster-cidr:10.244.0.0/16"));
        QVERIFY(facts.masqueradeAll.value);
        QCOMPARE(facts.nodePortAddresses.value.toString(), std::string("10.0.0.0/8"));
    }

    void flagsInsideAShellAreRead()
    {
        const auto facts = detect({daemonSet("kube-proxy", "kube-proxy", {"/bin/sh", "-c", "exec kube-proxy --proxy-mode=nftables --cluster-cidr=10.8.0.0/14 --detect-local-mode=NodeCIDR 1>>/var/log/kube-proxy.log 2>&1"})});
        QCOMPARE_WORDS(facts.proxyMode.value, ProxyMode::Nftables);
        QCOMPARE(facts.detectLocal.value.toString(), std::string("node-cidr"));
        QCOMPARE(facts.podRanges.value, (std::vector{*ip::Cidr::parse("10.8.0.0/14")}));
    }

    void aCommandLineThatIsNotUnderstoodLeavesItsSettingsUnknown()
    {
        const auto facts = detect({daemonSet("kube-proxy", "kube-proxy", {"/bin/sh", "-c", "exec kube-proxy $KUBE_PROXY_ARGS"}), configMap("kube-proxy", {{"config.conf", "mode: ipvs\n"}})});
        for (const Basis basis : {facts.proxyMode.basis, facts.detectLocal.basis, facts.masqueradeAll.basis, facts.nodePortAddresses.basis, facts.localhostNodePorts.basis, facts.proxyFeatureGates.basis})
            QCOMPARE_WORDS(basis, Basis::Unknown);
        QVERIFY(facts.proxyMode.evidence.find("$KUBE_PROXY_ARGS") != std::string::npos || facts.proxyMode.evidence.find("not understood") != std::string::npos);
        QCOMPARE_WORDS(facts.proxy.basis, Basis::Read);
    }

    void aConfigMapThatTheFlagsDoNotNameIsLeftFromAnotherTime()
    {
        const auto facts = detect({daemonSet("kube-proxy", "kube-proxy", {"kube-proxy", "--proxy-mode=nftables"}), configMap("kube-proxy", {{"config.conf", "mode: ipvs\n"}})});
        QCOMPARE_WORDS(facts.proxyMode.value, ProxyMode::Nftables);
    }

    void everyComponentsCommandLineIsReadTheSameWay()
    {
        const auto inShell = [](const std::string& name, const std::string& text) { return daemonSet(name, name, {"sh", "-ec", text}); };
        QCOMPARE_WORDS(detect({inShell("kube-router", "exec kube-router --run-service-proxy=$X")}).proxyMode.basis, Basis::Unknown);
        QCOMPARE_WORDS(detect({inShell("kube-router", "exec kube-router --enable-overlay=false")}).encapsulation.value.overlay, facts::Overlay::None);
        QCOMPARE_WORDS(detect({inShell("kube-router", "exec kube-router $ARGS")}).encapsulation.basis, Basis::Unknown);
        QVERIFY(detect({inShell("kube-flannel-ds", "exec /opt/bin/flanneld -ip-masq -kube-subnet-mgr >/x")}).cniMasquerade.value);
        QCOMPARE_WORDS(detect({inShell("kube-flannel-ds", "exec /opt/bin/flanneld $OPTS")}).cniMasquerade.basis, Basis::Unknown);
        QCOMPARE_WORDS(detect({daemonSet("calico-node", "calico-node", {"sh", "-c", "export FELIX_BPFENABLED=true; exec start_runit"})}).calicoDataplane.value, facts::CalicoDataplane::Ebpf);
    }

    void aConfigurationFileThatWasNotReadLeavesTheModeAssumed()
    {
        const auto facts = detect({daemonSet("kube-proxy", "kube-proxy", {"kube-proxy", "--config=/var/lib/kube-proxy/config.conf"})});
        QCOMPARE_WORDS(facts.proxyMode.basis, Basis::Assumed);
        QCOMPARE_WORDS(facts.proxy.basis, Basis::Read);
        QCOMPARE(facts.proxyMode.needs, std::string("get configmaps/kube-proxy in kube-system"));
    }

    void amazonsConfigMapHasAnotherName()
    {
        const auto facts = detect({daemonSet("kube-proxy", "kube-proxy", {"--config=/x"}), configMap("kube-proxy-config", {{"config", "mode: ipvs\nipvs: {scheduler: lc, strictARP: true}\n"}})});
        QCOMPARE_WORDS(facts.proxyMode.value, ProxyMode::Ipvs);
        const auto scheduler = std::find_if(facts.settings.begin(), facts.settings.end(), [](const facts::Setting& setting) { return setting.key == "ipvs-scheduler"; });
        QVERIFY(scheduler != facts.settings.end());
        QCOMPARE(scheduler->fact.value, std::string("lc"));
    }

    void kubeProxysFeatureGatesAreRead()
    {
        using Gates = std::map<std::string, bool>;
        const kube::DaemonSet withFile = daemonSet("kube-proxy", "kube-proxy", {"--config=/x"});
        const auto file = detect({withFile, configMap("kube-proxy", {{"config.conf", "featureGates: {KubeProxyNFTablesLocalhostNodePorts: true, AllBeta: false}\n"}})});
        QVERIFY((file.proxyFeatureGates.value == Gates{{"AllBeta", false}, {"KubeProxyNFTablesLocalhostNodePorts", true}}));
        QCOMPARE_WORDS(file.proxyFeatureGates.basis, Basis::Read);
        const auto flag = detect({daemonSet("kube-proxy", "kube-proxy", {"--feature-gates=KubeProxyIPVS=true,AllAlpha=0"})});
        QVERIFY((flag.proxyFeatureGates.value == Gates{{"AllAlpha", false}, {"KubeProxyIPVS", true}}));
        const auto none = detect({withFile, configMap("kube-proxy", {{"config.conf", "mode: iptables\n"}})});
        QVERIFY(none.proxyFeatureGates.value.empty());
        QCOMPARE_WORDS(none.proxyFeatureGates.basis, Basis::Derived);
        QCOMPARE_WORDS(detect({withFile}).proxyFeatureGates.basis, Basis::Unknown);
    }

    void calicosDataPlaneIsTold()
    {
        using facts::CalicoDataplane;
        const auto dataplane = [](kube::StringMap environment, bool beside) {
            std::vector<kube::Object> objects{daemonSet("calico-node", "calico-node", {}, std::move(environment))};
            if (beside)
                objects.push_back(daemonSet("kube-proxy", "kube-proxy"));
            return detect(std::move(objects)).calicoDataplane;
        };
        QCOMPARE_WORDS(dataplane({{"FELIX_BPFENABLED", "True"}}, true).value, CalicoDataplane::Ebpf);
        QCOMPARE_WORDS(dataplane({{"FELIX_BPFENABLED", "false"}, {"FELIX_NFTABLESMODE", "Enabled"}}, false).value, CalicoDataplane::Nftables);
        QCOMPARE_WORDS(dataplane({}, true).value, CalicoDataplane::Iptables);
        QCOMPARE_WORDS(dataplane({}, true).basis, Basis::Inferred);
        QCOMPARE_WORDS(dataplane({}, false).basis, Basis::Unknown); // FelixConfiguration may have switched eBPF on
        QCOMPARE_WORDS(detect({daemonSet("kindnet", "kindnet-cni")}).calicoDataplane.value, CalicoDataplane::Unknown);
    }

    void ciliumBesideKubeProxyIsSaid()
    {
        const auto facts = detect({daemonSet("cilium", "cilium-agent"), configMap("cilium-config", {{"kube-proxy-replacement", "true"}, {"bpf-lb-mode", "hybrid"}, {"bpf-lb-sock-hostns-only", "true"}}), daemonSet("kube-proxy", "kube-proxy")});
        QCOMPARE_WORDS(facts.proxyMode.value, ProxyMode::Cilium);
        QVERIFY(has(facts, Conflict::Kind::TwoProxies));
        QVERIFY(facts.ciliumLoadBalancerMode.value == facts::CiliumLoadBalancerMode::Hybrid);
        QVERIFY(facts.socketLbHostNamespaceOnly.value);
        QCOMPARE_WORDS(facts.ciliumExternalClusterIp.basis, Basis::Derived);
    }

    void ciliumThatDoesNotReplaceLeavesKubeProxysMode()
    {
        const auto facts = detect({daemonSet("cilium", "cilium-agent"), configMap("cilium-config", {{"kube-proxy-replacement", "false"}}), configMap("kube-proxy", {{"config.conf", "mode: nftables\n"}}), daemonSet("kube-proxy", "kube-proxy", {"--config=/x"})});
        QCOMPARE_WORDS(facts.proxyMode.value, ProxyMode::Nftables);
        QVERIFY(!has(facts, Conflict::Kind::TwoProxies));
    }

    void calicosEbpfReplacesKubeProxy()
    {
        const auto facts = detect({daemonSet("calico-node", "calico-node", {}, {{"FELIX_BPFENABLED", "true"}})});
        QCOMPARE_WORDS(facts.proxyMode.value, ProxyMode::None);
        QCOMPARE(facts.proxy.value, std::string("Calico eBPF"));
    }

    void kubeRouterServesWithIpvsUnlessToldNot()
    {
        QCOMPARE_WORDS(detect({daemonSet("kube-router", "kube-router")}).proxyMode.value, ProxyMode::Ipvs);
        const auto k0s = detect({daemonSet("kube-router", "kube-router", {"--run-service-proxy=false"}), daemonSet("kube-proxy", "kube-proxy")});
        QCOMPARE(k0s.proxy.value, std::string("kube-proxy"));
    }

    void k3sTellsItsFlagsOnTheNode()
    {
        const auto facts = detect({k3sNode(R"(["server","--kube-proxy-arg","proxy-mode=ipvs","--kube-proxy-arg","masquerade-all=true","--cluster-cidr","10.99.0.0/16","--cluster-domain","corp.example"])")}, "node other 192.168.0.12\n");
        QCOMPARE_WORDS(facts.proxyMode.value, ProxyMode::Ipvs);
        QCOMPARE_WORDS(facts.proxyMode.basis, Basis::Read);
        QVERIFY(facts.masqueradeAll.value);
        QCOMPARE(facts.podRanges.value, (std::vector{*ip::Cidr::parse("10.99.0.0/16")}));
        QCOMPARE(facts.clusterDomain.value, std::string("corp.example"));
    }

    void k3sHandsOnWhatIsSetNotWhatIsSeen()
    {
        QCOMPARE_WORDS(detect({k3sNode(R"(["server","--cluster-cidr","10.99.0.0/16"])")}, "node other 192.168.0.12\n").detectLocal.basis, Basis::Derived);
        kube::Node silent = k3sNode("");
        silent.meta.annotations = {};
        const auto seen = detect({silent}, "node other 192.168.0.12\n");
        QCOMPARE_WORDS(seen.podRanges.basis, Basis::Inferred);
        QCOMPARE_WORDS(seen.detectLocal.basis, Basis::Assumed);
    }

    void k3sWithoutKubeProxy()
    {
        const auto facts = detect({k3sNode(R"(["server","--disable-kube-proxy"])")}, "node other 192.168.0.12\n");
        QCOMPARE_WORDS(facts.proxyMode.value, ProxyMode::None);
    }

    void aNodePortRangeInKubeadmsConfigurationIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("v1beta3, a map") << QStringLiteral("apiServer: {extraArgs: {service-node-port-range: 20000-22767}}\n");
        QTest::newRow("v1beta4, a list") << QStringLiteral("apiServer: {extraArgs: [{name: service-node-port-range, value: 20000-22767}]}\n");
    }
    void aNodePortRangeInKubeadmsConfigurationIsRead()
    {
        QFETCH(QString, text);
        const auto facts = detect({configMap("kubeadm-config", {{"ClusterConfiguration", text.toStdString()}})}, nodes + "service web 10.96.0.20:80 nodeport=30080\n");
        QCOMPARE(facts.nodePortRange.value, (std::pair{20000, 22767}));
        QVERIFY(has(facts, Conflict::Kind::PortsOutsideRange));
    }

    void kubeletsDnsAddressIsComparedWithTheService()
    {
        const std::string drawing = nodes + "service kube-system/kube-dns 10.96.0.10:53\n";
        const auto differs = detect({configMap("kubelet-config", {{"kubelet", "clusterDNS: [10.96.0.99]\nclusterDomain: corp.example\n"}})}, drawing);
        QVERIFY(has(differs, Conflict::Kind::DnsAddressesDiffer));
        QCOMPARE(differs.clusterDomain.value, std::string("corp.example"));
        const auto nodeLocal = detect({configMap("kubelet-config", {{"kubelet", "clusterDNS: [169.254.20.10]\n"}}), daemonSet("node-local-dns", "node-cache")}, drawing);
        QVERIFY(!has(nodeLocal, Conflict::Kind::DnsAddressesDiffer));
        QVERIFY(nodeLocal.nodeLocalDns.value);
    }

    void rangesOfBothFamiliesAreRead()
    {
        const auto facts = detect({configMap("kubeadm-config", {{"ClusterConfiguration", "networking: {podSubnet: '10.244.0.0/16,fd00:10:244::/56', serviceSubnet: '10.96.0.0/16,fd00:10:96::/112'}\n"}})});
        QCOMPARE(facts.podRanges.value.size(), std::size_t(2));
        QCOMPARE(facts.serviceRanges.value.size(), std::size_t(2));
        QVERIFY(facts.serviceRanges.value[1].family() == ip::Family::V6);
    }

    void podsOutsideOfWhatWasReadAreSaid()
    {
        const auto facts = detect({configMap("kubeadm-config", {{"ClusterConfiguration", "networking: {podSubnet: 10.244.0.0/16}\n"}})}, nodes + "pod a n1 10.244.1.5\npod b n2 10.9.9.9\n");
        QVERIFY(has(facts, Conflict::Kind::PodsOutsideRanges));
    }

    void whatKubeProxyTakesForThePodsNetworkIsComparedWithThePlugins()
    {
        const auto facts = detect({daemonSet("kindnet", "kindnet-cni", {}, {{"POD_SUBNET", "10.244.0.0/16"}}), configMap("kube-proxy", {{"config.conf", "clusterCIDR: 10.0.0.0/24\n"}}), daemonSet("kube-proxy", "kube-proxy", {"--config=/x"})});
        QVERIFY(has(facts, Conflict::Kind::RangesDisagree));
    }
};

HOPSCOPE_TEST_MAIN(ProxyLadderTest)
#include "proxy_ladder_test.moc"
