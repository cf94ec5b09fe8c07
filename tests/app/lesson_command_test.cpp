#include "app/lesson_files.h"
#include "app/lesson_report.h"
#include "app/lesson_teaching.h"
#include "model/lesson/bind_lesson.h"
#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>

#include <set>

using namespace hopscope;
using namespace hopscope::tests;
using Json = nlohmann::json;

class LessonCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string written(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", name);
        return file.fileName().toStdString();
    }

    static QByteArray textOf(const std::string& name) { return QByteArray::fromStdString(*app::lessonFileText(name)); }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theListNamesEachLessonOnALine()
    {
        const Ran ran = run({"lesson", "--list"});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.lines().size(), 13);
        QCOMPARE(ran.lines().first(), QStringLiteral("whose-address"));
        QCOMPARE(ran.lines().last(), QStringLiteral("exam"));
        const Json json = Json::parse(run({"lesson", "--list", "-o", "json"}).out.toStdString());
        QCOMPARE(json.at("schema").get<std::string>(), std::string("hopscope.lessons/v1"));
        QCOMPARE(json.at("lessons").at(6).at("id").get<std::string>(), std::string("nodeport-wrong-node"));
        QCOMPARE(json.at("lessons").at(6).at("cluster").get<std::string>(), std::string("notes"));
    }

    void everyLessonFitsTheClusterItAsksFor()
    {
        for (const std::string& name : app::lessonNames()) {
            const Ran ran = run({"lesson", name, "--check"});
            QVERIFY2(ran.status == 0, qPrintable(ran.out + ran.error));
            QCOMPARE(ran.error, QString());
            QVERIFY(ran.out.contains(QStringLiteral("\n   right: ")));
        }
    }

    void theCheckSaysTheAnswersOfTheClusterGiven()
    {
        const Ran ran = runOnNotes({"lesson", "nodeport-wrong-node", "--check"});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.startsWith(QStringLiteral("Lesson 7: NodePort on the wrong node\nIt fits scenario:notes.\n")));
        QVERIFY(ran.out.contains(QStringLiteral("   right: 172.16.77.128\n")));
        QVERIFY(ran.out.contains(QStringLiteral("   wrong: 198.51.100.10. master-node replaced it")));
    }

    void theSameAsJson()
    {
        const Ran ran = run({"lesson", "cluster-or-local", "--check", "-o", "json"});
        QCOMPARE(ran.status, 0);
        const Json json = Json::parse(ran.out.toStdString());
        QCOMPARE(json.at("schema").get<std::string>(), std::string("hopscope.lesson-check/v1"));
        QCOMPARE(json.at("fits").get<bool>(), true);
        QCOMPARE(json.at("cluster").get<std::string>(), std::string("scenario:notes"));
        QCOMPARE(json.at("roles").at("empty").at("name").get<std::string>(), std::string("master-node"));
        QCOMPARE(json.at("flows").at("empty-local").at("clientSees").get<std::string>(), std::string("timeout"));
        QCOMPARE(json.at("questions").at(0).at("correct"), Json({"timeout"}));
        QCOMPARE(run({"lesson", "cluster-or-local", "--check", "-o", "json"}).out, ran.out);
    }

    void whereItDoesNotFitTheNeedIsNamedAndABuiltInClusterOffered()
    {
        const Ran ran = runOnNotes({"lesson", "selected-then-judged", "--check"});
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.out.contains(QStringLiteral("It does not fit scenario:notes. The lesson needs \"policy\"")));
        QCOMPARE(ran.error, QStringLiteral("hopscope: A built-in cluster that it fits: --cluster scenario:zones\n"));
        const Json json = Json::parse(runOnNotes({"lesson", "selected-then-judged", "--check", "-o", "json"}).out.toStdString());
        QCOMPARE(json.at("fits").get<bool>(), false);
        QCOMPARE(json.at("unmet").at("need").get<std::string>(), std::string("policy"));
        QCOMPARE(json.at("builtIn").get<std::string>(), std::string("zones"));
    }

    void anotherSeedTakesOtherObjectsAndStaysTrue()
    {
        std::set<QString> checks;
        for (const char* seed : {"1", "2", "3", "4", "5", "6"}) {
            const Ran ran = run({"lesson", "exam", "--check", "--seed", seed});
            QVERIFY2(ran.status == 0, qPrintable(ran.out));
            checks.insert(ran.out);
        }
        QVERIFY(checks.size() > 1);
        QCOMPARE(run({"lesson", "exam", "--check", "--seed", "x"}).status, 2);
    }

    void aLessonOfOnesOwnIsReadFromAFile()
    {
        const std::string path = written("own.yaml", textOf("same-node").replace("number: 2\n", "").replace("cluster: notes\n", ""));
        const Ran ran = runOnNotes({"lesson", path, "--check"});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.startsWith(QStringLiteral("Same node, two pods\n")));
    }

    void everyFaultOfAFileIsALineWithItsPlace()
    {
        const QByteArray text = textOf("same-node").replace("answer: fields", "answer: colours").replace("kind: pod, on: client", "kind: pot, on: client");
        const std::string path = written("wrong.yaml", text);
        const Ran ran = runOnNotes({"lesson", path, "--check"});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QString());
        const QStringList lines = ran.error.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY2(lines.size() >= 2, qPrintable(ran.error));
        QVERIFY(lines[0].startsWith(QStringLiteral("hopscope: %1:11:").arg(QString::fromStdString(path))));
        QVERIFY2(lines[0].contains(QStringLiteral("\"pot\" is not known here. There are: node, pod, service, policy.")), qPrintable(lines[0]));
        QVERIFY(ran.error.contains(QStringLiteral("\"colours\" is not known here.")));
    }

    void whatIsNotThereIsSaidInOneLine()
    {
        for (const std::vector<std::string>& wrong :
             std::vector<std::vector<std::string>>{{"lesson"}, {"lesson", "no-such-lesson"}, {"lesson", m_folder.filePath(QStringLiteral("none.yaml")).toStdString()},
                                                   {"lesson", "--list", "exam"}, {"lesson", "exam", "-o", "json"}, {"lesson", "exam", "--check", "-o", "csv"},
                                                   {"lesson", m_folder.path().toStdString() + "/"}}) {
            const Ran ran = run(wrong);
            QCOMPARE(ran.status, 2);
            QVERIFY2(ran.error.count(QLatin1Char('\n')) == 1, qPrintable(ran.error));
            QCOMPARE(ran.out, QString());
        }
        QVERIFY(run({"lesson", "no-such-lesson"}).error.contains(QStringLiteral("whose-address")));
        QCOMPARE(run({"--cluster", "scenario:nowhere", "lesson", "exam", "--check"}).status, 3);
    }

    /// What a file says reaches a terminal only as visible text.
    void aFilesTextSteersNothing()
    {
        const QByteArray text = textOf("same-node").replace("Which addresses of the packet change on the way?", "\\e[2JWhich \\u202e?");
        const Ran ran = runOnNotes({"lesson", written("hostile.yaml", text), "--check"});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains(QStringLiteral("\\x1b[2JWhich \\u202e?")));
        QVERIFY(!ran.out.contains(QChar(0x1b)) && !ran.out.contains(QChar(0x202e)));
    }

    /// Nothing about an answer is written before it is given; a wrong one is told its mistake.
    void aLessonIsTaughtAnswerByAnswer()
    {
        const auto scenario = app::loadScenario("notes");
        const auto lesson = std::make_shared<const lesson::Lesson>(*lesson::parseLesson(*app::lessonFileText("nodeport-wrong-node")).lesson);
        const auto bound = std::get<lesson::BoundLesson>(lesson::bindLesson(lesson, scenario->initial()));
        std::ostringstream out;
        std::ostringstream error;
        app::LessonTeacher teacher(bound, {out, error});
        QVERIFY(teacher.isAsking());
        QVERIFY(out.str().find("Every node has the rule") == std::string::npos);
        QVERIFY(out.str().find("172.16.77.128") == std::string::npos);
        teacher.answer("seven");
        teacher.answer("9");
        QVERIFY(out.str().find("right") == std::string::npos);
        teacher.answer("3"); // timeout
        QVERIFY(out.str().find("No. Right is: it works.") != std::string::npos);
        QVERIFY(out.str().find("A node without a pod passes the packet on.") != std::string::npos);
        teacher.answer("2"); // 172.16.77.128
        QVERIFY(out.str().find("Right.") != std::string::npos);
        QVERIFY(teacher.isAsking());
        teacher.answer("1"); // 80
        QVERIFY(!teacher.isAsking());
        teacher.finish();
        QVERIFY(out.str().find("2 of 3 right.") != std::string::npos);
        QCOMPARE(error.str(), std::string());
    }

    void theManualsExampleIsALesson()
    {
        QFile page(QStringLiteral(HOPSCOPE_SOURCE_DIR "/installer/hopscope-lesson.5"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray text = page.readAll().replace("\\-", "-");
        const qsizetype begin = text.indexOf(".nf\n") + 4;
        const QByteArray example = text.mid(begin, text.indexOf(".fi\n") - begin);
        const Ran ran = run({"lesson", written("example.yaml", example), "--check"});
        QVERIFY2(ran.status == 0, qPrintable(ran.out + ran.error));
    }

    void theBuiltInClustersAreListed()
    {
        const Ran ran = run({"--cluster", "scenario:nowhere", "nodes"});
        QCOMPARE(ran.status, 3);
        for (const char* name : {"scenario:notes", "scenario:zones", "scenario:faults"}) {
            QVERIFY2(ran.error.contains(QLatin1String(name)), qPrintable(ran.error));
            QCOMPARE(run({"--cluster", name, "nodes"}).status, 0);
        }
    }

    /// On clusters as they are, a lesson fits with answers or says what is missing; it never fails otherwise, and never takes long.
    void everyDumpIsToldWhetherEachLessonFits_data() { addDumps(); }
    void everyDumpIsToldWhetherEachLessonFits()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("the recorded clusters of ../shared/clusters are not on this machine");
        const auto loaded = source::loadPath(path.toStdString());
        QVERIFY(loaded);
        for (const std::string& name : app::lessonNames()) {
            const auto lesson = std::make_shared<const lesson::Lesson>(*lesson::parseLesson(*app::lessonFileText(name)).lesson);
            const app::LessonCheck check{lesson, "dump", lesson::bindLesson(lesson, loaded->snapshot)};
            const QString text = app::lessonCheckText(check);
            QCOMPARE(text.contains(QStringLiteral("\n   right: ")), check.bound() != nullptr);
            QCOMPARE(text.contains(QStringLiteral("It does not fit dump. ")), check.bound() == nullptr);
            QVERIFY2(!text.contains(QStringLiteral(": .")) && !text.contains(QStringLiteral("; .")), qPrintable(text));
        }
    }

    /// OpenShift's cluster on AWS has a LoadBalancer Service with policy Local, pods on six nodes, and its own DNS.
    void lessonsFitARealCluster()
    {
        const QString path = QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/clusters/must-gather-aws.json");
        if (!QFile::exists(path))
            QSKIP("the recorded clusters of ../shared/clusters are not on this machine");
        for (const char* name : {"whose-address", "same-node", "other-node", "cluster-ip", "five-gates", "way-back", "cluster-or-local", "asking-for-a-name", "talking-to-oneself"}) {
            const Ran ran = run({"--cluster", path.toStdString(), "lesson", name, "--check"});
            QVERIFY2(ran.status == 0, qPrintable(QString::fromLatin1(name) + ran.out + ran.error));
        }
    }
};

HOPSCOPE_TEST_MAIN(LessonCommandTest)
#include "lesson_command_test.moc"
