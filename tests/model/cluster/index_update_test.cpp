// An index that was carried from snapshot to snapshot answers as one that was made for the last alone.
#include "model/cluster/cluster_change.h"
#include "model/cluster/cluster_index.h"
#include "tests/support/test_main.h"

#include <random>

using namespace hopscope;
using cluster::ClusterIndex;
using cluster::SnapshotPointer;

namespace {

constexpr int nameCount = 6; // few names and addresses, so that many objects want the same
constexpr int addressCount = 12;

std::string numbered(const char* text, unsigned number)
{
    return text + std::to_string(number);
}

ip::IpAddress addressOf(unsigned number)
{
    return ip::IpAddress::v4(0x0A000000u + number);
}

class RandomObjects
{
public:
    explicit RandomObjects(unsigned seed) : m_random(seed) {}

    unsigned below(unsigned end) { return unsigned(m_random() % end); }

    kube::ObjectMeta meta(bool inNamespace)
    {
        kube::ObjectMeta meta;
        if (inNamespace)
            meta.namespace_ = numbered("ns", below(2));
        meta.name = numbered("name", below(nameCount));
        meta.creationTimestamp = TimePoint(std::chrono::seconds(below(2))); // sometimes the very same object again
        return meta;
    }

    kube::Object object()
    {
        switch (below(8)) {
        case 0: return node();
        case 1: return service();
        case 2: return slice();
        case 3: return endpoints();
        case 4: {
            kube::NetworkPolicy policy;
            policy.meta = meta(true);
            return policy;
        }
        default: return pod();
        }
    }

    cluster::ClusterChange change(const cluster::ClusterSnapshot& now)
    {
        switch (below(12)) {
        case 0: return cluster::KindReplaced{kube::Kind::Pod, several([this] { return pod(); })};
        case 1: return cluster::KindReplaced{kube::Kind::EndpointSlice, several([this] { return slice(); })};
        case 2: return cluster::KindReplaced{kube::Kind::Pod, {now.pods.begin(), now.pods.end()}}; // listed again
        case 3: return cluster::KindReplaced{kube::Kind::Node, several([this] { return node(); })};
        case 4: return cluster::CoverageChanged{kube::Kind::Pod, cluster::Coverage(below(3))};
        case 5:
        case 6: {
            const kube::Object some = object();
            return cluster::ObjectRemoved{kube::kindOf(some), kube::metaOf(some).key()};
        }
        default: return cluster::ObjectPut{object()};
        }
    }

private:
    template <class Make>
    std::vector<kube::Object> several(Make make)
    {
        std::vector<kube::Object> objects;
        for (unsigned count = below(8); count > 0; --count)
            objects.push_back(make());
        return objects;
    }

    kube::Node node()
    {
        kube::Node node;
        node.meta = meta(false);
        for (const char* type : {"InternalIP", "ExternalIP"})
            node.addresses.push_back({type, addressOf(below(addressCount)).toString()});
        return node;
    }

    kube::Pod pod()
    {
        kube::Pod pod;
        pod.meta = meta(true);
        if (below(5) != 0)
            pod.nodeName = numbered("name", below(nameCount));
        pod.hostNetwork = below(4) == 0;
        pod.phase = below(4) == 0 ? "Succeeded" : "Running";
        if (below(3) == 0)
            pod.meta.deletionTimestamp = TimePoint{};
        for (unsigned count = below(3); count > 0; --count)
            pod.podIps.push_back(addressOf(below(addressCount)));
        return pod;
    }

    kube::Service service()
    {
        kube::Service service;
        service.meta = meta(true);
        service.clusterIps = {addressOf(below(addressCount)).toString()};
        service.externalIps = {addressOf(below(addressCount)).toString()};
        service.loadBalancerIngress.push_back({addressOf(below(addressCount)).toString(), {}, {}});
        service.ports.resize(1 + below(2));
        for (kube::ServicePort& port : service.ports)
            port.nodePort = std::uint16_t(below(3));
        return service;
    }

    kube::EndpointSlice slice()
    {
        kube::EndpointSlice slice;
        slice.meta = meta(true);
        if (below(5) != 0)
            slice.meta.labels["kubernetes.io/service-name"] = numbered("name", below(nameCount));
        slice.endpoints.resize(below(4));
        for (kube::SliceEndpoint& endpoint : slice.endpoints)
            endpoint.addresses = {addressOf(below(addressCount))};
        return slice;
    }

    kube::Endpoints endpoints()
    {
        kube::Endpoints endpoints;
        endpoints.meta = meta(true);
        endpoints.slices = {slice(), slice()};
        return endpoints;
    }

