#include "app/lesson_binder.h"

#include "model/lesson/bind_lesson.h"

namespace hopscope::app {

namespace {

LessonFit fitOf(const LessonPointer& lesson, const lesson::WorldPointer& world)
{
    auto result = lesson::bindLesson(lesson, world);
    if (auto* unmet = std::get_if<lesson::Unmet>(&result))
        return std::move(*unmet);
    return std::make_shared<const lesson::BoundLesson>(std::get<lesson::BoundLesson>(std::move(result)));
}

} // namespace

LessonBinder::LessonBinder(QObject* parent) : QObject(parent) {}

void LessonBinder::bindAll(const std::vector<LessonPointer>& lessons, const cluster::SnapshotPointer& snapshot, const std::shared_ptr<const facts::NetworkFacts>& facts)
{
    cancel();
    if (!m_world || m_world->snapshot != snapshot || m_facts != facts) {
        m_fits.clear();
        m_facts = facts;
        m_world = std::make_shared<const lesson::World>(lesson::World{snapshot, *facts});
    }
    for (const LessonPointer& lesson : lessons) {
        if (const auto known = m_fits.find(lesson); known != m_fits.end()) {
            emit bound(lesson, known->second);
            continue;
        }
        m_worker.start([lesson, world = m_world] { return fitOf(lesson, world); },
                       [this, lesson](const LessonFit& fit) {
                           m_fits[lesson] = fit;
                           emit bound(lesson, fit);
                       });
    }
}

void LessonBinder::make(const BoundPointer& bound, const QString& cluster)
{
    m_worker.start([bound, cluster] { return CoursePointer(std::make_shared<const LessonCourse>(courseOf(bound, cluster))); },
                   [this](const CoursePointer& course) { emit made(course); });
}

void LessonBinder::tellAnew(const CoursePointer& course)
{
    m_teller.start([course] { return CoursePointer(std::make_shared<const LessonCourse>(course->retell())); },
                   [this](const CoursePointer& told) { emit toldAnew(told); });
}

void LessonBinder::cancel()
{
    m_worker.forget();
}

void LessonBinder::forget()
{
    cancel();
    dropFits();
}

void LessonBinder::dropFits()
{
    m_fits.clear();
    m_facts.reset();
    m_world.reset();
}

} // namespace hopscope::app
