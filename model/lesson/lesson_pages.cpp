#include "model/lesson/lesson_pages.h"

#include "model/flow/seen_part.h"
#include "model/lesson/flow_values.h"
#include "model/lesson/values.h"

#include <algorithm>

namespace hopscope::lesson {

namespace {

using Steps = std::vector<flow::Step>;

/// A flow's steps there and back, with the first index of each part as flow::seenPart counts.
struct Way
{
    Way(const flow::FlowTrace& trace, std::size_t candidate) : first(trace.name ? 1 : 0), all(flow::stepsToSee(trace, candidate))
    {
        const bool any = candidate < trace.candidates.size();
        endsAtStart = trace.name ? trace.name->answer.empty() : !any && trace.attempt.size() == 1;
        steps = any ? trace.candidates[candidate].forward : trace.attempt;
        there = steps.size();
        if (any)
            steps.insert(steps.end(), trace.candidates[candidate].reply.begin(), trace.candidates[candidate].reply.end());
    }

    /// The first step of the way there that meets it; `there` where none does.
    template <class Condition>
    std::size_t find(Condition condition) const
    {
        return std::size_t(std::find_if(steps.begin(), steps.begin() + std::ptrdiff_t(there), condition) - steps.begin());
    }
    /// The packet as it leaves; behind a name, once that is looked up.
    std::size_t start() const { return endsAtStart ? 0 : 1; }
    std::size_t translation() const
    {
        const std::size_t found = find([](const flow::Step& step) { return flow::isTranslation(step.reason); });
        return found == there ? start() : first + std::max<std::size_t>(found, 1);
    }
    /// The step as which it goes from one node to another.
    std::size_t wire() const
    {
        const std::size_t outer = find([](const flow::Step& step) { return step.outer.has_value(); });
        return std::min(outer, stepOnWire({steps.begin(), steps.begin() + std::ptrdiff_t(there)}).value_or(there));
    }

