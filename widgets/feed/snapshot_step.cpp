#include "widgets/feed/snapshot_step.h"

#include <algorithm>
#include <set>

namespace hopscope::feed {

namespace {

/// Whether what changed can say something else about the network.
bool concernsNetwork(const cluster::ClusterDelta& delta)
{
    using kube::Kind;
    for (const Kind kind : {Kind::Node, Kind::Pod, Kind::Service, Kind::ConfigMap, Kind::DaemonSet, Kind::ServiceCidr,
                            Kind::IpPool, Kind::BlockAffinity}) {
        if (!delta.of(kind).empty())
            return true;
    }
    return delta.coverageChanged;
}

/// Whether they are few to a large cluster. Never when it is another part of it that can be seen now.
bool areFew(const cluster::ClusterDelta& delta, const cluster::SnapshotPointer& before)
{
    constexpr std::size_t large = 5'000;
    const std::size_t objects = before ? before->pods.size() + before->nodes.size() : 0;
    std::size_t changes = 0;
    for (const cluster::KindDelta& kind : delta.kinds)
        changes += kind.added.size() + kind.removed.size() + kind.changed.size();
    return objects >= large && changes < objects / 8 && !delta.coverageChanged;
}

SnapshotStep stepWithoutFacts(const cluster::SnapshotPointer& before, cluster::SnapshotPointer next)
{
    SnapshotStep step;
    step.delta = cluster::diff(before, next);
    if (step.delta.empty() && before) {
        step.snapshot = before; // the same cluster, and its index is built
        return step;
    }
    step.snapshot = std::move(next);
    step.snapshot->index();
    step.factsWait = concernsNetwork(step.delta);
    return step;
}

void detectFacts(SnapshotStep& step, const facts::NetworkFacts& before)
{
    facts::NetworkFacts detected = facts::detectNetwork(*step.snapshot);
    if (!(detected == before))
        step.facts = std::move(detected);
    step.factsWait = false;
}

/// Asked about each change from the last to the first: whether a later one overwrites it.
class LaterChanges
{
public:
    bool overwrite(const cluster::ObjectPut& put)
    {
        return settle(kube::kindOf(put.object), kube::metaOf(put.object).key());
    }
    bool overwrite(const cluster::ObjectRemoved& removed) { return settle(removed.kind, removed.key); }
    bool overwrite(const cluster::KindReplaced& replaced)
    {
        return m_kinds.contains({replaced.kind, {}}) || !m_kinds.emplace(replaced.kind, replaced.namespace_).second;
    }
    bool overwrite(const cluster::CoverageChanged&) { return false; }

private:
    bool settle(kube::Kind kind, kube::ObjectKey key)
    {
        if (m_kinds.contains({kind, {}}) || m_kinds.contains({kind, key.namespace_.str()}))
            return true;
        return !m_keys.emplace(kind, std::move(key)).second;
    }

    std::set<std::pair<kube::Kind, std::string>> m_kinds; ///< listed in this namespace; empty: in the whole cluster
    std::set<std::pair<kube::Kind, kube::ObjectKey>> m_keys;
};

} // namespace

SnapshotStep stepTo(const cluster::SnapshotPointer& before, const facts::NetworkFacts& facts,
                    cluster::SnapshotPointer next)
{
    SnapshotStep step = stepWithoutFacts(before, std::move(next));
    if (step.factsWait)
        detectFacts(step, facts);
    return step;
}

SnapshotStep stepBy(const cluster::SnapshotPointer& before, const facts::NetworkFacts& facts,
                    std::vector<cluster::ClusterChange> changes)
{
    SnapshotStep step = stepWithoutFacts(before, cluster::apply(before, withoutOverwritten(std::move(changes))));
    if (step.factsWait && !areFew(step.delta, before))
        detectFacts(step, facts);
    return step;
}

std::vector<cluster::ClusterChange> withoutOverwritten(std::vector<cluster::ClusterChange> changes)
{
    LaterChanges later;
    std::vector<cluster::ClusterChange> kept;
    kept.reserve(changes.size());
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (!std::visit([&](const auto& one) { return later.overwrite(one); }, *change))
            kept.push_back(std::move(*change));
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

} // namespace hopscope::feed
