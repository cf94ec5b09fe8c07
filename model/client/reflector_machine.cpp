#include "model/client/reflector_machine.h"

#include <algorithm>

namespace hopscope::client {

namespace {

constexpr std::chrono::milliseconds veryShortWatch{1000};
constexpr int attemptsWhenOnce = 3;

} // namespace

ReflectorMachine::ReflectorMachine(ReflectorOptions options, std::shared_ptr<Backoff> connection, ReflectorSink& sink)
    : m_options(std::move(options)), m_connection(std::move(connection)), m_sink(sink)
{
    m_status.kind = m_options.kind;
    m_status.onlyNamespace = m_options.namespace_;
}

ReflectorStep ReflectorMachine::start()
{
    // The server's memory answers a first list in one piece at a fraction of the cost of pages (cluster-facts.md 7.1, 7.5), and
    // the watch after it brings what is newer. What is read once must be true now, and old servers take that from etcd: in pages.
    m_listVersion = m_options.mode == ReadMode::Once ? "" : "0";
    return beginList();
}

ReflectorStep ReflectorMachine::beginList()
{
    m_pages.clear();
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
    return nextList();
}

/// Pages are of what is true now: with "0" older servers ignore the limit.
SendList ReflectorMachine::nextList() const
{
    const bool asksVersion = !m_paged && m_continueToken.empty();
    return {m_path, m_status.onlyNamespace, m_continueToken, m_paged, asksVersion ? m_listVersion : std::string()};
}

ReflectorStep ReflectorMachine::sameListAgain()
{
    m_pages.clear();
    m_unreadable.beginList();
    m_status.expected.reset();
    m_continueToken.clear();
    m_streams = !m_status.listed && !m_gaveSome;
    return nextList();
}

void ReflectorMachine::readFrom(const std::string& namespace_)
{
    m_path = 0;
    m_status.onlyNamespace = namespace_;
    m_status.incomplete = namespace_ != m_options.namespace_;
}

void ReflectorMachine::objectsArrived(std::vector<kube::Object> objects)
{
    if (m_streams && !objects.empty()) {
        m_status.objects = m_gaveSome ? m_status.objects + objects.size() : objects.size();
        m_gaveSome = true;
        m_sink.arrived(std::move(objects));
        report();
        return;
    }
    if (m_pages.empty())
        m_pages = std::move(objects);
    else
        std::move(objects.begin(), objects.end(), std::back_inserter(m_pages));
}

ReflectorStep ReflectorMachine::listArrived(kube::DecodedList page, LoopTime)
{
    m_connection->succeeded();
    objectsArrived(std::move(page.items));
    m_unreadable.arrived(page.malformed);
    m_continueToken = std::move(page.continueToken);
    if (!m_continueToken.empty()) {
        if (m_streams && page.remaining) {
            m_status.expected = m_status.objects + *page.remaining;
            report();
        }
        return nextList();
    }
    m_unreadable.endList();
    countUnreadable();
    m_status.expected.reset();
    if (!m_streams) {
        m_status.objects = m_pages.size();
        m_sink.listed(m_options.kind, std::exchange(m_pages, {}));
    } else if (!m_gaveSome) {
        m_status.objects = 0;
    }
    m_gaveSome = false;
    m_pagesOnly = false;
    m_resourceVersion = std::move(page.resourceVersion);
    m_listVersion = m_resourceVersion;
    m_status.listed = true;
    m_status.error.reset();
    m_status.retryAt.reset();
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
    return beginWatch(0.5);
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
    return SendWatch{m_path, m_status.onlyNamespace, m_resourceVersion, std::chrono::seconds(300 + int(random * 300))};
}

void ReflectorMachine::watchOpened(LoopTime now)
{
    m_connection->succeeded();
    m_watchOpen = true;
    m_watchOpenedAt = now;
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
        return recover({{kind, event.statusMessage, std::to_string(event.statusCode)}, {}, false}, Activity::Watch, now, random);
    }
    m_watchHadEvent = true;
    healthy();
    if (!event.resourceVersion.empty())
        m_resourceVersion = event.resourceVersion;
    if (event.type != kube::WatchEvent::Type::Bookmark && (event.object || event.malformed))
        apply(std::move(event));
    return std::nullopt;
}

