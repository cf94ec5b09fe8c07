// When what is seen, as a list.
#include "tests/model/stage/plain_words.h"
#include "tests/support/stage_flows.h"
#include "tests/support/test_main.h"

#include "model/stage/stage_frames.h"

using namespace hopscope;
using stage::TimedMoment;

namespace {

stage::Stage stageOf(const std::string& name)
{
    static const support::PlainWords words;
    const support::ToldFlow flow = support::told(support::stageFlow(name));
    stage::StageOptions options;
    options.width = 1280;
    options.height = 720;
    options.places = flow.places;
    options.words = &words;
    options.measure = support::plainMeasure();
    return stage::computeStage(flow.trace, flow.candidate, options);
}

} // namespace

class StageFramesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theFirstFrameIsTheWholePath()
    {
        const stage::Stage stage = stageOf("nodeport-cluster");
        const auto frames = stage::stageFrames(stage, {});
        QVERIFY(frames.front().moment == stage::stageAsWhole(stage));
        QCOMPARE(frames.front().moment.step, stage.steps.size());
        QVERIFY(!stage.whole.texts.empty());
    }

    void everyStepStandsInItsOrder_data()
    {
        QTest::addColumn<QString>("name");
        for (const support::StageFlow& flow : support::stageFlows())
            QTest::newRow(flow.name.c_str()) << QString::fromStdString(flow.name);
    }
    void everyStepStandsInItsOrder()
    {
        QFETCH(QString, name);
        const stage::Stage stage = stageOf(name.toStdString());
        std::size_t next = 0;
        for (const TimedMoment& frame : stage::stageFrames(stage, {})) {
            QVERIFY(frame.milliseconds >= 20 && frame.milliseconds % 10 == 0);
            if (frame.moment.packet || frame.moment == stage::stageAsWhole(stage))
                continue;
            QCOMPARE(frame.moment.step, next++);
            const bool quiet = frame.moment.row && stage.rows[*frame.moment.row].quiet;
            QVERIFY(quiet || frame.milliseconds >= 800);
        }
        QCOMPARE(next, stage.steps.size());
    }

    void aMoveLastsAsLongWithFewFramesAsWithMany()
    {
        const stage::Stage stage = stageOf("nodeport-cluster");
        const auto lasting = [&](int framesPerSecond) {
            stage::StagePace pace;
            pace.framesPerSecond = framesPerSecond;
            return stage::durationOf(stage::stageFrames(stage, pace));
        };
        QCOMPARE(lasting(5), lasting(25));
        QCOMPARE(lasting(50), lasting(25));
        QCOMPARE(lasting(1), lasting(25));
    }

    void theLastStepStandsLonger()
    {
        QVERIFY(stage::stageFrames(stageOf("refused"), {}).back().milliseconds >= 2000);
    }
};

HOPSCOPE_TEST_MAIN(StageFramesTest)
#include "stage_frames_test.moc"
