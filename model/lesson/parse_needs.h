// The part of a lesson's file that says what it needs. Private to model/lesson.
#pragma once

#include "model/lesson/lesson_names.h"

namespace hopscope::lesson {

/// Each declares its role.
std::vector<Need> parseNeeds(const YAML::Node& node, LessonReader& reader, LessonNames& names);
/// The `what-if` map; each declares its name.
std::vector<WhatIfPlan> parseWhatIfs(const YAML::Node& node, LessonReader& reader, LessonNames& names);

} // namespace hopscope::lesson
