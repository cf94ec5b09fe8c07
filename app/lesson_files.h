// The lessons that the program carries, and those of one's own.
#pragma once

#include "model/base/result.h"
#include "model/lesson/parse_lesson.h"

#include <string>
#include <vector>

namespace hopscope::app {

/// The built-in lessons in the order of the course. The name of each is its id.
std::vector<lesson::Lesson> builtInLessons();
std::vector<std::string> lessonNames();

/// A built-in lesson's name, or the path of a file: what has a dot or a slash in it. Errors: NotFound (no such lesson; the message names
/// those there are), those of readWhole.
Result<std::string> lessonFileText(const std::string& nameOrPath);

} // namespace hopscope::app