    std::mt19937 m_random;
};

template <class T>
std::vector<const void*> places(std::span<const T* const> objects)
{
    return {objects.begin(), objects.end()};
}

/// All that can be asked, as the very objects of the tables.
std::vector<std::vector<const void*>> answers(const ClusterIndex& index)
{
    std::vector<std::vector<const void*>> all;
    for (unsigned number = 0; number < addressCount; ++number) {
        const ip::IpAddress address = addressOf(number);
        all.push_back({index.podByAddress(address), index.nodeByAddress(address), index.serviceByClusterIp(address)});
        all.push_back(places(index.hostNetworkPodsByAddress(address)));
        all.push_back(places(index.servicesByExternalAddress(address)));
        all.push_back(places(index.servicesWithEndpoint(address)));
    }
    for (unsigned number = 0; number < nameCount; ++number) {
        all.push_back(places(index.podsOnNode(numbered("name", number))));
        for (const char* nameSpace : {"ns0", "ns1"})
            all.push_back(places(index.slicesOf({nameSpace, numbered("name", number)})));
    }
    for (const char* nameSpace : {"ns0", "ns1"}) {
        all.push_back(places(index.slicesOf({nameSpace, ""})));
        all.push_back(places(index.policiesIn(nameSpace)));
    }
    for (std::uint16_t port = 0; port < 3; ++port)
        all.push_back({index.serviceByNodePort(port, ip::Protocol::Tcp)});
    return all;
}

bool answersAsNew(const SnapshotPointer& snapshot)
{
    const ClusterIndex made(*snapshot);
    return answers(snapshot->index()) == answers(made) &&
           snapshot->index().nodeNamesWithoutObject() == made.nodeNamesWithoutObject();
}

} // namespace

class IndexUpdateTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void afterAnyChangesItAnswersAsANewOne_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void afterAnyChangesItAnswersAsANewOne()
    {
        QFETCH(unsigned, seed);
        RandomObjects random(seed);
        SnapshotPointer now = cluster::apply(nullptr, {});
        now->index();
        std::vector<SnapshotPointer> kept;
        for (int round = 0; round < 200; ++round) {
            std::vector<cluster::ClusterChange> changes;
            for (unsigned count = random.below(6); count > 0; --count)
                changes.push_back(random.change(*now));
            now = cluster::apply(now, std::move(changes)); // frees the one before, unless it is kept
            QVERIFY(answersAsNew(now));
            if (round % 20 == 0)
                kept.push_back(now);
        }
        for (const SnapshotPointer& snapshot : kept)
            QVERIFY(answersAsNew(snapshot)); // nothing that came later shows in it
    }

    void twoThatComeFromOneDoNotMeet()
    {
        RandomObjects random(99);
        SnapshotPointer root = cluster::apply(nullptr, {});
        root->index();
        for (int round = 0; round < 50; ++round)
            root = cluster::apply(root, {random.change(*root)});
        SnapshotPointer left = root;
        SnapshotPointer right = root;
        for (int round = 0; round < 50; ++round) {
            left = cluster::apply(left, {random.change(*left)});
            right = cluster::apply(right, {random.change(*right)});
            QVERIFY(answersAsNew(left));
            QVERIFY(answersAsNew(right));
        }
        QVERIFY(answersAsNew(root));
    }

    void whoHasTheAddressIsFoundAgainWhenAnotherGoes()
    {
        const auto podNamed = [](const char* name) {
            kube::Pod pod;
            pod.meta.namespace_ = "default";
            pod.meta.name = name;
            pod.podIps = {addressOf(1)};
            return cluster::ObjectPut{pod};
        };
        SnapshotPointer now = cluster::apply(nullptr, {podNamed("b")});
        now->index();
        now = cluster::apply(now, {podNamed("a")});
        QCOMPARE(now->index().podByAddress(addressOf(1))->meta.name, std::string("a"));
        now = cluster::apply(now, {cluster::ObjectRemoved{kube::Kind::Pod, {"default", "a"}}});
        QCOMPARE(now->index().podByAddress(addressOf(1))->meta.name, std::string("b"));
        now = cluster::apply(now, {cluster::ObjectRemoved{kube::Kind::Pod, {"default", "b"}}});
        QVERIFY(!now->index().podByAddress(addressOf(1)));
    }

    void aListThatSaysTheSameKeepsTheObjects()
    {
        RandomObjects random(4);
        SnapshotPointer now = cluster::apply(nullptr, {});
        for (int round = 0; round < 30; ++round)
            now = cluster::apply(now, {random.change(*now)});
        const SnapshotPointer listed = cluster::apply(
            now, {cluster::KindReplaced{kube::Kind::Pod, {now->pods.begin(), now->pods.end()}}});
        QVERIFY(!now->pods.empty());
        for (const kube::Pod& pod : now->pods)
            QCOMPARE(listed->pods.find(pod.meta.key()), &pod);
    }
};

HOPSCOPE_TEST_MAIN(IndexUpdateTest)
#include "index_update_test.moc"
