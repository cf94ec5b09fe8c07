// A window with a lesson in it, for tests.
#pragma once

#include "app/lesson_files.h"
#include "app/lesson_guide.h"
#include "app/lessons_dialog.h"
#include "app/main_window.h"
#include "app/path_pane.h"
#include "app/window_drawer.h"
#include "app/window_language.h"
#include "app/window_panel.h"
#include "resources/resources.h"
#include "tests/support/test_main.h"
#include "widgets/lesson/lesson_pane.h"
#include "widgets/player/flow_panel.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>

namespace hopscope::test {

class LessonWindow
{
public:
    void begin()
    {
        failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_languages = std::make_unique<app::Languages>();
    }
    void end()
    {
        m_window.reset();
        m_languages.reset();
    }

    void open(const char* cluster = "scenario:notes")
    {
        app::SourceOptions options;
        options.cluster = cluster;
        m_window = std::make_unique<app::MainWindow>(options, *m_languages, m_folder->filePath("settings.ini"));
        m_window->setLanguage("en");
        m_window->resize(1280, 800);
        m_window->openStart();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_window->mapView().mapLayout() && !m_window->layouter().isBusy());
        m_window->mapView().setReducedMotion(true);
    }

    app::LessonsDialog* list()
    {
        m_window->actions().lessons->trigger();
        return m_window->findChild<app::LessonsDialog*>();
    }

    void beginLesson(const std::string& id)
    {
        auto* dialog = list();
        const auto& lessons = dialog->lessons();
        const auto found = std::find_if(lessons.begin(), lessons.end(), [&](const auto& each) { return each->id == id; });
        QVERIFY(found != lessons.end());
        dialog->findChild<QListWidget*>("lessonList")->setCurrentRow(int(found - lessons.begin()));
        auto* button = dialog->findChild<QPushButton*>("lessonBegin");
        QTRY_VERIFY(button->isEnabled());
        const auto before = guide().course();
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(guide().isActive() && guide().course() != before);
        QCoreApplication::processEvents();
    }

    /// The option that is right, or wrong and named by the lesson.
    std::size_t option(bool right) const
    {
        const auto& options = current().question->options;
        const auto found = std::find_if(options.begin(), options.end(), [&](const auto& each) { return each.isRight == right && (right || !each.because.isEmpty()); });
        return std::size_t(found - options.begin());
    }

    /// Answers right, and goes on, until a question waits or the lesson is over.
    void toNextQuestion()
    {
        if (guide().isAsking())
            guide().answer(option(true));
        while (!guide().isAsking() && guide().page() < guide().course()->pages.size())
            guide().goOn();
        QCoreApplication::processEvents();
    }

    app::LessonGuide& guide() { return m_window->guide(); }
    app::PathPane& pane() { return m_window->pathPane(); }
    lessonview::LessonPane& page() { return m_window->panel().lesson(); }
    player::PathSteps& steps() { return m_window->flowPanel().steps(); }
    template <class T>
    T* find(const char* name) { return m_window->findChild<T*>(QLatin1String(name)); }
    QString shown(const char* name) { return find<QLabel>(name)->isVisible() ? find<QLabel>(name)->text() : QString(); }
    const app::CoursePage& current() const { return m_window->guide().course()->pages.at(m_window->guide().page()); }

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;
};

} // namespace hopscope::test
