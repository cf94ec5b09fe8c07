#include "model/base/in_parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace hopscope {

namespace {

constexpr std::size_t mostThreads = 8; ///< memory is not read any faster by more

std::size_t threadsFor(std::size_t parts)
{
    return std::min({parts, mostThreads, std::size_t(std::max(1u, std::thread::hardware_concurrency()))});
}

} // namespace

void inParallel(std::size_t count, std::size_t atOnce, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr fault; ///< the first
    // Whoever is ready takes the next part: processors are not equally free.
    const auto takeParts = [&]() noexcept {
        try {
            for (std::size_t from = next.fetch_add(atOnce); from < count; from = next.fetch_add(atOnce)) {
                for (std::size_t i = from; i < std::min(count, from + atOnce); ++i)
                    work(i);
            }
        } catch (...) {
            next = count; // the others need not go on
            const std::lock_guard lock(mutex);
            if (!fault)
                fault = std::current_exception();
        }
    };
    std::vector<std::thread> others;
    for (std::size_t thread = 1; thread < threadsFor(count / std::max<std::size_t>(1, atOnce)); ++thread) {
        try {
            others.emplace_back(takeParts);
        } catch (const std::exception&) {
            break; // no more threads, or no memory for one: those that are there do it
        }
    }
    takeParts();
    for (std::thread& other : others)
        other.join();
    if (fault)
        std::rethrow_exception(fault);
}

} // namespace hopscope
