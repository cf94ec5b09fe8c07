// window_bench KUBECONFIG [--pods N] [--idle SECONDS] [--events COMMAND] [--use 1] [--map 0]: how soon the window's map shows every pod of a live
// cluster, and for how long its thread is kept from the person meanwhile, while nothing happens, and while pods change.
// Prints lines of words between tabs. With --map 0 the map has no pods: what is left is everything else.
#include "app/main_window.h"
#include "app/window_drawer.h"
#include "app/window_language.h"
#include "app/window_tables.h"
#include "resources/resources.h"
#include "tests/bench/process_usage.h"

#include <QApplication>
#include <QLineEdit>
#include <QMetaEnum>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace hopscope;
using bench::memory;
using bench::processor;

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto patience = 300s;

[[noreturn]] void fail(const std::string& message)
{
    std::fprintf(stderr, "window_bench: %s\n", message.c_str());
    std::_Exit(1); // threads are at work
}

double milliseconds(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

/// Times what the event loop delivers. The map's share, that is its painting and what a new layout brings with it, is counted
/// apart from everything else that the window does.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    struct Longest
    {
        double time = 0; ///< milliseconds
        QByteArray what; ///< who got which event
    };

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (receiver->thread() != thread())
            return QApplication::notify(receiver, event);
        const bool ofTheMap = receiver == layouter || (receiver == mapView && event->type() == QEvent::Paint);
        if (m_depth > 0 && (!ofTheMap || m_inMap))
            return QApplication::notify(receiver, event);
        // Nobody knows afterwards who got it: it may be gone then.
        const QByteArray what = receiver->metaObject()->className() + QByteArray(" ") + eventName(event->type());
        const auto began = Clock::now();
        const double processorBegan = processorOfThread();
        ++m_depth;
        const bool outer = m_depth == 1;
        m_inMap = m_inMap || ofTheMap;
        const double mapBefore = m_mapTime;
        const bool done = QApplication::notify(receiver, event);
        const double time = milliseconds(began, Clock::now());
        --m_depth;
        if (ofTheMap) {
            m_inMap = false;
            m_mapTime += time;
            keep(event->type() == QEvent::Paint ? longestPaint : longestLayout, time, what);
        }
        if (outer) {
            windowPainted = windowPainted || event->type() == QEvent::Expose;
            keep(longest, time, what);
            keep(longestWork, processorOfThread() - processorBegan, what);
            keep(longestElse, time - (m_mapTime - mapBefore), what);
            busy += time;
        }
        if (ofTheMap && event->type() == QEvent::Paint && mapPainted)
            mapPainted();
        return done;
    }

    void forget() { longest = longestElse = longestPaint = longestLayout = longestWork = {}, busy = 0; }

    const QObject* layouter = nullptr;
    const QObject* mapView = nullptr;
    std::function<void()> mapPainted;
    bool windowPainted = false; ///< once
    Longest longest;       ///< of all
    Longest longestElse;   ///< without the map's share
    Longest longestPaint;  ///< of the map
    Longest longestLayout; ///< taken by the map and the window, once it has been computed
    Longest longestWork;   ///< of the processor's time: what is left when no other process wants it
    double busy = 0;

private:
    static double processorOfThread()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    static const char* eventName(QEvent::Type type)
    {
        const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        return name ? name : "?";
    }
    static void keep(Longest& longest, double time, const QByteArray& what)
    {
        if (time > longest.time)
            longest = {time, what};
    }

    int m_depth = 0;
    bool m_inMap = false;
    double m_mapTime = 0;
};

/// "ingest events" writes the moment of each into the restart count, in microseconds modulo 2^31.
std::int32_t moment()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::int32_t(std::chrono::duration_cast<std::chrono::microseconds>(now).count() & 0x7fffffff);
}

class Bench
{
public:
    Bench(TimedApplication& application, app::SourceOptions options, std::size_t pods, bool withMap)
        : m_application(application), m_pods(pods), m_withMap(withMap),
          m_window(std::move(options), m_languages, m_settings.filePath(QStringLiteral("settings.ini")))
    {
        m_window.setLanguage(QStringLiteral("en"));
        m_window.resize(1280, 800);
        application.layouter = &m_window.layouter();
        application.mapView = &m_window.mapView();
        application.mapPainted = [this] { lookAtMap(); };
        QObject::connect(&m_window.feed(), &feed::ClusterFeed::snapshotChanged, &m_window,
                         [this](const cluster::SnapshotPointer& snapshot, const cluster::ClusterDelta& delta) {
                             ++m_snapshots;
                             takeAges(*snapshot, delta);
                         });
        QObject::connect(&m_window.feed(), &feed::ClusterFeed::stateChanged, &m_window, [this](const source::SourceState& state) {
            if (state.phase == source::SourcePhase::Failed)
                fail(state.error->message + " " + state.error->context);
            if (state.phase == source::SourcePhase::Live && !m_live)
                m_live = Clock::now();
        });
    }

