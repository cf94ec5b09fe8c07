#include "app/lesson_handout.h"

#include "app/asked_path.h"
#include "app/picture_footer.h"
#include "model/lesson/lesson_pages.h"
#include "model/stage/stage.h"
#include "widgets/export/picture_frame.h"
#include "widgets/paint/theme.h"
#include "widgets/stage/stage_page.h"
#include "widgets/stage/stage_painter.h"
#include "widgets/wording/lesson_wording.h"
#include "widgets/wording/path_question_wording.h"
#include "widgets/wording/stage_wording.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <set>
#include <tuple>

namespace hopscope::app {

/// The translation context of this file.
class HandoutText
{
    Q_DECLARE_TR_FUNCTIONS(HandoutText)
};

namespace {

constexpr double margin = 40;
constexpr double textShare = 0.3; ///< of the page's width, beside paths
constexpr double widestText = 900; ///< lines that are longer are hard to read
constexpr double gapBelow = 14;
constexpr double comfortable = 1.5;
constexpr double largestLetters = 2; ///< times those of the map
constexpr double smallestLetters = 0.9;
constexpr double supposedLetters = 1.3;
constexpr double supposedHeight = 44; ///< two lines

double heightOf(const SheetText& paragraph, double width, double scale)
{
    const QFontMetricsF metrics(paint::fontOf(paragraph.role, scale));
    return metrics.boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, paragraph.text).height() + gapBelow * scale;
}

double heightOf(const std::vector<SheetText>& text, double width, double scale)
{
    double height = 0;
    for (const SheetText& paragraph : text)
        height += heightOf(paragraph, width, scale);
    return height;
}

/// The largest letters with which it has room.
double scaleOf(const std::vector<SheetText>& text, const QSizeF& room)
{
    double scale = largestLetters;
    while (scale > smallestLetters && heightOf(text, room.width(), scale) > room.height())
        scale -= 0.1;
    return scale;
}

QRectF roomOfText(const QSizeF& page, bool isBesidePaths)
{
    const double width = isBesidePaths ? page.width() * textShare - margin * 1.5 : std::min(widestText, page.width() - 2 * margin);
    return {margin, margin, width, page.height() - 2.5 * margin};
}

void paintTexts(QPainter& painter, const std::vector<PlacedText>& texts, const QColor& color, int flags)
{
    painter.setPen(color);
    for (const PlacedText& text : texts) {
        painter.setFont(text.font);
        painter.drawText(text.rect, flags, text.text);
    }
}

void paintSheet(QPainter& painter, const LessonSheet& sheet, const QSizeF& size, const paint::Theme& theme, paint::TextMode text)
{
    painter.fillRect(QRectF(QPointF(), size), theme.background);
    paintTexts(painter, placedTexts(sheet, size), theme.text, Qt::TextWordWrap);
    std::vector<PlacedText> remarks = placedRemarks(sheet, size);
    paintTexts(painter, {remarks.back()}, theme.textDimmed, Qt::AlignLeft | Qt::AlignVCenter);
    remarks.pop_back();
    paintTexts(painter, remarks, theme.text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap);
    const std::vector<QPointF> corners = placedPaths(sheet, size);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        painter.save();
        painter.translate(corners[i]);
        sheet.paths[i].page.paint(painter, text);
        painter.restore();
    }
}

/// In the room that the options name, smaller where it needs more; and how many pixels one of its own has then.
std::pair<std::shared_ptr<const stage::Stage>, double> fitted(const flow::FlowTrace& trace, std::size_t candidate, stage::StageOptions options)
{
    const QSizeF room(options.width, options.height);
    std::shared_ptr<const stage::Stage> stage;
    for (const double larger : {1.0, 1.2, 1.4, 1.7, 2.0}) {
        options.width = int(room.width() * larger);
        options.height = int(room.height() * larger);
        stage = std::make_shared<const stage::Stage>(stage::computeStage(trace, candidate, options));
        if (stage->fits)
            break;
    }
    return {stage, std::min({1.0, room.width() / stage->width, room.height() / stage->height})};
}

class Handout
{
public:
    Handout(const lesson::BoundLesson& bound, const HandoutOptions& asked) : m_asked(asked), m_bound(bound), m_pages(lesson::pagesOf(m_bound))
    {
        if (asked.hidden.none())
            return;
        m_mask.emplace(*m_bound.world().snapshot, asked.hidden);
        m_shown = [this](const std::string& value) { return m_mask->text(value); };
    }

    std::vector<LessonSheet> sheets()
    {
        std::vector<LessonSheet> sheets;
        for (std::size_t i = 0; i < m_pages.size(); ++i)
            sheets.push_back(sheetOf(i));
        for (LessonSheet& sheet : answers())
            sheets.push_back(std::move(sheet));
        for (std::size_t i = 0; i < sheets.size(); ++i)
            sheets[i].foot = footOf(HandoutText::tr("%1 of %2").arg(i + 1).arg(sheets.size()));
        return sheets;
    }

