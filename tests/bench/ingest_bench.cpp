// ingest_bench KUBECONFIG [--pods N --scheduled N] [--idle SECONDS] [--events COMMAND]: how fast and in how much
// memory a cluster becomes Hopscope's model. Prints lines of words between tabs, as "ingest informers" does for client-go.
#include "model/source/live_source.h"
#include "tests/bench/process_usage.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <thread>

using namespace hopscope;
using bench::memory;
using bench::processor;

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto patience = 300s;

struct Arguments
{
    std::string kubeconfig;
    std::size_t pods = 0;      ///< that the server has
    std::size_t scheduled = 0; ///< of these, how many have a node
    int idle = 0;
    std::string events;
};

[[noreturn]] void fail(const std::string& message)
{
    std::fprintf(stderr, "ingest_bench: %s\n", message.c_str());
    std::_Exit(1); // the network thread may be at work
}

/// How old the news of restarted containers are when the model has them: "ingest events" writes the moment into the
/// restart count, in microseconds modulo 2^31.
std::int32_t moment()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::int32_t(std::chrono::duration_cast<std::chrono::microseconds>(now).count() & 0x7fffffff);
}

/// The model as the window keeps it: changes are applied on a thread of their own, in the order in which they came.
class Model : public source::ClusterSink
{
public:
    explicit Model(const Arguments& arguments) : m_arguments(arguments), m_thread([this] { work(); }) {}
    ~Model() override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_arrived.notify_one();
        m_thread.join();
    }
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;

    void changesArrived(std::vector<cluster::ClusterChange> changes) override
    {
        const std::lock_guard lock(m_mutex);
        std::move(changes.begin(), changes.end(), std::back_inserter(m_changes));
        m_arrived.notify_one();
    }
    void stateChanged(source::SourceState state) override
    {
        const std::lock_guard lock(m_mutex);
        m_states.push_back(std::move(state));
        m_arrived.notify_one();
    }

    /// Waits until `done` says yes of the model, and ends the program when that takes too long.
    template <class Condition>
    void waitUntil(const char* what, std::chrono::seconds limit, Condition done)
    {
        std::unique_lock lock(m_resultMutex);
        if (!m_applied.wait_for(lock, limit, [&] { return done(); }))
            fail(std::string("waited in vain for ") + what);
    }

    /// Lets time pass: what is measured is what happens meanwhile.
    void passTime(std::chrono::seconds length)
    {
        std::unique_lock lock(m_resultMutex);
        m_applied.wait_for(lock, length, [] { return false; });
    }

    cluster::SnapshotPointer snapshot()
    {
        const std::lock_guard lock(m_resultMutex);
        return m_snapshot;
    }

    std::atomic<bool> countAges = false;
    // Guarded by m_resultMutex, as everything that waitUntil's conditions look at.
    std::optional<Clock::time_point> firstMap;
    std::optional<Clock::time_point> complete;
    std::optional<Error> failure;
    std::vector<double> ages;

private:
    void work()
    {
        for (;;) {
            std::vector<cluster::ClusterChange> changes;
            std::vector<source::SourceState> states;
            {
                std::unique_lock lock(m_mutex);
                m_arrived.wait(lock, [this] { return m_stopped || !m_changes.empty() || !m_states.empty(); });
                if (m_stopped)
                    return;
                changes.swap(m_changes);
                states.swap(m_states);
            }
            const std::vector<std::int32_t> written = momentsIn(changes);
            cluster::SnapshotPointer next = m_snapshot; // which no other thread writes
            if (!changes.empty())
                next = cluster::apply(next, std::move(changes));
            const std::lock_guard lock(m_resultMutex);
            m_snapshot = std::move(next);
            for (const std::int32_t then : written)
                ages.push_back(double((moment() - then) & 0x7fffffff) / 1000);
            look(states);
            m_applied.notify_all();
        }
    }

    std::vector<std::int32_t> momentsIn(const std::vector<cluster::ClusterChange>& changes)
    {
        std::vector<std::int32_t> moments;
        if (!countAges)
            return moments;
        for (const cluster::ClusterChange& change : changes) {
            const auto* put = std::get_if<cluster::ObjectPut>(&change);
            const auto* pod = put ? std::get_if<kube::Pod>(&put->object) : nullptr;
            if (pod && !pod->containerStatuses.empty())
                moments.push_back(pod->containerStatuses.front().restartCount);
        }
        return moments;
    }

    void look(const std::vector<source::SourceState>& states)
    {
        if (!firstMap && m_snapshot->pods.size() >= m_arguments.pods && scheduledPods() >= m_arguments.scheduled)
            firstMap = Clock::now();
        for (const source::SourceState& state : states) {
            if (state.phase == source::SourcePhase::Live && !complete)
                complete = Clock::now();
            if (state.phase == source::SourcePhase::Failed)
                failure = state.error;
        }
    }

    std::size_t scheduledPods() const
    {
        return std::size_t(std::count_if(m_snapshot->pods.begin(), m_snapshot->pods.end(),
                                         [](const kube::Pod& pod) { return !pod.nodeName.empty(); }));
    }

    const Arguments& m_arguments;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<cluster::ClusterChange> m_changes;
    std::vector<source::SourceState> m_states;
    bool m_stopped = false;
    std::mutex m_resultMutex;
    std::condition_variable m_applied;
    cluster::SnapshotPointer m_snapshot = std::make_shared<const cluster::ClusterSnapshot>();
    std::thread m_thread; ///< last: what it uses is there before it starts
};

