// A program that is run for its output: no terminal, a time limit, and an end for all it started.
#pragma once

#include "model/base/budget.h"
#include "model/client/kubeconfig.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <string_view>

namespace hopscope::client {

struct ChildCommand
{
    std::string program; ///< its path; PATH is not searched
    std::vector<std::string> args;
    std::vector<std::string> environment; ///< NAME=VALUE, the whole of it
    std::chrono::milliseconds timeLimit{60'000};
    Budget budget = {};
};

struct ChildOutcome
{
    enum class End
    {
        Exited,
        Signalled,
        TimedOut,
        Cancelled,
        NotStarted,
        TooMuchOutput, ///< Budget::pluginOutput
        TooMuchChatter ///< Budget::pluginChatter
    };
    End end = End::NotStarted;
    int code = 0;       ///< exit status, signal, or errno where it could not be started
    Secret output;      ///< what it wrote to standard output
    std::string errors; ///< the last of what it wrote to standard error
};

/// Runs one program once.
class ChildProcess
{
public:
    ChildProcess();
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Waits until it has ended. Standard input is /dev/null. Each line on standard error goes to `errorLine` as it comes, as far as
    /// the budget lets it. Who runs out of time, says too much or is cancelled is killed with its whole process group; so is who
    /// runs when this process ends, however it ends.
    ChildOutcome run(const ChildCommand& command, const std::function<void(std::string_view)>& errorLine);
    /// From any thread, before or while it runs.
    void cancel();
    const std::atomic<bool>& cancelled() const { return m_isCancelled; }

private:
    std::atomic<bool> m_isCancelled = false;
    int m_cancelled[2] = {-1, -1}; ///< a pipe
};

/// A program as exec(3) finds it: with a separator as it is, else the first in the folders of `path`
/// (PATH's form) that is a file and may be run. Empty: not there.
std::string findProgram(const std::string& command, const std::string& path);

/// PATH as the user's login shell has it: a program started from a desktop often has less. Empty where the shell says none
/// within the limit.
std::string loginShellPath(ChildProcess& process, std::chrono::milliseconds timeLimit);

/// This process's environment, NAME=VALUE.
std::vector<std::string> ownEnvironment();
/// Adds or replaces one.
void setVariable(std::vector<std::string>& environment, const std::string& name, const std::string& value);

} // namespace hopscope::client
