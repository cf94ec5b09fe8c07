// A lesson on a cluster: which objects have its roles, and what its flows do there.
#pragma once

#include "model/flow/flow_trace.h"
#include "model/lesson/lesson.h"

#include <map>
#include <memory>
#include <optional>

namespace hopscope::lesson {

/// A cluster with what is known of its network: as it is, or as a what-if has it.
struct World
{
    cluster::SnapshotPointer snapshot;
    facts::NetworkFacts facts;
};
using WorldPointer = std::shared_ptr<const World>;

struct BoundObject
{
    ObjectKind kind = ObjectKind::Pod;
    kube::ObjectKey key;

    bool operator==(const BoundObject&) const = default;
};

struct BoundFlow
{
    flow::Query query;
    std::string whatIf; ///< empty: the cluster as it is
    flow::FlowTrace trace;
};

struct BoundLesson
{
    std::shared_ptr<const Lesson> lesson;
    std::map<std::string, WorldPointer> worlds; ///< by what-if; "": as it is
    std::map<std::string, BoundObject> roles;   ///< optional ones that nothing has are left out
    std::map<std::string, BoundFlow> flows;     ///< without those of such roles

    const World& world(const std::string& whatIf = {}) const { return *worlds.at(whatIf); }
    const BoundObject* role(const std::string& name) const;
    const BoundFlow* flow(const std::string& name) const;
    /// Whether everything that the path starts from is there.
    bool has(const std::string& roleOrFlow) const { return role(roleOrFlow) || flow(roleOrFlow); }
};

/// Why a lesson does not fit a cluster.
struct Unmet
{
    enum class Reason : std::uint8_t
    {
        NotRead,    ///< objects of the role's kind were not read
        EndpointsUnread, ///< the condition asks for endpoints, and none were read
        NoObject,   ///< no object meets the role's first `conditions` conditions and the next one
        Flow,       ///< the flow has another outcome than the lesson shows, or none that is known
        Question,   ///< the right answer cannot be computed
        TooLarge    ///< the search was given up
    };
    Reason reason = Reason::NoObject;
    std::string role;          ///< or the flow, or the question
    ObjectKind kind = ObjectKind::Pod;
    std::size_t conditions = 0; ///< met by some object; index of the one that none meets. As many as there are: no such object at all
    std::string outcome;       ///< of the flow; empty: none that is known

    bool operator==(const Unmet&) const = default;
};

} // namespace hopscope::lesson
