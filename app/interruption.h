// Ctrl+C while a file is made: the work ends in its own time, so that nothing half done stays.
#pragma once

#include <csignal>

namespace hopscope::app {

/// While it lives, SIGINT and SIGTERM are only remembered, unless they were ignored. One at a time.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// The signal that came; 0: none.
    int signal() const;

private:
    struct sigaction m_beforeInt = {};
    struct sigaction m_beforeTerm = {};
};

} // namespace hopscope::app
