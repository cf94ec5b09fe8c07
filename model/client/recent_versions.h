// Which events of a watch are news: some are told twice, or come after a newer one.
#pragma once

#include "model/kube/object_meta.h"

#include <deque>
#include <map>
#include <string>

namespace hopscope::client {

/// Remembers the versions of what changed lately. Pure. The API server tells each change once and in order; what stands between
/// it and us may not, and a watch that has been opened anew may begin with what was told before.
class RecentVersions
{
public:
    /// How many are remembered: a reordering spans a handful.
    static constexpr std::size_t most = 1024;

    /// False for what was told already, or has been overtaken by a newer version of the same object. Versions are compared as
    /// numbers (KEP-5504; of one object they have always been etcd's growing revisions), others only for being the same.
    bool isNews(const kube::ObjectKey& key, const std::string& version, bool deleted);
    /// What comes next follows another list.
    void forget();

private:
    struct Told
    {
        std::string version;
        bool deleted = false;
    };
    std::map<kube::ObjectKey, Told> m_told;
    std::deque<kube::ObjectKey> m_order; ///< of m_told's keys, the one that was first told of in front
};

/// Whether the first is an older version than the second; false where nobody can tell.
bool isOlderVersion(const std::string& one, const std::string& other);

} // namespace hopscope::client
