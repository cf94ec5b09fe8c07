// A process group that ends when this process does. Private to model/client.
#pragma once

#include <sys/types.h>

namespace hopscope::client {

/// A small process of our own leads the group and reads from a socket whose other end only we hold: when that end closes without a
/// word, however this process ended, it kills the group, whoever is in it by then. (PR_SET_PDEATHSIG reaches children, but not
/// theirs, and a signal's handler not what SIGKILL ends.) Who leaves the group, with setsid(2), leaves this too.
class ProcessGroup
{
public:
    ProcessGroup();
    /// Lets go: who is still in the group goes on, as what a program that has ended well may have started.
    ~ProcessGroup();
    ProcessGroup(const ProcessGroup&) = delete;
    ProcessGroup& operator=(const ProcessGroup&) = delete;

    /// False: there can be no further process; errno says why.
    bool isThere() const { return m_leader > 0; }
    pid_t id() const { return m_leader; }
    void kill() const;

private:
    int m_alive = -1; ///< our end
    pid_t m_leader = -1;
};

} // namespace hopscope::client
