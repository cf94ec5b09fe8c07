#include "model/kube/decoders.h"

namespace hopscope::kube {

ObjectMeta decodeMeta(const Json& object)
{
    const Json& source = objectAt(object, "metadata");
    ObjectMeta meta;
    meta.namespace_ = textAt(source, "namespace");
    meta.name = textAt(source, "name");
    meta.labels = stringMapAt(source, "labels");
    meta.annotations = stringMapAt(source, "annotations");
    meta.annotations.erase("kubectl.kubernetes.io/last-applied-configuration");
    meta.ownerReferences = eachAt(source, "ownerReferences", [](const Json& owner) {
        return OwnerReference{textAt(owner, "kind"), textAt(owner, "name"), boolAt(owner, "controller")};
    });
    meta.creationTimestamp = timeAt(source, "creationTimestamp");
    meta.deletionTimestamp = timeAt(source, "deletionTimestamp");
    return meta;
}

std::vector<Condition> decodeConditions(const Json& status)
{
    return eachAt(status, "conditions", [](const Json& condition) {
        return Condition{textAt(condition, "type"), textAt(condition, "status"), textAt(condition, "reason")};
    });
}

} // namespace hopscope::kube
