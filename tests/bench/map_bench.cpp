// map_bench [NODES PODS SERVICES [node|namespace|service [NAMESPACES]]]: the map of a large cluster: layout, frames at every zoom,
// pointing, changes, export; or one reading of it alone. Its pods are in four namespaces, and nobody owns them: the worst there can be.
// With NAMESPACES they are spread over so many, and Deployments own them.
#include "model/cluster/cluster_index.h"
#include "model/layout/place_map.h"
#include "tests/bench/map_bench_frames.h"
#include "tests/bench/owned_cluster.h"
#include "tests/support/generated_cluster.h"
#include "widgets/export/render_request.h"
#include "widgets/paint/move_painter.h"

#include <QGuiApplication>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>

using namespace hopscope;
using bench::Clock;
using bench::Frames;
using bench::millisecondsSince;

namespace {

constexpr int frameCount = 200;

struct Cluster
{
    cluster::SnapshotPointer snapshot;
    facts::NetworkFacts facts;
};

/// `namespaces`: over how many it is spread; 0: as it is generated.
Cluster clusterOf(const test::ClusterSize& size, int namespaces = 0)
{
    Cluster made{test::generatedCluster(11, size), {}};
    if (namespaces > 0)
        made.snapshot = bench::withOwners(*made.snapshot, std::size_t(namespaces));
    made.snapshot->index();
    made.facts = facts::detectNetwork(*made.snapshot);
    return made;
}

layout::MapOptions optionsFor(layout::GroupBy groupBy)
{
    layout::MapOptions options;
    options.groupBy = groupBy;
    options.width = 1920;
    options.height = 1080;
    options.clientAddress = "198.51.100.10";
    options.measure = paint::textMeasure();
    return options;
}

/// The same pod, failing or well again.
cluster::SnapshotPointer withOneChange(const cluster::SnapshotPointer& before, std::size_t number)
{
    kube::Pod pod = *std::next(before->pods.begin(), std::ptrdiff_t(number % before->pods.size()));
    if (!pod.conditions.empty())
        pod.conditions.edit().front().status = pod.conditions.front().status == "True" ? "False" : "True";
    return cluster::apply(before, {cluster::ObjectPut{std::move(pod)}});
}

void benchLayout(const char* name, const Cluster& made, const layout::MapOptions& options)
{
    std::vector<double> full;
    layout::MapLayout current;
    for (int round = 0; round < 3; ++round) {
        const auto start = Clock::now();
        current = layout::computeLayout(made.snapshot, made.facts, options);
        full.push_back(millisecondsSince(start));
    }
    std::printf("%s: %zu items, %.0f x %.0f units\n", name, current.itemCount, current.bounds.width, current.bounds.height);
    bench::printTimes("  layout from nothing", full);
    cluster::SnapshotPointer snapshot = made.snapshot;
    std::vector<double> events;
    for (std::size_t event = 0; event < 200; ++event) {
        snapshot = withOneChange(snapshot, event * 7919);
        snapshot->index();
        const auto start = Clock::now();
        layout::MapLayout next = layout::computeLayout(snapshot, made.facts, options, &current);
        events.push_back(millisecondsSince(start));
        current = std::move(next);
    }
    bench::printTimes("  layout after one pod event", events);
}

/// At every zoom the window shows the map in the form that has room there: painted as the window does, and how long the change
/// to that form takes.
void benchFrames(const layout::MapLayout& map, paint::ThemeKind kind)
{
    Frames whole(map, paint::Theme::of(kind));
    const layout::Point middle = map.bounds.center();
    whole.repeat("  paint the whole", frameCount, [&](int i) { return whole.whole(whole.fit(), {middle.x + i / whole.fit(), middle.y}); });
    std::mt19937 random{5};
    std::vector<double> changes;
    for (const double zoom : {1.3, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 40.0}) {
        const auto start = Clock::now();
        const layout::MapLayout near = layout::zoomedLayout(map, zoom);
        const double changed = millisecondsSince(start);
        Frames frames(near, paint::Theme::of(kind));
        const auto place = [&] {
            return layout::Point{near.bounds.width * (0.1 + 0.8 * double(random() % 1000) / 1000), near.bounds.height * (0.3 + 0.6 * double(random() % 1000) / 1000)};
        };
        changes.push_back(changed + frames.whole(whole.fit(), place()));
        char name[64];
        std::snprintf(name, sizeof name, "  paint at zoom %.1f (form %d)", zoom, int(near.blocks.back().at(0).card->form));
        frames.repeat(name, frameCount, [&](int) { return frames.whole(whole.fit(), place()); });
    }
    bench::printTimes("  a change of form, with its first frame", changes);
}

void benchHighlight(const std::shared_ptr<const layout::MapLayout>& layout)
{
    const layout::MapLayout& map = *layout;
    Frames frames(map, paint::Theme::of(paint::ThemeKind::Dark));
    auto highlight = std::make_shared<paint::Highlight>();
    std::size_t number = 0;
    map.forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point&) {
        for (const layout::Cell& cell : card.cells) {
            if (cell.pod && ++number % 10 == 0)
                highlight->pods.insert(cell.pod.get());
        }
    });
    highlight->rememberCards(layout); // as a search does
    frames.picture().highlighted = highlight;
    frames.repeat("  paint the whole with 1 in 10 pods found", frameCount,
                  [&](int i) { return frames.whole(frames.fit(), {map.bounds.center().x + i, map.bounds.center().y}); });
}

