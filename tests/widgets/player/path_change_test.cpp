// Between two answers a person stays where they are, as far as the path still has it.
#include "tests/support/test_main.h"
#include "widgets/player/path_change.h"

using namespace hopscope;

namespace {

flow::Step at(const std::string& node, flow::Hook hook)
{
    flow::Step step;
    step.where = {flow::Place::Kind::Node, {}, node, {}};
    step.hook = hook;
    return step;
}

flow::Candidate candidate(std::uint16_t port, std::vector<flow::Step> forward, std::vector<flow::Step> reply = {})
{
    flow::Candidate made;
    made.endpoint.address = *ip::IpAddress::parse("10.0.0.1");
    made.endpoint.port = port;
    made.forward = std::move(forward);
    made.reply = std::move(reply);
    return made;
}

flow::FlowTrace trace(std::vector<flow::Candidate> candidates)
{
    flow::FlowTrace made;
    made.verdict = flow::Verdict::Delivered;
    made.clientSees = flow::ClientSees::Connected;
    made.candidates = std::move(candidates);
    return made;
}

} // namespace

class PathChangeTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theSameEndpointIsFoundAmongOthers()
    {
        const auto before = trace({candidate(1, {}), candidate(2, {}), candidate(3, {})});
        const auto after = trace({candidate(2, {}), candidate(3, {})});
        QCOMPARE(player::sameCandidate(before, 2, after), std::size_t(1));
        QCOMPARE(player::sameCandidate(before, 0, after), std::size_t(0));
        QCOMPARE(player::sameCandidate(before, 9, after), std::size_t(0));
    }

    void aLongerWayKeepsThePlace()
    {
        using flow::Hook;
        const flow::FlowTimeline before(trace({candidate(1, {at("a", Hook::Pre), at("a", Hook::Post), at("b", Hook::In)})}), 0);
        const flow::FlowTimeline after(
            trace({candidate(1, {at("a", Hook::Pre), at("a", Hook::Dnat), at("a", Hook::Post), at("b", Hook::In)})}), 0);
        QCOMPARE(player::sameHop(before, 1, after), std::size_t(2));
        QCOMPARE(player::sameHop(before, 2, after), std::size_t(3));
    }

    void theReplyIsNotTakenForTheWayThere()
    {
        using flow::Hook;
        const auto both = trace({candidate(1, {at("a", Hook::Pre), at("b", Hook::In)}, {at("b", Hook::Out), at("a", Hook::Pre)})});
        const auto there = trace({candidate(1, {at("a", Hook::Pre), at("b", Hook::In)})});
        QCOMPARE(player::sameHop(flow::FlowTimeline(both, 0), 3, flow::FlowTimeline(both, 0)), std::size_t(3));
        QCOMPARE(player::sameHop(flow::FlowTimeline(both, 0), 3, flow::FlowTimeline(there, 0)), std::size_t(1));
    }

    void nothingIsAlwaysTheBeginning()
    {
        const flow::FlowTimeline none(flow::FlowTrace{}, 0);
        QCOMPARE(player::sameHop(none, 5, none), std::size_t(0));
    }

    void whatAPersonWouldSeeIsSaid()
    {
        using flow::Hook;
        const auto one = trace({candidate(1, {at("a", Hook::Pre)}), candidate(2, {})});
        QVERIFY(player::pathChangeText(one, 0, one).isEmpty());
        QVERIFY(player::pathChangeText(one, 0, trace({candidate(2, {})})).contains("10.0.0.1:1 is gone"));
        QVERIFY(player::pathChangeText(one, 0, trace({candidate(1, {at("a", Hook::Pre)})})).contains("2 before"));
        QVERIFY(player::pathChangeText(one, 0, trace({candidate(1, {at("b", Hook::Pre)}), candidate(2, {})})).contains("way"));
        flow::FlowTrace refused = one;
        refused.verdict = flow::Verdict::Rejected;
        QVERIFY(player::pathChangeText(one, 0, refused).startsWith("Refused"));
        flow::FlowTrace other = one;
        other.why.push_back({flow::Decision::SourceIs, {}});
        QVERIFY(player::pathChangeText(one, 0, other).isEmpty()); // words about it, not the path
    }
};

HOPSCOPE_TEST_MAIN(PathChangeTest)
#include "path_change_test.moc"
