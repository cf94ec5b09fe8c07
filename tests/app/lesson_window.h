// A window with a lesson in it, for tests.
#pragma once

#include "app/lesson_files.h"
#include "app/lesson_guide.h"
#include "app/lessons_dialog.h"
#include "app/path_pane.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "tests/app/shown_window.h"
#include "widgets/lesson/lesson_pane.h"
#include "widgets/player/flow_panel.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace hopscope::test {

class LessonWindow : public ShownWindow
{
public:
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
    QString shown(const char* name) { return find<QLabel>(name)->isVisible() ? find<QLabel>(name)->text() : QString(); }
    const app::CoursePage& current() const { return m_window->guide().course()->pages.at(m_window->guide().page()); }
};

} // namespace hopscope::test
