#include "model/lesson/lesson_pages.h"

#include "model/flow/seen_part.h"
#include "model/lesson/bind_lesson.h"
#include "model/lesson/parse_lesson.h"
#include "model/lesson/values.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::lesson;

namespace {

/// The client outside calls the node without a pod, which passes the packet on.
const char* const drawing = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                            "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                            "plugin calico-node\n"
                            "proxy iptables clusterCIDR=10.244.0.0/16\n"
                            "pod w1 n1 10.244.1.7\n"
                            "service web 10.96.0.20:80 nodeport=30007 -> w1:8080\n";

BoundLesson boundTo(const std::string& steps)
{
    const ParsedLesson parsed = parseLesson("schema: hopscope.lesson/v1\nid: test\ntitle: Test\n"
                                            "needs: {s: {kind: service}, empty: {kind: node, no-endpoint-of: s}}\n"
                                            "flows: {way: {from: client, to: \"nodeport/{empty}:{s.nodePort}\"}, stray: {from: client, to: \"svc/{s}:{s.port}\"}}\n" + steps);
    if (!parsed.lesson)
        qFatal("line %d, column %d", parsed.faults.at(0).line, parsed.faults.at(0).column);
    auto result = bindLesson(std::make_shared<const Lesson>(*parsed.lesson), support::drawCluster(drawing));
    if (const auto* unmet = std::get_if<Unmet>(&result))
        qFatal("does not bind: %s", unmet->role.c_str());
    return std::get<BoundLesson>(std::move(result));
}

std::string asks(const char* id, const char* correct, const char* answer)
{
    return std::string("- predict: {id: ") + id + ", ask: What, why: So, answer: " + answer + ", correct: \"" + correct + "\", wrong: [{value: " + (std::string(answer) == "address" ? "s.clusterIp" : "refused") + ", because: No}]}\n";
}

} // namespace

class LessonPagesTest : public QObject
{
    Q_OBJECT

