#include "app/lesson_handout.h"

#include "app/asked_path.h"
#include "app/picture_footer.h"
#include "model/flow/seen_part.h"
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

/// One paragraph.
struct Paragraph
{
    layout::TextRole role = layout::TextRole::ItemText;
    QString text;
};

struct Sheet
{
    std::vector<Paragraph> text;
    std::vector<exporting::Page> paths; ///< one below the other, beside the text
};

double heightOf(const Paragraph& paragraph, double width, double scale)
{
    const QFontMetricsF metrics(paint::fontOf(paragraph.role, scale));
    return metrics.boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, paragraph.text).height() + gapBelow * scale;
}

double heightOf(const std::vector<Paragraph>& text, double width, double scale)
{
    double height = 0;
    for (const Paragraph& paragraph : text)
        height += heightOf(paragraph, width, scale);
    return height;
}

/// The largest letters with which it has room.
double scaleOf(const std::vector<Paragraph>& text, const QSizeF& room)
{
    double scale = largestLetters;
    while (scale > smallestLetters && heightOf(text, room.width(), scale) > room.height())
        scale -= 0.1;
    return scale;
}

void paintText(QPainter& painter, const QRectF& room, const std::vector<Paragraph>& text, const paint::Theme& theme)
{
    const double scale = scaleOf(text, room.size());
    double y = room.top();
    for (const Paragraph& paragraph : text) {
        const double height = heightOf(paragraph, room.width(), scale);
        painter.setFont(paint::fontOf(paragraph.role, scale));
        painter.setPen(theme.text);
        painter.drawText(QRectF(room.left(), y, room.width(), height), Qt::TextWordWrap, paragraph.text);
        y += height;
    }
}

QRectF roomOfText(const QSizeF& page, bool isBesidePaths)
{
    const double width = isBesidePaths ? page.width() * textShare - margin * 1.5 : std::min(widestText, page.width() - 2 * margin);
    return {margin, margin, width, page.height() - 2.5 * margin};
}

void paintSheet(QPainter& painter, const Sheet& sheet, const QString& foot, const QSizeF& size, const paint::Theme& theme, paint::TextMode text)
{
    painter.fillRect(QRectF(QPointF(), size), theme.background);
    paintText(painter, roomOfText(size, !sheet.paths.empty()), sheet.text, theme);
    double y = margin;
    for (const exporting::Page& path : sheet.paths) {
        painter.save();
        painter.translate(size.width() * textShare, y);
        path.paint(painter, text);
        painter.restore();
        y += path.size.height();
    }
    painter.setFont(paint::fontOf(layout::TextRole::CardDetail, comfortable));
    painter.setPen(theme.textDimmed);
    painter.drawText(QRectF(margin, size.height() - margin * 1.2, size.width() - 2 * margin, margin), Qt::AlignLeft | Qt::AlignVCenter, foot);
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
        if (!asked.hidden.none())
            m_mask.emplace(*m_bound.world().snapshot, asked.hidden);
    }

    std::vector<exporting::Page> pages()
    {
        std::vector<Sheet> sheets;
        for (std::size_t i = 0; i < m_pages.size(); ++i)
            sheets.push_back(sheetOf(i));
        for (Sheet& sheet : answers())
            sheets.push_back(std::move(sheet));
        std::vector<exporting::Page> pages;
        for (std::size_t i = 0; i < sheets.size(); ++i)
            pages.push_back(pageOf(std::move(sheets[i]), HandoutText::tr("%1 of %2").arg(i + 1).arg(sheets.size())));
        return pages;
    }

