// What tells that connections may be dead though nothing says so: the machine slept, or lost the address they go out from.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string>

namespace hopscope::client {

/// Two clocks that go on while a machine sleeps, unlike std::chrono::steady_clock on Linux (CLOCK_MONOTONIC).
struct MachineTime
{
    std::chrono::milliseconds sinceBoot{}; ///< zero where the system does not tell
    std::chrono::milliseconds wall{};
};
MachineTime machineTime();

/// This machine's IP addresses, as inet_ntop writes them; nothing where the system does not tell.
std::optional<std::set<std::string>> machineAddresses();

/// Where a network loop looks; a sense that is null is not used.
struct MachineSenses
{
    std::function<MachineTime()> time = machineTime;
    std::function<std::optional<std::set<std::string>>()> addresses = machineAddresses;
};

/// Pure. Is told the time at every turn of a loop that never waits longer than a second.
class SleepDetector
{
public:
    /// How long the machine slept since the last turn; nothing when it did not. A wall clock that was set forward looks the
    /// same: then connections are made anew for nothing, which is cheap.
    std::optional<std::chrono::milliseconds> sleptUntil(const MachineTime& now);

private:
    std::optional<MachineTime> m_last;
};

} // namespace hopscope::client
