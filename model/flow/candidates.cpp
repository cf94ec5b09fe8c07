#include "model/flow/candidates.h"

#include "model/flow/listeners.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using Outcome = Ruling::Outcome;

Fraction divided(const Fraction& share, std::size_t parts)
{
    return {share.numerator, share.denominator * parts};
}

void addOnce(Why why, Answer& answer)
{
    if (std::find(answer.why.begin(), answer.why.end(), why) == answer.why.end())
        answer.why.push_back(std::move(why));
}

/// The way of a socket that Cilium translates as it connects: it sends to the endpoint from the beginning, and no rule is left
/// to meet on its own node.
Approach connectedTo(const NetworkView& view, const Origin& origin, const Approach& way, const ip::Endpoint& endpoint)
{
    const Peer destination{endpoint.address, Peer::Port::Number, endpoint.port};
    const Peer source = origin.kind == Origin::Kind::HostProcess ? view.senderTowards(origin.node, endpoint.address) : way.source;
    Approach connected;
    connected.way = way.way;
    connected.node = way.node;
    connected.source = source;
    connected.destination = destination;
    connected.way.translatedAtConnect = true;
    connected.way.source = source;
    connected.way.destination = destination;
    return connected;
}

class Candidates
{
public:
    Candidates(const NetworkView& view, const Origin& origin, Answer& answer) : m_view(view), m_origin(origin), m_answer(answer) {}

    void addChoicesOf(const Approach& way, const Fraction& share)
    {
        const bool atConnect = way.ruling.translation == Reason::TranslatedAtConnect;
        const Fraction each = divided(share, way.ruling.endpoints.size());
        for (const ServiceEndpoint& endpoint : way.ruling.endpoints) {
            const Choice choice{endpoint.endpoint, ownerOfEndpoint(m_view, endpoint), !atConnect};
            add(atConnect ? connectedTo(m_view, m_origin, way, endpoint.endpoint) : way, choice, endpoint.slice, each);
        }
    }

    void add(const Approach& way, const Choice& choice, const kube::SliceEndpoint* slice, const Fraction& share)
    {
        const auto next = choice.translate || way.way.translatedAtConnect ? onward(m_view, m_origin, way, choice) : std::nullopt;
        if (!next)
            return addHere(way, choice, slice, share);
        explain(*next, choice.endpoint);
        if (next->ruling.outcome == Outcome::Translated)
            addChoicesOf(*next, share);
        else
            keepStopped(*next, choice, slice, share);
    }

private:
    /// Nobody translates it again. At its own address the deciding node's filter still has a say.
    void addHere(const Approach& way, const Choice& choice, const kube::SliceEndpoint* slice, const Fraction& share)
    {
        const bool own = choice.translate && choice.owner.kind == Owner::Kind::Node && choice.owner.node == way.node;
        const auto filtered = own ? filteredNodePort(m_view, {way.node, way.source.address, choice.endpoint, false, false}) : std::nullopt;
        if (!filtered)
            return keep(routeTo(m_view, m_origin, way, choice), choice, slice, share);
        addOnce({Decision::FilteredAfterTranslation, {way.node, choice.endpoint.toString(), filtered->match.service->meta.key().toString()}},
                m_answer);
        for (const Why& why : filtered->why)
            addOnce(why, m_answer);
        Arrived arrived;
        arrived.candidate.endpoint = choice.endpoint;
        arrived.candidate.node = choice.owner.node;
        arrived.candidate.result = resultOf(*filtered);
        arrived.candidate.forward = endedInInput(m_view, m_origin, way, choice, filtered->reason);
        keep(std::move(arrived), choice, slice, share);
    }

    static CandidateResult resultOf(const Ruling& ruling)
    {
        switch (ruling.outcome) {
        case Outcome::Rejected: return CandidateResult::Rejected;
        case Outcome::Dropped: return CandidateResult::Dropped;
        default: return CandidateResult::Unknown;
        }
    }

    void keep(Arrived arrived, const Choice& choice, const kube::SliceEndpoint* slice, const Fraction& share)
    {
        arrived.candidate.pod = podOfEndpoint(m_view, choice.owner, choice.endpoint, slice);
        arrived.candidate.probability = share;
        if (arrived.isFirewalled)
            m_answer.why.push_back({Decision::ForwardPolicyDrops, {arrived.firewallNode}});
        m_answer.candidates.push_back(std::move(arrived.candidate));
    }

    /// The next node's rules refuse or drop it: the endpoint is chosen, and never gets the packet.
    void keepStopped(const Approach& next, const Choice& choice, const kube::SliceEndpoint* slice, const Fraction& share)
    {
        Arrived arrived;
        arrived.candidate.endpoint = choice.endpoint;
        arrived.candidate.node = choice.owner.node;
        arrived.candidate.translation = next.translatedBefore;
        Attempt attempt = attemptAt(m_view, m_origin, next, next.ruling.reason, false);
        arrived.candidate.result = resultOf(next.ruling);
        arrived.isFirewalled = !attempt.firewallNode.empty();
        arrived.firewallNode = attempt.firewallNode;
        if (arrived.isFirewalled)
            arrived.candidate.result = CandidateResult::DroppedByHostFirewall;
        arrived.candidate.forward = std::move(attempt.steps);
        keep(std::move(arrived), choice, slice, share);
    }

    void explain(const Approach& next, const ip::Endpoint& endpoint)
    {
        addOnce({Decision::TranslatedAgain, {next.node, endpoint.toString()}}, m_answer);
        for (const Why& why : next.ruling.why)
            addOnce(why, m_answer);
    }

    const NetworkView& m_view;
    const Origin& m_origin;
    Answer& m_answer;
};

} // namespace

void addCandidates(const NetworkView& view, const Origin& origin, const Approach& way, Answer& answer)
{
    Candidates(view, origin, answer).addChoicesOf(way, {1, 1});
}

void addDirectCandidate(const NetworkView& view, const Origin& origin, const Approach& way, const ip::Endpoint& destination,
                        const Owner& owner, Answer& answer)
{
    Candidates(view, origin, answer).add(way, {destination, owner, false}, nullptr, {1, 1});
}

} // namespace hopscope::flow
