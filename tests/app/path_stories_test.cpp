// What a trainer does with a path in the window: map and stage, steps, presenting, pictures of it.
#include "app/path_pane.h"
#include "app/present_window.h"
#include "app/presenter_line.h"
#include "app/window_export.h"
#include "app/window_panel.h"
#include "tests/app/shown_window.h"
#include "widgets/player/flow_panel.h"
#include "widgets/player/step_list.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>

using namespace hopscope;
using app::PathPane;

class PathStoriesTest : public QObject, private test::ShownWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init()
    {
        begin();
        open();
    }
    void cleanup() { end(); }
    void theStageIsShownWhenAPathIsTraced();
    void oneKeyGoesFromMapToStageAndBack();
    void oneStepForAll_data();
    void oneStepForAll();
    void nothingMovesFromStepToStep();
    void pickingNeedsTheMap();
    void anEndpointIsChosenOnTheStage();
    void whatIsShownOnTheMapIsSeen();
    void theChoiceIsRemembered();
    void theStageIsCopiedAndExported();
    void presentingFillsTheScreen();
    void aClickerPresents();
    void blackAndFrozen();
    void thePresenterSeesWhatComesNext();
    void whatIsSupposedIsSaidOnEveryScreen();
    void aPathThatIsGoneEndsThePresentation();

private:
    void trace(const char* from = "client", const char* to = "nodeport/worker-node2:30007");
    PathPane& pane() { return m_window->pathPane(); }
    player::PathSteps& steps() { return m_window->flowPanel().steps(); }
    QWidget* shown() { return pane().shownView() == PathPane::View::Stage ? static_cast<QWidget*>(&pane().stage()) : &m_window->mapView(); }
    app::PresentWindow* presented() { return m_window->findChild<app::PresentWindow*>(); }
};

void PathStoriesTest::trace(const char* from, const char* to)
{
    flow::Query query;
    query.from = *flow::parseSource(from);
    query.to = *flow::parseTarget(to);
    m_window->showFlow(query);
    QVERIFY(m_window->flowPanel().trace());
    QCoreApplication::processEvents();
}

void PathStoriesTest::theStageIsShownWhenAPathIsTraced()
{
    QVERIFY(m_window->mapView().isVisible());
    QVERIFY(!pane().strip().isVisible() && !find<QWidget>("playerBar")->isVisible());
    trace();
    QVERIFY(pane().stage().isVisible() && !m_window->mapView().isVisible());
    QVERIFY(pane().stage().stage().fits);
    QVERIFY(pane().strip().isVisible() && pane().strip().height() > 150);
    QVERIFY(find<QWidget>("stepRuler")->isVisible() && find<QWidget>("pathViews")->isVisible());
    // The strip has what the stage is about, and the stage itself does not repeat it.
    QVERIFY(pane().stage().stage().sentence.height == 0);
    QVERIFY(pane().strip().accessibleDescription().startsWith("1 of 16: "));
    m_window->actions().clearFlow->trigger();
    QVERIFY(m_window->mapView().isVisible() && !pane().strip().isVisible());
}

