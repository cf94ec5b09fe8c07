// The reflector without sockets: what to do next, after what just happened. Clock and randomness are parameters.
#pragma once

#include "model/base/budget.h"
#include "model/client/decide.h"
#include "model/client/initial_events.h"
#include "model/client/recent_versions.h"
#include "model/client/reflector_status.h"
#include "model/client/source_totals.h"
#include "model/client/unreadable_objects.h"
#include "model/kube/decode_object.h"

#include <memory>

namespace hopscope::client {

struct ReflectorOptions
{
    kube::Kind kind = kube::Kind::Pod;
    std::size_t pathCount = 1;
    bool core = false;
    std::string namespace_; ///< empty: all
    ReadMode mode = ReadMode::Watch;
    bool streamingLists = false; ///< ask for them first, where the mode is Watch
    double spread = 0.5; ///< in [0, 1): of the time-out of the watch after a list, so that those of several kinds do not end at once
    std::chrono::milliseconds pollInterval{30'000};
    std::chrono::milliseconds askExcludedAgain{300'000}; ///< a CRD or a right may have come, or a flood be over
    std::chrono::milliseconds onceLimit{30'000};         ///< ReaderOptions'
    Budget budget = {};
    std::shared_ptr<SourceTotals> totals = std::make_shared<SourceTotals>();
};

/// Steps that the machine asks for.
struct SendList
{
    std::size_t path = 0;
    std::string continueToken;
    bool paged = false;
    /// "0": whatever the server has in memory; a number: not older than that; empty: what is true now.
    std::string resourceVersion;
};
struct SendWatch
{
    std::size_t path = 0;
    std::string resourceVersion;
    std::chrono::seconds timeout{};
    bool initialEvents = false; ///< a streaming list: it begins with what there is
};
struct Wait
{
    std::chrono::milliseconds delay{};
};
struct Finished
{
};
using ReflectorStep = std::variant<SendList, SendWatch, Wait, Finished>;

/// List, watch, decide(error), wait(back-off), again: kubernetes/client-go tools/cache/reflector.go, cluster-facts.md 7.
class ReflectorMachine
{
public:
    /// `connection` counts attempts to reach the server and is shared by all kinds.
    ReflectorMachine(ReflectorOptions options, std::shared_ptr<Backoff> connection, ReflectorSink& sink);
    ~ReflectorMachine();
    ReflectorMachine(const ReflectorMachine&) = delete;
    ReflectorMachine& operator=(const ReflectorMachine&) = delete;

    ReflectorStep start();
    /// Objects of the list that is under way. Errors: OverLimit (ListObjects): the list has failed, which is to be told.
    Status objectsArrived(std::vector<kube::Object> objects);
    /// The list's end, or that of one of its pages, with the objects that came last.
    ReflectorStep listArrived(kube::DecodedList page, LoopTime now, double random = 0);
    /// The list under way is asked for anew in another format; what arrived of it does not count.
    ReflectorStep sameListAgain();
    ReflectorStep listFailed(const Failure& failure, LoopTime now, double random);
    void watchOpened(LoopTime now);
    /// Nothing arrived for so long that a streaming list cannot be under way: the server knows of none.
    ReflectorStep initialEventsMissing();
    bool awaitsInitialEvents() const { return m_awaitsInitialEvents; }
    /// Nothing while the watch goes on; a step when its connection is to be closed.
    std::optional<ReflectorStep> watchEventArrived(kube::WatchEvent event, LoopTime now, double random);
    /// The server closed the watch in order (no failure), or it broke.
    ReflectorStep watchEnded(const std::optional<Failure>& failure, LoopTime now, double random);
    /// The watch was refused in the format it was asked for in.
    ReflectorStep sameWatchAgain(double random);
    ReflectorStep waitOver(double random);

    const ReflectorStatus& status() const { return m_status; }

private:
    void prepareList();
    std::string place() const;
    void forgetPages();
    void forgetArriving();
    /// Errors: OverLimit.
    Status goesOn(const kube::DecodedList& page);
    Status countHeld();
    std::optional<ReflectorStep> overLimit(LoopTime now, double random);
    ReflectorStep beginList();
    SendList nextList() const;
    bool mayStreamList() const;
    Activity activityOfWatch() const { return m_awaitsInitialEvents ? Activity::StreamingList : Activity::Watch; }
    ReflectorStep beginStreamingList();
    void initialEventArrived(kube::WatchEvent event, LoopTime now);
    /// All that there is has arrived.
    void listIsWhole(std::string resourceVersion);
    ReflectorStep beginWatch(double random);
    ReflectorStep recover(const Failure& failure, Activity during, LoopTime now, double random);
    void listElsewise(const Failure& failure);
    bool mayAskAgain(const Failure& failure) const;
    std::optional<std::chrono::milliseconds> waitAfter(const Failure& failure) const;
    ReflectorStep giveUp(const Error& error);
    ReflectorStep backOff(const Failure& failure, LoopTime now, double random);
    ReflectorStep exclude(const Error& error);
    ReflectorStep waitFor(ReflectorPhase phase, std::chrono::milliseconds delay);
    void apply(kube::WatchEvent event);
    void forgetOne();
    void countUnreadable();
    void report() { m_sink.statusChanged(m_status); }
    void healthy();

    ReflectorOptions m_options;
    std::shared_ptr<Backoff> m_connection;
    Backoff m_own;
    bool m_listedForExpired = false; ///< at once, and since then nothing has gone well
    LoopTime m_troubledSince{}; ///< where everything is read once: since its first failure
    ReflectorSink& m_sink;
    ReflectorStatus m_status;
    std::size_t m_path = 0;
    std::vector<kube::Object> m_pages;
    UnreadableObjects m_unreadable;
    RecentVersions m_recent; ///< of this watch and those it goes on from
    std::string m_continueToken;
    std::size_t m_pageCount = 0;    ///< of the list under way
    std::size_t m_pageObjects = 0;  ///< of the page under way
    std::size_t m_emptyPages = 0;   ///< in a row
    std::size_t m_weight = 0;         ///< of the objects that are shown, about
    std::size_t m_arrivingWeight = 0; ///< of those of the list under way
    std::size_t m_ownObjects = 0;     ///< of m_options.totals
    std::size_t m_ownMemory = 0;      ///< as well
    std::string m_resourceVersion;
    std::string m_listVersion; ///< SendList's
    bool m_paged = false;
    bool m_pagesOnly = false; ///< a list in one piece did not come through
    bool m_streams = false;   ///< the list under way goes to the sink as it arrives
    bool m_gaveSome = false;  ///< the sink has objects of a list that never came to its end
    bool m_watchNext = false;
    InitialEvents m_initialEvents;
    bool m_awaitsInitialEvents = false; ///< a streaming list is under way
    bool m_streamingRefused = false;
    int m_streamsCut = 0; ///< in a row, before they were whole
    bool m_pollInstead = false;
    LoopTime m_watchOpenedAt{};
    bool m_watchOpen = false;
    bool m_watchHadEvent = false;
};

} // namespace hopscope::client
