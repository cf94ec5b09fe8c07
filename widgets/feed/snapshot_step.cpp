#include "widgets/feed/snapshot_step.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace hopscope::feed {

namespace {

/// Whether what changed can say something else about the network.
bool concernsNetwork(const cluster::ClusterDelta& delta)
{
    using kube::Kind;
    for (const Kind kind : {Kind::Node, Kind::Pod, Kind::Service, Kind::ConfigMap, Kind::DaemonSet, Kind::ServiceCidr,
                            Kind::IpPool, Kind::BlockAffinity, Kind::CiliumNode}) {
        if (!delta.of(kind).empty())
            return true;
    }
    return delta.coverageChanged;
}

/// Whether they are few to a large cluster, or a part of it that is still arriving. Never when it is another part of it that can
/// be seen now.
bool canWait(const cluster::ClusterDelta& delta, const cluster::SnapshotPointer& before, const cluster::ClusterSnapshot& next)
{
    constexpr std::size_t large = 5'000;
    const std::size_t objects = before ? before->pods.size() + before->nodes.size() : 0;
    std::size_t changes = 0;
    for (const cluster::KindDelta& kind : delta.kinds)
        changes += kind.added.size() + kind.removed.size() + kind.changed.size();
    const bool arriving = next.coverageOf(kube::Kind::Pod) == cluster::Coverage::Arriving;
    return objects >= large && (arriving || changes < objects / 8) && !delta.coverageChanged;
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

/// Names an object where its own strings stand.
struct KeyView
{
    kube::Kind kind;
    std::string_view nameSpace;
    std::string_view name;

    bool operator==(const KeyView&) const = default;
};
struct KeyHash
{
    std::size_t operator()(const KeyView& key) const noexcept
    {
        const std::hash<std::string_view> hash;
        return (hash(key.name) * 31 + hash(key.nameSpace)) * 31 + std::size_t(key.kind);
    }
};

/// Asked about each change from the last to the first: whether a later one overwrites it. The changes stay where they are.
class LaterChanges
{
public:
    explicit LaterChanges(std::size_t count) { m_keys.reserve(count); }

    bool overwrite(const cluster::ObjectPut& put)
    {
        const kube::ObjectMeta& meta = kube::metaOf(put.object);
        return settle({kube::kindOf(put.object), meta.namespace_.str(), meta.name});
    }
    bool overwrite(const cluster::ObjectRemoved& removed) { return settle({removed.kind, removed.key.namespace_.str(), removed.key.name}); }
    bool overwrite(const cluster::KindReplaced& replaced)
    {
        return isReplaced(replaced.kind, {}) || !m_kinds.emplace(replaced.kind, replaced.namespace_).second;
    }
    bool overwrite(const cluster::CoverageChanged&) { return false; }

private:
    bool isReplaced(kube::Kind kind, std::string_view nameSpace) const
    {
        return !m_kinds.empty() && m_kinds.contains({kind, std::string(nameSpace)});
    }
    bool settle(const KeyView& key)
    {
        return isReplaced(key.kind, {}) || isReplaced(key.kind, key.nameSpace) || !m_keys.insert(key).second;
    }

    std::set<std::pair<kube::Kind, std::string>> m_kinds; ///< listed in this namespace; empty: in the whole cluster
    std::unordered_set<KeyView, KeyHash> m_keys;
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
    if (step.factsWait && !canWait(step.delta, before, *step.snapshot))
        detectFacts(step, facts);
    return step;
}

std::vector<cluster::ClusterChange> withoutOverwritten(std::vector<cluster::ClusterChange> changes)
{
    // Of objects that are put together only the last of the same key counts anyway.
    if (std::all_of(changes.begin(), changes.end(), [](const auto& change) { return std::holds_alternative<cluster::ObjectPut>(change); }))
        return changes;
    std::vector<char> stays(changes.size());
    LaterChanges later(changes.size());
    for (std::size_t i = changes.size(); i-- > 0;)
        stays[i] = !std::visit([&](const auto& one) { return later.overwrite(one); }, changes[i]);
    std::vector<cluster::ClusterChange> kept;
    kept.reserve(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (stays[i])
            kept.push_back(std::move(changes[i]));
    }
    return kept;
}

} // namespace hopscope::feed
