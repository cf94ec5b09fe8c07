// What the kernel never finishes holds up nobody, and what throws becomes an error.
#include "model/base/apart.h"
#include "model/base/fault.h"
#include "model/base/in_parallel.h"

#include "tests/support/test_main.h"

#include <latch>
#include <stdexcept>
#include <vector>

using namespace hopscope;
using namespace std::chrono_literals;

class ApartTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aValueComesBack() { QCOMPARE(calledApart<int>([](ApartCall&) { return 7; }, {5s}).value(), 7); }

    /// As on a network file system whose server is gone.
    void whatHangsIsLeft()
    {
        const auto released = std::make_shared<std::latch>(1);
        const auto ended = std::make_shared<std::latch>(1);
        const bool inTime = runApart(
            [released, ended](ApartCall& call) {
                released->wait();
                if (call.isGivenUp())
                    ended->count_down();
            },
            {50ms});
        QVERIFY(!inTime);
        released->count_down();
        ended->wait();
    }

    void signsOfLifeCount()
    {
        QVERIFY(runApart(
            [](ApartCall& call) {
                const auto begin = ApartCall::Clock::now();
                while (ApartCall::Clock::now() - begin < 500ms && !call.isGivenUp())
                    call.goesOn();
            },
            {200ms}));
        QVERIFY(!runApart(
            [](ApartCall& call) {
                while (!call.isGivenUp())
                    call.goesOn();
            },
            {10s, 100ms}));
    }

    /// Somebody may try again the whole night.
    void manyThatHangCostNoMoreThreads()
    {
        const auto released = std::make_shared<std::latch>(1);
        const auto begun = std::make_shared<std::atomic<int>>(0);
        for (int i = 0; i < 50; ++i) {
            QVERIFY(!runApart(
                [released, begun](ApartCall&) {
                    ++*begun;
                    released->wait();
                },
                {1ms}));
        }
        QVERIFY(begun->load() <= 32);
        released->count_down();
        QTRY_VERIFY(runApart([](ApartCall&) {}, {5s})); // and they come back
    }

    void whatThrowsIsThrownHere()
    {
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, runApart([](ApartCall&) { throw std::bad_alloc(); }, {5s}));
    }

    void anExceptionBecomesAnError()
    {
        QVERIFY(guarded([]() -> int { throw std::bad_alloc(); }).error().kind == ErrorKind::OutOfMemory);
        QVERIFY(guarded([] { std::string().resize(std::string().max_size() + 1); }).error().kind == ErrorKind::OutOfMemory);
        const Status other = guarded([] { throw std::runtime_error("why"); });
        QVERIFY(other.error().kind == ErrorKind::Unexpected);
        QCOMPARE(other.error().message, "why");
        QVERIFY(guarded([]() -> Result<int> { throw 1; }).error().kind == ErrorKind::Unexpected);
        QCOMPARE(guarded([] { return 5; }).value(), 5);
        QVERIFY(guarded([]() -> Result<int> { return Error{ErrorKind::NotFound, {}, {}}; }).error().kind == ErrorKind::NotFound);
    }

    void whatThrowsInParallelIsThrownOnce()
    {
        std::atomic<int> done{0};
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, inParallel(1000, 1, [&](std::size_t i) {
                                     if (i == 500)
                                         throw std::bad_alloc();
                                     ++done;
                                 }));
        QVERIFY(done >= 1 && done < 1000);
    }
};

HOPSCOPE_TEST_MAIN(ApartTest)
#include "apart_test.moc"
