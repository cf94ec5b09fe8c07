#include "model/lesson/parse_questions.h"

#include "model/flow/flow_query.h"

#include <algorithm>

namespace hopscope::lesson {

namespace {

constexpr std::size_t mostFlows = 32;
constexpr std::size_t mostSteps = 100;
constexpr std::size_t mostAnswers = 32;

const Words& outcomes()
{
    static const Words words{"connected", "refused", "timeout", "name-not-found"};
    return words;
}

FlowPlan parseFlow(const std::string& name, const YAML::Node& node, LessonReader& reader, LessonNames& names)
{
    FlowPlan plan;
    plan.name = name;
    if (!reader.isMapOf(node, name, {"from", "to", "protocol", "assume", "what-if", "expect"}))
        return plan;
    plan.from = names.templateOf(reader.word(node, "from"), node["from"]);
    plan.to = names.templateOf(reader.word(node, "to"), node["to"]);
    if (const std::string protocol = reader.oneOf(node, "protocol", {"TCP", "UDP", "SCTP"}, false); !protocol.empty())
        plan.protocol = *ip::parseProtocol(protocol);
    plan.assume = reader.words(node, "assume", false);
    for (const std::string& text : plan.assume)
        if (!flow::parseAssumption(text))
            reader.fault(FaultKind::BadExpression, node["assume"], {text});
    plan.whatIf = reader.word(node, "what-if", false);
    if (!plan.whatIf.empty())
        names.needsWhatIf(plan.whatIf, node["what-if"]);
    for (const std::string& word : reader.words(node, "expect", false))
        if (reader.isOneOf(word, node["expect"], outcomes()))
            plan.expect.push_back(word);
    return plan;
}

bool isNumber(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

class QuestionParser
{
public:
    QuestionParser(LessonReader& reader, LessonNames& names) : m_reader(reader), m_names(names) {}

    Question question(const YAML::Node& node)
    {
        Question question;
        if (!m_reader.isMapOf(node, "predict", {"id", "ask", "answer", "correct", "wrong", "why", "notes"}))
            return question;
        question.id = m_reader.word(node, "id");
        question.ask = m_names.text(node, "ask");
        const std::string kind = m_reader.oneOf(node, "answer", {"word", "address", "node", "pod", "number", "share", "outcome", "reason", "fields", "overlay", "assigned-by", "reach"});
        question.answer = answerKindOf(kind).value_or(AnswerKind::Word);
        const YAML::Node correct = m_reader.at(node, "correct");
        if (correct.IsDefined() && m_reader.isAtMost(mostAnswers, correct, "correct"))
            for (const std::string& word : m_reader.wordsOf(correct, "correct"))
                question.correct.push_back(term(word, question.answer, correct));
        if (const YAML::Node wrong = node["wrong"]; wrong.IsDefined())
            readWrong(wrong, question);
        question.why = m_names.text(node, "why");
        question.notes = m_names.text(node, "notes", false);
        return question;
    }

private:
    void readWrong(const YAML::Node& node, Question& question)
    {
        if (!node.IsSequence()) {
            m_reader.fault(FaultKind::WrongForm, node, {"wrong", "list"});
            return;
        }
        if (!m_reader.isAtMost(mostAnswers, node, "wrong"))
            return;
        for (const YAML::Node& each : node) {
            if (!m_reader.isMapOf(each, "wrong", {"value", "because"}))
                continue;
            WrongTerm wrong;
            if (const std::string word = m_reader.word(each, "value"); !word.empty())
                wrong.value = term(word, question.answer, each["value"]);
            wrong.because = m_names.text(each, "because");
            question.wrong.push_back(std::move(wrong));
        }
    }

    /// A path where one begins with a role or a flow, else a word that an answer of the kind can be.
    Term term(const std::string& text, AnswerKind wanted, const YAML::Node& at)
    {
        const auto path = parseExpression(text);
        const bool isPath = path && (m_names.hasRole(path->root) || m_names.isFlow(path->root));
        if (!isPath && !text.empty() && isLiteral(text, wanted))
            return text;
        if (!path) {
            m_reader.fault(FaultKind::BadExpression, at, {text});
            return text;
        }
        const auto found = m_names.check(*path, at);
        if (found && !fits(found->answer, wanted))
            m_reader.fault(FaultKind::WrongAnswer, at, {text, std::string(toString(found->answer)), std::string(toString(wanted))});
        return *path;
    }

    static bool fits(AnswerKind found, AnswerKind wanted)
    {
        return found == wanted || (wanted == AnswerKind::Word && found != AnswerKind::Outcome) ||
               (wanted == AnswerKind::Address && found == AnswerKind::Number);
    }

    static bool isLiteral(const std::string& text, AnswerKind kind)
    {
        const auto among = [&](const Words& words) { return std::find(words.begin(), words.end(), text) != words.end(); };
        switch (kind) {
        case AnswerKind::Outcome: return among(outcomes());
        case AnswerKind::Fields: return among({"none", "source", "destination", "both"});
        case AnswerKind::Number: return isNumber(text);
        case AnswerKind::Share: return text.find_first_not_of("0123456789/") == std::string::npos;
        case AnswerKind::Overlay: return among({"none", "vxlan", "ipip", "geneve", "wireguard"});
        case AnswerKind::AssignedBy:
            return among({"node-operating-system", "cloud-provider", "cni", "kube-controller-manager", "api-server", "load-balancer-controller", "user"});
        case AnswerKind::Reach: return among({"node-network", "cluster", "cluster-unless-routed", "outside"});
        case AnswerKind::Reason:
            return among({"reply-delivered", "reply-lost", "rejected-no-endpoints", "dropped-no-local-endpoint", "denied-by-egress-policy",
                          "denied-by-ingress-policy", "dropped-no-route", "refused-no-listener", "name-not-found"});
        default: return false;
        }
    }

    LessonReader& m_reader;
    LessonNames& m_names;
};

Moment momentOf(const std::string& word)
{
    return word == "start"         ? Moment::Start
           : word == "translation" ? Moment::Translation
           : word == "wire"        ? Moment::Wire
           : word == "arrival"     ? Moment::Arrival
                                   : Moment::End;
}

void addQuestion(const YAML::Node& node, LessonReader& reader, LessonNames& names, Lesson& lesson)
{
    Question question = QuestionParser(reader, names).question(node);
    const bool taken = std::any_of(lesson.questions.begin(), lesson.questions.end(), [&](const Question& each) { return each.id == question.id; });
    if (taken && !question.id.empty())
        reader.fault(FaultKind::NameTaken, node["id"], {question.id});
    lesson.steps.emplace_back(Predict{lesson.questions.size()});
    lesson.questions.push_back(std::move(question));
}

void parseStep(const YAML::Node& node, LessonReader& reader, LessonNames& names, Lesson& lesson)
{
    Words keys{"say", "play", "compare", "predict"};
    const bool isSaid = node.IsMap() && node["say"].IsDefined();
    if (isSaid)
        keys.push_back("notes"); // a question has its own; what is played has no words
    if (!reader.isMapOf(node, "steps", keys))
        return;
    if (node.size() > (isSaid && node["notes"].IsDefined() ? 2 : 1)) {
        reader.fault(FaultKind::WrongForm, node, {"steps", "one of say, play, compare, predict"});
        return;
    }
    if (node["say"].IsDefined()) {
        lesson.steps.emplace_back(Say{names.textOf(node["say"], "say"), names.text(node, "notes", false)});
    } else if (const YAML::Node play = node["play"]; play.IsDefined()) {
        if (!reader.isMapOf(play, "play", {"flow", "until"}))
            return;
        const Play step{reader.word(play, "flow"), momentOf(reader.oneOf(play, "until", {"start", "translation", "wire", "arrival", "end"}, false))};
        if (!step.flow.empty() && names.needsFlow(step.flow, play["flow"]))
            lesson.steps.emplace_back(step);
    } else if (const YAML::Node compare = node["compare"]; compare.IsDefined()) {
        if (!reader.isMapOf(compare, "compare", {"flow", "with"}))
            return;
        const Compare step{reader.word(compare, "flow"), reader.word(compare, "with")};
        if (!step.flow.empty() && !step.whatIf.empty() && names.needsFlow(step.flow, compare["flow"]) && names.needsFlow(step.whatIf, compare["with"]))
            lesson.steps.emplace_back(step);
    } else if (node["predict"].IsDefined()) {
        addQuestion(node["predict"], reader, names, lesson);
    } else {
        reader.fault(FaultKind::MissingKey, node, {"say, play, compare, predict"});
    }
}

} // namespace

std::vector<FlowPlan> parseFlows(const YAML::Node& node, LessonReader& reader, LessonNames& names)
{
    std::vector<FlowPlan> flows;
    if (!node.IsMap()) {
        reader.fault(FaultKind::WrongForm, node, {"flows", "map"});
        return flows;
    }
    if (!reader.isAtMost(mostFlows, node, "flows"))
        return flows;
    for (const auto& entry : node) {
        const std::string name = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
        flows.push_back(parseFlow(name, entry.second, reader, names));
        names.declareFlow(name, entry.first);
    }
    return flows;
}

void parseSteps(const YAML::Node& node, LessonReader& reader, LessonNames& names, Lesson& lesson)
{
    if (!node.IsSequence())
        return reader.fault(FaultKind::WrongForm, node, {"steps", "list"});
    if (!reader.isAtMost(mostSteps, node, "steps"))
        return;
    for (const YAML::Node& each : node)
        parseStep(each, reader, names, lesson);
}

void parseCheck(const YAML::Node& node, LessonReader& reader, LessonNames& names, Lesson& lesson)
{
    if (!node.IsSequence())
        return reader.fault(FaultKind::WrongForm, node, {"check", "list"});
    if (!reader.isAtMost(mostSteps, node, "check"))
        return;
    for (const YAML::Node& each : node)
        addQuestion(each, reader, names, lesson);
}

} // namespace hopscope::lesson
