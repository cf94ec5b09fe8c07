// Where a cluster comes from, and how it is doing: a live API server, files, or a built-in scenario.
#pragma once

#include "model/base/result.h"
#include "model/base/wide_value.h"
#include "model/client/reflector_status.h"
#include "model/client/sign_in.h"
#include "model/cluster/cluster_change.h"
#include "model/source/picture_origin.h"

namespace hopscope::source {

enum class SourceKind
{
    Live,
    File,
    Scenario
};

/// One phrase for the status bar. Wording is widgets/wording's.
enum class SourcePhase
{
    Loading,      ///< first lists under way
    Live,         ///< every kind that can be watched is watched
    Polling,      ///< listing again every so often
    Reconnecting, ///< shown data are those of `since`; next attempt in retryIn
    Loaded,       ///< a file, as it was written
    Playing,      ///< a scenario, alive
    Failed        ///< nothing can be shown; `error` says why
};

/// How one kind is doing.
struct KindState
{
    kube::Kind kind = kube::Kind::Pod;
    cluster::Coverage coverage = cluster::Coverage::NotRead;
    std::size_t objects = 0;
    std::optional<Error> error;
    std::vector<std::string> onlyNamespaces;    ///< those that were read; empty: all
    std::vector<std::string> refusedNamespaces; ///< those that were asked for one by one, and kept back or not there
    bool refused = false;      ///< more was asked for, such as the whole cluster: the server kept it back
    client::ReflectorPhase phase = client::ReflectorPhase::Idle; ///< of a live source
    int attempt = 0;           ///< while it waits for its next one
    std::optional<std::size_t> expected{}; ///< while the first list is under way: how many there will be, once known
    std::size_t unreadable = 0; ///< objects that the server has and that could not be understood
    std::optional<Error> firstUnreadable{};
    std::optional<std::chrono::milliseconds> retryIn{}; ///< while it waits: until its next attempt, from when the state was told
    std::optional<TimePoint> asOf{}; ///< when what is shown of it was true; nothing while it is live, or nothing is shown

    bool operator==(const KindState&) const = default;
};

/// How each kind stands in a snapshot that nothing is read into any more: a file, a scenario.
std::vector<KindState> kindStates(const cluster::ClusterSnapshot& snapshot);

/// What could not be read of a file that otherwise can: all of one kind.
struct FileTrouble
{
    Error first;           ///< with its place
    std::size_t count = 1; ///< of ForeignLines: the lines; of the others: how many times

    bool operator==(const FileTrouble&) const = default;
};

struct SourceState
{
    HOPSCOPE_WIDE_VALUE(SourceState);

    SourceKind kind = SourceKind::Scenario;
    SourcePhase phase = SourcePhase::Loading;
    std::string name;                ///< context name, file path, or scenario name
    std::string server;              ///< URL of a live source
    std::optional<TimePoint> since;  ///< when the phase began; for files the newest time the objects themselves name
    std::optional<std::chrono::milliseconds> retryIn;
    int attempt = 0;
    std::optional<Error> error;
    std::optional<client::SignIn> signIn; ///< a credential plugin is running
    std::vector<KindState> kinds;
    std::vector<std::string> leftOutNamespaces{}; ///< named, and not read: there are too many for one by one
    std::vector<FileTrouble> troubles{}; ///< of a file, in the order of their first places
    std::optional<PictureOrigin> picture{}; ///< of a file that is a picture: what it shows, by its own word

    bool operator==(const SourceState&) const = default;
};

/// Whether `count` are all that are expected of a kind whose first list is under way: those that have not been read are there as
/// the server prints them.
bool hasAllRows(const SourceState& state, kube::Kind kind, std::size_t count);

/// The same state `elapsed` after it was told: what was counted down to is nearer by that.
SourceState later(SourceState state, std::chrono::milliseconds elapsed);

/// Gets what a live source learns. Called on the source's own thread, never after the source is destroyed.
class ClusterSink
{
public:
    virtual ~ClusterSink() = default;
    virtual void changesArrived(std::vector<cluster::ClusterChange> changes) = 0;
    virtual void stateChanged(SourceState state) = 0;
};

} // namespace hopscope::source
