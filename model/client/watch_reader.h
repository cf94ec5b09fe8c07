// A watch's body arrives in pieces; this hands out its events.
#pragma once

#include "model/kube/list_reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace hopscope::client {

/// Pure. In JSON an event is a line; in protobuf it stands behind its length, four bytes in network order. Keeps the piece of
/// an event that has not ended; a watch that is cut there loses nothing, because its event comes again from the last version
/// that was seen.
class WatchReader
{
public:
    static constexpr std::size_t longestEvent = 64u << 20;

    WatchReader(kube::Kind kind, kube::Encoding encoding) : m_kind(kind), m_encoding(encoding) {}

    void feed(std::string_view bytes);
    /// The next event that is whole; nothing when more bytes are needed. Errors: NotYamlOrJson, MalformedObject, also for an
    /// event that grows past longestEvent: this is no watch of Kubernetes.
    std::optional<Result<kube::WatchEvent>> next();

private:
    std::optional<Result<kube::WatchEvent>> nextLine();
    std::optional<Result<kube::WatchEvent>> nextFrame();
    std::string_view rest() const { return std::string_view(m_buffer).substr(m_read); }

    kube::Kind m_kind;
    kube::Encoding m_encoding;
    std::string m_buffer;
    std::size_t m_read = 0;
};

} // namespace hopscope::client
