// How far a kind can be read: in the whole cluster, or in one namespace after the other.
#include "model/client/api_resource.h"
#include "model/client/kind_reader.h"
#include "model/client/merged_status.h"

namespace hopscope::client {

namespace {

class ScopedReader;

/// One reflector, and whose it is.
class Part : public ReflectorSink
{
public:
    Part(ScopedReader& owner, kube::Kind kind, std::string namespace_, const ReaderOptions& options, NetworkLoop& loop)
        : m_owner(owner), m_namespace(std::move(namespace_)), m_reflector(makeReflector(kind, m_namespace, options, loop, *this))
    {
    }
    KindReader& reflector() { return *m_reflector; }
    const std::string& name() const { return m_namespace; }
    /// Asking again for what was refused is no news until there is an answer.
    ReflectorStatus status() const
    {
        ReflectorStatus now = m_reflector->status();
        return m_refused && isAsking(now) ? *m_refused : now;
    }

    void arrived(std::vector<kube::Object> objects) override;
    void listed(kube::Kind kind, const std::string& namespace_, std::vector<kube::Object> objects) override;
    void changed(kube::Object object) override;
    void removed(kube::Kind kind, kube::ObjectKey key) override;
    void statusChanged(const ReflectorStatus& status) override;

private:
    static bool isAsking(const ReflectorStatus& status) { return status.phase == ReflectorPhase::Listing && !status.listed; }

    ScopedReader& m_owner;
    std::string m_namespace; ///< empty: all
    std::unique_ptr<KindReader> m_reflector;
    std::optional<ReflectorStatus> m_refused;
};

/*
 *   whole cluster --(403, and there are namespaces to fall back on)--> namespaces, each on its own
 *        ^                                                                  |
 *        +----(the whole cluster, asked for again, is no longer refused)----+
 */
class ScopedReader : public KindReader
{
public:
    ScopedReader(kube::Kind kind, ReaderOptions options, NetworkLoop& loop, ReflectorSink& sink)
        : m_kind(kind), m_options(std::move(options)), m_loop(loop), m_sink(sink)
    {
        if (resourceOf(kind).namespaced)
            return;
        m_options.namespaces.clear();
        m_options.fallbackNamespaces.clear();
    }

    void start() override
    {
        if (!m_options.namespaces.empty())
            return readNamespaces(m_options.namespaces);
        m_whole = std::make_unique<Part>(*this, m_kind, std::string(), m_options, m_loop);
        m_whole->reflector().hold(m_held);
        m_whole->reflector().start();
    }
    void retryNow() override
    {
        if (m_whole)
            m_whole->reflector().retryNow();
        for (const auto& part : m_parts)
            part->reflector().retryNow();
    }
    void hold(bool held) override
    {
        m_held = held;
        if (m_whole)
            m_whole->reflector().hold(held);
        for (const auto& part : m_parts)
            part->reflector().hold(held);
    }
    ReflectorStatus status() const override
    {
        if (m_parts.empty())
            return m_whole->status();
        std::vector<NamespaceReading> readings;
        for (const auto& part : m_parts)
            readings.push_back({part->name(), part->status()});
        ReflectorStatus merged = mergedStatus(readings);
        merged.incomplete = m_whole != nullptr;
        return merged;
    }

    ReflectorSink& sink() { return m_sink; }
    /// The whole cluster, asked for again: what comes waits until it is whole, because the table holds the namespaces' objects.
    bool keepsBack(const Part& part) const { return &part == m_whole.get() && !m_parts.empty(); }
    void keepBack(std::vector<kube::Object> objects)
    {
        std::move(objects.begin(), objects.end(), std::back_inserter(m_kept));
    }
    void keepBackOnly(std::vector<kube::Object> objects) { m_kept = std::move(objects); }

    void partChanged(const Part& part, const ReflectorStatus& status)
    {
        const bool excluded = status.phase == ReflectorPhase::Excluded;
        if (keepsBack(part)) {
            if (excluded)
                m_kept.clear();
            if (!status.listed)
                return; // the namespaces say how the kind is doing
            leaveNamespaces();
        } else if (&part == m_whole.get() && excluded && status.error->kind == ErrorKind::Forbidden &&
                   !m_options.fallbackNamespaces.empty()) {
            // Whoever may not see the whole cluster sees what some namespaces have (cluster-facts.md 7.8).
            return readNamespaces(m_options.fallbackNamespaces);
        }
        m_sink.statusChanged(this->status());
    }

private:
    /// Called while the whole cluster's reflector says that it was refused: it stays, and asks again by itself.
    void readNamespaces(const std::vector<std::string>& names)
    {
        // All are there before the first one says anything: the kind is not done while some have not begun.
        for (const std::string& name : names)
            m_parts.push_back(std::make_unique<Part>(*this, m_kind, name, m_options, m_loop));
        for (const auto& part : m_parts) {
            part->reflector().hold(m_held);
            part->reflector().start();
        }
    }

    /// The right to all has come, and so has all.
    void leaveNamespaces()
    {
        m_parts.clear();
        m_sink.listed(m_kind, {}, std::exchange(m_kept, {}));
    }

    kube::Kind m_kind;
    ReaderOptions m_options;
    NetworkLoop& m_loop;
    ReflectorSink& m_sink;
    std::unique_ptr<Part> m_whole;              ///< null: nobody asks for the whole cluster
    std::vector<std::unique_ptr<Part>> m_parts; ///< of each namespace; empty: the whole cluster is read
    std::vector<kube::Object> m_kept;
    bool m_held = false;
};

void Part::arrived(std::vector<kube::Object> objects)
{
    if (m_owner.keepsBack(*this))
        m_owner.keepBack(std::move(objects));
    else
        m_owner.sink().arrived(std::move(objects));
}

void Part::listed(kube::Kind kind, const std::string& namespace_, std::vector<kube::Object> objects)
{
    if (m_owner.keepsBack(*this))
        m_owner.keepBackOnly(std::move(objects));
    else
        m_owner.sink().listed(kind, namespace_, std::move(objects));
}

void Part::changed(kube::Object object)
{
    m_owner.sink().changed(std::move(object));
}

void Part::removed(kube::Kind kind, kube::ObjectKey key)
{
    m_owner.sink().removed(kind, std::move(key));
}

void Part::statusChanged(const ReflectorStatus& status)
{
    if (status.phase == ReflectorPhase::Excluded)
        m_refused = status;
    else if (!isAsking(status))
        m_refused.reset();
    m_owner.partChanged(*this, status);
}

} // namespace

std::unique_ptr<KindReader> makeScopedReader(kube::Kind kind, const ReaderOptions& options, NetworkLoop& loop,
                                             ReflectorSink& sink)
{
    return std::make_unique<ScopedReader>(kind, options, loop, sink);
}

} // namespace hopscope::client
