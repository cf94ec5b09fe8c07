// A lesson out of its file.
#pragma once

#include "model/lesson/lesson_fault.h"
#include "model/lesson/lesson.h"

#include <optional>
#include <string_view>

namespace hopscope::lesson {

struct ParsedLesson
{
    std::optional<Lesson> lesson; ///< when there are no faults
    std::vector<Fault> faults;    ///< in the order of their places
};

/// Reads YAML (or JSON) of schema hopscope.lesson/v1. Every name that is used must be declared before: roles in `needs` in their order,
/// then what-ifs, then flows; each path must mean something at what it starts from, and fit the kind of answer that is asked for.
/// Pure; whatever the text is, this returns.
ParsedLesson parseLesson(std::string_view text);

} // namespace hopscope::lesson
