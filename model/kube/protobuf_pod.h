// The two halves of a pod's protobuf. Private to model/kube.
#pragma once

#include "model/kube/protobuf_decoders.h"

namespace hopscope::kube {

/// `keepEnvironment`: the pod is of a network namespace.
void addPodSpec(MessageReader source, Pod& pod, bool keepEnvironment);
/// podIPs, or podIP where there are none, are added when the status is complete.
struct PodStatusParts
{
    ip::AddressList podIps;
    std::string podIp;
};
void addPodStatus(MessageReader source, Pod& pod, PodStatusParts& parts);

} // namespace hopscope::kube
