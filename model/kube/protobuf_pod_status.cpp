#include "model/kube/json_reader.h"
#include "model/kube/protobuf_pod.h"

namespace hopscope::kube {

namespace {

struct Terminated
{
    int exitCode = 0;
    int signal = 0;
    std::string reason;
    std::optional<TimePoint> finishedAt;
};

void addTerminated(MessageReader source, Terminated& terminated)
{
    enum : std::uint32_t { ExitCode = 1, Signal = 2, Reason = 3, FinishedAt = 6 };
    while (source.next()) {
        switch (source.number()) {
        case ExitCode:
            terminated.exitCode = source.number32();
            break;
        case Signal:
            terminated.signal = source.number32();
            break;
        case Reason:
            terminated.reason = source.text();
            break;
        case FinishedAt:
            terminated.finishedAt = source.time();
            break;
        }
    }
}

/// A core/v1 ContainerState: one of the three, as a rule.
struct StateParts
{
    std::optional<std::string> waitingReason;
    std::optional<Terminated> terminated;
    bool running = false;
};

void addState(MessageReader source, StateParts& state)
{
    enum : std::uint32_t { Waiting = 1, Running = 2, TerminatedState = 3 };
    constexpr std::uint32_t reasonField = 1;
    while (source.next()) {
        switch (source.number()) {
        case Waiting:
            state.waitingReason = textIn(source.message(), reasonField);
            break;
        case Running:
            state.running = true;
            break;
        case TerminatedState:
            if (!state.terminated)
                state.terminated.emplace();
            addTerminated(source.message(), *state.terminated);
            break;
        }
    }
}

void setState(ContainerStatus& status, StateParts state)
{
    if (state.waitingReason) {
        status.state = ContainerStatus::State::Waiting;
        status.reason = std::move(*state.waitingReason);
    } else if (state.terminated) {
        status.state = ContainerStatus::State::Terminated;
        status.reason = std::move(state.terminated->reason);
        status.exitCode = state.terminated->exitCode;
        status.signal = state.terminated->signal;
    } else if (state.running) {
        status.state = ContainerStatus::State::Running;
    }
}

ContainerStatus readContainerStatus(MessageReader source)
{
    enum : std::uint32_t { Name = 1, State = 2, LastState = 3, Ready = 4, RestartCount = 5, Started = 9 };
    ContainerStatus status;
    StateParts state;
    StateParts lastState;
    while (source.next()) {
        switch (source.number()) {
        case Name:
            status.name = source.text();
            break;
        case State:
            addState(source.message(), state);
            break;
        case LastState:
            addState(source.message(), lastState);
            break;
        case Ready:
            status.ready = source.boolean();
            break;
        case RestartCount:
            status.restartCount = source.number32();
            break;
        case Started:
            status.started = source.boolean();
            break;
        }
    }
    setState(status, std::move(state));
    if (lastState.terminated)
        status.lastTerminationFinishedAt = lastState.terminated->finishedAt;
    return status;
}

namespace StatusField {
enum : std::uint32_t {
    Phase = 1,
    Conditions = 2,
    Reason = 4,
    HostIp = 5,
    PodIp = 6,
    ContainerStatuses = 8,
    InitContainerStatuses = 10,
    NominatedNodeName = 11,
    PodIps = 12,
};
}

void addStatusField(MessageReader& source, Pod& pod, PodStatusParts& parts)
{
    constexpr std::uint32_t ipField = 1;
    switch (source.number()) {
    case StatusField::Phase:
        pod.phase = source.text();
        break;
    case StatusField::Conditions:
        pod.conditions.push_back(readCondition(source.message()));
        break;
    case StatusField::Reason:
        pod.reason = source.text();
        break;
    case StatusField::HostIp:
        pod.hostIp = source.text();
        break;
    case StatusField::PodIp:
        parts.podIp = source.text();
        break;
    case StatusField::ContainerStatuses:
        pod.containerStatuses.push_back(readContainerStatus(source.message()));
        break;
    case StatusField::InitContainerStatuses:
        pod.initContainerStatuses.push_back(readContainerStatus(source.message()));
        break;
    case StatusField::NominatedNodeName:
        pod.nominatedNodeName = source.text();
        break;
    case StatusField::PodIps:
        appendAddress(parts.podIps, textIn(source.message(), ipField));
        break;
    }
}

} // namespace

void addPodStatus(MessageReader source, Pod& pod, PodStatusParts& parts)
{
    while (source.next())
        addStatusField(source, pod, parts);
}

} // namespace hopscope::kube
