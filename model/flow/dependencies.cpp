#include "model/flow/dependencies.h"

#include <algorithm>
#include <array>

namespace hopscope::flow {

namespace {

struct Plausible
{
    std::string_view key;
    std::array<std::string_view, 3> values;
};

constexpr std::array<Plausible, 11> plausible{{{"proxy-mode", {"iptables", "nftables", "ipvs"}},
                                              {"detect-local", {"node-cidr", "none", ""}},
                                              {"masquerade-all", {"yes", "no", ""}},
                                              {"node-port-addresses", {"all", "primary", ""}},
                                              {"localhost-node-ports", {"yes", "no", ""}},
                                              {"pod-network", {"ptp", "bridge", ""}},
                                              {"cni-masquerade", {"yes", "no", ""}},
                                              {"network-policy", {"enforced", "not-enforced", ""}},
                                              {"host-network-pods", {"as-pods", "as-node", ""}},
                                              {"host-port-order", {"service-first", "host-port-first", ""}},
                                              {"policy-source", {"client", "masqueraded", ""}}}};

bool isSameFate(const Candidate& one, const Candidate& other)
{
    return one.endpoint == other.endpoint && one.probability == other.probability && works(one) == works(other);
}

bool isSameAnswer(const FlowTrace& one, const FlowTrace& other)
{
    return one.verdict == other.verdict && one.clientSees == other.clientSees &&
           std::equal(one.candidates.begin(), one.candidates.end(), other.candidates.begin(), other.candidates.end(), isSameFate);
}

/// The client that the first endpoint sees differently, under the same answer; empty when all see the same.
std::string otherSource(const FlowTrace& one, const FlowTrace& other)
{
    for (std::size_t i = 0; i < std::min(one.candidates.size(), other.candidates.size()); ++i) {
        const Peer& seen = other.candidates[i].forward.back().source;
        if (!(one.candidates[i].forward.back().source.address == seen.address))
            return seen.toString();
    }
    return {};
}

/// Assumed because nothing shows it, not because someone asked for it.
bool isOpen(const Assumption& assumption, const Query& query)
{
    return assumption.basis == facts::Basis::Assumed && !query.assume.contains(assumption.key);
}

std::vector<Why> dependencies(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const Query& query,
                              const FlowTrace& trace)
{
    std::vector<Why> found;
    for (const Assumption& assumption : trace.assumptions) {
        const auto settings = std::find_if(plausible.begin(), plausible.end(),
                                           [&](const Plausible& one) { return one.key == assumption.key; });
        if (settings == plausible.end() || !isOpen(assumption, query))
            continue;
        for (const std::string_view value : settings->values) {
            if (value.empty() || value == assumption.value)
                continue;
            Query other = query;
            other.assume.emplace(assumption.key, std::string(value));
            const auto answer = findFlow(snapshot, facts, other);
            if (!answer)
                continue;
            Why why{Decision::DependsOn, {assumption.key, assumption.value, std::string(value), std::string(toString(answer->verdict))}};
            if (isSameAnswer(trace, *answer)) {
                const std::string source = otherSource(trace, *answer);
                if (source.empty())
                    continue;
                why = {Decision::DependsOnSource, {assumption.key, assumption.value, std::string(value), source}};
            }
            found.push_back(std::move(why));
        }
    }
    return found;
}

} // namespace

Result<FlowTrace> findFlowWithDependencies(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                                           const Query& query)
{
    auto trace = findFlow(snapshot, facts, query);
    if (trace) {
        const std::vector<Why> open = dependencies(snapshot, facts, query, *trace);
        trace->why.insert(trace->why.end(), open.begin(), open.end());
    }
    return trace;
}

} // namespace hopscope::flow
