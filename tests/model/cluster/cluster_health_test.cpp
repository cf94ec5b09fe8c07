// How many pods are well, which fail and why, which nodes are not ready.
#include "model/cluster/cluster_change.h"
#include "model/cluster/cluster_health.h"
#include "tests/support/test_main.h"

using namespace hopscope;

namespace {

kube::Pod pod(const std::string& name, const std::string& phase, bool ready)
{
    kube::Pod pod;
    pod.meta.namespace_ = "shop";
    pod.meta.name = name;
    pod.nodeName = "n1";
    pod.phase = phase;
    kube::Condition condition;
    condition.type = "Ready";
    condition.status = ready ? "True" : "False";
    pod.conditions.edit().push_back(condition);
    return pod;
}

kube::Pod crashing(const std::string& name, int restarts)
{
    kube::Pod failing = pod(name, "Running", false);
    kube::ContainerStatus status;
    status.state = kube::ContainerStatus::State::Waiting;
    status.reason = "CrashLoopBackOff";
    status.restartCount = restarts;
    failing.containerStatuses.edit().push_back(status);
    return failing;
}

kube::Node node(const std::string& name, const std::string& ready)
{
    kube::Node node;
    node.meta.name = name;
    if (!ready.empty()) {
        kube::Condition condition;
        condition.type = "Ready";
        condition.status = ready;
        node.conditions.edit().push_back(condition);
    }
    return node;
}

cluster::ClusterHealth healthOf(std::vector<kube::Object> objects)
{
    std::vector<cluster::ClusterChange> changes;
    for (kube::Object& object : objects)
        changes.push_back(cluster::ObjectPut{std::move(object)});
    return cluster::clusterHealth(*cluster::apply(std::make_shared<const cluster::ClusterSnapshot>(), std::move(changes)));
}

} // namespace

class ClusterHealthTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void anEmptyClusterIsWell()
    {
        QVERIFY(healthOf({}).isWell());
        QVERIFY(healthOf({}) == cluster::ClusterHealth());
    }

    void eachPodIsCountedOnce()
    {
        kube::Pod bare;
        bare.meta.namespace_ = "shop";
        bare.meta.name = "manifest";
        const auto health = healthOf({pod("a", "Running", true), pod("b", "Running", false), pod("c", "Pending", false), pod("d", "Succeeded", false), bare});
        QCOMPARE(health.ready, std::size_t(1));
        QCOMPARE(health.notReady, std::size_t(1));
        QCOMPARE(health.starting, std::size_t(1));
        QCOMPARE(health.completed, std::size_t(1));
        QCOMPARE(health.unread, std::size_t(1)); // nobody said how it does
        QVERIFY(health.failing.empty());
    }

    void whatFailsIsListedWithItsReasonInOrderOfKeys()
    {
        const auto health = healthOf({crashing("z", 3), pod("dead", "Failed", false), crashing("a", 37)});
        QCOMPARE(health.failing.size(), std::size_t(3));
        QVERIFY((health.failing[0] == cluster::FailingPod{{"shop", "a"}, "n1", "CrashLoopBackOff", 37}));
        QCOMPARE(health.failing[1].pod.name, std::string("dead"));
        QCOMPARE(health.failing[1].reason, std::string("Failed"));
        QCOMPARE(health.failing[2].restarts, 3);
        QVERIFY(!health.isWell());
    }

    void aNodeIsNotReadyWhenItsConditionSaysSoAndUnknownWithoutOne()
    {
        const auto health = healthOf({node("up", "True"), node("down", "False"), node("lost", "Unknown"), node("unread", "")});
        QCOMPARE(health.nodesNotReady, (std::vector<std::string>{"down", "lost"}));
        QVERIFY(!health.isWell());
    }
};

HOPSCOPE_TEST_MAIN(ClusterHealthTest)
#include "cluster_health_test.moc"
