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

} // namespace

Interruption::Interruption()
{
    cameSignal = 0;
    struct sigaction action = {};
    action.sa_handler = remember;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &m_beforeInt);
    sigaction(SIGTERM, &action, &m_beforeTerm);
    if (m_beforeInt.sa_handler == SIG_IGN) // a script's job in the background
        sigaction(SIGINT, &m_beforeInt, nullptr);
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
