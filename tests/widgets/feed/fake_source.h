// Sources that say what a test tells them to.
#pragma once

#include "widgets/feed/cluster_feed.h"

#include <QStringList>

#include <thread>

namespace hopscope::test {

inline cluster::ClusterChange podNamed(const std::string& name)
{
    kube::Pod pod;
    pod.meta.namespace_ = "default";
    pod.meta.name = name;
    return cluster::ObjectPut{pod};
}

/// A source that says what the test tells it to, on a thread of its own as a live one does.
struct FakeSource
{
    source::ClusterSink* sink = nullptr;
    int retries = 0;

    feed::SourceStarter starter()
    {
        return [this](source::ClusterSink& given) {
            sink = &given;
            return feed::RunningSource{std::make_shared<int>(0), [this] { ++retries; }};
        };
    }
    void say(const std::vector<std::string>& podNames)
    {
        for (const std::string& name : podNames)
            sayChanges({podNamed(name)});
    }
    void sayChanges(std::vector<cluster::ClusterChange> changes)
    {
        std::thread([&] { sink->changesArrived(std::move(changes)); }).join();
    }
    void sayPhase(source::SourcePhase phase, int attempt = 0)
    {
        source::SourceState state;
        state.phase = phase;
        state.attempt = attempt;
        std::thread([&] { sink->stateChanged(state); }).join();
    }
};

/// The names of the feed's signals, in the order in which they came.
struct SignalOrder
{
    QStringList names;

    explicit SignalOrder(feed::ClusterFeed& feed)
    {
        using feed::ClusterFeed;
        QObject::connect(&feed, &ClusterFeed::factsChanged, &feed, [this] { names << "facts"; });
        QObject::connect(&feed, &ClusterFeed::snapshotChanged, &feed, [this] { names << "snapshot"; });
        QObject::connect(&feed, &ClusterFeed::stateChanged, &feed, [this] { names << "state"; });
    }
};

/// Nodes and pods as a live source's first lists bring them.
inline std::vector<cluster::ClusterChange> listsOf(const cluster::SnapshotPointer& snapshot)
{
    cluster::KindReplaced nodes{kube::Kind::Node, {}};
    cluster::KindReplaced pods{kube::Kind::Pod, {}};
    for (const kube::Node& node : snapshot->nodes)
        nodes.objects.push_back(node);
    for (const kube::Pod& pod : snapshot->pods)
        pods.objects.push_back(pod);
    return {nodes, pods};
}

} // namespace hopscope::test
