#include "model/cluster/cluster_snapshot.h"

#include "model/cluster/cluster_index.h"

namespace hopscope::cluster {

HOPSCOPE_DEFINE_WIDE_VALUE(ClusterSnapshot);

namespace {

template <class Chunks, class Snapshot, std::size_t... index>
Chunks& chunksIn(Snapshot& snapshot, kube::Kind kind, std::index_sequence<index...>)
{
    using Find = Chunks& (*)(Snapshot&);
    static constexpr Find find[] = {[](Snapshot& of) -> Chunks& { return tableOf<std::variant_alternative_t<index, kube::AnyKind>>(of); }...};
    return find[std::size_t(kind)](snapshot);
}

using AllKinds = std::make_index_sequence<kube::kindCount>;

} // namespace

ObjectChunks& chunksOf(ClusterSnapshot& snapshot, kube::Kind kind)
{
    return chunksIn<ObjectChunks>(snapshot, kind, AllKinds());
}

const ObjectChunks& chunksOf(const ClusterSnapshot& snapshot, kube::Kind kind)
{
    return chunksIn<const ObjectChunks>(snapshot, kind, AllKinds());
}

const ClusterIndex& ClusterSnapshot::index() const
{
    if (const ClusterIndex* ready = m_index.ready)
        return *ready;
    const std::lock_guard lock(m_index.mutex);
    if (!m_index.value)
        m_index.set(std::make_shared<const ClusterIndex>(*this));
    return *m_index.value;
}

std::vector<kube::Kind> ClusterSnapshot::arrivingKinds() const
{
    std::vector<kube::Kind> kinds = kube::allKinds();
    std::erase_if(kinds, [this](kube::Kind kind) { return coverageOf(kind) != Coverage::Arriving; });
    return kinds;
}

bool ClusterSnapshot::isReadWhole(kube::Kind kind, const std::string& namespaceName) const
{
    switch (coverageOf(kind)) {
    case Coverage::Complete:
    case Coverage::Absent: return true;
    case Coverage::Partial: break;
    default: return false;
    }
    return !onlyNamespaces[std::size_t(kind)].empty() && !isOutside(kind, namespaceName);
}

bool ClusterSnapshot::areEndpointsReadWhole(const std::string& namespaceName) const
{
    const bool noSlices = coverageOf(kube::Kind::EndpointSlice) == Coverage::Absent;
    return (!noSlices && isReadWhole(kube::Kind::EndpointSlice, namespaceName)) ||
           isReadWhole(kube::Kind::Endpoints, namespaceName);
}

void ClusterSnapshot::deriveIndex(const ClusterSnapshot& before) const
{
    std::shared_ptr<const ClusterIndex> old;
    {
        const std::lock_guard lock(before.m_index.mutex);
        old = before.m_index.value;
    }
    if (!old)
        return;
    const std::lock_guard lock(m_index.mutex);
    m_index.set(std::make_shared<const ClusterIndex>(*old, before, *this));
}

} // namespace hopscope::cluster
