// What is led through page by page, with everything a window shows of it worked out: a lesson, or the decisions on one path.
#pragma once

#include "model/lesson/lesson_pages.h"
#include "widgets/lesson/asked_question.h"
#include "widgets/player/path_steps.h"

#include <functional>
#include <memory>

namespace hopscope::app {

/// A path, as far as it is seen.
struct SeenPath
{
    player::TracePointer trace; ///< all of it
    lesson::SeenFlow seen;
    lesson::WorldPointer world;
    std::function<QString()> remark; ///< that it is supposed, in the language that the program speaks then; else empty
};

/// One page: words, a question, and the paths beside it after so many questions were answered.
struct CoursePage
{
    QString text;
    QString notes; ///< for who teaches
    std::optional<lessonview::AskedQuestion> question;
    std::vector<std::vector<SeenPath>> seen; ///< by the number of answers given; two where two are compared
};

/// A path ready to be shown.
struct ShownPath
{
    player::PathSteps::Path path;
    QString caption; ///< from where to where
};

/// Shared once made.
struct LessonCourse
{
    std::string id;
    QString title;
    QString cluster; ///< as the window calls it
    QString notes; ///< for who teaches, about all of it
    std::vector<CoursePage> pages;
    std::function<LessonCourse()> retell; ///< the same in the language that the program speaks then
    bool isPrediction = false;            ///< of a path that somebody asked for

    std::vector<ShownPath> pathsAt(std::size_t page, std::size_t answers) const;
};
using CoursePointer = std::shared_ptr<const LessonCourse>;

/// May take long in a large cluster: an answer may ask for every pod.
LessonCourse courseOf(std::shared_ptr<const lesson::BoundLesson> bound, const QString& cluster);
/// The decisions on a path, each asked before it is seen. Without pages where there is nothing to decide.
LessonCourse predictionOf(const SeenPath& path, const QString& cluster);

} // namespace hopscope::app
