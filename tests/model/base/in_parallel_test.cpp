// Each thing is worked on once, by as many threads as are worth it.
#include "model/base/in_parallel.h"

#include "tests/support/test_main.h"

#include <atomic>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

using namespace hopscope;

class InParallelTest : public QObject
{
    Q_OBJECT

private slots:
    void eachIsDoneOnce()
    {
        for (const std::size_t count : {0, 1, 31, 32, 33, 10'000}) {
            std::vector<std::atomic<int>> done(count);
            inParallel(count, 32, [&](std::size_t i) { ++done[i]; });
            for (const std::atomic<int>& times : done)
                QCOMPARE(times.load(), 1);
        }
    }

    void fewAreDoneHere()
    {
        std::set<std::thread::id> threads;
        inParallel(63, 32, [&](std::size_t) { threads.insert(std::this_thread::get_id()); });
        QCOMPARE(threads, std::set<std::thread::id>{std::this_thread::get_id()});
    }

    /// The second thing waits for the first: one thread alone would never end.
    void manyAreDoneAtOnce()
    {
        if (std::thread::hardware_concurrency() < 2)
            QSKIP("this machine has one processor");
        std::atomic<int> begun{0};
        inParallel(2, 1, [&](std::size_t) {
            ++begun;
            begun.notify_all();
            for (int seen = begun; seen < 2; seen = begun)
                begun.wait(seen);
        });
        QCOMPARE(begun.load(), 2);
    }
};

HOPSCOPE_TEST_MAIN(InParallelTest)
#include "in_parallel_test.moc"
