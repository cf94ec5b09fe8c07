#include "model/client/api_resource.h"
#include "model/client/kind_reader.h"
#include "model/client/reflector_machine.h"
#include "model/client/watch_line_splitter.h"

namespace hopscope::client {

namespace {

ReflectorOptions machineOptions(kube::Kind kind, const ReaderOptions& options)
{
    ReflectorOptions machine;
    machine.kind = kind;
    machine.pathCount = resourceOf(kind).paths.size();
    machine.core = resourceOf(kind).core;
    machine.mode = options.mode;
    machine.pollInterval = options.pollInterval;
    return machine;
}

/// Carries out a ReflectorMachine's steps.
class Reflector : public KindReader
{
public:
    Reflector(kube::Kind kind, ReaderOptions options, NetworkLoop& loop, ReflectorSink& sink)
        : m_resource(resourceOf(kind)), m_options(std::move(options)), m_loop(loop),
          m_machine(machineOptions(kind, m_options), m_options.connection, sink)
    {
    }

    void start() override { perform(m_machine.start()); }
    void retryNow() override
    {
        const ReflectorPhase phase = status().phase;
        if (m_timer && (phase == ReflectorPhase::BackingOff || phase == ReflectorPhase::Excluded))
            waitOver();
    }
    const ReflectorStatus& status() const override { return m_machine.status(); }

private:
    void perform(ReflectorStep step)
    {
        m_request.reset();
        m_timer.reset();
        std::visit([this](const auto& wanted) { carryOut(wanted); }, step);
    }

    void carryOut(const SendList& list)
    {
        std::string query = list.paged ? "?limit=500" : "";
        if (!list.continueToken.empty())
            query += "&continue=" + queryEscaped(list.continueToken);
        m_request = m_loop.get(collection(list.path) + query, HttpMode::Whole,
                               {{}, {}, [this](HttpEnd end) { listEnded(std::move(end)); }});
    }
    void carryOut(const SendWatch& watch)
    {
        m_splitter.clear();
        const std::string query = "?watch=1&allowWatchBookmarks=true&resourceVersion=" + queryEscaped(watch.resourceVersion) +
                                  "&timeoutSeconds=" + std::to_string(watch.timeout.count());
        m_request = m_loop.get(collection(watch.path) + query, HttpMode::Stream,
                               {[this] { m_machine.watchOpened(m_loop.now()); },
                                [this](std::string_view bytes) { return watchBytes(bytes); },
                                [this](HttpEnd end) {
                                    perform(m_machine.watchEnded(end.failure, m_loop.now(), m_options.random()));
                                }});
    }
    void carryOut(const Wait& wait)
    {
        m_timer = m_loop.after(wait.delay, [this] { waitOver(); });
    }
    void carryOut(const Finished&) {}

    std::string collection(std::size_t path) const
    {
        return collectionPath(m_resource.paths[path], m_resource.namespaced, m_options.namespace_);
    }

    void waitOver() { perform(m_machine.waitOver(m_options.random())); }

    void listEnded(HttpEnd end)
    {
        if (end.failure)
            return perform(m_machine.listFailed(*end.failure, m_loop.now(), m_options.random()));
        auto page = kube::decodeDocument(end.body, m_resource.kind);
        if (page)
            return perform(m_machine.listArrived(std::move(*page), m_loop.now()));
        // 200 and yet no list: a proxy's sign-in page, or something else that is no API server.
        Failure failure{{ErrorKind::ServerError, page.error().message, collection(0)}, {}, false};
        perform(m_machine.listFailed(failure, m_loop.now(), m_options.random()));
    }

    /// False once the machine wants something else than this watch.
    bool watchBytes(std::string_view bytes)
    {
        std::optional<ReflectorStep> step;
        const bool sane = m_splitter.append(bytes, [&](std::string_view line) {
            if (!step)
                step = watchLine(line);
        });
        if (!sane && !step)
            step = m_machine.watchEnded(Failure{{ErrorKind::MalformedObject, "endless line", collection(0)}, {}, false},
                                        m_loop.now(), m_options.random());
        if (!step)
            return true;
        perform(*step);
        return false;
    }

    std::optional<ReflectorStep> watchLine(std::string_view line)
    {
        auto event = kube::decodeWatchEvent(line, m_resource.kind);
        if (event)
            return m_machine.watchEventArrived(std::move(*event), m_loop.now(), m_options.random());
        return m_machine.watchEnded(Failure{event.error(), {}, false}, m_loop.now(), m_options.random());
    }

    const ApiResource& m_resource;
    ReaderOptions m_options;
    NetworkLoop& m_loop;
    ReflectorMachine m_machine;
    WatchLineSplitter m_splitter;
    std::unique_ptr<HttpRequest> m_request;
    Timer m_timer;
};

} // namespace

std::unique_ptr<KindReader> makeReflector(kube::Kind kind, const ReaderOptions& options, NetworkLoop& loop,
                                          ReflectorSink& sink)
{
    return std::make_unique<Reflector>(kind, options, loop, sink);
}

} // namespace hopscope::client