double seconds(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration<double>(to - from).count();
}

void printIngest(Model& model, Clock::time_point began)
{
    model.waitUntil("the complete model", patience, [&] { return model.complete || model.failure; });
    if (model.failure)
        fail(model.failure->message + " " + model.failure->context);
    if (!model.firstMap)
        fail("the model is complete without every pod");
    std::printf("first\t%.2f\ncomplete\t%.2f\npeak\t%.0f\ncpu\t%.1f\n", seconds(began, *model.firstMap),
                seconds(began, *model.complete), memory("VmHWM"), processor());
    const cluster::SnapshotPointer snapshot = model.snapshot();
    std::printf("objects\tnamespaces\t%zu\nobjects\tnodes\t%zu\nobjects\tpods\t%zu\nobjects\tservices\t%zu\n"
                "objects\tendpointslices\t%zu\n",
                snapshot->namespaces.size(), snapshot->nodes.size(), snapshot->pods.size(), snapshot->services.size(),
                snapshot->endpointSlices.size());
    std::fflush(stdout);
}

void printIdle(Model& model, int length)
{
    model.passTime(3s); // what the reading left to do
    const double used = processor();
    model.passTime(std::chrono::seconds(length));
    std::printf("idle\t%.2f\nrest\t%.0f\n", (processor() - used) * 100 / length, memory("VmRSS"));
    std::fflush(stdout);
}

/// Runs the command, whose last words are "N events in S s", and waits for that many.
void printEvents(Model& model, const std::string& command)
{
    model.countAges = true;
    const double used = processor();
    const auto began = Clock::now();
    FILE* pipe = popen(command.c_str(), "r");
    std::size_t written = 0;
    if (!pipe || std::fscanf(pipe, "%zu events", &written) != 1)
        fail(command + " did not say how many events there were");
    const double took = seconds(began, Clock::now());
    pclose(pipe);
    model.waitUntil("every event", 60s, [&] { return model.ages.size() >= written; });
    const double share = (processor() - used) * 100 / took;
    model.countAges = false;
    std::vector<double>& ages = model.ages; // it has them all, and takes no more
    std::sort(ages.begin(), ages.end());
    std::printf("events\t%zu\t%zu\t%.1f\t%.1f\t%.1f\t%.0f\n", written, ages.size(), ages[ages.size() / 2],
                ages[ages.size() * 99 / 100], ages.back(), share);
}

Arguments argumentsOf(int count, char** values)
{
    Arguments arguments;
    arguments.kubeconfig = count > 1 ? values[1] : "";
    for (int i = 2; i + 1 < count; i += 2) {
        const std::string name = values[i];
        if (name == "--pods") arguments.pods = std::strtoul(values[i + 1], nullptr, 10);
        else if (name == "--scheduled") arguments.scheduled = std::strtoul(values[i + 1], nullptr, 10);
        else if (name == "--idle") arguments.idle = std::atoi(values[i + 1]);
        else if (name == "--events") arguments.events = values[i + 1];
        else fail("does not know " + name);
    }
    return arguments;
}

} // namespace

int main(int count, char** values)
{
    const auto began = Clock::now();
    const Arguments arguments = argumentsOf(count, values);
    client::KubeconfigOptions options;
    options.path = arguments.kubeconfig;
    const auto connection = client::resolveConnection(options);
    if (!connection)
        fail(connection.error().message);
    Model model(arguments);
    const source::LiveSource live(*connection, source::LiveOptions{}, model);
    printIngest(model, began);
    if (arguments.idle > 0)
        printIdle(model, arguments.idle);
    if (!arguments.events.empty())
        printEvents(model, arguments.events);
}
