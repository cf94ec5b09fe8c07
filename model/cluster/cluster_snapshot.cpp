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

} // namespace hopscope::cluster
