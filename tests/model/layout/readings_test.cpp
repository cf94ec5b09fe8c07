// What each reading of a cluster shows: zones, workloads and what rolls them up, policies between namespaces, entry points.
#include "model/layout/map_layout.h"

#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::layout;

namespace {

kube::Pod replica(const std::string& workload, int number, const std::string& nameSpace = "shop")
{
    kube::Pod pod = test::generatedPod(nameSpace, workload + "-7b44dc87c5-" + std::to_string(number), "node-0",
                                       "10.244.0." + std::to_string(number + 2));
    pod.meta.labels["pod-template-hash"] = "7b44dc87c5";
    pod.meta.labels["app"] = workload;
    pod.meta.ownerReferences.push_back({"ReplicaSet", workload + "-7b44dc87c5", true});
    return pod;
}

cluster::SnapshotPointer with(cluster::SnapshotPointer snapshot, std::vector<kube::Object> objects)
{
    std::vector<cluster::ClusterChange> changes;
    for (kube::Object& object : objects)
        changes.push_back(cluster::ObjectPut{std::move(object)});
    return cluster::apply(snapshot, std::move(changes));
}

cluster::SnapshotPointer replicas(int count)
{
    std::vector<kube::Object> pods;
    for (int i = 0; i < count; ++i)
        pods.push_back(replica("web", i));
    return with(test::generatedCluster(1, {1, 0, 0}), std::move(pods));
}

MapLayout layoutOf(const cluster::SnapshotPointer& snapshot, const MapOptions& options, const MapLayout* previous = nullptr)
{
    return computeLayout(snapshot, {}, options, previous);
}

MapOptions by(GroupBy groupBy)
{
    MapOptions options;
    options.groupBy = groupBy;
    return options;
}

kube::Service service()
{
    kube::Service service;
    service.meta.namespace_ = "shop";
    service.meta.name = "web";
    return service;
}

bool isWritten(const Item& item, std::string_view text)
{
    return std::any_of(item.lines.begin(), item.lines.end(), [&](const TextLine& line) { return line.text == text; });
}

const ItemId web{ItemKind::Workload, {"shop", "web"}, "Deployment"};
const ItemId firstReplica{ItemKind::Pod, {"shop", "web-7b44dc87c5-0"}, ""};

} // namespace

class ReadingsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void byNodeZonesStandApart()
    {
        cluster::SnapshotPointer snapshot = test::generatedCluster(3, {8, 20, 2});
        std::vector<kube::Object> nodes;
        int number = 0;
        for (kube::Node node : snapshot->nodes) {
            node.meta.labels["topology.kubernetes.io/zone"] = number++ % 2 == 0 ? "eu-1a" : "eu-1b";
            nodes.push_back(node);
        }
        const MapLayout layout = layoutOf(with(snapshot, std::move(nodes)), by(GroupBy::Node));
        QCOMPARE(layout.blocks.size() - layout.firstCardBlock, std::size_t(2));
        const Block& first = layout.blocks[layout.firstCardBlock];
        QVERIFY(QString::fromStdString(first.region.title.text).startsWith(QStringLiteral("Zone eu-1a \u00b7 4 nodes")));
        const auto card = layout.refOf({ItemKind::NodeCard, {"", "node-0"}, ""});
        QVERIFY(card.has_value() || layout.cards->size() > 4);
    }

    void oneZoneIsNoZone()
    {
        const MapLayout layout = layoutOf(test::generatedCluster(3, {4, 20, 2}), by(GroupBy::Node));
        QVERIFY(QString::fromStdString(layout.blocks.back().region.title.text).startsWith(QLatin1String("Nodes")));
        QCOMPARE(layout.blocks.size() - layout.firstCardBlock, std::size_t(1));
    }

    void byNamespaceReplicasStandUnderTheirWorkload()
    {
        const MapLayout layout = layoutOf(replicas(3), by(GroupBy::Namespace));
        const auto workload = layout.find(web);
        QVERIFY(workload && !workload->rolled);
        QCOMPARE(workload->pods, std::size_t(3));
        QVERIFY(isWritten(*workload, "web"));
        const auto pod = layout.find(firstReplica);
        QVERIFY(pod && pod->rect.y >= workload->rect.bottom());
    }

    void manyReplicasRollUpIntoTheirCountAndWorstState()
    {
        cluster::SnapshotPointer snapshot = replicas(12);
        kube::Pod failing = replica("web", 4);
        failing.containerStatuses.edit().front() = {"main", kube::ContainerStatus::State::Waiting, "CrashLoopBackOff", 0, 0, false, false, 7, {}};
        failing.conditions.edit().front().status = "False";
        snapshot = with(snapshot, {failing});
        const MapLayout layout = layoutOf(snapshot, by(GroupBy::Namespace));
        const auto workload = layout.find(web);
        QVERIFY(workload && workload->rolled);
        QCOMPARE(workload->pods, std::size_t(12));
        QCOMPARE(workload->state, ItemState::Failing);
        QVERIFY(!layout.refOf(firstReplica));
        QVERIFY(layout.shownFor(firstReplica) == layout.refOf(web));
        QCOMPARE(layout.counts.pods, 12U);
        QCOMPARE(layout.counts.failing, 1U);
    }

    void aRolledUpWorkloadUnrollsInPlaceAndBack()
    {
        const cluster::SnapshotPointer snapshot = replicas(12);
        MapOptions options = by(GroupBy::Namespace);
        const MapLayout rolled = layoutOf(snapshot, options);
        options.toggled.insert(web);
        const MapLayout unrolled = layoutOf(snapshot, options, &rolled);
        QVERIFY(unrolled.refOf(firstReplica) && !unrolled.find(web)->rolled);
        const ItemId card{ItemKind::NamespaceCard, {"", "shop"}, ""};
        QCOMPARE(unrolled.find(card)->rect.x, rolled.find(card)->rect.x);
        QCOMPARE(unrolled.find(card)->rect.y, rolled.find(card)->rect.y);
        options.toggled.clear();
        QVERIFY(layoutOf(snapshot, options, &unrolled).find(web)->rolled);
    }

    void everythingRollsUpOrNothingWhenAskedSo()
    {
        MapOptions options = by(GroupBy::Namespace);
        options.rollUp = RollUp::All;
        QVERIFY(layoutOf(replicas(3), options).find(web)->rolled);
        options.rollUp = RollUp::None;
        QVERIFY(!layoutOf(replicas(40), options).find(web)->rolled);
    }

    void onePodSpeaksForItself()
    {
        QVERIFY(!layoutOf(replicas(1), by(GroupBy::Namespace)).refOf(web));
    }

    void byNamespaceAPolicySaysWhomItIsolatesAndWhomItLetsIn()
    {
        kube::NetworkPolicy policy;
        policy.meta.namespace_ = "shop";
        policy.meta.name = "from-web";
        policy.podSelector.matchLabels["app"] = "web";
        kube::PolicyPeer peer;
        peer.namespaceSelector = kube::LabelSelector{{{"kubernetes.io/metadata.name", "front"}}, {}};
        policy.ingress.push_back({{peer}, {}});
        kube::Namespace front;
        front.meta.name = "front";
        front.meta.labels["kubernetes.io/metadata.name"] = "front";
        const auto snapshot = with(replicas(3), {policy, front, replica("edge", 20, "front")});
        const MapLayout layout = layoutOf(snapshot, by(GroupBy::Namespace));
        const auto item = layout.find({ItemKind::NetworkPolicy, {"shop", "from-web"}, ""});
        QVERIFY(item.has_value());
        QVERIFY(isWritten(*item, "3 pods isolated"));
        const auto link = std::find_if(layout.links.begin(), layout.links.end(), [](const Link& each) { return each.state == LinkState::Allowed; });
        QVERIFY(link != layout.links.end());
        QVERIFY(layout.idOf(link->from) == (ItemId{ItemKind::NamespaceCard, {"", "front"}, ""}));
        QVERIFY(link->path.size() >= 2);
    }

    void byNamespacePoliciesOfOtherKindsStandWhereTheySelect()
    {
        kube::ClusterNetworkPolicy everywhere;
        everywhere.meta.name = "guard";
        everywhere.subject.type = kube::TieredPeer::Type::Pods;
        everywhere.subject.selector.matchLabels["app"] = "web";
        kube::CiliumNetworkPolicy fence;
        fence.meta.namespace_ = "shop";
        fence.meta.name = "fence";
        kube::StagedNetworkPolicy staged;
        staged.meta.namespace_ = "shop";
        staged.meta.name = "trial";
        kube::Namespace front;
        front.meta.name = "front";
        const auto before = with(replicas(3), {front, replica("edge", 20, "front")});
        const auto snapshot = with(before, {everywhere, fence, staged});
        const MapLayout layout = layoutOf(snapshot, by(GroupBy::Namespace));
        const auto guard = layout.find({ItemKind::NetworkPolicy, {"shop", "guard"}, "ClusterNetworkPolicy"});
        QVERIFY(guard.has_value());
        QVERIFY(isWritten(*guard, "ClusterNetworkPolicy"));
        QVERIFY(layout.find({ItemKind::NetworkPolicy, {"shop", "fence"}, "CiliumNetworkPolicy"}).has_value());
        QVERIFY(!layout.find({ItemKind::NetworkPolicy, {"shop", "trial"}, "StagedNetworkPolicy"}).has_value());
    }

    void byServicePacketsComeInThroughEntryPoints()
    {
        kube::Service service;
        service.meta.namespace_ = "shop";
        service.meta.name = "web";
        service.type = "NodePort";
        service.clusterIps = {"10.96.0.9"};
        service.ports.push_back({"http", ip::Protocol::Tcp, 80, 30007, "8080"});
        kube::Ingress ingress;
        ingress.meta.namespace_ = "shop";
        ingress.meta.name = "site";
        ingress.backends.push_back({"shop.example", "/", "web", "80"});
        const MapLayout layout = layoutOf(with(replicas(2), {service, ingress}), by(GroupBy::Service));
        const ItemId port{ItemKind::NodePort, {"shop", "web"}, "30007"};
        const ItemId site{ItemKind::Ingress, {"shop", "site"}, ""};
        QVERIFY(layout.refOf(port) && layout.refOf(site));
        for (const ItemId& id : {port, site}) {
            const auto joined = std::find_if(layout.links.begin(), layout.links.end(), [&](const Link& link) { return layout.idOf(link.from) == id; });
            QVERIFY(joined != layout.links.end());
            QVERIFY(layout.idOf(joined->to) == (ItemId{ItemKind::Service, {"shop", "web"}, ""}));
        }
    }

    /// From left to right: where packets come in, the Service, its endpoints.
    void byServiceAWayInIsReadFromLeftToRight()
    {
        kube::Service open = service();
        open.type = "NodePort";
        open.clusterIps = {"10.96.0.9"};
        open.ports.push_back({"http", ip::Protocol::Tcp, 80, 30007, "8080"});
        kube::EndpointSlice slice;
        slice.meta.namespace_ = "shop";
        slice.meta.name = "web-1";
        slice.meta.labels["kubernetes.io/service-name"] = "web";
        kube::SliceEndpoint endpoint;
        endpoint.addresses = {*ip::IpAddress::parse("10.244.0.2")};
        endpoint.ready = true;
        slice.endpoints.push_back(endpoint);
        const MapLayout layout = layoutOf(with(replicas(2), {open, slice}), by(GroupBy::Service));
        const auto port = layout.find({ItemKind::NodePort, {"shop", "web"}, "30007"});
        const auto box = layout.find({ItemKind::Service, {"shop", "web"}, ""});
        const auto pod = layout.find(firstReplica);
        QVERIFY(port && box && pod);
        QVERIFY(port->rect.right() < box->rect.x && box->rect.right() < pod->rect.x);
        QVERIFY(isWritten(*pod, "10.244.0.2"));
        const auto others = layout.find({ItemKind::ServiceCard, {}, ""});
        QVERIFY(others && others->pods == 1); // behind no Service: a number
    }

    void aNamespaceOfNothingIsALine()
    {
        kube::Namespace empty;
        empty.meta.name = "vacant";
        const MapLayout layout = layoutOf(with(replicas(2), {empty}), by(GroupBy::Namespace));
        const auto vacant = layout.refOf({ItemKind::NamespaceCard, {"", "vacant"}, ""});
        QVERIFY(vacant && layout.blocks[vacant->block].kind == BlockKind::Lines);
        QVERIFY(layout.rectOf(*vacant).height < 30);
        const auto shop = layout.refOf({ItemKind::NamespaceCard, {"", "shop"}, ""});
        QVERIFY(shop && layout.blocks[shop->block].kind == BlockKind::Cards);
    }

    void whereNoSliceWasReadSelectorsSayWhatIsBehindAService()
    {
        kube::Service chosen = service();
        chosen.clusterIps = {"10.96.0.9"};
        chosen.selector["app"] = "web";
        auto snapshot = with(replicas(2), {chosen});
        snapshot = cluster::apply(snapshot, {cluster::CoverageChanged{kube::Kind::EndpointSlice, cluster::Coverage::NotRead, {}},
                                             cluster::CoverageChanged{kube::Kind::Endpoints, cluster::Coverage::NotRead, {}}});
        const MapLayout layout = layoutOf(snapshot, by(GroupBy::Service));
        const auto pod = layout.refOf(firstReplica);
        QVERIFY(pod && layout.cardOf(*pod).head.id == (ItemId{ItemKind::NamespaceCard, {"", "shop"}, ""}));
        const auto details = layout.find({ItemKind::Service, {"shop", "web"}, ""})->details;
        QVERIFY(std::any_of(details.begin(), details.end(), [](const std::string& text) { return text.find("derived") != std::string::npos; }));
    }

    void ofTooManyLinksThoseOfOneItemAreThere()
    {
        const cluster::SnapshotPointer snapshot = test::generatedCluster(8, {300, 3000, 200});
        const MapLayout layout = layoutOf(snapshot, by(GroupBy::Node));
        QVERIFY(!layout.linksComplete && layout.links.empty());
        const kube::EndpointSlice& slice = *snapshot->endpointSlices.begin();
        const std::vector<Link> links = linksOf(layout, {ItemKind::Service, slice.serviceKey(), ""});
        QVERIFY(!links.empty());
        for (const Link& link : links)
            QVERIFY(layout.idOf(link.from).kind == ItemKind::Service && link.path.size() >= 2);
        MapOptions all = by(GroupBy::Node);
        all.allLinks = true;
        QVERIFY(layoutOf(snapshot, all).linksComplete);
    }

    void thatNoSliceWasReadIsNotThatAPodIsBehindNoService()
    {
        const auto read = [](cluster::Coverage coverage) {
            return cluster::apply(replicas(1), {cluster::CoverageChanged{kube::Kind::EndpointSlice, coverage, {}},
                                                cluster::CoverageChanged{kube::Kind::Endpoints, cluster::Coverage::NotRead, {}}});
        };
        const auto title = [](const cluster::SnapshotPointer& snapshot, const MapLayout* previous = nullptr) {
            const MapLayout layout = layoutOf(snapshot, by(GroupBy::Service), previous);
            return layout.find({ItemKind::ServiceCard, {}, ""})->lines.front().text;
        };
        QCOMPARE(title(read(cluster::Coverage::NotRead)), std::string("Service not known"));
        QCOMPARE(title(read(cluster::Coverage::Complete)), std::string("Behind no Service"));
        const MapLayout before = layoutOf(read(cluster::Coverage::Arriving), by(GroupBy::Service));
        QCOMPARE(title(read(cluster::Coverage::Complete), &before), std::string("Behind no Service"));
    }

    void podsThatWereNotReadAreNotCountedAsNone()
    {
        const auto counted = [](cluster::Coverage coverage, std::vector<std::string> only) {
            auto snapshot = with(test::generatedCluster(1, {1, 0, 0}), {service()});
            snapshot = cluster::apply(snapshot, {cluster::CoverageChanged{kube::Kind::Pod, coverage, std::move(only)}});
            return layoutOf(snapshot, by(GroupBy::Namespace)).find({ItemKind::NamespaceCard, {"", "shop"}, ""})->lines.back().text;
        };
        QCOMPARE(counted(cluster::Coverage::Complete, {}), std::string("0 pods"));
        QCOMPARE(counted(cluster::Coverage::Forbidden, {}), std::string("pods not read"));
        QCOMPARE(counted(cluster::Coverage::Partial, {"shop"}), std::string("0 pods"));
        QCOMPARE(counted(cluster::Coverage::Partial, {"other"}), std::string("pods not read"));
    }
};

HOPSCOPE_TEST_MAIN(ReadingsTest)
#include "readings_test.moc"
