#include "model/lesson/path_questions.h"

#include "model/lesson/flow_values.h"
#include "model/lesson/posed_question.h"

#include <algorithm>

namespace hopscope::lesson {

namespace {

using Steps = std::vector<flow::Step>;
using Kind = PathQuestion::Kind;

constexpr std::size_t mostRight = 3; ///< that are offered

class Asker
{
public:
    Asker(const cluster::ClusterSnapshot& snapshot, const flow::FlowTrace& trace, std::size_t candidate)
        : m_snapshot(snapshot), m_trace(trace), m_first(trace.name ? 1 : 0)
    {
        if (candidate < trace.candidates.size())
            m_chosen = &trace.candidates[candidate];
        m_there = m_chosen ? m_chosen->forward : trace.attempt;
        m_translation = find([](const flow::Step& step) { return flow::isTranslation(step.reason); });
        m_isDelivered = !m_there.empty() && m_there.back().reason == flow::Reason::DeliveredToSocket;
    }

    std::vector<PathQuestion> ask()
    {
        if (m_there.empty()) {
            askOutcome(0);
            return std::move(m_questions);
        }
        askDestination();
        askSource();
        askWire();
        askOutcome(m_first + std::max<std::size_t>(m_there.size() - 1, 1));
        askReply();
        return std::move(m_questions);
    }

private:
    template <class Condition>
    std::size_t find(Condition condition) const
    {
        return std::size_t(std::find_if(m_there.begin(), m_there.end(), condition) - m_there.begin());
    }

    std::string nodeAddress(const std::string& name) const
    {
        const kube::Node* node = m_snapshot.nodes.find({{}, name});
        const auto address = node ? node->firstAddress("InternalIP", m_there.front().source.address.family()) : std::nullopt;
        return address ? address->toString() : std::string();
    }

    static void add(PathQuestion& question, const std::string& value, bool right, std::optional<PathMistake> mistake = std::nullopt)
    {
        const bool known = std::any_of(question.options.begin(), question.options.end(), [&](const PathOption& each) { return each.value == value; });
        if (!known && !value.empty())
            question.options.push_back({value, right, mistake});
    }

    void take(PathQuestion question)
    {
        const auto right = std::count_if(question.options.begin(), question.options.end(), [](const PathOption& each) { return each.isRight; });
        if (right == 0 || std::size_t(right) == question.options.size())
            return;
        std::stable_sort(question.options.begin(), question.options.end(), [](const PathOption& one, const PathOption& other) { return isOfferedBefore(one.value, other.value); });
        m_questions.push_back(std::move(question));
    }

    void askDestination()
    {
        if (m_translation == m_there.size() || m_translation == 0)
            return;
        const flow::Step& step = m_there[m_translation];
        PathQuestion question{Kind::Destination, AnswerKind::Address, m_first + m_translation, step.where.node, {}};
        add(question, peerText(step.destination), true);
        for (const flow::Candidate& other : m_trace.candidates)
            if (question.options.size() < mostRight)
                add(question, other.endpoint.toString(), true);
        const flow::Peer& called = m_there[m_translation - 1].destination;
        add(question, peerText(called), false, PathMistake::NotTranslated);
        flow::Peer wrongPort = step.destination;
        wrongPort.port = called.port;
        add(question, peerText(wrongPort), false, PathMistake::PortOfService);
        if (const std::string node = m_chosen ? nodeAddress(m_chosen->node) : std::string(); !node.empty()) {
            wrongPort = step.destination;
            wrongPort.address = *ip::IpAddress::parse(node);
            add(question, peerText(wrongPort), false, PathMistake::NodeOfEndpoint);
        }
        take(std::move(question));
    }

