#include "model/source/cluster_source.h"

#include <algorithm>

namespace hopscope::source {

namespace {

template <std::size_t... index>
std::array<std::size_t, kube::kindCount> tableSizes(const cluster::ClusterSnapshot& snapshot, std::index_sequence<index...>)
{
    return {cluster::tableOf<std::variant_alternative_t<index, kube::Object>>(snapshot).size()...};
}

} // namespace

std::vector<KindState> kindStates(const cluster::ClusterSnapshot& snapshot)
{
    const auto sizes = tableSizes(snapshot, std::make_index_sequence<kube::kindCount>());
    std::vector<KindState> states;
    for (const kube::Kind kind : kube::allKinds()) {
        KindState& state = states.emplace_back();
        state.kind = kind;
        state.coverage = snapshot.coverageOf(kind);
        state.objects = sizes[std::size_t(kind)];
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
