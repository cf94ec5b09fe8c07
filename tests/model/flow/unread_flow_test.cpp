// What was not read is unknown, never empty: the verdicts that rest on a kind say so where it was not read.
#include "tests/model/flow/ask.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace hopscope;
using cluster::Coverage;
using flow::ClientSees;
using flow::Decision;
using flow::Verdict;
using kube::Kind;
using support::assumption;
using support::query;
using support::says;

namespace {

const std::string nodes = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                          "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                          "range 10.96.0.0/16\n"
                          "pod a n1 10.244.1.5 label=app:a\n"
                          "pod w1 n2 10.244.2.5 label=app:web\n";

struct Unread
{
    Kind kind;
    Coverage coverage = Coverage::NotRead;
    std::vector<std::string> only = {};
};

cluster::SnapshotPointer without(const std::string& drawing, const std::vector<Unread>& unread)
{
    std::vector<cluster::ClusterChange> changes;
    for (const Unread& one : unread)
        changes.emplace_back(cluster::CoverageChanged{one.kind, one.coverage, one.only});
    return cluster::apply(support::drawCluster(drawing), std::move(changes));
}

flow::FlowTrace ask(const cluster::SnapshotPointer& snapshot, const flow::Query& asked)
{
    auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), asked);
    if (!trace)
        qFatal("no trace: %s (%s)", trace.error().message.c_str(), trace.error().context.c_str());
    return *std::move(trace);
}

const flow::Why* reason(const flow::FlowTrace& trace, Decision decision)
{
    for (const flow::Why& why : trace.why) {
        if (why.decision == decision)
            return &why;
    }
    return nullptr;
}

cluster::SnapshotPointer withSelector(const cluster::SnapshotPointer& snapshot, const std::string& service, const std::string& app)
{
    kube::Service changed = *snapshot->services.find({"default", service});
    changed.selector.set("app", app);
    return cluster::apply(snapshot, {cluster::ObjectPut{std::move(changed)}});
}

} // namespace

class UnreadFlowTest : public QObject
{
    Q_OBJECT

private slots:
    /// `kubectl get all` never holds EndpointSlices.
    void aServiceWithoutSlicesIsUnknownWhereSlicesWereNotRead()
    {
        for (const Unread& unread : {Unread{Kind::EndpointSlice}, Unread{Kind::EndpointSlice, Coverage::Partial},
                                     Unread{Kind::EndpointSlice, Coverage::Absent}, Unread{Kind::EndpointSlice, Coverage::Failed}}) {
            const auto snapshot = without(nodes + "service web 10.96.0.20:80 nodeport=30080\n", {unread});
            for (const char* to : {"svc/default/web:80", "nodeport/n1:30080"}) {
                const auto trace = ask(snapshot, query("pod/default/a", to));
                QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
                QVERIFY(says(trace, Decision::EndpointsUnread));
                QVERIFY(trace.candidates.empty() && trace.attempt.empty());
            }
        }
    }

