#include "model/client/machine_senses.h"

#include "tests/support/test_main.h"

using namespace hopscope::client;
using namespace std::chrono_literals;

class MachineSensesTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void turnsAsTheyComeAreNoSleep()
    {
        SleepDetector detector;
        QVERIFY(!detector.sleptUntil({5'000'000ms, 1'790'000'000'000ms})); // the first has nothing before it
        QVERIFY(!detector.sleptUntil({5'001'000ms, 1'790'000'001'000ms}));
        QVERIFY(!detector.sleptUntil({5'016'000ms, 1'790'000'016'000ms})); // a busy machine
    }

    void aSleepIsToldOnceAndHowLongItWas()
    {
        SleepDetector detector;
        detector.sleptUntil({1000ms, 1000ms});
        QVERIFY(detector.sleptUntil({3'601'000ms, 3'601'000ms}) == 3'600'000ms);
        QVERIFY(!detector.sleptUntil({3'602'000ms, 3'602'000ms}));
    }

    void oneOfTheClocksIsEnough()
    {
        SleepDetector detector;
        detector.sleptUntil({0ms, 1000ms}); // a system that does not count its sleep
        QVERIFY(detector.sleptUntil({0ms, 61'000ms}) == 60'000ms);
        SleepDetector other;
        other.sleptUntil({1000ms, 100'000ms}); // a wall clock that was set back meanwhile
        QVERIFY(other.sleptUntil({61'000ms, 90'000ms}) == 60'000ms);
    }

    void aWallClockThatIsSetBackIsNoSleep()
    {
        SleepDetector detector;
        detector.sleptUntil({1000ms, 7'200'000ms});
        QVERIFY(!detector.sleptUntil({2000ms, 3'600'000ms}));
    }

    void thisMachineHasATimeAndAddresses()
    {
        QVERIFY(machineTime().wall > 1'700'000'000'000ms);
        const auto addresses = machineAddresses();
        QVERIFY(addresses && addresses->contains("127.0.0.1"));
    }
};

HOPSCOPE_TEST_MAIN(MachineSensesTest)
#include "machine_senses_test.moc"
