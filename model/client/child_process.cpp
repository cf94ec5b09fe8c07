#include "model/client/child_process.h"

#include "model/client/process_group.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hopscope::client {

namespace {

using Clock = std::chrono::steady_clock;

/// Of standard error, for a message: the last of it.
constexpr std::size_t mostErrors = 1u << 12;
/// How long after a program's end is noticed at the latest.
constexpr std::chrono::milliseconds tick{20};

/// Two ends that no other program inherits.
struct Pipe
{
    Pipe() { ok = pipe2(ends, O_CLOEXEC) == 0; }
    ~Pipe()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void closeEnd(int end)
    {
        if (ends[end] >= 0)
            close(ends[end]);
        ends[end] = -1;
    }
    int ends[2] = {-1, -1};
    bool ok = false;
};

std::vector<char*> pointersTo(const std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (const std::string& text : texts)
        pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

/// Only what may be called between fork and exec in a program with threads (signal-safety(7)).
[[noreturn]] void becomeProgram(const char* program, char** args, char** environment, pid_t group, const Pipe& out, const Pipe& err,
                                const Pipe& failure)
{
    setpgid(0, group);
    prctl(PR_SET_PDEATHSIG, SIGKILL); // should this program be killed, it goes too
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    signal(SIGPIPE, SIG_DFL);
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    dup2(out.ends[1], STDOUT_FILENO);
    dup2(err.ends[1], STDERR_FILENO);
    // Connections to clusters are none of its business; its own pipe is told by close-on-exec whether it became the program.
    for (int descriptor = STDERR_FILENO + 1; descriptor < 1024; ++descriptor) {
        if (descriptor != failure.ends[1])
            close(descriptor);
    }
    execve(program, args, environment);
    const int error = errno;
    [[maybe_unused]] const auto written = write(failure.ends[1], &error, sizeof error);
    _exit(127);
}

/// What a running program says, until it has ended.
class Conversation
{
public:
    Conversation(pid_t child, const ProcessGroup& group, Pipe& out, Pipe& err, const Budget& budget,
                 const std::function<void(std::string_view)>& errorLine)
        : m_child(child), m_group(group), m_out(out), m_err(err), m_budget(budget), m_errorLine(errorLine)
    {
        m_text.reserve(m_budget.pluginOutput); // so that no copy stays behind where it grew
        fcntl(out.ends[0], F_SETFL, O_NONBLOCK);
        fcntl(err.ends[0], F_SETFL, O_NONBLOCK);
    }

    ChildOutcome until(Clock::time_point limit, int cancelled)
    {
        ChildOutcome outcome;
        while (!ended(outcome)) {
            std::array<pollfd, 3> polled{pollfd{m_out.ends[0], POLLIN, 0}, {m_err.ends[0], POLLIN, 0}, {cancelled, POLLIN, 0}};
            poll(polled.data(), polled.size(), int(tick.count()));
            read();
            if (polled[2].revents != 0)
                kill(outcome, ChildOutcome::End::Cancelled);
            else if (Clock::now() >= limit)
                kill(outcome, ChildOutcome::End::TimedOut);
            else if (m_text.size() == m_budget.pluginOutput)
                kill(outcome, ChildOutcome::End::TooMuchOutput);
            else if (m_errorBytes > m_budget.pluginChatter)
                kill(outcome, ChildOutcome::End::TooMuchChatter);
            else
                continue;
            break;
        }
        read();
        if (!m_line.empty())
            tellLine();
        outcome.output = Secret(std::move(m_text));
        outcome.errors = std::move(m_errors);
        return outcome;
    }

private:
    /// Its own end counts: who it started may keep the pipes open for long.
    bool ended(ChildOutcome& outcome)
    {
        int status = 0;
        const pid_t waited = waitpid(m_child, &status, WNOHANG);
        if (waited == 0)
            return false;
        outcome.end = waited == m_child && WIFSIGNALED(status) ? ChildOutcome::End::Signalled : ChildOutcome::End::Exited;
        outcome.code = waited != m_child ? -1 : WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
        return true;
    }

    void kill(ChildOutcome& outcome, ChildOutcome::End why)
    {
        m_group.kill();
        ::kill(m_child, SIGKILL);
        waitpid(m_child, nullptr, 0);
        outcome.end = why;
    }

    void read()
    {
        readFrom(m_out, [this](std::string_view bytes) {
            m_text.append(bytes.substr(0, m_budget.pluginOutput - m_text.size()));
            return m_text.size() < m_budget.pluginOutput;
        });
        readFrom(m_err, [this](std::string_view bytes) { return takeErrors(bytes); });
    }

    /// Until there is nothing to read, or nothing more is taken: who never pauses must not keep the time limit from being seen.
    template <class Take>
    static void readFrom(Pipe& pipe, Take take)
    {
        std::array<char, 4096> bytes{};
        bool goesOn = true;
        while (pipe.ends[0] >= 0 && goesOn) {
            const ssize_t count = ::read(pipe.ends[0], bytes.data(), bytes.size());
            if (count > 0)
                goesOn = take(std::string_view(bytes.data(), std::size_t(count)));
            else if (count == 0)
                pipe.closeEnd(0);
            else if (errno != EINTR)
                break;
        }
        explicit_bzero(bytes.data(), bytes.size());
    }

    bool takeErrors(std::string_view bytes)
    {
        m_errorBytes += bytes.size();
        m_errors.append(bytes);
        if (m_errors.size() > mostErrors)
            m_errors.erase(0, m_errors.size() - mostErrors);
        for (const char byte : bytes) {
            if (byte == '\n')
                tellLine();
            else if (m_line.size() < m_budget.pluginLine)
                m_line += byte;
        }
        return m_errorBytes <= m_budget.pluginChatter;
    }

    /// Nobody can read more lines in a second; the last ones stand in the message, should it fail.
    void tellLine()
    {
        const std::string line = std::exchange(m_line, {});
        const auto now = Clock::now();
        if (now - m_second >= std::chrono::seconds(1)) {
            m_second = now;
            m_linesOfSecond = 0;
        }
        if (m_linesOfSecond++ < m_budget.pluginLinesASecond)
            m_errorLine(line);
    }

    pid_t m_child;
    const ProcessGroup& m_group;
    Pipe& m_out;
    Pipe& m_err;
    Budget m_budget;
    const std::function<void(std::string_view)>& m_errorLine;
    std::string m_text;
    std::string m_errors;
    std::size_t m_errorBytes = 0;
    std::string m_line;
    Clock::time_point m_second{};
    std::size_t m_linesOfSecond = 0;
};

} // namespace

ChildProcess::ChildProcess()
{
    if (pipe2(m_cancelled, O_CLOEXEC | O_NONBLOCK) != 0)
        m_cancelled[0] = m_cancelled[1] = -1;
}

ChildProcess::~ChildProcess()
{
    for (const int end : m_cancelled)
        close(end);
}

void ChildProcess::cancel()
{
    m_isCancelled = true;
    [[maybe_unused]] const auto written = write(m_cancelled[1], "", 1);
}

ChildOutcome ChildProcess::run(const ChildCommand& command, const std::function<void(std::string_view)>& errorLine)
{
    ChildOutcome outcome;
    Pipe out;
    Pipe err;
    Pipe failure;
    std::vector<std::string> words = command.args;
    words.insert(words.begin(), command.program);
    const auto args = pointersTo(words);
    const auto environment = pointersTo(command.environment);
    ProcessGroup group;
    const pid_t child = out.ok && err.ok && failure.ok && group.isThere() ? fork() : -1;
    if (child == 0)
        becomeProgram(command.program.c_str(), const_cast<char**>(args.data()), const_cast<char**>(environment.data()),
                      group.id(), out, err, failure);
    if (child < 0) {
        outcome.code = errno;
        return outcome;
    }
    setpgid(child, group.id()); // whoever comes first: afterwards it is in its group
    for (Pipe* pipe : {&out, &err, &failure})
        pipe->closeEnd(1);
    if (::read(failure.ends[0], &outcome.code, sizeof outcome.code) == sizeof outcome.code) {
        waitpid(child, nullptr, 0);
        return outcome;
    }
    return Conversation(child, group, out, err, command.budget, errorLine).until(Clock::now() + command.timeLimit, m_cancelled[0]);
}

namespace {

/// To access(2) a folder that may be entered is one that may be run.
bool isProgram(const std::string& path)
{
    struct stat there = {};
    return stat(path.c_str(), &there) == 0 && S_ISREG(there.st_mode) && access(path.c_str(), X_OK) == 0;
}

} // namespace

std::string findProgram(const std::string& command, const std::string& path)
{
    if (command.find('/') != std::string::npos)
        return access(command.c_str(), F_OK) == 0 ? command : std::string();
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find(':', begin), path.size());
        const std::string program = path.substr(begin, end - begin) + "/" + command;
        // An empty or relative folder would mean whatever folder this program happens to stand in.
        if (path[begin] == '/' && isProgram(program))
            return program;
        begin = end + 1;
    }
    return {};
}

std::string loginShellPath(ChildProcess& process, std::chrono::milliseconds timeLimit)
{
    const char* shell = std::getenv("SHELL");
    if (!shell || *shell != '/')
        return {};
    // What profiles print on their way stays in front of the mark.
    const std::string mark = "hopscope-path:";
    const ChildCommand command{shell, {"-l", "-c", "printf '\\n%s%s' '" + mark + "' \"$PATH\""}, ownEnvironment(), timeLimit};
    const ChildOutcome outcome = process.run(command, [](std::string_view) {});
    const std::string& text = outcome.output.reveal();
    const std::size_t begin = text.rfind(mark);
    if (outcome.end != ChildOutcome::End::Exited || outcome.code != 0 || begin == std::string::npos)
        return {};
    return text.substr(begin + mark.size());
}

std::vector<std::string> ownEnvironment()
{
    std::vector<std::string> variables;
    for (char** variable = environ; *variable; ++variable)
        variables.emplace_back(*variable);
    return variables;
}

void setVariable(std::vector<std::string>& environment, const std::string& name, const std::string& value)
{
    std::erase_if(environment, [&](const std::string& variable) { return variable.starts_with(name + "="); });
    environment.push_back(name + "=" + value);
}

} // namespace hopscope::client
