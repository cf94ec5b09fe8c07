// Pods by their printed rows, while the list of their objects is under way.
#include "model/source/live_run.h"

namespace hopscope::source {

namespace {

/// Rows that take longer than this are not worth a list that waits for them.
constexpr std::chrono::milliseconds longestForRows{3000};

} // namespace

/// Asked once the time is over and the namespaces are known, whichever comes later.
void LiveRun::askForRows()
{
    const client::ReflectorStatus pods = m_readers[std::size_t(kube::Kind::Pod)]->status();
    const bool namespacesKnown = m_readers[std::size_t(kube::Kind::Namespace)]->status().listed;
    if (m_rowsTimer && m_rowsTimer->at > m_loop.now())
        return;
    if (m_rows || !namespacesKnown || pods.listed || pods.phase != client::ReflectorPhase::Listing || !pods.namespaces.empty())
        return;
    m_rows = std::make_unique<client::PodTableReader>(m_namespaceNames, m_loop, [this](std::vector<kube::Pod> rows) {
        for (kube::Pod& row : rows) {
            if (m_earlyPods.addRow(row.meta.key()))
                m_changes.push_back(cluster::ObjectPut{std::move(row)});
        }
        flushWhileListing();
    }, [this] { allRowsCame(); });
    if (!m_options.rowsFirst)
        return;
    holdLists(true);
    m_holdTimer = m_loop.after(longestForRows, [this] { holdLists(false); });
}

void LiveRun::allRowsCame()
{
    m_earlyPods.endRows();
    if (m_earlyPods.rowCount() == 0)
        return holdLists(false);
    m_rowCount = m_earlyPods.rowCount() + m_readers[std::size_t(kube::Kind::Pod)]->status().objects;
    publish(overview());
    if (m_options.rowsFirst)
        m_holdTimer = m_loop.after(onTheWall(*m_options.rowsFirst), [this] { holdLists(false); });
}

void LiveRun::rowsShown()
{
    if (m_rowCount)
        holdLists(false);
}

/// The large ones: the rows get what the server can do, and this machine.
void LiveRun::holdLists(bool held)
{
    m_holdTimer.reset();
    for (const kube::Kind kind : {kube::Kind::Pod, kube::Kind::EndpointSlice})
        m_readers[std::size_t(kind)]->hold(held);
}

void LiveRun::endRows()
{
    if (m_rows)
        holdLists(false); // also what is asked for next
    m_rows.reset();
    m_rowCount.reset();
    for (kube::ObjectKey& gone : m_earlyPods.takeRows())
        m_changes.push_back(cluster::ObjectRemoved{kube::Kind::Pod, std::move(gone)});
}

} // namespace hopscope::source
