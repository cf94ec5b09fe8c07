#include "model/lesson/posed_question.h"

#include "model/base/natural_order.h"
#include "model/lesson/values.h"

#include <algorithm>

namespace hopscope::lesson {

namespace {

constexpr std::size_t fewNodes = 4;
constexpr std::size_t fewRight = 4;   ///< that are offered
constexpr std::size_t fewMistaken = 2; ///< of one mistake

std::vector<std::string> valuesOfTerm(const BoundLesson& bound, const Term& term)
{
    const auto* expression = std::get_if<Expression>(&term);
    return expression ? valuesOf(bound, *expression) : std::vector{std::get<std::string>(term)};
}

const Option* find(const PosedQuestion& posed, const std::string& value)
{
    const auto found = std::find_if(posed.options.begin(), posed.options.end(), [&](const Option& each) { return each.value == value; });
    return found == posed.options.end() ? nullptr : &*found;
}

void add(PosedQuestion& posed, const Option& option)
{
    if (!find(posed, option.value))
        posed.options.push_back(option);
}

bool isRight(const PosedQuestion& posed, const std::string& value)
{
    return std::find(posed.right.begin(), posed.right.end(), value) != posed.right.end();
}

void addRight(PosedQuestion& posed, const std::string& value)
{
    if (isRight(posed, value))
        return;
    posed.right.push_back(value);
    if (posed.right.size() <= fewRight)
        add(posed, {value, true, std::nullopt});
}

void addMistaken(PosedQuestion& posed, const std::vector<std::string>& values, std::size_t mistake)
{
    std::size_t added = 0;
    for (const std::string& value : values) {
        if (added == fewMistaken)
            return;
        if (isRight(posed, value) || find(posed, value))
            continue;
        add(posed, {value, false, mistake});
        ++added;
    }
}

/// Answers that are near whatever the mistake is.
std::vector<std::string> nearValues(const BoundLesson& bound, AnswerKind kind)
{
    if (kind == AnswerKind::Outcome)
        return {"connected", "refused", "timeout"};
    if (kind == AnswerKind::Fields)
        return {"none", "source", "destination", "both"};
    std::vector<std::string> nodes;
    if (kind == AnswerKind::Node)
        for (const kube::Node& node : bound.world().snapshot->nodes)
            if (nodes.size() < fewNodes)
                nodes.push_back(node.meta.name);
    return nodes;
}

std::size_t rank(const std::string& value)
{
    static const std::vector<std::string> order{"connected", "refused", "timeout", "name-not-found", "none", "source", "destination", "both"};
    return std::size_t(std::find(order.begin(), order.end(), value) - order.begin());
}

void addAssumptions(const BoundLesson& bound, const Term& term, std::vector<flow::Assumption>& all)
{
    const auto* expression = std::get_if<Expression>(&term);
    const BoundFlow* flow = expression ? bound.flow(expression->root) : nullptr;
    if (!flow)
        return;
    for (const flow::Assumption& each : flow->trace.assumptions) {
        // Any address stands for a client outside.
        const bool counts = (each.basis == facts::Basis::Assumed || each.basis == facts::Basis::Unknown) && each.key != "client-address";
        if (counts && std::find(all.begin(), all.end(), each) == all.end())
            all.push_back(each);
    }
}

bool hasAll(const BoundLesson& bound, const Text& text)
{
    for (const auto& [language, written] : text.byLanguage)
        for (const Template::Piece& piece : written.pieces)
            if (const auto* expression = std::get_if<Expression>(&piece); expression && !bound.has(expression->root))
                return false;
    return true;
}

} // namespace

bool isOfferedBefore(const std::string& left, const std::string& right)
{
    if (rank(left) != rank(right))
        return rank(left) < rank(right);
    return naturalCompare(left, right) < 0;
}

bool isAsked(const BoundLesson& bound, std::size_t question)
{
    const Question& asked = bound.lesson->questions.at(question);
    const bool hasCorrect = std::all_of(asked.correct.begin(), asked.correct.end(), [&](const Term& term) {
        const auto* expression = std::get_if<Expression>(&term);
        return !expression || bound.has(expression->root);
    });
    return hasCorrect && hasAll(bound, asked.ask);
}

bool isShown(const BoundLesson& bound, const Step& step)
{
    if (const auto* predict = std::get_if<Predict>(&step))
        return isAsked(bound, predict->question);
    if (const auto* play = std::get_if<Play>(&step))
        return bound.flow(play->flow) != nullptr;
    if (const auto* compare = std::get_if<Compare>(&step))
        return bound.flow(compare->flow) && bound.flow(compare->whatIf);
    return hasAll(bound, std::get<Say>(step).text);
}

PosedQuestion poseQuestion(const BoundLesson& bound, std::size_t question)
{
    const Question& asked = bound.lesson->questions.at(question);
    PosedQuestion posed;
    posed.question = question;
    for (const Term& term : asked.correct) {
        for (const std::string& value : valuesOfTerm(bound, term))
            addRight(posed, value);
        addAssumptions(bound, term, posed.restsOn);
    }
    for (std::size_t i = 0; i < asked.wrong.size(); ++i)
        addMistaken(posed, valuesOfTerm(bound, asked.wrong[i].value), i);
    for (const std::string& value : nearValues(bound, asked.answer))
        if (!isRight(posed, value))
            add(posed, {value, false, std::nullopt});
    std::stable_sort(posed.options.begin(), posed.options.end(), [](const Option& left, const Option& right) { return isOfferedBefore(left.value, right.value); });
    return posed;
}

std::vector<flow::Assumption> assumptionsOf(const BoundLesson& bound)
{
    std::vector<flow::Assumption> all;
    for (std::size_t i = 0; i < bound.lesson->questions.size(); ++i)
        if (isAsked(bound, i))
            for (const Term& term : bound.lesson->questions[i].correct)
                addAssumptions(bound, term, all);
    return all;
}

} // namespace hopscope::lesson
