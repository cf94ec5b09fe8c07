// A flow is asked for in the words of the command line, from lists or typed.
#include "tests/support/test_main.h"
#include "widgets/player/flow_chooser.h"
#include "widgets/player/header_table.h"

#include <QLabel>
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
    void aChangedFieldIsMarked();
    void theOuterHeaderShowsWhereThereIsOne();
    void theOuterHeaderIsGoneWhereItIsTakenOff();
};

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

void FlowChooserTest::aChangedFieldIsMarked()
{
    flow::FlowFrame frame;
    frame.before = flow::Step{};
    frame.before->destination = {ip::IpAddress::v4(0x0a600014), flow::Peer::Port::Number, 80};
    frame.step = *frame.before;
    frame.step.destination = {ip::IpAddress::v4(0x0af40107), flow::Peer::Port::Number, 8080};
    const auto fields = player::headerFields(frame);
    QCOMPARE(fields.size(), std::size_t(2));
    QVERIFY(!fields[0].changed);
    QVERIFY(fields[1].changed);
    QCOMPARE(fields[1].before, QStringLiteral("10.96.0.20:80"));
    QCOMPARE(fields[1].after, QStringLiteral("10.244.1.7:8080"));
}

void FlowChooserTest::theOuterHeaderShowsWhereThereIsOne()
{
    flow::FlowFrame frame;
    frame.before = flow::Step{};
    frame.step.outer = flow::OuterHeader{facts::Overlay::Vxlan, ip::IpAddress::v4(0xc0a8000b), ip::IpAddress::v4(0xc0a8000c), 4789, 50};
    const auto fields = player::headerFields(frame);
    QCOMPARE(fields.size(), std::size_t(5));
    QVERIFY(fields[0].changed && fields[0].before.isEmpty());
    QCOMPARE(fields[0].after, QStringLiteral("VXLAN/UDP +50 B"));
    QCOMPARE(fields[1].after, QStringLiteral("192.168.0.11"));
    QCOMPARE(fields[2].after, QStringLiteral("192.168.0.12:4789"));
}

void FlowChooserTest::theOuterHeaderIsGoneWhereItIsTakenOff()
{
    flow::FlowFrame frame;
    frame.before = flow::Step{};
    frame.before->hook = flow::Hook::Post;
    frame.before->outer = flow::OuterHeader{facts::Overlay::Ipip, ip::IpAddress::v4(0xc0a8000b), ip::IpAddress::v4(0xc0a8000c), 0, 20};
    frame.step = *frame.before;
    frame.step.hook = flow::Hook::Pre;
    const auto fields = player::headerFields(frame);
    QCOMPARE(fields.size(), std::size_t(5));
    QVERIFY(fields[0].changed && fields[0].after.isEmpty());
    QCOMPARE(fields[1].before, QStringLiteral("192.168.0.11"));
}

HOPSCOPE_GUI_TEST_MAIN(FlowChooserTest)
#include "flow_chooser_test.moc"
