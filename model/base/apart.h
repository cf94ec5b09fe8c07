// Calls that the kernel may never finish, such as open(2) on a network file system whose server is gone.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace hopscope {

/// How long somebody waits.
struct Patience
{
    std::chrono::milliseconds quiet{10'000};               ///< at most so long without a sign of life
    std::optional<std::chrono::milliseconds> total = {};   ///< at most so long in all
    const std::atomic<bool>* cancelled = nullptr;          ///< set by another thread: at once no longer
};

/// What a call that runs apart shows of itself, and may know.
class ApartCall
{
public:
    using Clock = std::chrono::steady_clock;

    /// A sign of life.
    void goesOn() { m_last = Clock::now().time_since_epoch().count(); }
    /// Nobody waits for it any more: it ends as soon as it can.
    bool isGivenUp() const { return m_givenUp; }
    void giveUp() { m_givenUp = true; }
    /// Whether it is over, by its signs of life and its beginning.
    bool isOver(const Patience& patience) const;

private:
    std::atomic<bool> m_givenUp = false;
    const Clock::time_point m_begin = Clock::now();
    std::atomic<Clock::rep> m_last = m_begin.time_since_epoch().count();
};

/// Runs `call` on a thread of its own, and returns true when it has ended. False: it was given up, or not even begun because too
/// many others still hang. It then goes on by itself as long as the kernel holds it, so that it must own all that it touches, and
/// touch nothing that the end of the program takes away. What it throws is thrown here.
bool runApart(std::function<void(ApartCall&)> call, const Patience& patience);

/// The same for a value; nothing when it was given up.
template <class T>
std::optional<T> calledApart(std::function<T(ApartCall&)> call, const Patience& patience)
{
    auto value = std::make_shared<std::optional<T>>();
    const bool ended = runApart([value, call = std::move(call)](ApartCall& state) { *value = call(state); }, patience);
    return ended ? std::move(*value) : std::nullopt;
}

} // namespace hopscope
