// What the reflector does after a failure.
#include "model/client/reflector_machine.h"

#include <utility>

namespace hopscope::client {

namespace {

constexpr int attemptsWhenOnce = 3;

} // namespace

ReflectorStep ReflectorMachine::recover(const Failure& failure, Activity during, LoopTime now, double random)
{
    m_awaitsInitialEvents = false;
    if (failure.error.kind == ErrorKind::OverLimit || during == Activity::StreamingList)
        forgetArriving();
    if (during == Activity::StreamingList && !failure.beforeAnswer)
        ++m_streamsCut;
    const bool otherPath = m_path + 1 < m_options.pathCount;
    switch (decide(failure.error, during, otherPath, m_options.core, !m_continueToken.empty())) {
    case Recovery::Again:
        if (during == Activity::List)
            listElsewise(failure);
        return backOff(failure, now, random);
    case Recovery::ListUnpaged:
        m_listVersion.clear();
        prepareList();
        m_paged = false;
        return nextList();
    case Recovery::ListInstead:
        if (failure.retryAfter)
            return backOff(failure, now, random); // it is busy, which says nothing of what it can do
        m_streamingRefused = true;
        return nextList();
    case Recovery::TryOtherPath:
        ++m_path;
        return beginList();
    case Recovery::PollInstead:
        m_pollInstead = true;
        m_watchNext = false;
        return waitFor(ReflectorPhase::Settled, m_options.pollInterval);
    case Recovery::Exclude:
        return exclude(failure.error);
    case Recovery::ListAgain:
        break;
    }
    m_watchNext = false;
    m_listVersion.clear(); // what the server has in memory may be what has just proved too old
    // The first time at once; a server that refuses each new start as well is left time.
    if (failure.error.kind == ErrorKind::Expired && !std::exchange(m_listedForExpired, true)) {
        m_own.failed(now, std::chrono::milliseconds{0});
        return beginList();
    }
    return backOff(failure, now, random);
}

ReflectorStep ReflectorMachine::initialEventsMissing()
{
    // Unless nothing at all came: that is not the answer of a server that overlooks what it does not know.
    m_streamingRefused = m_streamingRefused || m_watchOpen;
    m_awaitsInitialEvents = false;
    m_streamsCut = 0;
    forgetArriving();
    m_status.phase = ReflectorPhase::Listing;
    return nextList();
}

/// How to ask next time, where the same would fail again: a slow link does not bring a big list within the minute that the
/// server has for it, but does bring pages; and a server may not have reached the version yet that another one gave.
void ReflectorMachine::listElsewise(const Failure& failure)
{
    if (failure.beforeAnswer)
        return;
    m_listVersion.clear();
    const ErrorKind kind = failure.error.kind;
    m_pagesOnly = kind == ErrorKind::CannotConnect || kind == ErrorKind::ServerError || failure.error.limit == Limit::Pace;
}

bool ReflectorMachine::mayAskAgain(const Failure& failure) const
{
    if (m_options.mode != ReadMode::Once || failure.busy)
        return true;
    const ErrorKind kind = failure.error.kind;
    return !failure.beforeAnswer && m_own.attempt() < attemptsWhenOnce && kind != ErrorKind::Unauthorized && kind != ErrorKind::OverLimit;
}

ReflectorStep ReflectorMachine::giveUp(const Error& error)
{
    m_status.phase = ReflectorPhase::Failed;
    m_status.error = error;
    m_status.retryAt.reset();
    report();
    return Finished{};
}

/// What the server asked for. Whoever floods would do so again: it costs both sides much, and is no news.
std::optional<std::chrono::milliseconds> ReflectorMachine::waitAfter(const Failure& failure) const
{
    const bool floods = failure.error.kind == ErrorKind::OverLimit && failure.error.limit != Limit::Pace && !failure.beforeAnswer;
    return floods ? std::optional(m_options.askExcludedAgain) : failure.retryAfter;
}

ReflectorStep ReflectorMachine::backOff(const Failure& failure, LoopTime now, double random)
{
    if (!mayAskAgain(failure))
        return giveUp(failure.error);
    if (m_own.attempt() == 0)
        m_troubledSince = now;
    Backoff& counter = failure.beforeAnswer ? *m_connection : m_own;
    const LoopTime until = counter.failed(now, waitAfter(failure), random);
    if (m_options.mode == ReadMode::Once && failure.busy && until - m_troubledSince > m_options.onceLimit) {
        Error error = failure.error;
        error.limit = Limit::Patience;
        return giveUp(error);
    }
    m_status.phase = ReflectorPhase::BackingOff;
    m_status.error = failure.error;
    m_status.attempt = counter.attempt();
    m_status.retryAt = until;
    report();
    return Wait{until - now};
}

ReflectorStep ReflectorMachine::exclude(const Error& error)
{
    if (m_status.listed || m_gaveSome) {
        m_status.listed = false;
        m_gaveSome = false;
        m_sink.listed(m_options.kind, m_options.namespace_, {});
    }
    m_status.objects = 0;
    m_weight = 0;
    m_status.expected.reset();
    m_unreadable = {};
    countUnreadable();
    m_path = 0; // next time, everything is asked for again
    m_status.phase = ReflectorPhase::Excluded;
    m_status.error = error;
    m_status.retryAt.reset();
    m_connection->succeeded();
    report();
    if (m_options.mode == ReadMode::Once)
        return Finished{};
    return Wait{m_options.askExcludedAgain};
}

ReflectorStep ReflectorMachine::waitFor(ReflectorPhase phase, std::chrono::milliseconds delay)
{
    m_status.phase = phase;
    report();
    return Wait{delay};
}

} // namespace hopscope::client
