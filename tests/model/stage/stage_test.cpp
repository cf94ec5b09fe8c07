// Where things stand on the stage, without any font.
#include "tests/model/stage/plain_words.h"
#include "tests/support/stage_flows.h"
#include "tests/support/test_main.h"

#include "model/flow/flow_frame.h"

using namespace hopscope;
using stage::Rect;
using stage::Stage;

namespace {

const support::PlainWords words;

stage::StageOptions optionsOf(const support::ToldFlow& flow, int width = 1280, int height = 800)
{
    stage::StageOptions options;
    options.width = width;
    options.height = height;
    options.places = flow.places;
    options.words = &words;
    options.measure = support::plainMeasure();
    return options;
}

Stage stageOf(const char* name, int width = 1280, int height = 800)
{
    const support::ToldFlow flow = support::told(support::stageFlow(name));
    return stage::computeStage(flow.trace, flow.candidate, optionsOf(flow, width, height));
}

/// A path over many nodes, all but the first and the last of which only pass it on.
flow::FlowTrace longPath(int nodes)
{
    flow::FlowTrace trace;
    trace.verdict = flow::Verdict::Delivered;
    flow::Candidate candidate;
    const auto add = [&](flow::Place place, flow::Hook hook, flow::Reason reason) {
        flow::Step step;
        step.where = std::move(place);
        step.hook = hook;
        step.reason = reason;
        step.source = {*ip::IpAddress::parse("10.244.1.5"), flow::Peer::Port::Client, 0, false};
        step.destination = {*ip::IpAddress::parse("10.244.9.7"), flow::Peer::Port::Number, 80, false};
        candidate.forward.push_back(std::move(step));
    };
    add({flow::Place::Kind::Pod, {"shop", "a"}, "n1", {}}, flow::Hook::Out, flow::Reason::LeavesSocket);
    for (int i = 1; i <= nodes; ++i) {
        const flow::Place node{flow::Place::Kind::Node, {}, "n" + std::to_string(i), {}};
        add(node, flow::Hook::Pre, flow::Reason::ArrivesAtNode);
        add(node, flow::Hook::Dnat, flow::Reason::NoServiceMatches);
        add(node, flow::Hook::Post, flow::Reason::RoutedOn);
    }
    add({flow::Place::Kind::Pod, {"shop", "b"}, "n9", {}}, flow::Hook::In, flow::Reason::DeliveredToSocket);
    trace.candidates = {candidate};
    return trace;
}

} // namespace

class StageTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theSameGivesTheSame()
    {
        QVERIFY(stageOf("nodeport-cluster") == stageOf("nodeport-cluster"));
    }

    void everyKindFitsAtEverySize_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSize>("size");
        for (const support::StageFlow& flow : support::stageFlows())
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(1024, 768), QSize(1280, 720)})
                QTest::addRow("%s %dx%d", flow.name.c_str(), size.width(), size.height()) << QString::fromStdString(flow.name) << size;
    }

    void everyKindFitsAtEverySize()
    {
        QFETCH(QString, name);
        QFETCH(QSize, size);
        const Stage stage = stageOf(qPrintable(name), size.width(), size.height());
        QVERIFY(stage.fits);
        const Rect view{0, 0, double(size.width()), double(size.height())};
        for (std::size_t i = 0; i < stage.columns.size(); ++i) {
            QVERIFY(view.contains(stage.columns[i].rect));
            if (i > 0)
                QVERIFY(stage.columns[i].rect.x > stage.columns[i - 1].rect.right());
        }
        for (std::size_t i = 0; i < stage.rows.size(); ++i) {
            const stage::StageRow& row = stage.rows[i];
            QVERIFY(stage.columns[row.column].rect.contains(row.rect));
            QVERIFY(row.rect.y >= stage.columns[row.column].header.bottom());
            for (std::size_t other = 0; other < i; ++other)
                QVERIFY(!row.rect.intersects(stage.rows[other].rect));
        }
        for (const Rect* panel : {&stage.sentence, &stage.before, &stage.after, &stage.conntrack})
            QVERIFY(panel->height == 0 || view.contains(*panel));
    }

    void partsAloneAreAsHighAsTheyAre()
    {
        const support::ToldFlow flow = support::told(support::stageFlow("nodeport-cluster"));
        stage::StageOptions options = optionsOf(flow, 960, 0);
        options.parts = {false, true, false};
        const Stage strip = stage::computeStage(flow.trace, flow.candidate, options);
        QVERIFY(strip.rows.empty() && strip.columns.empty() && strip.dots.empty());
        QVERIFY(strip.height > strip.conntrack.bottom() && strip.height < 400);
        options.parts = {false, false, true};
        options.margin = 0;
        const Stage ruler = stage::computeStage(flow.trace, flow.candidate, options);
        QCOMPARE(ruler.dots.size(), ruler.steps.size());
        QVERIFY(ruler.sentence.height == 0 && ruler.height < 40);
        options.parts = {true, false, false};
        options.height = 400;
        const Stage places = stage::computeStage(flow.trace, flow.candidate, options);
        QVERIFY(places.fits && places.dots.empty() && places.sentence.height == 0);
        QCOMPARE(places.steps.size(), ruler.steps.size());
    }

    void headersAreStackedWhereEachHasRoomOnOneLine()
    {
        const support::ToldFlow flow = support::told(support::stageFlow("nodeport-cluster"));
        stage::StageOptions options = optionsOf(flow, 960, 0);
        options.parts = {false, true, false};
        options.stackedHeaders = true;
        for (const int width : {960, 1560}) {
            options.width = width;
            const Stage strip = stage::computeStage(flow.trace, flow.candidate, options);
            QVERIFY(strip.headers.contains(strip.before) && strip.headers.contains(strip.after));
            QVERIFY(strip.before.bottom() <= strip.after.y);
            QVERIFY(width < 1500 ? strip.conntrack.y > strip.headers.bottom() : strip.conntrack.x > strip.headers.right());
            // SNAT and a tunnel: what is new is marked below what stood there, which is struck through.
            QCOMPARE(strip.steps[3].outerFrames.size(), std::size_t(1));
            QVERIFY(strip.after.contains(strip.steps[3].outerFrames.front()));
            for (const stage::StageText& text : strip.steps[3].texts) {
                QVERIFY(!text.marked || strip.after.contains(text.rect));
                QVERIFY(!text.struck || strip.before.contains(text.rect));
            }
            QCOMPARE(std::count_if(strip.steps[3].texts.begin(), strip.steps[3].texts.end(), [](const stage::StageText& text) { return text.marked; }), 3);
            for (const stage::StepView& view : strip.steps) {
                for (const Rect& frame : view.innerFrames) {
                    QVERIFY(strip.before.contains(frame) || strip.after.contains(frame));
                    QCOMPARE(frame.x, strip.steps[3].innerFrames.front().x); // what changes stands below what it was
                }
                for (const Rect& frame : view.outerFrames)
                    QVERIFY(strip.headers.contains(frame));
            }
        }
        options.width = 560;
        QVERIFY(stage::computeStage(flow.trace, flow.candidate, options).headers.height == 0);
    }

    void manyStepsStayInTheRuler()
    {
        support::ToldFlow flow;
        stage::StageOptions options = optionsOf(flow, 560, 0);
        options.parts = {false, false, true};
        options.margin = 0;
        const Stage ruler = stage::computeStage(longPath(8), 0, options);
        QVERIFY(ruler.dots.size() > 25);
        QVERIFY(ruler.dots.back().rect.right() <= 560);
        for (std::size_t i = 1; i < ruler.dots.size(); ++i)
            QVERIFY(ruler.dots[i].rect.x >= ruler.dots[i - 1].rect.right() - 0.5);
    }

    void foldsOpen()
    {
        const support::ToldFlow flow = support::told(support::stageFlow("pod-same-node"));
        stage::StageOptions options = optionsOf(flow);
        const std::size_t folded = stage::computeStage(flow.trace, 0, options).rows.size();
        options.unfolded = {2};
        QVERIFY(stage::computeStage(flow.trace, 0, options).rows.size() > folded);
    }

    void nothingMovesWhenTheStepChanges()
    {
        const Stage stage = stageOf("nodeport-cluster");
        QCOMPARE(stage.steps.size(), std::size_t(16));
        for (const stage::StepView& view : stage.steps) {
            QCOMPARE(view.disc, stage.steps.front().disc);
            for (const Rect& frame : view.innerFrames)
                QVERIFY(stage.before.contains(frame) || stage.after.contains(frame));
        }
    }

    void inASequenceAWireLeadsFromRowToRow()
    {
        const Stage stage = stageOf("nodeport-cluster");
        for (const stage::StageWire& wire : stage.wires) {
            const auto row = std::find_if(stage.rows.begin(), stage.rows.end(), [&](const stage::StageRow& any) { return any.steps.front() == wire.step; });
            QVERIFY(row != stage.rows.end());
            QVERIFY(std::abs(row->rect.center().y - wire.path.back().y) < 1);
        }
    }

    void moreThanSixPlacesFoldThoseThatOnlyPassOn()
    {
        const flow::FlowTrace trace = longPath(7);
        support::ToldFlow flow;
        const Stage stage = stage::computeStage(trace, 0, optionsOf(flow));
        QVERIFY(stage.fits);
        QCOMPARE(stage.columns.size(), std::size_t(9));
        QVERIFY(!stage.columns.front().folded && !stage.columns.back().folded);
        for (std::size_t i = 1; i + 1 < stage.columns.size(); ++i)
            QVERIFY(stage.columns[i].folded);
        const Stage few = stage::computeStage(longPath(4), 0, optionsOf(flow));
        QVERIFY(std::none_of(few.columns.begin(), few.columns.end(), [](const stage::StageColumn& column) { return column.folded; }));
    }

    void atAMomentThePacketIsOnItsWay()
    {
        const Stage stage = stageOf("nodeport-cluster");
        const double second = flow::FlowTimeline::secondsPerHop;
        const stage::StageMoment moving = stage::stageAt(stage, second * 1.2);
        QCOMPARE(moving.step, std::size_t(1));
        QVERIFY(moving.packet && moving.packet->x > stage.columns[0].rect.right() && moving.packet->x < stage.columns[1].rect.x);
        QVERIFY(!stage::stageAt(stage, second * 1.9).packet);
        QCOMPARE(stage::stageAt(stage, -1).step, std::size_t(0));
        QCOMPARE(stage::stageAt(stage, second * 99).step, std::size_t(15));
        QCOMPARE(stage::stageAtStep(stage, 99).step, std::size_t(15));
    }

    void aLostAnswerIsSeenAtTheEnd()
    {
        const Stage stage = stageOf("lost-reply");
        QCOMPARE(stage.steps.size(), stage.hopCount + 1);
        const double end = double(stage.hopCount) * flow::FlowTimeline::secondsPerHop;
        QCOMPARE(stage::stageAt(stage, end - 0.01).step, stage.hopCount - 1);
        QCOMPARE(stage::stageAt(stage, end).step, stage.hopCount);
    }

    void whatIsClickedIsFound()
    {
        const Stage stage = stageOf("dns-first");
        for (std::size_t step = 0; step < stage.steps.size(); ++step) {
            QCOMPARE(stage::stepUnder(stage, stage.dots[step].rect.center()), std::optional(step));
            const auto seconds = stage::secondsOf(stage, step);
            QCOMPARE(seconds.has_value(), step > 0); // the lookup comes before the packet
            if (seconds)
                QCOMPARE(stage::stageAt(stage, *seconds).step, step);
        }
        for (const stage::StageRow& row : stage.rows)
            QCOMPARE(stage::stepUnder(stage, row.rect.center()), std::optional(row.steps.front()));
        QCOMPARE(stage::candidateUnder(stage, stage.gates[1].rect.center()), std::optional<std::size_t>(1));
        QVERIFY(!stage::stepUnder(stage, {1, 1}) && !stage::candidateUnder(stage, {1, 1}));
    }

    void thePathCanBeRead()
    {
        const support::ToldFlow flow = support::told(support::stageFlow("refused"));
        const auto story = stage::tellStory(flow.trace, flow.candidate, flow.places);
        const std::vector<std::string> lines = stage::storyInWords(story, words);
        QCOMPARE(lines.size(), story.steps.size() + 3);
        QCOMPARE(lines.front(), std::string("rejected"));
        QCOMPARE(lines.back(), std::string("what would help"));
    }
};

HOPSCOPE_TEST_MAIN(StageTest)
#include "stage_test.moc"
