// What was found to be wrong with the objects of a cluster, as words to be searched for.
#pragma once

#include "model/kube/object.h"

#include <map>

namespace hopscope::query {

/// A value that others fill in: of each object with findings their severities and the names of their rules.
struct FindingWords
{
    std::map<std::pair<kube::Kind, kube::ObjectKey>, std::vector<std::string>> byObject;

    bool operator==(const FindingWords&) const = default;
};

} // namespace hopscope::query
