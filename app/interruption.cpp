#include "app/interruption.h"

#include <atomic>

namespace hopscope::app {

namespace {

std::atomic<int> cameSignal = 0; // other threads look at it, too
static_assert(std::atomic<int>::is_always_lock_free); // else a handler may not touch it

void remember(int number)
{
    cameSignal = number;
}

/// What is ignored stays so: a script's job in the background.
void watch(int number, struct sigaction& before)
{
    struct sigaction action = {};
    action.sa_handler = remember;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, &before);
    if (before.sa_handler == SIG_IGN)
        sigaction(number, &before, nullptr);
}

} // namespace

Interruption::Interruption()
{
    cameSignal = 0;
    watch(SIGINT, m_beforeInt);
    watch(SIGTERM, m_beforeTerm);
}

Interruption::~Interruption()
{
    sigaction(SIGINT, &m_beforeInt, nullptr);
    sigaction(SIGTERM, &m_beforeTerm, nullptr);
}

int Interruption::signal() const
{
    return cameSignal;
}

} // namespace hopscope::app
