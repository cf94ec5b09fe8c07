// Each kind of flow on the stage. The rules are in stage_story_test and stage_painter_test; here they are seen together.
#include "tests/golden/golden_picture.h"
#include "tests/support/stage_flows.h"
#include "tests/support/test_main.h"
#include "translations/translations.h"
#include "widgets/stage/stage_page.h"
#include "widgets/wording/difference_wording.h"
#include "widgets/wording/stage_wording.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace hopscope;

namespace {

QImage picture(const support::ToldFlow& flow, int step, const QSize& size, exporting::Background background, const support::ToldFlow* former = nullptr)
{
    const wording::StageWording words;
    stage::StageOptions options;
    options.width = size.width();
    options.height = size.height();
    options.places = flow.places;
    options.podMtu = flow.podMtu;
    options.words = &words;
    options.measure = stagepaint::stageMeasure();
    if (former) {
        const auto before = std::make_shared<stage::StageStory>(stage::tellStory(former->trace, former->candidate, former->places, former->podMtu));
        options.difference = wording::differenceSentence(stage::differenceOf(*before, stage::tellStory(flow.trace, flow.candidate))).toStdString();
        options.former = before;
    }
    stagepaint::StagePageRequest request;
    request.stage = std::make_shared<stage::Stage>(stage::computeStage(flow.trace, flow.candidate, options));
    const auto& numbers = request.stage->numbers;
    request.step = std::size_t(std::find(numbers.begin(), numbers.end(), step) - numbers.begin());
    request.background = background;
    request.textMode = paint::TextMode::Native;
    return exporting::renderImage(stagepaint::stagePage(request));
}

} // namespace

class StageGoldenTest : public QObject
{
    Q_OBJECT

    QTranslator m_english; ///< for its plurals

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        QVERIFY(paint::loadBundledFonts());
        translations::load();
        QVERIFY(m_english.load(QStringLiteral(":/hopscope/translations/hopscope_en.qm")) && QCoreApplication::installTranslator(&m_english));
    }

    void everyKindOfFlow_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < support::stageFlows().size(); ++i)
            QTest::newRow(support::stageFlows()[i].name.c_str()) << int(i);
    }

    void everyKindOfFlow()
    {
        QFETCH(int, index);
        const support::StageFlow& flow = support::stageFlows()[std::size_t(index)];
        test::verifyPicture(QStringLiteral("stage/%1").arg(QString::fromStdString(flow.name)),
                            picture(support::told(flow), flow.step, QSize(1280, 800), exporting::Background::Light));
    }

    /// An endpoint on the entry node, and the one that was shown before it, on another node.
    void thePathBeforeIsAGhost()
    {
        support::StageFlow flow = support::stageFlow("nodeport-cluster");
        const support::ToldFlow former = support::told(flow);
        flow.endpoint = 2;
        const support::ToldFlow now = support::told(flow);
        test::verifyPicture(QStringLiteral("stage/former-path"), picture(now, 3, QSize(1280, 800), exporting::Background::Light, &former));
        test::verifyPicture(QStringLiteral("stage/former-path-dark"), picture(now, 3, QSize(1920, 1080), exporting::Background::Dark, &former));
    }

    void onAProjector()
    {
        const support::StageFlow& flow = support::stageFlow("nodeport-cluster");
        test::verifyPicture(QStringLiteral("stage/four-to-three"), picture(support::told(flow), 13, QSize(1024, 768), exporting::Background::Light));
        test::verifyPicture(QStringLiteral("stage/dark-1920"), picture(support::told(flow), 4, QSize(1920, 1080), exporting::Background::Dark));
    }
};

HOPSCOPE_GUI_TEST_MAIN(StageGoldenTest)
#include "stage_golden_test.moc"
