// What `lesson NAME --check` says: whether a lesson fits a cluster, and its right answers there.
#pragma once

#include "model/lesson/binding.h"

#include <QString>

#include <variant>

namespace hopscope::app {

struct LessonCheck
{
    std::shared_ptr<const lesson::Lesson> lesson;
    std::string cluster; ///< whose name the person knows: scenario, file or context
    std::variant<lesson::BoundLesson, lesson::Unmet> result;

    const lesson::BoundLesson* bound() const { return std::get_if<lesson::BoundLesson>(&result); }
};

/// One object, schema hopscope.lessons/v1: id, number, title, minutes and cluster of each.
std::string lessonListJson(const std::vector<lesson::Lesson>& lessons);

QString lessonCheckText(const LessonCheck& check);
/// One object, schema hopscope.lesson-check/v1.
std::string lessonCheckJson(const LessonCheck& check);

} // namespace hopscope::app
