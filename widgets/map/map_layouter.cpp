#include "widgets/map/map_layouter.h"

#include <algorithm>

namespace hopscope::map {

namespace {

constexpr int frameMilliseconds = 16;
constexpr qint64 quietMilliseconds = 120; ///< without more pods
constexpr qint64 longestGrowthMilliseconds = 1000;

bool growsFast(const cluster::ClusterSnapshot& before, const cluster::ClusterSnapshot& now)
{
    constexpr std::size_t many = 5'000;
    return now.coverageOf(kube::Kind::Pod) == cluster::Coverage::Arriving && now.pods.size() > many &&
           now.pods.size() > before.pods.size() + before.pods.size() / 50;
}

} // namespace

MapLayouter::MapLayouter(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_growth.setSingleShot(true);
    connect(&m_growth, &QTimer::timeout, this, &MapLayouter::request);
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameMilliseconds);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        if (m_again && !m_busy)
            start();
    });
}

MapLayouter::~MapLayouter()
{
    m_pool.waitForDone();
}

void MapLayouter::setCluster(cluster::SnapshotPointer snapshot, facts::NetworkFacts facts)
{
    const bool grows = m_snapshot && growsFast(*m_snapshot, *snapshot);
    m_snapshot = std::move(snapshot);
    m_facts = std::move(facts);
    if (grows) {
        if (!m_growth.isActive())
            m_growsSince.start();
        m_growth.start(int(std::clamp(longestGrowthMilliseconds - m_growsSince.elapsed(), qint64(0), quietMilliseconds)));
    } else if (!m_growth.isActive()) {
        request();
    }
}

void MapLayouter::setOptions(layout::MapOptions options)
{
    if (!layout::asksTheSame(m_options, options))
        ++m_generation;
    m_options = std::move(options);
    request();
}

void MapLayouter::forgetPlaces()
{
    m_snapshot.reset();
    m_growth.stop();
    m_last = {};
    m_readings = {};
    m_again = false;
    ++m_generation;
}

void MapLayouter::request()
{
    if (!m_snapshot)
        return;
    if (m_busy || m_frame.isActive())
        m_again = true;
    else
        start();
}

LayoutPointer MapLayouter::placesToKeep() const
{
    if (m_last.layout && layout::asksTheSame(m_last.options, m_options))
        return m_last.layout;
    const Made& before = m_readings[std::size_t(m_options.groupBy)];
    return before.layout && layout::asksTheSame(before.options, m_options) ? before.layout : nullptr;
}

void MapLayouter::start()
{
    m_busy = true;
    m_again = false;
    const LayoutPointer places = placesToKeep();
    const bool switches = m_last.layout && m_last.options.groupBy != m_options.groupBy;
    const LayoutPointer left = switches ? m_last.layout : nullptr;
    const bool continued = places && places == m_last.layout;
    m_pool.start([this, generation = m_generation, snapshot = m_snapshot, facts = m_facts, options = m_options, places, left, continued] {
        Answer answer{generation, {nullptr, options}, nullptr, continued};
        answer.made.layout =
            std::make_shared<const layout::MapLayout>(layout::computeLayout(snapshot, facts, options, places.get()));
        if (left)
            answer.move = std::make_shared<const layout::MapMove>(layout::moveBetween(left, answer.made.layout));
        QMetaObject::invokeMethod(this, [this, answer = std::move(answer)] { take(answer); }, Qt::QueuedConnection);
    });
}

void MapLayouter::take(Answer answer)
{
    m_busy = false;
    if (answer.generation != m_generation) {
        if (m_snapshot) // else the cluster is gone, and no other is there yet
            start();
        return;
    }
    LayoutPointer before = std::exchange(m_last, answer.made).layout;
    m_readings[std::size_t(m_last.options.groupBy)] = m_last;
    m_frame.start();
    emit layoutComputed(answer.made.layout, answer.continued, answer.move);
    // Nobody shows it any more: to take five thousand cards apart takes longer than a frame has.
    m_pool.start([before = std::move(before)]() mutable { before.reset(); });
}

} // namespace hopscope::map
