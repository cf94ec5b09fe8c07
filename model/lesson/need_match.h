// Whether an object is what a role needs. Private to model/lesson.
#pragma once

#include "model/lesson/object_view.h"

namespace hopscope::lesson {

using Roles = std::map<std::string, BoundObject>;

/// Of Kubernetes itself, or of what runs beside it.
bool isSystemNamespace(const std::string& name);

/// Objects of the kind that may have a role at all, the user's own namespaces before those of the system, then by name.
std::vector<kube::ObjectKey> candidatesOf(const cluster::ClusterSnapshot& snapshot, const Need& need);
/// Whether the condition is about endpoints, of which the snapshot has none and does not know that there are none.
bool asksForUnreadEndpoints(const cluster::ClusterSnapshot& snapshot, const Condition& condition);

/// Whether the object meets the condition, given the roles before it; never where that is not known.
bool meets(EndpointsOfServices& cluster, const BoundObject& object, const Condition& condition, const Roles& roles);

} // namespace hopscope::lesson
