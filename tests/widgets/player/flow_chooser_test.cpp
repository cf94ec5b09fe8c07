// A flow is asked for in the words of the command line, from lists or typed.
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"
#include "widgets/player/flow_chooser.h"
#include "widgets/player/flow_places.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace hopscope;

class FlowChooserTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aCompleteQuestionIsAsked();
    void anIncompleteOneIsExplained();
    void aLiveListKeepsWhatIsChosen();
    void placesAreOfferedWhileOneTypes();
    void fromOutsideAServiceIsMetWhereItIsOpen();
    void aNumberOfTwoProtocolsIsOfferedOnce();
};

/// Of TCP by its number; of UDP by its name, which tells the protocol.
void FlowChooserTest::aNumberOfTwoProtocolsIsOfferedOnce()
{
    cluster::ClusterSnapshot snapshot;
    kube::Service service;
    service.meta.namespace_ = "kube-system";
    service.meta.name = "kube-dns";
    service.type = "ClusterIP";
    service.clusterIps = {"10.96.0.10"};
    service.ports = {{"dns", ip::Protocol::Udp, 53, 0, "53"}, {"dns-tcp", ip::Protocol::Tcp, 53, 0, "53"}};
    snapshot.services.put(service);
    QCOMPARE(player::targetTexts(snapshot), (QStringList{"svc/kube-system/kube-dns:dns", "svc/kube-system/kube-dns:53"}));
    QCOMPARE(player::targetTextOf({layout::ItemKind::Service, service.meta.key(), {}}, snapshot), QStringLiteral("svc/kube-system/kube-dns:dns"));
    // Without a name the number stands for both, once; a NodePort's, too.
    kube::Node node;
    node.meta.name = "n1";
    snapshot.nodes.put(node);
    service.ports[0].nodePort = service.ports[1].nodePort = 30053;
    service.ports[0].name = {};
    snapshot.services.put(service);
    QCOMPARE(player::targetTexts(snapshot), (QStringList{"svc/kube-system/kube-dns:53", "nodeport/n1:30053"}));
}

void FlowChooserTest::aCompleteQuestionIsAsked()
{
    player::FlowChooser chooser;
    QSignalSpy asked(&chooser, &player::FlowChooser::traceRequested);
    chooser.setText(player::End::Source, "client");
    chooser.setText(player::End::Target, "nodeport/worker-node1:30007");
    chooser.setProtocol(ip::Protocol::Udp);
    chooser.requestTrace();
    QCOMPARE(asked.count(), 1);
    const auto query = asked.front().front().value<flow::Query>();
    QVERIFY(query.protocol == ip::Protocol::Udp);
    QCOMPARE(flow::toString(query.to), std::string("nodeport/worker-node1:30007"));
}

void FlowChooserTest::anIncompleteOneIsExplained()
{
    player::FlowChooser chooser;
    QSignalSpy asked(&chooser, &player::FlowChooser::traceRequested);
    chooser.setText(player::End::Source, "client");
    chooser.requestTrace();
    QCOMPARE(asked.count(), 0);
    const auto* problem = chooser.findChild<QLabel*>("flowProblem");
    QVERIFY(!problem->isHidden());
    QVERIFY(!problem->text().isEmpty());
}

void FlowChooserTest::aLiveListKeepsWhatIsChosen()
{
    player::FlowChooser chooser;
    chooser.setPlaces({"client", "pod/default/a"}, {"svc/default/web:80"});
    chooser.setText(player::End::Source, "pod/default/a");
    chooser.setPlaces({"client", "pod/default/b"}, {"svc/default/web:80"});
    QCOMPARE(chooser.text(player::End::Source), QStringLiteral("pod/default/a"));
}

void FlowChooserTest::placesAreOfferedWhileOneTypes()
{
    player::FlowChooser chooser;
    chooser.setPlaces({"client", "pod/default/a", "pod/default/b"}, {"svc/default/web:80"});
    chooser.show();
    QVERIFY(QTest::qWaitForWindowActive(&chooser));
    chooser.begin();
    auto* line = chooser.findChild<QComboBox*>("flowFrom")->lineEdit();
    QVERIFY(line->hasFocus());
    QWidget* focused = QApplication::focusWidget(); // the combo box, in its line's place
    QTest::keyClicks(focused, "POD");
    auto* offered = chooser.findChild<QListWidget*>("flowFromPlaces");
    QVERIFY(offered && offered->isVisible());
    QCOMPARE(offered->count(), 2);
    QTest::keyClick(focused, Qt::Key_Down);
    QTest::keyClick(focused, Qt::Key_Down);
    QTest::keyClick(focused, Qt::Key_Return);
    QCOMPARE(chooser.text(player::End::Source), QStringLiteral("pod/default/b"));
    QVERIFY(!offered->isVisible());
    line->selectAll();
    QTest::keyClicks(line, "a");
    QVERIFY(offered->isVisible());
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!offered->isVisible());
    QCOMPARE(line->text(), QStringLiteral("a")); // what was typed stays
}

void FlowChooserTest::fromOutsideAServiceIsMetWhereItIsOpen()
{
    const auto snapshot = support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\npod a n1 10.244.1.5 ports=web:8080\n"
                                               "service open 10.96.0.20:80 nodeport=30080 -> a:8080\n"
                                               "service shut 10.96.0.21:80 -> a:8080\n"
                                               "service far 10.96.0.22:80 externalip=203.0.113.9 -> a:8080\n");
    const auto service = [](const char* name) { return layout::ItemId{layout::ItemKind::Service, {"default", name}, {}}; };
    const auto asked = [&](const layout::ItemId& item, const std::optional<flow::Source>& source) {
        const auto way = player::wayFor(item, *snapshot, {}, source);
        return way ? QString::fromStdString(flow::toString(way->target)) : QString();
    };
    const flow::Source client = flow::ClientPlace{};
    const flow::Source pod = flow::PodPlace{{"default", "a"}};
    QCOMPARE(asked(service("open"), client), QStringLiteral("nodeport/n1:30080"));
    QCOMPARE(asked(service("open"), pod), QStringLiteral("svc/default/open:80"));
    QCOMPARE(asked(service("open"), {}), QStringLiteral("svc/default/open:80"));
    QCOMPARE(asked(service("far"), client), QStringLiteral("203.0.113.9:80"));
    QCOMPARE(asked(service("shut"), client), QStringLiteral("svc/default/shut:80")); // the answer says why not
    // On the map by Service, and of a NodePort, the same Service stands under other names.
    QCOMPARE(asked({layout::ItemKind::ServiceCard, {"default", "open"}, {}}, pod), QStringLiteral("svc/default/open:80"));
    QCOMPARE(asked({layout::ItemKind::NodePort, {"default", "open"}, "30080"}, pod), QStringLiteral("nodeport/n1:30080"));
}

HOPSCOPE_GUI_TEST_MAIN(FlowChooserTest)
#include "flow_chooser_test.moc"
