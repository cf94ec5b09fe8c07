// Pods in the making, for tests of what is computed from their containers' states.
#pragma once

#include "model/kube/pod.h"

namespace hopscope::kube {

using State = ContainerStatus::State;

inline ContainerStatus running(bool ready = true, int restarts = 0)
{
    ContainerStatus status;
    status.state = State::Running;
    status.ready = ready;
    status.started = true;
    status.restartCount = restarts;
    return status;
}

inline ContainerStatus waiting(const char* reason, int restarts = 0)
{
    ContainerStatus status;
    status.state = State::Waiting;
    status.reason = reason;
    status.restartCount = restarts;
    return status;
}

inline ContainerStatus terminated(int exitCode, const char* reason = "", int signal = 0, int restarts = 0)
{
    ContainerStatus status;
    status.state = State::Terminated;
    status.reason = reason;
    status.exitCode = exitCode;
    status.signal = signal;
    status.restartCount = restarts;
    return status;
}

/// A pod in the making: containers appear in spec and status together.
struct PodMaker
{
    Pod pod;

    explicit PodMaker(const char* phase) { pod.phase = phase; }

    PodMaker& container(ContainerStatus status)
    {
        status.name = "c" + std::to_string(pod.containers.size());
        pod.containers.push_back({status.name, {}, {}, {}, {}, false});
        pod.containerStatuses.push_back(status);
        return *this;
    }
    PodMaker& init(ContainerStatus status, bool sidecar = false)
    {
        status.name = "i" + std::to_string(pod.initContainers.size());
        pod.initContainers.push_back({status.name, {}, {}, {}, {}, sidecar});
        pod.initContainerStatuses.push_back(status);
        return *this;
    }
    PodMaker& sidecar(ContainerStatus status) { return init(std::move(status), true); }
    PodMaker& condition(const char* type, const char* value, const char* reason = "")
    {
        pod.conditions.push_back({type, value, reason});
        return *this;
    }
    PodMaker& reason(const char* text)
    {
        pod.reason = text;
        return *this;
    }
    PodMaker& deleted()
    {
        pod.meta.deletionTimestamp = TimePoint{};
        return *this;
    }
};

} // namespace hopscope::kube
