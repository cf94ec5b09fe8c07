// A lesson on paper, for a class without the program.
#pragma once

#include "model/lesson/binding.h"
#include "model/mask/mask.h"
#include "widgets/export/render_request.h"

#include <QStringList>

namespace hopscope::app {

struct HandoutOptions
{
    QString cluster; ///< whose objects it speaks of; empty: that is not said
    mask::Hidden hidden; ///< in all of it
    QSize size{1600, 900};
    exporting::Background background = exporting::Background::Light;
};

/// A paragraph, or an option of a question.
struct SheetText
{
    layout::TextRole role = layout::TextRole::ItemText;
    QString text;
};

struct SheetPath
{
    QString supposed; ///< above it: what is otherwise than in the cluster; empty where nothing is
    QString words;    ///< whence and where to
    exporting::Page page;
};

struct SheetOption
{
    QString text;     ///< without its number
    bool isRight = false;
};

/// One page of a lesson, in parts.
struct LessonSheet
{
    std::vector<SheetText> text;
    std::vector<SheetPath> paths; ///< one below the other, beside the text
    QString foot;
    QString said;                 ///< of `text`, what is no question
    QString ask;                  ///< of a question; the next three belong to it
    std::vector<SheetOption> options;
    QString why;
    bool isAnswers = false;       ///< of the right answers, at the end
};

/// Where something stands on a page.
struct PlacedText
{
    QRectF rect;
    QFont font;
    QString text;
};
std::vector<PlacedText> placedTexts(const LessonSheet& sheet, const QSizeF& page);
/// The corners of its paths, what is supposed above each, and the page's foot.
std::vector<QPointF> placedPaths(const LessonSheet& sheet, const QSizeF& page);
std::vector<PlacedText> placedRemarks(const LessonSheet& sheet, const QSizeF& page);

std::vector<LessonSheet> lessonSheets(const lesson::BoundLesson& bound, const HandoutOptions& options);
/// What the lesson's file says to who teaches it.
QString instructorText(const lesson::BoundLesson& bound, const HandoutOptions& options);

/// A page for each thing that is said and each question with its options, beside the paths as far as they are seen before it is
/// answered; then the right answers with their reasons, as many to a page as have room.
std::vector<exporting::Page> handoutPages(const lesson::BoundLesson& bound, const HandoutOptions& options);

} // namespace hopscope::app
