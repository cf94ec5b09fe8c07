#include "model/client/reflector_machine.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::client;
using namespace std::chrono_literals;

namespace {

using Type = kube::WatchEvent::Type;

kube::WatchEvent watchEvent(Type type, const char* name, const char* version)
{
    kube::WatchEvent made;
    made.type = type;
    made.resourceVersion = version;
    if (*name) {
        kube::NetworkPolicy object;
        object.meta.name = name;
        made.object = object;
    }
    return made;
}

kube::WatchEvent endOfInitialEvents(const char* version)
{
    kube::WatchEvent made = watchEvent(Type::Bookmark, "", version);
    made.endsInitialEvents = true;
    return made;
}

kube::WatchEvent errorEvent(int code)
{
    kube::WatchEvent made = watchEvent(Type::Error, "", "");
    made.statusCode = code;
    return made;
}

kube::DecodedList list(std::vector<const char*> names, const char* version)
{
    kube::DecodedList made;
    made.resourceVersion = version;
    for (const char* name : names)
        made.items.push_back(*watchEvent(Type::Added, name, version).object);
    return made;
}

Failure failure(ErrorKind kind, bool beforeAnswer = false)
{
    return {{kind, "why", "where"}, {}, beforeAnswer};
}

/// A store, as the model is one.
struct Sink : ReflectorSink
{
    void arrived(std::vector<kube::Object> objects) override
    {
        for (const kube::Object& object : objects)
            names << nameOf(object);
    }
    void listed(kube::Kind, const std::string&, std::vector<kube::Object> objects) override
    {
        names.clear();
        arrived(std::move(objects));
    }
    void changed(kube::Object object) override
    {
        names.removeAll(nameOf(object));
        names << nameOf(object);
    }
    void removed(kube::Kind, kube::ObjectKey key) override { names.removeAll(QString::fromStdString(key.name)); }
    void statusChanged(const ReflectorStatus& status) override { phases << status.phase; }
    static QString nameOf(const kube::Object& object) { return QString::fromStdString(kube::metaOf(object).name); }
    QStringList names;
    QList<ReflectorPhase> phases;
};

ReflectorOptions streaming()
{
    ReflectorOptions options;
    options.kind = kube::Kind::NetworkPolicy;
    options.streamingLists = true;
    return options;
}

struct Story
{
    explicit Story(const ReflectorOptions& options = streaming()) : machine(options, connection, sink) {}
    /// Nothing of these asks for another step.
    void arrive(std::vector<kube::WatchEvent> events)
    {
        for (kube::WatchEvent& one : events)
            QVERIFY(!machine.watchEventArrived(std::move(one), 5ms, 0));
    }
    /// Live at version 10 with a and b.
    void live()
    {
        machine.start();
        machine.watchOpened(0ms);
        arrive({watchEvent(Type::Added, "a", "4"), watchEvent(Type::Added, "b", "9"), endOfInitialEvents("10")});
    }
    Sink sink;
    std::shared_ptr<Backoff> connection = std::make_shared<Backoff>();
    ReflectorMachine machine;
};

bool isStream(const ReflectorStep& step, const std::string& version)
{
    const auto* watch = std::get_if<SendWatch>(&step);
    return watch && watch->initialEvents && watch->resourceVersion == version;
}

bool isPlainList(const ReflectorStep& step)
{
    return std::holds_alternative<SendList>(step);
}

} // namespace

class StreamingListTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theBookmarkMakesItWholeAndLiveAtOnce()
    {
        Story story;
        QVERIFY(isStream(story.machine.start(), "0"));
        story.machine.watchOpened(0ms);
        QCOMPARE(story.sink.phases, QList{ReflectorPhase::Listing}); // open is not live
        story.arrive({watchEvent(Type::Added, "a", "4"), watchEvent(Type::Added, "b", "9")});
        QVERIFY(!story.machine.status().listed);
        QCOMPARE(story.machine.status().objects, std::size_t(2));
        story.arrive({endOfInitialEvents("10")});
        QCOMPARE(story.sink.names, (QStringList{"a", "b"}));
        QVERIFY(story.machine.status().listed && story.machine.status().watched);
        QCOMPARE(story.sink.phases.last(), ReflectorPhase::Watching);
        QCOMPARE(story.sink.phases.count(ReflectorPhase::Watching), 1);
        story.arrive({watchEvent(Type::Added, "c", "11"), watchEvent(Type::Deleted, "a", "12")});
        QCOMPARE(story.sink.names, (QStringList{"b", "c"}));
        const auto again = std::get<SendWatch>(story.machine.watchEnded({}, 5000ms, 0));
        QVERIFY(!again.initialEvents);
        QCOMPARE(again.resourceVersion, std::string("12"));
    }

    void whatChangesMeanwhileIsTakenIn()
    {
        Story story;
        story.machine.start();
        story.machine.watchOpened(0ms);
        kube::WatchEvent broken = watchEvent(Type::Modified, "", "8");
        broken.malformedKey = {"", "b"};
        broken.malformed = Error{ErrorKind::MalformedObject, {}, "NetworkPolicy b: spec is not an object"};
        story.arrive({watchEvent(Type::Added, "a", "4"), watchEvent(Type::Added, "b", "5"), watchEvent(Type::Added, "c", "6"),
                      watchEvent(Type::Modified, "a", "7"), broken, watchEvent(Type::Deleted, "c", "9"), endOfInitialEvents("10")});
        QCOMPARE(story.sink.names, QStringList{"a"});
        QCOMPARE(story.machine.status().objects, std::size_t(1));
        QCOMPARE(story.machine.status().unreadable, std::size_t(1));
    }

    void anEmptyOneIsWholeToo()
    {
        Story story;
        story.machine.start();
        story.machine.watchOpened(0ms);
        story.arrive({endOfInitialEvents("10")});
        QVERIFY(story.machine.status().listed);
        QCOMPARE(story.machine.status().phase, ReflectorPhase::Watching);
        QCOMPARE(story.machine.status().objects, std::size_t(0));
    }

    void aRefusalIsRememberedAndListedInstead()
    {
        Story story;
        story.machine.start();
        QVERIFY(isPlainList(story.machine.watchEnded(failure(ErrorKind::ServerError), 1ms, 0)));
        QVERIFY(!story.machine.status().error); // nobody need know
        QVERIFY(!std::get<SendWatch>(story.machine.listArrived(list({"a"}, "10"), 2ms)).initialEvents);
        story.machine.watchOpened(3ms);
        QCOMPARE(story.sink.names, QStringList{"a"});
        QVERIFY(isPlainList(story.machine.watchEnded(failure(ErrorKind::Expired), 5000ms, 0)));
    }

    void aServerWhoseEtcdIsTooOldSaysSoInTheStream()
    {
        Story story;
        story.machine.start();
        story.machine.watchOpened(0ms);
        const auto step = story.machine.watchEventArrived(errorEvent(500), 1ms, 0);
        QVERIFY(step && isPlainList(*step));
    }

    void aBusyServerIsAskedForAStreamAgain()
    {
        Story story;
        story.machine.start();
        Failure busy = failure(ErrorKind::ServerError);
        busy.retryAfter = 7s;
        QCOMPARE(std::get<Wait>(story.machine.watchEnded(busy, 1ms, 0)).delay, std::chrono::milliseconds(7s));
        QVERIFY(isStream(story.machine.waitOver(0), "0"));
    }

    void whoeverOverlooksItIsListedInsteadAndNotAskedAgain()
    {
        Story story;
        story.machine.start();
        story.machine.watchOpened(0ms);
        story.arrive({watchEvent(Type::Added, "a", "4")});
        QVERIFY(isPlainList(story.machine.initialEventsMissing()));
        story.machine.listArrived(list({"a"}, "10"), 2ms);
        story.machine.watchOpened(3ms);
        QCOMPARE(story.sink.names, QStringList{"a"});
        QVERIFY(isPlainList(story.machine.watchEnded(failure(ErrorKind::Expired), 5000ms, 0)));
    }

    void anAnswerThatNeverBeganSaysNothingOfTheServer()
    {
        Story story;
        story.machine.start();
        QVERIFY(isPlainList(story.machine.initialEventsMissing()));
        story.machine.listArrived(list({"a"}, "10"), 2ms);
        story.machine.watchOpened(3ms);
        QVERIFY(isStream(story.machine.watchEnded(failure(ErrorKind::Expired), 5000ms, 0), ""));
    }

    void aStreamThatIsCutBeginsAgainAndThenGivesWayToAList()
    {
        Story story;
        story.machine.start();
        story.machine.watchOpened(0ms);
        story.arrive({watchEvent(Type::Added, "a", "4"), watchEvent(Type::Added, "gone", "5")});
        QVERIFY(std::holds_alternative<Wait>(story.machine.watchEnded(failure(ErrorKind::CannotConnect), 10ms, 0)));
        QVERIFY(isStream(story.machine.waitOver(0), "0"));
        story.machine.watchOpened(900ms);
        QVERIFY(std::holds_alternative<Wait>(story.machine.watchEnded({}, 901ms, 0))); // in order, but before its end
        QCOMPARE(story.sink.names, QStringList());
        QVERIFY(isPlainList(story.machine.waitOver(0)));
        story.machine.listArrived(list({"a"}, "10"), 3000ms);
        story.machine.watchOpened(3001ms);
        QCOMPARE(story.sink.names, QStringList{"a"});
        story.arrive({watchEvent(Type::Bookmark, "", "11")});
        QVERIFY(isStream(story.machine.watchEnded(failure(ErrorKind::Expired), 9000ms, 0), ""));
    }

    void anUnreachableServerIsAskedForAStreamHoweverOftenItTakes()
    {
        Story story;
        story.machine.start();
        for (int i = 1; i < 6; ++i) {
            QVERIFY(std::holds_alternative<Wait>(story.machine.watchEnded(failure(ErrorKind::CannotConnect, true), 60s * i, 0)));
            QVERIFY(isStream(story.machine.waitOver(0), "0"));
        }
    }

    void afterAnExpiredVersionWhatIsShownStaysUntilTheBookmarkAndThenWhatWasDeletedGoes()
    {
        Story story;
        story.live();
        const auto step = story.machine.watchEventArrived(errorEvent(410), 60s, 0);
        QVERIFY(step && isStream(*step, "")); // what is true now: what the server has in memory may be too old again
        story.machine.watchOpened(60s);
        story.arrive({watchEvent(Type::Added, "b", "9"), watchEvent(Type::Added, "c", "21")});
        QCOMPARE(story.sink.names, (QStringList{"a", "b"}));
        QVERIFY(std::holds_alternative<Wait>(story.machine.watchEnded(failure(ErrorKind::CannotConnect), 61s, 0)));
        QCOMPARE(story.sink.names, (QStringList{"a", "b"})); // cut: nothing of it counts
        QVERIFY(isStream(story.machine.waitOver(0), ""));
        story.machine.watchOpened(62s);
        story.arrive({watchEvent(Type::Added, "b", "9"), watchEvent(Type::Added, "d", "22"), endOfInitialEvents("30")});
        QCOMPARE(story.sink.names, (QStringList{"b", "d"}));
        QCOMPARE(story.machine.status().objects, std::size_t(2));
        QCOMPARE(story.machine.status().phase, ReflectorPhase::Watching);
    }

    void aStreamThatExpiresBeginsAgainOnceAtOnce()
    {
        Story story;
        story.machine.start();
        QVERIFY(isStream(story.machine.watchEnded(failure(ErrorKind::Expired), 1ms, 0), ""));
        QVERIFY(std::holds_alternative<Wait>(story.machine.watchEnded(failure(ErrorKind::Expired), 2ms, 0)));
        QVERIFY(isPlainList(story.machine.waitOver(0)));
    }

    void anotherFormatIsTheSameStreamOnceMore()
    {
        Story story;
        story.machine.start();
        QVERIFY(isStream(story.machine.sameWatchAgain(0), "0"));
        story.machine.watchOpened(0ms);
        story.arrive({endOfInitialEvents("10")});
        QVERIFY(!std::get<SendWatch>(story.machine.sameWatchAgain(0)).initialEvents);
    }

    void whoeverMayNotWatchMayYetListAndIsPolled()
    {
        Story story;
        story.machine.start();
        QVERIFY(isPlainList(story.machine.watchEnded(failure(ErrorKind::Forbidden), 1ms, 0)));
        story.machine.listArrived(list({"a"}, "10"), 2ms);
        QCOMPARE(std::get<Wait>(story.machine.watchEnded(failure(ErrorKind::Forbidden), 3ms, 0)).delay,
                 std::chrono::milliseconds(30s));
        QVERIFY(isPlainList(story.machine.waitOver(0)));
    }

    void anAbsentKindIsSoughtInItsOtherVersionAndThenExcluded()
    {
        ReflectorOptions options = streaming();
        options.pathCount = 2;
        Story story(options);
        story.machine.start();
        const auto second = story.machine.watchEnded(failure(ErrorKind::AbsentKind), 1ms, 0);
        QVERIFY(isStream(second, "0"));
        QCOMPARE(std::get<SendWatch>(second).path, std::size_t(1));
        story.machine.watchEnded(failure(ErrorKind::AbsentKind), 2ms, 0);
        QCOMPARE(story.machine.status().phase, ReflectorPhase::Excluded);
    }

    void pollingAndReadingOnceAreLists()
    {
        for (const ReadMode mode : {ReadMode::Poll, ReadMode::Once}) {
            ReflectorOptions options = streaming();
            options.mode = mode;
            Story story(options);
            QVERIFY(isPlainList(story.machine.start()));
        }
    }
};

HOPSCOPE_TEST_MAIN(StreamingListTest)
#include "streaming_list_test.moc"
