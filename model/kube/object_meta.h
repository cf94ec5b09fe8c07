// What every Kubernetes object carries: metav1.ObjectMeta, as far as it is used.
#pragma once

#include "model/base/time.h"
#include "model/base/wide_value.h"
#include "model/kube/string_map.h"

namespace hopscope::kube {

/// Names one object of a kind; namespace_ is empty for cluster-scoped kinds.
struct ObjectKey
{
    SharedText namespace_;
    std::string name;

    auto operator<=>(const ObjectKey&) const = default;
    /// "namespace/name", or "name" for cluster-scoped objects.
    std::string toString() const { return namespace_.empty() ? name : namespace_ + "/" + name; }
};

struct OwnerReference
{
    SharedText kind;
    SharedText name;
    bool controller = false;

    bool operator==(const OwnerReference&) const = default;
};

struct ObjectMeta
{
    HOPSCOPE_WIDE_VALUE(ObjectMeta);

    SharedText namespace_;
    std::string name;
    StringMap labels;
    StringMap annotations;
    SharedList<OwnerReference> ownerReferences;
    std::optional<TimePoint> creationTimestamp;
    std::optional<TimePoint> deletionTimestamp;

    bool operator==(const ObjectMeta&) const = default;
    ObjectKey key() const { return {namespace_, name}; }
    /// The value of a label; empty when there is none.
    const std::string& label(std::string_view labelName) const { return labels.valueOf(labelName); }
    const std::string& annotation(std::string_view annotationName) const { return annotations.valueOf(annotationName); }
};

/// What all kinds of objects have.
struct WithMeta
{
    ObjectMeta meta;

    bool operator==(const WithMeta&) const = default;
};

} // namespace hopscope::kube
