// A lesson on paper: what each page says, and what it keeps for the last.
#include "app/lesson_files.h"
#include "app/lesson_handout.h"
#include "model/flow/seen_part.h"
#include "model/lesson/bind_lesson.h"
#include "model/lesson/lesson_pages.h"
#include "model/lesson/parse_lesson.h"
#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace hopscope;
using namespace hopscope::tests;

class LessonHandoutTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// On the built-in cluster that it asks for, or on another one.
    static lesson::BoundLesson boundLesson(const char* name, std::string_view cluster = {})
    {
        const auto lesson = std::make_shared<const lesson::Lesson>(*lesson::parseLesson(*app::lessonFileText(name)).lesson);
        return std::get<lesson::BoundLesson>(lesson::bindLesson(lesson, app::loadScenario(cluster.empty() ? lesson->cluster : std::string(cluster))->initial()));
    }

    /// What can be read on it, lines with blanks between.
    static QString textOf(const exporting::Page& page)
    {
        QString text;
        QXmlStreamReader xml(*exporting::render(page, exporting::Format::Svg));
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::Characters)
                text += xml.text().toString() + u' ';
        }
        return text.simplified();
    }

    static QStringList textsOf(const lesson::BoundLesson& bound, const app::HandoutOptions& options = {})
    {
        QStringList texts;
        for (const exporting::Page& page : app::handoutPages(bound, options))
            texts << textOf(page);
        return texts;
    }

    QByteArray bytes(const char* name) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { QVERIFY(paint::loadBundledFonts()); }

    void anAnswerIsOnlyAmongItsOptionsBeforeItIsTold()
    {
        const QStringList pages = textsOf(boundLesson("nodeport-wrong-node"));
        const auto asked = std::find_if(pages.begin(), pages.end(), [](const QString& page) { return page.contains(QStringLiteral("Question 2")); });
        QVERIFY(asked != pages.end());
        QCOMPARE(asked->count(QStringLiteral("172.16.77.128")), 1); // "2 172.16.77.128"
        for (auto page = pages.begin(); page != asked; ++page)
            QVERIFY2(!page->contains(QStringLiteral("172.16.77.128")), qPrintable(*page));
    }

    void aPacketThatIsAskedAboutDoesNotEndBesideTheQuestion_data() { theReasonsStandBehindEveryQuestion_data(); }
    void aPacketThatIsAskedAboutDoesNotEndBesideTheQuestion()
    {
        QFETCH(QString, name);
        const lesson::BoundLesson bound = boundLesson(qPrintable(name));
        const std::vector<lesson::Page> pages = lesson::pagesOf(bound);
        std::set<std::size_t> answered;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (!pages[i].question)
                continue;
            const bool isJudged = bound.lesson->questions[*pages[i].question].answer == lesson::AnswerKind::Outcome;
            for (const lesson::SeenFlow& seen : lesson::seenAt(bound, pages, i, answered)) {
                const flow::FlowTrace part = flow::seenPart(bound.flow(seen.flow)->trace, seen.candidate, seen.steps);
                QVERIFY(!isJudged || seen.whole || (part.attempt.empty() && !part.name));
            }
            answered.insert(*pages[i].question);
        }
    }

    /// In the notes' cluster the client asks for the DNS's own Service: the packet of the question has its ClusterIP in it.
    void aPictureWhoseFirstStepTellsTheAnswerIsNotThere()
    {
        const lesson::BoundLesson bound = boundLesson("asking-for-a-name", "notes");
        const std::vector<lesson::Page> pages = lesson::pagesOf(bound);
        const auto asked = std::find_if(pages.begin(), pages.end(), [](const lesson::Page& page) { return page.question.has_value(); });
        QVERIFY(asked != pages.end());
        const auto page = std::size_t(asked - pages.begin());
        QVERIFY(lesson::seenAt(bound, pages, page, {}).empty());
        QVERIFY(!lesson::seenAt(bound, pages, page, {*asked->question}).empty());
    }

    void theReasonsStandBehindEveryQuestion_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string& name : app::lessonNames())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void theReasonsStandBehindEveryQuestion()
    {
        QFETCH(QString, name);
        const QStringList pages = textsOf(boundLesson(qPrintable(name)));
        const qsizetype answers = pages.indexOf(QRegularExpression(QStringLiteral(".*The right answers.*"), QRegularExpression::DotMatchesEverythingOption));
        QVERIFY(answers > 0);
        const QString before = pages.first(answers).join(u' ');
        const QString behind = pages.mid(answers).join(u' ');
        int questions = 0;
        for (; before.contains(QStringLiteral("Question %1 ").arg(questions + 1)); ++questions)
            QVERIFY2(behind.contains(QRegularExpression(QStringLiteral("\\bQuestion %1 \\d ").arg(questions + 1))), qPrintable(behind)); // with the number of what is right
        QVERIFY(questions > 0);
        QVERIFY(!behind.contains(QStringLiteral("Question %1 ").arg(questions + 1)));
    }

    void nothingThatIsMaskedIsOnAnyPage()
    {
        app::HandoutOptions options;
        options.cluster = QStringLiteral("scenario:notes");
        QVERIFY(textsOf(boundLesson("nodeport-wrong-node"), options).join(u' ').contains(QStringLiteral("master-node")));
        options.hidden = {true, true, true};
        const QString masked = textsOf(boundLesson("nodeport-wrong-node"), options).join(u' ');
        for (const char* word : {"master-node", "worker-node", "172.16.", "10.10.", "nginx", "scenario:notes"})
            QVERIFY2(!masked.contains(QLatin1String(word)), word);
        QVERIFY(masked.contains(QStringLiteral("addresses, names, namespaces")));
    }

    void theCommandWritesAPageForEach()
    {
        const std::string file = m_folder.filePath(QStringLiteral("lesson.pdf")).toStdString();
        const Ran ran = run({"lesson", "nodeport-wrong-node", "--out", file});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        const QByteArray first = bytes("lesson.pdf");
        QVERIFY(first.startsWith("%PDF"));
        QCOMPARE(first.count("/Type /Page\n"), textsOf(boundLesson("nodeport-wrong-node")).size());
        QCOMPARE(run({"lesson", "nodeport-wrong-node", "--out", file}).status, 0);
        QCOMPARE(bytes("lesson.pdf"), first);
    }

    void whatIsNotThereIsSaidInOneLine()
    {
        const std::string pdf = m_folder.filePath(QStringLiteral("wrong.pdf")).toStdString();
        const std::string png = m_folder.filePath(QStringLiteral("wrong.png")).toStdString();
        for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{{"lesson", "exam", "--out", png}, {"lesson", "exam", "--out", pdf, "--check"},
                                                                                           {"lesson", "exam", "--out", pdf, "--size", "640x480"}, {"lesson", "exam", "--mask", "names"}, {"lesson", "exam", "--size", "1280x720"},
                                                                                           {"lesson", "exam", "--out", pdf, "--mask", "colours"}}) {
            const Ran ran = run(wrong);
            QCOMPARE(ran.status, 2);
            QVERIFY2(ran.error.count(QLatin1Char('\n')) == 1, qPrintable(ran.error));
        }
        QVERIFY(!QFile::exists(QString::fromStdString(pdf)));
    }
};

HOPSCOPE_GUI_TEST_MAIN(LessonHandoutTest)
#include "lesson_handout_test.moc"