void PathStoriesTest::oneKeyGoesFromMapToStageAndBack()
{
    trace();
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    QVERIFY(m_window->mapView().isVisible() && !pane().stage().isVisible());
    QVERIFY(pane().strip().isVisible()); // the same below both
    QVERIFY(m_window->actions().pathViews->actions().at(0)->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    QVERIFY(pane().stage().isVisible());
    const auto buttons = find<QWidget>("pathViews")->findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    QVERIFY(m_window->mapView().isVisible());
}

void PathStoriesTest::oneStepForAll_data()
{
    QTest::addColumn<bool>("onMap");
    QTest::newRow("on the stage") << false;
    QTest::newRow("on the map") << true;
}

void PathStoriesTest::oneStepForAll()
{
    QFETCH(bool, onMap);
    trace();
    if (onMap)
        QTest::keyClick(m_window.get(), Qt::Key_F4);
    shown()->setFocus();
    const auto agree = [this](std::size_t step) {
        auto* list = m_window->findChild<player::StepList*>();
        const QString number = QString::number(step + 1);
        QCOMPARE(steps().step(), step);
        QCOMPARE(m_window->flowPanel().player().hop(), step);
        QVERIFY(pane().strip().accessibleDescription().startsWith(number + " of 16: "));
        QCOMPARE(pane().strip().moment().step, step);
        QVERIFY(list->currentItem()->data(Qt::AccessibleTextRole).toString().startsWith(number));
        QCOMPARE(flow::frameAt(*m_window->flowPanel().player().timeline(), m_window->currentPicture().flow->seconds).hop, step);
    };
    agree(0);
    QTest::keyClick(shown(), Qt::Key_Right);
    agree(1);
    QTest::keyClick(shown(), Qt::Key_Right);
    QTest::keyClick(shown(), Qt::Key_Right);
    agree(3);
    QTest::keyClick(shown(), Qt::Key_Left);
    agree(2);
    QTest::mouseClick(find<QToolButton>("playerForward"), Qt::LeftButton);
    agree(3);
    auto* ruler = find<stagepaint::StageView>("stepRuler");
    const stage::Point dot = ruler->stage().dots[11].rect.center();
    QTest::mouseClick(ruler, Qt::LeftButton, {}, QPoint(int(dot.x), int(dot.y)));
    agree(11);
    QTest::keyClick(shown(), Qt::Key_End);
    agree(15);
    QTest::keyClick(shown(), Qt::Key_Home);
    agree(0);
    QTest::keyClick(shown(), Qt::Key_Space);
    QVERIFY(m_window->flowPanel().player().isPlaying());
}

void PathStoriesTest::nothingMovesFromStepToStep()
{
    trace();
    const auto places = [this] {
        QList<QRect> rects;
        for (const char* name : {"stageView", "headerStrip", "stepRuler", "playerBar", "stepList", "flowTabs", "flowVerdict", "flowCandidates"}) {
            auto* widget = find<QWidget>(name);
            rects << QRect(widget->mapTo(m_window.get(), QPoint()), widget->size());
        }
        return rects;
    };
    const QList<QRect> before = places();
    for (std::size_t step = 0; step < steps().count(); ++step) {
        steps().goTo(step);
        QCoreApplication::processEvents();
        QCOMPARE(places(), before);
    }
}

void PathStoriesTest::pickingNeedsTheMap()
{
    trace();
    m_window->actions().tracePacket->trigger();
    QVERIFY(m_window->mapView().isPicking());
    QVERIFY(m_window->mapView().isVisible());
    QTest::keyClick(&m_window->mapView(), Qt::Key_Escape);
    QVERIFY(!m_window->mapView().isPicking());
    QVERIFY(pane().stage().isVisible());
}

void PathStoriesTest::anEndpointIsChosenOnTheStage()
{
    trace();
    const auto& gates = pane().stage().stage().gates;
    QCOMPARE(gates.size(), std::size_t(3));
    const stage::Point middle = gates[2].rect.center();
    QTest::mouseClick(&pane().stage(), Qt::LeftButton, {}, QPoint(int(middle.x), int(middle.y)));
    QCOMPARE(m_window->flowPanel().candidate(), std::size_t(2));
    QCOMPARE(steps().path().candidate, std::size_t(2));
    QVERIFY(pane().stage().stage().gates[2].chosen);
    QCOMPARE(m_window->currentPicture().flow->candidate, std::size_t(2));
}

void PathStoriesTest::whatIsShownOnTheMapIsSeen()
{
    trace();
    m_window->selectAndShow(layout::ItemId{layout::ItemKind::NodeCard, {{}, "worker-node1"}, {}});
    QVERIFY(m_window->mapView().isVisible());
    QVERIFY(!steps().isEmpty());
}

void PathStoriesTest::theChoiceIsRemembered()
{
    trace();
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    m_window.reset();
    open();
    trace();
    QVERIFY(m_window->mapView().isVisible());
}

void PathStoriesTest::theStageIsCopiedAndExported()
{
    trace();
    steps().goTo(3);
    m_window->actions().copyPicture->trigger();
    const QMimeData* data = QApplication::clipboard()->mimeData();
    const QByteArray stage = data->data("image/svg+xml");
    QVERIFY(stage.contains("worker-node2 writes its own address as the source")); // its description, for who does not see it
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    m_window->actions().copyPicture->trigger();
    QVERIFY(QApplication::clipboard()->mimeData()->data("image/svg+xml") != stage);

    app::ExportDialog dialog(m_window->mapView().picture(), m_window->mapView().mapLayout(), paint::ThemeKind::Light);
    dialog.setStage({steps().path().trace, 0, pane().stage().options(), steps().step(), QStringLiteral("What if it were so")}, true);
    QCOMPARE(dialog.findChild<QComboBox*>("exportPart")->currentText(), QStringLiteral("The stage"));
    const QString file = m_folder->filePath("stage.svg");
    dialog.setFileName(file);
    QSignalSpy ended(&dialog, &app::ExportDialog::saveEnded);
    dialog.save();
    QVERIFY(ended.wait() && ended.first().first().toBool());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray svg = written.readAll();
    QVERIFY(svg.contains("IP-in-IP") && svg.contains("What if it were so"));
}

void PathStoriesTest::presentingFillsTheScreen()
{
    trace();
    steps().goTo(3);
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(presented() && presented()->isVisible());
    QVERIFY(presented()->windowState().testFlag(Qt::WindowFullScreen));
    presented()->setWindowState(Qt::WindowNoState);
    for (const bool stageShown : {true, false}) {
        presented()->showStage(stageShown);
        presented()->resize(1920, 1080);
        QCoreApplication::processEvents();
        const stagepaint::StageView& view = stageShown ? presented()->stage() : presented()->strip();
        QVERIFY(view.stage().fits);
        // Every address of the packet's header can be read from the back of the room.
        int headers = 0;
        for (const stage::StageText& text : view.stage().steps.at(3).texts) {
            const bool header = view.stage().before.contains(text.rect) || view.stage().after.contains(text.rect);
            if (!header || (text.face != stage::Face::Mono && text.face != stage::Face::MonoStrong))
                continue;
            QVERIFY2(text.pixels >= 30, qPrintable(QString::fromStdString(text.text)));
            ++headers;
        }
        QVERIFY(headers >= 5);
    }
}

void PathStoriesTest::aClickerPresents()
{
    trace();
    m_window->actions().present->trigger();
    app::PresentWindow* window = presented();
    QTest::keyClick(window, Qt::Key_PageDown);
    QTest::keyClick(window, Qt::Key_PageDown);
    QCOMPARE(steps().step(), std::size_t(2));
    QTest::keyClick(window, Qt::Key_PageUp);
    QCOMPARE(steps().step(), std::size_t(1));
    QTest::keyClick(window, Qt::Key_5);
    QCOMPARE(steps().step(), std::size_t(4));
    QCOMPARE(window->stage().moment().step, std::size_t(4));
    QTest::keyClick(window, Qt::Key_M);
    QVERIFY(!window->showsStage() && window->strip().isVisible());
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!presented());
    QVERIFY(!steps().isEmpty());
}

