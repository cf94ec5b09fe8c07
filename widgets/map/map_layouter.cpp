#include "widgets/map/map_layouter.h"

namespace hopscope::map {

MapLayouter::MapLayouter(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

MapLayouter::~MapLayouter()
{
    m_pool.waitForDone();
}

void MapLayouter::setCluster(cluster::SnapshotPointer snapshot, facts::NetworkFacts facts)
{
    m_snapshot = std::move(snapshot);
    m_facts = std::move(facts);
    request();
}

void MapLayouter::setOptions(layout::MapOptions options)
{
    if (options.groupBy != m_options.groupBy || options.namespaces != m_options.namespaces)
        forgetPlaces();
    m_options = std::move(options);
    request();
}

void MapLayouter::forgetPlaces()
{
    m_layout.reset();
    ++m_generation;
}

void MapLayouter::request()
{
    if (!m_snapshot)
        return;
    if (m_busy)
        m_again = true;
    else
        start();
}

void MapLayouter::start()
{
    m_busy = true;
    m_again = false;
    m_pool.start([this, generation = m_generation, snapshot = m_snapshot, facts = m_facts, options = m_options,
                  previous = m_layout] {
        auto layout = std::make_shared<const layout::MapLayout>(
            layout::computeLayout(*snapshot, facts, options, previous.get()));
        QMetaObject::invokeMethod(
            this, [this, generation, layout, continued = previous != nullptr] { take(generation, layout, continued); },
            Qt::QueuedConnection);
    });
}

void MapLayouter::take(std::uint64_t generation, LayoutPointer layout, bool continued)
{
    m_busy = false;
    const bool stale = generation != m_generation;
    if (!stale)
        m_layout = layout;
    if (m_again || stale)
        start();
    if (!stale)
        emit layoutComputed(layout, continued);
}

} // namespace hopscope::map
