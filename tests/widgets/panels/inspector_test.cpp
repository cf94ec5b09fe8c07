// The inspector answers for everything that can be chosen on the map.
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/item_links.h"

#include <QTextDocument>

using namespace hopscope;

class InspectorTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void everythingOnTheMapHasSomethingToSay_data();
    void everythingOnTheMapHasSomethingToSay();
    void aWorkloadNamesItsPodsTheWorstFirst();
    void aPodSaysWhyItFailsAndWhatKeepsIt();
    void aPolicySaysWhomItLetsInAndWhere();
    void aPolicyWithoutRulesLetsNobodyIn();
    void aPolicyWithTiersSaysItsRulesInOrder();
    void aPluginsPolicySaysThatItIsNotEvaluated();
    void linksLeadToEveryKindOfThing();
    void thatWhatIsGoneIsGone();
    void whatWasNotReadIsNotNone();
    void aConflictIsSaidUnlessAFindingSaysIt();
    void everyThingWithFindingsTellsThem();
    void aWorkloadWithoutPodsSaysWhatItWants();

private:
    static QString textOf(const cluster::SnapshotPointer& snapshot, const layout::ItemId& item)
    {
        QTextDocument document;
        document.setHtml(panels::inspectorHtml({*snapshot, facts::detectNetwork(*snapshot), {}, {}, {}}, item).html());
        return document.toPlainText();
    }
    static cluster::SnapshotPointer withPolicy(kube::NetworkPolicy policy)
    {
        policy.meta.namespace_ = "shop";
        policy.meta.name = "rule";
        return cluster::apply(test::clusterOfReplicas(), {cluster::ObjectPut{std::move(policy)}});
    }
};

void InspectorTest::everythingOnTheMapHasSomethingToSay_data()
{
    QTest::addColumn<int>("groupBy");
    QTest::newRow("node") << int(layout::GroupBy::Node);
    QTest::newRow("namespace") << int(layout::GroupBy::Namespace);
    QTest::newRow("service") << int(layout::GroupBy::Service);
}

void InspectorTest::everythingOnTheMapHasSomethingToSay()
{
    QFETCH(int, groupBy);
    const auto snapshot = test::generatedCluster(5, {6, 150, 20, 5});
    const auto layout = test::layoutOf(snapshot, test::optionsBy(layout::GroupBy(groupBy), layout::RollUp::All));
    layout->forEachCard([&](const layout::ItemRef& card, const layout::CardLayout& content, const layout::Point&) {
        for (std::int32_t cell = content.isBand() ? 0 : -1; cell < std::int32_t(content.cells.size()); ++cell) {
            const layout::ItemId id = layout->idOf({card.block, card.card, cell});
            const QString text = textOf(snapshot, id);
            QVERIFY2(text.count(u'\n') >= 1, qPrintable(QString::number(int(id.kind)) + ": " + text));
            QVERIFY2(!text.contains("any more"), qPrintable(text));
        }
    });
}

void InspectorTest::aWorkloadNamesItsPodsTheWorstFirst()
{
    const QString text = textOf(test::clusterOfReplicas(), {layout::ItemKind::Workload, {"shop", "web"}, "Deployment"});
    QVERIFY2(text.startsWith("Deployment shop/web"), qPrintable(text));
    QVERIFY2(text.contains("12: 11 ready, 1 failing"), qPrintable(text));
    QVERIFY(text.indexOf("web-7b44dc87c5-4") < text.indexOf("web-7b44dc87c5-0"));
    QVERIFY(text.contains("None: its pods are reached by their own addresses only."));
}

void InspectorTest::aPodSaysWhyItFailsAndWhatKeepsIt()
{
    const QString text = textOf(test::clusterOfReplicas(), {layout::ItemKind::Pod, {"shop", "web-7b44dc87c5-4"}, {}});
    QVERIFY2(text.contains("Why it is failing"), qPrintable(text));
    QVERIFY2(text.contains("Container main waits: CrashLoopBackOff, 7 restarts."), qPrintable(text));
    QVERIFY2(text.contains("Deployment web"), qPrintable(text));
    const QString well = textOf(test::clusterOfReplicas(), {layout::ItemKind::Pod, {"shop", "web-7b44dc87c5-0"}, {}});
    QVERIFY2(!well.contains("Why"), qPrintable(well));
}

