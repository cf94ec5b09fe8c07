#include "model/source/cluster_source.h"

#include <algorithm>

namespace hopscope::source {

HOPSCOPE_DEFINE_WIDE_VALUE(SourceState);

std::vector<KindState> kindStates(const cluster::ClusterSnapshot& snapshot)
{
    std::vector<KindState> states;
    for (const kube::Kind kind : kube::allKinds()) {
        KindState& state = states.emplace_back();
        state.kind = kind;
        state.coverage = snapshot.coverageOf(kind);
        state.objects = cluster::chunksOf(snapshot, kind).size();
        state.onlyNamespaces = snapshot.onlyNamespaces[std::size_t(kind)];
    }
    return states;
}

bool hasAllRows(const SourceState& state, kube::Kind kind, std::size_t count)
{
    return std::any_of(state.kinds.begin(), state.kinds.end(), [&](const KindState& one) {
        return one.kind == kind && one.coverage == cluster::Coverage::Arriving && one.expected && count >= *one.expected;
    });
}

SourceState later(SourceState state, std::chrono::milliseconds elapsed)
{
    const auto come = [elapsed](std::optional<std::chrono::milliseconds>& wait) {
        if (wait)
            wait = std::max(*wait - elapsed, std::chrono::milliseconds(0));
    };
    come(state.retryIn);
    for (KindState& kind : state.kinds)
        come(kind.retryIn);
    return state;
}

} // namespace hopscope::source
