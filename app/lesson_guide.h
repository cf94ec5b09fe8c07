// Leads through a lesson: which page, which answers, and which path is shown beside it.
#pragma once

#include "app/room_page.h"

#include <QObject>

#include <map>

namespace hopscope::lessonview {
class LessonPane;
}
namespace hopscope::player {
class FlowPanel;
}

namespace hopscope::app {

class PathPane;

class LessonGuide : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    LessonGuide(lessonview::LessonPane& pane, player::FlowPanel& flow, PathPane& path, QObject* parent);

    void begin(CoursePointer course);
    void end();
    bool isActive() const { return m_course != nullptr; }
    /// A question waits: nothing may show more than it may.
    bool isAsking() const;
    const CoursePointer& course() const { return m_course; }
    /// Of what was answered so far, in the order of the pages; the option chosen of each.
    const std::vector<std::size_t>& answers() const { return m_answers; }
    std::size_t page() const { return m_page; }
    /// This page as a room sees it, with the hands that were counted.
    RoomPage roomPage() const;
    /// What only they see who teach it; nothing where no lesson runs.
    TeacherPage teacherPage() const;
    /// The same lesson in other words.
    void retell(CoursePointer course);
    /// The cluster has gone on meanwhile.
    void noteChange();
    /// Nothing moves by itself: a path is at once where it is to be.
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

public slots:
    void goOn();
    void goBack();
    void again();
    void answer(std::size_t option);
    void countHands(std::size_t option, int hands);

signals:
    void begun();
    void pageChanged();
    void handsCounted();
    void ended();

private:
    bool isEnd() const { return m_page >= m_course->pages.size(); }
    /// The number of the question of a page.
    std::size_t questionNumber(std::size_t page) const;
    std::optional<std::size_t> chosenAt(std::size_t page) const;
    std::vector<ShownPath> shownPaths() const;
    std::optional<RoomQuestion> roomQuestion() const;
    void goTo(std::size_t page);
    void showPage();
    void showPaths();
    void lead(const player::PathSteps::Path& path);

    lessonview::LessonPane& m_pane;
    player::FlowPanel& m_flow;
    PathPane& m_path;
    CoursePointer m_course;
    std::size_t m_page = 0;
    std::vector<std::size_t> m_answers;
    std::map<std::size_t, std::vector<int>> m_hands; ///< by page, for each option
    bool m_hasChanged = false;
    bool m_reducedMotion = false;
    bool m_leads = false; ///< the panel shows a path of the course
};

} // namespace hopscope::app
