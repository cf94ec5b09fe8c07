#include "widgets/map/map_finder.h"

#include "widgets/threads/pool_job.h"

#include <algorithm>

namespace hopscope::map {

namespace {

constexpr int refreshMilliseconds = 200;

} // namespace

MapFinder::MapFinder(QObject* parent) : QObject(parent), m_generation(std::make_shared<std::atomic<std::uint64_t>>(0))
{
    m_pool.setMaxThreadCount(1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMilliseconds);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_busy) { // to give that up each time would never find anything
            m_refresh.start();
            return;
        }
        m_again = true;
        start();
    });
}

MapFinder::~MapFinder()
{
    ++*m_generation;
    m_pool.waitForDone();
}

void MapFinder::setLayout(const LayoutPointer& layout)
{
    m_layout = layout;
    if (!layout) {
        ++*m_generation;
        m_busy = false;
        m_refresh.stop();
        m_hits.reset();
    } else if (isAsked() && !m_refresh.isActive()) {
        m_refresh.start();
    }
}

void MapFinder::find(MapQuestion question)
{
    m_question = std::move(question);
    m_current.reset();
    m_refresh.stop();
    m_again = false;
    if (isAsked() && m_layout) {
        start();
        return;
    }
    ++*m_generation;
    m_busy = false;
    m_hits.reset();
    emit found(nullptr, false);
}

void MapFinder::start()
{
    const std::uint64_t generation = ++*m_generation;
    m_busy = true;
    const auto work = [this, generation, newest = m_generation, layout = m_layout, question = m_question] {
        const auto givenUp = [&] { return *newest != generation; };
        if (givenUp())
            return;
        auto hits = std::make_shared<const MapHits>(findOnMap(layout, question, givenUp));
        QMetaObject::invokeMethod(this, [this, generation, hits] { take(generation, hits); }, Qt::QueuedConnection);
    };
    m_pool.start(threads::poolJob(this, work, [this, generation] { take(generation, nullptr); }));
}

void MapFinder::take(std::uint64_t generation, const std::shared_ptr<const MapHits>& hits)
{
    if (generation != *m_generation)
        return;
    m_busy = false;
    m_hits = hits;
    emit found(hits, m_again);
}

std::optional<layout::ItemId> MapFinder::step(int by)
{
    if (count() == 0)
        return std::nullopt;
    const std::vector<layout::ItemId>& items = m_hits->items;
    const auto here = m_current ? std::find(items.begin(), items.end(), *m_current) : items.end();
    const std::ptrdiff_t size = std::ptrdiff_t(items.size());
    std::ptrdiff_t index = by > 0 ? 0 : size - 1;
    if (here != items.end())
        index = (here - items.begin() + by + size) % size;
    m_current = items[std::size_t(index)];
    return m_current;
}

} // namespace hopscope::map
