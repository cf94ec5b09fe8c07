// The list of lessons: what it knows of each, and what becomes of what is chosen there.
#include "tests/app/lesson_window.h"
#include "widgets/panels/message_bar.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTimer>

using namespace hopscope;

class LessonListTest : public QObject, private test::LessonWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void allLessonsShareOneReadingOfTheCluster();
    void whatIsKnownOfTheClusterIsNotLookedForAgain();
    void aLessonWhoseClusterIsLeftDoesNotBegin();
    void aLessonThatDoesNotFitItsOwnClusterSaysSo();
    void theListSpeaksTheNewLanguage();
    void aLessonThatFitsCanBeSavedInEachForm();

private:
    const app::LessonFit* fit(app::LessonsDialog& dialog, std::size_t number) { return dialog.fitOf(dialog.lessons().at(number)); }
    app::BoundPointer boundAt(app::LessonsDialog& dialog, std::size_t number) { return std::get<app::BoundPointer>(*fit(dialog, number)); }
    QString written(const QByteArray& text)
    {
        const QString path = m_folder->filePath("own.yaml");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }
};

void LessonListTest::allLessonsShareOneReadingOfTheCluster()
{
    open();
    auto* dialog = list();
    QTRY_VERIFY(fit(*dialog, 12));
    const auto first = boundAt(*dialog, 1);
    const auto other = boundAt(*dialog, 6);
    QCOMPARE(first->worlds.at({}), other->worlds.at({}));
    QCOMPARE(first->world().snapshot, m_window->feed().snapshot());
}

void LessonListTest::whatIsKnownOfTheClusterIsNotLookedForAgain()
{
    open();
    auto* dialog = list();
    QTRY_VERIFY(fit(*dialog, 12));
    const auto known = boundAt(*dialog, 6);
    dialog->openFile(written(QByteArray::fromStdString(*app::lessonFileText("same-node"))));
    QCOMPARE(boundAt(*dialog, 6), known); // at once
    QTRY_VERIFY(fit(*dialog, 13));
    dialog->close();
    QTRY_VERIFY(!m_window->findChild<app::LessonsDialog*>());
    dialog = list();
    QCOMPARE(dialog->lessons().size(), std::size_t(14));
    QVERIFY(fit(*dialog, 13));
    QCOMPARE(boundAt(*dialog, 6), known);
}

void LessonListTest::aLessonWhoseClusterIsLeftDoesNotBegin()
{
    open();
    auto* dialog = list();
    dialog->findChild<QListWidget*>("lessonList")->setCurrentRow(9);
    auto* button = dialog->findChild<QPushButton*>("lessonBuiltIn");
    QTRY_VERIFY(button->isVisible());
    const QSignalSpy begun(&guide(), &app::LessonGuide::begun);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_window->clusterName().contains("zones") && !guide().isActive());
    m_window->opener().openScenario("zones"); // the same again
    QTRY_VERIFY(!m_window->findChild<app::LessonsDialog*>());
    QTRY_VERIFY(!m_window->layouter().isBusy());
    QTRY_VERIFY(fit(*list(), 12));
    beginLesson("same-node"); // asked for last: the one that is not wanted any more would begin before
    QCOMPARE(guide().course()->id, std::string("same-node"));
    QCOMPARE(begun.count(), 1);
}

void LessonListTest::aLessonThatDoesNotFitItsOwnClusterSaysSo()
{
    open();
    auto* dialog = list();
    QByteArray lesson = QByteArray::fromStdString(*app::lessonFileText("selected-then-judged"));
    QVERIFY(lesson.contains("cluster: zones"));
    dialog->openFile(written(lesson.replace("cluster: zones", "cluster: notes")));
    auto* button = dialog->findChild<QPushButton*>("lessonBuiltIn");
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    const auto* messages = m_window->findChild<panels::MessageBar*>();
    QTRY_VERIFY2(messages->message().startsWith("The lesson \"Selected, then judged\" does not fit"), qPrintable(messages->message()));
    QVERIFY(messages->message().contains("The lesson needs \"policy\""));
    QVERIFY(!guide().isActive());
}

void LessonListTest::theListSpeaksTheNewLanguage()
{
    open();
    auto* dialog = list();
    dialog->openFile(written("schema: hopscope.lesson/v1\nid: x\ntitle: X\nneeds: {p: {kind: pot}}\nsteps: []\n"));
    const auto* faults = dialog->findChild<QLabel*>("lessonFaults");
    const QString english = faults->text();
    QVERIFY(english.contains("Line 4"));
    m_window->setLanguage("de");
    QTRY_VERIFY2(faults->text().contains("Zeile 4"), qPrintable(faults->text()));
    m_window->setLanguage("en");
    QTRY_COMPARE(faults->text(), english);
}

void LessonListTest::aLessonThatFitsCanBeSavedInEachForm()
{
    open();
    auto* dialog = list();
    auto* button = dialog->findChild<QPushButton*>("lessonSaveFile");
    dialog->findChild<QListWidget*>("lessonList")->setCurrentRow(9);
    QTRY_VERIFY(fit(*dialog, 9));
    QVERIFY(!button->isEnabled()); // it does not fit this cluster
    dialog->findChild<QListWidget*>("lessonList")->setCurrentRow(1);
    QTRY_VERIFY(button->isEnabled());
    for (const auto& [name, begin] : {std::pair("one.pdf", "%PDF-"), std::pair("two.pptx", "PK"), std::pair("three.HTML", "<!DOCTYPE html>")}) {
        const QString path = m_folder->filePath(QLatin1String(name));
        QTimer::singleShot(0, m_window.get(), [this, path] {
            auto* edit = m_window->findChild<QFileDialog*>()->findChild<QLineEdit*>("fileNameEdit");
            edit->setText(path);
            QTest::keyClick(edit, Qt::Key_Return);
        });
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.read(32).toLower().startsWith(QByteArray(begin).toLower()), name);
    }
}

HOPSCOPE_GUI_TEST_MAIN(LessonListTest)
#include "lesson_list_test.moc"
