#include "app/lesson_guide.h"

#include "app/path_pane.h"
#include "widgets/lesson/lesson_pane.h"
#include "widgets/player/flow_panel.h"

#include <algorithm>
#include <utility>

namespace hopscope::app {

LessonGuide::LessonGuide(lessonview::LessonPane& pane, player::FlowPanel& flow, PathPane& path, QObject* parent)
    : QObject(parent), m_pane(pane), m_flow(flow), m_path(path)
{
    connect(&pane, &lessonview::LessonPane::nextRequested, this, &LessonGuide::goOn);
    connect(&pane, &lessonview::LessonPane::backRequested, this, &LessonGuide::goBack);
    connect(&pane, &lessonview::LessonPane::againRequested, this, &LessonGuide::again);
    connect(&pane, &lessonview::LessonPane::endRequested, this, &LessonGuide::end);
    connect(&pane, &lessonview::LessonPane::optionChosen, this, &LessonGuide::answer);
    connect(&pane, &lessonview::LessonPane::handsCounted, this, &LessonGuide::countHands);
}

void LessonGuide::begin(CoursePointer course)
{
    m_course = std::move(course);
    m_answers.clear();
    m_hands.clear();
    m_hasChanged = false;
    m_page = 0;
    emit begun();
    goTo(0);
    m_pane.setFocus();
}

void LessonGuide::end()
{
    if (!m_course)
        return;
    m_course.reset();
    m_leads = false;
    m_path.compare({});
    m_path.setCover({});
    m_path.needStage(false);
    m_flow.followGuide(std::nullopt);
    emit ended();
}

bool LessonGuide::isAsking() const
{
    return m_course && !isEnd() && m_course->pages[m_page].question && !chosenAt(m_page);
}

void LessonGuide::retell(CoursePointer course)
{
    if (!m_course || course->id != m_course->id || course->pages.size() != m_course->pages.size())
        return;
    m_course = std::move(course);
    showPage();
    showPaths();
    emit pageChanged(); // in other words
}

void LessonGuide::noteChange()
{
    if (std::exchange(m_hasChanged, true) || !m_course)
        return;
    showPage();
}

std::size_t LessonGuide::questionNumber(std::size_t page) const
{
    return std::size_t(std::count_if(m_course->pages.begin(), m_course->pages.begin() + std::ptrdiff_t(page), [](const CoursePage& each) { return each.question.has_value(); }));
}

std::optional<std::size_t> LessonGuide::chosenAt(std::size_t page) const
{
    const std::size_t number = questionNumber(page);
    return m_course->pages[page].question && number < m_answers.size() ? std::optional(m_answers[number]) : std::nullopt;
}

void LessonGuide::goTo(std::size_t page)
{
    m_page = page;
    showPage();
    showPaths();
    emit pageChanged();
}

void LessonGuide::goOn()
{
    if (m_course && !isEnd() && !isAsking())
        goTo(m_page + 1);
}

void LessonGuide::goBack()
{
    if (m_course && m_page > 0)
        goTo(m_page - 1);
}

void LessonGuide::again()
{
    if (!m_course)
        return;
    m_answers.clear();
    m_hands.clear();
    goTo(0);
    m_pane.setFocus();
}

void LessonGuide::answer(std::size_t option)
{
    if (!isAsking())
        return;
    m_answers.push_back(option);
    goTo(m_page);
    m_pane.setFocus();
}

void LessonGuide::countHands(std::size_t option, int hands)
{
    if (!m_course || isEnd() || !m_course->pages[m_page].question)
        return;
    std::vector<int>& counted = m_hands[m_page];
    counted.resize(m_course->pages[m_page].question->options.size());
    counted.at(option) = hands;
    emit handsCounted();
}

std::vector<ShownPath> LessonGuide::shownPaths() const
{
    return m_course->pathsAt(std::min(m_page, m_course->pages.size() - 1), m_answers.size());
}

RoomPage LessonGuide::roomPage() const
{
    RoomPage room;
    if (!m_course)
        return room;
    room.question = roomQuestion();
    room.words = isEnd() || m_course->pages[m_page].text.isEmpty() ? m_course->title : m_course->pages[m_page].text;
    if (std::vector<ShownPath> shown = shownPaths(); shown.size() > 1)
        room.compared = std::move(shown);
    return room;
}

TeacherPage LessonGuide::teacherPage() const
{
    TeacherPage teacher;
    if (!m_course)
        return teacher;
    QStringList notes;
    if (!isEnd())
        notes << m_course->pages[m_page].notes;
    if (isEnd() || m_page == 0)
        notes << m_course->notes;
    notes.removeAll(QString());
    teacher.notes = notes.join(QLatin1Char(' '));
    if (isAsking())
        teacher.answer = lessonview::rightAnswers(*m_course->pages[m_page].question);
    return teacher;
}

std::optional<RoomQuestion> LessonGuide::roomQuestion() const
{
    if (isEnd() || !m_course->pages[m_page].question)
        return std::nullopt;
    RoomQuestion room;
    room.ask = m_course->pages[m_page].question->ask;
    for (const lessonview::AskedOption& option : m_course->pages[m_page].question->options) {
        room.options << option.text;
        if (!isAsking())
            room.isRight.push_back(option.isRight);
    }
    if (const auto counted = m_hands.find(m_page); counted != m_hands.end())
        room.hands = counted->second;
    return room;
}

void LessonGuide::showPage()
{
    lessonview::ShownPage shown;
    shown.title = m_course->title;
    shown.remark = m_hasChanged ? tr("The cluster has changed since. While the lesson runs, %1 stays as it was when it began.").arg(m_course->cluster)
                                : tr("While the lesson runs, %1 stays as it was when it began.").arg(m_course->cluster);
    shown.count = m_course->pages.size();
    shown.number = std::min(m_page + 1, shown.count);
    shown.isEnd = isEnd();
    std::size_t number = 0;
    for (const CoursePage& page : m_course->pages) {
        if (!page.question || number >= m_answers.size())
            continue;
        shown.right += page.question->options[m_answers[number++]].isRight ? 1 : 0;
    }
    shown.asked = number;
    if (!isEnd()) {
        shown.text = m_course->pages[m_page].text;
        shown.question = m_course->pages[m_page].question;
        shown.chosen = chosenAt(m_page);
        if (const auto counted = m_hands.find(m_page); counted != m_hands.end())
            shown.hands = counted->second;
    }
    m_pane.showPage(shown);
}

void LessonGuide::showPaths()
{
    const std::vector<ShownPath> shown = shownPaths();
    m_path.needStage(isAsking());
    m_path.compare(shown.size() > 1 ? shown : std::vector<ShownPath>());
    lead(shown.size() == 1 ? shown.front().path : player::PathSteps::Path());
    m_path.setCover(isAsking() && shown.size() < 2 && m_flow.steps().isEmpty() ? m_course->pages[m_page].question->ask : QString());
}

/// What is seen already does not move again.
void LessonGuide::lead(const player::PathSteps::Path& path)
{
    const player::PathSteps::Path& before = m_flow.steps().path();
    const bool same = before.trace && path.trace ? *before.trace == *path.trace && before.isOpen == path.isOpen : before.trace == path.trace;
    if (std::exchange(m_leads, true) && same) {
        if (before.remark != path.remark) // in another language
            m_flow.followGuide(path);
        return;
    }
    m_flow.followGuide(path);
    if (m_reducedMotion)
        m_flow.steps().toEnd();
    else
        m_flow.player().play();
}

} // namespace hopscope::app
