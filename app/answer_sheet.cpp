#include "app/answer_sheet.h"

#include "model/base/visible_text.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

namespace hopscope::app {

/// The translation context of this file.
class AnswerSheet
{
    Q_DECLARE_TR_FUNCTIONS(AnswerSheet)
};

namespace {

using Json = nlohmann::ordered_json;

struct Answered
{
    const lessonview::AskedQuestion* question = nullptr;
    const lessonview::AskedOption* given = nullptr;
};

std::vector<Answered> answered(const LessonCourse& course, const std::vector<std::size_t>& answers)
{
    std::vector<Answered> all;
    for (const CoursePage& page : course.pages)
        if (page.question && all.size() < answers.size())
            all.push_back({&*page.question, &page.question->options.at(answers[all.size()])});
    return all;
}

Json correctOf(const lessonview::AskedQuestion& question)
{
    Json correct = Json::array();
    for (const lessonview::AskedOption& option : question.options)
        if (option.isRight)
            correct.push_back(option.value);
    return correct;
}

/// In a cell of a table of Markdown.
QString cell(QString text)
{
    for (const char* sign : {"\\", "|", "*", "_", "`", "<", "[", "]", "#"})
        text.replace(QLatin1String(sign), QLatin1String("\\") + QLatin1String(sign));
    return text.simplified();
}

} // namespace

std::string answersAsJsonLines(const LessonCourse& course, const std::vector<std::size_t>& answers)
{
    std::string lines;
    for (const Answered& each : answered(course, answers)) {
        const Json json{{"schema", "hopscope.answer/v1"}, {"lesson", course.id}, {"cluster", course.cluster.toStdString()}, {"question", each.question->id},
                        {"ask", each.question->ask.toStdString()}, {"given", each.given->value}, {"right", each.given->isRight}, {"correct", correctOf(*each.question)}};
        lines += jsonWithoutControls(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
    }
    return lines;
}

QString answersAsMarkdown(const LessonCourse& course, const std::vector<std::size_t>& answers)
{
    int right = 0;
    QString rows;
    const auto all = answered(course, answers);
    for (const Answered& each : all) {
        right += each.given->isRight ? 1 : 0;
        rows += QStringLiteral("| %1 | %2 | %3 |\n").arg(cell(each.question->ask), cell(each.given->text), each.given->isRight ? AnswerSheet::tr("right") : AnswerSheet::tr("No. Right is: %1").arg(cell(lessonview::rightAnswers(*each.question))));
    }
    return QStringLiteral("# %1\n\n%2\n\n| %3 | %4 | %5 |\n|---|---|---|\n%6")
        .arg(cell(course.title), AnswerSheet::tr("%1: %2 of %3 right.", "1: the cluster").arg(cell(course.cluster)).arg(right).arg(all.size()), AnswerSheet::tr("Question"),
             AnswerSheet::tr("Answer"), AnswerSheet::tr("Verdict"), rows);
}

} // namespace hopscope::app