void ReflectorMachine::apply(kube::WatchEvent event)
{
    const kube::ObjectKey key = event.malformed ? event.malformedKey : kube::metaOf(*event.object).key();
    const bool wasUnreadable = m_unreadable.remove(m_options.kind, key);
    if (event.malformed && event.type != kube::WatchEvent::Type::Deleted)
        m_unreadable.put(*event.malformed);
    countUnreadable();
    if (event.malformed || event.type == kube::WatchEvent::Type::Deleted) {
        // What it was before must not stand there as if it still were.
        if (!wasUnreadable && event.type != kube::WatchEvent::Type::Added)
            m_status.objects -= std::min<std::size_t>(m_status.objects, 1);
        m_sink.removed(m_options.kind, key);
        return;
    }
    if (event.type == kube::WatchEvent::Type::Added || wasUnreadable)
        ++m_status.objects;
    m_sink.changed(std::move(*event.object));
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
        return recover(*failure, Activity::Watch, now, random);
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

ReflectorStep ReflectorMachine::recover(const Failure& failure, Activity during, LoopTime now, double random)
{
    const bool refused = failure.error.kind == ErrorKind::Forbidden && during == Activity::List;
    if (refused && m_status.onlyNamespace.empty() && !m_options.fallbackNamespace.empty()) {
        // Whoever may not see the whole cluster sees what one namespace has (cluster-facts.md 7.8).
        readFrom(m_options.fallbackNamespace);
        return beginList();
    }
    const bool otherPath = m_path + 1 < m_options.pathCount;
    switch (decide(failure.error, during, otherPath, m_options.core, !m_continueToken.empty())) {
    case Recovery::Again:
        if (during == Activity::List)
            listElsewise(failure);
        return backOff(failure, now, random);
    case Recovery::ListUnpaged:
        m_listVersion.clear();
        beginList();
        m_paged = false;
        return nextList();
    case Recovery::TryOtherPath:
        ++m_path;
        return beginList();
    case Recovery::PollInstead:
        m_pollInstead = true;
        m_watchNext = false;
        return waitFor(ReflectorPhase::Settled, m_options.pollInterval);
    case Recovery::Exclude:
        return exclude(failure.error);
    case Recovery::ListAgain:
        break;
    }
    m_watchNext = false;
    m_listVersion.clear(); // what the server has in memory may be what has just proved too old
    // The first time at once; a server that refuses each new start as well is left time.
    if (failure.error.kind == ErrorKind::Expired && m_own.attempt() == 0) {
        m_own.failed(now, std::chrono::milliseconds{0});
        return beginList();
    }
    return backOff(failure, now, random);
}

/// How to ask next time, where the same would fail again: a slow link does not bring a big list within the minute that the
/// server has for it, but does bring pages; and a server may not have reached the version yet that another one gave.
void ReflectorMachine::listElsewise(const Failure& failure)
{
    if (failure.beforeAnswer)
        return;
    m_listVersion.clear();
    const ErrorKind kind = failure.error.kind;
    m_pagesOnly = kind == ErrorKind::CannotConnect || kind == ErrorKind::ServerError;
}

ReflectorStep ReflectorMachine::backOff(const Failure& failure, LoopTime now, double random)
{
    const bool connection = failure.beforeAnswer;
    if (m_options.mode == ReadMode::Once && (connection || m_own.attempt() >= attemptsWhenOnce ||
                                             failure.error.kind == ErrorKind::Unauthorized)) {
        m_status.phase = ReflectorPhase::Failed;
        m_status.error = failure.error;
        report();
        return Finished{};
    }
    Backoff& counter = connection ? *m_connection : m_own;
    const LoopTime until =
        failure.retryAfter ? counter.failed(now, *failure.retryAfter) : counter.failed(now, random);
    m_status.phase = ReflectorPhase::BackingOff;
    m_status.error = failure.error;
    m_status.attempt = counter.attempt();
    m_status.retryAt = until;
    report();
    return Wait{until - now};
}

ReflectorStep ReflectorMachine::exclude(const Error& error)
{
    if (m_status.listed || m_gaveSome) {
        m_status.listed = false;
        m_gaveSome = false;
        m_sink.listed(m_options.kind, {});
    }
    m_status.objects = 0;
    m_status.expected.reset();
    m_unreadable = {};
    countUnreadable();
    readFrom(m_options.namespace_); // next time, everything is asked for again
    m_status.phase = ReflectorPhase::Excluded;
    m_status.error = error;
    m_status.retryAt.reset();
    m_connection->succeeded();
    report();
    if (m_options.mode == ReadMode::Once)
        return Finished{};
    return Wait{m_options.askExcludedAgain};
}

ReflectorStep ReflectorMachine::waitFor(ReflectorPhase phase, std::chrono::milliseconds delay)
{
    m_status.phase = phase;
    report();
    return Wait{delay};
}

void ReflectorMachine::healthy()
{
    m_own.succeeded();
    m_status.attempt = 0;
}

} // namespace hopscope::client