    void open()
    {
        m_window.show();
        m_application.forget();
        m_began = Clock::now();
        m_window.openStart();
        turnUntil("the empty window", [this] { return m_application.windowPainted; });
        print("opening"); // its first frame, of pixels that no process has touched yet: before anything has come
        m_application.forget();
        if (!m_withMap) {
            layout::MapOptions none = m_window.layouter().options();
            none.namespaces.insert("no namespace has this name");
            m_window.layouter().setOptions(none);
            m_mapShown = Clock::now();
        }
        turnUntil("every pod on the map", [this] { return m_live && m_mapShown; });
        std::printf("map\t%.2f\nlive\t%.2f\n", milliseconds(m_began, *m_mapShown) / 1000, milliseconds(m_began, *m_live) / 1000);
        print("arriving");
        std::printf("peak\t%.0f\n", memory("VmHWM"));
        if (m_withMap)
            timeMap();
    }

    void idle(std::chrono::seconds length)
    {
        pass(3s); // what the reading left to do
        m_application.forget();
        const double used = processor();
        pass(length);
        std::printf("idle\t%.2f\nrest\t%.0f\n", (processor() - used) * 100 / double(length.count()), memory("VmRSS"));
        print("idling");
    }

    /// What a person does with a long table: sorts it, and looks for something in it.
    void use()
    {
        app::TableTabs& tables = m_window.tables();
        m_window.drawer().setOpen(true);
        tables.setCurrentIndex(1);
        QTableView& pods = tables.page(1).view();
        const auto timed = [&](const char* what, const std::function<void()>& act) {
            m_application.forget();
            QTimer::singleShot(0, &m_window, act); // as the event of a click or a key
            pass(100ms);
            turnUntil("the table in its order", [&] { return !tables.page(1).proxy().isBusy(); });
            pass(100ms);
            std::printf("%s\t%.1f\t%s\n", what, m_application.longestElse.time, m_application.longestElse.what.constData());
        };
        timed("sorting by name", [&] { pods.sortByColumn(1, Qt::DescendingOrder); });
        timed("sorting by address", [&] { pods.sortByColumn(6, Qt::AscendingOrder); });
        timed("filtering", [&] { tables.setFilterWords(QStringLiteral("pod 17")); });
        timed("unfiltering", [&] { tables.setFilterWords({}); });
        timed("selecting", [&, last = lastPod()] { m_window.select(layout::ItemId{layout::ItemKind::Pod, last, {}}); });
        timed("as sorted before", [&] { pods.sortByColumn(-1, Qt::AscendingOrder); });
        m_window.select(std::nullopt);
        app::TablePage& addresses = tables.page(3);
        const auto began = Clock::now();
        m_application.forget();
        QTimer::singleShot(0, &m_window, [&] { tables.setCurrentIndex(3); });
        turnUntil("every address", [&] { return addresses.proxy().rowCount() > int(m_pods) && !addresses.proxy().table()->isOnTheWay(); });
        std::printf("every address\t%.1f\t%s\t%.2f\n", m_application.longestElse.time, m_application.longestElse.what.constData(),
                    milliseconds(began, Clock::now()) / 1000);
        tables.setCurrentIndex(1);
        std::printf("used rest\t%.0f\n", memory("VmRSS"));
        std::fflush(stdout);
    }

    /// Runs the command, whose last words are "N events in S s", and waits for that many.
    void events(const QString& command)
    {
        m_application.forget();
        m_ages.clear();
        m_countAges = true;
        m_snapshots = 0;
        const double used = processor();
        const auto began = Clock::now();
        QProcess process;
        process.startCommand(command);
        turnUntil("the events' program", [&] { return process.state() == QProcess::NotRunning; });
        const double took = milliseconds(began, Clock::now());
        const std::size_t written = process.readAllStandardOutput().split(' ').value(0).toULongLong();
        if (written == 0)
            fail("the events' program did not say how many there were");
        // Those of one pod in one frame are one change of the snapshot: the last of them counts.
        pass(2s);
        std::sort(m_ages.begin(), m_ages.end());
        if (m_ages.empty())
            fail("no event arrived");
        std::printf("events\t%zu\t%zu\t%.1f\t%.1f\t%.1f\t%.0f\t%.0f\n", written, m_ages.size(), m_ages[m_ages.size() / 2],
                    m_ages[m_ages.size() * 99 / 100], m_ages.back(), (processor() - used) * 100'000 / took,
                    m_snapshots * 1000 / took);
        print("changing");
    }

private:
    kube::ObjectKey lastPod()
    {
        kube::ObjectKey last;
        for (const kube::Pod& pod : m_window.feed().snapshot()->pods)
            last = pod.meta.key();
        return last;
    }
    void lookAtMap()
    {
        const map::LayoutPointer& layout = m_window.mapView().paintedLayout();
        if (!m_mapShown && layout && layout->counts.pods >= m_pods && m_pods > 0)
            m_mapShown = Clock::now();
    }