void InspectorTest::aPolicySaysWhomItLetsInAndWhere()
{
    kube::NetworkPolicy policy;
    kube::PolicyPeer front;
    front.podSelector.emplace();
    front.podSelector->matchLabels["app"] = "front";
    kube::PolicyPeer outside;
    outside.ipBlock = kube::IpBlock{"203.0.113.0/24", {"203.0.113.7/32"}};
    kube::PolicyPort ports;
    ports.port = "8000";
    ports.endPort = 8010;
    policy.ingress = {{{front, outside}, {ports}}};
    const QString text = textOf(withPolicy(policy), {layout::ItemKind::NetworkPolicy, {"shop", "rule"}, {}});
    QVERIFY2(text.contains("12 pods now"), qPrintable(text));
    QVERIFY2(text.contains("pods with app=front of this namespace; or 203.0.113.0/24 except 203.0.113.7/32, on TCP 8000–8010"), qPrintable(text));
    QVERIFY2(text.contains("It says nothing about packets that go out."), qPrintable(text));
}

void InspectorTest::aPolicyWithoutRulesLetsNobodyIn()
{
    const QString text = textOf(withPolicy({}), {layout::ItemKind::NetworkPolicy, {"shop", "rule"}, {}});
    QVERIFY2(text.contains("Nobody: nothing comes in."), qPrintable(text));
    QVERIFY2(text.contains("every pod"), qPrintable(text));
}

void InspectorTest::aPolicyWithTiersSaysItsRulesInOrder()
{
    kube::AdminNetworkPolicy policy;
    policy.meta.name = "guard";
    policy.priority = 7;
    policy.subject.type = kube::TieredPeer::Type::Namespaces;
    kube::TieredPeer nodes;
    nodes.type = kube::TieredPeer::Type::Nodes;
    kube::TieredPeer newer; // written in a way that nobody knows yet
    policy.egress = {{"no-nodes", kube::PolicyAction::Deny, {nodes}, {{kube::TieredPort::Type::Range, ip::Protocol::Tcp, 22, 23, {}}}},
                     {"", kube::PolicyAction::Pass, {newer}, {}}};
    const auto snapshot = cluster::apply(test::clusterOfReplicas(), {cluster::ObjectPut{policy}});
    const QString text = textOf(snapshot, {layout::ItemKind::NetworkPolicy, {"shop", "guard"}, "AdminNetworkPolicy"});
    QVERIFY2(text.startsWith("AdminNetworkPolicy guard"), qPrintable(text));
    QVERIFY2(text.contains("7 (the lower is asked first)"), qPrintable(text));
    QVERIFY2(text.contains("every pod of every namespace"), qPrintable(text));
    QVERIFY2(text.contains("Denies: every node, on TCP 22–23 (no-nodes)"), qPrintable(text));
    QVERIFY2(text.contains("Passes on to the next tier: something that is written in a way Hopscope does not know"), qPrintable(text));
    QVERIFY2(text.contains("enforces this kind is not known"), qPrintable(text));
    QVERIFY2(text.contains("web-7b44dc87c5-0"), qPrintable(text));
    const QString pod = textOf(snapshot, {layout::ItemKind::Pod, {"shop", "web-7b44dc87c5-0"}, {}});
    QVERIFY2(pod.contains("Other policies that select it, or may") && pod.contains("AdminNetworkPolicy guard"), qPrintable(pod));
}

