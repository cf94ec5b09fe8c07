// From one object's protobuf to its value: the same as decodeDocument() makes of its JSON, at a fraction of the cost.
#pragma once

#include "model/kube/decode_object.h"

namespace hopscope::kube {

/// Reads one item of a list of `kind` (v1, discovery.k8s.io/v1), and adds it to `items` or, when it is broken in itself, to
/// `malformed`. For kinds with hasProtobufDecoder().
void addProtobufItem(std::string_view bytes, Kind kind, DecodedList& list);

/// Reads a metav1.ListMeta. Throws as the readers of protobuf_reader.h do; for list_reader.cpp.
void addListMeta(std::string_view bytes, DecodedList& list);

/// Reads one frame of a watch of `kind` of type application/vnd.kubernetes.protobuf;stream=watch, without its length: a
/// metav1.WatchEvent, whose object stands in an envelope of its own. Errors and broken objects: as decodeWatchEvent().
Result<WatchEvent> decodeProtobufWatchEvent(std::string_view frame, Kind kind);

} // namespace hopscope::kube
