// One kind, many namespaces: what the readers of its namespaces together amount to.
#pragma once

#include "model/client/reflector_status.h"

namespace hopscope::client {

/// How one namespace's reader says that it is doing.
struct NamespaceReading
{
    std::string name;
    ReflectorStatus status;
};

/// Pure. `readings` in the order in which the namespaces were named, none empty. The kind is as far as the one that is furthest
/// behind: it reconnects while one of them does, and is excluded once each of them is. What is refused or fails is an answer
/// that nobody waits for: the kind is listed once each namespace has answered and one at least with its list.
ReflectorStatus mergedStatus(const std::vector<NamespaceReading>& readings);

} // namespace hopscope::client
