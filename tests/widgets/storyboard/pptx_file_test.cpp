// A path as slides: every part well-formed and linked, every thing under one name on all slides.
#include "tests/support/test_main.h"
#include "tests/support/unzipped.h"
#include "tests/widgets/storyboard/told_board.h"
#include "widgets/storyboard/pptx_file.h"
#include "widgets/storyboard/template_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace hopscope;

namespace {

QMap<QByteArray, QByteArray> partsOf(const storyboard::Storyboard& board)
{
    return support::unzipped(*storyboard::renderPptx(board));
}

QByteArray slide(std::size_t number)
{
    return "ppt/slides/slide" + QByteArray::number(qulonglong(number)) + ".xml";
}

QStringList captured(const QByteArray& text, const QString& pattern)
{
    QStringList all;
    for (const QRegularExpressionMatch& match : QRegularExpression(pattern).globalMatch(QString::fromUtf8(text)))
        all << match.captured(1);
    return all;
}

} // namespace

class PptxFileTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { QVERIFY(paint::loadBundledFonts()); }

    void theSameBoardGivesTheSameBytes()
    {
        QCOMPARE(*storyboard::renderPptx(tests::boardOf("nodeport-cluster")), *storyboard::renderPptx(tests::boardOf("nodeport-cluster")));
    }

    void everyPartIsWellFormedAndTyped()
    {
        const auto parts = partsOf(tests::boardOf("nodeport-cluster"));
        const QByteArray types = parts["[Content_Types].xml"];
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            QXmlStreamReader xml(part.value());
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), part.key());
            if (part.key() != "[Content_Types].xml" && !part.key().endsWith(".rels"))
                QVERIFY2(types.contains("PartName=\"/" + part.key() + '"'), part.key());
        }
    }

    void everyRelationLeadsToAPart()
    {
        const auto parts = partsOf(tests::boardOf("nodeport-cluster"));
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            if (!part.key().endsWith(".rels"))
                continue;
            const QString folder = QString::fromLatin1(part.key()).section(QLatin1Char('/'), 0, -3);
            for (const QString& target : captured(part.value(), QStringLiteral("Target=\"([^\"]+)\""))) {
                const QString path = target.startsWith(QLatin1String("../")) ? folder.section(QLatin1Char('/'), 0, -2) + target.mid(2) : (folder.isEmpty() ? target : folder + QLatin1Char('/') + target);
                QVERIFY2(parts.contains(path.toLatin1()), qPrintable(path));
            }
        }
    }

    void thereIsASlideForEachStep()
    {
        const storyboard::Storyboard board = tests::boardOf("nodeport-cluster");
        const auto parts = partsOf(board);
        const std::size_t steps = board.story.steps.size();
        QVERIFY(parts.contains(slide(steps + 1)) && !parts.contains(slide(steps + 2)));
        for (std::size_t i = 0; i < steps; ++i) {
            const QByteArray sentence = storyboard::escaped(board.words->sentence(board.story, board.story.steps[i]));
            QVERIFY2(parts[slide(i + 2)].contains(sentence), sentence);
            QVERIFY2(parts["ppt/notesSlides/notesSlide" + QByteArray::number(qulonglong(i + 2)) + ".xml"].contains(sentence), sentence);
        }
    }

    void morphFindsEachThingOnTheNextSlide()
    {
        const storyboard::Storyboard board = tests::boardOf("nodeport-cluster");
        const auto parts = partsOf(board);
        const QString pattern = QStringLiteral("name=\"(!![^\"]+)\"");
        QStringList first = captured(parts[slide(2)], pattern);
        QCOMPARE(QSet<QString>(first.begin(), first.end()).size(), first.size());
        QVERIFY(first.contains(QStringLiteral("!!packet")) && first.contains(QStringLiteral("!!step 4")) && first.contains(QStringLiteral("!!place 1")));
        for (std::size_t i = 3; i <= board.story.steps.size() + 1; ++i)
            QCOMPARE(captured(parts[slide(i)], pattern), first);
        QVERIFY(parts[slide(2)].contains("morph option=\"byObject\""));
    }

    void everyGroupHasAlternativeTextAndNumbersAreUnique()
    {
        const auto parts = partsOf(tests::boardOf("refused"));
        const QStringList ids = captured(parts[slide(2)], QStringLiteral("cNvPr id=\"(\\d+)\""));
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        QVERIFY(captured(parts[slide(2)], QStringLiteral("name=\"!!place \\d+\" descr=\"([^\"]*)\"")).join(QString()).size() > 20);
    }

    /// No program opens a larger one.
    void aSlideHasALargestSize()
    {
        storyboard::Storyboard board = tests::boardOf("nodeport-cluster");
        auto large = std::make_shared<stage::Stage>(*board.stage);
        large->width = 5'400;
        board.stage = large;
        const auto refused = storyboard::renderPptx(board);
        QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidArgument);
        large->width = 5'376;
        QVERIFY(storyboard::renderPptx(board));
    }

    void aNameIsNoMarkup()
    {
        storyboard::Storyboard board = tests::boardOf("refused");
        board.title = QStringLiteral("a<b>&\"c\"");
        const auto parts = partsOf(board);
        QVERIFY(parts["docProps/core.xml"].contains("a&lt;b&gt;&amp;&quot;c&quot;"));
        QVERIFY(parts[slide(1)].contains("a&lt;b&gt;&amp;&quot;c&quot;"));
    }
};

HOPSCOPE_GUI_TEST_MAIN(PptxFileTest)
#include "pptx_file_test.moc"