    static const SeenFlow& only(const std::vector<SeenFlow>& seen)
    {
        if (seen.size() != 1)
            qFatal("%d paths", int(seen.size()));
        return seen.front();
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whatIsPlayedIsSeenBesideWhatIsSaidOrAsked()
    {
        const BoundLesson bound = boundTo("steps:\n- say: One\n- play: {flow: way, until: start}\n" + asks("a", "way.outcome", "outcome") +
                                          "- play: {flow: way, until: arrival}\n" + asks("b", "way.forward[last].source", "address") + "- play: {flow: way, until: end}\n" +
                                          "check:\n" + "- {id: c, ask: What, why: So, answer: number, correct: s.targetPort, wrong: [{value: s.port, because: No}]}\n");
        const auto pages = pagesOf(bound);
        QCOMPARE(pages.size(), std::size_t(4));
        QVERIFY((pages[0] == Page{0, 1, {}}));
        QVERIFY((pages[1] == Page{{}, 1, 0}));
        QVERIFY((pages[2] == Page{{}, 3, 1}));
        QVERIFY((pages[3] == Page{{}, 5, 2}));
    }

    void aPathStopsBeforeTheStepThatShowsTheAnswer()
    {
        const BoundLesson bound = boundTo("steps:\n- say: One\n- play: {flow: way, until: arrival}\n" + asks("b", "way.forward[last].source", "address"));
        const auto pages = pagesOf(bound);
        const flow::FlowTrace& trace = bound.flow("way")->trace;
        const std::string answer = valuesOf(bound, *parseExpression("way.forward[last].source")).at(0);
        for (const std::size_t page : {0, 1}) {
            const SeenFlow waiting = only(seenAt(bound, pages, page, {}));
            const flow::FlowTrace seen = flow::seenPart(trace, waiting.candidate, waiting.steps);
            for (const flow::Step& step : seen.candidates.at(0).forward)
                QVERIFY(step.source.address.toString() != answer);
            QVERIFY(waiting.steps > 1 && seen.verdict == flow::Verdict::Unknown && !seen.candidates[0].pod);
            const SeenFlow told = only(seenAt(bound, pages, page, {0}));
            QCOMPARE(told.steps, trace.candidates[0].forward.size());
        }
    }

    void anOutcomeThatIsAskedForIsNotApproached()
    {
        const BoundLesson bound = boundTo("steps:\n- play: {flow: way, until: end}\n" + asks("a", "way.outcome", "outcome"));
        const auto pages = pagesOf(bound);
        QCOMPARE(only(seenAt(bound, pages, 0, {})).steps, std::size_t(1));
        QVERIFY(!only(seenAt(bound, pages, 0, {})).whole);
        QVERIFY(only(seenAt(bound, pages, 0, {0})).whole);
    }

    void aFlowThatIsJudgedIsSeenThoughNothingPlaysIt()
    {
        const BoundLesson bound = boundTo("steps:\n- say: One\n" + asks("a", "way.outcome", "outcome"));
        const auto pages = pagesOf(bound);
        QVERIFY(seenAt(bound, pages, 0, {}).empty());
        QCOMPARE(only(seenAt(bound, pages, 1, {})).steps, std::size_t(1));
        QVERIFY(only(seenAt(bound, pages, 1, {0})).whole);
    }

    void anAnsweredPacketIsSeenToItsEndThoughOthersWait()
    {
        const BoundLesson bound = boundTo("steps:\n- play: {flow: way, until: start}\n" + asks("a", "way.outcome", "outcome") + asks("b", "stray.outcome", "outcome"));
        const auto pages = pagesOf(bound);
        const SeenFlow told = only(seenAt(bound, pages, 0, {0}));
        QVERIFY(told.flow == "way" && told.whole && !told.waits);
        const SeenFlow next = only(seenAt(bound, pages, 1, {0}));
        QVERIFY(next.flow == "stray" && !next.whole && next.waits);
        QVERIFY(only(seenAt(bound, pages, 1, {0, 1})).whole);
    }

    void aLaterQuestionAboutThePacketKeepsItsEndBack()
    {
        const BoundLesson bound = boundTo("steps:\n- play: {flow: way, until: start}\n" + asks("a", "way.outcome", "outcome") + "- play: {flow: way, until: arrival}\n" +
                                          asks("b", "way.forward[last].source", "address"));
        const auto pages = pagesOf(bound);
        QCOMPARE(only(seenAt(bound, pages, 0, {0})).steps, std::size_t(1));
        QVERIFY(!only(seenAt(bound, pages, 0, {0})).whole);
        QVERIFY(only(seenAt(bound, pages, 0, {0, 1})).whole);
    }

    void momentsAreStepsOfThePath()
    {
        const auto steps = [](const char* until) {
            const BoundLesson bound = boundTo(std::string("steps:\n- say: One\n- play: {flow: way, until: ") + until + "}\n- predict: {id: x, ask: What, why: So, answer: number, correct: 1, wrong: [{value: 2, because: No}]}\n");
            return only(seenAt(bound, pagesOf(bound), 0, {0})).steps;
        };
        const BoundLesson bound = boundTo("steps:\n- say: One\n" + asks("a", "way.outcome", "outcome"));
        const flow::FlowTrace& trace = bound.flow("way")->trace;
        const auto& forward = trace.candidates.at(0).forward;
        QCOMPARE(steps("start"), std::size_t(1));
        QVERIFY(flow::isTranslation(forward.at(steps("translation")).reason));
        QVERIFY(forward.at(steps("wire") - 1).where.node == "n2" && forward.at(steps("wire")).where.node == "n1");
        QCOMPARE(steps("arrival"), forward.size());
        QCOMPARE(steps("end"), flow::stepsToSee(trace, 0));
    }
};

HOPSCOPE_TEST_MAIN(LessonPagesTest)
#include "lesson_pages_test.moc"
