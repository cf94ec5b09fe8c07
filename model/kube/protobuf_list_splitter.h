// A list in Kubernetes' protobuf arrives in pieces; its parts are handed out as each is whole. Private to model/kube.
#pragma once

#include "model/base/budget.h"
#include "model/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hopscope::kube {

/// A field of the list or of the runtime.Unknown around it. Every one that Kubernetes writes there is length-delimited.
struct ListPart
{
    enum class Of
    {
        Envelope, ///< of the runtime.Unknown: type, encoding; never its raw field, which is the list
        List      ///< of the list: metadata, items
    };
    Of of = Of::Envelope;
    std::uint32_t number = 0;
    std::string_view bytes; ///< valid until the next feed()
};

/// Pure. Holds no more than the part that is not yet whole, and the bytes fed last.
class ProtobufListSplitter
{
public:
    explicit ProtobufListSplitter(const Budget& budget) : m_longestPart(budget.object) {}

    void feed(std::string_view bytes);
    /// The next whole part; nothing when more bytes are needed. Errors: MalformedObject, when this is no such list; OverLimit
    /// (Object), when a part is longer than any object.
    Result<std::optional<ListPart>> next();
    /// Nothing is missing: the bytes so far are a whole reply.
    bool atEnd() const;

private:
    struct Field
    {
        std::uint32_t number = 0;
        std::uint64_t length = 0;
        std::size_t head = 0; ///< bytes before the content
    };
    Result<std::optional<Field>> readHead() const;
    Result<std::optional<ListPart>> partOf(const Field& field, ListPart::Of of);
    std::string_view rest() const { return std::string_view(m_buffer).substr(m_read); }

    std::size_t m_longestPart;
    std::string m_buffer;
    std::size_t m_read = 0;
    bool m_magicRead = false;
    bool m_sawList = false;
    std::uint64_t m_listLeft = 0; ///< bytes of the raw field not read yet
};

} // namespace hopscope::kube
