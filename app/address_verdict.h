// Whether a cluster's ranges and addresses get in each other's way, in a sentence or a few.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/facts/network_facts.h"

#include <QStringList>

namespace hopscope::app {

struct AddressVerdict
{
    QStringList sentences;
    bool isBad = false; ///< something is wrong
};
/// That nothing overlaps is said without reserve only where no range is a guess, and all that names ranges or has addresses was read.
AddressVerdict addressVerdict(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts);

} // namespace hopscope::app
