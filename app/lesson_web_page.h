// A lesson as one page for a browser: works from disk, is turned by keys, asks and judges, with nothing from outside.
#pragma once

#include "app/lesson_handout.h"

namespace hopscope::app {

/// The same lesson gives the same bytes. What is right stands in it so that nobody reads it by chance.
QByteArray lessonWebPage(const lesson::BoundLesson& bound, const HandoutOptions& options);

} // namespace hopscope::app
