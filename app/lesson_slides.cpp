#include "app/lesson_slides.h"

#include "widgets/export/picture_frame.h"
#include "widgets/storyboard/slide_deck.h"
#include "widgets/storyboard/slide_shapes.h"
#include "widgets/wording/lesson_wording.h"

namespace hopscope::app {

namespace {

QByteArray boxes(const std::vector<PlacedText>& texts, const QColor& color, const char* name, int& id)
{
    QByteArray shapes;
    for (const PlacedText& text : texts)
        shapes += storyboard::slideParagraph({name, text.rect, text.font, text.text, color}, id);
    return shapes;
}

/// Groups as the painter paints them; alike on two slides they move from one to the other.
QByteArray pathShapes(const SheetPath& path, const QPointF& corner, std::size_t number, const QSizeF& page, int& id)
{
    storyboard::ShapeDevice device(page);
    device.beginGroup("path" + std::to_string(number));
    QPainter painter(&device);
    painter.translate(corner);
    path.page.paint(painter, paint::TextMode::Native);
    painter.end();
    QByteArray shapes;
    for (const storyboard::ShapeGroup& group : device.groups())
        shapes += storyboard::slideGroup(group, id);
    return shapes;
}

storyboard::Slide slideOf(const LessonSheet& sheet, const HandoutOptions& options, const QString& title)
{
    const QSizeF page = options.size;
    const paint::Theme& theme = paint::Theme::of(exporting::themeOf(options.background));
    int id = 3;
    storyboard::Slide slide;
    slide.title = sheet.ask.isEmpty() ? title : sheet.ask.section(u'\n', 0, 0);
    slide.shapes = boxes(placedTexts(sheet, page), theme.text, "text", id);
    std::vector<PlacedText> remarks = placedRemarks(sheet, page);
    slide.shapes += boxes({remarks.back()}, theme.textDimmed, "foot", id);
    remarks.pop_back();
    slide.shapes += boxes(remarks, theme.text, "supposed", id);
    const std::vector<QPointF> corners = placedPaths(sheet, page);
    for (std::size_t i = 0; i < corners.size(); ++i)
        slide.shapes += pathShapes(sheet.paths[i], corners[i], i, page, id);
    for (const QString& said : {sheet.said, sheet.ask})
        if (!said.isEmpty())
            slide.notes << said.split(u'\n');
    return slide;
}

} // namespace

Result<QByteArray> lessonSlides(const lesson::BoundLesson& bound, const HandoutOptions& options)
{
    const QString title = wording::lessonTitle(*bound.lesson);
    storyboard::SlideDeck deck{title, QSizeF(options.size), paint::Theme::of(exporting::themeOf(options.background)).background, {}};
    for (const LessonSheet& sheet : lessonSheets(bound, options))
        deck.slides.push_back(slideOf(sheet, options, title));
    const QString instructor = instructorText(bound, options);
    if (!deck.slides.empty() && !instructor.isEmpty())
        deck.slides.front().notes = instructor.split(u'\n') + deck.slides.front().notes;
    return storyboard::renderDeck(deck);
}

} // namespace hopscope::app
