// What somebody answered in a lesson, as text to keep or to hand in.
#pragma once

#include "app/lesson_course.h"

namespace hopscope::app {

/// One object a line, schema hopscope.answer/v1: lesson, cluster, question, ask, given, right and correct. No names of persons.
std::string answersAsJsonLines(const LessonCourse& course, const std::vector<std::size_t>& answers);
/// A heading, and a table with a row for each question that was answered.
QString answersAsMarkdown(const LessonCourse& course, const std::vector<std::size_t>& answers);

} // namespace hopscope::app
