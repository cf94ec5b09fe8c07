#include "model/flow/connection_tally.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

bool hasAffinity(const FlowTrace& trace)
{
    return std::any_of(trace.why.begin(), trace.why.end(),
                       [](const Why& why) { return why.decision == Decision::SessionAffinity || why.decision == Decision::SessionAffinityOfAddress; });
}

} // namespace

ConnectionTally::ConnectionTally(const FlowTrace& trace, std::uint64_t seed) : m_keeps(hasAffinity(trace)), m_random(seed), m_counts(trace.candidates.size())
{
    double limit = 0;
    for (const Candidate& candidate : trace.candidates) {
        const Fraction& share = candidate.probability;
        limit += share.denominator == 0 ? 0 : double(share.numerator) / double(share.denominator);
        m_limits.push_back(limit);
    }
}

/// The library's own distributions differ from one to the next; its generator does not.
std::size_t ConnectionTally::draw()
{
    constexpr double steps = 9007199254740992; // 2^53: what a double tells apart between 0 and 1
    const double at = double(m_random() >> 11) / steps * m_limits.back();
    const auto found = std::upper_bound(m_limits.begin(), m_limits.end(), at);
    return std::min(std::size_t(found - m_limits.begin()), m_limits.size() - 1);
}

void ConnectionTally::open(std::size_t connections)
{
    if (m_limits.empty() || m_limits.back() <= 0)
        return;
    for (std::size_t i = 0; i < connections; ++i) {
        const std::size_t endpoint = m_keeps && m_first ? *m_first : draw();
        m_first = m_first.value_or(endpoint);
        ++m_counts[endpoint];
        ++m_total;
    }
}

} // namespace hopscope::flow
