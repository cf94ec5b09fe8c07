#include "model/kube/decode_object.h"

#include "tests/model/kube/decode_one.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;
using ip::Family;
using ip::IpAddress;

class DecodeWorkloadsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aNodeIsReadWithItsAddresses()
    {
        const auto node = decodeOne<Node>(R"({"apiVersion":"v1","kind":"Node","metadata":{"name":"ip-10-0-1-5.ec2.internal"},
            "spec":{"podCIDR":"10.244.1.0/24","podCIDRs":["10.244.1.0/24","fd00:10:244:1::/64"],"providerID":"kind-i-1",
            "unschedulable":true},"status":{"allocatable":{"cpu":"4","pods":"110"},
            "addresses":[{"type":"ExternalIP","address":"203.0.113.9"},{"type":"Hostname","address":"ip-10-0-1-5"},
            {"type":"InternalIP","address":"10.0.1.5"},{"type":"InternalIP","address":"fd00::5"},
            {"type":"InternalIP","address":"10.0.1.6"},{"type":"InternalIP","address":"not an address"}],
            "conditions":[{"type":"Ready","status":"False","reason":"KubeletNotReady"}],
            "nodeInfo":{"kubeletVersion":"v1.34.1","operatingSystem":"linux","architecture":"arm64"}}})");
        QCOMPARE(node.meta.name, std::string("ip-10-0-1-5.ec2.internal"));
        QVERIFY((node.podCidrs == std::vector<std::string>{"10.244.1.0/24", "fd00:10:244:1::/64"}));
        QCOMPARE(node.providerId, std::string("kind-i-1"));
        QVERIFY(node.unschedulable);
        QVERIFY(node.allocatablePods == 110);
        QVERIFY(node.firstAddress("InternalIP", Family::V4) == IpAddress::parse("10.0.1.5"));
        QVERIFY(node.firstAddress("InternalIP", Family::V6) == IpAddress::parse("fd00::5"));
        QVERIFY(node.firstAddress("ExternalIP", Family::V4) == IpAddress::parse("203.0.113.9"));
        QVERIFY(!node.firstAddress("ExternalIP", Family::V6).has_value());
        QVERIFY((node.ipAddresses() == std::vector{*IpAddress::parse("203.0.113.9"), *IpAddress::parse("10.0.1.5"),
                                                   *IpAddress::parse("fd00::5"), *IpAddress::parse("10.0.1.6")}));
        QCOMPARE(node.condition("Ready")->reason, std::string("KubeletNotReady"));
        QVERIFY(node.condition("DiskPressure") == nullptr);
        QCOMPARE(node.info.operatingSystem, std::string("linux"));
        QCOMPARE(node.info.architecture, std::string("arm64"));
    }

    void anOldNodeHasOnePodRange()
    {
        const auto node =
            decodeOne<Node>(R"({"apiVersion":"v1","kind":"Node","metadata":{"name":"n"},"spec":{"podCIDR":"10.244.1.0/24"}})");
        QVERIFY(node.podCidrs == std::vector<std::string>{"10.244.1.0/24"});
        QVERIFY(!node.allocatablePods.has_value());
    }

    void whatMayBeNullIsEmpty()
    {
        const auto node = decodeOne<Node>(R"({"apiVersion":"v1","kind":"Node","metadata":{"name":"n","labels":null,
            "annotations":null,"creationTimestamp":null,"ownerReferences":null},"spec":null,
            "status":{"addresses":null,"conditions":null,"nodeInfo":null,"allocatable":null}})");
        Node expected;
        expected.meta.name = "n";
        QVERIFY(node == expected);
        const auto pod = decodeOne<Pod>(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"containers":null,
            "initContainers":null},"status":{"podIPs":null,"podIP":null,"conditions":null,"containerStatuses":null}})");
        QVERIFY(pod.containers.empty());
        QVERIFY(pod.podIps.empty());
    }

    void aPodIsReadWithItsContainers()
    {
        const auto pod = decodeOne<Pod>(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"n"},
            "spec":{"nodeName":"w1","hostNetwork":true,"dnsPolicy":"ClusterFirstWithHostNet",
            "containers":[{"name":"c","image":"nginx:1","command":["nginx"],"args":["-g","daemon off;"],
            "env":[{"name":"A","value":"1"}],"ports":[{"name":"http","containerPort":8080,"hostPort":80,"hostIP":"127.0.0.1",
            "protocol":"UDP"},{"containerPort":9090}]}],
            "initContainers":[{"name":"once"},{"name":"side","restartPolicy":"Always"}],
            "readinessGates":[{"conditionType":"x/y"}]},
            "status":{"phase":"Running","reason":"r","hostIP":"10.0.0.1","nominatedNodeName":"w2","podIP":"10.0.0.1",
            "podIPs":[{"ip":"10.0.0.1"},{"ip":"fd00::1"}],"conditions":[{"type":"Ready","status":"True"}]}})");
        QCOMPARE(pod.nodeName, std::string("w1"));
        QVERIFY(pod.hostNetwork);
        QCOMPARE(pod.dnsPolicy, std::string("ClusterFirstWithHostNet"));
        const Container expected{"c", "nginx:1", {"nginx", "-g", "daemon off;"}, {},
                                 {{"http", 8080, 80, "127.0.0.1", ip::Protocol::Udp}, {"", 9090, 0, "", ip::Protocol::Tcp}}, false};
        QVERIFY(pod.containers == std::vector{expected});
        QVERIFY(!pod.initContainers.at(0).restartPolicyAlways);
        QVERIFY(pod.initContainers.at(1).restartPolicyAlways);
        QVERIFY(pod.readinessGates == SharedList<SharedText>{"x/y"});
        QCOMPARE(pod.hostIp, std::string("10.0.0.1"));
        QVERIFY(pod.address(Family::V4) == IpAddress::parse("10.0.0.1"));
        QVERIFY(pod.address(Family::V6) == IpAddress::parse("fd00::1"));
        QVERIFY(pod.isReady());
        QVERIFY(!pod.isTerminal());
        QVERIFY(!pod.isTerminating());
    }

    void anOldPodHasOneAddressAndOneWithoutHasNone()
    {
        const auto old = decodeOne<Pod>(
            R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"status":{"podIP":"10.244.1.5"}})");
        QVERIFY(old.address(Family::V4) == IpAddress::parse("10.244.1.5"));
        const auto none = decodeOne<Pod>(
            R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"status":{"phase":"Pending","podIP":""}})");
        QVERIFY(!none.address(Family::V4).has_value());
        QVERIFY(!none.isReady());
    }

    void finishedPodsAreTerminalAndDeletedOnesTerminating()
    {
        Pod pod;
        for (const char* phase : {"Succeeded", "Failed"}) {
            pod.phase = phase;
            QVERIFY(pod.isTerminal());
        }
        pod.phase = "Unknown";
        QVERIFY(!pod.isTerminal());
        pod.meta.deletionTimestamp = TimePoint{};
        QVERIFY(pod.isTerminating());
    }

    void containerStatesAreRead()
    {
        using State = ContainerStatus::State;
        const auto pod = decodeOne<Pod>(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"status":{"containerStatuses":[
            {"name":"w","state":{"waiting":{"reason":"CrashLoopBackOff"}},"restartCount":3,
             "lastState":{"terminated":{"exitCode":1,"finishedAt":"2026-01-15T10:00:00Z"}}},
            {"name":"r","state":{"running":{"startedAt":"2026-01-15T10:00:00Z"}},"ready":true,"started":true},
            {"name":"t","state":{"terminated":{"reason":"Error","exitCode":137,"signal":9}},"started":false},
            {"name":"n","state":{},"started":null}]}})");
        const auto& statuses = pod.containerStatuses;
        QVERIFY((statuses.at(0) == ContainerStatus{"w", State::Waiting, "CrashLoopBackOff", 0, 0, false, false, 3,
                                                   parseRfc3339("2026-01-15T10:00:00Z")}));
        QVERIFY((statuses.at(1) == ContainerStatus{"r", State::Running, "", 0, 0, true, true, 0, {}}));
        QVERIFY((statuses.at(2) == ContainerStatus{"t", State::Terminated, "Error", 137, 9, false, false, 0, {}}));
        QVERIFY(statuses.at(3).state == State::None);
    }

    void environmentIsKeptForNetworkComponentsOnly_data()
    {
        QTest::addColumn<QString>("namespaceName");
        QTest::addColumn<bool>("kept");
        for (const char* kept : {"kube-system", "kube-flannel", "calico-system", "calico-apiserver", "cilium", "ovn-kubernetes",
                                 "openshift-ovn-kubernetes", "tigera-operator"})
            QTest::newRow(kept) << kept << true;
        for (const char* dropped : {"default", "shop", "my-kube-system", "openshift-console"})
            QTest::newRow(dropped) << dropped << false;
    }
    void environmentIsKeptForNetworkComponentsOnly()
    {
        QFETCH(QString, namespaceName);
        QFETCH(bool, kept);
        const QString json = R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"%1"},"spec":{"containers":[
            {"name":"c","env":[{"name":"FELIX_BPFENABLED","value":"true"},{"name":"NODE","valueFrom":{"fieldRef":{}}},
            {"name":"WEAVE_PASSWORD","value":"hidden"},{"name":"EMPTY","value":""}]}]}})";
        const auto pod = decodeOne<Pod>(json.arg(namespaceName).toStdString());
        const StringMap expected{{"EMPTY", ""}, {"FELIX_BPFENABLED", "true"}};
        QVERIFY(pod.containers.at(0).environment == (kept ? expected : StringMap{}));
    }
};

HOPSCOPE_TEST_MAIN(DecodeWorkloadsTest)
#include "decode_workloads_test.moc"
