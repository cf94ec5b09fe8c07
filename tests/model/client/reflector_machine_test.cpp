#include "model/client/reflector_machine.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::client;
using namespace std::chrono_literals;

namespace {

kube::Object pod(const char* name)
{
    kube::Pod object;
    object.meta.namespace_ = "n";
    object.meta.name = name;
    return object;
}

kube::DecodedList page(std::vector<const char*> names, const char* version, const char* continueToken = "")
{
    kube::DecodedList list;
    for (const char* name : names)
        list.items.push_back(pod(name));
    list.resourceVersion = version;
    list.continueToken = continueToken;
    return list;
}

kube::WatchEvent watchEvent(kube::WatchEvent::Type type, const char* name, const char* version)
{
    kube::WatchEvent made;
    made.type = type;
    if (*name)
        made.object = pod(name);
    made.resourceVersion = version;
    return made;
}

Error unreadable(const std::string& key)
{
    return {ErrorKind::MalformedObject, "found string", "Pod " + key + ": spec is not an object"};
}

kube::WatchEvent brokenEvent(kube::WatchEvent::Type type, const char* name, const char* version)
{
    kube::WatchEvent made = watchEvent(type, "", version);
    made.malformedKey = {"n", name};
    made.malformed = unreadable(made.malformedKey.toString());
    return made;
}

Failure failure(ErrorKind kind, bool beforeAnswer = false)
{
    return {{kind, "why", "where"}, {}, beforeAnswer};
}

struct Sink : ReflectorSink
{
    void arrived(std::vector<kube::Object> objects) override { log << QStringLiteral("arrived %1").arg(objects.size()); }
    void listed(kube::Kind, const std::string& namespace_, std::vector<kube::Object> objects) override
    {
        const QString where = namespace_.empty() ? QString() : " in " + QString::fromStdString(namespace_);
        log << QStringLiteral("listed %1").arg(objects.size()) + where;
    }
    void changed(kube::Object object) override { log << "changed " + QString::fromStdString(kube::metaOf(object).name); }
    void removed(kube::Kind, kube::ObjectKey key) override { log << "removed " + QString::fromStdString(key.name); }
    void statusChanged(const ReflectorStatus& status) override
    {
        phases.push_back(status.phase);
        toldListed = status.listed;
    }
    QStringList log;
    std::vector<ReflectorPhase> phases;
    bool toldListed = false;
};

struct Story
{
    explicit Story(ReflectorOptions options = {}) : machine(options, connection, sink) {}
    Sink sink;
    std::shared_ptr<Backoff> connection = std::make_shared<Backoff>();
    ReflectorMachine machine;

    /// Listed at version 10 and watching since 0 ms.
    void watching()
    {
        machine.start();
        machine.listArrived(page({"a"}, "10"), 0ms);
        machine.watchOpened(0ms);
    }
};

} // namespace

class ReflectorMachineTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aFirstListIsWhatTheServerHasInMemoryAndGoesToTheSinkAsItArrives()
    {
        Story story;
        const auto list = std::get<SendList>(story.machine.start());
        QVERIFY(!list.paged && list.continueToken.empty());
        QCOMPARE(list.resourceVersion, std::string("0"));
        (void)story.machine.objectsArrived({pod("a"), pod("b")});
        QVERIFY(!story.machine.status().listed);
        QCOMPARE(story.machine.status().objects, std::size_t(2));
        const auto watch = std::get<SendWatch>(story.machine.listArrived(page({"c"}, "10"), 0ms));
        QCOMPARE(watch.resourceVersion, std::string("10"));
        QVERIFY(watch.timeout >= 300s && watch.timeout <= 600s);
        QCOMPARE(story.sink.log, (QStringList{"arrived 2", "arrived 1"}));
        QVERIFY(story.sink.toldListed); // before its watch is open
        QCOMPARE(story.machine.status().objects, std::size_t(3));
    }

    void aListAfterThatTakesThePlaceOfTheFirstWhenItIsWhole()
    {
        Story story;
        story.watching();
        const auto list = std::get<SendList>(story.machine.watchEnded(failure(ErrorKind::Expired), 5000ms, 0));
        QVERIFY(list.resourceVersion.empty()); // what the server has in memory may be too old again
        (void)story.machine.objectsArrived({pod("b")});
        QCOMPARE(story.sink.log, QStringList{"arrived 1"});
        story.machine.listArrived(page({"c"}, "30"), 5001ms);
        QCOMPARE(story.sink.log, (QStringList{"arrived 1", "listed 2"}));
    }

    void aListThatIsCutIsAskedForInPagesAndTakesThePlaceOfWhatArrived()
    {
        Story story;
        story.machine.start();
        (void)story.machine.objectsArrived({pod("gone"), pod("a")});
        QVERIFY(std::holds_alternative<Wait>(story.machine.listFailed(failure(ErrorKind::CannotConnect), 1ms, 0)));
        const auto first = std::get<SendList>(story.machine.waitOver(0));
        QVERIFY(first.paged && first.resourceVersion.empty());
        const auto second = std::get<SendList>(story.machine.listArrived(page({"a"}, "12", "next"), 900ms));
        QVERIFY(second.paged && second.resourceVersion.empty());
        QCOMPARE(second.continueToken, std::string("next"));
        story.machine.listArrived(page({"b"}, "12"), 901ms);
        QCOMPARE(story.sink.log, (QStringList{"arrived 2", "listed 2"}));
        story.machine.watchEnded(failure(ErrorKind::Expired), 9000ms, 0);
        QVERIFY(!std::get<SendList>(story.machine.waitOver(0)).paged);
    }

    void aListInAnotherFormatStartsAnew()
    {
        Story story;
        story.machine.start();
        QCOMPARE(std::get<SendList>(story.machine.sameListAgain()).resourceVersion, std::string("0"));
        (void)story.machine.objectsArrived({pod("a")});
        QCOMPARE(std::get<SendList>(story.machine.sameListAgain()).resourceVersion, std::string("0"));
        (void)story.machine.objectsArrived({pod("b")});
        story.machine.listArrived(page({}, "10"), 0ms);
        QCOMPARE(story.sink.log, (QStringList{"arrived 1", "listed 1"}));
    }

    void whatIsReadOnceIsReadInPagesOfWhatIsTrueNow()
    {
        ReflectorOptions options;
        options.mode = ReadMode::Once;
        Story story(options);
        const auto list = std::get<SendList>(story.machine.start());
        QVERIFY(list.paged && list.resourceVersion.empty());
    }

    void anEmptyPageWithATokenGoesOn()
    {
        Story story;
        story.machine.start();
        QVERIFY(std::holds_alternative<SendList>(story.machine.listArrived(page({}, "10", "next"), 0ms)));
    }

    void eventsChangeObjectsAndMoveTheVersion()
    {
        using Type = kube::WatchEvent::Type;
        Story story;
        story.watching();
        QVERIFY(!story.machine.watchEventArrived(watchEvent(Type::Added, "b", "11"), 1ms, 0));
        QVERIFY(!story.machine.watchEventArrived(watchEvent(Type::Modified, "a", "12"), 1ms, 0));
        QVERIFY(!story.machine.watchEventArrived(watchEvent(Type::Deleted, "b", "13"), 1ms, 0));
        QVERIFY(!story.machine.watchEventArrived(watchEvent(Type::Bookmark, "", "20"), 1ms, 0));
        QCOMPARE(story.sink.log, (QStringList{"arrived 1", "changed b", "changed a", "removed b"}));
        QCOMPARE(story.machine.status().objects, std::size_t(1));
        const auto again = std::get<SendWatch>(story.machine.watchEnded({}, 2ms, 0));
        QCOMPARE(again.resourceVersion, std::string("20"));
    }

    void whatIsToldTwiceOrTooLateChangesNothing()
    {
        using Type = kube::WatchEvent::Type;
        Story story;
        story.watching();
        const auto tell = [&story](Type type, const char* name, const char* version) {
            QVERIFY(!story.machine.watchEventArrived(watchEvent(type, name, version), 1ms, 0));
        };
        tell(Type::Added, "b", "11");
        tell(Type::Added, "b", "11");
        tell(Type::Modified, "b", "100");
        tell(Type::Modified, "b", "99"); // older, though not as a text
        QCOMPARE(story.machine.status().objects, std::size_t(2));
        tell(Type::Deleted, "a", "50"); // late, and news
        tell(Type::Modified, "a", "49");
        tell(Type::Deleted, "a", "50");
        QCOMPARE(story.sink.log, (QStringList{"arrived 1", "changed b", "changed b", "removed a"}));
        QCOMPARE(story.machine.status().objects, std::size_t(1));
        tell(Type::Bookmark, "", "60");
        QCOMPARE(std::get<SendWatch>(story.machine.watchEnded({}, 2ms, 0)).resourceVersion, std::string("100"));
        tell(Type::Added, "a", "101"); // one of the same name
        QCOMPARE(story.sink.log.last(), QStringLiteral("changed a"));
    }

    void versionsThatAreNoNumbersAreTakenAsTheyCome()
    {
        using Type = kube::WatchEvent::Type;
        Story story;
        story.watching();
        for (const char* version : {"b-2", "a-1", "a-1"})
            QVERIFY(!story.machine.watchEventArrived(watchEvent(Type::Modified, "a", version), 1ms, 0));
        QCOMPARE(story.sink.log, (QStringList{"arrived 1", "changed a", "changed a"}));
        QCOMPARE(std::get<SendWatch>(story.machine.watchEnded({}, 2ms, 0)).resourceVersion, std::string("a-1"));
    }

    void anotherKindInAWatchIsPassedOverAndMovesNoVersion()
    {
        using Type = kube::WatchEvent::Type;
        Story story;
        story.watching();
        QVERIFY(!story.machine.watchEventArrived(watchEvent(Type::Added, "", "900"), 1ms, 0));
        QCOMPARE(story.sink.log, QStringList{"arrived 1"});
        QCOMPARE(std::get<SendWatch>(story.machine.watchEnded({}, 2ms, 0)).resourceVersion, std::string("10"));
    }

    void theWatchesOfSeveralKindsDoNotEndAtOnce()
    {
        const auto timeout = [](double spread, bool streams) {
            ReflectorOptions options;
            options.spread = spread;
            options.streamingLists = streams;
            Story story(options);
            const ReflectorStep first = story.machine.start();
            return streams ? std::get<SendWatch>(first).timeout
                           : std::get<SendWatch>(story.machine.listArrived(page({}, "10"), 0ms)).timeout;
        };
        for (const bool streams : {false, true}) {
            QVERIFY(timeout(0, streams) == 300s);
            QVERIFY(timeout(0.25, streams) == 375s);
            QVERIFY(timeout(0.999, streams) == 599s);
        }
        Story story;
        story.watching();
        QVERIFY(std::get<SendWatch>(story.machine.watchEnded({}, 400s, 0.1)).timeout == 330s);
        story.machine.watchOpened(400s);
        QVERIFY(std::get<SendWatch>(story.machine.watchEnded({}, 800s, 0.9)).timeout == 570s);
    }

    void waitsGrowWithJitterAndBeginAnewOnceItGoesWell()
    {
        Story story;
        story.watching();
        LoopTime now = 2000ms;
        const auto failed = [&](double random) {
            const auto wait = std::get<Wait>(story.machine.watchEnded(failure(ErrorKind::ServerError), now, random)).delay;
            now += wait;
            story.machine.waitOver(0);
            return wait.count();
        };
        QCOMPARE(failed(0), 800);
        QCOMPARE(failed(0.5), 2400);
        QCOMPARE(failed(0.25), 4000);
        QCOMPARE(story.machine.status().attempt, 3);
        // That it opens says nothing yet: it may fail again at once.
        story.machine.watchOpened(now);
        QCOMPARE(failed(0), 6400);
        story.machine.watchOpened(now);
        story.machine.watchEventArrived(watchEvent(kube::WatchEvent::Type::Bookmark, "", "20"), now, 0);
        QCOMPARE(story.machine.status().attempt, 0);
        QCOMPARE(failed(0), 800);
    }

    void aPageThatSaysHowManyFollowGivesTheWholeCount()
    {
        Story story;
        story.machine.start();
        kube::DecodedList first = page({"a", "b"}, "10", "next");
        first.remaining = 5;
        story.machine.listArrived(std::move(first), 0ms);
        QVERIFY(story.machine.status().expected == std::size_t(7));
        (void)story.machine.objectsArrived({pod("c")});
        QCOMPARE(story.machine.status().objects, std::size_t(3));
        QVERIFY(story.machine.status().expected == std::size_t(7)); // it grew, the whole did not
        story.machine.listArrived(page({}, "10"), 0ms);
        QVERIFY(!story.machine.status().expected);
    }

    void whatAListHasThatCannotBeReadIsCounted()
    {
        Story story;
        story.machine.start();
        kube::DecodedList first = page({"a"}, "10", "next");
        first.malformed = {unreadable("n/x"), {ErrorKind::MalformedObject, {}, "an item of the list is not an object"}};
        story.machine.listArrived(std::move(first), 0ms);
        kube::DecodedList second = page({"b"}, "10");
        second.malformed = {unreadable("n/y")};
        story.machine.listArrived(std::move(second), 0ms);
        QCOMPARE(story.machine.status().objects, std::size_t(2));
        QCOMPARE(story.machine.status().unreadable, std::size_t(3));
        QVERIFY(story.machine.status().firstUnreadable == unreadable("n/x"));
        // A later list may be whole.
        story.machine.watchOpened(1ms);
        story.machine.watchEnded(failure(ErrorKind::Expired), 5000ms, 0);
        story.machine.listArrived(page({"a", "b", "x", "y"}, "30"), 5100ms);
        QCOMPARE(story.machine.status().unreadable, std::size_t(0));
        QVERIFY(!story.machine.status().firstUnreadable);
    }

    void whatChangedIntoSomethingUnreadableIsNotShownAsItWas()
    {
        using Type = kube::WatchEvent::Type;
        Story story;
        story.watching();
        QVERIFY(!story.machine.watchEventArrived(brokenEvent(Type::Modified, "a", "11"), 1ms, 0));
        QVERIFY(!story.machine.watchEventArrived(brokenEvent(Type::Modified, "a", "12"), 1ms, 0));
        QCOMPARE(story.sink.log, (QStringList{"arrived 1", "removed a", "removed a"}));
        QCOMPARE(story.machine.status().objects, std::size_t(0));
        QCOMPARE(story.machine.status().unreadable, std::size_t(1));
        QVERIFY(!story.machine.watchEventArrived(watchEvent(Type::Modified, "a", "13"), 1ms, 0));
        QCOMPARE(story.machine.status().objects, std::size_t(1));
        QCOMPARE(story.machine.status().unreadable, std::size_t(0));
        QVERIFY(!story.machine.watchEventArrived(brokenEvent(Type::Added, "b", "14"), 1ms, 0));
        QVERIFY(!story.machine.watchEventArrived(brokenEvent(Type::Deleted, "b", "15"), 1ms, 0));
        QCOMPARE(story.machine.status().objects, std::size_t(1));
        QCOMPARE(story.machine.status().unreadable, std::size_t(0));
        QCOMPARE(std::get<SendWatch>(story.machine.watchEnded({}, 2ms, 0)).resourceVersion, std::string("15"));
    }

    void anOrderlyEndIsWatchedAgainAtOnceWithoutAnError()
    {
        Story story;
        story.watching();
        QVERIFY(std::holds_alternative<SendWatch>(story.machine.watchEnded({}, 1000ms, 0)));
        QVERIFY(!story.machine.status().error);
        QCOMPARE(story.machine.status().phase, ReflectorPhase::Watching);
    }

    void aVeryShortWatchWaits()
    {
        Story story;
        story.watching();
        QCOMPARE(std::get<Wait>(story.machine.watchEnded({}, 999ms, 0)).delay, std::chrono::milliseconds(800));
        QVERIFY(std::holds_alternative<SendWatch>(story.machine.waitOver(0)));
    }

    void anExpiredVersionIsListedAnewOnceAtOnceThenWithWaits()
    {
        Story story;
        story.watching();
        QVERIFY(std::holds_alternative<SendList>(story.machine.watchEnded(failure(ErrorKind::Expired), 5000ms, 0)));
        story.machine.listArrived(page({"a"}, "30"), 5100ms);
        QVERIFY(std::holds_alternative<Wait>(story.machine.watchEnded(failure(ErrorKind::Expired), 5200ms, 0)));
        QVERIFY(std::holds_alternative<SendList>(story.machine.waitOver(0)));
    }

    /// A server that has just come again has forgotten the version: nobody waits because the connection broke before.
    void anExpiredVersionAfterABreakIsListedAnewAtOnce()
    {
        Story story;
        story.watching();
        QVERIFY(std::holds_alternative<Wait>(story.machine.watchEnded(failure(ErrorKind::CannotConnect), 5000ms, 0)));
        QVERIFY(std::holds_alternative<SendWatch>(story.machine.waitOver(0)));
        QVERIFY(std::holds_alternative<SendList>(story.machine.watchEnded(failure(ErrorKind::Expired), 7000ms, 0)));
    }

    void anErrorEvent410IsListedAnew()
    {
        Story story;
        story.watching();
        kube::WatchEvent error = watchEvent(kube::WatchEvent::Type::Error, "", "");
        error.statusCode = 410;
        const auto step = story.machine.watchEventArrived(error, 5000ms, 0);
        QVERIFY(step && std::holds_alternative<SendList>(*step));
    }

    void aPageThatCameTooLateIsListedWithoutPages()
    {
        Story story;
        story.machine.start();
        story.machine.listArrived(page({"a"}, "10", "next"), 0ms);
        const auto list = std::get<SendList>(story.machine.listFailed(failure(ErrorKind::Expired), 1ms, 0));
        QVERIFY(!list.paged && list.continueToken.empty());
        story.machine.listArrived(page({"a"}, "11"), 2ms);
        QCOMPARE(story.sink.log, (QStringList{"arrived 1", "listed 1"}));
    }

    void aRefusedConnectionRetriesTheWatchNotTheList()
    {
        Story story;
        story.watching();
        for (int attempt = 1; attempt < 5; ++attempt) {
            const auto step = story.machine.watchEnded(failure(ErrorKind::CannotConnect, true), 100'000ms * attempt, 0);
            QCOMPARE(std::get<Wait>(step).delay, backoffDelay(attempt, 0));
            QCOMPARE(story.machine.status().attempt, attempt);
            QCOMPARE(story.machine.status().phase, ReflectorPhase::BackingOff);
            QCOMPARE(std::get<SendWatch>(story.machine.waitOver(0)).resourceVersion, std::string("10"));
        }
        QCOMPARE(story.sink.log, QStringList{"arrived 1"});
        story.machine.watchOpened(900'000ms);
        QCOMPARE(story.machine.status().phase, ReflectorPhase::Watching);
        QVERIFY(!story.machine.status().error);
    }

    void retryAfterIsHonoured()
    {
        Story story;
        story.machine.start();
        Failure busy = failure(ErrorKind::TooManyRequests);
        busy.retryAfter = 7s;
        QCOMPARE(std::get<Wait>(story.machine.listFailed(busy, 50ms, 0.9)).delay, std::chrono::milliseconds(7000));
        QCOMPARE(*story.machine.status().retryAt, LoopTime(7050));
    }

    void aNamespacesListTakesThePlaceOfThatNamespaceAlone()
    {
        ReflectorOptions options;
        options.namespace_ = "team";
        Story story(options);
        story.watching();
        story.machine.watchEnded(failure(ErrorKind::Expired), 5000ms, 0);
        story.machine.listArrived(page({"b"}, "20"), 5001ms);
        story.machine.watchEnded(failure(ErrorKind::Expired), 9000ms, 0);
        story.machine.waitOver(0);
        story.machine.listFailed(failure(ErrorKind::Forbidden), 9001ms, 0);
        QVERIFY(story.machine.status().phase == ReflectorPhase::Excluded);
        QCOMPARE(story.sink.log, (QStringList{"arrived 1", "listed 1 in team", "listed 0 in team"}));
    }

    void aForbiddenKindIsExcludedAndAskedAgainLater()
    {
        Story story;
        story.machine.start();
        const auto step = story.machine.listFailed(failure(ErrorKind::Forbidden), 0ms, 0);
        QCOMPARE(std::get<Wait>(step).delay, std::chrono::milliseconds(300s));
        QCOMPARE(story.machine.status().phase, ReflectorPhase::Excluded);
        QVERIFY(std::holds_alternative<SendList>(story.machine.waitOver(0)));
    }

    void aRightThatIsTakenAwayEmptiesTheTable()
    {
        Story story;
        story.watching();
        story.machine.watchEnded(failure(ErrorKind::Expired), 5000ms, 0);
        story.machine.listFailed(failure(ErrorKind::Forbidden), 5001ms, 0);
        QCOMPARE(story.sink.log, (QStringList{"arrived 1", "listed 0"}));
        QVERIFY(!story.machine.status().listed);
    }

    void olderVersionsAreTriedBeforeAKindIsAbsent()
    {
        ReflectorOptions options;
        options.pathCount = 2;
        Story story(options);
        story.machine.start();
        const auto second = std::get<SendList>(story.machine.listFailed(failure(ErrorKind::AbsentKind), 0ms, 0));
        QCOMPARE(second.path, std::size_t(1));
        QVERIFY(std::holds_alternative<Wait>(story.machine.listFailed(failure(ErrorKind::AbsentKind), 0ms, 0)));
        QCOMPARE(std::get<SendList>(story.machine.waitOver(0)).path, std::size_t(0));
    }

    void withoutTheRightToWatchItIsPolled()
    {
        Story story;
        story.machine.start();
        story.machine.listArrived(page({"a"}, "10"), 0ms);
        const auto step = story.machine.watchEnded(failure(ErrorKind::Forbidden), 1ms, 0);
        QCOMPARE(std::get<Wait>(step).delay, std::chrono::milliseconds(30s));
        QVERIFY(std::holds_alternative<SendList>(story.machine.waitOver(0)));
        QVERIFY(std::holds_alternative<Wait>(story.machine.listArrived(page({"a"}, "11"), 2ms)));
    }

    void pollingListsAgainAndNeverWatches()
    {
        ReflectorOptions options;
        options.mode = ReadMode::Poll;
        options.pollInterval = 5s;
        Story story(options);
        story.machine.start();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(std::get<Wait>(story.machine.listArrived(page({"a"}, "1"), 0ms)).delay, std::chrono::milliseconds(5s));
            QCOMPARE(story.machine.status().phase, ReflectorPhase::Settled);
            QVERIFY(std::holds_alternative<SendList>(story.machine.waitOver(0)));
            QCOMPARE(story.machine.status().phase, ReflectorPhase::Settled);
        }
    }

    void readOnceEndsWithTheListOrTheFirstUnreachableServer()
    {
        ReflectorOptions options;
        options.mode = ReadMode::Once;
        Story good(options);
        good.machine.start();
        QVERIFY(std::holds_alternative<Finished>(good.machine.listArrived(page({}, "1"), 0ms)));
        Story dead(options);
        dead.machine.start();
        QVERIFY(std::holds_alternative<Finished>(dead.machine.listFailed(failure(ErrorKind::CannotConnect, true), 0ms, 0)));
        QCOMPARE(dead.machine.status().phase, ReflectorPhase::Failed);
        Story busy(options);
        busy.machine.start();
        for (int i = 0; i < 3; ++i)
            QVERIFY(std::holds_alternative<Wait>(busy.machine.listFailed(failure(ErrorKind::ServerError), 0ms + i * 60s, 0)));
        QVERIFY(std::holds_alternative<Finished>(busy.machine.listFailed(failure(ErrorKind::ServerError), 300s, 0)));
    }

    void whoSaysThatItIsBusyIsAskedAgainForHalfAMinute()
    {
        ReflectorOptions options;
        options.mode = ReadMode::Once;
        Failure busy = failure(ErrorKind::TooManyRequests);
        busy.busy = true;
        Story story(options);
        story.machine.start();
        int waits = 0;
        LoopTime now = 0ms;
        for (ReflectorStep step = story.machine.listFailed(busy, now, 0); std::holds_alternative<Wait>(step); ++waits) {
            now += std::get<Wait>(step).delay;
            story.machine.waitOver(0);
            step = story.machine.listFailed(busy, now, 0);
        }
        QCOMPARE(waits, 5); // 0.8 + 1.6 + 3.2 + 6.4 + 12.8 s
        QCOMPARE(story.machine.status().phase, ReflectorPhase::Failed);
        QCOMPARE(story.machine.status().error->limit, Limit::Patience);
        Story told(options);
        told.machine.start();
        busy.retryAfter = 31s;
        QVERIFY(std::holds_alternative<Finished>(told.machine.listFailed(busy, 0ms, 0)));
    }

    void aFloodIsAskedForAgainMuchLaterAndOnceNotAtAll()
    {
        Story story;
        story.watching();
        const Failure flood{{ErrorKind::OverLimit, {}, {}, Limit::Object}, {}, false};
        QVERIFY(std::get<Wait>(*std::optional(story.machine.watchEnded(flood, 5s, 0))).delay == 300s);
        QCOMPARE(story.machine.status().phase, ReflectorPhase::BackingOff);
        QCOMPARE(story.machine.status().objects, std::size_t(1)); // what was there stays
        QVERIFY(std::holds_alternative<SendList>(story.machine.waitOver(0)));
        const Failure slow{{ErrorKind::OverLimit, {}, {}, Limit::Pace}, {}, false};
        QVERIFY(std::get<Wait>(story.machine.listFailed(slow, 400s, 0)).delay < 10s);
        QVERIFY(std::get<SendList>(story.machine.waitOver(0)).paged);
        ReflectorOptions options;
        options.mode = ReadMode::Once;
        Story once(options);
        once.machine.start();
        QVERIFY(std::holds_alternative<Finished>(once.machine.listFailed(flood, 0ms, 0)));
    }

    void pagesThatLeadNowhereAreALimit()
    {
        ReflectorOptions options;
        options.budget.pages = 10;
        options.budget.emptyPages = 2;
        const auto limitOf = [](Story& story) { return story.machine.status().error ? story.machine.status().error->limit : Limit::None; };
        Story same(options);
        same.machine.start();
        QVERIFY(std::holds_alternative<SendList>(same.machine.listArrived(page({"a"}, "1", "t"), 0ms)));
        QVERIFY(std::holds_alternative<Wait>(same.machine.listArrived(page({"b"}, "1", "t"), 0ms)));
        QCOMPARE(limitOf(same), Limit::Pages);
        Story empty(options);
        empty.machine.start();
        for (const char* token : {"a", "b"})
            QVERIFY(std::holds_alternative<SendList>(empty.machine.listArrived(page({}, "1", token), 0ms)));
        QVERIFY(std::holds_alternative<Wait>(empty.machine.listArrived(page({}, "1", "c"), 0ms)));
        QCOMPARE(limitOf(empty), Limit::Pages);
        Story many(options);
        many.machine.start();
        for (int i = 0; i < 10; ++i)
            QVERIFY(std::holds_alternative<SendList>(many.machine.listArrived(page({"a"}, "1", std::to_string(i).c_str()), 0ms)));
        QVERIFY(std::holds_alternative<Wait>(many.machine.listArrived(page({"a"}, "1", "x"), 0ms)));
        QCOMPARE(limitOf(many), Limit::Pages);
    }

    void objectsAreCountedOfOneKindAndOfAll()
    {
        using Type = kube::WatchEvent::Type;
        ReflectorOptions options;
        options.budget.listObjects = 3;
        options.budget.sourceObjects = 4;
        Story first(options);
        first.watching();
        for (const char* name : {"b", "c"})
            QVERIFY(!first.machine.watchEventArrived(watchEvent(Type::Added, name, name), 1ms, 0));
        Story second(options); // the same source
        second.machine.start();
        QVERIFY(second.machine.objectsArrived({pod("a")}));
        const Status tooMany = second.machine.objectsArrived({pod("b")});
        QVERIFY(!tooMany);
        QCOMPARE(tooMany.error().limit, Limit::ListObjects);
        QVERIFY(first.machine.watchEventArrived(watchEvent(Type::Added, "d", "d"), 1ms, 0)); // the fourth of its kind
        QCOMPARE(first.machine.status().error->limit, Limit::ListObjects);
        QCOMPARE(first.machine.status().error->context, std::string("/api/v1/pods"));
    }

    void aCountThatCannotBeIsNotShown()
    {
        Story story;
        story.machine.start();
        kube::DecodedList first = page({"a"}, "1", "t");
        first.remaining = std::size_t(-1);
        story.machine.listArrived(std::move(first), 0ms);
        QVERIFY(!story.machine.status().expected);
    }
};

HOPSCOPE_TEST_MAIN(ReflectorMachineTest)
#include "reflector_machine_test.moc"
