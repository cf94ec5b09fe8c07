// The charts count what the objects say, and say what they leave out.
#include "tests/support/test_main.h"
#include "widgets/charts/chart_data.h"

#include "model/cluster/cluster_change.h"
#include "model/ip/cidr.h"

using namespace hopscope;

namespace {

kube::Node node(const std::string& name, int podLimit)
{
    kube::Node result{};
    result.meta.name = name;
    result.allocatablePods = podLimit;
    return result;
}

kube::Pod pod(const std::string& name, const std::string& nodeName, const std::string& address, bool hostNetwork = false)
{
    kube::Pod result{};
    result.meta.namespace_ = "default";
    result.meta.name = name;
    result.nodeName = nodeName;
    result.phase = "Running";
    result.hostNetwork = hostNetwork;
    result.podIps = {*ip::IpAddress::parse(address)};
    return result;
}

cluster::SnapshotPointer clusterOf(std::vector<kube::Object> objects)
{
    std::vector<cluster::ClusterChange> changes;
    for (kube::Object& object : objects)
        changes.push_back(cluster::ObjectPut{std::move(object)});
    for (const kube::Kind kind : {kube::Kind::Node, kube::Kind::Pod, kube::Kind::Service, kube::Kind::EndpointSlice})
        changes.push_back(cluster::CoverageChanged{kind, cluster::Coverage::Complete});
    return cluster::apply(nullptr, std::move(changes));
}

} // namespace

class ChartDataTest : public QObject
{
    Q_OBJECT

private slots:
    void aHostNetworkPodTakesASlotButNoAddress();
    void aFinishedPodTakesNeither();
    void theFullestComeFirstAndTheRestIsCounted();
    void headlessServicesAreATypeOfTheirOwn();
    void aServiceIsAsReadyAsItsSlicesSay();
    HOPSCOPE_FAIL_ON_WARNING
};

void ChartDataTest::aHostNetworkPodTakesASlotButNoAddress()
{
    const auto snapshot = clusterOf({node("n1", 10), pod("a", "n1", "10.244.1.5"), pod("b", "n1", "192.168.0.11", true)});
    facts::NetworkFacts facts;
    facts.nodeRanges = {{"n1", *ip::Cidr::parse("10.244.1.0/24"), facts::Basis::Read, {}}};
    const charts::Bar podSlots = charts::podsPerNode(*snapshot).bars.front();
    QCOMPARE(podSlots.value, 2.0);
    QCOMPARE(podSlots.limit, std::optional<double>(10));
    const charts::Bar addresses = charts::addressesPerNode(*snapshot, facts).bars.front();
    QCOMPARE(addresses.value, 1.0);
    QCOMPARE(addresses.limit, std::optional<double>(256));
}

void ChartDataTest::aFinishedPodTakesNeither()
{
    kube::Pod finished = pod("a", "n1", "10.244.1.5");
    finished.phase = "Succeeded";
    QCOMPARE(charts::podsPerNode(*clusterOf({node("n1", 10), finished})).bars.front().value, 0.0);
}

void ChartDataTest::theFullestComeFirstAndTheRestIsCounted()
{
    std::vector<kube::Object> objects;
    for (int i = 0; i < 25; ++i)
        objects.push_back(node("node" + std::to_string(i), 10));
    objects.push_back(pod("a", "node17", "10.244.1.5"));
    const charts::BarData data = charts::podsPerNode(*clusterOf(std::move(objects)), 12);
    QCOMPARE(data.bars.front().label, QStringLiteral("node17"));
    QVERIFY(data.left > 0);
    QCOMPARE(int(data.bars.size()) - 1 + data.left, 25); // the last bar sums up those left
}

void ChartDataTest::headlessServicesAreATypeOfTheirOwn()
{
    kube::Service headless;
    headless.meta.namespace_ = "default";
    headless.meta.name = "db";
    headless.type = "ClusterIP";
    headless.clusterIps = {"None"};
    kube::Service plain = headless;
    plain.meta.name = "web";
    plain.clusterIps = {"10.96.0.20"};
    const charts::BarData data = charts::servicesByType(*clusterOf({headless, plain}));
    QCOMPARE(data.bars.size(), std::size_t(2));
    QVERIFY(data.bars[0].label != data.bars[1].label);
}

void ChartDataTest::aServiceIsAsReadyAsItsSlicesSay()
{
    kube::Service service;
    service.meta.namespace_ = "default";
    service.meta.name = "web";
    kube::EndpointSlice slice;
    slice.meta.namespace_ = "default";
    slice.meta.name = "web-1";
    slice.meta.labels["kubernetes.io/service-name"] = "web";
    slice.addressType = "IPv4";
    kube::SliceEndpoint ready;
    ready.addresses = {*ip::IpAddress::parse("10.244.1.5")};
    kube::SliceEndpoint second = ready;
    second.addresses = {*ip::IpAddress::parse("10.244.1.6")};
    kube::SliceEndpoint notReady = ready;
    notReady.addresses = {*ip::IpAddress::parse("10.244.1.7")};
    notReady.ready = false;
    slice.endpoints = {ready, second, notReady};
    const charts::Bar bar = charts::endpointsPerService(*clusterOf({service, slice})).bars.front();
    QCOMPARE(bar.value, 2.0);
    QCOMPARE(bar.limit, std::optional<double>(3));
}

HOPSCOPE_TEST_MAIN(ChartDataTest)
#include "chart_data_test.moc"