    void whatTheSelectorSuggestsIsInferred()
    {
        const auto drawn = without(nodes + "service web 10.96.0.20:80\n", {{Kind::EndpointSlice}});
        const auto trace = ask(withSelector(drawn, "web", "web"), query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
        const flow::Why* suggested = reason(trace, Decision::EndpointsSuggested);
        QVERIFY(suggested);
        QCOMPARE(suggested->arguments, (std::vector<std::string>{"default/web", "1", "0", "w1"}));
        const auto none = ask(withSelector(drawn, "web", "other"), query("pod/default/a", "svc/default/web:80"));
        QVERIFY(says(none, Decision::SelectorMatchesNoPod));
    }

    /// Nothing answers there only where everything that may was read.
    void anAddressThatNobodyHasIsUnknownWhereItsOwnerWasNotRead()
    {
        const auto asked = [](const std::vector<Unread>& unread, const char* to) {
            return ask(without(nodes, unread), query("pod/default/a", to));
        };
        QCOMPARE_WORDS(asked({}, "8.8.8.8:53").verdict, Verdict::NotCaptured);
        QCOMPARE_WORDS(asked({{Kind::Node}}, "8.8.8.8:53").verdict, Verdict::Unknown);
        QCOMPARE_WORDS(asked({{Kind::Service}}, "8.8.8.8:53").verdict, Verdict::Unknown);
        QCOMPARE_WORDS(asked({{Kind::Service, Coverage::Partial, {"default"}}}, "10.96.0.99:80").verdict, Verdict::Unknown);
        QCOMPARE_WORDS(asked({{Kind::Node}, {Kind::Pod}}, "10.96.0.99:80").verdict, Verdict::NotCaptured);
        QCOMPARE_WORDS(asked({{Kind::Pod}}, "10.244.2.99:80").verdict, Verdict::Unknown);
        QCOMPARE_WORDS(asked({{Kind::Node}}, "10.244.2.99:80").verdict, Verdict::NotCaptured);
        const auto port = asked({{Kind::Service, Coverage::Forbidden}}, "192.168.0.12:30080");
        QCOMPARE_WORDS(port.verdict, Verdict::Unknown);
        QCOMPARE_WORDS(port.clientSees, ClientSees::Depends);
        QVERIFY(reason(port, Decision::OwnerUnread) && port.attempt.empty());
        QCOMPARE(reason(port, Decision::OwnerUnread)->arguments[1], std::string("Service"));
    }

    void whatAKnownOwnerAnswersStays()
    {
        const auto snapshot = without(nodes + "service web 10.96.0.20:80 -> w1:8080\n", {{Kind::Service, Coverage::Partial, {"default"}}, {Kind::Node}});
        QCOMPARE_WORDS(ask(snapshot, query("pod/default/a", "svc/default/web:80")).verdict, Verdict::Delivered);
        QCOMPARE_WORDS(ask(snapshot, query("pod/default/a", "10.244.2.5:8080")).verdict, Verdict::Delivered);
        QCOMPARE_WORDS(ask(snapshot, query("pod/default/a", "10.96.0.20:81", {"proxy-mode=nftables"})).verdict, Verdict::Rejected);
        QCOMPARE_WORDS(ask(snapshot, query("client", "10.244.2.5:8080")).verdict, Verdict::NotCaptured);
    }

    void aNodePortMayGoBeforeWhatListensOnTheNode()
    {
        const std::string listening = nodes + "hostpod agent n2 ports=30080,9100\n";
        const auto snapshot = without(listening, {{Kind::Service}});
        QCOMPARE_WORDS(ask(snapshot, query("pod/default/a", "192.168.0.12:30080")).verdict, Verdict::Unknown);
        QCOMPARE_WORDS(ask(snapshot, query("pod/default/a", "192.168.0.12:9100")).verdict, Verdict::Delivered);
        QCOMPARE_WORDS(ask(without(listening, {}), query("pod/default/a", "192.168.0.12:30080")).verdict, Verdict::Delivered);
    }

    void aNameOfANamespaceWhoseServicesWereNotReadIsUnknown()
    {
        const std::string drawing = nodes + "pod kube-system/coredns n2 10.244.2.53\n"
                                            "service kube-system/kube-dns 10.96.0.10:53 proto=UDP -> kube-system/coredns:53\nservice web 10.96.0.20:80 -> w1:8080\n";
        const auto part = without(drawing, {{Kind::Service, Coverage::Partial, {"default", "kube-system"}}});
        const auto trace = ask(part, query("pod/default/a", "dns/db.other:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
        QVERIFY(says(trace, Decision::NameUnread));
        const auto own = ask(part, query("pod/default/a", "dns/nothing:80"));
        QVERIFY(!says(own, Decision::NameUnread));
        // A namespace that is not there has no Services.
        const auto known = without(drawing + "namespace default\n",
                                   {{Kind::Service, Coverage::Partial, {"default", "kube-system"}}, {Kind::Namespace, Coverage::Complete}});
        QVERIFY(!says(ask(known, query("pod/default/a", "dns/db.other:80")), Decision::NameUnread));
    }

    void aPodWithoutAStatusHasAnAddressThatNobodyRead()
    {
        kube::Pod pod;
        pod.meta.namespace_ = "default";
        pod.meta.name = "manifest";
        pod.nodeName = "n1";
        const auto snapshot = cluster::apply(support::drawCluster(nodes), {cluster::ObjectPut{pod}});
        for (const auto& asked : {query("pod/default/manifest", "10.244.2.5:80"), query("pod/default/a", "pod/default/manifest:80")}) {
            const auto trace = ask(snapshot, asked);
            QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
            QVERIFY(says(trace, Decision::StatusUnread) && !says(trace, Decision::HasNoAddress));
        }
    }

    void policiesThatWereNotReadMayDeny()
    {
        const std::string drawing = nodes + "service web 10.96.0.20:80 -> w1:8080\n";
        const auto asked = query("pod/default/a", "svc/default/web:80");
        const auto trace = ask(without(drawing, {{Kind::NetworkPolicy, Coverage::Forbidden}}), asked);
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QVERIFY(says(trace, Decision::PoliciesUnread) && assumption(trace, "network-policies"));
        QVERIFY(!says(ask(without(drawing, {}), asked), Decision::PoliciesUnread));
        QVERIFY(says(ask(without(drawing, {{Kind::NetworkPolicy}}), query("pod/default/a", "8.8.8.8:53")), Decision::PoliciesUnread));
        const auto part = without(drawing, {{Kind::NetworkPolicy, Coverage::Partial, {"default"}}});
        QVERIFY(!says(ask(part, asked), Decision::PoliciesUnread));
    }

    /// Which policies select a pod is written on the pod.
    void aPodThatWasNotReadMayBeSelected()
    {
        kube::NetworkPolicy policy;
        policy.meta.namespace_ = "default";
        policy.meta.name = "some";
        policy.podSelector.matchLabels.set("app", "gone");
        const std::string drawing = nodes + "pod w2 n2 10.244.2.6\nservice web 10.96.0.20:80 -> w2:8080\n";
        for (const bool read : {false, true}) {
            const auto unread = without(drawing, read ? std::vector<Unread>() : std::vector<Unread>{{Kind::Pod}});
            kube::EndpointSlice slice = *unread->endpointSlices.begin();
            for (kube::SliceEndpoint& endpoint : slice.endpoints)
                endpoint.targetReference = kube::ObjectReference{"Pod", {"default", "w2"}};
            const auto snapshot = cluster::apply(unread, {cluster::ObjectPut{policy}, cluster::ObjectPut{slice},
                                                          cluster::ObjectRemoved{Kind::Pod, {"default", "w2"}}});
            const auto trace = ask(snapshot, query("pod/default/a", "svc/default/web:80", {"network-policy=enforced"}));
            QCOMPARE_WORDS(trace.verdict, read ? Verdict::Delivered : Verdict::Unknown);
            QCOMPARE(says(trace, Decision::PolicyPodUnread), !read);
        }
    }
};

HOPSCOPE_TEST_MAIN(UnreadFlowTest)
#include "unread_flow_test.moc"
