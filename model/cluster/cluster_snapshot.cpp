#include "model/cluster/cluster_snapshot.h"

#include "model/cluster/cluster_index.h"

namespace hopscope::cluster {

const ClusterIndex& ClusterSnapshot::index() const
{
    const std::lock_guard lock(m_index.mutex);
    if (!m_index.value)
        m_index.value = std::make_shared<const ClusterIndex>(*this);
    return *m_index.value;
}

std::vector<kube::Kind> ClusterSnapshot::arrivingKinds() const
{
    std::vector<kube::Kind> kinds = kube::allKinds();
    std::erase_if(kinds, [this](kube::Kind kind) { return coverageOf(kind) != Coverage::Arriving; });
    return kinds;
}

} // namespace hopscope::cluster
