// Three paths of this very cluster: only those that exist, and arrive.
#include "model/facts/network_facts.h"
#include "model/flow/worth_trying.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::PathKind;

namespace {

const std::string nodes = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                          "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                          "proxy iptables clusterCIDR=10.244.0.0/16\n";
const std::string pods = "pod a n1 10.244.1.5 ports=web:8080\n"
                         "pod b n2 10.244.2.5 ports=web:8080\n";
const std::string dns = "namespace kube-system\n"
                        "pod kube-system/coredns n2 10.244.2.9 ports=dns:53/UDP\n"
                        "service kube-system/kube-dns 10.96.0.10:53 proto=UDP label=k8s-app:kube-dns -> kube-system/coredns:53\n";

/// With every pod ready: only those take part.
cluster::SnapshotPointer ready(const cluster::SnapshotPointer& drawn)
{
    std::vector<cluster::ClusterChange> changes;
    for (kube::Pod pod : drawn->pods) {
        pod.conditions.edit().push_back({"Ready", "True", {}});
        changes.push_back(cluster::ObjectPut{std::move(pod)});
    }
    return cluster::apply(drawn, std::move(changes));
}

std::vector<flow::PathWorthTrying> tried(const std::string& drawing, std::size_t most = 3)
{
    const cluster::SnapshotPointer snapshot = ready(support::drawCluster(drawing));
    return flow::pathsWorthTrying(*snapshot, facts::detectNetwork(*snapshot), most);
}

std::vector<PathKind> kindsOf(const std::vector<flow::PathWorthTrying>& paths)
{
    std::vector<PathKind> kinds;
    for (const flow::PathWorthTrying& path : paths)
        kinds.push_back(path.kind);
    return kinds;
}

} // namespace

class WorthTryingTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void anEmptyClusterHasNone()
    {
        QVERIFY(tried("").empty());
        QVERIFY(tried(nodes).empty());
    }

    void aClientGoesToANodePortByANodeThatMustSendItOn()
    {
        const auto paths = tried(nodes + pods + "service web 10.96.0.20:80 nodeport=30080 -> b:8080\n");
        QVERIFY(!paths.empty());
        QVERIFY(paths[0].kind == PathKind::ClientToNodePort);
        QCOMPARE(paths[0].port, std::string("30080"));
        QCOMPARE(paths[0].nodes, std::size_t(2));
        QVERIFY(paths[0].query.to == flow::Target(flow::NodePortTarget{"n1", "30080"})); // b is on n2
        QVERIFY((paths[0].service == kube::ObjectKey{"default", "web"}));
    }

    void aNodePortWithoutEndpointsIsNoPath()
    {
        QCOMPARE(kindsOf(tried(nodes + pods + "service web 10.96.0.20:80 nodeport=30080\n")), std::vector{PathKind::PodToOtherNode});
        QCOMPARE(kindsOf(tried(nodes + pods + "service web 10.96.0.20:80 nodeport=30080 -> b:8080 ready=no serving=no\n")),
                 std::vector{PathKind::PodToOtherNode});
    }

    void whatPeopleRunComesBeforeWhatTheClusterRuns()
    {
        const auto paths = tried(nodes + pods + "namespace kube-system\npod kube-system/ui n2 10.244.2.8 ports=web:8443\n"
                                                "service kube-system/ui 10.96.0.11:443 nodeport=30443 -> kube-system/ui:8443\n"
                                                "service web 10.96.0.20:80 nodeport=30080 -> b:8080\n");
        QVERIFY(!paths.empty());
        QCOMPARE(paths[0].port, std::string("30080"));
    }

    void eachKindIsThereOnceAndNoMoreThanAskedFor()
    {
        const std::string all = nodes + pods + dns + "service web 10.96.0.20:80 nodeport=30080 -> b:8080\n";
        QCOMPARE(kindsOf(tried(all)), (std::vector{PathKind::ClientToNodePort, PathKind::PodAsksDns, PathKind::PodToOtherNode}));
        QCOMPARE(tried(all, 1).size(), std::size_t(1));
        QCOMPARE(kindsOf(tried(all, 9)),
                 (std::vector{PathKind::ClientToNodePort, PathKind::PodAsksDns, PathKind::PodToOtherNode, PathKind::PodToService}));
    }

    void theQuestionToDnsGoesOverUdp()
    {
        const auto paths = tried(nodes + pods + dns);
        QVERIFY(!paths.empty());
        QVERIFY(paths[0].kind == PathKind::PodAsksDns);
        QVERIFY(paths[0].query.protocol == ip::Protocol::Udp);
        QCOMPARE(paths[0].nodes, std::size_t(2)); // a's own node, and that of the name server
        QVERIFY(paths[0].hops > 4);
    }

    void onOneNodeNobodyGoesToAnother()
    {
        const std::string one = "node n1 192.168.0.11 pods=10.244.1.0/24\nproxy iptables clusterCIDR=10.244.0.0/16\n"
                                "pod a n1 10.244.1.5 ports=web:8080\n";
        QCOMPARE(kindsOf(tried(one + "service web 10.96.0.20:80 -> a:8080\n")), std::vector{PathKind::PodToService});
        QVERIFY(tried(one).empty());
    }
};

HOPSCOPE_TEST_MAIN(WorthTryingTest)
#include "worth_trying_test.moc"
