// One decoder a kind: adds the fields of a part of an object's protobuf to its value. They throw MalformedField and
// protozero's exceptions. A message written in two parts is merged, as protobuf has it. Field numbers are those of
// generated.proto in k8s.io/api core/v1 and discovery/v1, and of apimachinery's meta/v1. Private to model/kube.
#pragma once

#include "model/kube/object.h"
#include "model/kube/protobuf_reader.h"

namespace hopscope::kube {

/// Every object's metadata is field 1, and its spec, where it has one, field 2; its status is field 3.
namespace ObjectField {
enum : std::uint32_t { Metadata = 1, Spec = 2, Status = 3 };
}

void addMeta(MessageReader source, ObjectMeta& meta);
/// PodCondition and NodeCondition, which have type, status and reason under the same numbers.
Condition readCondition(MessageReader source);

/// Everything but metadata, which must be in `meta` already. `object` is the whole object.
void addNamespace(MessageReader object, Namespace& value);
void addNode(MessageReader object, Node& value);
void addPod(MessageReader object, Pod& value);
void addService(MessageReader object, Service& value);
void addEndpointSlice(MessageReader object, EndpointSlice& value);

} // namespace hopscope::kube
