// What takes part in a flow or stands beside a thing, and the cluster with nothing else in it.
#include "model/cluster/cluster_index.h"
#include "model/flow/participants.h"
#include "tests/model/flow/ask.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using support::ask;
using support::query;

namespace {

const std::string drawing = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                            "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                            "node n3 192.168.0.13 pods=10.244.3.0/24\n"
                            "pod a n1 10.244.1.5\n"
                            "pod w2 n2 10.244.2.7 ports=http:8080\n"
                            "pod other n3 10.244.3.9\n"
                            "service web 10.96.0.20:80 nodeport=30080 -> w2:8080\n"
                            "service db 10.96.0.30:5432 -> other:5432\n"
                            "proxy iptables clusterCIDR=10.244.0.0/16\n";

QString textOf(const flow::Participants& participants)
{
    QStringList texts;
    for (const std::string& node : participants.nodes)
        texts << QString::fromStdString(node);
    for (const auto* keys : {&participants.pods, &participants.services}) {
        for (const kube::ObjectKey& key : *keys)
            texts << QString::fromStdString(key.name);
    }
    return texts.join(u' ');
}

} // namespace

class ParticipantsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aFlowHasItsEndsItsServiceAndEveryNodeItTouches()
    {
        QCOMPARE(textOf(flow::participantsOf(ask(drawing, query("pod/default/a", "svc/default/web:80")))), QStringLiteral("n1 n2 a w2 web"));
        QCOMPARE(textOf(flow::participantsOf(ask(drawing, query("client", "nodeport/n3:30080")))), QStringLiteral("n2 n3 w2 web"));
    }

    void anAttemptThatFailsHasItsEnds()
    {
        QCOMPARE(textOf(flow::participantsOf(ask(drawing, query("client", "svc/default/web:80")))), QStringLiteral("web"));
    }

    void aThingHasWhatIsLinkedToIt()
    {
        const auto snapshot = support::drawCluster(drawing);
        QCOMPARE(textOf(flow::participantsOf(*snapshot, kube::Kind::Service, {"default", "web"})), QStringLiteral("n2 w2 web"));
        QCOMPARE(textOf(flow::participantsOf(*snapshot, kube::Kind::Pod, {"default", "w2"})), QStringLiteral("n2 w2 web"));
        QCOMPARE(textOf(flow::participantsOf(*snapshot, kube::Kind::Node, {"", "n3"})), QStringLiteral("n3 other db"));
        QCOMPARE(textOf(flow::participantsOf(*snapshot, kube::Kind::Pod, {"default", "nobody"})), QString());
    }

    void theClusterWithThemAloneHasNothingElse()
    {
        const auto snapshot = support::drawCluster(drawing);
        const cluster::ClusterSnapshot part = flow::withOnly(*snapshot, flow::participantsOf(*snapshot, kube::Kind::Service, {"default", "web"}));
        QCOMPARE(part.nodes.size(), std::size_t(1));
        QCOMPARE(part.pods.size(), std::size_t(1));
        QCOMPARE(part.services.size(), std::size_t(1));
        QCOMPARE(part.index().slicesOf({"default", "web"}).size(), std::size_t(1));
        QVERIFY(part.coverage == snapshot->coverage);
        QCOMPARE(snapshot->pods.size(), std::size_t(3)); // the whole stays whole
    }
};

HOPSCOPE_TEST_MAIN(ParticipantsTest)
#include "participants_test.moc"