void InspectorTest::aPluginsPolicySaysThatItIsNotEvaluated()
{
    kube::CalicoNetworkPolicy policy;
    policy.meta.namespace_ = "shop";
    policy.meta.name = "wall";
    policy.tier = "security";
    policy.subjects.resize(1);
    policy.subjects[0].podExpression = "app == 'nothing'";
    policy.subjects[0].affectsIngress = true;
    const auto snapshot = cluster::apply(test::clusterOfReplicas(), {cluster::ObjectPut{policy}});
    const QString text = textOf(snapshot, {layout::ItemKind::NetworkPolicy, {"shop", "wall"}, "CalicoNetworkPolicy"});
    QVERIFY2(text.contains("Hopscope does not evaluate this kind of policy"), qPrintable(text));
    QVERIFY2(text.contains("app == 'nothing' (in)") && text.contains("security"), qPrintable(text));
    QVERIFY2(text.contains("None at the moment."), qPrintable(text));
}

void InspectorTest::linksLeadToEveryKindOfThing()
{
    for (int kind = 0; kind <= int(layout::lastItemKind); ++kind) {
        const layout::ItemId item{layout::ItemKind(kind), {"a b", "c&d"}, "80"};
        const QString link = panels::itemLink(item).html();
        const QString address = link.mid(9, link.indexOf(u'"', 9) - 9).replace("&amp;", "&");
        QVERIFY(panels::itemOfLink(QUrl(address)) == item);
    }
    QVERIFY(!panels::itemOfLink(QUrl("hopscope-item:?kind=99&name=a")));
}

void InspectorTest::thatWhatIsGoneIsGone()
{
    for (const layout::ItemKind kind : {layout::ItemKind::Pod, layout::ItemKind::NetworkPolicy, layout::ItemKind::Ingress,
                                        layout::ItemKind::NodePort, layout::ItemKind::Workload, layout::ItemKind::NodeCard}) {
        const QString text = textOf(test::smallCluster(), {kind, {"gone", "gone"}, "1"});
        QVERIFY2(text.contains("any more"), qPrintable(text));
    }
}

void InspectorTest::whatWasNotReadIsNotNone()
{
    const auto without = [](kube::Kind kind) {
        return cluster::apply(test::smallCluster(), {cluster::CoverageChanged{kind, cluster::Coverage::NotRead}});
    };
    const layout::ItemId pod{layout::ItemKind::Pod, {"default", "db"}, {}};
    const QString policies = textOf(without(kube::Kind::NetworkPolicy), pod);
    QVERIFY2(policies.contains("NetworkPolicies were not read."), qPrintable(policies));
    QVERIFY(!textOf(test::smallCluster(), pod).contains("not read"));
    auto bare = cluster::ClusterSnapshot(*without(kube::Kind::EndpointSlice));
    bare.endpointSlices = {};
    const auto snapshot = std::make_shared<const cluster::ClusterSnapshot>(std::move(bare));
    const QString service = textOf(snapshot, {layout::ItemKind::Service, {"default", "db"}, {}});
    QVERIFY2(service.contains("Not known: EndpointSlices were not read.") && !service.contains("nothing answers") &&
                 !service.contains("nowhere"),
             qPrintable(service));
    const QString lists = textOf(snapshot, pod);
    QVERIFY2(lists.contains("Not known: EndpointSlices were not read."), qPrintable(lists));
    const QString space = textOf(without(kube::Kind::Service), {layout::ItemKind::NamespaceCard, {"", "other"}, {}});
    QVERIFY2(space.contains("Not known: Services were not read."), qPrintable(space));
}

