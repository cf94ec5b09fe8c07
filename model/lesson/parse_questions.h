// The part of a lesson's file that follows flows and asks. Private to model/lesson.
#pragma once

#include "model/lesson/lesson_names.h"

namespace hopscope::lesson {

/// The `flows` map; each declares its name.
std::vector<FlowPlan> parseFlows(const YAML::Node& node, LessonReader& reader, LessonNames& names);
/// The `steps` and `check` lists; questions go to `lesson` too.
void parseSteps(const YAML::Node& node, LessonReader& reader, LessonNames& names, Lesson& lesson);
void parseCheck(const YAML::Node& node, LessonReader& reader, LessonNames& names, Lesson& lesson);

} // namespace hopscope::lesson
