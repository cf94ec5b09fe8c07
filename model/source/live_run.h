// Readers for all kinds on one network loop, joined into batches of changes and one state.
#pragma once

#include "model/client/kind_reader.h"
#include "model/client/pod_table_reader.h"
#include "model/client/served_groups.h"
#include "model/source/early_pods.h"
#include "model/source/latest_sign_in.h"
#include "model/source/live_source.h"
#include "model/source/live_state.h"

#include <random>

namespace hopscope::source {

/// All but loop().stop() and loop().post() belong to the thread that calls run().
class LiveRun : public client::ReflectorSink
{
public:
    LiveRun(const client::Connection& connection, const LiveOptions& options, client::ReadMode mode, ClusterSink& sink);
    ~LiveRun() override;
    LiveRun(const LiveRun&) = delete;
    LiveRun& operator=(const LiveRun&) = delete;

    void run(const std::function<bool()>& goOn);
    client::NetworkLoop& loop() { return m_loop; }
    void retryNow();
    void cancelSignIn();
    void rowsShown();
    /// Every kind has been read, excluded or given up (where everything is read once).
    bool isSettled() const;
    /// A kind was given up for a reason that all share (where everything is read once).
    bool isHopeless() const;
    const KindStatuses& statuses() const { return m_statuses; }
    const SourceState& state() const { return m_state; }
    void flush();

    void arrived(std::vector<kube::Object> objects) override;
    void listed(kube::Kind kind, const std::string& namespace_, std::vector<kube::Object> objects) override;
    void changed(kube::Object object) override;
    void removed(kube::Kind kind, kube::ObjectKey key) override;
    void statusChanged(const client::ReflectorStatus& status) override;

private:
    void chooseNamespaces(const std::string& ofTheConnection);
    void startReader(kube::Kind kind);
    void retryReaders();
    client::ReflectorStatus statusNow(kube::Kind kind) const;
    void awaitNodes();
    void weighNodes();
    void endAwaitingNodes();
    void askForRows();
    void flushWhileListing();
    void allRowsCame();
    void endRows();
    void holdLists(bool held);
    void holdIfWanted(kube::Kind kind);
    void add(cluster::ClusterChange change);
    void scheduleFlush(std::chrono::milliseconds delay);
    /// On the clock of the wall, however fast waits pass.
    std::chrono::milliseconds onTheWall(std::chrono::milliseconds delay) const;
    bool readsNamespaces() const;
    LiveOverview overview() const;
    void noteAge(const client::ReflectorStatus& status);
    void publish(LiveOverview overview);
    void signInChanged(const std::optional<client::SignIn>& signIn);
    void showSignIn(const std::optional<client::SignIn>& signIn);

    LiveOptions m_options;
    client::ReadMode m_mode;
    ClusterSink& m_sink;
    std::minstd_rand m_random;
    std::shared_ptr<client::CredentialCache> m_credentials;
    std::shared_ptr<client::ExecCredentialProvider> m_provider; ///< null: the connection says itself who asks
    client::NetworkLoop m_loop;
    LatestSignIn m_latestSignIn;
    client::ServedGroups m_groups;
    client::ReaderOptions m_readerOptions;
    std::vector<std::string> m_leftOut; ///< SourceState's, as soon as namespaces are read one by one
    KindStatuses m_statuses;
    std::array<cluster::Coverage, kube::kindCount> m_coverage{};
    std::array<std::vector<std::string>, kube::kindCount> m_onlyNamespaces; ///< with m_coverage: what was told last
    std::array<std::optional<TimePoint>, kube::kindCount> m_asOf; ///< KindState's
    std::vector<cluster::ClusterChange> m_changes;
    LiveOverview m_overview;
    SourceState m_state;
    bool m_published = false;
    client::Timer m_flushTimer;
    client::Timer m_rowsTimer;
    client::Timer m_holdTimer;
    client::Timer m_patience;
    bool m_waitsForAll = true;
    bool m_holdsLists = false;
    bool m_awaitsNodes = false; ///< the held lists are not asked for until it is known whether there are many
    std::vector<std::string> m_namespaceNames; ///< of their first list
    EarlyPods m_earlyPods;
    std::optional<std::size_t> m_rowCount; ///< and of objects: once all rows have come, until the pods' list has ended
    std::unique_ptr<client::PodTableReader> m_rows;
    std::array<std::unique_ptr<client::KindReader>, kube::kindCount> m_readers;
};

} // namespace hopscope::source