void PathStoriesTest::blackAndFrozen()
{
    trace();
    m_window->actions().present->trigger();
    app::PresentWindow* window = presented();
    window->resize(800, 600);
    QCoreApplication::processEvents();
    const QImage before = window->grab().toImage();
    QTest::keyClick(window, Qt::Key_F);
    QVERIFY(window->isFrozen());
    QTest::keyClick(window, Qt::Key_End);
    QVERIFY(window->grab().toImage() == before);
    QCOMPARE(steps().step(), steps().count() - 1);
    QTest::keyClick(window, Qt::Key_F);
    QVERIFY(window->grab().toImage() != before);
    QTest::keyClick(window, Qt::Key_B);
    const QImage black = window->grab().toImage();
    for (const QPoint at : {QPoint(5, 5), QPoint(400, 300), QPoint(790, 590)})
        QCOMPARE(black.pixelColor(at), QColor(Qt::black));
    QTest::keyClick(window, Qt::Key_Period);
    QVERIFY(!window->isBlack());
}

void PathStoriesTest::thePresenterSeesWhatComesNext()
{
    trace();
    app::PresenterLine& line = pane().presenter();
    QVERIFY(!line.isVisible());
    m_window->actions().present->trigger();
    QVERIFY(line.isVisible());
    steps().goTo(2);
    QVERIFY2(line.text().startsWith("Next: 4. worker-node2 writes its own address"), qPrintable(line.text()));
    steps().toEnd();
    QCOMPARE(line.text(), QStringLiteral("This is the last step."));
    QTest::mouseClick(find<QToolButton>("presentBlack"), Qt::LeftButton);
    QVERIFY(presented()->isBlack());
    QTest::mouseClick(find<QToolButton>("presentEnd"), Qt::LeftButton);
    QTRY_VERIFY(!presented());
    QVERIFY(!line.isVisible());
}

void PathStoriesTest::whatIsSupposedIsSaidOnEveryScreen()
{
    trace();
    m_window->actions().present->trigger();
    auto* policy = find<QComboBox>("whatIf/externalTrafficPolicy");
    policy->setCurrentText("Local");
    emit policy->textActivated("Local");
    QVERIFY(steps().path().remark.contains("externalTrafficPolicy"));
    const auto& texts = presented()->stage().stage().texts;
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const stage::StageText& text) { return text.text.starts_with("What if ("); }));
    QVERIFY(find<QLabel>("mapRemark")->isVisible());
    m_window->actions().copyPicture->trigger();
    QVERIFY(QApplication::clipboard()->mimeData()->data("image/svg+xml").contains("What if ("));
}

void PathStoriesTest::aPathThatIsGoneEndsThePresentation()
{
    trace();
    m_window->actions().present->trigger();
    QVERIFY(presented());
    m_window->actions().clearFlow->trigger();
    QTRY_VERIFY(!presented());
    QVERIFY(!m_window->actions().present->isEnabled());
}

HOPSCOPE_GUI_TEST_MAIN(PathStoriesTest)
#include "path_stories_test.moc"
