// How the reading of one kind is doing, and who wants to know.
#pragma once

#include "model/base/result.h"
#include "model/client/backoff.h"
#include "model/kube/object.h"

#include <optional>
#include <string>
#include <vector>

namespace hopscope::client {

/*
 *              +-> Excluded --(after a while)--+
 *              |                               v
 *   Idle -> Listing -> Watching -> Listing   Listing
 *              |   \-> Settled (poll, once)
 *              +-> BackingOff -> Listing or Watching
 */
enum class ReflectorPhase
{
    Idle,
    Listing,
    Watching,
    Settled,    ///< listed; listed again later (poll), or never (once)
    BackingOff, ///< waits for its next attempt
    Excluded,   ///< forbidden or absent
    Failed      ///< gave up (only where everything is read once)
};

/// Of a kind that is read by namespaces: one of those that are asked for.
struct NamespaceStatus
{
    std::string name;
    bool listed = false;  ///< ReflectorStatus's
    bool refused = false; ///< forbidden or absent: the others do not wait for it

    bool operator==(const NamespaceStatus&) const = default;
};

struct ReflectorStatus
{
    kube::Kind kind = kube::Kind::Pod;
    ReflectorPhase phase = ReflectorPhase::Idle;
    bool listed = false;      ///< what is shown is a whole list, kept up to date since
    bool watched = false;     ///< its watch was open at least once
    bool incomplete = false;  ///< more was asked for, and refused: the whole cluster, or some of the objects
    std::vector<NamespaceStatus> namespaces; ///< read one by one, as was asked or for want of the right to all; empty: all
    std::size_t objects = 0;  ///< while Listing: arrived so far
    std::optional<std::size_t> expected; ///< of the first list, while it is under way: how many there will be, once known
    std::size_t unreadable = 0; ///< objects that the server has and that could not be understood
    std::optional<Error> firstUnreadable;
    std::optional<Error> error;
    int attempt = 0;
    std::optional<LoopTime> retryAt;

    bool operator==(const ReflectorStatus&) const = default;
};

/// Gets what reflectors learn, on their network loop's thread.
class ReflectorSink
{
public:
    virtual ~ReflectorSink() = default;
    /// Some of a kind's first list, which is still under way; nothing of the kind was there before it.
    virtual void arrived(std::vector<kube::Object> objects) = 0;
    /// All of a kind in that namespace (empty: in the whole cluster), in the place of what was there of it.
    virtual void listed(kube::Kind kind, const std::string& namespace_, std::vector<kube::Object> objects) = 0;
    virtual void changed(kube::Object object) = 0;
    virtual void removed(kube::Kind kind, kube::ObjectKey key) = 0;
    virtual void statusChanged(const ReflectorStatus& status) = 0;
};

enum class ReadMode
{
    Watch,
    Poll,
    Once
};

} // namespace hopscope::client
