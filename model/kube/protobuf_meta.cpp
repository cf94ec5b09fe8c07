#include "model/kube/protobuf_decoders.h"

namespace hopscope::kube {

namespace {

OwnerReference readOwnerReference(MessageReader source)
{
    enum : std::uint32_t { Kind = 1, Name = 3, Controller = 6 };
    OwnerReference owner;
    while (source.next()) {
        switch (source.number()) {
        case Kind:
            owner.kind = source.text();
            break;
        case Name:
            owner.name = source.text();
            break;
        case Controller:
            owner.controller = source.boolean();
            break;
        }
    }
    return owner;
}

namespace MetaField {
enum : std::uint32_t {
    Name = 1,
    Namespace = 3,
    CreationTimestamp = 8,
    DeletionTimestamp = 9,
    Labels = 11,
    Annotations = 12,
    OwnerReferences = 13,
};
}

void addMetaField(MessageReader& source, ObjectMeta& meta)
{
    switch (source.number()) {
    case MetaField::Name:
        meta.name = source.text();
        break;
    case MetaField::Namespace:
        meta.namespace_ = source.text();
        break;
    case MetaField::CreationTimestamp:
        meta.creationTimestamp = source.time();
        break;
    case MetaField::DeletionTimestamp:
        meta.deletionTimestamp = source.time();
        break;
    case MetaField::Labels:
        source.entryOf(meta.labels);
        break;
    case MetaField::Annotations:
        source.entryOf(meta.annotations);
        break;
    case MetaField::OwnerReferences:
        meta.ownerReferences.push_back(readOwnerReference(source.message()));
        break;
    }
}

} // namespace

void addMeta(MessageReader source, ObjectMeta& meta)
{
    while (source.next())
        addMetaField(source, meta);
    meta.annotations.erase("kubectl.kubernetes.io/last-applied-configuration");
}

Condition readCondition(MessageReader source)
{
    enum : std::uint32_t { Type = 1, Status = 2, Reason = 5 };
    Condition condition;
    while (source.next()) {
        switch (source.number()) {
        case Type:
            condition.type = source.text();
            break;
        case Status:
            condition.status = source.text();
            break;
        case Reason:
            condition.reason = source.text();
            break;
        }
    }
    return condition;
}

void addNamespace(MessageReader object, Namespace& value)
{
    constexpr std::uint32_t phaseField = 1;
    while (object.next()) {
        if (object.number() == ObjectField::Status)
            value.phase = textIn(object.message(), phaseField);
    }
}

} // namespace hopscope::kube
