// How many addresses of each range are in use.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/facts/network_facts.h"

namespace hopscope::facts {

struct RangeCounts
{
    std::size_t pods = 0;      ///< running pods with an address of their own inside the pods' ranges
    std::size_t services = 0;  ///< ClusterIPs inside the Services' ranges
    std::size_t nodePorts = 0; ///< nodePorts of Services

    bool operator==(const RangeCounts&) const = default;
};

/// Counts what the snapshot holds; a range that is not known counts nothing. Costs a look at every pod and Service.
RangeCounts rangeCounts(const cluster::ClusterSnapshot& snapshot, const NetworkFacts& facts);

} // namespace hopscope::facts
