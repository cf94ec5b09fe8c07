#include "model/lesson/parse_lesson.h"

#include "model/kube/yaml_to_json.h"
#include "model/lesson/parse_needs.h"
#include "model/lesson/parse_questions.h"

#include <algorithm>
#include <tuple>

namespace hopscope::lesson {

namespace {

constexpr std::size_t mostBytes = 256 << 10;

/// "12:3" as kube::yamlToJson writes a place.
Fault notYaml(const Error& error)
{
    Fault fault{FaultKind::NotYaml, 1, 1, {error.message}};
    const std::size_t colon = error.context.find(':');
    fault.line = std::max(1, std::atoi(error.context.c_str()));
    if (colon != std::string::npos)
        fault.column = std::max(1, std::atoi(error.context.c_str() + colon + 1));
    return fault;
}

Lesson readLesson(const YAML::Node& root, LessonReader& reader)
{
    Lesson lesson;
    if (!reader.isMapOf(root, "lesson", {"schema", "id", "number", "title", "about", "minutes", "cluster", "needs", "what-if", "flows", "steps", "check", "instructor"}))
        return lesson;
    LessonNames names(reader);
    if (const std::string schema = reader.word(root, "schema"); !schema.empty() && schema != "hopscope.lesson/v1")
        reader.fault(FaultKind::WrongSchema, root["schema"], {schema});
    lesson.id = reader.word(root, "id");
    lesson.number = reader.number(root, "number", false);
    lesson.minutes = reader.number(root, "minutes", false);
    lesson.cluster = reader.word(root, "cluster", false);
    if (const YAML::Node needs = reader.at(root, "needs"); needs.IsDefined())
        lesson.needs = parseNeeds(needs, reader, names);
    if (const YAML::Node whatIfs = root["what-if"]; whatIfs.IsDefined())
        lesson.whatIfs = parseWhatIfs(whatIfs, reader, names);
    if (const YAML::Node flows = root["flows"]; flows.IsDefined())
        lesson.flows = parseFlows(flows, reader, names);
    lesson.title = names.text(root, "title");
    lesson.about = names.text(root, "about", false);
    lesson.instructor = names.text(root, "instructor", false);
    if (const YAML::Node steps = reader.at(root, "steps"); steps.IsDefined())
        parseSteps(steps, reader, names, lesson);
    if (const YAML::Node check = root["check"]; check.IsDefined())
        parseCheck(check, reader, names, lesson);
    if (lesson.questions.empty())
        reader.fault(FaultKind::NothingAsked, root, {});
    return lesson;
}

} // namespace

const Template& Text::in(const std::string& language) const
{
    static const Template nothing;
    for (const std::string& code : {language, std::string("en"), std::string()})
        if (const auto found = byLanguage.find(code); found != byLanguage.end())
            return found->second;
    return byLanguage.empty() ? nothing : byLanguage.begin()->second;
}

const Need* Lesson::need(const std::string& role) const
{
    const auto found = std::find_if(needs.begin(), needs.end(), [&](const Need& each) { return each.role == role; });
    return found == needs.end() ? nullptr : &*found;
}

const FlowPlan* Lesson::flow(const std::string& name) const
{
    const auto found = std::find_if(flows.begin(), flows.end(), [&](const FlowPlan& each) { return each.name == name; });
    return found == flows.end() ? nullptr : &*found;
}

const WhatIfPlan* Lesson::whatIf(const std::string& name) const
{
    const auto found = std::find_if(whatIfs.begin(), whatIfs.end(), [&](const WhatIfPlan& each) { return each.name == name; });
    return found == whatIfs.end() ? nullptr : &*found;
}

ParsedLesson parseLesson(std::string_view text)
{
    ParsedLesson parsed;
    if (text.size() > mostBytes) {
        parsed.faults.push_back({FaultKind::TooLarge, 1, 1, {std::to_string(mostBytes)}});
        return parsed;
    }
    // The program's own reader first: it bounds what aliases unfold to, and depth.
    if (const auto json = kube::yamlToJson(text); !json) {
        parsed.faults.push_back(notYaml(json.error()));
        return parsed;
    }
    try {
        LessonReader reader(parsed.faults);
        Lesson lesson = readLesson(YAML::Load(std::string(text)), reader);
        if (parsed.faults.empty())
            parsed.lesson = std::move(lesson);
    } catch (const YAML::Exception& error) {
        parsed.faults.push_back({FaultKind::NotYaml, std::max(error.mark.line, 0) + 1, std::max(error.mark.column, 0) + 1, {kube::yamlProblem(error)}});
    }
    std::stable_sort(parsed.faults.begin(), parsed.faults.end(), [](const Fault& a, const Fault& b) { return std::tie(a.line, a.column) < std::tie(b.line, b.column); });
    return parsed;
}

} // namespace hopscope::lesson
