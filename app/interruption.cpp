#include "app/interruption.h"

namespace hopscope::app {

namespace {

volatile std::sig_atomic_t cameSignal = 0; // all that a handler may touch

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