    std::vector<exporting::Page> pages()
    {
        std::vector<exporting::Page> pages;
        for (LessonSheet& sheet : sheets())
            pages.push_back(pageOf(std::move(sheet)));
        return pages;
    }

    QString instructor() const { return textOf(m_bound.lesson->instructor); }

private:
    LessonSheet sheetOf(std::size_t number)
    {
        const lesson::Page& page = m_pages[number];
        LessonSheet sheet;
        sheet.text.push_back({layout::TextRole::CardTitle, wording::lessonTitle(*m_bound.lesson)});
        if (page.say) {
            sheet.said = textOf(std::get<lesson::Say>(m_bound.lesson->steps[*page.say]).text);
            sheet.text.push_back({layout::TextRole::ItemText, sheet.said});
        }
        if (page.question)
            addQuestion(*page.question, sheet);
        const std::vector<lesson::SeenFlow> seen = lesson::seenAt(m_bound, m_pages, number, m_answered);
        for (const lesson::SeenFlow& each : seen)
            sheet.paths.push_back(pathOf(each, seen.size()));
        if (page.question)
            m_answered.insert(*page.question); // what it asked for is seen from the next page on
        return sheet;
    }

    void addQuestion(std::size_t question, LessonSheet& sheet)
    {
        const lesson::Question& asked = m_bound.lesson->questions[question];
        sheet.ask = HandoutText::tr("Question %1").arg(++m_questions) + u'\n' + textOf(asked.ask);
        sheet.why = textOf(asked.why);
        sheet.text.push_back({layout::TextRole::ItemName, sheet.ask});
        const std::vector<lesson::Option> options = lesson::poseQuestion(m_bound, question).options;
        for (std::size_t i = 0; i < options.size(); ++i) {
            sheet.options.push_back({valueText(asked, options[i]), options[i].isRight});
            sheet.text.push_back({layout::TextRole::ItemText, optionText(asked, options, i)});
        }
    }

    QString valueText(const lesson::Question& asked, const lesson::Option& option) const
    {
        return wording::answerText(asked.answer, m_shown ? m_shown(option.value) : option.value);
    }

    /// "2   192.168.1.182", with the number that the window and the terminal give it, too.
    QString optionText(const lesson::Question& asked, const std::vector<lesson::Option>& options, std::size_t number) const
    {
        return QStringLiteral("%1   %2").arg(number + 1).arg(valueText(asked, options[number]));
    }

    QString textOf(const lesson::Text& text) const { return wording::lessonText(m_bound, text, m_shown); }

    QSize roomOfPath(std::size_t paths, bool isSupposed) const
    {
        const double height = (m_asked.size.height() - 2 * margin) / double(paths) - (isSupposed ? supposedHeight : 0);
        return {int(m_asked.size.width() * (1 - textShare) - margin), int(height)};
    }

    /// As far as it is seen: its last step; where all of it is, the whole path.
    SheetPath pathOf(const lesson::SeenFlow& seen, std::size_t paths) const
    {
        const lesson::BoundFlow& flow = *m_bound.flow(seen.flow);
        AskedPath path = seenPath(std::make_shared<const flow::FlowTrace>(flow.trace), m_bound.world(flow.whatIf), seen);
        if (m_mask)
            path = maskedPath(*m_mask, std::move(path));
        const QString supposed = flow.whatIf.empty() ? QString() : wording::lessonWhatIf(m_bound, flow.whatIf, m_shown);
        const QSize room = roomOfPath(paths, !supposed.isEmpty());
        stage::StageOptions options = stageOptionsOf(path, room.width(), room.height(), wording::fromWhereToWhere(path.trace->query).toStdString());
        options.isOpen = !seen.whole;
        options.words = &m_words;
        stagepaint::StagePageRequest request;
        std::tie(request.stage, request.scale) = fitted(*path.trace, path.candidate, std::move(options));
        request.background = m_asked.background;
        if (seen.whole)
            request.moment = stage::stageAsWhole(*request.stage);
        else
            request.step = request.stage->steps.empty() ? 0 : request.stage->steps.size() - 1;
        return {supposed, wording::fromWhereToWhere(path.trace->query), stagepaint::stagePage(request)};
    }

    std::vector<SheetText> heading() const
    {
        return {{layout::TextRole::CardTitle, wording::lessonTitle(*m_bound.lesson)}, {layout::TextRole::ItemName, HandoutText::tr("The right answers")}};
    }

