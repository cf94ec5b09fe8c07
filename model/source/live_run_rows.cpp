// Pods by their printed rows, while the list of their objects is under way.
#include "model/source/live_run.h"

#include <algorithm>

namespace hopscope::source {

namespace {

/// Rows that take longer than this are not worth a list that waits for them.
constexpr std::chrono::milliseconds longestForRows{3000};
/// A list of pods that takes longer than this is worth their printed rows beforehand.
constexpr std::chrono::milliseconds rowsAfter{200};
/// The pods of fewer nodes come as objects about as soon as their rows would.
constexpr std::size_t manyNodes = 200;
/// Nobody waits longer than this to learn how many nodes there are.
constexpr std::chrono::milliseconds longestForNodes{1000};
/// The large ones: the rows get what the server can do, and this machine.
constexpr std::array heldKinds{kube::Kind::Pod, kube::Kind::EndpointSlice};

bool isOver(client::ReflectorPhase phase)
{
    return phase != client::ReflectorPhase::Idle && phase != client::ReflectorPhase::Listing;
}

} // namespace

/// Before the readers start. The list of a hundred thousand pods costs the server a second before it sends the first of them,
/// whoever waits with reading it: where there are many, it is asked for after their rows. The nodes tell, which come anyway; for
/// a server so far away that waiting for them takes longer than they do, it is asked for at once.
void LiveRun::awaitNodes()
{
    m_awaitsNodes = true;
    if (!m_options.rowsFirst)
        return endAwaitingNodes();
    holdLists(true);
    m_holdTimer = m_loop.after(longestForNodes, [this] {
        if (statusNow(kube::Kind::Node).objects < manyNodes)
            endAwaitingNodes();
        else
            m_holdTimer = m_loop.after(longestForRows, [this] { endAwaitingNodes(); });
    });
}

void LiveRun::weighNodes()
{
    if (!m_awaitsNodes)
        return;
    const client::ReflectorStatus nodes = statusNow(kube::Kind::Node);
    const client::ReflectorStatus namespaces = statusNow(kube::Kind::Namespace);
    const bool areMany = nodes.objects >= manyNodes;
    const bool isFar = !m_loop.isNear().value_or(true);
    if (areMany && namespaces.listed && !isFar) {
        m_awaitsNodes = false;
        askForRows();
        if (!m_rows)
            endAwaitingNodes();
    } else if (isFar || isOver(areMany ? namespaces.phase : nodes.phase)) {
        endAwaitingNodes();
    }
}

/// The list of pods is asked for.
void LiveRun::endAwaitingNodes()
{
    m_awaitsNodes = false;
    holdLists(false);
    m_rowsTimer = m_loop.after(rowsAfter, [this] { askForRows(); });
}

/// Asked once the time is over and the namespaces are known, whichever comes later.
void LiveRun::askForRows()
{
    const client::ReflectorStatus pods = m_readers[std::size_t(kube::Kind::Pod)]->status();
    const bool namespacesKnown = m_readers[std::size_t(kube::Kind::Namespace)]->status().listed;
    if (m_awaitsNodes || (m_rowsTimer && m_rowsTimer->at > m_loop.now()))
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

void LiveRun::holdLists(bool held)
{
    m_holdTimer.reset();
    m_holdsLists = held;
    for (const kube::Kind kind : heldKinds)
        holdIfWanted(kind);
}

void LiveRun::holdIfWanted(kube::Kind kind)
{
    const auto& reader = m_readers[std::size_t(kind)];
    if (reader && std::find(heldKinds.begin(), heldKinds.end(), kind) != heldKinds.end())
        reader->hold(m_holdsLists);
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