private:
    Sheet sheetOf(std::size_t number)
    {
        const lesson::Page& page = m_pages[number];
        Sheet sheet;
        sheet.text.push_back({layout::TextRole::CardTitle, wording::lessonTitle(*m_bound.lesson)});
        if (page.say)
            sheet.text.push_back({layout::TextRole::ItemText, textOf(std::get<lesson::Say>(m_bound.lesson->steps[*page.say]).text)});
        if (page.question)
            addQuestion(*page.question, sheet.text);
        const std::vector<lesson::SeenFlow> seen = lesson::seenAt(m_bound, m_pages, number, m_answered);
        for (const lesson::SeenFlow& each : seen)
            sheet.paths.push_back(pathOf(each, roomOfPath(seen.size())));
        if (page.question)
            m_answered.insert(*page.question); // what it asked for is seen from the next page on
        return sheet;
    }

    void addQuestion(std::size_t question, std::vector<Paragraph>& text)
    {
        const lesson::Question& asked = m_bound.lesson->questions[question];
        text.push_back({layout::TextRole::ItemName, HandoutText::tr("Question %1").arg(++m_questions) + u'\n' + textOf(asked.ask)});
        const std::vector<lesson::Option> options = lesson::poseQuestion(m_bound, question).options;
        for (std::size_t i = 0; i < options.size(); ++i)
            text.push_back({layout::TextRole::ItemText, letter(i) + QStringLiteral("   ") + shown(wording::answerText(asked.answer, options[i].value))});
    }

    /// Under other words where something is hidden.
    QString shown(const QString& text) const { return m_mask ? QString::fromStdString(m_mask->text(text.toStdString())) : text; }

    QString textOf(const lesson::Text& text) const { return shown(wording::lessonText(m_bound, text)); }

    static QString letter(std::size_t option) { return QString(QChar(u'A' + char16_t(option))); }

    QSize roomOfPath(std::size_t paths) const
    {
        return {int(m_asked.size.width() * (1 - textShare) - margin), int((m_asked.size.height() - 2 * margin) / double(paths))};
    }

    /// As far as it is seen: its last step; where all of it is, the whole path.
    exporting::Page pathOf(const lesson::SeenFlow& seen, const QSize& room) const
    {
        const lesson::BoundFlow& flow = *m_bound.flow(seen.flow);
        const lesson::World& world = m_bound.world(flow.whatIf);
        AskedPath path{std::make_shared<const flow::FlowTrace>(seen.whole ? flow.trace : flow::seenPart(flow.trace, seen.candidate, seen.steps))};
        path.candidate = seen.whole ? seen.candidate : 0;
        if (!seen.waits)
            path.places = stage::factsOfPlaces(*world.snapshot, world.facts, *path.trace);
        path.podMtu = world.facts.podMtu.isKnown() ? world.facts.podMtu.value : 0;
        if (m_mask)
            path = maskedPath(*m_mask, std::move(path));
        QString title = shown(wording::fromWhereToWhere(flow.query));
        if (!flow.whatIf.empty())
            title += QStringLiteral(" · ") + shown(wording::lessonWhatIf(m_bound, flow.whatIf));
        stage::StageOptions options = stageOptionsOf(path, room.width(), room.height(), title.toStdString());
        options.isOpen = !seen.whole;
        options.words = &m_words;
        stagepaint::StagePageRequest request;
        std::tie(request.stage, request.scale) = fitted(*path.trace, path.candidate, std::move(options));
        request.background = m_asked.background;
        if (seen.whole)
            request.moment = stage::stageAsWhole(*request.stage);
        else
            request.step = request.stage->steps.empty() ? 0 : request.stage->steps.size() - 1;
        return stagepaint::stagePage(request);
    }

    std::vector<Paragraph> heading() const
    {
        return {{layout::TextRole::CardTitle, wording::lessonTitle(*m_bound.lesson)}, {layout::TextRole::ItemName, HandoutText::tr("The right answers")}};
    }

    /// As many to a sheet as have room in letters that can be read.
    std::vector<Sheet> answers() const
    {
        const QSizeF room = roomOfText(m_asked.size, false).size();
        std::vector<Sheet> sheets;
        int number = 0;
        for (const lesson::Page& page : m_pages) {
            if (!page.question)
                continue;
            const std::vector<Paragraph> answer = answerOf(*page.question, ++number);
            std::vector<Paragraph> together = sheets.empty() ? heading() : sheets.back().text;
            together.insert(together.end(), answer.begin(), answer.end());
            if (sheets.empty() || heightOf(together, room.width(), comfortable) > room.height()) {
                sheets.push_back({heading(), {}});
                sheets.back().text.insert(sheets.back().text.end(), answer.begin(), answer.end());
            } else {
                sheets.back().text = std::move(together);
            }
        }
        return sheets;
    }

    std::vector<Paragraph> answerOf(std::size_t question, int number) const
    {
        const lesson::Question& asked = m_bound.lesson->questions[question];
        const std::vector<lesson::Option> options = lesson::poseQuestion(m_bound, question).options;
        QStringList right;
        for (std::size_t i = 0; i < options.size(); ++i)
            if (options[i].isRight)
                right << letter(i) + QStringLiteral("  ") + shown(wording::answerText(asked.answer, options[i].value));
        return {{layout::TextRole::ItemName, QString::number(number) + QStringLiteral("   ") + right.join(QStringLiteral(", "))},
                {layout::TextRole::ItemText, textOf(asked.why)}};
    }

    exporting::Page pageOf(Sheet sheet, const QString& number) const
    {
        QStringList foot{number, m_asked.hidden.none() ? m_asked.cluster : QString(), maskRemark(m_asked.hidden)};
        foot.removeAll(QString());
        exporting::Page page;
        page.size = m_asked.size;
        page.title = wording::lessonTitle(*m_bound.lesson);
        page.text = paint::TextMode::Native; // its fonts are in the file once
        page.paint = [sheet = std::move(sheet), foot = foot.join(QStringLiteral(" · ")), size = QSizeF(m_asked.size), background = m_asked.background](QPainter& painter, paint::TextMode text) {
            paintSheet(painter, sheet, foot, size, paint::Theme::of(exporting::themeOf(background)), text);
        };
        return page;
    }

    const HandoutOptions& m_asked;
    const lesson::BoundLesson& m_bound;
    const std::vector<lesson::Page> m_pages;
    std::optional<mask::Mask> m_mask;
    const wording::StageWording m_words;
    std::set<std::size_t> m_answered;
    int m_questions = 0;
};

} // namespace

std::vector<exporting::Page> handoutPages(const lesson::BoundLesson& bound, const HandoutOptions& options)
{
    return Handout(bound, options).pages();
}

} // namespace hopscope::app
