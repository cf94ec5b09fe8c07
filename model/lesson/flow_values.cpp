#include "model/lesson/flow_values.h"

#include <algorithm>
#include <charconv>

namespace hopscope::lesson {

namespace {

using Values = std::vector<std::string>;

bool isMeant(const BoundFlow& flow, const std::string& only, const flow::Candidate& candidate)
{
    const auto* source = std::get_if<flow::PodPlace>(&flow.query.from);
    const bool isOwn = source && candidate.pod == source->pod;
    if (only == "own" || only == "others")
        return isOwn == (only == "own");
    if (only == "local" || only == "remote")
        return (candidate.node == flow.trace.decidedOn) == (only == "local");
    return true;
}

/// A packet's ways that the path speaks of.
class Ways
{
public:
    Ways(const BoundFlow& flow, const Expression& expression) : m_flow(flow), m_expression(expression)
    {
        for (const flow::Candidate& candidate : flow.trace.candidates)
            if (isMeant(flow, expression.only, candidate))
                m_candidates.push_back(&candidate);
    }

    const std::vector<const flow::Candidate*>& candidates() const { return m_candidates; }

    /// Of each way there; of the attempt where nothing delivers the packet.
    template <class Found>
    Values eachForward(Found found) const
    {
        Values values;
        for (const flow::Candidate* candidate : m_candidates)
            values.push_back(found(candidate->forward));
        if (m_flow.trace.candidates.empty() && !m_flow.trace.attempt.empty())
            values.push_back(found(m_flow.trace.attempt));
        return values;
    }
    template <class Found>
    Values eachReply(Found found) const
    {
        Values values;
        for (const flow::Candidate* candidate : m_candidates)
            if (!candidate->reply.empty())
                values.push_back(found(candidate->reply));
        return values;
    }

    /// The step that the selector names; nothing where there is none.
    const flow::Step* chosen(const std::vector<flow::Step>& steps) const;

private:
    const BoundFlow& m_flow;
    const Expression& m_expression;
    std::vector<const flow::Candidate*> m_candidates;
};

const flow::Step* Ways::chosen(const std::vector<flow::Step>& steps) const
{
    const std::string& word = m_expression.selector;
    if (steps.empty() || word == "last" || word.empty())
        return steps.empty() ? nullptr : &steps.back();
    if (word == "first")
        return &steps.front();
    std::size_t number = 0;
    if (std::from_chars(word.data(), word.data() + word.size(), number).ec == std::errc{})
        return number >= 1 && number <= steps.size() ? &steps[number - 1] : nullptr;
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const flow::Step& step) {
        return word == "translated" ? flow::isTranslation(step.reason) : word == "masqueraded" && step.sourceChanged;
    });
    return found == steps.end() ? nullptr : &*found;
}

std::string fieldsChanged(const std::vector<flow::Step>& steps)
{
    const bool source = std::any_of(steps.begin(), steps.end(), [](const flow::Step& step) { return step.sourceChanged; });
    const bool destination = std::any_of(steps.begin(), steps.end(), [](const flow::Step& step) { return step.destinationChanged; });
    return source && destination ? "both" : source ? "source" : destination ? "destination" : "none";
}

const flow::OuterHeader* outerOf(const std::vector<flow::Step>& steps)
{
    for (const flow::Step& step : steps)
        if (step.outer)
            return &*step.outer;
    return nullptr;
}

std::string wireEnd(const std::vector<flow::Step>& steps, bool source)
{
    if (const flow::OuterHeader* outer = outerOf(steps))
        return (source ? outer->source : outer->destination).toString();
    const auto wire = stepOnWire(steps);
    return wire ? peerText(source ? steps[*wire].source : steps[*wire].destination) : std::string();
}

std::string reasonOf(const flow::Candidate& candidate)
{
    switch (candidate.result) {
    case flow::CandidateResult::Works: break;
    case flow::CandidateResult::BrokenAsymmetricReply: return "reply-lost";
    case flow::CandidateResult::Unknown: return {};
    default: return candidate.forward.empty() ? std::string() : std::string(toString(candidate.forward.back().reason));
    }
    return flow::endsAtPolicy(candidate) ? std::string(toString(candidate.forward.back().reason)) : "reply-delivered";
}

Values reasonsOf(const flow::FlowTrace& trace, const std::vector<const flow::Candidate*>& candidates)
{
    if (trace.clientSees == flow::ClientSees::NameNotFound) {
        Values lookup;
        if (trace.name && !trace.name->lookup.empty())
            for (const flow::Candidate& candidate : trace.name->lookup.front().candidates)
                lookup.push_back(flow::works(candidate) ? "name-not-found" : reasonOf(candidate));
        return lookup.empty() ? Values{"name-not-found"} : lookup;
    }
    Values values;
    for (const flow::Candidate* candidate : candidates)
        values.push_back(reasonOf(*candidate));
    if (trace.candidates.empty() && !trace.attempt.empty())
        values.emplace_back(toString(trace.attempt.back().reason));
    return values;
}

/// Gate N of n takes 1/(n - N + 1) of the rest: kube-proxy's statistic match (packet-paths.md 2.6).
Values gate(const flow::FlowTrace& trace, const std::string& selector)
{
    std::uint64_t number = 0;
    std::from_chars(selector.data(), selector.data() + selector.size(), number);
    const std::uint64_t gates = trace.candidates.size();
    if (number < 1 || number > gates)
        return {};
    return {flow::Fraction{1, gates - number + 1}.toString()};
}

