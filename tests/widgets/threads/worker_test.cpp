// Jobs are done elsewhere, answers are taken here, and large things die elsewhere.
#include "tests/support/test_main.h"
#include "widgets/threads/paced_work.h"

#include <QDir>
#include <QSemaphore>
#include <QTimer>

#include <atomic>

using namespace hopscope;
using threads::PacedWork;
using threads::Worker;

namespace {

/// Says on which thread it was freed.
struct Traced
{
    explicit Traced(std::atomic<std::thread::id>& given) : freedOn(given) {}
    ~Traced() { freedOn = std::this_thread::get_id(); }

    std::atomic<std::thread::id>& freedOn;
};

} // namespace

class WorkerTest : public QObject
{
    Q_OBJECT
private slots:
    void jobsAreDoneThereInOrderAndAnsweredHere();
    void whatWasForgottenIsNotAnswered();
    void aForgottenAnswerIsFreedThere();
    void pacedWorkDoesTheLastOfWhatWasAskedFor();
    void pacedWorkHasAThreadOnceThereIsSomethingToDo();
    void aForgottenQuestionIsFreedThere();
    void aReleasedObjectIsFreedThere();
    void whoeverLetsGoLastItIsFreedThere();
    void jobsGoBeforeFreeing();
    void anObjectOutlivesItsWorker();
    HOPSCOPE_FAIL_ON_WARNING
};

void WorkerTest::jobsAreDoneThereInOrderAndAnsweredHere()
{
    Worker worker;
    std::vector<int> answers;
    bool allHere = true;
    for (int number = 0; number < 100; ++number) {
        worker.start([number] { return std::pair(number, std::this_thread::get_id()); },
                     [&](std::pair<int, std::thread::id> answer) {
                         answers.push_back(answer.first);
                         allHere = allHere && answer.second != std::this_thread::get_id();
                     });
    }
    QTRY_COMPARE(answers.size(), std::size_t(100));
    QVERIFY(std::is_sorted(answers.begin(), answers.end()));
    QVERIFY(allHere);
}

void WorkerTest::whatWasForgottenIsNotAnswered()
{
    Worker worker;
    QSemaphore began;
    QSemaphore mayEnd;
    std::vector<int> answers;
    const auto take = [&](int answer) { answers.push_back(answer); };
    worker.start([] { return 1; }, take); // answered, but not taken when it is forgotten
    worker.start(
        [&] {
            began.release();
            mayEnd.acquire();
            return 2;
        },
        take);
    worker.start([] { return 3; }, take);
    QVERIFY(began.tryAcquire(1, 30'000));
    worker.forget();
    worker.start([] { return 4; }, take);
    mayEnd.release();
    QTRY_VERIFY(!answers.empty());
    QCOMPARE(answers, std::vector<int>{4});
}

void WorkerTest::aForgottenAnswerIsFreedThere()
{
    std::atomic<std::thread::id> freedOn;
    Worker worker;
    std::atomic<bool> isMade = false;
    worker.start([&] { return std::make_shared<Traced>(freedOn); }, [](const std::shared_ptr<Traced>&) {});
    worker.start(
        [&] {
            isMade = true;
            return 0;
        },
        [](int) {});
    while (!isMade) // no event loop here: the answer is not taken
        std::this_thread::yield();
    worker.forget();
    QTRY_VERIFY(freedOn.load() != std::thread::id());
    QVERIFY(freedOn.load() != std::this_thread::get_id());
}

void WorkerTest::pacedWorkDoesTheLastOfWhatWasAskedFor()
{
    QSemaphore mayEnd;
    PacedWork work(std::chrono::milliseconds(1));
    std::vector<int> answers;
    const auto ask = [&](int number) {
        work.request(
            [&mayEnd, number] {
                mayEnd.acquire();
                return number;
            },
            [&answers](int answer) { answers.push_back(answer); });
    };
    for (int number = 1; number <= 5; ++number)
        ask(number);
    mayEnd.release(2);
    QTRY_COMPARE(answers, (std::vector<int>{1, 5}));
    ask(6);
    work.forget();
    mayEnd.release();
    ask(7);
    mayEnd.release();
    QTRY_COMPARE(answers, (std::vector<int>{1, 5, 7}));
}

void WorkerTest::pacedWorkHasAThreadOnceThereIsSomethingToDo()
{
    const auto threads = [] { return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(); };
    const auto before = threads();
    if (before == 0)
        QSKIP("This system does not list threads.");
    PacedWork work(std::chrono::milliseconds(1));
    work.forget();
    QCOMPARE(threads(), before);
    int answer = 0;
    work.request([] { return 7; }, [&answer](int value) { answer = value; });
    QCOMPARE(threads(), before + 1);
    QTRY_COMPARE(answer, 7);
}

/// A question may hold a whole cluster.
void WorkerTest::aForgottenQuestionIsFreedThere()
{
    std::atomic<std::thread::id> freedOn;
    QSemaphore mayEnd;
    PacedWork work(std::chrono::milliseconds(1));
    work.request([&mayEnd] { mayEnd.acquire(); return 0; }, [](int) {});
    work.request([held = std::make_shared<const Traced>(freedOn)] { return 0; }, [](int) {});
    work.forget();
    mayEnd.release();
    QTRY_VERIFY(freedOn.load() != std::thread::id());
    QVERIFY(freedOn.load() != std::this_thread::get_id());
}

void WorkerTest::aReleasedObjectIsFreedThere()
{
    std::atomic<std::thread::id> freedOn;
    Worker worker;
    worker.release(std::make_shared<const Traced>(freedOn));
    QTRY_VERIFY(freedOn.load() != std::thread::id());
    QVERIFY(freedOn.load() != std::this_thread::get_id());
}

void WorkerTest::whoeverLetsGoLastItIsFreedThere()
{
    std::atomic<std::thread::id> freedOn;
    Worker worker;
    std::shared_ptr<const Traced> object = worker.freedHere(std::make_shared<const Traced>(freedOn));
    std::shared_ptr<const Traced> another = object;
    object.reset();
    QVERIFY(freedOn.load() == std::thread::id());
    another.reset();
    QTRY_VERIFY(freedOn.load() != std::thread::id());
    QVERIFY(freedOn.load() != std::this_thread::get_id());
}

void WorkerTest::jobsGoBeforeFreeing()
{
    std::atomic<std::thread::id> freedOn;
    Worker worker;
    QSemaphore mayEnd;
    bool wasThere = false;
    worker.start(
        [&] {
            mayEnd.acquire();
            return 0;
        },
        [](int) {});
    worker.release(std::make_shared<const Traced>(freedOn));
    worker.start([&] { return freedOn.load() == std::thread::id(); }, [&](bool answer) { wasThere = answer; });
    mayEnd.release();
    QTRY_VERIFY(freedOn.load() != std::thread::id());
    QTRY_VERIFY(wasThere);
}

void WorkerTest::anObjectOutlivesItsWorker()
{
    std::atomic<std::thread::id> freedOn;
    auto worker = std::make_unique<Worker>();
    std::shared_ptr<const Traced> object = worker->freedHere(std::make_shared<const Traced>(freedOn));
    worker.reset();
    QVERIFY(freedOn.load() == std::thread::id());
    object.reset();
    QVERIFY(freedOn.load() == std::this_thread::get_id()); // nobody else is left to do it
}

HOPSCOPE_TEST_MAIN(WorkerTest)
#include "worker_test.moc"
