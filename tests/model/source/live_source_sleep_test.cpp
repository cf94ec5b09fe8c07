// Connections that look alive and are not: after a sleep, and after the machine's address has changed.
#include "model/source/live_source.h"

#include "tests/support/recording_sink.h"
#include "tests/support/scripted_connection.h"
#include "tests/support/test_main.h"

#include <atomic>

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;
using namespace std::chrono_literals;

namespace {

/// A machine that a test puts to sleep and takes addresses from.
struct Machine
{
    std::atomic<std::chrono::milliseconds> slept{0ms};
    std::atomic<bool> hasAddress{true};

    client::MachineSenses senses()
    {
        const auto time = [this] { return client::MachineTime{1'000'000ms + slept.load(), 9'000'000ms + slept.load()}; };
        const auto addresses = [this] {
            return std::optional(hasAddress ? std::set<std::string>{"127.0.0.1"} : std::set<std::string>{"192.0.2.7"});
        };
        return {time, addresses};
    }
};

LiveOptions options(Machine& machine, double clockSpeed)
{
    LiveOptions made;
    made.clockSpeed = clockSpeed;
    made.machine = machine.senses();
    return made;
}

/// So slow that nobody sees the end of a wait.
constexpr double frozen = 0.001;

QByteArray pod(const char* name)
{
    return QByteArray(R"({"metadata":{"namespace":"n","name":")") + name + R"("}})";
}

const KindState& podsOf(const SourceState& state)
{
    return state.kinds.at(std::size_t(kube::Kind::Pod));
}

} // namespace

class LiveSourceSleepTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void afterASleepEveryWatchIsOpenedAnewAtOnce()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a"), 7);
        Machine machine;
        RecordingSink sink;
        LiveSource source(connectionTo(server), options(machine, frozen), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        const auto states = sink.seen().states.size();
        const TimePoint before = systemNow();
        machine.slept = 3h;
        QVERIFY(sink.waitFor([&](const auto& seen) {
            return seen.states.size() > states && seen.state().phase == SourcePhase::Live;
        }));
        QCOMPARE(server.seen("pods", true).size(), 2);
        QCOMPARE(server.seen("pods", true).at(1).query.queryItemValue("resourceVersion"), QString("7"));
        QCOMPARE(server.seen("networkpolicies", true).size(), 2);
        QCOMPARE(server.seen("pods", false).size(), 1); // what is known stays, and only changes are asked for
        QCOMPARE(int(sink.seen().snapshot->pods.size()), 1);

        const SourceState woken = sink.seen().states.at(states);
        QCOMPARE(woken.phase, SourcePhase::Reconnecting); // nothing is live until its watch has been opened
        QCOMPARE(woken.error->kind, ErrorKind::CannotConnect);
        QVERIFY(*woken.since < before - 2h);
        const auto reconnecting = sink.seen().states;
        const auto stale = std::find_if(reconnecting.begin() + std::ptrdiff_t(states), reconnecting.end(),
                                        [](const SourceState& state) { return podsOf(state).asOf.has_value(); });
        QVERIFY(stale != reconnecting.end());
        QVERIFY(*podsOf(*stale).asOf < before - 2h); // as old as it is, not as fresh as the waking
    }

    void whileTheServerIsOutOfReachItStaysReconnecting()
    {
        ScriptedApiServer server;
        Machine machine;
        RecordingSink sink;
        LiveSource source(connectionTo(server), options(machine, 1), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        for (const char* plural : {"pods", "nodes", "services"})
            server.answerAlways(plural, {503, "{}", {}});
        machine.slept = 1h;
        QVERIFY(sink.waitFor([](const auto& seen) {
            return seen.state().phase == SourcePhase::Reconnecting && podsOf(seen.state()).error &&
                   podsOf(seen.state()).error->kind == ErrorKind::ServerError;
        }));
    }

    void pollingListsAgainAtOnce()
    {
        ScriptedApiServer server;
        Machine machine;
        RecordingSink sink;
        LiveOptions polling = options(machine, frozen);
        polling.poll = 30s;
        LiveSource source(connectionTo(server), polling, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Polling));
        QCOMPARE(server.seen("pods", false).size(), 1);
        machine.slept = 1h;
        QTRY_COMPARE(server.seen("pods", false).size(), 2);
    }

    void anAddressThatIsGoneTakesItsConnectionsWithIt()
    {
        ScriptedApiServer server;
        Machine machine;
        RecordingSink sink;
        LiveSource source(connectionTo(server), options(machine, 100), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(server.seen("pods", true).size(), 1);
        machine.hasAddress = false;
        QVERIFY(sink.waitForPhase(SourcePhase::Reconnecting));
        machine.hasAddress = true;
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(server.seen("pods", true).size() >= 2);
        QCOMPARE(server.seen("pods", false).size(), 1);
    }
};

HOPSCOPE_TEST_MAIN(LiveSourceSleepTest)
#include "live_source_sleep_test.moc"