/// With session affinity the first choice holds for all of a client's connections.
std::size_t podsPerClient(const flow::FlowTrace& trace)
{
    const bool keeps = std::any_of(trace.why.begin(), trace.why.end(), [](const flow::Why& why) {
        return why.decision == flow::Decision::SessionAffinity || why.decision == flow::Decision::SessionAffinityOfAddress;
    });
    return keeps ? std::min<std::size_t>(1, trace.candidates.size()) : trace.candidates.size();
}

Values candidateValues(const std::vector<const flow::Candidate*>& candidates, Property property)
{
    Values values;
    for (const flow::Candidate* candidate : candidates) {
        switch (property) {
        case Property::FlowShare: values.push_back(candidate->probability.toString()); break;
        case Property::Endpoints: values.push_back(candidate->endpoint.toString()); break;
        case Property::EndpointsNode: values.push_back(candidate->node); break;
        default: values.push_back(candidate->pod ? candidate->pod->toString() : std::string());
        }
    }
    return values;
}

/// What a record says, without its type: "A 10.96.0.20", "CNAME api.example.com.".
Values withoutTypes(const Values& records)
{
    Values values;
    for (const std::string& record : records)
        values.push_back(record.substr(record.find(' ') + 1));
    return values;
}

Values nameValues(const flow::FlowTrace& trace, const Expression& expression, Property property)
{
    if (!trace.name)
        return {};
    if (property == Property::NameAnswer)
        return withoutTypes(trace.name->answer);
    const Values& asked = trace.name->asked;
    if (property == Property::QuestionsCount)
        return {std::to_string(asked.size())};
    if (asked.empty() || expression.selector.empty())
        return asked;
    return {expression.selector == "first" ? asked.front() : asked.back()};
}

Values stepValues(const Ways& ways, Property property)
{
    using Steps = std::vector<flow::Step>;
    const auto peer = [&](bool source) {
        return [&ways, source](const Steps& steps) {
            const flow::Step* step = ways.chosen(steps);
            return step ? peerText(source ? step->source : step->destination) : std::string();
        };
    };
    const auto outer = [](auto text) {
        return [text](const Steps& steps) {
            const flow::OuterHeader* header = outerOf(steps);
            return header ? std::string(text(*header)) : std::string();
        };
    };
    switch (property) {
    case Property::StepSource: return ways.eachForward(peer(true));
    case Property::StepDestination: return ways.eachForward(peer(false));
    case Property::StepNode:
        return ways.eachForward([&](const Steps& steps) { return ways.chosen(steps) ? ways.chosen(steps)->where.node : std::string(); });
    case Property::ReplySource: return ways.eachReply(peer(true));
    case Property::ReplyDestination: return ways.eachReply(peer(false));
    case Property::WireSource: return ways.eachForward([](const Steps& steps) { return wireEnd(steps, true); });
    case Property::WireDestination: return ways.eachForward([](const Steps& steps) { return wireEnd(steps, false); });
    case Property::OuterSource: return ways.eachForward(outer([](const flow::OuterHeader& header) { return header.source.toString(); }));
    case Property::OuterDestination: return ways.eachForward(outer([](const flow::OuterHeader& header) { return header.destination.toString(); }));
    case Property::OuterBytes: return ways.eachForward(outer([](const flow::OuterHeader& header) { return std::to_string(header.overhead); }));
    case Property::OuterOverlay:
        return ways.eachForward([](const Steps& steps) { return std::string(toString(outerOf(steps) ? outerOf(steps)->overlay : facts::Overlay::None)); });
    case Property::FlowChanges: return ways.eachForward(fieldsChanged);
    default: return ways.eachReply(fieldsChanged);
    }
}

} // namespace

std::string peerText(const flow::Peer& peer)
{
    if (peer.isUnknownNodeAddress)
        return {};
    return peer.portKind == flow::Peer::Port::Number ? peer.toString() : peer.address.toString();
}

std::optional<std::size_t> stepOnWire(const std::vector<flow::Step>& steps)
{
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const flow::Place& before = steps[i - 1].where;
        const bool isBetweenNodes = before.kind == flow::Place::Kind::Node && steps[i].where.kind == flow::Place::Kind::Node;
        if (isBetweenNodes && before.node != steps[i].where.node)
            return i - 1;
    }
    return std::nullopt;
}

std::optional<std::size_t> meantCandidate(const BoundFlow& flow, const std::string& only)
{
    const auto& candidates = flow.trace.candidates;
    const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const flow::Candidate& each) { return isMeant(flow, only, each); });
    return found == candidates.end() ? std::nullopt : std::optional(std::size_t(found - candidates.begin()));
}

std::string outcomeOf(const flow::FlowTrace& trace)
{
    return trace.clientSees == flow::ClientSees::Depends ? std::string() : std::string(toString(trace.clientSees));
}

std::vector<std::string> flowValues(const BoundFlow& flow, const Expression& expression, Property property)
{
    const Ways ways(flow, expression);
    switch (property) {
    case Property::Dialled: return {flow.trace.to};
    case Property::FlowOutcome: return {outcomeOf(flow.trace)};
    case Property::FlowReason: return reasonsOf(flow.trace, ways.candidates());
    case Property::FlowDecidedOn: return {flow.trace.decidedOn};
    case Property::FlowGate: return gate(flow.trace, expression.selector);
    case Property::EndpointsCount: return {std::to_string(ways.candidates().size())};
    case Property::FlowPodsPerClient: return {std::to_string(podsPerClient(flow.trace))};
    case Property::FlowShare:
    case Property::Endpoints:
    case Property::EndpointsNode:
    case Property::FlowPods: return candidateValues(ways.candidates(), property);
    case Property::Questions:
    case Property::QuestionsCount:
    case Property::NameAnswer: return nameValues(flow.trace, expression, property);
    default: return stepValues(ways, property);
    }
}

} // namespace hopscope::lesson
