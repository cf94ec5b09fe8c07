#include "model/client/api_resource.h"
#include "model/client/kind_reader.h"
#include "model/client/reflector_machine.h"
#include "model/client/watch_reader.h"
#include "model/kube/list_reader.h"
#include "model/kube/value_pool.h"

namespace hopscope::client {

namespace {

/// A page of 5,000 pods takes the server no longer to begin than one of 500, and each page makes it search anew: a tenth of
/// the pages took less than half of the time (cluster-facts.md 7.5).
constexpr int pageSize = 5000;

/// An API server that has begun a streaming list sends all of it, and the bookmark at its end, without a pause: one that is
/// silent for so long has overlooked the parameter (before Kubernetes 1.27).
constexpr std::chrono::milliseconds initialSilence{3000};
/// The same until the answer begins, which some proxies hold back until there is something in it.
constexpr std::chrono::milliseconds initialAnswer{30'000};

constexpr std::string_view json = "application/json";
constexpr std::string_view listedAsProtobuf = "application/vnd.kubernetes.protobuf, application/json;q=0.9";
constexpr std::string_view watchedAsProtobuf = "application/vnd.kubernetes.protobuf;stream=watch, application/json;q=0.9";

kube::Encoding encodingOf(std::string_view contentType)
{
    return contentType.starts_with("application/vnd.kubernetes.protobuf") ? kube::Encoding::Protobuf : kube::Encoding::Json;
}

/// Kinds of which there are thousands in a large cluster.
bool isBig(kube::Kind kind)
{
    using kube::Kind;
    return kind == Kind::Pod || kind == Kind::Node || kind == Kind::EndpointSlice || kind == Kind::Endpoints;
}

/// Where a streaming list (KEP-3157) is asked for first: it is live at once, with one request for two. Not for kinds of which
/// there are many: a list of what the server has in memory brings them in a half to a third of the time (10,000 Services as
/// protobuf 0.05 s, streamed 0.16 s; 150,000 pods 3.9 s and 7.9 s: cluster-facts.md 7.5). Nor for namespaces: the first map
/// waits for them, and a server that does not know streaming lists would have to be asked twice.
bool isStreamed(kube::Kind kind)
{
    return !isBig(kind) && kind != kube::Kind::Service && kind != kube::Kind::Namespace;
}

ReflectorOptions machineOptions(kube::Kind kind, const std::string& namespace_, const ReaderOptions& options)
{
    ReflectorOptions machine;
    machine.kind = kind;
    machine.pathCount = resourceOf(kind).paths.size();
    // A server that has refused the whole cluster does know the kind: a 404 after that speaks of the namespace.
    const bool fallback = !namespace_.empty() && options.namespaces.empty();
    machine.core = resourceOf(kind).core && !fallback;
    machine.namespace_ = namespace_;
    machine.mode = options.mode;
    machine.streamingLists = isStreamed(kind);
    machine.spread = options.random();
    machine.pollInterval = options.pollInterval;
    machine.onceLimit = options.onceLimit;
    machine.budget = options.budget;
    machine.totals = options.totals;
    return machine;
}

/// Carries out a ReflectorMachine's steps.
class Reflector : public KindReader
{
public:
    Reflector(kube::Kind kind, const std::string& namespace_, ReaderOptions options, NetworkLoop& loop, ReflectorSink& sink)
        : m_resource(resourceOf(kind)), m_namespace(namespace_), m_options(std::move(options)), m_loop(loop),
          m_machine(machineOptions(kind, namespace_, m_options), m_options.connection, sink),
          m_protobuf(kube::hasProtobufDecoder(kind))
    {
    }

    void start() override { perform(m_machine.start()); }
    void retryNow() override
    {
        const ReflectorPhase phase = m_machine.status().phase;
        if (m_timer && (phase == ReflectorPhase::BackingOff || phase == ReflectorPhase::Excluded ||
                        phase == ReflectorPhase::Settled))
            waitOver();
    }
    ReflectorStatus status() const override { return m_machine.status(); }
    void hold(bool held) override
    {
        m_held = held;
        if (m_request && m_machine.status().phase == ReflectorPhase::Listing)
            m_request->hold(held);
        if (m_waitingList && !held)
            ask(*std::exchange(m_waitingList, {}));
    }

private:
    void perform(ReflectorStep step)
    {
        m_request.reset();
        m_timer.reset();
        m_waitingList.reset();
        std::visit([this](const auto& wanted) { carryOut(wanted); }, step);
    }

    void carryOut(const SendList& list)
    {
        m_list.reset();
        if (m_held)
            m_waitingList = list;
        else
            ask(list);
    }
    void ask(const SendList& list)
    {
        if (list.continueToken.empty())
            m_listBytes = 0;
        std::string query;
        const auto add = [&query](const char* name, const std::string& value) {
            if (!value.empty())
                query += (query.empty() ? "?" : "&") + std::string(name) + "=" + queryEscaped(value);
        };
        add("limit", list.paged ? std::to_string(pageSize) : std::string());
        add("continue", list.continueToken);
        add("resourceVersion", list.resourceVersion);
        m_request = m_loop.get(collection(list.path) + query, isBig(m_resource.kind) ? HttpMode::Big : HttpMode::Small,
                               {[this](const std::string& type) { m_list.emplace(m_resource.kind, encodingOf(type), m_options.budget); },
                                [this](std::string_view bytes) { return listBytes(bytes); },
                                [this](HttpEnd end) { listEnded(std::move(end)); }},
                               m_protobuf ? listedAsProtobuf : json);
    }
    void carryOut(const SendWatch& watch)
    {
        std::string query = "?watch=1&allowWatchBookmarks=true&resourceVersion=" + queryEscaped(watch.resourceVersion) +
                            "&timeoutSeconds=" + std::to_string(watch.timeout.count());
        if (watch.initialEvents) {
            query += "&sendInitialEvents=true&resourceVersionMatch=NotOlderThan";
            awaitInitialEvents(initialAnswer);
            m_listBytes = 0;
        }
        m_request = m_loop.get(collection(watch.path) + query, HttpMode::Stream,
                               {[this](const std::string& type) {
                                    m_watch.emplace(m_resource.kind, encodingOf(type), m_options.budget, heldBytes());
                                    m_machine.watchOpened(m_loop.now());
                                    if (m_machine.awaitsInitialEvents())
                                        awaitInitialEvents(initialSilence);
                                },
                                [this](std::string_view bytes) { return watchBytes(bytes); },
                                [this](HttpEnd end) { watchEnded(std::move(end)); }},
                               m_protobuf ? watchedAsProtobuf : json);
    }
    void carryOut(const Wait& wait)
    {
        m_timer = m_loop.after(wait.delay, [this] { waitOver(); });
    }
    void carryOut(const Finished&) {}

    std::string collection(std::size_t path) const
    {
        return collectionPath(m_resource.paths[path], m_resource.namespaced, m_namespace);
    }

    void awaitInitialEvents(std::chrono::milliseconds longest)
    {
        m_timer = m_loop.after(longest, [this] { perform(m_machine.initialEventsMissing()); });
    }

    void waitOver() { perform(m_machine.waitOver(m_options.random())); }

    bool listBytes(std::string_view bytes)
    {
        const Status taken = takeListBytes(bytes);
        if (!taken)
            listUnreadable(taken.error());
        return taken.hasValue();
    }

    Status takeListBytes(std::string_view bytes)
    {
        m_listBytes += bytes.size();
        if (m_listBytes > m_options.budget.listBytes)
            return Error{ErrorKind::OverLimit, {}, {}, Limit::ListBytes};
        if (const Status read = m_list->append(bytes); !read)
            return read;
        std::vector<kube::Object> objects = m_list->take();
        if (objects.empty())
            return success();
        m_pool.share(objects);
        return m_machine.objectsArrived(std::move(objects));
    }

    void listEnded(HttpEnd end)
    {
        if (isRefusal(end.status))
            return listAsJson();
        if (end.failure)
            return perform(m_machine.listFailed(*end.failure, m_loop.now(), m_options.random()));
        auto page = m_list->finish();
        if (!page)
            return listUnreadable(page.error());
        m_pool.share(page->items);
        for (Error& error : page->malformed)
            error = m_loop.shownError(std::move(error));
        perform(m_machine.listArrived(std::move(*page), m_loop.now(), m_options.random()));
    }

    /// 200 and yet no list: protobuf that is not as it is known here; a proxy's sign-in page, or another server altogether.
    void listUnreadable(Error error)
    {
        if (m_protobuf && (error.limit == Limit::None || error.limit == Limit::Object))
            return listAsJson();
        error.context = collection(0);
        if (error.kind != ErrorKind::OverLimit)
            error.kind = ErrorKind::ServerError;
        perform(m_machine.listFailed({m_loop.shownError(std::move(error)), {}, false}, m_loop.now(), m_options.random()));
    }

    /// The server, or something in front of it, does not do protobuf.
    bool isRefusal(int status) const { return m_protobuf && (status == 406 || status == 415); }

    /// The same list once more as JSON, and so from now on.
    void listAsJson()
    {
        m_protobuf = false;
        perform(m_machine.sameListAgain());
    }

    void watchEnded(HttpEnd end)
    {
        if (isRefusal(end.status)) {
            m_protobuf = false;
            return perform(m_machine.sameWatchAgain(m_options.random()));
        }
        perform(m_machine.watchEnded(end.failure, m_loop.now(), m_options.random()));
    }

    /// False once the machine wants something else than this watch.
    bool watchBytes(std::string_view bytes)
    {
        m_watch->feed(bytes);
        const bool initial = m_machine.awaitsInitialEvents();
        m_listBytes += initial ? bytes.size() : 0;
        if (m_listBytes > m_options.budget.listBytes) {
            perform(watchUnreadable({ErrorKind::OverLimit, {}, {}, Limit::ListBytes}));
            return false;
        }
        while (auto event = m_watch->next()) {
            std::optional<ReflectorStep> step = *event ? eventArrived(std::move(**event)) : watchUnreadable(event->error());
            if (!step)
                continue;
            perform(*step);
            return false;
        }
        if (m_machine.awaitsInitialEvents())
            awaitInitialEvents(initialSilence);
        else if (initial)
            m_timer.reset();
        return true;
    }

    std::optional<ReflectorStep> eventArrived(kube::WatchEvent event)
    {
        if (event.object)
            m_pool.share(*event.object);
        if (event.malformed)
            event.malformed = m_loop.shownError(std::move(*event.malformed));
        event.statusMessage = m_loop.shownError({ErrorKind::ServerError, std::move(event.statusMessage), {}}).message;
        return m_machine.watchEventArrived(std::move(event), m_loop.now(), m_options.random());
    }

    ReflectorStep watchUnreadable(Error error)
    {
        m_protobuf = false; // if that was the matter, the next watch is JSON
        if (error.kind == ErrorKind::OverLimit)
            error.context = collection(0);
        return m_machine.watchEnded(Failure{m_loop.shownError(std::move(error)), {}, false}, m_loop.now(), m_options.random());
    }

    /// Of all watches of this source.
    std::shared_ptr<std::size_t> heldBytes() const { return {m_options.totals, &m_options.totals->watchBytes}; }

    const ApiResource& m_resource;
    std::string m_namespace; ///< empty: all
    ReaderOptions m_options;
    NetworkLoop& m_loop;
    ReflectorMachine m_machine;
    std::optional<kube::ListReader> m_list;
    std::optional<WatchReader> m_watch;
    kube::ValuePool m_pool; ///< what the kind's objects have alike
    std::size_t m_listBytes = 0; ///< of the list under way, in all its pages
    bool m_protobuf = false;
    bool m_held = false;
    std::optional<SendList> m_waitingList; ///< to be asked for once nothing is held
    std::unique_ptr<HttpRequest> m_request;
    Timer m_timer;
};

} // namespace

std::unique_ptr<KindReader> makeReflector(kube::Kind kind, const std::string& namespace_, const ReaderOptions& options,
                                          NetworkLoop& loop, ReflectorSink& sink)
{
    return std::make_unique<Reflector>(kind, namespace_, options, loop, sink);
}

} // namespace hopscope::client
