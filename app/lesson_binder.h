// Looks which lessons fit a cluster, and makes one ready, beside the window's thread.
#pragma once

#include "app/lesson_course.h"
#include "widgets/threads/worker.h"

#include <variant>

namespace hopscope::app {

using LessonPointer = std::shared_ptr<const lesson::Lesson>;
/// Whether it fits, or which need is not met.
using LessonFit = std::variant<CoursePointer, lesson::Unmet>;

class LessonBinder : public QObject
{
    Q_OBJECT
public:
    explicit LessonBinder(QObject* parent = nullptr);

    /// Each lesson's fit is told by itself, in their order. What was asked for before is not told any more.
    void bindAll(const std::vector<LessonPointer>& lessons, const cluster::SnapshotPointer& snapshot, const QString& cluster);
    /// Of what was asked for so far nothing is told any more.
    void forget();
    /// In the language that the program speaks now.
    void tellAnew(const CoursePointer& course);

signals:
    void bound(const hopscope::app::LessonPointer& lesson, const hopscope::app::LessonFit& fit);
    void toldAnew(const hopscope::app::CoursePointer& course);

private:
    threads::Worker m_worker;
};

} // namespace hopscope::app
