// A flow that begins with a name (packet-paths.md 6): what the pod's resolver asks, what it gets, and the question's own packet.
#include "tests/model/flow/ask.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::ClientSees;
using flow::Decision;
using flow::MatchedAs;
using flow::Verdict;
using support::ask;
using support::query;
using support::says;

namespace {

const std::string shop = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                         "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                         "pod shop/a n1 10.244.1.5\n"
                         "pod shop/w1 n1 10.244.1.7 ports=http:8080\n"
                         "pod shop/w2 n2 10.244.2.7 ports=http:8080\n"
                         "pod kube-system/coredns n2 10.244.2.53\n"
                         "proxy iptables clusterCIDR=10.244.0.0/16\n"
                         "service kube-system/kube-dns 10.96.0.10:53 proto=UDP -> kube-system/coredns:53\n";

QString text(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list.append(QString::fromStdString(word));
    return list.join(QStringLiteral(", "));
}

} // namespace

class NameFlowTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aShortNameLeadsToTheServiceOfTheOwnNamespace()
    {
        const auto trace = ask(shop + "service shop/web 10.96.0.20:80 -> shop/w1:8080\n", query("pod/shop/a", "dns/web:80"));
        QVERIFY(trace.name.has_value());
        QCOMPARE(text(trace.name->asked), QStringLiteral("web.shop.svc.cluster.local"));
        QCOMPARE(text(trace.name->answer), QStringLiteral("A 10.96.0.20"));
        QCOMPARE(QString::fromStdString(trace.to), QStringLiteral("10.96.0.20:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QCOMPARE_WORDS(trace.matchedAs, MatchedAs::ClusterIp);
    }

    void theQuestionIsAPacketOfItsOwn()
    {
        const auto trace = ask(shop + "service shop/web 10.96.0.20:80 -> shop/w1:8080\n", query("pod/shop/a", "dns/web:80"));
        QCOMPARE(trace.name->lookup.size(), std::size_t(1));
        const flow::FlowTrace& lookup = trace.name->lookup.front();
        QCOMPARE(QString::fromStdString(lookup.to), QStringLiteral("10.96.0.10:53"));
        QCOMPARE_WORDS(lookup.query.protocol, ip::Protocol::Udp);
        QCOMPARE(QString::fromStdString(lookup.candidates.at(0).endpoint.toString()), QStringLiteral("10.244.2.53:53"));
    }

    void aHeadlessNameGivesThePodsThemselves()
    {
        const auto trace = ask(shop + "service shop/db None:5432 -> shop/w1:5432, shop/w2:5432, shop/a:5432 ready=no\n",
                               query("pod/shop/a", "dns/db:5432"));
        QCOMPARE(text(trace.name->answer), QStringLiteral("A 10.244.1.7, A 10.244.2.7"));
        QCOMPARE_WORDS(trace.matchedAs, MatchedAs::Headless);
        QCOMPARE(trace.candidates.size(), std::size_t(2));
        QCOMPARE_WORDS(trace.candidates.at(0).translation, flow::SourceTranslation::None);
    }

    void anEndpointWithoutHostnameHasItsAddressAsName()
    {
        const auto trace = ask(shop + "service shop/db None:5432 -> shop/w1:5432\n", query("pod/shop/a", "dns/10-244-1-7.db:5432"));
        QCOMPARE(text(trace.name->answer), QStringLiteral("A 10.244.1.7"));
    }

    void aNameThatDoesNotExistIsNotFound()
    {
        const auto trace = ask(shop, query("pod/shop/a", "dns/nothing.shop.svc.cluster.local:80"));
        QCOMPARE_WORDS(trace.clientSees, ClientSees::NameNotFound);
        QCOMPARE_WORDS(trace.verdict, Verdict::NameOnly);
        QVERIFY(says(trace, Decision::NameNotFound));
    }

    void aNameOutsideIsAskedAfterTheSearchList()
    {
        const auto trace = ask(shop, query("pod/shop/a", "dns/example.com:443"));
        QCOMPARE(text(trace.name->asked), QStringLiteral("example.com.shop.svc.cluster.local, example.com.svc.cluster.local, "
                                                         "example.com.cluster.local, example.com"));
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Depends);
        QVERIFY(says(trace, Decision::NameLeavesCluster));
    }

    void anExternalNameOfAnotherServiceIsFollowed()
    {
        const auto trace = ask(shop + "service shop/web 10.96.0.20:80 -> shop/w1:8080\n"
                                      "service shop/alias None:80 type=ExternalName externalname=web.shop.svc.cluster.local\n",
                               query("pod/shop/a", "dns/alias:80"));
        QCOMPARE(text(trace.name->answer), QStringLiteral("CNAME web.shop.svc.cluster.local., A 10.96.0.20"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
    }

    void anExternalNameThatLooksLikeAnAddressDoesNotResolve()
    {
        const auto trace = ask(shop + "service shop/alias None:80 type=ExternalName externalname=192.0.2.7\n",
                               query("pod/shop/a", "dns/alias:80"));
        QCOMPARE_WORDS(trace.clientSees, ClientSees::NameNotFound);
    }

    void aHostNetworkPodAsksItsNodesResolver()
    {
        const auto trace = ask(shop + "hostpod shop/agent n1\nservice shop/web 10.96.0.20:80 -> shop/w1:8080\n",
                               query("pod/shop/agent", "dns/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
        QVERIFY(says(trace, Decision::NodeResolver));
        QVERIFY(trace.name->answer.empty());
    }

    void withoutDnsPodsNothingCanBeResolved()
    {
        const auto trace = ask("node n1 192.168.0.11 pods=10.244.1.0/24\npod shop/a n1 10.244.1.5\nproxy iptables\n"
                               "service kube-system/kube-dns 10.96.0.10:53 proto=UDP\n"
                               "service shop/web 10.96.0.20:80 -> shop/a:8080\n",
                               query("pod/shop/a", "dns/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Rejected);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::NameNotFound);
        QVERIFY(trace.candidates.empty());
        QVERIFY(trace.name->answer.empty());
        QVERIFY(!says(trace, Decision::NameAnswered));
        QCOMPARE(QString::fromStdString(trace.to), QStringLiteral("dns/web:80")); // no address was ever dialled
    }

    void aResolverThatGetsNoAnswerAsksNoFurtherName()
    {
        const auto trace = ask("node n1 192.168.0.11 pods=10.244.1.0/24\npod shop/a n1 10.244.1.5\nproxy iptables\n"
                               "service kube-system/kube-dns 10.96.0.10:53 proto=UDP\n",
                               query("pod/shop/a", "dns/example.com:443"));
        QCOMPARE(text(trace.name->asked), QStringLiteral("example.com.shop.svc.cluster.local"));
        QCOMPARE(support::argumentsOf(trace, Decision::NameAsked), QStringLiteral("example.com.shop.svc.cluster.local, 0"));
        QVERIFY(!says(trace, Decision::NameLeavesCluster));
    }

    void anExternalNameThatTheClusterDoesNotHaveIsNotFound()
    {
        const auto trace = ask(shop + "service shop/alias None:80 type=ExternalName externalname=nothing.shop.svc.cluster.local\n",
                               query("pod/shop/a", "dns/alias:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::NameOnly);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::NameNotFound);
    }

    void externalNamesInACircleHaveNoAddress()
    {
        const auto trace = ask(shop + "service shop/one None:80 type=ExternalName externalname=two.shop.svc.cluster.local\n"
                                      "service shop/two None:80 type=ExternalName externalname=one.shop.svc.cluster.local\n",
                               query("pod/shop/a", "dns/one:80"));
        QCOMPARE_WORDS(trace.clientSees, ClientSees::NameNotFound);
    }

    void aNameWhoseServicesWereNotReadIsNotKnown()
    {
        cluster::ClusterSnapshot snapshot = *support::drawCluster(shop);
        snapshot.setCoverage(kube::Kind::Service, cluster::Coverage::Partial, {"shop", "kube-system"});
        const auto facts = facts::detectNetwork(snapshot);
        const auto unread = flow::findFlow(snapshot, facts, query("pod/shop/a", "dns/web.closed:80"));
        QVERIFY(unread.hasValue());
        QCOMPARE_WORDS(unread->verdict, Verdict::Unknown);
        QCOMPARE(support::argumentsOf(*unread, Decision::NameUnread), QStringLiteral("closed/web"));
        const auto read = flow::findFlow(snapshot, facts, query("pod/shop/a", "dns/web.shop.svc.cluster.local:80"));
        QVERIFY(read.hasValue());
        QCOMPARE_WORDS(read->clientSees, ClientSees::NameNotFound);
    }

    void withoutAServiceOfDnsItsAnswerIsAssumed()
    {
        const auto trace = ask("node n1 192.168.0.11 pods=10.244.1.0/24\npod shop/a n1 10.244.1.5\nproxy iptables\n"
                               "service shop/web 10.96.0.20:80 -> shop/a:8080\n",
                               query("pod/shop/a", "dns/web:80"));
        QVERIFY(!says(trace, Decision::NameAnswered));
        QVERIFY(says(trace, Decision::NameWouldBeAnswered));
        QVERIFY(support::assumption(trace, "dns"));
    }

    void anUnreadWayToDnsMakesTheAnswerUnknown()
    {
        cluster::ClusterSnapshot snapshot = *support::drawCluster(shop + "service shop/web 10.96.0.20:80 -> shop/w1:8080\n");
        const auto slices = snapshot.endpointSlices;
        for (const kube::EndpointSlice& slice : slices) {
            if (slice.meta.namespace_ == "kube-system")
                snapshot.endpointSlices.remove(slice.meta.key());
        }
        snapshot.setCoverage(kube::Kind::EndpointSlice, cluster::Coverage::Partial, {"shop"});
        const auto trace = flow::findFlow(snapshot, facts::detectNetwork(snapshot), query("pod/shop/a", "dns/web:80"));
        QVERIFY(trace.hasValue());
        QCOMPARE_WORDS(trace->verdict, Verdict::Unknown);
        QCOMPARE_WORDS(trace->clientSees, ClientSees::Depends);
        QVERIFY(!says(*trace, Decision::NameAnswered));
        QVERIFY(says(*trace, Decision::LookupUnknown));
        QVERIFY(trace->name->answer.empty());
        QVERIFY(says(*trace, Decision::EndpointsUnread));
        QCOMPARE(trace->candidates.size(), std::size_t(1)); // the way after it is shown all the same
    }
};

HOPSCOPE_TEST_MAIN(NameFlowTest)
#include "name_flow_test.moc"
