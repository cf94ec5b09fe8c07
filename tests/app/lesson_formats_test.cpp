// A lesson as slides and as a page for a browser: the same questions, and what is right where nobody reads it too early.
#include "app/lesson_files.h"
#include "app/lesson_slides.h"
#include "app/lesson_web_page.h"
#include "model/lesson/bind_lesson.h"
#include "model/lesson/parse_lesson.h"
#include "tests/app/commands.h"
#include "tests/support/test_main.h"
#include "tests/support/unzipped.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace hopscope;
using namespace hopscope::tests;

class LessonFormatsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static lesson::BoundLesson boundLesson(const QString& name)
    {
        const auto lesson = std::make_shared<const lesson::Lesson>(*lesson::parseLesson(*app::lessonFileText(name.toStdString())).lesson);
        return std::get<lesson::BoundLesson>(lesson::bindLesson(lesson, app::loadScenario(lesson->cluster)->initial()));
    }

    static QString textOf(const QByteArray& xml)
    {
        QString text;
        QXmlStreamReader reader(xml);
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::Characters)
                text += reader.text().toString() + u' ';
        }
        return reader.hasError() ? QStringLiteral("not well-formed: ") + reader.errorString() : text.simplified();
    }

    /// What a person sees of the page's source at a glance: without its pictures, and with its data as it is.
    static QByteArray glance(QByteArray page)
    {
        for (qsizetype at = page.indexOf("base64,"); at >= 0; at = page.indexOf("base64,", at + 1))
            page.remove(at + 7, page.indexOf('"', at) - at - 7);
        return page;
    }

    /// All that is written in it: pictures and keys decoded.
    static QByteArray decoded(const QByteArray& page)
    {
        QByteArray all = page;
        const QRegularExpression code(QStringLiteral("[A-Za-z0-9+/]{16,}={0,2}"));
        for (const QRegularExpressionMatch& match : code.globalMatch(QString::fromUtf8(page)))
            all += QByteArray::fromBase64(match.captured().toLatin1());
        return all;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { QVERIFY(paint::loadBundledFonts()); }

    void eachLesson_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string& name : app::lessonNames())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    void slidesAskFirstAndAnswerAtTheEnd_data() { eachLesson_data(); }
    void slidesAskFirstAndAnswerAtTheEnd()
    {
        QFETCH(QString, name);
        const lesson::BoundLesson bound = boundLesson(name);
        const app::HandoutOptions options;
        const std::vector<app::LessonSheet> sheets = app::lessonSheets(bound, options);
        const auto files = support::unzipped(*app::lessonSlides(bound, options));
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY2(!textOf(file.value()).startsWith(QLatin1String("not well-formed")), file.key().constData());
        QVERIFY(!files.contains("ppt/slides/slide" + QByteArray::number(qulonglong(sheets.size() + 1)) + ".xml"));
        QString before;
        QString notes;
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            const QByteArray number = QByteArray::number(qulonglong(i + 1));
            const QString slide = textOf(files["ppt/slides/slide" + number + ".xml"]);
            notes += textOf(files["ppt/notesSlides/notesSlide" + number + ".xml"]) + u' ';
            for (const app::SheetOption& option : sheets[i].options)
                QVERIFY2(slide.contains(option.text.simplified()), qPrintable(slide));
            if (!sheets[i].isAnswers)
                before += slide + u' ';
        }
        for (const app::LessonSheet& sheet : sheets) {
            if (!sheet.why.isEmpty())
                QVERIFY(!before.contains(sheet.why.simplified()) && !notes.contains(sheet.why.simplified()));
        }
        const QString instructor = app::instructorText(bound, options).section(u'\n', 0, 0).simplified();
        QVERIFY2(textOf(files["ppt/notesSlides/notesSlide1.xml"]).contains(instructor), qPrintable(instructor));
    }

    void aPageForABrowserKeepsItsAnswers_data() { eachLesson_data(); }
    void aPageForABrowserKeepsItsAnswers()
    {
        QFETCH(QString, name);
        const lesson::BoundLesson bound = boundLesson(name);
        const QByteArray page = app::lessonWebPage(bound, {});
        QVERIFY(!page.contains("http:") && !page.contains("https:") && !page.contains("url(") && page.contains("default-src 'none'"));
        QCOMPARE(app::lessonWebPage(bound, {}), page);
        const std::vector<app::LessonSheet> sheets = app::lessonSheets(bound, {});
        const qsizetype begin = page.indexOf("id=\"data\">") + 10;
        const QJsonArray keys = QJsonDocument::fromJson(page.mid(begin, page.indexOf("</script>", begin) - begin)).array();
        const QByteArray read = glance(page);
        qsizetype at = 0;
        for (const app::LessonSheet& sheet : sheets) {
            if (sheet.isAnswers)
                continue;
            const QJsonValue key = keys.at(at++);
            QCOMPARE(key.isNull(), sheet.ask.isEmpty());
            if (key.isNull())
                continue;
            QVERIFY(!read.contains(sheet.why.toHtmlEscaped().toUtf8()));
            QStringList right;
            for (std::size_t i = 0; i < sheet.options.size(); ++i) {
                QVERIFY2(read.contains(sheet.options[i].text.toHtmlEscaped().toUtf8()), qPrintable(sheet.options[i].text));
                if (sheet.options[i].isRight)
                    right << QString::number(i);
            }
            QCOMPARE(QByteArray::fromBase64(key[u"key"].toString().toLatin1()), "right:" + right.join(u',').toLatin1());
            QCOMPARE(QString::fromUtf8(QByteArray::fromBase64(key[u"why"].toString().toLatin1())), sheet.why);
        }
        QCOMPARE(at, keys.size());
    }

    void nothingThatIsMaskedIsInAnyByte()
    {
        app::HandoutOptions options;
        options.cluster = QStringLiteral("scenario:notes");
        options.hidden = {true, true, true};
        const lesson::BoundLesson bound = boundLesson(QStringLiteral("nodeport-wrong-node"));
        QByteArray slides;
        for (const QByteArray& file : support::unzipped(*app::lessonSlides(bound, options)))
            slides += file;
        for (const QByteArray& bytes : {slides, decoded(app::lessonWebPage(bound, options))})
            for (const char* word : {"master-node", "worker-node", "172.16.", "10.10.", "nginx", "scenario:notes"})
                QVERIFY2(!bytes.contains(word), word);
    }

    void theCommandWritesBoth()
    {
        for (const char* name : {"lesson.pptx", "lesson.html"}) {
            const QString file = m_folder.filePath(QLatin1String(name));
            QCOMPARE(run({"lesson", "nodeport-wrong-node", "--out", file.toStdString()}).status, 0);
            QFile first(file);
            QVERIFY(first.open(QIODevice::ReadOnly));
            const QByteArray bytes = first.readAll();
            QVERIFY(bytes.startsWith("PK") || bytes.startsWith("<!DOCTYPE html>"));
            QCOMPARE(run({"lesson", "nodeport-wrong-node", "--out", file.toStdString()}).status, 0);
            QFile second(file);
            QVERIFY(second.open(QIODevice::ReadOnly));
            QCOMPARE(second.readAll(), bytes);
        }
    }
};

HOPSCOPE_GUI_TEST_MAIN(LessonFormatsTest)
#include "lesson_formats_test.moc"