    void askSource()
    {
        if (!m_isDelivered)
            return;
        const std::size_t changes = find([](const flow::Step& step) { return step.sourceChanged; });
        const std::size_t seen = std::max<std::size_t>(std::min(changes, m_translation), 1);
        if (seen >= m_there.size())
            return;
        PathQuestion question{Kind::Source, AnswerKind::Address, m_first + seen, {}, {}};
        add(question, peerText(m_there.back().source), true);
        add(question, peerText(m_there.front().source), false, PathMistake::SourceKept);
        const bool kept = changes == m_there.size();
        add(question, nodeAddress(m_trace.decidedOn), false, kept ? std::optional(PathMistake::NodeAsSource) : std::nullopt);
        if (kept && m_chosen)
            add(question, nodeAddress(m_chosen->node), false, PathMistake::NodeAsSource);
        take(std::move(question));
    }

    void askWire()
    {
        const auto wire = stepOnWire(m_there);
        if (!wire)
            return;
        const flow::Step& sent = m_there[*wire];
        const std::size_t seen = std::max<std::size_t>(std::min(*wire, find([](const flow::Step& step) { return step.outer.has_value(); })), 1);
        PathQuestion question{Kind::Wire, AnswerKind::Address, m_first + seen, sent.where.node, {}};
        add(question, sent.outer ? sent.outer->source.toString() : sent.source.address.toString(), true);
        add(question, sent.source.address.toString(), false, PathMistake::InnerHeader);
        add(question, nodeAddress(sent.where.node), false, PathMistake::OuterHeader);
        add(question, m_there.front().source.address.toString(), false);
        take(std::move(question));
    }

    void askOutcome(std::size_t seen)
    {
        if (m_trace.clientSees == flow::ClientSees::Depends)
            return;
        const std::string sees(toString(m_trace.clientSees));
        PathQuestion question{Kind::Outcome, AnswerKind::Outcome, m_trace.clientSees == flow::ClientSees::NameNotFound ? 0 : seen, {}, {}};
        add(question, sees, true);
        for (const char* other : {"connected", "refused", "timeout"})
            add(question, other, false, PathMistake::Outcome);
        if (m_trace.name)
            add(question, "name-not-found", false, PathMistake::Outcome);
        take(std::move(question));
    }

    void askReply()
    {
        if (!m_chosen || m_chosen->reply.empty() || m_chosen->reply.back().reason != flow::Reason::ReplyDelivered)
            return;
        const flow::Peer& read = m_chosen->reply.back().source;
        PathQuestion question{Kind::ReplySource, AnswerKind::Address, m_first + m_there.size(), {}, {}};
        add(question, peerText(read), true);
        add(question, peerText(m_chosen->reply.front().source), false, PathMistake::EndpointAnswers);
        // Of a NodePort it may be the very address that was called.
        if (const std::string node = nodeAddress(m_chosen->node); node != read.address.toString())
            add(question, node, false, PathMistake::NodeAsSource);
        take(std::move(question));
    }

    const cluster::ClusterSnapshot& m_snapshot;
    const flow::FlowTrace& m_trace;
    const flow::Candidate* m_chosen = nullptr;
    std::size_t m_first;
    Steps m_there;
    std::size_t m_translation = 0;
    bool m_isDelivered = false;
    std::vector<PathQuestion> m_questions;
};

} // namespace

std::string_view toString(PathQuestion::Kind kind)
{
    switch (kind) {
    case Kind::Destination: return "destination";
    case Kind::Source: return "source";
    case Kind::Wire: return "wire";
    case Kind::Outcome: return "outcome";
    case Kind::ReplySource: return "reply-source";
    }
    return {};
}

std::vector<PathQuestion> questionsOf(const cluster::ClusterSnapshot& snapshot, const flow::FlowTrace& trace, std::size_t candidate)
{
    std::vector<PathQuestion> questions = Asker(snapshot, trace, candidate).ask();
    std::stable_sort(questions.begin(), questions.end(), [](const PathQuestion& left, const PathQuestion& right) { return left.steps < right.steps; });
    return questions;
}

} // namespace hopscope::lesson
