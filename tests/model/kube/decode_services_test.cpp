#include "model/kube/decode_object.h"

#include "tests/model/kube/decode_one.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;
using ip::Family;
using ip::IpAddress;

class DecodeServicesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aServiceIsReadWithAllThatKubeProxyLooksAt()
    {
        const auto service = decodeOne<Service>(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"web","namespace":"n"},
            "spec":{"type":"LoadBalancer","clusterIP":"10.96.0.20","clusterIPs":["10.96.0.20","fd00::20"],
            "ipFamilies":["IPv4","IPv6"],"selector":{"app":"web"},"externalIPs":["192.0.2.1"],
            "externalTrafficPolicy":"Local","internalTrafficPolicy":"Local","sessionAffinity":"ClientIP",
            "sessionAffinityConfig":{"clientIP":{"timeoutSeconds":60}},"loadBalancerClass":"x/y",
            "loadBalancerSourceRanges":["10.0.0.0/8"],"healthCheckNodePort":31000,"publishNotReadyAddresses":true,
            "trafficDistribution":"PreferSameZone",
            "ports":[{"name":"http","port":80,"targetPort":"web","nodePort":30080,"protocol":"TCP"},
            {"port":53,"targetPort":5353,"protocol":"UDP"}]},
            "status":{"loadBalancer":{"ingress":[{"ip":"203.0.113.9","ipMode":"Proxy"},{"hostname":"lb.example.com"}]}}})");
        QVERIFY((service.ports == std::vector<ServicePort>{{"http", ip::Protocol::Tcp, 80, 30080, "web"},
                                                            {"", ip::Protocol::Udp, 53, 0, "5353"}}));
        QVERIFY(service.clusterIp(Family::V4) == IpAddress::parse("10.96.0.20"));
        QVERIFY(service.clusterIp(Family::V6) == IpAddress::parse("fd00::20"));
        QVERIFY((service.ipFamilies == SharedList<SharedText>{"IPv4", "IPv6"}));
        QVERIFY((service.selector == StringMap{{"app", "web"}}));
        QVERIFY((service.externalIps == std::vector<std::string>{"192.0.2.1"}));
        QVERIFY(service.externalPolicyLocal());
        QVERIFY(service.internalPolicyLocal());
        QCOMPARE(service.sessionAffinity, std::string("ClientIP"));
        QCOMPARE(service.sessionAffinityTimeoutSeconds, 60);
        QCOMPARE(service.loadBalancerClass, std::string("x/y"));
        QVERIFY((service.loadBalancerSourceRanges == std::vector<std::string>{"10.0.0.0/8"}));
        QCOMPARE(int(service.healthCheckNodePort), 31000);
        QVERIFY(service.publishNotReadyAddresses);
        QCOMPARE(service.trafficDistribution, std::string("PreferSameZone"));
        QVERIFY((service.loadBalancerIngress ==
                 std::vector<LoadBalancerIngress>{{"203.0.113.9", "", "Proxy"}, {"", "lb.example.com", ""}}));
    }

    void whatAServiceLeavesOutIsDefaulted()
    {
        const auto service = decodeOne<Service>(
            R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"web"},"spec":{"clusterIP":"10.96.0.20","ports":[{"port":80}]}})");
        QCOMPARE(service.type, std::string("ClusterIP"));
        QVERIFY(service.clusterIps == std::vector<std::string>{"10.96.0.20"});
        QVERIFY(service.ports.at(0).protocol == ip::Protocol::Tcp);
        QCOMPARE(service.sessionAffinityTimeoutSeconds, 10800);
        QVERIFY(!service.externalPolicyLocal());
        QVERIFY(!service.internalPolicyLocal());
    }

    void headlessMeansNoneAndNotMerelyUnassigned()
    {
        Service service;
        service.type = "ClusterIP";
        QVERIFY(!service.isHeadless());
        QVERIFY(service.clusterIpAddresses().empty());
        service.clusterIps = {"None"};
        QVERIFY(service.isHeadless());
        QVERIFY(!service.clusterIp(Family::V4).has_value());
        service.clusterIps = {"10.96.0.1"};
        QVERIFY(!service.isHeadless());
    }

    void anExternalNameNeverHasAClusterIp()
    {
        Service service;
        service.type = "ExternalName";
        service.clusterIps = {"10.96.0.1"};
        QVERIFY(service.isExternalName());
        QVERIFY(!service.isHeadless());
        QVERIFY(service.clusterIpAddresses().empty());
    }

    void externalTrafficPolicyCountsOnlyWhereOutsideTrafficArrives_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("externalIp");
        QTest::addColumn<bool>("local");
        QTest::newRow("NodePort") << "NodePort" << false << true;
        QTest::newRow("LoadBalancer") << "LoadBalancer" << false << true;
        QTest::newRow("ClusterIP") << "ClusterIP" << false << false;
        QTest::newRow("ClusterIP with externalIPs") << "ClusterIP" << true << true;
        QTest::newRow("ExternalName") << "ExternalName" << true << false;
    }
    void externalTrafficPolicyCountsOnlyWhereOutsideTrafficArrives()
    {
        QFETCH(QString, type);
        QFETCH(bool, externalIp);
        Service service;
        service.type = type.toStdString();
        service.externalTrafficPolicy = "Local";
        if (externalIp)
            service.externalIps = {"192.0.2.1"};
        QTEST(service.externalPolicyLocal(), "local");
        service.externalTrafficPolicy = "Cluster";
        QVERIFY(!service.externalPolicyLocal());
    }

    void aSliceIsReadWithItsConditionsResolved()
    {
        const auto slice = decodeOne<EndpointSlice>(R"({"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice",
            "metadata":{"name":"web-x","namespace":"n","labels":{"kubernetes.io/service-name":"web"}},"addressType":"IPv4",
            "endpoints":[{"addresses":["10.244.1.5","10.244.1.6"],"conditions":{"ready":false,"serving":true,"terminating":true},
            "nodeName":"w1","zone":"a","hostname":"h","hints":{"forZones":[{"name":"a"},{"name":"b"}],"forNodes":[{"name":"w1"}]},
            "targetRef":{"kind":"Pod","namespace":"n","name":"web-1"}},
            {"addresses":["10.244.1.7","bad"],"conditions":{}},{"addresses":["10.244.1.8"],"conditions":{"ready":null}},
            {"addresses":["10.244.1.9"]}],
            "ports":[{"name":"http","port":8080,"protocol":"TCP"},{"name":"","port":53,"protocol":"UDP"}]})");
        QCOMPARE(slice.serviceKey().toString(), std::string("n/web"));
        const SliceEndpoint& first = slice.endpoints.at(0);
        QCOMPARE(first.addresses.size(), std::size_t(2));
        QVERIFY(!first.ready && first.serving && first.terminating);
        QCOMPARE(first.nodeName, std::string("w1"));
        QCOMPARE(first.zone, std::string("a"));
        QVERIFY((first.hintZones == SharedList<SharedText>{"a", "b"}));
        QVERIFY((first.hintNodes == SharedList<SharedText>{"w1"}));
        QVERIFY((first.targetReference == ObjectReference{"Pod", {"n", "web-1"}}));
        for (std::size_t i = 1; i < slice.endpoints.size(); ++i) {
            const SliceEndpoint& silent = slice.endpoints[i];
            QVERIFY(silent.ready && silent.serving && !silent.terminating);
            QCOMPARE(silent.addresses.size(), std::size_t(1));
            QVERIFY(!silent.targetReference.has_value());
        }
        QVERIFY((slice.ports == std::vector<SlicePort>{{"http", false, ip::Protocol::Tcp, 8080},
                                                       {"", false, ip::Protocol::Udp, 53}}));
    }

    void aSliceMayHaveNullEndpointsAndPorts()
    {
        const auto slice = decodeOne<EndpointSlice>(R"({"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice",
            "metadata":{"name":"web-x"},"addressType":"IPv4","endpoints":null,"ports":null})");
        QVERIFY(slice.endpoints.empty());
        QVERIFY(slice.ports.empty());
    }

    void aPortWithoutNameOrNumberIsMarked()
    {
        const auto slice = decodeOne<EndpointSlice>(R"({"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice",
            "metadata":{"name":"x"},"addressType":"IPv4","ports":[{"port":80},{"name":null,"port":80},{"name":"a","port":null}]})");
        QVERIFY(slice.ports.at(0).nameIsNull);
        QVERIFY(slice.ports.at(1).nameIsNull);
        QVERIFY(!slice.ports.at(2).nameIsNull);
        QCOMPARE(int(slice.ports.at(2).port), 0);
    }

    void anOldSliceNamesItsNodeInTheTopology()
    {
        const auto slice = decodeOne<EndpointSlice>(R"({"apiVersion":"discovery.k8s.io/v1beta1","kind":"EndpointSlice",
            "metadata":{"name":"x"},"addressType":"IPv4","endpoints":[{"addresses":["10.0.0.1"],
            "topology":{"kubernetes.io/hostname":"w1","topology.kubernetes.io/zone":"a"}}]})");
        QCOMPARE(slice.endpoints.at(0).nodeName, std::string("w1"));
        QCOMPARE(slice.endpoints.at(0).zone, std::string("a"));
    }

    void endpointsBecomeOneSliceForEachSubsetAndFamily()
    {
        const auto endpoints = decodeOne<Endpoints>(R"({"apiVersion":"v1","kind":"Endpoints","metadata":{"name":"web",
            "namespace":"n","labels":{"app":"web"}},"subsets":[
            {"addresses":[{"ip":"10.244.1.5","nodeName":"w1","targetRef":{"kind":"Pod","namespace":"n","name":"web-1"}},
             {"ip":"fd00::5"}],"notReadyAddresses":[{"ip":"10.244.1.6"}],"ports":[{"port":8080,"protocol":"TCP"}]},
            {"addresses":[{"ip":"10.244.2.7"}],"ports":[{"name":"http","port":8081}]},
            {"addresses":null,"ports":null}]})");
        QCOMPARE(endpoints.slices.size(), std::size_t(3));
        const EndpointSlice& first = endpoints.slices[0];
        QCOMPARE(first.addressType, std::string("IPv4"));
        QCOMPARE(first.serviceKey().toString(), std::string("n/web"));
        QCOMPARE(first.endpoints.size(), std::size_t(2));
        QVERIFY(first.endpoints[0].ready);
        QCOMPARE(first.endpoints[0].nodeName, std::string("w1"));
        QVERIFY((first.endpoints[0].targetReference == ObjectReference{"Pod", {"n", "web-1"}}));
        QVERIFY(!first.endpoints[1].ready);
        QVERIFY((first.ports == std::vector<SlicePort>{{"", false, ip::Protocol::Tcp, 8080}}));
        QCOMPARE(endpoints.slices[1].addressType, std::string("IPv6"));
        QCOMPARE(endpoints.slices[1].endpoints.size(), std::size_t(1));
        QCOMPARE(endpoints.slices[2].ports.at(0).name, std::string("http"));
    }
};

HOPSCOPE_TEST_MAIN(DecodeServicesTest)
#include "decode_services_test.moc"