/// While its finding waits, or is suppressed, nothing else says it.
void InspectorTest::aConflictIsSaidUnlessAFindingSaysIt()
{
    const auto snapshot = support::drawCluster("node n1 192.168.0.11 condition=Ready:True\nnode n2 192.168.0.11 condition=Ready:True\n");
    const facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
    const findings::CheckResult result = findings::checkCluster(snapshot, facts, support::drawnNow());
    const auto textWith = [&](const std::vector<findings::WatchedFinding>& shown) {
        panels::InspectedCluster cluster{*snapshot, facts, {}, support::drawnNow()};
        for (const findings::WatchedFinding& each : shown)
            cluster.found.push_back(&each);
        QTextDocument document;
        document.setHtml(panels::inspectorHtml(cluster, {layout::ItemKind::NodeCard, {{}, "n1"}, {}}).html());
        return document.toPlainText();
    };
    std::vector<findings::WatchedFinding> ofRule;
    for (const findings::Finding& finding : result.findings) {
        if (finding.rule == findings::RuleId::AddrDuplicateNodeIp)
            ofRule.push_back({finding, {}, false});
    }
    QCOMPARE(ofRule.size(), std::size_t(1));
    const QString conflicts = QStringLiteral("What does not fit together");
    QVERIFY(textWith({}).contains(conflicts));
    QVERIFY(!textWith(ofRule).contains(conflicts));
    findings::Finding other = ofRule.front().finding;
    other.rule = findings::RuleId::NodeNetworkUnavailable;
    const QString both = textWith({{other, {}, false}});
    QVERIFY2(both.contains(conflicts) && both.contains(QStringLiteral("What is wrong here")), qPrintable(both));
}

void InspectorTest::everyThingWithFindingsTellsThem()
{
    auto snapshot = std::make_shared<cluster::ClusterSnapshot>(*test::clusterOfReplicas());
    kube::WorkloadResource later;
    later.kind = "Deployment";
    later.meta.namespace_ = "shop";
    later.meta.name = "Deployment/later";
    snapshot->workloads.put(later);
    kube::AdminNetworkPolicy policy;
    policy.meta.name = "guard";
    const auto whole = cluster::apply(snapshot, {cluster::ObjectPut{policy}});
    auto nodeless = std::make_shared<cluster::ClusterSnapshot>(*whole);
    const std::string node = nodeless->pods.begin()->nodeName.str();
    nodeless->nodes = {};
    findings::WatchedFinding wrong;
    wrong.finding.objects = {{std::string("Service"), {"shop", "web"}}};
    wrong.finding.values = {"shop/web", "app=web"};
    const auto linkIn = [&](const cluster::SnapshotPointer& at, const layout::ItemId& item) {
        const panels::RichText html = panels::inspectorHtml({*at, facts::detectNetwork(*at), {}, {}, {&wrong}}, item);
        const qsizetype begin = html.html().indexOf(QStringLiteral("hopscope-findings"));
        return begin < 0 ? QString() : panels::findingsOfLink(QUrl(html.html().mid(begin, html.html().indexOf(u'"', begin) - begin))).value_or(QString());
    };
    QCOMPARE(linkIn(whole, {layout::ItemKind::Workload, {"shop", "web"}, "Deployment"}), QStringLiteral("\"Deployment shop/web\""));
    QCOMPARE(linkIn(whole, {layout::ItemKind::Workload, {"shop", "later"}, "Deployment"}), QStringLiteral("\"Deployment shop/later\""));
    QCOMPARE(linkIn(whole, {layout::ItemKind::NetworkPolicy, {"shop", "guard"}, "AdminNetworkPolicy"}), QStringLiteral("\"AdminNetworkPolicy guard\""));
    QCOMPARE(linkIn(nodeless, {layout::ItemKind::NodeCard, {{}, node}, {}}), QStringLiteral("\"Node %1\"").arg(QString::fromStdString(node)));
}

void InspectorTest::aWorkloadWithoutPodsSaysWhatItWants()
{
    auto snapshot = std::make_shared<cluster::ClusterSnapshot>(*test::smallCluster());
    kube::WorkloadResource workload;
    workload.kind = "Deployment";
    workload.meta.namespace_ = "default";
    workload.meta.name = "Deployment/later";
    workload.replicas = 2;
    workload.templateLabels["app"] = "later";
    snapshot->workloads.put(workload);
    snapshot->setCoverage(kube::Kind::Pod, cluster::Coverage::NotRead);
    const QString text = textOf(snapshot, {layout::ItemKind::Workload, {"default", "later"}, "Deployment"});
    QVERIFY2(text.startsWith("Deployment default/later") && text.contains("Pods were not read.") && text.contains("app=later"),
             qPrintable(text));
}

HOPSCOPE_GUI_TEST_MAIN(InspectorTest)
#include "inspector_test.moc"
