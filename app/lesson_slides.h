// A lesson's pages as slides of native shapes, with what the teacher reads under them.
#pragma once

#include "app/lesson_handout.h"

namespace hopscope::app {

/// A slide for each page of the handout: texts that can be edited, paths of shapes; the questions first, the right answers at the end.
/// Notes: the lesson's words to who teaches it under the first, what is said and asked under each; never a right answer before the end.
Result<QByteArray> lessonSlides(const lesson::BoundLesson& bound, const HandoutOptions& options);

} // namespace hopscope::app
