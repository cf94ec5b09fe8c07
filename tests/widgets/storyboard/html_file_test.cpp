// A path as a page: whole, safe, and with nothing from outside.
#include "tests/support/test_main.h"
#include "tests/widgets/storyboard/told_board.h"
#include "widgets/export/svg_device.h"
#include "widgets/storyboard/html_file.h"
#include "widgets/storyboard/step_pieces.h"
#include "widgets/storyboard/template_text.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace hopscope;

namespace {

QByteArray page(const storyboard::Storyboard& board)
{
    return *storyboard::renderHtml(board, {});
}

QByteArray between(const QByteArray& text, const QByteArray& begin, const QByteArray& end)
{
    const qsizetype from = text.indexOf(begin) + begin.size();
    return text.mid(from, text.indexOf(end, from) - from);
}

QByteArray hashOf(const QByteArray& text)
{
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

} // namespace

class HtmlFileTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { QVERIFY(paint::loadBundledFonts()); }

    void theSameBoardGivesTheSameBytes() { QCOMPARE(page(tests::boardOf("nodeport-cluster")), page(tests::boardOf("nodeport-cluster"))); }

    void nothingIsFetched()
    {
        QByteArray html = page(tests::boardOf("nodeport-cluster"));
        html.replace("http-equiv", "");
        QVERIFY(!html.contains("http"));
        QVERIFY(!html.contains(" src=") && !html.contains("href=") && !html.contains("@import"));
        for (const QRegularExpressionMatch& match : QRegularExpression(QStringLiteral("url\\(([^)]{0,5})")).globalMatch(QString::fromUtf8(html)))
            QCOMPARE(match.captured(1), QStringLiteral("data:"));
    }

    void onlyItsOwnScriptAndStyleMayRun()
    {
        const QByteArray html = page(tests::boardOf("nodeport-cluster"));
        const QByteArray policy = between(html, "Content-Security-Policy\" content=\"", "\"");
        QVERIFY(policy.startsWith("default-src 'none';"));
        QVERIFY(!policy.contains("unsafe"));
        QVERIFY(policy.contains("style-src " + hashOf(between(html, "<style>", "</style>"))));
        QVERIFY(policy.contains("script-src " + hashOf(between(html, "<script>", "</script>"))));
        QVERIFY(!html.contains(" style=\"") && !html.contains(" onclick="));
    }

    void everyMomentIsDrawnAsItIsPainted_data()
    {
        QTest::addColumn<QString>("name");
        for (const support::StageFlow& flow : support::stageFlows())
            QTest::newRow(flow.name.c_str()) << QString::fromStdString(flow.name);
    }
    void everyMomentIsDrawnAsItIsPainted()
    {
        QFETCH(QString, name);
        const storyboard::Storyboard board = tests::boardOf(name.toStdString());
        const auto drawing = storyboard::drawingOf(board, exporting::Background::Light, exporting::Background::Dark);
        QCOMPARE(drawing.moments, board.stage->steps.size() + 1);
        for (std::size_t moment = 0; moment < drawing.moments; ++moment) {
            exporting::SvgDevice device(QSizeF(1280, 720), paint::TextMode::Native);
            device.collect();
            QPainter painter(&device);
            storyboard::pageOf(board, moment == 0 ? stage::stageAsWhole(*board.stage) : stage::stageAtStep(*board.stage, moment - 1)).paint(painter, paint::TextMode::Native);
            painter.end();
            std::vector<QByteArray> seen;
            for (const storyboard::StepPiece& piece : drawing.pieces)
                if (std::find(piece.moments.begin(), piece.moments.end(), moment) != piece.moments.end())
                    seen.push_back(piece.light);
            std::vector<QByteArray> painted;
            for (const exporting::SvgPiece& piece : device.takePieces())
                painted.push_back(piece.style);
            QVERIFY(seen == painted);
        }
    }

    void everyStepIsInTheList()
    {
        const storyboard::Storyboard board = tests::boardOf("nodeport-cluster");
        const QByteArray html = page(board);
        for (const stage::StoryStep& step : board.story.steps) {
            QVERIFY(html.contains("<p class=\"sentence\">" + storyboard::escaped(board.words->sentence(board.story, step)) + "</p>"));
            if (step.header.after)
                QVERIFY(html.contains(step.header.after->destination.toString().c_str()));
        }
        QCOMPARE(html.count("<li "), qsizetype(board.story.steps.size()));
        QCOMPARE(html.count("</table>"), qsizetype(board.story.steps.size()));
    }

    void aTitleIsNoMarkup()
    {
        storyboard::Storyboard board = tests::boardOf("refused");
        board.title = QStringLiteral("</title><script>alert(1)</script>{{script}}");
        const QByteArray html = page(board);
        QVERIFY(!html.contains("alert(1)</script>"));
        QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;{{script}}"));
    }

    void thePlaceOfTheAnswerIsNotWrittenPlainly()
    {
        const QByteArray data = between(page(tests::boardOf("nodeport-cluster")), "id=\"data\">", "</script>");
        QVERIFY(data.contains("\"choices\":["));
        QVERIFY(data.contains("\"key\":\"" + QByteArray("2:1").toBase64()) || data.contains("\"key\":\"" + QByteArray("2:0").toBase64()) ||
                data.contains("\"key\":\"" + QByteArray("2:2").toBase64()));
    }
};

HOPSCOPE_GUI_TEST_MAIN(HtmlFileTest)
#include "html_file_test.moc"
