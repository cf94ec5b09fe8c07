// What every Kubernetes object carries: metav1.ObjectMeta, as far as it is used.
#pragma once

#include "model/base/time.h"

#include <compare>
#include <map>
#include <string>
#include <vector>

namespace hopscope::kube {

/// Names one object of a kind; namespace_ is empty for cluster-scoped kinds.
struct ObjectKey
{
    std::string namespace_;
    std::string name;

    auto operator<=>(const ObjectKey&) const = default;
    /// "namespace/name", or "name" for cluster-scoped objects.
    std::string toString() const { return namespace_.empty() ? name : namespace_ + "/" + name; }
};

using StringMap = std::map<std::string, std::string>;

struct OwnerReference
{
    std::string kind;
    std::string name;
    bool controller = false;

    bool operator==(const OwnerReference&) const = default;
};

struct ObjectMeta
{
    std::string namespace_;
    std::string name;
    std::string uid;
    std::string resourceVersion;
    StringMap labels;
    StringMap annotations;
    std::vector<OwnerReference> ownerReferences;
    std::optional<TimePoint> creationTimestamp;
    std::optional<TimePoint> deletionTimestamp;

    bool operator==(const ObjectMeta&) const = default;
    ObjectKey key() const { return {namespace_, name}; }
    /// The value of a label; empty when there is none.
    const std::string& label(const std::string& labelName) const { return valueOf(labels, labelName); }
    const std::string& annotation(const std::string& annotationName) const { return valueOf(annotations, annotationName); }

    static const std::string& valueOf(const StringMap& map, const std::string& key)
    {
        static const std::string none;
        const auto found = map.find(key);
        return found == map.end() ? none : found->second;
    }
};

} // namespace hopscope::kube