    /// As many to a sheet as have room in letters that can be read.
    std::vector<LessonSheet> answers() const
    {
        std::vector<std::vector<SheetText>> answers;
        for (const lesson::Page& page : m_pages)
            if (page.question)
                answers.push_back(answerOf(*page.question, int(answers.size()) + 1));
        for (flow::Assumption assumption : lesson::assumptionsOf(m_bound)) {
            if (m_shown)
                assumption.value = m_shown(assumption.value);
            answers.push_back({{layout::TextRole::ItemText, wording::lessonAssumption(assumption)}});
        }
        const QSizeF room = roomOfText(m_asked.size, false).size();
        std::vector<LessonSheet> sheets;
        for (const std::vector<SheetText>& answer : answers) {
            std::vector<SheetText> together = sheets.empty() ? heading() : sheets.back().text;
            together.insert(together.end(), answer.begin(), answer.end());
            if (sheets.empty() || heightOf(together, room.width(), comfortable) > room.height()) {
                sheets.emplace_back();
                sheets.back().isAnswers = true;
                together = heading();
                together.insert(together.end(), answer.begin(), answer.end());
            }
            sheets.back().text = std::move(together);
        }
        return sheets;
    }

    std::vector<SheetText> answerOf(std::size_t question, int number) const
    {
        const lesson::Question& asked = m_bound.lesson->questions[question];
        const std::vector<lesson::Option> options = lesson::poseQuestion(m_bound, question).options;
        std::vector<SheetText> answer{{layout::TextRole::ItemName, HandoutText::tr("Question %1").arg(number)}};
        for (std::size_t i = 0; i < options.size(); ++i)
            if (options[i].isRight)
                answer.push_back({layout::TextRole::ItemName, optionText(asked, options, i)});
        answer.push_back({layout::TextRole::ItemText, textOf(asked.why)});
        return answer;
    }

    QString footOf(const QString& number) const
    {
        QStringList foot{number, m_asked.hidden.none() ? m_asked.cluster : QString(), maskRemark(m_asked.hidden)};
        foot.removeAll(QString());
        return foot.join(QStringLiteral(" · "));
    }

    exporting::Page pageOf(LessonSheet sheet) const
    {
        exporting::Page page;
        page.size = m_asked.size;
        page.title = wording::lessonTitle(*m_bound.lesson);
        page.text = paint::TextMode::Native; // its fonts are in the file once
        page.paint = [sheet = std::move(sheet), size = QSizeF(m_asked.size), background = m_asked.background](QPainter& painter, paint::TextMode text) {
            paintSheet(painter, sheet, size, paint::Theme::of(exporting::themeOf(background)), text);
        };
        return page;
    }

    const HandoutOptions& m_asked;
    const lesson::BoundLesson& m_bound;
    const std::vector<lesson::Page> m_pages;
    std::optional<mask::Mask> m_mask;
    wording::ShownValue m_shown; ///< of values; empty where nothing is hidden
    const wording::StageWording m_words;
    std::set<std::size_t> m_answered;
    int m_questions = 0;
};

} // namespace

std::vector<PlacedText> placedTexts(const LessonSheet& sheet, const QSizeF& page)
{
    const QRectF room = roomOfText(page, !sheet.paths.empty());
    const double scale = scaleOf(sheet.text, room.size());
    std::vector<PlacedText> texts;
    double y = room.top();
    for (const SheetText& paragraph : sheet.text) {
        const double height = heightOf(paragraph, room.width(), scale);
        texts.push_back({QRectF(room.left(), y, room.width(), height), paint::fontOf(paragraph.role, scale), paragraph.text});
        y += height;
    }
    return texts;
}

std::vector<QPointF> placedPaths(const LessonSheet& sheet, const QSizeF& page)
{
    std::vector<QPointF> corners;
    double y = margin;
    for (const SheetPath& path : sheet.paths) {
        y += path.supposed.isEmpty() ? 0 : supposedHeight;
        corners.push_back({page.width() * textShare, y});
        y += path.page.size.height();
    }
    return corners;
}

std::vector<PlacedText> placedRemarks(const LessonSheet& sheet, const QSizeF& page)
{
    std::vector<PlacedText> remarks;
    const std::vector<QPointF> corners = placedPaths(sheet, page);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const SheetPath& path = sheet.paths[i];
        if (!path.supposed.isEmpty())
            remarks.push_back({QRectF(corners[i].x(), corners[i].y() - supposedHeight, path.page.size.width(), supposedHeight), paint::fontOf(layout::TextRole::ItemName, supposedLetters), path.supposed});
    }
    remarks.push_back({QRectF(margin, page.height() - margin * 1.2, page.width() - 2 * margin, margin), paint::fontOf(layout::TextRole::CardDetail, comfortable), sheet.foot});
    return remarks;
}

std::vector<LessonSheet> lessonSheets(const lesson::BoundLesson& bound, const HandoutOptions& options)
{
    return Handout(bound, options).sheets();
}

QString instructorText(const lesson::BoundLesson& bound, const HandoutOptions& options)
{
    return Handout(bound, options).instructor();
}

std::vector<exporting::Page> handoutPages(const lesson::BoundLesson& bound, const HandoutOptions& options)
{
    return Handout(bound, options).pages();
}

} // namespace hopscope::app
