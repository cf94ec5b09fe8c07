#include "model/client/process_group.h"

#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hopscope::client {

namespace {

/// Only what may be called after fork in a program with threads (signal-safety(7)).
[[noreturn]] void lead(int alive)
{
    setpgid(0, 0);
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, nullptr);
    // Nothing of the program stays open in here, least of all the end that is to close.
    for (int descriptor = 0; descriptor < 1024; ++descriptor) {
        if (descriptor != alive)
            close(descriptor);
    }
    char word = 0;
    ssize_t count = 0;
    do
        count = read(alive, &word, 1);
    while (count < 0 && errno == EINTR);
    if (count == 0)
        ::kill(0, SIGKILL);
    _exit(0);
}

} // namespace

ProcessGroup::ProcessGroup()
{
    int ends[2] = {-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    m_leader = fork();
    if (m_leader == 0) {
        close(ends[1]);
        lead(ends[0]);
    }
    close(ends[0]);
    m_alive = ends[1];
    if (isThere())
        setpgid(m_leader, m_leader); // whoever comes first
}

ProcessGroup::~ProcessGroup()
{
    if (isThere()) {
        // No signal where the leader is gone with its group.
        [[maybe_unused]] const auto sent = send(m_alive, ".", 1, MSG_NOSIGNAL);
        waitpid(m_leader, nullptr, 0);
    }
    if (m_alive >= 0)
        close(m_alive);
}

void ProcessGroup::kill() const
{
    ::kill(-m_leader, SIGKILL);
}

} // namespace hopscope::client
