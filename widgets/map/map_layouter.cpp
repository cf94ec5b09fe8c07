#include "widgets/map/map_layouter.h"

#include <algorithm>
#include <cmath>

namespace hopscope::map {

namespace {

constexpr std::size_t manyItems = 20'000;
constexpr int frameMilliseconds = 16;
constexpr int largeMilliseconds = 50; ///< each layout of a large map is followed by its painting, which is most of the work
constexpr int longestPause = 1000;
constexpr int growthMilliseconds = 2500;
constexpr int resizeMilliseconds = 80;

/// The next moment makes a layout of now useless.
bool isGrowing(const cluster::ClusterSnapshot& snapshot)
{
    constexpr std::size_t many = 5'000;
    return snapshot.coverageOf(kube::Kind::Pod) == cluster::Coverage::Arriving && snapshot.pods.size() > many;
}

} // namespace

bool isLarge(const layout::MapLayout& layout)
{
    return layout.itemCount > manyItems;
}

MapLayouter::MapLayouter(QObject* parent) : QObject(parent)
{
    m_growth.setSingleShot(true);
    m_growth.setInterval(growthMilliseconds);
    connect(&m_growth, &QTimer::timeout, this, &MapLayouter::request);
    m_resize.setSingleShot(true);
    m_resize.setInterval(resizeMilliseconds);
    connect(&m_resize, &QTimer::timeout, this, &MapLayouter::hurry);
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        if (m_again && !m_busy)
            start();
    });
    m_worker.whenFaulted([this](const std::exception_ptr& fault) {
        m_busy = false; // the next change asks again
        std::rethrow_exception(fault);
    });
}

void MapLayouter::setCluster(cluster::SnapshotPointer snapshot, facts::NetworkFacts facts)
{
    m_snapshot = std::move(snapshot);
    m_facts = std::move(facts);
    if (!isGrowing(*m_snapshot)) {
        m_growth.stop();
        request();
        return;
    }
    m_again = m_again && m_isUrgent; // what was asked for before waits as well
    if (!m_growth.isActive())
        m_growth.start();
}

void MapLayouter::endGrowth()
{
    if (!m_growth.isActive() || m_pods == m_snapshot->pods.size())
        return;
    m_growth.stop();
    hurry();
}

void MapLayouter::setOptions(layout::MapOptions options)
{
    if (!layout::asksTheSame(m_options, options))
        ++m_generation;
    m_options = std::move(options);
    hurry(); // a person waits for it
}

void MapLayouter::setViewSize(double width, double height)
{
    if (width == m_options.width && height == m_options.height)
        return;
    m_options.width = width;
    m_options.height = height;
    if (m_snapshot)
        m_resize.start();
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

void MapLayouter::hurry()
{
    m_frame.stop();
    m_isUrgent = true;
    request();
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
    m_again = m_isUrgent = false;
    m_sinceStart.start();
    m_pods = m_snapshot->pods.size();
    const LayoutPointer places = placesToKeep();
    const auto differs = [](double now, double before) { return std::abs(now - before) > 0.15 * before; };
    const bool reshapes = m_last.layout && (differs(m_options.width, m_last.options.width) || differs(m_options.height, m_last.options.height));
    const bool switches = m_last.layout && (m_last.options.groupBy != m_options.groupBy || reshapes);
    const LayoutPointer left = switches ? m_last.layout : nullptr;
    const bool continued = places && places == m_last.layout;
    const auto compute = [this, generation = m_generation, snapshot = m_snapshot, facts = m_facts, options = m_options, places, left,
                          continued] {
        Answer answer{generation, {nullptr, options}, nullptr, continued};
        answer.made.layout = m_worker.freedHere(
            std::make_shared<const layout::MapLayout>(layout::computeLayout(snapshot, facts, options, places.get())));
        if (left)
            answer.move = std::make_shared<const layout::MapMove>(layout::moveBetween(left, answer.made.layout));
        return answer;
    };
    m_worker.start(compute, [this](Answer answer) { take(std::move(answer)); });
}

void MapLayouter::take(Answer answer)
{
    m_busy = false;
    if (answer.generation != m_generation) {
        if (m_snapshot) // else the cluster is gone, and no other is there yet
            start();
        return;
    }
    m_last = std::move(answer.made);
    m_readings[std::size_t(m_last.options.groupBy)] = m_last;
    // What takes long is not done all the time.
    const int took = int(m_sinceStart.elapsed());
    const int shortest = isLarge(*m_last.layout) ? largeMilliseconds : frameMilliseconds;
    m_frame.start(m_isUrgent ? frameMilliseconds : std::clamp(2 * took, shortest, longestPause));
    emit layoutComputed(LayoutPointer(m_last.layout), answer.continued, answer.move); // a slot may ask for the next
}

} // namespace hopscope::map
