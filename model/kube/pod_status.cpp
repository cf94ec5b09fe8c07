#include "model/kube/pod_status.h"

#include <algorithm>
#include <charconv>

namespace hopscope::kube {

namespace {

using State = ContainerStatus::State;

bool isSidecar(const Pod& pod, const std::string& initContainer)
{
    return std::any_of(pod.initContainers.begin(), pod.initContainers.end(), [&](const Container& container) {
        return container.name == initContainer && container.restartPolicyAlways;
    });
}

bool conditionIsTrue(const Pod& pod, const std::string& type)
{
    const Condition* condition = pod.condition(type);
    return condition && condition->status == "True";
}

/// Restarts of some containers, with the time of the last one.
struct Restarts
{
    int count = 0;
    std::optional<TimePoint> last;

    void add(const ContainerStatus& status)
    {
        count += status.restartCount;
        last = std::max(last, status.lastTerminationFinishedAt);
    }
};

std::string exitText(const ContainerStatus& status)
{
    if (!status.reason.empty())
        return status.reason;
    return status.signal != 0 ? "Signal:" + std::to_string(status.signal)
                              : "ExitCode:" + std::to_string(status.exitCode);
}

/// Computes the columns in printPod's order: phase, then init containers, then containers, then deletion.
class StatusReader
{
public:
    explicit StatusReader(const Pod& pod) : m_pod(pod) {}

    PodStatus read()
    {
        m_status.totalContainers = int(m_pod.containers.size() +
                                       std::size_t(std::count_if(m_pod.initContainers.begin(), m_pod.initContainers.end(),
                                                                 [](const Container& c) { return c.restartPolicyAlways; })));
        m_status.text = m_pod.reason.empty() ? m_pod.phase : m_pod.reason;
        const Condition* scheduled = m_pod.condition("PodScheduled");
        if (scheduled && scheduled->reason == "SchedulingGated")
            m_status.text = "SchedulingGated";
        const bool initializing = readInitContainers();
        if (!initializing || conditionIsTrue(m_pod, "Initialized"))
            readContainers();
        if (m_pod.isTerminating() && m_pod.reason == "NodeLost")
            m_status.text = "Unknown";
        else if (m_pod.isTerminating() && !m_pod.isTerminal())
            m_status.text = "Terminating";
        m_status.restarts = m_restarts.count;
        m_status.lastRestart = m_restarts.last;
        return m_status;
    }

private:
    /// Returns whether an init container is still in the way.
    bool readInitContainers()
    {
        for (std::size_t i = 0; i < m_pod.initContainerStatuses.size(); ++i) {
            const ContainerStatus& status = m_pod.initContainerStatuses[i];
            const bool sidecar = isSidecar(m_pod, status.name);
            m_restarts.add(status);
            if (sidecar)
                m_sidecarRestarts.add(status);
            if (status.state == State::Terminated && status.exitCode == 0)
                continue;
            if (sidecar && status.started) {
                m_status.readyContainers += status.ready ? 1 : 0;
                continue;
            }
            if (status.state == State::Terminated)
                m_status.text = "Init:" + exitText(status);
            else if (status.state == State::Waiting && !status.reason.empty() && status.reason != "PodInitializing")
                m_status.text = "Init:" + status.reason;
            else
                m_status.text = "Init:" + std::to_string(i) + "/" + std::to_string(m_pod.initContainers.size());
            return true;
        }
        return false;
    }

    void readContainers()
    {
        m_restarts = m_sidecarRestarts;
        bool hasRunning = false;
        std::string errorReason;
        // From last to first, so that the first container's reason wins.
        for (auto status = m_pod.containerStatuses.rbegin(); status != m_pod.containerStatuses.rend(); ++status) {
            m_restarts.add(*status);
            if (status->state == State::Waiting && !status->reason.empty()) {
                m_status.text = status->reason;
            } else if (status->state == State::Terminated) {
                m_status.text = exitText(*status);
                if (status->exitCode != 0)
                    errorReason = m_status.text;
            } else if (status->ready && status->state == State::Running) {
                hasRunning = true;
                ++m_status.readyContainers;
            }
        }
        if (m_status.text != "Completed")
            return;
        if (hasRunning && m_pod.isReady())
            m_status.text = "Running";
        else if (!errorReason.empty())
            m_status.text = errorReason;
        else if (hasRunning)
            m_status.text = "NotReady";
    }

    const Pod& m_pod;
    PodStatus m_status;
    Restarts m_restarts;
    Restarts m_sidecarRestarts;
};

bool isFailing(const ContainerStatus& status)
{
    if (status.state == State::Terminated)
        return status.exitCode != 0;
    // Every other reason to wait is an error: CrashLoopBackOff, ErrImagePull, CreateContainerConfigError, ...
    return status.state == State::Waiting && !status.reason.empty() && status.reason != "ContainerCreating" &&
           status.reason != "PodInitializing";
}

/// The number that a cell begins with.
int leadingNumber(std::string_view cell)
{
    int number = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return number;
}

PodStatus printedStatus(const PrintedPod& row)
{
    PodStatus status;
    status.text = row.status;
    status.readyContainers = leadingNumber(row.ready);
    status.totalContainers = leadingNumber(std::string_view(row.ready).substr(std::min(row.ready.find('/') + 1, row.ready.size())));
    status.restarts = leadingNumber(row.restarts);
    return status;
}

/// The one place that goes by STATUS: until the object arrives there is nothing else.
PodHealth printedHealth(const PrintedPod& row)
{
    const PodStatus status = printedStatus(row);
    if (status.text == "Running")
        return status.readyContainers == status.totalContainers ? PodHealth::Ready : PodHealth::NotReady;
    if (status.text == "Completed" || status.text == "Succeeded")
        return PodHealth::Completed;
    if (status.text == "Terminating")
        return PodHealth::Terminating;
    if (status.text == "NotReady" || status.text == "Unknown")
        return PodHealth::NotReady;
    const bool initializing = status.text.starts_with("Init:") && status.text.find('/') != std::string::npos;
    const bool starting = status.text == "Pending" || status.text == "ContainerCreating" || status.text == "PodInitializing" ||
                          status.text == "SchedulingGated";
    return initializing || starting ? PodHealth::Starting : PodHealth::Failing;
}

} // namespace

PodStatus podStatus(const Pod& pod)
{
    if (!pod.printed.isNull())
        return printedStatus(*pod.printed);
    return StatusReader(pod).read();
}

bool isStatusRead(const Pod& pod)
{
    return !pod.printed.isNull() || !pod.phase.empty() || !pod.reason.empty() || !pod.podIps.empty() || !pod.conditions.empty() ||
           !pod.containerStatuses.empty() || !pod.initContainerStatuses.empty();
}

PodHealth podHealth(const Pod& pod)
{
    if (!pod.printed.isNull())
        return printedHealth(*pod.printed);
    if (pod.phase == "Succeeded")
        return PodHealth::Completed;
    if (pod.phase == "Failed")
        return PodHealth::Failing;
    if (pod.isTerminating())
        return PodHealth::Terminating;
    if (pod.phase == "Running" && pod.isReady())
        return PodHealth::Ready;
    const auto anyFails = [](const SharedList<ContainerStatus>& statuses) {
        return std::any_of(statuses.begin(), statuses.end(), isFailing);
    };
    if (anyFails(pod.initContainerStatuses) || anyFails(pod.containerStatuses))
        return PodHealth::Failing;
    return pod.phase == "Running" || pod.phase == "Unknown" ? PodHealth::NotReady : PodHealth::Starting;
}

} // namespace hopscope::kube
