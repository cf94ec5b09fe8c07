#include "model/client/merged_status.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::client;
using namespace std::chrono_literals;

namespace {

ReflectorStatus watching(std::size_t objects)
{
    ReflectorStatus status;
    status.phase = ReflectorPhase::Watching;
    status.listed = true;
    status.watched = true;
    status.objects = objects;
    return status;
}

ReflectorStatus listing(std::size_t objects, std::optional<std::size_t> expected = {})
{
    ReflectorStatus status;
    status.phase = ReflectorPhase::Listing;
    status.objects = objects;
    status.expected = expected;
    return status;
}

ReflectorStatus refused(ErrorKind kind = ErrorKind::Forbidden)
{
    ReflectorStatus status;
    status.phase = ReflectorPhase::Excluded;
    status.error = Error{kind, "no", {}};
    return status;
}

ReflectorStatus backingOff(int attempt, LoopTime retryAt)
{
    ReflectorStatus status;
    status.phase = ReflectorPhase::BackingOff;
    status.error = Error{ErrorKind::ServerError, "500", {}};
    status.attempt = attempt;
    status.retryAt = retryAt;
    return status;
}

} // namespace

class MergedStatusTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void ofOneNamespaceItIsThatOnesOwn()
    {
        ReflectorStatus merged = mergedStatus({{"a", backingOff(3, 7s)}});
        QVERIFY((merged.namespaces == std::vector<NamespaceStatus>{{"a", false, false}}));
        merged.namespaces.clear();
        QVERIFY(merged == backingOff(3, 7s));
    }

    void ofSeveralEverythingIsCounted()
    {
        const ReflectorStatus merged = mergedStatus({{"a", watching(2)}, {"b", watching(5)}});
        QVERIFY(merged.phase == ReflectorPhase::Watching && merged.listed && merged.watched);
        QCOMPARE(merged.objects, std::size_t(7));
        QVERIFY((merged.namespaces == std::vector<NamespaceStatus>{{"a", true, false}, {"b", true, false}}));
    }

    void untilEachHasAnsweredTheKindIsArriving()
    {
        const ReflectorStatus merged = mergedStatus({{"a", watching(2)}, {"b", listing(3, 10)}, {"c", ReflectorStatus{}}});
        QVERIFY(merged.phase == ReflectorPhase::Listing && !merged.listed);
        QCOMPARE(merged.objects, std::size_t(5));
        QVERIFY(!merged.expected); // of c nothing is known yet
        QVERIFY(mergedStatus({{"a", watching(2)}, {"b", listing(3, 10)}}).expected == std::size_t(12));
    }

    void nobodyWaitsForWhatIsRefused()
    {
        const ReflectorStatus merged = mergedStatus({{"a", refused()}, {"b", watching(5)}, {"c", refused(ErrorKind::AbsentKind)}});
        QVERIFY(merged.phase == ReflectorPhase::Watching && merged.listed && merged.watched && !merged.error);
        QVERIFY((merged.namespaces == std::vector<NamespaceStatus>{{"a", false, true}, {"b", true, false}, {"c", false, true}}));
    }

    void nobodyWaitsForWhatFails()
    {
        ReflectorStatus again = backingOff(2, 9s);
        again.phase = ReflectorPhase::Listing; // once more, after it has failed
        for (const ReflectorStatus& failing : {backingOff(2, 9s), again}) {
            const ReflectorStatus merged = mergedStatus({{"a", watching(5)}, {"b", failing}});
            QVERIFY(merged.listed);
            QVERIFY(merged.phase == failing.phase);
            QVERIFY(merged.error && merged.error->kind == ErrorKind::ServerError);
            QCOMPARE(merged.attempt, 2);
        }
    }

    void theNextAttemptIsTheFirstOfThem()
    {
        const ReflectorStatus merged = mergedStatus({{"a", backingOff(2, 9s)}, {"b", backingOff(1, 4s)}, {"c", watching(1)}});
        QVERIFY(merged.phase == ReflectorPhase::BackingOff);
        QVERIFY(merged.retryAt == LoopTime(4s));
    }

    void refusedEverywhereItIsRefused()
    {
        const ReflectorStatus merged = mergedStatus({{"a", refused(ErrorKind::AbsentKind)}, {"b", refused()}});
        QVERIFY(merged.phase == ReflectorPhase::Excluded && !merged.listed);
        QVERIFY(merged.error->kind == ErrorKind::Forbidden); // says more than that it is not there
        QVERIFY(mergedStatus({{"a", refused(ErrorKind::AbsentKind)}}).error->kind == ErrorKind::AbsentKind);
    }
};

HOPSCOPE_TEST_MAIN(MergedStatusTest)
#include "merged_status_test.moc"
