#include "tests/support/test_main.h"

#include "model/layout/map_content.h"
#include "model/source/file_source.h"

using namespace hopscope;
using layout::GroupBy;
using layout::ItemId;
using layout::ItemKind;

namespace {

constexpr const char* manifest = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec: {containers: [{name: web, image: web, ports: [{containerPort: 8080}]}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: web, namespace: shop}
spec: {schedule: "0 3 * * *", jobTemplate: {spec: {template: {spec: {containers: [{name: tidy, image: tidy}]}}}}}
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: web-7d4b9c6f5d, namespace: shop, ownerReferences: [{kind: Deployment, name: web, controller: true}]}
spec: {replicas: 3}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
)";

constexpr const char* itsPods = R"(
---
apiVersion: v1
kind: Pod
metadata: {name: web-7d4b9c6f5d-x2x4z, namespace: shop, labels: {app: web, pod-template-hash: 7d4b9c6f5d},
           ownerReferences: [{kind: ReplicaSet, name: web-7d4b9c6f5d, controller: true}]}
spec: {nodeName: n1, containers: [{name: web, image: web}]}
status: {phase: Running, podIP: 10.244.1.5}
)";

cluster::SnapshotPointer load(const std::string& text)
{
    const auto loaded = source::loadText(text, "manifest.yaml");
    if (!loaded)
        qFatal("not loaded: %s", loaded.error().message.c_str());
    return loaded->snapshot;
}

layout::MapLayout mapOf(const cluster::SnapshotPointer& snapshot, GroupBy groupBy)
{
    layout::MapOptions options;
    options.groupBy = groupBy;
    options.measure.width = [](std::string_view text, layout::TextRole) { return double(text.size()) * 7; };
    options.measure.lineHeight = [](layout::TextRole) { return 16.0; };
    return layout::computeLayout(snapshot, facts::detectNetwork(*snapshot), options);
}

const ItemId deployment{ItemKind::Workload, {"shop", "web"}, "Deployment"};
const ItemId cronJob{ItemKind::Workload, {"shop", "web"}, "CronJob"};

} // namespace

/// Workloads without pods (helm template) stand on the map as what they are.
class WorkloadsTest : public QObject
{
    Q_OBJECT

private slots:
    void aManifestsWorkloadsAreRead()
    {
        const auto snapshot = load(manifest);
        QCOMPARE(snapshot->workloads.size(), std::size_t(2)); // what another object controls is that object's
        const kube::WorkloadResource* web = layout::workloadOf(*snapshot, deployment);
        QVERIFY(web && web->name() == "web" && web->replicas == 3);
        QVERIFY(web->templateLabels.valueOf("tier") == "front");
        QVERIFY(layout::workloadOf(*snapshot, cronJob) && !layout::workloadOf(*snapshot, cronJob)->replicas);
    }

    void theyStandInEveryGrouping()
    {
        const auto snapshot = load(manifest);
        const auto cardOf = [&](GroupBy groupBy, const ItemId& id) {
            const auto map = mapOf(snapshot, groupBy);
            const auto ref = map.refOf(id);
            return ref ? map.cardOf(*ref).head.id : ItemId{};
        };
        QVERIFY(cardOf(GroupBy::Node, deployment) == (ItemId{ItemKind::UnscheduledCard, {}, ""}));
        QVERIFY(cardOf(GroupBy::Namespace, deployment) == (ItemId{ItemKind::NamespaceCard, {"", "shop"}, ""}));
        QVERIFY(cardOf(GroupBy::Service, deployment) == (ItemId{ItemKind::NamespaceCard, {"", "shop"}, ""})); // with its Service
        QVERIFY(cardOf(GroupBy::Service, cronJob) == (ItemId{ItemKind::ServiceCard, {}, ""}));
    }

    void theySayWhatIsWantedAndThatNoPodWasRead()
    {
        const auto map = mapOf(load(manifest), GroupBy::Namespace);
        const auto item = map.find(deployment);
        QVERIFY(item && item->state == layout::ItemState::Unknown);
        std::string lines;
        for (const layout::TextLine& line : item->lines)
            lines += line.text + "\n";
        for (const std::string& detail : item->details)
            lines += detail + "\n";
        QVERIFY2(lines.find("pods not read, 3 wanted") != std::string::npos, lines.c_str());
        QVERIFY2(lines.find("8080/TCP") != std::string::npos, lines.c_str());
    }

    void theServiceThatSelectsThemLeadsToThem()
    {
        const auto map = mapOf(load(manifest), GroupBy::Node);
        QCOMPARE(map.links.size(), std::size_t(1));
        QVERIFY(map.idOf(map.links.front().from) == (ItemId{ItemKind::Service, {"shop", "web"}, ""}));
        QVERIFY(map.idOf(map.links.front().to) == deployment);
        QCOMPARE(layout::linksOf(map, deployment).size(), std::size_t(1));
    }

    void whereItsPodsAreThereNothingIsAdded()
    {
        const auto snapshot = load(std::string(manifest) + itsPods);
        const auto map = mapOf(snapshot, GroupBy::Namespace);
        QVERIFY(!map.refOf(deployment));
        QVERIFY(map.refOf({ItemKind::Pod, {"shop", "web-7d4b9c6f5d-x2x4z"}, ""}));
    }

    void whatRunsNothingByIntentIsNotMissed()
    {
        auto scaled = std::make_shared<cluster::ClusterSnapshot>(*load(manifest));
        kube::WorkloadResource none = *layout::workloadOf(*scaled, deployment);
        none.replicas = 0;
        scaled->workloads.put(none);
        scaled->setCoverage(kube::Kind::Pod, cluster::Coverage::Complete);
        QVERIFY(layout::workloadsWithoutPods(*scaled).empty());
        none.replicas = 2;
        scaled->workloads.put(none);
        const auto missing = layout::workloadsWithoutPods(*scaled);
        QVERIFY(missing.size() == 1 && missing.front()->kind == "Deployment");
    }

    /// A pod of a manifest has no status: how it does is not known.
    void aPodWithoutAStatusIsNotPending()
    {
        const auto snapshot = load("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}]}\n");
        const auto item = mapOf(snapshot, GroupBy::Namespace).find({ItemKind::Pod, {"default", "a"}, ""});
        QVERIFY(item && item->state == layout::ItemState::Unknown);
    }
};

HOPSCOPE_TEST_MAIN(WorkloadsTest)
#include "workloads_test.moc"
