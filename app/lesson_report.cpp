#include "app/lesson_report.h"

#include "model/base/visible_text.h"
#include "model/lesson/posed_question.h"
#include "widgets/wording/lesson_wording.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hopscope::app {

/// The translation context of this file.
class LessonReport
{
    Q_DECLARE_TR_FUNCTIONS(LessonReport)
};

namespace {

using Json = nlohmann::ordered_json;

QString text(std::string_view value)
{
    return QString::fromStdString(quotedFromOutside(value));
}

QString questionText(const lesson::BoundLesson& bound, const lesson::PosedQuestion& posed)
{
    const lesson::Question& question = bound.lesson->questions[posed.question];
    QString lines = wording::lessonText(bound, question.ask) + QLatin1Char('\n');
    for (const lesson::Option& option : posed.options) {
        const QString answer = wording::answerText(question.answer, option.value);
        if (option.isRight)
            lines += LessonReport::tr("   right: %1").arg(answer);
        else if (option.mistake)
            lines += LessonReport::tr("   wrong: %1. %2").arg(answer, wording::lessonText(bound, question.wrong[*option.mistake].because));
        else
            lines += LessonReport::tr("   wrong: %1").arg(answer);
        lines += QLatin1Char('\n');
    }
    if (const std::size_t offered = std::size_t(std::count_if(posed.options.begin(), posed.options.end(), [](const lesson::Option& each) { return each.isRight; })); offered < posed.right.size())
        lines += LessonReport::tr("   right too: %n more", nullptr, int(posed.right.size() - offered)) + QLatin1Char('\n');
    if (!question.why.isEmpty())
        lines += LessonReport::tr("   why: %1").arg(wording::lessonText(bound, question.why)) + QLatin1Char('\n');
    return lines;
}

QString boundText(const lesson::BoundLesson& bound)
{
    QString lines;
    for (const auto& [role, object] : bound.roles)
        lines += QStringLiteral("   %1: %2\n").arg(text(role), wording::boundObjectText(object));
    for (const auto& [name, flow] : bound.flows)
        lines += QStringLiteral("   %1: %2 -> %3\n").arg(text(name), text(flow::toString(flow.query.from)), text(flow::toString(flow.query.to)));
    int number = 0;
    for (std::size_t i = 0; i < bound.lesson->questions.size(); ++i)
        if (lesson::isAsked(bound, i))
            lines += QStringLiteral("\n%1. ").arg(++number) + questionText(bound, lesson::poseQuestion(bound, i));
    const auto assumptions = lesson::assumptionsOf(bound);
    if (!assumptions.empty())
        lines += QLatin1Char('\n') + LessonReport::tr("What no object of the cluster says, and the answers rest on:") + QLatin1Char('\n');
    for (const flow::Assumption& assumption : assumptions)
        lines += QStringLiteral("   %1\n").arg(wording::assumptionSentence(assumption));
    return lines;
}

Json questionJson(const lesson::BoundLesson& bound, std::size_t index)
{
    const lesson::PosedQuestion posed = lesson::poseQuestion(bound, index);
    const lesson::Question& question = bound.lesson->questions[index];
    Json options = Json::array();
    for (const lesson::Option& option : posed.options) {
        Json json{{"value", option.value}, {"text", wording::answerText(question.answer, option.value).toStdString()}, {"right", option.isRight}};
        if (option.mistake)
            json["because"] = wording::lessonText(bound, question.wrong[*option.mistake].because).toStdString();
        options.push_back(std::move(json));
    }
    Json restsOn = Json::array();
    for (const flow::Assumption& each : posed.restsOn)
        restsOn.push_back({{"key", each.key}, {"value", each.value}, {"basis", std::string(facts::toString(each.basis))}});
    return {{"id", question.id}, {"ask", wording::lessonText(bound, question.ask).toStdString()}, {"answer", std::string(toString(question.answer))},
            {"correct", posed.right}, {"options", options}, {"why", wording::lessonText(bound, question.why).toStdString()}, {"restsOn", restsOn}};
}

void addBound(const lesson::BoundLesson& bound, Json& json)
{
    json["roles"] = Json::object();
    for (const auto& [role, object] : bound.roles)
        json["roles"][role] = {{"kind", std::string(toString(object.kind))}, {"name", object.key.toString()}};
    json["flows"] = Json::object();
    for (const auto& [name, flow] : bound.flows)
        json["flows"][name] = {{"from", flow::toString(flow.query.from)}, {"to", flow::toString(flow.query.to)}, {"whatIf", flow.whatIf},
                               {"verdict", std::string(toString(flow.trace.verdict))}, {"clientSees", std::string(toString(flow.trace.clientSees))}};
    json["questions"] = Json::array();
    for (std::size_t i = 0; i < bound.lesson->questions.size(); ++i)
        if (lesson::isAsked(bound, i))
            json["questions"].push_back(questionJson(bound, i));
}

std::string written(const Json& json)
{
    return jsonWithoutControls(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace

std::string lessonListJson(const std::vector<lesson::Lesson>& lessons)
{
    Json list = Json::array();
    for (const lesson::Lesson& each : lessons)
        list.push_back({{"id", each.id}, {"number", each.number}, {"title", wording::lessonTitle(each).toStdString()}, {"minutes", each.minutes}, {"cluster", each.cluster}});
    return written({{"schema", "hopscope.lessons/v1"}, {"lessons", list}});
}

QString lessonCheckText(const LessonCheck& check)
{
    const QString title = check.lesson->number == 0 ? wording::lessonTitle(*check.lesson)
                                                    : LessonReport::tr("Lesson %1: %2").arg(check.lesson->number).arg(wording::lessonTitle(*check.lesson));
    if (const lesson::BoundLesson* bound = check.bound())
        return title + QLatin1Char('\n') + LessonReport::tr("It fits %1.").arg(text(check.cluster)) + QLatin1Char('\n') + boundText(*bound);
    const QString why = wording::unmetSentence(*check.lesson, std::get<lesson::Unmet>(check.result));
    return title + QLatin1Char('\n') + LessonReport::tr("It does not fit %1. %2").arg(text(check.cluster), why) + QLatin1Char('\n');
}

std::string lessonCheckJson(const LessonCheck& check)
{
    Json json{{"schema", "hopscope.lesson-check/v1"}, {"lesson", check.lesson->id}, {"title", wording::lessonTitle(*check.lesson).toStdString()},
              {"cluster", check.cluster}, {"fits", check.bound() != nullptr}, {"unmet", nullptr}, {"builtIn", check.lesson->cluster}};
    if (const auto* unmet = std::get_if<lesson::Unmet>(&check.result))
        json["unmet"] = {{"need", unmet->role}, {"sentence", wording::unmetSentence(*check.lesson, *unmet).toStdString()}};
    else
        addBound(*check.bound(), json);
    return written(json);
}

} // namespace hopscope::app
