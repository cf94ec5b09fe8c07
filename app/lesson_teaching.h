// A lesson in a terminal: it says, asks, and waits for each answer.
#pragma once

#include "app/report.h"
#include "model/lesson/binding.h"

#include <istream>

namespace hopscope::app {

/// Answers are numbers, one a line; the end of the input ends the lesson. Returns exitDone.
int teachLesson(const lesson::BoundLesson& bound, std::istream& answers, const Streams& streams);

} // namespace hopscope::app
