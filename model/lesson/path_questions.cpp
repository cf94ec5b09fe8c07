#include "model/lesson/path_questions.h"

#include "model/lesson/flow_values.h"
#include "model/lesson/posed_question.h"

#include <algorithm>
#include <set>

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
        askOutcome(m_first + m_there.size() - 1);
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

    /// The ways there of all endpoints that may still be chosen when so many steps of it are seen.
    std::vector<const Steps*> waysAfter(std::size_t seen) const
    {
        if (m_translation == m_there.size() || seen > m_translation)
            return {&m_there};
        std::vector<const Steps*> ways{&m_there};
        for (const flow::Candidate& other : m_trace.candidates)
            if (&other != m_chosen)
                ways.push_back(&other.forward);
        return ways;
    }

    /// The first few are offered.
    static void addRight(PathQuestion& question, const std::set<std::string>& right, const std::string& first)
    {
        add(question, first, true);
        for (const std::string& each : right)
            if (question.options.size() < mostRight)
                add(question, each, true);
    }

    static void addWrong(PathQuestion& question, const std::set<std::string>& right, const std::string& value, std::optional<PathMistake> mistake)
    {
        if (!right.contains(value))
            add(question, value, false, mistake);
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
        std::set<std::string> right{peerText(step.destination)};
        for (const flow::Candidate& other : m_trace.candidates)
            right.insert(other.endpoint.toString());
        addRight(question, right, peerText(step.destination));
        const flow::Peer& called = m_there[m_translation - 1].destination;
        addWrong(question, right, peerText(called), PathMistake::NotTranslated);
        flow::Peer wrongPort = step.destination;
        wrongPort.port = called.port;
        addWrong(question, right, peerText(wrongPort), PathMistake::PortOfService);
        if (const std::string node = m_chosen ? nodeAddress(m_chosen->node) : std::string(); !node.empty()) {
            wrongPort = step.destination;
            wrongPort.address = *ip::IpAddress::parse(node);
            addWrong(question, right, peerText(wrongPort), PathMistake::NodeOfEndpoint);
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
        std::set<std::string> right;
        bool anyChanged = false;
        for (const Steps* way : waysAfter(seen)) {
            if (way->empty() || way->back().reason != flow::Reason::DeliveredToSocket)
                continue;
            const bool changed = std::any_of(way->begin(), way->end(), [](const flow::Step& step) { return step.sourceChanged; });
            anyChanged = anyChanged || changed;
            right.insert(peerText(way->back().source));
        }
        if (right.contains({})) // only a node's routing tells it, so any address of a node may be right
            return;
        PathQuestion question{Kind::Source, AnswerKind::Address, m_first + seen, {}, {}};
        addRight(question, right, peerText(m_there.back().source));
        addWrong(question, right, peerText(m_there.front().source), PathMistake::SourceKept);
        const auto asSource = anyChanged ? std::nullopt : std::optional(PathMistake::NodeAsSource);
        addWrong(question, right, nodeAddress(m_trace.decidedOn), asSource);
        if (asSource && m_chosen)
            addWrong(question, right, nodeAddress(m_chosen->node), asSource);
        if (question.options.size() <= right.size())
            addWrong(question, right, m_there.front().destination.address.toString(), std::nullopt);
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
        const auto wireSource = [](const flow::Step& step) { return step.outer ? step.outer->source.toString() : step.source.address.toString(); };
        std::set<std::string> right;
        for (const Steps* way : waysAfter(seen))
            if (const auto other = stepOnWire(*way))
                right.insert(wireSource((*way)[*other]));
        addRight(question, right, wireSource(sent));
        addWrong(question, right, sent.source.address.toString(), PathMistake::InnerHeader);
        addWrong(question, right, nodeAddress(sent.where.node), PathMistake::OuterHeader);
        addWrong(question, right, m_there.front().source.address.toString(), std::nullopt);
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
        if (read == m_chosen->reply.front().source) // nothing is translated back
            return;
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
