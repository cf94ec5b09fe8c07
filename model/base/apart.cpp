#include "model/base/apart.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace hopscope {

namespace {

/// How soon somebody who cancels is obeyed.
constexpr std::chrono::milliseconds tick{20};
/// A file system that is gone must not cost a thread for each time somebody tries again.
constexpr int mostHanging = 32;
std::atomic<int> hanging = 0;

/// What both threads touch.
struct Shared
{
    std::function<void(ApartCall&)> call;
    ApartCall state;
    std::mutex mutex;
    std::condition_variable ended;
    std::exception_ptr fault;
    bool hasEnded = false;
    bool isLeft = false; ///< it counts as hanging
};

void work(Shared& shared)
{
    std::exception_ptr fault;
    try {
        shared.call(shared.state);
    } catch (...) {
        fault = std::current_exception();
    }
    shared.call = nullptr; // what it owns goes with it, also where nobody waits
    const std::lock_guard lock(shared.mutex);
    shared.fault = std::move(fault);
    shared.hasEnded = true;
    if (shared.isLeft)
        --hanging;
    shared.ended.notify_one();
}

} // namespace

bool ApartCall::isOver(const Patience& patience) const
{
    const Clock::time_point now = Clock::now();
    const Clock::time_point last{Clock::duration(m_last)};
    return now - last >= patience.quiet || (patience.total && now - m_begin >= *patience.total);
}

bool runApart(std::function<void(ApartCall&)> call, const Patience& patience)
{
    if (hanging >= mostHanging)
        return false;
    const auto shared = std::make_shared<Shared>();
    shared->call = std::move(call);
    try {
        std::thread([shared] { work(*shared); }).detach();
    } catch (const std::system_error&) { // no more threads: here, then
        work(*shared);
    }
    std::unique_lock lock(shared->mutex);
    while (!shared->ended.wait_for(lock, tick, [&] { return shared->hasEnded; })) {
        if (!(patience.cancelled && *patience.cancelled) && !shared->state.isOver(patience))
            continue;
        shared->state.giveUp();
        shared->isLeft = true;
        ++hanging;
        return false;
    }
    if (shared->fault)
        std::rethrow_exception(shared->fault);
    return true;
}

} // namespace hopscope
