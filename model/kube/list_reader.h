// A list as the API server sends it, read while it arrives.
#pragma once

#include "model/base/budget.h"
#include "model/kube/decode_object.h"

#include <memory>

namespace hopscope::kube {

/// Kinds that are read as protobuf: Namespace, Node, Pod, Service, EndpointSlice. Others are asked for as JSON.
bool hasProtobufDecoder(Kind kind);

enum class Encoding
{
    Json,    ///< application/json
    Protobuf ///< application/vnd.kubernetes.protobuf; the same values from it as from JSON, at a fraction of the cost
};

/// Reads one list of one kind; an object is decoded as soon as its last byte is there, and no more bytes are held than those
/// of the object that is not yet whole. An object that is broken in itself, its ends being known, is counted as malformed
/// and costs nothing else.
class ListReader
{
public:
    ListReader(Kind kind, Encoding encoding, const Budget& budget = {});
    ~ListReader();
    ListReader(ListReader&&) noexcept;
    ListReader& operator=(ListReader&&) noexcept;

    /// Reads on. Errors: NotYamlOrJson, MalformedObject: this is no list of that kind, and no further bytes make it one;
    /// OverLimit (Object, ListFrame, ListObjects): no honest list is like this.
    Status append(std::string_view bytes);
    /// The objects that have become whole since the last call.
    std::vector<Object> take();
    /// After the last byte: the objects not taken yet, the list's own metadata, and what could not be read. Errors: as
    /// append(); a list that stops before its end is one, never a shorter list.
    Result<DecodedList> finish();

private:
    class Implementation;
    class JsonImplementation;
    class ProtobufImplementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace hopscope::kube
