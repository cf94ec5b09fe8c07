// A path that moves: the file shows what was painted.
#include "tests/support/decoded_frames.h"
#include "tests/support/test_main.h"
#include "tests/widgets/storyboard/told_board.h"
#include "widgets/paint/theme.h"
#include "widgets/storyboard/flow_file.h"

using namespace hopscope;
using storyboard::FlowFormat;

namespace {

storyboard::Motion fewFrames()
{
    storyboard::Motion motion;
    motion.pace.framesPerSecond = 5;
    return motion;
}

/// The frames as they are painted, equal ones that follow each other as one.
std::vector<support::DecodedFrame> painted(const storyboard::Storyboard& board, const storyboard::Motion& motion)
{
    std::vector<support::DecodedFrame> frames;
    for (const stage::TimedMoment& timed : stage::stageFrames(*board.stage, motion.pace)) {
        const QImage image = storyboard::frameOf(board, timed.moment).convertToFormat(QImage::Format_ARGB32);
        if (!frames.empty() && frames.back().image == image)
            frames.back().milliseconds += timed.milliseconds;
        else
            frames.push_back({image, timed.milliseconds});
    }
    return frames;
}

} // namespace

class MovingFileTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { QVERIFY(paint::loadBundledFonts()); }

    void theFileShowsWhatWasPainted_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("ground");
        for (const auto& [name, format] : {std::pair{"gif", FlowFormat::Gif}, std::pair{"webp", FlowFormat::Webp}, std::pair{"apng", FlowFormat::Apng}})
            for (const auto& [theme, ground] : {std::pair{"light", exporting::Background::Light}, std::pair{"dark", exporting::Background::Dark}})
                QTest::addRow("%s %s", name, theme) << int(format) << int(ground);
    }
    void theFileShowsWhatWasPainted()
    {
        QFETCH(int, format);
        QFETCH(int, ground);
        storyboard::Storyboard board = tests::boardOf("nodeport-cluster", {800, 600});
        board.background = exporting::Background(ground);
        const auto bytes = storyboard::renderFlow(board, FlowFormat(format), fewFrames());
        QVERIFY(bytes);
        const bool gif = FlowFormat(format) == FlowFormat::Gif;
        const auto seen = gif ? support::decodedGif(*bytes) : FlowFormat(format) == FlowFormat::Webp ? support::decodedWebp(*bytes) : support::decodedApng(*bytes);
        const auto frames = painted(board, fewFrames());
        QCOMPARE(seen.size(), frames.size());
        for (std::size_t i = 0; i < frames.size(); ++i) {
            QCOMPARE(seen[i].milliseconds, frames[i].milliseconds);
            if (gif)
                QVERIFY2(support::signalToNoise(seen[i].image, frames[i].image) >= 45, qPrintable(QString::number(support::signalToNoise(seen[i].image, frames[i].image))));
            else
                QCOMPARE(seen[i].image, frames[i].image);
        }
    }

    void theSameBoardGivesTheSameBytes()
    {
        const storyboard::Storyboard board = tests::boardOf("refused");
        for (const FlowFormat format : {FlowFormat::Gif, FlowFormat::Webp, FlowFormat::Apng})
            QCOMPARE(*storyboard::renderFlow(board, format, fewFrames()), *storyboard::renderFlow(board, format, fewFrames()));
    }

    void theSizeIsKnownBeforehandToAThird()
    {
        const storyboard::Storyboard board = tests::boardOf("nodeport-cluster", {640, 480});
        for (const FlowFormat format : {FlowFormat::Gif, FlowFormat::Webp}) {
            const auto estimated = storyboard::estimatedSize(board, format, fewFrames());
            const auto real = storyboard::renderFlow(board, format, fewFrames());
            QVERIFY(real);
            QVERIFY2(estimated, qPrintable(QString::number(int(format))));
            const double ratio = double(*estimated) / double(real->size());
            QVERIFY2(ratio > 0.67 && ratio < 1.5, qPrintable(QString::number(ratio)));
        }
    }

    void itStopsWhenNobodyWantsItAnyMore()
    {
        const storyboard::Storyboard board = tests::boardOf("refused");
        int told = 0;
        const storyboard::Progress untilThird = [&told](int done, int all) {
            ++told;
            return done < 3 && all > 3;
        };
        QVERIFY(!storyboard::renderMoving(board, FlowFormat::Webp, fewFrames(), untilThird));
        QCOMPARE(told, 4);
        QVERIFY(!storyboard::renderMoving(board, FlowFormat::Gif, fewFrames(), [](int, int) { return false; }));
        QVERIFY(!storyboard::estimatedSize(board, FlowFormat::Gif, fewFrames(), [](int, int) { return false; }));
    }

    void aFooterIsInTheSizeAskedFor()
    {
        const storyboard::Storyboard plain = tests::boardOf("refused");
        stage::StageOptions options;
        options.measure = stagepaint::stageMeasure();
        const auto board = storyboard::makeStoryboard(plain.trace, 0, options, plain.words, {"Figure 3", "Names are replaced"});
        QCOMPARE(board.stage->width, options.width);
        QCOMPARE(board.stage->height, options.height);
        const stage::StageText& last = board.stage->texts.back();
        QVERIFY(last.text == "Names are replaced" && last.rect.bottom() <= options.height && last.pixels >= 12);
        for (const stage::StageDot& dot : board.stage->dots)
            QVERIFY(dot.rect.bottom() <= board.stage->texts[board.stage->texts.size() - 2].rect.y);
    }

    void aGifIsSmall()
    {
        const auto gif = storyboard::renderFlow(tests::boardOf("nodeport-cluster", {1920, 1080}), FlowFormat::Gif, {});
        QVERIFY(gif);
        QVERIFY2(gif->size() < 1'000'000, qPrintable(QString::number(gif->size())));
    }
};

HOPSCOPE_GUI_TEST_MAIN(MovingFileTest)
#include "moving_file_test.moc"
