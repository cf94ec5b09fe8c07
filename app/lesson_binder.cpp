#include "app/lesson_binder.h"

#include "model/lesson/bind_lesson.h"

namespace hopscope::app {

namespace {

LessonFit fitOf(const LessonPointer& lesson, const cluster::SnapshotPointer& snapshot, const QString& cluster)
{
    auto result = lesson::bindLesson(lesson, snapshot);
    if (auto* unmet = std::get_if<lesson::Unmet>(&result))
        return std::move(*unmet);
    return std::make_shared<const LessonCourse>(courseOf(std::make_shared<const lesson::BoundLesson>(std::get<lesson::BoundLesson>(std::move(result))), cluster));
}

} // namespace

LessonBinder::LessonBinder(QObject* parent) : QObject(parent) {}

void LessonBinder::forget()
{
    m_worker.forget();
}

void LessonBinder::bindAll(const std::vector<LessonPointer>& lessons, const cluster::SnapshotPointer& snapshot, const QString& cluster)
{
    forget();
    for (const LessonPointer& lesson : lessons)
        m_worker.start([lesson, snapshot, cluster] { return fitOf(lesson, snapshot, cluster); }, [this, lesson](const LessonFit& fit) { emit bound(lesson, fit); });
}

void LessonBinder::tellAnew(const CoursePointer& course)
{
    m_worker.start([course] { return CoursePointer(std::make_shared<const LessonCourse>(course->retell())); },
                   [this](const CoursePointer& told) { emit toldAnew(told); });
}

} // namespace hopscope::app
