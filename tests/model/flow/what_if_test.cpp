// A supposition changes the cluster as its controllers would, and nothing else.
#include "model/cluster/cluster_index.h"
#include "model/flow/find_flow.h"
#include "model/flow/what_if.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using Field = flow::ServiceSetting::Field;

namespace {

const kube::ObjectKey web{"default", "web"};
const kube::ObjectKey w1{"default", "w1"};

cluster::SnapshotPointer twoPods(const std::string& more = {})
{
    return support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\n"
                                "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                                "pod w1 n1 10.244.1.7 ports=8080\n"
                                "pod w2 n2 10.244.2.7 ports=8080\n"
                                "proxy iptables clusterCIDR=10.244.0.0/16\n"
                                "service web 10.96.0.20:80 nodeport=30080 -> w1:8080, w2:8080, 10.9.9.9:8080 on=n2\n" +
                                more);
}

flow::WhatIf suppose(std::initializer_list<flow::Supposition> suppositions)
{
    flow::WhatIf whatIf;
    for (const flow::Supposition& one : suppositions)
        whatIf.suppose(one);
    return whatIf;
}

/// "10.244.1.7 ready serving, 10.244.2.7 - -", in order of slices.
QString endpointsOf(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& service)
{
    QStringList list;
    for (const kube::EndpointSlice* slice : snapshot.index().slicesOf(service)) {
        for (const kube::SliceEndpoint& endpoint : slice->endpoints)
            list << QStringLiteral("%1 %2 %3").arg(QString::fromStdString(endpoint.addresses[0].toString()),
                                                   endpoint.ready ? "ready" : "-", endpoint.serving ? "serving" : "-");
    }
    return list.join(QStringLiteral(", "));
}

flow::FlowTrace ask(const cluster::ClusterSnapshot& snapshot, const std::string& from, const std::string& to)
{
    flow::Query query;
    query.from = *flow::parseSource(from);
    query.to = *flow::parseTarget(to);
    auto trace = flow::findFlow(snapshot, facts::detectNetwork(snapshot), query);
    if (!trace)
        qFatal("no trace: %s", trace.error().message.c_str());
    return *std::move(trace);
}

} // namespace

class WhatIfTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void nothingSupposedIsTheClusterItself()
    {
        const auto cluster = twoPods();
        const auto same = std::make_shared<const cluster::ClusterSnapshot>(flow::withWhatIf(*cluster, {}));
        QVERIFY(cluster::diff(cluster, same).empty());
    }

    void theClusterThatWasGivenStaysAsItIs()
    {
        const auto cluster = twoPods();
        flow::withWhatIf(*cluster, suppose({flow::PodNotReady{w1}, flow::NodeWithoutEndpoints{"n2"},
                                            flow::ServiceSetting{web, Field::ExternalTrafficPolicy, "Local"}}));
        QVERIFY(cluster::diff(cluster, twoPods()).empty());
    }

    void aServicesSettingIsChanged()
    {
        const auto cluster = twoPods();
        const auto changed = flow::withWhatIf(
            *cluster, suppose({flow::ServiceSetting{web, Field::ExternalTrafficPolicy, "Local"},
                               flow::ServiceSetting{web, Field::InternalTrafficPolicy, "Local"},
                               flow::ServiceSetting{web, Field::SessionAffinity, "ClientIP"}}));
        const kube::Service* service = changed.services.find(web);
        QVERIFY(service->externalPolicyLocal() && service->internalPolicyLocal());
        QCOMPARE(service->sessionAffinity, std::string("ClientIP"));
        QCOMPARE(service->clusterIps, cluster->services.find(web)->clusterIps);
    }

    void withoutAWordTheApisDefaultHolds()
    {
        const auto cluster = twoPods();
        const kube::Service& service = *cluster->services.find(web);
        QCOMPARE(flow::settingOf(service, Field::ExternalTrafficPolicy), std::string("Cluster"));
        QCOMPARE(flow::settingOf(service, Field::InternalTrafficPolicy), std::string("Cluster"));
        QCOMPARE(flow::settingOf(service, Field::SessionAffinity), std::string("None"));
    }

    void anUnreadyPodLeavesItsSlicesAndItsCondition()
    {
        cluster::ClusterSnapshot cluster = *twoPods();
        kube::Pod pod = *cluster.pods.find(w1);
        pod.conditions = {{"PodScheduled", "True", ""}, {"ContainersReady", "True", ""}, {"Ready", "True", ""}};
        cluster.pods.put(pod);
        const auto changed = flow::withWhatIf(cluster, suppose({flow::PodNotReady{w1}}));
        QCOMPARE(endpointsOf(changed, web),
                 QStringLiteral("10.244.1.7 - -, 10.244.2.7 ready serving, 10.9.9.9 ready serving"));
        QVERIFY(!changed.pods.find(w1)->isReady());
        QCOMPARE(changed.pods.find(w1)->condition("PodScheduled")->status, std::string("True"));
    }

    void publishNotReadyAddressesKeepsItReady()
    {
        cluster::ClusterSnapshot cluster = *twoPods();
        kube::Service service = *cluster.services.find(web);
        service.publishNotReadyAddresses = true;
        cluster.services.put(service);
        const auto changed = flow::withWhatIf(cluster, suppose({flow::PodNotReady{w1}}));
        QVERIFY(endpointsOf(changed, web).startsWith("10.244.1.7 ready -"));
    }

    void aNodeWithoutEndpointsHasNoneForAnyService()
    {
        const auto cluster = twoPods("service other 10.96.0.21:80 -> w2:8080\n");
        const auto changed = flow::withWhatIf(*cluster, suppose({flow::NodeWithoutEndpoints{"n2"}}));
        QCOMPARE(endpointsOf(changed, web), QStringLiteral("10.244.1.7 ready serving, 10.244.2.7 - -, 10.9.9.9 - -"));
        QCOMPARE(endpointsOf(changed, {"default", "other"}), QStringLiteral("10.244.2.7 - -"));
    }

    void theOlderEndpointsObjectFollows()
    {
        cluster::ClusterSnapshot cluster = *twoPods();
        kube::Endpoints older;
        older.meta = cluster.services.find(web)->meta;
        for (const kube::EndpointSlice& slice : cluster.endpointSlices)
            older.slices.push_back(slice);
        cluster.endpoints.put(older);
        cluster.endpointSlices = {};
        const auto changed = flow::withWhatIf(cluster, suppose({flow::PodNotReady{w1}}));
        QCOMPARE(endpointsOf(changed, web),
                 QStringLiteral("10.244.1.7 - -, 10.244.2.7 ready serving, 10.9.9.9 ready serving"));
    }

    void aPolicyThatIsOffIsNotThere()
    {
        const auto cluster = twoPods("policy deny-all\n");
        QCOMPARE(cluster->networkPolicies.size(), std::size_t(1));
        const auto changed = flow::withWhatIf(*cluster, suppose({flow::PolicyOff{{"default", "deny-all"}}}));
        QVERIFY(changed.networkPolicies.empty());
    }

    void thePathFollowsWhatIsSupposed()
    {
        const auto cluster = twoPods();
        QVERIFY(ask(*cluster, "client", "nodeport/n1:30080").verdict == flow::Verdict::Delivered);
        const auto local = suppose({flow::ServiceSetting{web, Field::ExternalTrafficPolicy, "Local"}, flow::PodNotReady{w1}});
        const auto trace = ask(flow::withWhatIf(*cluster, local), "client", "nodeport/n1:30080");
        QVERIFY(trace.verdict == flow::Verdict::Dropped);
        QVERIFY(trace.clientSees == flow::ClientSees::Timeout);
    }

    void ofTwoAboutOneSettingTheLaterHolds()
    {
        flow::WhatIf whatIf = suppose({flow::ServiceSetting{web, Field::SessionAffinity, "ClientIP"}, flow::PodNotReady{w1},
                                       flow::ServiceSetting{web, Field::SessionAffinity, "None"}});
        QCOMPARE(whatIf.suppositions.size(), std::size_t(2));
        QVERIFY(whatIf.contains(flow::ServiceSetting{web, Field::SessionAffinity, "None"}));
        QVERIFY(whatIf.takeBack(flow::ServiceSetting{web, Field::SessionAffinity, {}}));
        QVERIFY(!whatIf.takeBack(flow::ServiceSetting{web, Field::ExternalTrafficPolicy, {}}));
        QVERIFY(whatIf == suppose({flow::PodNotReady{w1}}));
    }

    void whatIsGoneOrSoAnywayIsNoLongerMeant()
    {
        const auto cluster = twoPods();
        const flow::WhatIf whatIf =
            suppose({flow::ServiceSetting{web, Field::ExternalTrafficPolicy, "Cluster"}, flow::PodNotReady{{"default", "gone"}},
                     flow::NodeWithoutEndpoints{"n9"}, flow::PolicyOff{{"default", "none"}}, flow::PodNotReady{w1}});
        QVERIFY(flow::stillMeant(*cluster, whatIf) == suppose({flow::PodNotReady{w1}}));
        const auto same = std::make_shared<const cluster::ClusterSnapshot>(
            flow::withWhatIf(*cluster, suppose({flow::PodNotReady{{"default", "gone"}}})));
        QVERIFY(cluster::diff(cluster, same).empty());
    }
};

HOPSCOPE_TEST_MAIN(WhatIfTest)
#include "what_if_test.moc"