    Steps steps;
    std::size_t first;
    std::size_t all; ///< of flow::seenPart
    std::size_t there = 0;
    bool endsAtStart = false; ///< its first step says how it ends
};

std::size_t stepsUntil(const Way& way, Moment moment)
{
    switch (moment) {
    case Moment::Start: return way.start();
    case Moment::Translation: return way.translation();
    case Moment::Wire: return way.first + std::min(way.wire() + 1, way.there);
    case Moment::Arrival: return way.first + way.there;
    case Moment::End: break;
    }
    return way.all;
}

bool isPort(const flow::Peer& peer, const std::string& value)
{
    return peer.portKind == flow::Peer::Port::Number && std::to_string(peer.port) == value;
}

bool hasAddress(const flow::Peer& peer, const std::string& value)
{
    const std::string address = peer.address.toString();
    return value == address || value == peer.toString() || value.starts_with(address + ':') || value.starts_with('[' + address + ']');
}

bool shows(const flow::Step& step, const std::string& value)
{
    const bool outer = step.outer && (step.outer->source.toString() == value || step.outer->destination.toString() == value);
    return outer || hasAddress(step.source, value) || hasAddress(step.destination, value) || isPort(step.source, value) || isPort(step.destination, value) ||
           step.where.node == value || step.where.otherNode == value || (step.where.kind == flow::Place::Kind::Pod && step.where.pod.toString() == value);
}

/// Before the step that first shows it there; where the path begins with it, it is no secret.
template <class Shows>
std::size_t beforeShown(const Way& way, Shows shows)
{
    const auto found = std::find_if(way.steps.begin(), way.steps.end(), shows);
    if (found == way.steps.begin() || found == way.steps.end())
        return way.all;
    return way.first + std::size_t(found - way.steps.begin());
}

/// `property`: of a flow, where the value is one of this path.
std::size_t beforeShown(const Way& way, std::optional<Property> property, const std::string& value)
{
    switch (property.value_or(Property::Self)) {
    case Property::StepSource: return beforeShown(way, [&](const flow::Step& step) { return hasAddress(step.source, value); });
    case Property::StepDestination: return beforeShown(way, [&](const flow::Step& step) { return hasAddress(step.destination, value); });
    case Property::StepNode: return beforeShown(way, [&](const flow::Step& step) { return step.where.node == value; });
    default: return beforeShown(way, [&](const flow::Step& step) { return shows(step, value); });
    }
}

/// How far the flow may be seen while a question about it waits.
std::size_t mostFor(const Way& way, Property property)
{
    switch (property) {
    case Property::FlowOutcome:
    case Property::FlowReason:
    case Property::FlowChanges: return way.start();
    case Property::Questions:
    case Property::QuestionsCount:
    case Property::NameAnswer: return 0;
    case Property::StepSource: // also where it stays as it is
    case Property::StepDestination:
    case Property::FlowShare:
    case Property::FlowGate:
    case Property::FlowPods:
    case Property::FlowPodsPerClient:
    case Property::Endpoints:
    case Property::EndpointsCount:
    case Property::EndpointsNode: return way.translation();
    case Property::WireSource:
    case Property::WireDestination:
    case Property::OuterSource:
    case Property::OuterDestination:
    case Property::OuterOverlay:
    case Property::OuterBytes: return way.first + std::max<std::size_t>(std::min(way.wire(), way.there), 1);
    case Property::ReplySource:
    case Property::ReplyDestination:
    case Property::ReplyChanges: return way.first + way.there;
    default: return way.all;
    }
}

std::size_t heldBy(const BoundLesson& bound, std::size_t question, const std::string& flow, const Way& way)
{
    std::size_t most = way.all;
    const Question& asked = bound.lesson->questions.at(question);
    for (const Term& term : asked.correct) {
        const auto* expression = std::get_if<Expression>(&term);
        if (!expression)
            continue;
        const auto info = expression->root == flow ? propertyOfFlow(expression->path) : std::nullopt;
        const auto property = info ? std::optional(info->property) : std::nullopt;
        if (property)
            most = std::min(most, mostFor(way, *property));
        for (const std::string& value : valuesOf(bound, *expression))
            most = std::min(most, beforeShown(way, property, value));
    }
    return most;
}

/// Whether even the packet that asks for the flow's name has an answer in it: where the Service that is asked for is the DNS itself.
bool isToldByLookup(const BoundLesson& bound, std::size_t question, const flow::FlowTrace& trace)
{
    if (!trace.name || trace.name->lookup.empty())
        return false;
    const flow::FlowTrace leaving = flow::seenPart(trace.name->lookup.front(), 0, 0);
    for (const Term& term : bound.lesson->questions.at(question).correct) {
        const auto* expression = std::get_if<Expression>(&term);
        for (const std::string& value : expression ? valuesOf(bound, *expression) : std::vector<std::string>())
            for (const flow::Candidate& candidate : leaving.candidates)
                if (std::any_of(candidate.forward.begin(), candidate.forward.end(), [&](const flow::Step& step) { return shows(step, value); }))
                    return true;
    }
    return false;
}

/// The endpoint that the first question about the flow speaks of.
std::size_t candidateFor(const BoundLesson& bound, const std::string& flow)
{
    for (const Question& question : bound.lesson->questions)
        for (const Term& term : question.correct) {
            const auto* expression = std::get_if<Expression>(&term);
            if (expression && expression->root == flow && !expression->only.empty())
                return meantCandidate(*bound.flow(flow), expression->only).value_or(0);
        }
    return 0;
}

/// The flow whose end the question asks for; empty where it asks for something else.
std::string judgedFlow(const BoundLesson& bound, std::size_t question)
{
    const Question& asked = bound.lesson->questions.at(question);
    const auto* expression = asked.correct.empty() ? nullptr : std::get_if<Expression>(&asked.correct.front());
    const bool judged = asked.answer == AnswerKind::Outcome || asked.answer == AnswerKind::Reason;
    return judged && expression && bound.flow(expression->root) ? expression->root : std::string();
}

struct Played
{
    std::string flow;
    Moment until = Moment::End;
};

std::vector<Played> playedFor(const BoundLesson& bound, const Page& page)
{
    std::vector<Played> played;
    if (page.picture) {
        const Step& step = bound.lesson->steps.at(*page.picture);
        if (const auto* play = std::get_if<Play>(&step))
            played = {{play->flow, play->until}};
        else if (const auto* compare = std::get_if<Compare>(&step))
            played = {{compare->flow, Moment::End}, {compare->whatIf, Moment::End}};
    }
    const std::string judged = page.question ? judgedFlow(bound, *page.question) : std::string();
    const bool isPlayed = std::any_of(played.begin(), played.end(), [&](const Played& each) { return each.flow == judged; });
    if (!judged.empty() && !isPlayed)
        return {{judged, Moment::Start}};
    return played;
}

bool shows(const BoundLesson& bound, const Page& page, const std::string& flow)
{
    const std::vector<Played> played = playedFor(bound, page);
    return std::any_of(played.begin(), played.end(), [&](const Played& each) { return each.flow == flow; });
}

/// Whether somebody who sees all of the flow's path would know the answer to the page's question: it is about this path, or the path
/// has the answer in it.
bool isToldBy(const BoundLesson& bound, const Page& page, const std::string& flow, const Way& way)
{
    return shows(bound, page, flow) || heldBy(bound, *page.question, flow, way) < way.all;
}

} // namespace

std::vector<Page> pagesOf(const BoundLesson& bound)
{
    std::vector<Page> pages;
    std::optional<std::size_t> picture;
    bool waits = false; // what was played last has no page yet
    for (std::size_t i = 0; i < bound.lesson->steps.size(); ++i) {
        const Step& step = bound.lesson->steps[i];
        const auto* predict = std::get_if<Predict>(&step);
        if (!isShown(bound, step))
            continue;
        const bool says = std::holds_alternative<Say>(step);
        if (says || predict) {
            pages.push_back({says ? std::optional(i) : std::nullopt, picture, predict ? std::optional(predict->question) : std::nullopt});
            waits = false;
            continue;
        }
        picture = i;
        waits = i == 0 || !std::holds_alternative<Say>(bound.lesson->steps[i - 1]) || pages.empty() || pages.back().say != i - 1;
        if (!waits)
            pages.back().picture = picture;
    }
    if (waits)
        pages.push_back({{}, picture, {}});
    return pages;
}

std::vector<SeenFlow> seenAt(const BoundLesson& bound, const std::vector<Page>& pages, std::size_t page, const std::set<std::size_t>& answered)
{
    std::vector<SeenFlow> all;
    for (const Played& played : playedFor(bound, pages.at(page))) {
        SeenFlow seen;
        seen.flow = played.flow;
        seen.candidate = candidateFor(bound, played.flow);
        const Way way(bound.flow(played.flow)->trace, seen.candidate);
        const auto waitsFor = [&](const Page& other) { return other.question && !answered.contains(*other.question) && isToldBy(bound, other, played.flow, way); };
        // Whoever has said how a packet ends may see it end, unless a later question is about the same packet.
        const bool isJudged = pages[page].question && answered.contains(*pages[page].question) && judgedFlow(bound, *pages[page].question) == played.flow;
        const bool ends = isJudged && std::none_of(pages.begin(), pages.end(), waitsFor);
        const Moment until = ends ? Moment::End : played.until;
        seen.steps = stepsUntil(way, until);
        seen.whole = until == Moment::End;
        bool isTold = false;
        for (const Page& other : pages) {
            if (other.picture != pages[page].picture || !waitsFor(other))
                continue;
            isTold = isTold || isToldByLookup(bound, *other.question, bound.flow(played.flow)->trace);
            seen.steps = std::min(seen.steps, heldBy(bound, *other.question, played.flow, way));
            seen.whole = false;
            seen.waits = true;
        }
        if (seen.steps > 0 || !isTold)
            all.push_back(std::move(seen));
    }
    return all;
}

} // namespace hopscope::lesson
