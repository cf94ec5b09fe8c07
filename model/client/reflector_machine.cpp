#include "model/client/reflector_machine.h"

#include "model/client/api_resource.h"
#include "model/kube/object_weight.h"

#include <algorithm>

namespace hopscope::client {

namespace {

constexpr std::chrono::milliseconds veryShortWatch{1000};

/// Streaming lists in a row that break off; then a list is asked for, of which at least pages may come through.
constexpr int mostStreamsCut = 2;

/// client-go's: so that the watches of many clients do not end at once.
std::chrono::seconds watchTimeout(double random)
{
    return std::chrono::seconds(300 + int(random * 300));
}

} // namespace

ReflectorMachine::ReflectorMachine(ReflectorOptions options, std::shared_ptr<Backoff> connection, ReflectorSink& sink)
    : m_options(std::move(options)), m_connection(std::move(connection)), m_sink(sink)
{
    m_status.kind = m_options.kind;
}

ReflectorMachine::~ReflectorMachine()
{
    m_options.totals->objects -= m_ownObjects;
    m_options.totals->memory -= m_ownMemory;
}

/// What one server may make us hold: of this kind, and of all.
Status ReflectorMachine::countHeld()
{
    const std::size_t arriving = std::max(m_pages.size(), m_initialEvents.objects());
    const std::size_t shown = m_status.objects + m_unreadable.count();
    m_options.totals->objects += shown + arriving - m_ownObjects;
    m_ownObjects = shown + arriving;
    m_options.totals->memory += m_weight + m_arrivingWeight - m_ownMemory;
    m_ownMemory = m_weight + m_arrivingWeight;
    const Budget& budget = m_options.budget;
    if (std::max(m_weight, m_arrivingWeight) > budget.listMemory || m_options.totals->memory > budget.sourceMemory)
        return Error{ErrorKind::OverLimit, {}, place(), Limit::ListBytes};
    if (std::max(arriving, shown) > budget.listObjects || m_options.totals->objects > budget.sourceObjects)
        return Error{ErrorKind::OverLimit, {}, place(), Limit::ListObjects};
    return success();
}

/// Whose answer it is, as a person may read it.
std::string ReflectorMachine::place() const
{
    const ApiResource& resource = resourceOf(m_options.kind);
    return collectionPath(resource.paths[std::min(m_path, resource.paths.size() - 1)], resource.namespaced, m_options.namespace_);
}

void ReflectorMachine::forgetPages()
{
    m_pages = {};
    m_pageCount = m_pageObjects = m_emptyPages = m_arrivingWeight = 0;
}

ReflectorStep ReflectorMachine::start()
{
    // The server's memory answers a first list in one piece at a fraction of the cost of pages (cluster-facts.md 7.1, 7.5), and
    // the watch after it brings what is newer. What is read once must be true now, and old servers take that from etcd: in pages.
    m_listVersion = m_options.mode == ReadMode::Once ? "" : "0";
    return beginList();
}

void ReflectorMachine::prepareList()
{
    forgetPages();
    m_continueToken.clear();
    m_watchNext = false;
    m_paged = m_pagesOnly || m_options.mode == ReadMode::Once;
    // Into a table that is empty, objects go as they come; in the place of another list, all at once.
    m_streams = !m_status.listed && !m_gaveSome;
    m_unreadable.beginList();
    m_status.expected.reset();
    // A list in a row of polls is no news.
    if (!m_status.listed || m_options.mode == ReadMode::Watch) {
        m_status.phase = ReflectorPhase::Listing;
        m_status.retryAt.reset();
        report();
    }
}

ReflectorStep ReflectorMachine::beginList()
{
    prepareList();
    if (mayStreamList())
        return beginStreamingList();
    return nextList();
}

bool ReflectorMachine::mayStreamList() const
{
    return m_options.streamingLists && m_options.mode == ReadMode::Watch && !m_streamingRefused && !m_pollInstead &&
           !m_paged && m_streamsCut < mostStreamsCut;
}

/// "0", what the server has in memory, is answered without asking etcd; empty, what is true now (KEP-3157).
ReflectorStep ReflectorMachine::beginStreamingList()
{
    m_initialEvents.clear();
    m_awaitsInitialEvents = true;
    m_watchOpen = false;
    return SendWatch{m_path, m_listVersion, watchTimeout(m_options.spread), true};
}

/// Pages are of what is true now: with "0" older servers ignore the limit.
SendList ReflectorMachine::nextList() const
{
    const bool asksVersion = !m_paged && m_continueToken.empty();
    return {m_path, m_continueToken, m_paged, asksVersion ? m_listVersion : std::string()};
}

ReflectorStep ReflectorMachine::sameListAgain()
{
    forgetPages();
    m_unreadable.beginList();
    m_status.expected.reset();
    m_continueToken.clear();
    m_streams = !m_status.listed && !m_gaveSome;
    return nextList();
}

Status ReflectorMachine::objectsArrived(std::vector<kube::Object> objects)
{
    m_pageObjects += objects.size();
    for (const kube::Object& object : objects)
        m_arrivingWeight += kube::weightOf(object);
    if (m_streams && !objects.empty()) {
        m_status.objects = m_gaveSome ? m_status.objects + objects.size() : objects.size();
        m_gaveSome = true;
        m_sink.arrived(std::move(objects));
        report();
        return countHeld();
    }
    if (m_pages.empty())
        m_pages = std::move(objects);
    else
        std::move(objects.begin(), objects.end(), std::back_inserter(m_pages));
    return countHeld();
}

/// Nothing comes of what has arrived so far.
void ReflectorMachine::forgetArriving()
{
    forgetPages();
    m_initialEvents.clear();
    (void)countHeld();
}

/// Whether there is an end in sight to the pages of a list.
Status ReflectorMachine::goesOn(const kube::DecodedList& page)
{
    const std::size_t came = std::exchange(m_pageObjects, 0) + page.malformed.size() + page.skipped;
    m_emptyPages = came == 0 ? m_emptyPages + 1 : 0;
    const Budget& budget = m_options.budget;
    const bool isTheSame = !page.continueToken.empty() && page.continueToken == m_continueToken;
    if (!isTheSame && m_emptyPages <= budget.emptyPages && ++m_pageCount <= budget.pages)
        return success();
    return Error{ErrorKind::OverLimit, {}, place(), Limit::Pages};
}

ReflectorStep ReflectorMachine::listArrived(kube::DecodedList page, LoopTime now, double random)
{
    m_connection->succeeded();
    m_unreadable.arrived(page.malformed);
    for (const Status& fine : {objectsArrived(std::move(page.items)), goesOn(page)}) {
        if (!fine)
            return listFailed(Failure{fine.error(), {}, false}, now, random);
    }
    m_continueToken = std::move(page.continueToken);
    if (!m_continueToken.empty()) {
        const bool isBelievable = page.remaining && *page.remaining <= m_options.budget.listObjects;
        if (m_streams && isBelievable) {
            m_status.expected = m_status.objects + *page.remaining;
            report();
        }
        return nextList();
    }
    listIsWhole(std::move(page.resourceVersion));
    if (m_options.mode == ReadMode::Once) {
        m_status.phase = ReflectorPhase::Settled;
        report();
        return Finished{};
    }
    if (m_options.mode == ReadMode::Poll || m_pollInstead) {
        healthy();
        return waitFor(ReflectorPhase::Settled, m_options.pollInterval);
    }
    report(); // whole, though not yet live: a watch may be long in opening
    return beginWatch(m_options.spread);
}

void ReflectorMachine::listIsWhole(std::string resourceVersion)
{
    m_unreadable.endList();
    countUnreadable();
    m_status.expected.reset();
    if (!m_streams) {
        m_status.objects = m_pages.size();
        m_sink.listed(m_options.kind, m_options.namespace_, std::exchange(m_pages, {}));
    } else if (!m_gaveSome) {
        m_status.objects = 0;
    }
    m_gaveSome = false;
    m_pagesOnly = false;
    m_streamsCut = 0;
    m_weight = std::exchange(m_arrivingWeight, 0);
    (void)countHeld();
    m_recent.forget();
    m_resourceVersion = std::move(resourceVersion);
    m_listVersion = m_resourceVersion;
    m_status.listed = true;
    m_status.error.reset();
    m_status.retryAt.reset();
}

ReflectorStep ReflectorMachine::listFailed(const Failure& failure, LoopTime now, double random)
{
    return recover(failure, Activity::List, now, random);
}

ReflectorStep ReflectorMachine::beginWatch(double random)
{
    m_watchNext = true;
    m_watchOpen = false;
    m_watchHadEvent = false;
    return SendWatch{m_path, m_resourceVersion, watchTimeout(random), false};
}

ReflectorStep ReflectorMachine::sameWatchAgain(double random)
{
    return m_awaitsInitialEvents ? beginStreamingList() : beginWatch(random);
}

void ReflectorMachine::watchOpened(LoopTime now)
{
    m_connection->succeeded();
    m_watchOpen = true;
    m_watchOpenedAt = now;
    if (m_awaitsInitialEvents)
        return; // open, but far from whole
    m_status.phase = ReflectorPhase::Watching;
    m_status.watched = true;
    m_status.retryAt.reset();
    m_status.error.reset();
    report();
}

std::optional<ReflectorStep> ReflectorMachine::watchEventArrived(kube::WatchEvent event, LoopTime now, double random)
{
    if (event.type == kube::WatchEvent::Type::Error) {
        const ErrorKind kind = event.statusCode == 410   ? ErrorKind::Expired
                               : event.statusCode == 429 ? ErrorKind::TooManyRequests
                                                         : ErrorKind::ServerError;
        return recover({{kind, event.statusMessage, std::to_string(event.statusCode)}, {}, false}, activityOfWatch(), now, random);
    }
    m_watchHadEvent = true;
    if (m_awaitsInitialEvents) {
        initialEventArrived(std::move(event), now);
        return overLimit(now, random);
    }
    const bool isBookmark = event.type == kube::WatchEvent::Type::Bookmark;
    if (!isBookmark && !event.object && !event.malformed)
        return std::nullopt; // of another kind: it says nothing of this one, not even how far it has been told
    healthy();
    if (!event.resourceVersion.empty() && !isOlderVersion(event.resourceVersion, m_resourceVersion))
        m_resourceVersion = event.resourceVersion;
    if (!isBookmark)
        apply(std::move(event));
    return overLimit(now, random);
}

std::optional<ReflectorStep> ReflectorMachine::overLimit(LoopTime now, double random)
{
    const Status held = countHeld();
    if (held)
        return std::nullopt;
    return recover({held.error(), {}, false}, activityOfWatch(), now, random);
}

void ReflectorMachine::initialEventArrived(kube::WatchEvent event, LoopTime now)
{
    const bool last = event.endsInitialEvents;
    const std::string version = event.resourceVersion;
    m_arrivingWeight += event.object ? kube::weightOf(*event.object) : 0;
    m_initialEvents.add(std::move(event));
    if (!m_status.listed)
        m_status.objects = std::max(m_status.objects, m_initialEvents.objects());
    if (!last)
        return;
    m_awaitsInitialEvents = false;
    kube::DecodedList list = m_initialEvents.take(version);
    m_unreadable.arrived(list.malformed);
    m_arrivingWeight = 0;
    (void)objectsArrived(std::move(list.items));
    listIsWhole(std::move(list.resourceVersion));
    m_watchNext = true;
    healthy();
    watchOpened(now);
}

void ReflectorMachine::apply(kube::WatchEvent event)
{
    const kube::ObjectKey key = event.malformed ? event.malformedKey : kube::metaOf(*event.object).key();
    if (!m_recent.isNews(key, event.resourceVersion, event.type == kube::WatchEvent::Type::Deleted))
        return;
    const bool wasUnreadable = m_unreadable.remove(m_options.kind, key);
    if (event.malformed && event.type != kube::WatchEvent::Type::Deleted)
        m_unreadable.put(*event.malformed);
    countUnreadable();
    if (event.malformed || event.type == kube::WatchEvent::Type::Deleted) {
        // What it was before must not stand there as if it still were.
        if (!wasUnreadable && event.type != kube::WatchEvent::Type::Added)
            forgetOne();
        m_sink.removed(m_options.kind, key);
        return;
    }
    if (event.type == kube::WatchEvent::Type::Added || wasUnreadable) {
        ++m_status.objects;
        m_weight += kube::weightOf(*event.object);
    }
    m_sink.changed(std::move(*event.object));
}

/// Which one it was nobody remembers: it weighed about what the others do.
void ReflectorMachine::forgetOne()
{
    if (m_status.objects == 0)
        return;
    m_weight -= m_weight / m_status.objects;
    --m_status.objects;
}

void ReflectorMachine::countUnreadable()
{
    if (m_status.unreadable == 0 && m_unreadable.count() == 0)
        return;
    m_status.unreadable = m_unreadable.count();
    m_status.firstUnreadable = m_unreadable.first();
}

ReflectorStep ReflectorMachine::watchEnded(const std::optional<Failure>& failure, LoopTime now, double random)
{
    if (failure)
        return recover(*failure, activityOfWatch(), now, random);
    if (m_awaitsInitialEvents)
        return recover({{ErrorKind::CannotConnect, "the list ended before it was whole", {}}, {}, false},
                       Activity::StreamingList, now, random);
    // client-go's "very short watch": an end that comes at once, with nothing said, would spin.
    if (!m_watchHadEvent && (!m_watchOpen || now - m_watchOpenedAt < veryShortWatch))
        return backOff({{ErrorKind::ServerError, "very short watch", {}}, {}, false}, now, random);
    healthy();
    return beginWatch(random);
}

ReflectorStep ReflectorMachine::waitOver(double random)
{
    m_status.retryAt.reset();
    if (!m_watchNext)
        return beginList();
    report();
    return beginWatch(random);
}

void ReflectorMachine::healthy()
{
    m_own.succeeded();
    m_listedForExpired = false;
    m_status.attempt = 0;
}

} // namespace hopscope::client
