// Kinds that not every cluster has: nothing is asked of a server that does not have their group.
#include "model/client/api_resource.h"
#include "model/client/kind_reader.h"
#include "model/client/served_groups.h"

#include <algorithm>

namespace hopscope::client {

namespace {

/// A CustomResourceDefinition may come.
constexpr std::chrono::milliseconds askAgain{300'000};

/*
 *   asking --(the group is there, or nobody knows)--> the kind's own reader
 *     ^  |
 *     |  +--(it is not)--> absent
 *     +----(after a while)--+
 */
class OptionalReader : public KindReader
{
public:
    OptionalReader(kube::Kind kind, ReaderOptions options, NetworkLoop& loop, ReflectorSink& sink, ServedGroups& groups)
        : m_options(std::move(options)), m_loop(loop), m_sink(sink), m_groups(groups)
    {
        m_status.kind = kind;
    }

    void start() override
    {
        m_status.phase = ReflectorPhase::Listing;
        m_sink.statusChanged(m_status);
        ask();
    }
    void retryNow() override
    {
        if (m_reader)
            m_reader->retryNow();
        else if (m_timer)
            ask();
    }
    void hold(bool held) override
    {
        m_held = held;
        if (m_reader)
            m_reader->hold(held);
    }
    ReflectorStatus status() const override { return m_reader ? m_reader->status() : m_status; }

private:
    void ask()
    {
        m_timer.reset();
        m_groups.ask([this](const ServedGroups::Known& known) { answered(known); });
    }

    void answered(const ServedGroups::Known& known)
    {
        // Where the server does not say, its answer to the list does.
        if (known && !serves(*known))
            return exclude();
        m_reader = makeScopedReader(m_status.kind, m_options, m_loop, m_sink);
        m_reader->hold(m_held);
        m_reader->start();
    }

    bool serves(const std::vector<std::string>& groups) const
    {
        constexpr std::string_view prefix = "/apis/";
        return std::any_of(groups.begin(), groups.end(), [&](const std::string& group) {
            const auto& paths = resourceOf(m_status.kind).paths;
            return std::any_of(paths.begin(), paths.end(), [&](const ApiPath& path) { return path.root.substr(prefix.size()) == group; });
        });
    }

    void exclude()
    {
        m_status.phase = ReflectorPhase::Excluded;
        m_status.error = Error{ErrorKind::AbsentKind, {}, std::string(resourceOf(m_status.kind).paths.front().root)};
        m_sink.statusChanged(m_status);
        if (m_options.mode != ReadMode::Once)
            m_timer = m_loop.after(askAgain, [this] { ask(); });
    }

    ReaderOptions m_options;
    NetworkLoop& m_loop;
    ReflectorSink& m_sink;
    ServedGroups& m_groups;
    ReflectorStatus m_status; ///< until there is a reader
    bool m_held = false;
    Timer m_timer;
    std::unique_ptr<KindReader> m_reader;
};

} // namespace

std::unique_ptr<KindReader> makeOptionalReader(kube::Kind kind, const ReaderOptions& options, NetworkLoop& loop,
                                               ReflectorSink& sink, ServedGroups& groups)
{
    return std::make_unique<OptionalReader>(kind, options, loop, sink, groups);
}

} // namespace hopscope::client
