// A second reading of the NetworkPolicy API, as slow and straight as its text; shares no code with model/policy.
#pragma once

#include "model/policy/policy_verdict.h"

namespace hopscope::support {

/// "Is this allowed?" for one direction of a connection, by walking over everything.
struct PlainAnswer
{
    bool isolated = false;
    bool allowed = true;
};

/// Egress of the source's pod, or ingress of the destination's; masquerade is left out. Every namespace of a pod must have its
/// object. hostNetwork pods are their node.
PlainAnswer readPlainly(const cluster::ClusterSnapshot& snapshot, const policy::Connection& connection, bool egress);

} // namespace hopscope::support
