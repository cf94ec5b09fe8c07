#include "model/flow/dependencies.h"

#include "model/flow/find_flow.h"

#include <algorithm>
#include <array>

namespace hopscope::flow {

namespace {

struct Plausible
{
    std::string_view key;
    std::array<std::string_view, 3> values;
};

constexpr std::array<Plausible, 5> plausible{{{"proxy-mode", {"iptables", "nftables", "ipvs"}},
                                              {"detect-local", {"node-cidr", "none", ""}},
                                              {"cni-masquerade", {"yes", "no", ""}},
                                              {"network-policy", {"enforced", "not-enforced", ""}},
                                              {"host-network-pods", {"as-pods", "as-node", ""}}}};

bool isSameFate(const Candidate& one, const Candidate& other)
{
    return one.endpoint == other.endpoint && one.probability == other.probability && one.result == other.result &&
           one.translation == other.translation && endsAtPolicy(one) == endsAtPolicy(other);
}

bool isSameAnswer(const FlowTrace& one, const FlowTrace& other)
{
    return one.verdict == other.verdict && one.clientSees == other.clientSees &&
           std::equal(one.candidates.begin(), one.candidates.end(), other.candidates.begin(), other.candidates.end(), isSameFate);
}

/// Assumed because nothing shows it, not because someone asked for it.
bool isOpen(const Assumption& assumption, const Query& query)
{
    return assumption.basis == facts::Basis::Assumed && !query.assume.contains(assumption.key);
}

} // namespace

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
            if (answer && !isSameAnswer(trace, *answer))
                found.push_back({Decision::DependsOn, {assumption.key, assumption.value, std::string(value),
                                                       std::string(toString(answer->verdict))}});
        }
    }
    return found;
}

} // namespace hopscope::flow
