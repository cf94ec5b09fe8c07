// Which endpoints a client's connections get, one after the other.
#pragma once

#include "model/flow/flow_trace.h"

#include <cstdint>
#include <random>

namespace hopscope::flow {

/// Opens connections of one trace: each gets an endpoint by the exact shares, chosen once for the connection (conntrack keeps it for all
/// of its packets). With session affinity all get the endpoint of the first: they begin within its time, from one address. The same seed
/// draws the same. Without candidates none is opened.
class ConnectionTally
{
public:
    explicit ConnectionTally(const FlowTrace& trace, std::uint64_t seed = 1);

    void open(std::size_t connections);
    /// By candidate.
    const std::vector<std::size_t>& counts() const { return m_counts; }
    std::size_t total() const { return m_total; }
    bool keepsEndpoint() const { return m_keeps; }

private:
    std::size_t draw();

    std::vector<double> m_limits; ///< by candidate, the upper end of its part of 0 to 1
    bool m_keeps = false;
    std::mt19937_64 m_random;
    std::vector<std::size_t> m_counts;
    std::size_t m_total = 0;
    std::optional<std::size_t> m_first; ///< the endpoint of the first one
};

} // namespace hopscope::flow
