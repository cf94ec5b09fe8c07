#include "model/client/api_resource.h"
#include "model/client/kind_reader.h"
#include "model/client/reflector_machine.h"
#include "model/client/watch_line_splitter.h"
#include "model/kube/decode_protobuf.h"

namespace hopscope::client {

namespace {

/// A page of 5,000 pods takes the server no longer to begin than one of 500, and each page makes it search anew: a tenth of
/// the pages took less than half of the time (cluster-facts.md 7.5).
constexpr int pageSize = 5000;

constexpr std::string_view json = "application/json";
constexpr std::string_view protobuf = "application/vnd.kubernetes.protobuf";
constexpr std::string_view protobufElseJson = "application/vnd.kubernetes.protobuf, application/json;q=0.9";

ReflectorOptions machineOptions(kube::Kind kind, const ReaderOptions& options)
{
    ReflectorOptions machine;
    machine.kind = kind;
    machine.pathCount = resourceOf(kind).paths.size();
    machine.core = resourceOf(kind).core;
    if (resourceOf(kind).namespaced) {
        machine.namespace_ = options.namespace_;
        machine.fallbackNamespace = options.fallbackNamespace;
    }
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
          m_machine(machineOptions(kind, m_options), m_options.connection, sink),
          m_protobuf(kube::hasProtobufDecoder(kind))
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
        m_list = list;
        std::string query = list.paged ? "?limit=" + std::to_string(pageSize) : "";
        if (!list.continueToken.empty())
            query += "&continue=" + queryEscaped(list.continueToken);
        m_request = m_loop.get(collection(list.path, list.namespace_) + query, HttpMode::Whole,
                               {{}, {}, [this](HttpEnd end) { listEnded(std::move(end)); }},
                               m_protobuf ? protobufElseJson : json);
    }
    void carryOut(const SendWatch& watch)
    {
        m_splitter.clear();
        const std::string query = "?watch=1&allowWatchBookmarks=true&resourceVersion=" + queryEscaped(watch.resourceVersion) +
                                  "&timeoutSeconds=" + std::to_string(watch.timeout.count());
        m_request = m_loop.get(collection(watch.path, watch.namespace_) + query, HttpMode::Stream,
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

    std::string collection(std::size_t path, const std::string& namespace_ = {}) const
    {
        return collectionPath(m_resource.paths[path], m_resource.namespaced, namespace_);
    }

    void waitOver() { perform(m_machine.waitOver(m_options.random())); }

    void listEnded(HttpEnd end)
    {
        const bool isProtobuf = end.contentType.starts_with(protobuf);
        if (m_protobuf && (end.status == 406 || end.status == 415))
            return listAsJson();
        if (end.failure)
            return perform(m_machine.listFailed(*end.failure, m_loop.now(), m_options.random()));
        auto page = isProtobuf ? kube::decodeProtobufList(end.body, m_resource.kind)
                               : kube::decodeDocument(end.body, m_resource.kind);
        if (!page && isProtobuf)
            return listAsJson();
        if (page)
            return perform(m_machine.listArrived(std::move(*page), m_loop.now()));
        // 200 and yet no list: a proxy's sign-in page, or something else that is no API server.
        Failure failure{{ErrorKind::ServerError, page.error().message, collection(0)}, {}, false};
        perform(m_machine.listFailed(failure, m_loop.now(), m_options.random()));
    }

    /// The server, or something in front of it, does not do protobuf: the same request once more, and so from now on.
    void listAsJson()
    {
        m_protobuf = false;
        perform(SendList(m_list));
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
    SendList m_list; ///< the last one sent
    bool m_protobuf = false;
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