    void takeAges(const cluster::ClusterSnapshot& snapshot, const cluster::ClusterDelta& delta)
    {
        if (!m_countAges)
            return;
        for (const kube::ObjectKey& key : delta.of(kube::Kind::Pod).changed) {
            const kube::Pod* pod = snapshot.pods.find(key);
            if (pod && !pod->containerStatuses.empty())
                m_ages.push_back(double((moment() - pod->containerStatuses.front().restartCount) & 0x7fffffff) / 1000);
        }
    }

    void turnUntil(const char* what, const std::function<bool()>& done)
    {
        const auto limit = Clock::now() + patience;
        while (!done()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
            if (Clock::now() > limit)
                fail(std::string("waited in vain for ") + what);
        }
    }

    void pass(std::chrono::milliseconds length)
    {
        bool over = false;
        QTimer::singleShot(length, &m_window, [&over] { over = true; });
        turnUntil("the time to pass", [&over] { return over; });
    }

    void print(const char* while_)
    {
        const auto line = [&](const char* what, const TimedApplication::Longest& longest) {
            std::printf("%s %s\t%.1f\t%s\n", while_, what, longest.time, longest.what.constData());
        };
        line("longest event", m_application.longest);
        line("longest without the map", m_application.longestElse);
        line("longest layout taken", m_application.longestLayout);
        line("longest paint of the map", m_application.longestPaint);
        line("longest of the processor", m_application.longestWork);
        std::fflush(stdout);
    }

    /// What the map alone costs: a layout from nothing, one that goes on from it, and a frame with everything in it.
    void timeMap()
    {
        const auto timed = [](const auto& work) {
            const auto began = Clock::now();
            work();
            return milliseconds(began, Clock::now());
        };
        feed::ClusterFeed& feed = m_window.feed();
        std::optional<layout::MapLayout> first;
        const layout::MapOptions options = m_window.layouter().options();
        const double anew = timed([&] { first = layout::computeLayout(feed.snapshot(), feed.facts(), options); });
        const double again = timed([&] { layout::computeLayout(feed.snapshot(), feed.facts(), options, &*first); });
        m_window.mapView().zoomIn();
        m_window.mapView().finishPainting();
        m_window.mapView().fit();
        const double frame = timed([&] { m_window.mapView().finishPainting(); });
        const double shown = timed([&] { m_window.mapView().repaint(); });
        std::printf("layout\t%.0f\t%.0f\nframe\t%.1f\t%.1f\n", anew, again, frame, shown);
        std::fflush(stdout);
    }

    TimedApplication& m_application;
    std::size_t m_pods;
    bool m_withMap;
    QTemporaryDir m_settings;
    app::Languages m_languages;
    Clock::time_point m_began;
    std::optional<Clock::time_point> m_live;
    std::optional<Clock::time_point> m_mapShown;
    int m_snapshots = 0;
    bool m_countAges = false;
    std::vector<double> m_ages; ///< milliseconds from the writing into etcd to the window's snapshot
    app::MainWindow m_window;   ///< last: it tells until it is gone
};

} // namespace

int main(int count, char** values)
{
    TimedApplication application(count, values);
    QCoreApplication::setApplicationName(QStringLiteral("hopscope"));
    resources::load();
    paint::loadBundledFonts();
    app::SourceOptions options;
    options.kubeconfig = count > 1 ? values[1] : "";
    std::size_t pods = 0;
    int idle = 0;
    bool uses = false;
    bool withMap = true;
    QString events;
    for (int i = 2; i + 1 < count; i += 2) {
        const std::string name = values[i];
        if (name == "--pods") pods = std::strtoul(values[i + 1], nullptr, 10);
        else if (name == "--map") withMap = std::atoi(values[i + 1]) != 0;
        else if (name == "--use") uses = std::atoi(values[i + 1]) != 0;
        else if (name == "--idle") idle = std::atoi(values[i + 1]);
        else if (name == "--events") events = QString::fromLocal8Bit(values[i + 1]);
        else fail("does not know " + name);
    }
    Bench bench(application, std::move(options), pods, withMap);
    bench.open();
    if (idle > 0)
        bench.idle(std::chrono::seconds(idle));
    if (!events.isEmpty())
        bench.events(events);
    if (uses)
        bench.use();
    std::fflush(stdout);
    std::_Exit(0); // what taking it all down costs is no figure of interest
}
