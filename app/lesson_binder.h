// Looks which lessons fit a cluster, and makes one ready, beside the window's thread.
#pragma once

#include "app/lesson_course.h"
#include "widgets/threads/worker.h"

#include <map>
#include <variant>

namespace hopscope::app {

using LessonPointer = std::shared_ptr<const lesson::Lesson>;
using BoundPointer = std::shared_ptr<const lesson::BoundLesson>;
/// The lesson with the cluster's own objects, or which need is not met.
using LessonFit = std::variant<BoundPointer, lesson::Unmet>;

class LessonBinder : public QObject
{
    Q_OBJECT
public:
    explicit LessonBinder(QObject* parent = nullptr);

    /// Each lesson's fit is told by itself, in their order: at once where it is known of this very cluster. What was asked for before is
    /// not told any more.
    void bindAll(const std::vector<LessonPointer>& lessons, const cluster::SnapshotPointer& snapshot, const std::shared_ptr<const facts::NetworkFacts>& facts);
    /// Makes it ready in the language that the program speaks now.
    void make(const BoundPointer& bound, const QString& cluster);
    /// The same course in the language that the program speaks now.
    void tellAnew(const CoursePointer& course);
    /// Nobody waits any more for fits or for a lesson.
    void cancel();
    /// What is known of the cluster's fits is not kept: it has changed, and nobody looks.
    void dropFits();
    /// As cancel() and dropFits(): another cluster comes.
    void forget();

signals:
    void bound(const hopscope::app::LessonPointer& lesson, const hopscope::app::LessonFit& fit);
    void made(const hopscope::app::CoursePointer& course);
    void toldAnew(const hopscope::app::CoursePointer& course);

private:
    lesson::WorldPointer m_world; ///< that the fits are of
    std::shared_ptr<const facts::NetworkFacts> m_facts;
    std::map<LessonPointer, LessonFit> m_fits;
    threads::Worker m_worker;
    threads::Worker m_teller; ///< of the lesson that runs, whatever is asked for meanwhile
};

} // namespace hopscope::app
