// A lesson as a file, for a class without the program.
#pragma once

#include "app/lesson_handout.h"

#include <optional>

namespace hopscope::app {

/// A book on paper, slides, or a page for a browser.
enum class LessonForm
{
    Paper,
    Slides,
    Web
};

/// By the name's ending: .pdf, .pptx, .html.
std::optional<LessonForm> lessonFormOf(const QString& fileName);

/// On any thread. Errors: those of the form.
Result<QByteArray> renderLesson(LessonForm form, const lesson::BoundLesson& bound, const HandoutOptions& options);

} // namespace hopscope::app
