// kubectl's READY, STATUS and RESTARTS columns of a pod: an algorithm, not fields.
#pragma once

#include "model/kube/pod.h"

namespace hopscope::kube {

struct PodStatus
{
    std::string text;       ///< STATUS: "Running", "CrashLoopBackOff", "Init:0/2", "Terminating", ...
    int readyContainers = 0;
    int totalContainers = 0; ///< with restartable init containers
    int restarts = 0;
    std::optional<TimePoint> lastRestart;

    bool operator==(const PodStatus&) const = default;
};

/// As k8s.io/kubernetes pkg/printers/internalversion printPod computes it (cluster-facts.md 6.3).
PodStatus podStatus(const Pod& pod);

/// Whether something of the pod's status is there. A server gives every pod a phase (pkg/registry/core/pod strategy
/// PrepareForCreate): a manifest's has none, and nothing is known of how it does or of its address.
bool isStatusRead(const Pod& pod);

/// How a pod is doing, for colour and shape; derived from phase, readiness and container states, never from STATUS text
/// (but for a pod that is known by its printed row alone).
enum class PodHealth
{
    Ready,
    NotReady,    ///< running, not ready
    Starting,    ///< pending, creating, initialising
    Failing,     ///< crash loop, image error, failed
    Terminating,
    Completed,   ///< Succeeded
};
PodHealth podHealth(const Pod& pod);

} // namespace hopscope::kube
