#include "model/lesson/path_questions.h"

#include "model/flow/find_flow.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::lesson;
using Kind = PathQuestion::Kind;

namespace {

const char* const drawing = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                            "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                            "proxy iptables clusterCIDR=10.244.0.0/16\n"
                            "pod a n2 10.244.2.5\n"
                            "pod w1 n1 10.244.1.7\n"
                            "pod w2 n1 10.244.1.8\n"
                            "service web 10.96.0.20:80 nodeport=30007 -> w1:8080, w2:8080\n"
                            "service none 10.96.0.21:80\n";

} // namespace

class PathQuestionsTest : public QObject
{
    Q_OBJECT

    static std::vector<PathQuestion> asked(const char* from, const char* to)
    {
        const auto snapshot = support::drawCluster(drawing);
        flow::Query query;
        query.from = *flow::parseSource(from);
        query.to = *flow::parseTarget(to);
        return questionsOf(*snapshot, *flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query), 0);
    }

    static const PathQuestion* find(const std::vector<PathQuestion>& questions, Kind kind)
    {
        const auto found = std::find_if(questions.begin(), questions.end(), [kind](const PathQuestion& each) { return each.kind == kind; });
        return found == questions.end() ? nullptr : &*found;
    }

    static std::vector<std::string> values(const PathQuestion& question, bool right)
    {
        std::vector<std::string> values;
        for (const PathOption& option : question.options)
            if (option.isRight == right)
                values.push_back(option.value);
        return values;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void howItEndsIsAskedBeforeTheStepThatSaysSo()
    {
        const auto whole = asked("pod/default/a", "svc/default/none:80");
        QVERIFY(find(whole, Kind::Outcome) && find(whole, Kind::Outcome)->steps > 0);
        const auto atOnce = asked("client", "svc/default/web:80"); // it ends in its first step
        QCOMPARE(atOnce.size(), std::size_t(1));
        QVERIFY(atOnce[0].kind == Kind::Outcome);
        QCOMPARE(atOnce[0].steps, std::size_t(0));
    }

    void everyEndpointThatMayBeChosenIsRight()
    {
        const auto questions = asked("pod/default/a", "svc/default/web:80");
        const PathQuestion* destination = find(questions, Kind::Destination);
        QVERIFY(destination);
        QCOMPARE(destination->node, std::string("n2"));
        QCOMPARE(values(*destination, true), (std::vector<std::string>{"10.244.1.7:8080", "10.244.1.8:8080"}));
        QCOMPARE(values(*destination, false), (std::vector<std::string>{"10.96.0.20:80", "10.244.1.7:80", "192.168.0.11:8080"}));
    }

    void aPodsSourceIsKeptAndTheServiceAnswers()
    {
        const auto questions = asked("pod/default/a", "svc/default/web:80");
        QCOMPARE(values(*find(questions, Kind::Source), true), std::vector<std::string>{"10.244.2.5"});
        QCOMPARE(values(*find(questions, Kind::ReplySource), true), std::vector<std::string>{"10.96.0.20:80"});
        QVERIFY(std::is_sorted(questions.begin(), questions.end(), [](const PathQuestion& left, const PathQuestion& right) { return left.steps < right.steps; }));
    }

    void theAddressThatWasCalledIsNoMistakeWithoutItsPort()
    {
        const auto here = asked("client", "nodeport/n1:30007");
        QCOMPARE(values(*find(here, Kind::ReplySource), true), std::vector<std::string>{"192.168.0.11:30007"});
        QCOMPARE(values(*find(here, Kind::ReplySource), false), std::vector<std::string>{"10.244.1.7:8080"});
        const auto elsewhere = asked("client", "nodeport/n2:30007");
        QCOMPARE(values(*find(elsewhere, Kind::ReplySource), false), (std::vector<std::string>{"10.244.1.7:8080", "192.168.0.11"}));
    }

    void theSourceThatAnyEndpointMaySeeIsRight()
    {
        const auto toItself = asked("pod/default/w1", "svc/default/web:80"); // w1 itself is masqueraded, w2 is not
        const PathQuestion* source = find(toItself, Kind::Source);
        QVERIFY(source);
        QCOMPARE(values(*source, true), (std::vector<std::string>{"10.244.1.7", "192.168.0.11"}));
        QCOMPARE(values(*source, false), std::vector<std::string>{"10.96.0.20"});
    }

    void whereNothingIsTranslatedTheAnswerIsNotAskedFor()
    {
        const auto questions = asked("pod/default/a", "pod/default/w1:8080");
        QVERIFY(!find(questions, Kind::Destination) && !find(questions, Kind::ReplySource));
        QVERIFY(find(questions, Kind::Outcome));
    }

    void aRefusalIsAskedForBeforeItIsSeen()
    {
        const auto questions = asked("pod/default/a", "svc/default/none:80");
        QCOMPARE(questions.size(), std::size_t(1));
        QCOMPARE(values(questions[0], true), std::vector<std::string>{"refused"});
        QCOMPARE(values(questions[0], false), (std::vector<std::string>{"connected", "timeout"}));
    }
};

HOPSCOPE_TEST_MAIN(PathQuestionsTest)
#include "path_questions_test.moc"
