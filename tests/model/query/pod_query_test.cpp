// What queries find among pods: one test for each field's rule.
#include "tests/model/query/query_case.h"
#include "tests/support/kube_objects.h"
#include "tests/support/test_main.h"

using namespace hopscope;

class PodQueryTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { m_cluster = support::queriedCluster(); }

    void aTextIsLookedForInNamesNamespacesAndAddresses()
    {
        QCOMPARE(pods("web"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("WEB-1"), QStringLiteral("web-1"));
        QCOMPARE(pods("eb-2"), QStringLiteral("web-2"));
        QCOMPARE(pods("shop"), QStringLiteral("shop/agent"));
        QCOMPARE(pods("shop agent"), QStringLiteral("shop/agent"));
        QCOMPARE(pods("shop web"), QStringLiteral("nothing"));
        QCOMPARE(pods("10.244.2"), QStringLiteral("db, web-2"));
        QCOMPARE(pods("fd00::1"), QStringLiteral("web-1"));
        QCOMPARE(pods("192.168.0.11"), QStringLiteral("shop/agent"));
        QCOMPARE(pods("nowhere"), QStringLiteral("nothing"));
    }

    void aTextMayBeAcrossNamespaceAndName()
    {
        QCOMPARE(pods("shop/agent"), QStringLiteral("shop/agent"));
        QCOMPARE(pods("hop/age"), QStringLiteral("shop/agent"));
        QCOMPARE(pods("shop/"), QStringLiteral("shop/agent"));
        QCOMPARE(pods("/web-"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("shop/web"), QStringLiteral("nothing"));
    }

    void anEmptyQueryFindsEverything()
    {
        QCOMPARE(pods(""), QStringLiteral("db, done, waiting, web-1, web-2, shop/agent"));
        QVERIFY(query::QueryMatcher().matches(*m_cluster->pods.begin()));
    }

    void namesAreComparedWholeAndInAnyCase()
    {
        QCOMPARE(pods("name = web-1"), QStringLiteral("web-1"));
        QCOMPARE(pods("name = Web-1"), QStringLiteral("web-1"));
        QCOMPARE(pods("name = web"), QStringLiteral("nothing"));
        QCOMPARE(pods("name ~ web"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("name in (db, done)"), QStringLiteral("db, done"));
        QCOMPARE(pods("name != web-1"), QStringLiteral("db, done, waiting, web-2, shop/agent"));
        QCOMPARE(pods("ns = shop"), QStringLiteral("shop/agent"));
        QCOMPARE(pods("namespace != default"), QStringLiteral("shop/agent"));
    }

    void kindsAreNamedInAnyForm()
    {
        QCOMPARE(support::found(m_cluster, "kind = node"), QStringLiteral("node n1, node n2"));
        QCOMPARE(support::found(m_cluster, "kind in (no, namespaces)"), QStringLiteral("node n1, node n2, namespace shop"));
        QCOMPARE(pods("kind != pod"), QStringLiteral("nothing"));
        QCOMPARE(pods("kind = po and name = db"), QStringLiteral("db"));
    }

    void aPodIsOnItsNodeAndAnEmptyTextIsNone()
    {
        QCOMPARE(pods("node = n1"), QStringLiteral("done, web-1, shop/agent"));
        QCOMPARE(pods("node = \"\""), QStringLiteral("waiting"));
        QCOMPARE(pods("node in (\"\", n2)"), QStringLiteral("db, waiting, web-2"));
        QCOMPARE(pods("node != n1"), QStringLiteral("db, waiting, web-2"));
        QCOMPARE(pods("node != \"\""), QStringLiteral("db, done, web-1, web-2, shop/agent"));
        QCOMPARE(pods("node ~ n"), QStringLiteral("db, done, web-1, web-2, shop/agent"));
    }

    void addressesAreComparedAsAddresses()
    {
        QCOMPARE(pods("ip = 10.244.2.6"), QStringLiteral("db"));
        QCOMPARE(pods("ip in 10.244.2.0/24"), QStringLiteral("db, web-2"));
        QCOMPARE(pods("ip = 10.244.2.77/24"), QStringLiteral("db, web-2"));
        QCOMPARE(pods("ip in (10.244.1.5, 10.244.2.6)"), QStringLiteral("db, web-1"));
        QCOMPARE(pods("ip in fd00::/112"), QStringLiteral("nothing"));
        QCOMPARE(pods("ip in fd00::/64"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("ip = FD00:0:0:0:0:0:1:5"), QStringLiteral("web-1"));
        QCOMPARE(pods("ip ~ 244.2"), QStringLiteral("db, web-2"));
        QCOMPARE(pods("ip ~ FD00::2"), QStringLiteral("web-2"));
        QCOMPARE(pods("ip ~ web"), QStringLiteral("nothing"));
    }

    void ofSeveralAddressesNoneMayBeEqualForUnequal()
    {
        QCOMPARE(pods("ip != 10.244.1.5 and node = n1"), QStringLiteral("done, shop/agent"));
        QCOMPARE(pods("ip != fd00::1:5 and name ~ web"), QStringLiteral("web-2"));
    }

    void theAddressOfAFinishedPodIsNoLongerItsOwn()
    {
        QCOMPARE(pods("ip = 10.244.1.5"), QStringLiteral("web-1"));
        QCOMPARE(pods("10.244.1.5"), QStringLiteral("done, web-1")); // which says no more than that it is written there
    }

    void aHostNetworkPodHasItsNodesAddress()
    {
        QCOMPARE(pods("ip = 192.168.0.11"), QStringLiteral("shop/agent"));
        QCOMPARE(pods("hostnetwork = true"), QStringLiteral("shop/agent"));
        QCOMPARE(pods("hostnetwork = no and node = n1"), QStringLiteral("done, web-1"));
        QCOMPARE(pods("hostnetwork != false"), QStringLiteral("shop/agent"));
    }

    void portsAreThoseThatContainersDeclare()
    {
        QCOMPARE(pods("port = 8080"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("port in (5432, 9100)"), QStringLiteral("db, shop/agent"));
        QCOMPARE(pods("port > 8080"), QStringLiteral("shop/agent"));
        QCOMPARE(pods("port >= 8080 and port < 9100"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("port <= 5432"), QStringLiteral("db"));
        QCOMPARE(pods("port != 8080 and port > 0"), QStringLiteral("db, shop/agent"));
        QCOMPARE(pods("port != 8080"), QStringLiteral("db, done, waiting, shop/agent")); // those without a port as well
    }

    void portsOfSidecarsCountAndOfOtherInitContainersDoNot()
    {
        kube::Pod pod = *m_cluster->pods.find({"default", "db"});
        for (const bool isSidecar : {true, false}) {
            kube::Container container;
            container.ports.push_back({"", std::uint16_t(isSidecar ? 7001 : 7002), 0, "", ip::Protocol::Tcp});
            container.image = isSidecar ? "proxy" : "setup";
            container.restartPolicyAlways = isSidecar;
            pod.initContainers.push_back(container);
        }
        QVERIFY(matches("port = 7001", pod) && !matches("port = 7002", pod));
        QVERIFY(matches("image = proxy", pod) && matches("image = setup", pod));
    }

    void labelsAreComparedInTheirCase()
    {
        QCOMPARE(pods("label:app = web"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("label:app in (db, agent)"), QStringLiteral("db, shop/agent"));
        QCOMPARE(pods("label:tier = Back"), QStringLiteral("db"));
        QCOMPARE(pods("label:tier = back"), QStringLiteral("nothing"));
        QCOMPARE(pods("label:tier ~ back"), QStringLiteral("db"));
        QCOMPARE(pods("label:Tier = Back"), QStringLiteral("nothing"));
    }

    /// As kubectl's -l does: a label that is not there is not equal.
    void aMissingLabelIsUnequal()
    {
        QCOMPARE(pods("label:app"), QStringLiteral("db, web-1, web-2, shop/agent"));
        QCOMPARE(pods("not label:app"), QStringLiteral("done, waiting"));
        QCOMPARE(pods("label:app != web"), QStringLiteral("db, done, waiting, shop/agent"));
        QCOMPARE(pods("label:app = \"\""), QStringLiteral("done, waiting"));
        QCOMPARE(pods("label:nothing"), QStringLiteral("nothing"));
    }

    void readinessIsTheConditionReady()
    {
        QCOMPARE(pods("ready = true"), QStringLiteral("web-1, shop/agent"));
        QCOMPARE(pods("ready = false"), QStringLiteral("db, done, waiting, web-2"));
        QCOMPARE(pods("ready != true"), QStringLiteral("db, done, waiting, web-2"));
        QCOMPARE(pods("READY = Yes"), QStringLiteral("web-1, shop/agent"));
    }

    void healthIsWhatTheMapColours()
    {
        QCOMPARE(pods("health = ready"), QStringLiteral("web-1, shop/agent"));
        QCOMPARE(pods("health = notready"), QStringLiteral("web-2"));
        QCOMPARE(pods("health = failing"), QStringLiteral("db"));
        QCOMPARE(pods("health = starting"), QStringLiteral("waiting"));
        QCOMPARE(pods("health in (Completed, terminating)"), QStringLiteral("done"));
        kube::Pod pod = *m_cluster->pods.find({"default", "web-1"});
        pod.meta.deletionTimestamp = TimePoint{};
        QVERIFY(matches("health = terminating", pod) && matches("status = Terminating", pod));
    }

    void phaseAndStatusAreTwoThings()
    {
        QCOMPARE(pods("phase = Running"), QStringLiteral("db, web-1, web-2, shop/agent"));
        QCOMPARE(pods("phase = succeeded"), QStringLiteral("done"));
        QCOMPARE(pods("status = Running"), QStringLiteral("web-1, web-2, shop/agent"));
        QCOMPARE(pods("status = crashloopbackoff"), QStringLiteral("db"));
        QCOMPARE(pods("status ~ backoff"), QStringLiteral("db"));
        QCOMPARE(pods("status in (Completed, Pending)"), QStringLiteral("done, waiting"));
    }

    void restartsAreCounted()
    {
        QCOMPARE(pods("restarts > 3"), QStringLiteral("db"));
        QCOMPARE(pods("restarts >= 2"), QStringLiteral("db, web-1"));
        QCOMPARE(pods("restarts = 2"), QStringLiteral("web-1"));
        QCOMPARE(pods("restarts < 1"), QStringLiteral("done, waiting, web-2, shop/agent"));
        QCOMPARE(pods("restarts in (2, 7)"), QStringLiteral("db, web-1"));
        QCOMPARE(pods("restarts != 0"), QStringLiteral("db, web-1"));
    }

    void aReplicaSetOfADeploymentIsTheDeployment()
    {
        QCOMPARE(pods("owner = web"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("owner = web-5d9"), QStringLiteral("nothing"));
        QCOMPARE(pods("ownerkind = Deployment"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("ownerkind = replicaset"), QStringLiteral("nothing"));
    }

    void aReplicaSetOfItsOwnStaysOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("hash");
        QTest::newRow("no hash") << "web-5d9" << "";
        QTest::newRow("another hash") << "web-5d9" << "7ab";
        QTest::newRow("no dash before it") << "web5d9" << "5d9";
        QTest::newRow("nothing before it") << "-5d9" << "5d9";
        QTest::newRow("the hash alone") << "5d9" << "5d9";
    }

    void aReplicaSetOfItsOwnStaysOne()
    {
        QFETCH(QString, name);
        QFETCH(QString, hash);
        kube::Pod pod;
        pod.meta.ownerReferences.push_back({"ReplicaSet", name.toStdString(), true});
        if (!hash.isEmpty())
            pod.meta.labels["pod-template-hash"] = hash.toStdString();
        QVERIFY(matches("ownerkind = ReplicaSet and owner = " + name.toStdString(), pod));
    }

    void theControllerIsTheOwner()
    {
        QCOMPARE(pods("owner = db"), QStringLiteral("db"));
        QCOMPARE(pods("owner = main"), QStringLiteral("nothing"));
        QCOMPARE(pods("ownerkind in (Job, DaemonSet)"), QStringLiteral("done, shop/agent"));
        QCOMPARE(pods("owner = \"\""), QStringLiteral("waiting"));
        QCOMPARE(pods("ownerkind != \"\" and ns = shop"), QStringLiteral("shop/agent"));
    }

    void aPodIsInTheZoneOfItsNode()
    {
        QCOMPARE(pods("zone = a"), QStringLiteral("done, web-1, shop/agent"));
        QCOMPARE(pods("zone = b"), QStringLiteral("db, web-2"));
        QCOMPARE(pods("zone = \"\""), QStringLiteral("waiting"));
        QCOMPARE(pods("zone != a"), QStringLiteral("db, waiting, web-2"));
    }

    void imagesAreThoseOfAllContainers()
    {
        QCOMPARE(pods("image ~ :1.27"), QStringLiteral("db, done, web-1, web-2, shop/agent"));
        QCOMPARE(pods("image = registry.example/web:1.27"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("image ~ BIG"), QStringLiteral("waiting"));
    }

    void aPodIsBehindAServiceThatListsIt()
    {
        QCOMPARE(pods("service = web"), QStringLiteral("web-1, web-2")); // web-2 is not ready, and behind it
        QCOMPARE(pods("svc = db"), QStringLiteral("db"));
        QCOMPARE(pods("service = default/web"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("service = shop/web"), QStringLiteral("nothing"));
        QCOMPARE(pods("service in (web, db)"), QStringLiteral("db, web-1, web-2"));
        QCOMPARE(pods("service ~ w"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("service ~ default/"), QStringLiteral("db, web-1, web-2"));
        QCOMPARE(pods("service = nothing"), QStringLiteral("nothing"));
        QCOMPARE(pods("service != web"), QStringLiteral("db, done, waiting, shop/agent"));
        QCOMPARE(pods("service = \"\""), QStringLiteral("done, waiting, shop/agent"));
        QCOMPARE(pods("service in (\"\", db)"), QStringLiteral("db, done, waiting, shop/agent"));
        QCOMPARE(pods("service != \"\""), QStringLiteral("db, web-1, web-2"));
    }

    void anEndpointWithoutAnObjectIsThePodWithItsAddress()
    {
        kube::EndpointSlice slice;
        slice.meta.namespace_ = "default";
        slice.meta.name = "by-hand";
        slice.meta.labels["kubernetes.io/service-name"] = "by-hand";
        for (const char* address : {"10.244.2.6", "192.0.2.1"})
            slice.endpoints.emplace_back().addresses = {*ip::IpAddress::parse(address)};
        slice.endpoints.emplace_back(); // without an address
        m_cluster = support::with(m_cluster, {slice});
        QCOMPARE(pods("service = by-hand"), QStringLiteral("db"));
        m_cluster = support::queriedCluster();
    }

    void whereAServiceHasNoSlicesItsEndpointsCount()
    {
        kube::Endpoints endpoints;
        endpoints.meta.namespace_ = "default";
        kube::EndpointSlice& slice = endpoints.slices.emplace_back();
        slice.endpoints.emplace_back().targetReference = kube::ObjectReference{"Pod", {"default", "waiting"}};
        slice.endpoints.emplace_back().targetReference = kube::ObjectReference{"Node", {"", "db"}};
        endpoints.meta.name = "older";
        kube::Endpoints mirrored = endpoints;
        mirrored.meta.name = "web";
        m_cluster = support::with(m_cluster, {endpoints, mirrored});
        QCOMPARE(pods("service = older"), QStringLiteral("waiting"));
        QCOMPARE(pods("service = web"), QStringLiteral("web-1, web-2"));
        m_cluster = support::queriedCluster();
    }

    void aPolicySelectsByItsLabelsInItsNamespace()
    {
        QCOMPARE(pods("policy = db-only"), QStringLiteral("db"));
        QCOMPARE(pods("policy ~ only"), QStringLiteral("db, web-1, web-2"));
        QCOMPARE(pods("policy = default/web-only"), QStringLiteral("web-1, web-2"));
        QCOMPARE(pods("policy = shop/web-only"), QStringLiteral("nothing"));
        QCOMPARE(pods("policy != db-only and node = n2"), QStringLiteral("web-2"));
        QCOMPARE(pods("policy = \"\""), QStringLiteral("done, waiting, shop/agent"));
    }

    void anEmptySelectorSelectsTheWholeNamespaceButNotTheHostsPods()
    {
        kube::NetworkPolicy policy;
        policy.meta.name = "all";
        for (const char* space : {"default", "shop"}) {
            policy.meta.namespace_ = space;
            m_cluster = support::with(m_cluster, {policy});
        }
        QCOMPARE(pods("policy = all"), QStringLiteral("db, done, waiting, web-1, web-2"));
        QCOMPARE(pods("policy = \"\""), QStringLiteral("shop/agent"));
        m_cluster = support::queriedCluster();
    }

    void allOfAPoliciesRequirementsMustHold()
    {
        kube::NetworkPolicy policy = *m_cluster->networkPolicies.find({"default", "web-only"});
        policy.meta.name = "strict";
        policy.podSelector.matchLabels["tier"] = "front";
        kube::NetworkPolicy byExpression = policy;
        byExpression.meta.name = "expression";
        byExpression.podSelector.matchLabels = {};
        byExpression.podSelector.matchExpressions.push_back({"tier", "Exists", {}});
        m_cluster = support::with(m_cluster, {policy, byExpression});
        QCOMPARE(pods("policy = strict"), QStringLiteral("nothing"));
        QCOMPARE(pods("policy = expression"), QStringLiteral("db"));
        m_cluster = support::queriedCluster();
    }

    void whatPodsDoNotHaveIsFalseWhateverItIsComparedWith()
    {
        for (const char* text : {"type = NodePort", "type != NodePort", "nodeport > 0", "nodeport != 1", "selector:app", "role = x",
                                 "role != x", "range in 0.0.0.0/0", "range != 10.0.0.0/8", "targetport != x"}) {
            QCOMPARE(pods(text), QStringLiteral("nothing"));
            QCOMPARE(pods(std::string("name = db and not ") + text), QStringLiteral("db"));
        }
    }

    void andOrAndNotJoin()
    {
        QCOMPARE(pods("label:app = web and ready = false"), QStringLiteral("web-2"));
        QCOMPARE(pods("name = db or name = done"), QStringLiteral("db, done"));
        QCOMPARE(pods("not ns = shop and not node = n2"), QStringLiteral("done, waiting, web-1"));
        QCOMPARE(pods("not (ns = shop or node = n2)"), QStringLiteral("done, waiting, web-1"));
        QCOMPARE(pods("name = db or name ~ web and ready = true"), QStringLiteral("db, web-1"));
        QCOMPARE(pods("(name = db or name ~ web) and ready = true"), QStringLiteral("web-1"));
    }

private:
    /// The pods that match, by name.
    QString pods(const std::string& text) const
    {
        return support::found(m_cluster, "kind = pod and (" + (text.empty() ? "not kind = node" : text) + ")").remove(QStringLiteral("pod "));
    }
    bool matches(const std::string& text, const kube::Pod& pod) const
    {
        return query::QueryMatcher(support::parsed(text), m_cluster).matches(pod);
    }

    cluster::SnapshotPointer m_cluster;
};

HOPSCOPE_TEST_MAIN(PodQueryTest)
#include "pod_query_test.moc"
