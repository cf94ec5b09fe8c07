// What takes part in a flow, and the cluster with nothing else in it: for a picture of that alone.
#pragma once

#include "model/flow/flow_trace.h"

#include <set>

namespace hopscope::flow {

struct Participants
{
    std::set<std::string> nodes;
    std::set<kube::ObjectKey> pods;
    std::set<kube::ObjectKey> services;
    std::set<kube::ObjectKey> policies; ///< NetworkPolicies

    bool operator==(const Participants&) const = default;
};

/// Every place of every candidate's way there and back, or of the attempt where nothing arrives; the Service that was asked, the policies
/// that count, the source of the query, and the same of the DNS question before it.
Participants participantsOf(const FlowTrace& trace);

/// The thing itself and what is linked to it: of a Service its endpoints' pods, of a pod the Services that list it, of a node its pods and
/// the Services that list them; always with the nodes of the pods. Empty where the snapshot does not have it. Kinds: Service, Pod, Node.
Participants participantsOf(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, const kube::ObjectKey& key);

/// The snapshot with the participants alone; kinds that stand beside them on a map (workloads, Ingresses, other policies) are left out. How
/// much was read stays as it is.
cluster::ClusterSnapshot withOnly(const cluster::ClusterSnapshot& snapshot, const Participants& participants);

} // namespace hopscope::flow
