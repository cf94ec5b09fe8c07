// From the API server's protobuf to values: the same as decodeDocument() makes of JSON, at a fraction of the cost.
#pragma once

#include "model/kube/decode_object.h"

namespace hopscope::kube {

/// Kinds that decodeProtobufList() reads: Namespace, Node, Pod, Service, EndpointSlice. Others are asked for as JSON.
bool hasProtobufDecoder(Kind kind);

/// Reads one reply of type application/vnd.kubernetes.protobuf to a list of `kind` (v1, discovery.k8s.io/v1): "k8s\0",
/// then a runtime.Unknown that holds the PodList, ServiceList, ...
/// Items get the values that decodeDocument() gives them. An item that is broken in itself, its ends being known, is
/// told of in `malformed`; the rest are kept.
/// Errors: MalformedObject (no such envelope, another kind or version in it, cut off, or no list inside).
Result<DecodedList> decodeProtobufList(std::string_view bytes, Kind kind);

} // namespace hopscope::kube
