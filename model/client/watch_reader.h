// A watch's body arrives in pieces; this hands out its events.
#pragma once

#include "model/base/budget.h"
#include "model/kube/list_reader.h"

#include <memory>
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
    /// `held` counts the bytes of unfinished events of all watches of one source; null: this one counts alone.
    WatchReader(kube::Kind kind, kube::Encoding encoding, const Budget& budget = {}, std::shared_ptr<std::size_t> held = {});
    ~WatchReader();
    WatchReader(const WatchReader&) = delete;
    WatchReader& operator=(const WatchReader&) = delete;

    void feed(std::string_view bytes);
    /// The next event that is whole; nothing when more bytes are needed. Errors: NotYamlOrJson, MalformedObject: this is no watch
    /// of Kubernetes. OverLimit: an event grows past Budget::object, or all that have not ended past Budget::watchBytes.
    std::optional<Result<kube::WatchEvent>> next();

private:
    std::optional<Result<kube::WatchEvent>> nextLine();
    std::optional<Result<kube::WatchEvent>> nextFrame();
    void countHeld();
    std::string_view rest() const { return std::string_view(m_buffer).substr(m_read); }

    kube::Kind m_kind;
    kube::Encoding m_encoding;
    Budget m_budget;
    std::shared_ptr<std::size_t> m_held;
    std::size_t m_ownHeld = 0; ///< of *m_held
    std::string m_buffer;
    std::size_t m_read = 0;
};

} // namespace hopscope::client
