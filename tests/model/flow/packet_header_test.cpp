// The header at a step as it comes and as it goes.
#include "model/flow/packet_header.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::Hook;
using flow::Reason;
using flow::Step;

namespace {

const flow::OuterHeader outer{facts::Overlay::Ipip, ip::IpAddress::v4(0xc0a8000b), ip::IpAddress::v4(0xc0a8000c), 0, 20};

Step stepAt(Hook hook, Reason reason, bool wrapped, std::uint32_t destination = 0x0af40207)
{
    Step step;
    step.hook = hook;
    step.reason = reason;
    step.source = {ip::IpAddress::v4(0x0af40105), flow::Peer::Port::Client, 0, false};
    step.destination = {ip::IpAddress::v4(destination), flow::Peer::Port::Number, 80, false};
    if (wrapped)
        step.outer = outer;
    return step;
}

const std::vector<Step> path{stepAt(Hook::Out, Reason::LeavesSocket, false, 0x0a600014), stepAt(Hook::Pre, Reason::ArrivesAtNode, false, 0x0a600014),
                             stepAt(Hook::Dnat, Reason::TranslatedToEndpoint, false), stepAt(Hook::Post, Reason::RoutedOn, true),
                             stepAt(Hook::Pre, Reason::ArrivesAtNode, true), stepAt(Hook::Dnat, Reason::NoServiceMatches, false)};

} // namespace

class PacketHeaderTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void atTheFirstStepThePacketBegins()
    {
        QVERIFY(!flow::headerAt(path, 0).before);
        QVERIFY(flow::headerAt(path, 0).after);
        QVERIFY(!flow::headerAt(path, 0).changes());
    }

    void aTranslationChangesTheDestinationAlone()
    {
        const flow::HeaderChange change = flow::headerAt(path, 2);
        QVERIFY(change.destinationChanges() && !change.sourceChanges() && !change.outerChanges());
    }

    void anOuterHeaderIsPutOnAsThePacketLeavesAndTakenOffAsItComes()
    {
        const flow::HeaderChange on = flow::headerAt(path, 3);
        QVERIFY(!on.before->outer && on.after->outer == outer);
        const flow::HeaderChange off = flow::headerAt(path, 4);
        QVERIFY(off.before->outer == outer && !off.after->outer);
        QVERIFY(!flow::headerAt(path, 5).changes());
    }

    void whatEndsHasNoHeaderBehindIt()
    {
        const std::vector<Step> ended{path[0], stepAt(Hook::Pre, Reason::RejectedNoEndpoints, false)};
        QVERIFY(flow::headerAt(ended, 1).before && !flow::headerAt(ended, 1).after);
        const std::vector<Step> leaves{path[0], stepAt(Hook::Post, Reason::LeavesCluster, false)};
        QVERIFY(flow::headerAt(leaves, 1).after);
    }
};

HOPSCOPE_TEST_MAIN(PacketHeaderTest)
#include "packet_header_test.moc"
