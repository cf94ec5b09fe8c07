// The part of a cluster that a path's answer rests on: little enough to be taken along with its picture.
#pragma once

#include "model/flow/flow_trace.h"

namespace hopscope::flow {

enum class PathPart
{
    Participants, ///< what takes part, the network's own pods on its nodes, all that says how the network is
    Network       ///< and all nodes, and all of the network's own pods and Services
};

/// How much was read of each kind stays as it is, though less is there: whoever shows the part says that it is one. Whether the same
/// question has the same answer in it, the caller has to try.
cluster::ClusterSnapshot partOf(const cluster::ClusterSnapshot& snapshot, const FlowTrace& trace, PathPart part);

/// The Services' slices and Endpoints, and no others.
void keepEndpointsOf(cluster::ClusterSnapshot& part);

} // namespace hopscope::flow
