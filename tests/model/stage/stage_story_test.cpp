// What the stage tells of a path: places, numbered steps, folds, wires, gates and stops (stage.md).
#include "tests/model/stage/plain_words.h"
#include "tests/support/compare_words.h"
#include "tests/support/stage_flows.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using stage::PlaceRole;
using stage::StagePlace;
using stage::StageStory;
using stage::StoryStep;

namespace {

struct Told
{
    support::ToldFlow flow;
    StageStory story;
};

/// Kept together: a story refers to its trace.
std::unique_ptr<Told> tell(const char* name)
{
    auto told = std::make_unique<Told>();
    told->flow = support::told(support::stageFlow(name));
    told->story = stage::tellStory(told->flow.trace, told->flow.candidate, told->flow.places, told->flow.podMtu);
    return told;
}

QString placesOf(const StageStory& story)
{
    QStringList names;
    for (const StagePlace& place : story.places)
        names << (place.kind == StagePlace::Kind::Dns ? QStringLiteral("dns") : QString::fromStdString(place.where.toString()));
    return names.join(QStringLiteral(" > "));
}

} // namespace

class StageStoryTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void placesStandInTheOrderInWhichThePacketComesToThem()
    {
        const auto told = tell("nodeport-cluster");
        QCOMPARE(placesOf(told->story), QStringLiteral("client > node/worker-node2 > node/worker-node1 > pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb"));
        QVERIFY(told->story.places[1].role == PlaceRole::EntryNode);
        QVERIFY(told->story.places[2].role == PlaceRole::EndpointNode);
        QCOMPARE(told->story.places[1].facts.address, std::string("192.168.1.183"));
        QCOMPARE(told->story.places[1].facts.tunnelAddress, std::string("172.16.203.128"));
        QCOMPARE(told->story.places[2].facts.podRange, std::string("172.16.180.192/26"));
        QCOMPARE(told->story.places[3].facts.address, std::string("172.16.180.193:80"));
    }

    /// What a step's sentence says is what its header shows: the node that takes the outer header off has it before, not after.
    void theOuterHeaderGoesAtTheStepThatTakesItOff()
    {
        const auto told = tell("nodeport-cluster");
        const StoryStep& puts = told->story.steps[3];
        QVERIFY(!puts.header.before->outer && puts.header.after->outer);
        QVERIFY(puts.header.sourceChanges());
        const StoryStep& takes = told->story.steps[4];
        QCOMPARE(takes.number, 5);
        QVERIFY(takes.header.before->outer && !takes.header.after->outer);
        QVERIFY(!takes.header.sourceChanges() && !takes.header.destinationChanges());
        QVERIFY(!told->story.steps[5].header.before->outer);
    }

    void eachHeaderBeginsAsTheOneBeforeEnded_data() { kinds(); }
    void eachHeaderBeginsAsTheOneBeforeEnded()
    {
        QFETCH(QString, name);
        const auto told = tell(qPrintable(name));
        for (std::size_t i = 1; i < told->story.steps.size(); ++i) {
            const StoryStep& step = told->story.steps[i];
            QCOMPARE(step.number, told->story.steps[i - 1].number + 1);
            if (step.header.before)
                QVERIFY2(step.header.before == told->story.steps[i - 1].header.after, qPrintable(QString::number(step.number)));
            if (step.changesNothing)
                QVERIFY(!step.header.changes() && step.entry == StoryStep::Entry::None);
        }
    }

    void whereNothingChangesIsKnown()
    {
        const auto told = tell("pod-same-node");
        for (const StoryStep& step : told->story.steps)
            QCOMPARE(step.changesNothing, told->story.places[step.place].kind == StagePlace::Kind::Node);
    }

    void sharesAreExact()
    {
        const auto told = tell("nodeport-cluster");
        QCOMPARE(told->story.gates.size(), std::size_t(3));
        for (const stage::StoryGate& gate : told->story.gates)
            QCOMPARE(gate.share, (flow::Fraction{1, 3}));
        QVERIFY(told->story.gates[0].chosen && !told->story.gates[1].chosen);
    }

    void memoryIsMadeAndUsed()
    {
        const auto told = tell("nodeport-cluster");
        QStringList acts;
        for (const StoryStep& step : told->story.steps) {
            if (step.entry == StoryStep::Entry::Made)
                acts << QStringLiteral("made %1").arg(step.number);
            if (step.entry == StoryStep::Entry::Used)
                acts << QStringLiteral("used %1").arg(step.number);
        }
        QCOMPARE(acts.join(QStringLiteral(", ")), QStringLiteral("made 4, used 14, used 15"));
    }

    void aNameIsAskedBeforeThePacketLeaves()
    {
        const auto told = tell("dns-first");
        QVERIFY(told->story.places.front().kind == StagePlace::Kind::Dns);
        QCOMPARE(told->story.steps.front().number, 0);
        QVERIFY(told->story.steps.front().kind == StoryStep::Kind::Lookup);
        QCOMPARE(told->story.steps[1].number, 1);
        QCOMPARE(told->story.wires[0].lookup && told->story.wires[1].lookup, true);
    }

    void aNameAloneHasNoPacket()
    {
        const auto told = tell("external-name");
        QCOMPARE(placesOf(told->story), QStringLiteral("dns > pod/shop/cart-6f7d9c5b8-x2x4q"));
        QCOMPARE(told->story.steps.size(), std::size_t(1));
    }

    void aPodThatReachesItselfStandsOnce()
    {
        const auto told = tell("hairpin");
        QCOMPARE(placesOf(told->story), QStringLiteral("pod/shop/web-7b44dc87c5-5hrgb > node/worker-1"));
        QVERIFY(told->story.places[0].role == PlaceRole::SourceAndEndpoint);
    }

    void whatIsNotReachedIsShownAsSuch()
    {
        const auto told = tell("denied-egress");
        QCOMPARE(placesOf(told->story), QStringLiteral("pod/shop/cart-6f7d9c5b8-x2x4q > node/worker-1 > pod/shop/web-7b44dc87c5-jtq5r"));
        QVERIFY(!told->story.places[2].reached);
        QVERIFY(told->story.stop.has_value());
        const StoryStep& end = told->story.steps[*told->story.stop];
        QVERIFY(end.ends && !end.header.after);
        QCOMPARE_WORDS(end.step.reason, flow::Reason::DeniedByEgressPolicy);
    }

    void anAnswerThatGetsLostIsAStepOfItsOwn()
    {
        const auto told = tell("lost-reply");
        const StoryStep& last = told->story.steps.back();
        QVERIFY(last.kind == StoryStep::Kind::LostReply);
        QVERIFY(last.reply && last.ends);
        QCOMPARE(last.step.source.toString(), std::string("10.244.1.7:8080"));
        QCOMPARE(last.step.destination.toString(), std::string("10.244.1.5:E"));
    }

    void aBalancerStandsOnTheWire()
    {
        const auto told = tell("load-balancer-vip");
        QVERIFY(told->story.wires.front().balancer);
        QVERIFY(!tell("nodeport-cluster")->story.wires.front().balancer);
    }

private:
    static void kinds()
    {
        QTest::addColumn<QString>("name");
        for (const support::StageFlow& flow : support::stageFlows())
            QTest::newRow(flow.name.c_str()) << QString::fromStdString(flow.name);
    }
};

HOPSCOPE_TEST_MAIN(StageStoryTest)
#include "stage_story_test.moc"