void benchPointing(const layout::MapLayout& map)
{
    std::mt19937 random{9};
    std::vector<double> times;
    std::size_t found = 0;
    for (int i = 0; i < 20'000; ++i) {
        const layout::Point point{map.bounds.x + map.bounds.width * double(random() % 100'000) / 100'000,
                                  map.bounds.y + map.bounds.height * double(random() % 100'000) / 100'000};
        const auto start = Clock::now();
        const auto ref = map.refAt(point);
        const bool hit = ref && !map.idOf(*ref).key.name.empty();
        times.push_back(millisecondsSince(start));
        found += hit;
    }
    bench::printTimes("  hover, click: refAt and idOf", times);
    std::printf("    of these points %zu %% were on something\n", found * 100 / times.size());
}

/// A thousand events one by one, each with a layout of its own and a repaint of its card.
void benchChanges(const Cluster& made, const layout::MapOptions& options, const layout::MapLayout& first)
{
    auto current = std::make_unique<layout::MapLayout>(first);
    Frames frames(*current, paint::Theme::of(paint::ThemeKind::Dark));
    const double fit = frames.fit();
    cluster::SnapshotPointer snapshot = made.snapshot;
    std::vector<double> layouts;
    std::vector<double> paints;
    for (std::size_t event = 0; event < 1'000; ++event) {
        snapshot = withOneChange(snapshot, event * 104'729);
        snapshot->index();
        const auto start = Clock::now();
        auto next = std::make_unique<layout::MapLayout>(layout::computeLayout(snapshot, made.facts, options, current.get()));
        layouts.push_back(millisecondsSince(start));
        current = std::move(next);
        frames.picture().layout = current.get();
        const kube::Pod& pod = *std::next(snapshot->pods.begin(), std::ptrdiff_t(event * 104'729 % snapshot->pods.size()));
        const auto ref = current->shownFor({layout::ItemKind::Pod, pod.meta.key(), ""});
        if (ref)
            paints.push_back(frames.part(fit, current->bounds.center(), current->rectOf(ref->cardRef())));
    }
    bench::printTimes("  1,000 pod changes: layout of each", layouts);
    bench::printTimes("  1,000 pod changes: repaint of its card", paints);
    double all = 0;
    for (const double time : layouts)
        all += time;
    for (const double time : paints)
        all += time;
    std::printf("    all of them: %.0f ms of a second\n", all);
}

void benchMove(const std::shared_ptr<const layout::MapLayout>& before, const std::shared_ptr<const layout::MapLayout>& after)
{
    const auto start = Clock::now();
    const layout::MapMove move = layout::moveBetween(before, after);
    std::printf("  %-42s %8.1f ms\n", "moveBetween", millisecondsSince(start));
    paint::MapPicture look;
    look.theme = &paint::Theme::of(paint::ThemeKind::Dark);
    QImage image(1920, 1080, QImage::Format_RGB32);
    std::vector<double> times;
    const layout::Rect bounds = move.bounds();
    const double zoom = std::min(1920 / bounds.width, 1080 / bounds.height);
    for (int i = 0; i < frameCount; ++i) {
        const auto frame = Clock::now();
        image.fill(look.theme->background);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        painter.translate(-bounds.x, -bounds.y);
        paint::paintMove(painter, move, look, double(i) / frameCount);
        painter.end();
        times.push_back(millisecondsSince(frame));
    }
    bench::printTimes("  the move to another reading", times);
}

void benchExport(const layout::MapLayout& map)
{
    exporting::RenderRequest request;
    request.picture.layout = &map;
    request.size = {3840, 2160};
    for (const auto& [format, name] : {std::pair{exporting::Format::Png, "4K PNG"}, std::pair{exporting::Format::Svg, "SVG"},
                                       std::pair{exporting::Format::Pdf, "PDF"}}) {
        const auto start = Clock::now();
        const auto bytes = exporting::render(request, format);
        std::printf("  %-42s %8.2f s   %.1f MB\n", name, millisecondsSince(start) / 1000, bytes ? double(bytes->size()) / 1e6 : 0.0);
        std::fflush(stdout);
    }
}

const char* nameOf(layout::GroupBy groupBy)
{
    return groupBy == layout::GroupBy::Node ? "by node" : groupBy == layout::GroupBy::Namespace ? "by namespace" : "by Service";
}

layout::GroupBy readingNamed(const char* name)
{
    if (std::strcmp(name, "node") == 0)
        return layout::GroupBy::Node;
    return std::strcmp(name, "service") == 0 ? layout::GroupBy::Service : layout::GroupBy::Namespace;
}

std::shared_ptr<const layout::MapLayout> benchReading(const Cluster& made, layout::GroupBy groupBy)
{
    auto map = std::make_shared<const layout::MapLayout>(layout::computeLayout(made.snapshot, made.facts, optionsFor(groupBy)));
    std::printf("%s: %zu items\n", nameOf(groupBy), map->itemCount);
    benchFrames(*map, paint::ThemeKind::Dark);
    return map;
}

int argument(int count, char** values, int index, int usual)
{
    return count > index ? std::atoi(values[index]) : usual;
}

} // namespace

int main(int count, char** values)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(count, values);
    if (!paint::loadBundledFonts())
        return 1;
    const test::ClusterSize size{argument(count, values, 1, 5'000), argument(count, values, 2, 150'000), argument(count, values, 3, 10'000), 2'000};
    if (count > 4) {
        benchReading(clusterOf(size, argument(count, values, 5, 0)), readingNamed(values[4]));
        return 0;
    }
    benchLayout("3 nodes", clusterOf({3, 30, 8}), optionsFor(layout::GroupBy::Node));
    benchLayout("300 nodes", clusterOf({300, 9'000, 600}), optionsFor(layout::GroupBy::Node));
    const Cluster made = clusterOf(size);
    const layout::MapOptions byNode = optionsFor(layout::GroupBy::Node);
    benchLayout("the large cluster", made, byNode);
    const auto map = std::make_shared<const layout::MapLayout>(layout::computeLayout(made.snapshot, made.facts, byNode));
    benchFrames(*map, paint::ThemeKind::Light);
    benchHighlight(map);
    benchPointing(*map);
    benchChanges(made, byNode, *map);
    benchExport(*map);
    for (const layout::GroupBy groupBy : {layout::GroupBy::Namespace, layout::GroupBy::Service})
        benchMove(map, benchReading(made, groupBy));
    return 0;
}
