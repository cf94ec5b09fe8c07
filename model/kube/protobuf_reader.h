// Reading fields out of protobuf messages the way the Kubernetes API means them. Private to model/kube, and the only
// place of it that knows protozero.
#pragma once

#include "model/base/time.h"
#include "model/ip/endpoint.h"
#include "model/kube/object_meta.h"

#include <protozero/pbf_reader.hpp>

namespace hopscope::kube {

/// Thrown by the reader below for a value that cannot be; caught in decode_protobuf.cpp and list_reader.cpp, never leaves this library.
struct MalformedField
{
    std::uint32_t number;
    std::string_view wanted; ///< "text in UTF-8", "a port", ...

    std::string text() const { return "field " + std::to_string(number) + " is not " + std::string(wanted); }
};

/// The fields of one message, one after another in the order written; a field that is not read is skipped.
/// Throws MalformedField and protozero::exception (cut off, no protobuf). Views into the bytes are handed out.
class MessageReader
{
public:
    MessageReader() = default;
    explicit MessageReader(std::string_view bytes) : m_fields(bytes.data(), bytes.size()) {}

    /// Steps to the next field; false after the last.
    bool next();
    std::uint32_t number() const { return m_fields.tag(); }

    /// The field as a value of the type. Numbers out of a type's range throw, as they do for JSON.
    std::string_view bytes();
    std::string text();
    bool boolean();
    std::int64_t number64();
    std::int32_t number32() { return std::int32_t(number64()); }
    std::uint16_t port();
    ip::Protocol protocol();
    MessageReader message() { return MessageReader(bytes()); }
    /// A metav1.Time; nothing for Go's zero time, which JSON writes as null.
    std::optional<TimePoint> time();
    /// One entry of a map<string, string>.
    void entryOf(StringMap& map);

private:
    void expect(protozero::pbf_wire_type type, std::string_view wanted);

    protozero::pbf_reader m_fields;
    bool m_unread = false; ///< next() found a field whose value has not been taken
};

/// The field `number` of a message that has no other of interest, as text; empty when it is missing.
std::string textIn(MessageReader message, std::uint32_t number);

} // namespace hopscope::kube
