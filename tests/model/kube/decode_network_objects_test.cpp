#include "model/kube/decode_object.h"

#include "tests/model/kube/decode_one.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

/// What is kept of flannel's net-conf.json.
static std::string flannelNetConf(const char* netConf)
{
    const QString json = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"kube-flannel-cfg",
        "namespace":"kube-flannel"},"data":{"net-conf.json":"%1"}})";
    const QString escaped = QString::fromUtf8(netConf).replace('"', "\\\"");
    return decodeOne<ConfigMap>(json.arg(escaped).toStdString()).data.valueOf("net-conf.json");
}

class DecodeNetworkObjectsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void onlyConfigMapsOfTheNetworkAreRead_data()
    {
        QTest::addColumn<QString>("namespaceName");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("read");
        const auto row = [](const char* namespaceName, const char* name, bool read) {
            QTest::addRow("%s/%s", namespaceName, name) << namespaceName << name << read;
        };
        row("kube-system", "kube-proxy", true);
        row("kube-system", "kubeadm-config", true);
        row("kube-system", "kubelet-config", true);
        row("kube-system", "kubelet-config-1.22", true);
        row("kube-system", "coredns", true);
        row("kube-system", "calico-config", true);
        row("kube-system", "canal-config", true);
        row("kube-system", "cilium-config", true);
        row("cilium", "cilium-config", true);
        row("kube-system", "antrea-config-7h6ccd", true);
        row("kube-flannel", "kube-flannel-cfg", true);
        row("calico-system", "cni-config", true);
        row("ovn-kubernetes", "ovn-config", true);
        row("openshift-ovn-kubernetes", "ovnkube-config", true);
        row("kube-system", "kube-root-ca.crt", false);
        row("kube-system", "extension-apiserver-authentication", false);
        row("kube-public", "cluster-info", false);
        row("default", "kube-proxy", false);
        row("shop", "cni-config", false);
    }
    void onlyConfigMapsOfTheNetworkAreRead()
    {
        QFETCH(QString, namespaceName);
        QFETCH(QString, name);
        QFETCH(bool, read);
        QCOMPARE(isNetworkConfigMap({namespaceName.toStdString(), name.toStdString()}), read);
        const QString json = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"%1","namespace":"%2"},"data":{"a":"b"}})";
        const auto list = decodeDocument(json.arg(name, namespaceName).toStdString());
        QCOMPARE(list->items.size(), std::size_t(read ? 1 : 0));
        QCOMPARE(list->skipped, std::size_t(read ? 0 : 1));
    }

    void secretsInConfigMapsAreNeverKept()
    {
        const auto map = decodeOne<ConfigMap>(R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"kube-proxy",
            "namespace":"kube-system"},"data":{"config.conf":"mode: nftables","kubeconfig.conf":"token: hidden"}})");
        QVERIFY((map.data == StringMap{{"config.conf", "mode: nftables"}}));

        const std::string netConf =
            flannelNetConf(R"({"Network":"10.244.0.0/16","Backend":{"Type":"wireguard","PSK":"hidden"}})");
        QVERIFY(netConf.find("hidden") == std::string::npos);
        QVERIFY(netConf.find("10.244.0.0/16") != std::string::npos);
        QVERIFY(netConf.find("wireguard") != std::string::npos);

        QCOMPARE(flannelNetConf(R"({"Backend":{"PSK":"hidden")"), std::string());
    }

    void aPlainNetConfIsKeptAsWritten()
    {
        const char* plain = R"({ "Network": "10.244.0.0/16" })";
        QCOMPARE(flannelNetConf(plain), std::string(plain));
        QCOMPARE(flannelNetConf("Network: broken"), std::string("Network: broken"));
    }

    void aDaemonSetShowsItsContainersAndCounts()
    {
        const auto set = decodeOne<DaemonSet>(R"({"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"calico-node",
            "namespace":"kube-system"},"spec":{"template":{"spec":{"containers":[{"name":"calico-node",
            "image":"quay.io/calico/node:v3.29.3","env":[{"name":"CALICO_NETWORKING_BACKEND","value":"bird"}]}]}}},
            "status":{"desiredNumberScheduled":3,"numberReady":2}})");
        QCOMPARE(set.containers.at(0).image, std::string("quay.io/calico/node:v3.29.3"));
        QVERIFY((set.containers.at(0).environment == StringMap{{"CALICO_NETWORKING_BACKEND", "bird"}}));
        QCOMPARE(set.desiredNumberScheduled, 3);
        QCOMPARE(set.numberReady, 2);
    }

    void aServiceCidrListsItsRanges()
    {
        const auto range = decodeOne<ServiceCidr>(R"({"apiVersion":"networking.k8s.io/v1","kind":"ServiceCIDR","metadata":
            {"name":"kubernetes"},"spec":{"cidrs":["10.96.0.0/12","fd00:10:96::/112"]}})");
        QCOMPARE(range.meta.key().toString(), std::string("kubernetes"));
        QVERIFY((range.cidrs == std::vector<std::string>{"10.96.0.0/12", "fd00:10:96::/112"}));
    }

    void aPoolIsReadAsWritten()
    {
        const auto pool = decodeOne<IpPool>(R"({"apiVersion":"crd.projectcalico.org/v1","kind":"IPPool","metadata":{"name":"p"},
            "spec":{"cidr":"172.16.0.0/16","blockSize":24,"ipipMode":"Always","vxlanMode":"Never","natOutgoing":true,
            "disabled":true}})");
        QCOMPARE(pool.cidr, std::string("172.16.0.0/16"));
        QCOMPARE(pool.blockSize, 24);
        QCOMPARE(pool.ipipMode, std::string("Always"));
        QCOMPARE(pool.vxlanMode, std::string("Never"));
        QVERIFY(pool.natOutgoing);
        QVERIFY(pool.disabled);
    }

    void aPoolThatSaysLittleHasCalicosDefaults()
    {
        const auto v4 = decodeOne<IpPool>(R"({"apiVersion":"projectcalico.org/v3","kind":"IPPool","metadata":{"name":"p"},
            "spec":{"cidr":"172.16.0.0/16"}})");
        QCOMPARE(v4.blockSize, 26);
        QCOMPARE(v4.ipipMode, std::string("Never"));
        QCOMPARE(v4.vxlanMode, std::string("Never"));
        QVERIFY(!v4.natOutgoing);
        const auto v6 = decodeOne<IpPool>(R"({"apiVersion":"projectcalico.org/v3","kind":"IPPool","metadata":{"name":"p"},
            "spec":{"cidr":"fd00::/48"}})");
        QCOMPARE(v6.blockSize, 122);
    }

    void anAffinityIsDeletedByWordOrByValue_data()
    {
        QTest::addColumn<QString>("deleted");
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("v1, the string true") << R"("true")" << true;
        QTest::newRow("v1, the string false") << R"("false")" << false;
        QTest::newRow("v3, true") << "true" << true;
        QTest::newRow("v3, false") << "false" << false;
        QTest::newRow("null") << "null" << false;
    }
    void anAffinityIsDeletedByWordOrByValue()
    {
        QFETCH(QString, deleted);
        const QString json = R"({"apiVersion":"crd.projectcalico.org/v1","kind":"BlockAffinity","metadata":{"name":"x"},
            "spec":{"cidr":"172.16.180.192/26","node":"worker-node1","state":"confirmed","deleted":%1}})";
        const auto affinity = decodeOne<BlockAffinity>(json.arg(deleted).toStdString());
        QCOMPARE(affinity.cidr, std::string("172.16.180.192/26"));
        QCOMPARE(affinity.node, std::string("worker-node1"));
        QCOMPARE(affinity.state, std::string("confirmed"));
        QTEST(affinity.deleted, "isDeleted");
    }

    void ciliumSaysOfANodeItsRouterItsHealthAddressesAndItsRanges()
    {
        const auto node = decodeOne<CiliumNode>(R"({"apiVersion":"cilium.io/v2","kind":"CiliumNode","metadata":{"name":"n1"},
            "spec":{"addresses":[{"ip":"172.18.0.3","type":"InternalIP"},{"ip":"10.244.1.7","type":"CiliumInternalIP"},
            {"ip":"fd00::7","type":"CiliumInternalIP"}],"health":{"ipv4":"10.244.1.200","ipv6":"fd00::200"},
            "ipam":{"podCIDRs":["10.244.1.0/24","fd00::/64"]}}})");
        QCOMPARE(node.meta.key().toString(), std::string("n1"));
        QVERIFY(node.firstAddress("CiliumInternalIP", ip::Family::V4) == ip::IpAddress::parse("10.244.1.7"));
        QVERIFY(node.firstAddress("CiliumInternalIP", ip::Family::V6) == ip::IpAddress::parse("fd00::7"));
        QVERIFY(!node.firstAddress("ExternalIP", ip::Family::V4).has_value());
        QVERIFY((node.podCidrs == std::vector<std::string>{"10.244.1.0/24", "fd00::/64"}));
        QVERIFY((node.healthAddresses == std::vector<std::string>{"10.244.1.200", "fd00::200"}));
    }

    void aCiliumNodeWithoutASpecSaysNothing()
    {
        const auto node = decodeOne<CiliumNode>(R"({"apiVersion":"cilium.io/v2","kind":"CiliumNode","metadata":{"name":"n1"}})");
        QVERIFY(node.addresses.empty() && node.podCidrs.empty() && node.healthAddresses.empty());
    }
};

HOPSCOPE_TEST_MAIN(DecodeNetworkObjectsTest)
#include "decode_network_objects_test.moc"
