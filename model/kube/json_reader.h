// Reading fields out of parsed JSON the way the Kubernetes API means them. Private to model/kube.
#pragma once

#include "model/base/result.h"
#include "model/ip/address_list.h"
#include "model/ip/endpoint.h"
#include "model/kube/object_meta.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace hopscope::kube {

using Json = nlohmann::json;

/// Thrown by the readers below for a field of the wrong JSON type; caught in decode_object.cpp, never leaves this library.
struct WrongType
{
    const Json* value;
    std::string_view wanted; ///< "a list", "an object", ...
};

/// Takes the items of a list away as soon as each is complete, so that a big list never exists as a whole.
/// `root` is the document as read so far.
using ItemSink = std::function<void(const Json& root, Json item)>;

/// Parses one document. metadata.managedFields is left out. With `sink`, the objects of a top-level array, or of
/// `items` of a top-level object, go there instead of into the result.
/// Errors: NotYamlOrJson for text that is no JSON (RFC 8259), repeats a key within an object, or nests too deeply.
Result<Json> parseJson(std::string_view text, const ItemSink& sink = {});

/// "spec.containers[0].name": where in `root` the very value `wanted` is.
std::string pathTo(const Json& root, const Json* wanted);

/// The member, or nothing when it is missing or null.
const Json* member(const Json& parent, const char* name);
/// The member as an object or list; an empty one when it is missing or null.
const Json& objectAt(const Json& parent, const char* name);
const Json& listAt(const Json& parent, const char* name);
/// Throws unless `value` is an object; for the elements of lists.
const Json& asObject(const Json& value);

/// The member as a value of the type; empty, false or `fallback` when it is missing or null.
std::string textAt(const Json& parent, const char* name);
bool boolAt(const Json& parent, const char* name, bool fallback = false);
std::int64_t numberAt(const Json& parent, const char* name, std::int64_t fallback = 0);
std::uint16_t portAt(const Json& parent, const char* name);
/// TCP when it is missing, as the API server defaults it.
ip::Protocol protocolAt(const Json& parent, const char* name);
/// An IntOrString as text.
std::string intOrTextAt(const Json& parent, const char* name);
std::optional<TimePoint> timeAt(const Json& parent, const char* name);
std::vector<std::string> textListAt(const Json& parent, const char* name);
StringMap stringMapAt(const Json& parent, const char* name);

/// Reads each object of the list member with `read`.
template <class Reader>
auto eachAt(const Json& parent, const char* name, Reader read)
{
    std::vector<decltype(read(parent))> values;
    const Json& list = listAt(parent, name);
    values.reserve(list.size());
    for (const Json& element : list)
        values.push_back(read(asObject(element)));
    return values;
}

/// Adds the address to `addresses` if it is one.
void appendAddress(ip::AddressList& addresses, const std::string& text);

} // namespace hopscope::kube
