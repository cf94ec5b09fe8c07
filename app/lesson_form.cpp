#include "app/lesson_form.h"

#include "app/lesson_slides.h"
#include "app/lesson_web_page.h"

namespace hopscope::app {

std::optional<LessonForm> lessonFormOf(const QString& fileName)
{
    const auto endsWith = [&](QLatin1String ending) { return fileName.endsWith(ending, Qt::CaseInsensitive); };
    if (endsWith(QLatin1String(".pdf")))
        return LessonForm::Paper;
    if (endsWith(QLatin1String(".pptx")))
        return LessonForm::Slides;
    return endsWith(QLatin1String(".html")) ? std::optional(LessonForm::Web) : std::nullopt;
}

Result<QByteArray> renderLesson(LessonForm form, const lesson::BoundLesson& bound, const HandoutOptions& options)
{
    switch (form) {
    case LessonForm::Paper: return exporting::renderBook(handoutPages(bound, options));
    case LessonForm::Slides: return lessonSlides(bound, options);
    case LessonForm::Web: return lessonWebPage(bound, options);
    }
    return Error{ErrorKind::Unsupported, "pdf, pptx, html", ""};
}

} // namespace hopscope::app
