#include "model/kube/protobuf_list_splitter.h"

#include "model/kube/protobuf_envelope.h"

namespace hopscope::kube {

namespace {

Error broken(std::string what)
{
    return {ErrorKind::MalformedObject, std::move(what), {}};
}

struct Varint
{
    std::uint64_t value = 0;
    std::size_t size = 0; ///< 0: it has not ended yet
    bool tooLong = false;
};

Varint readVarint(std::string_view bytes)
{
    constexpr std::size_t longest = 10;
    Varint varint;
    for (std::size_t i = 0; i < bytes.size() && i < longest; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        varint.value |= std::uint64_t(byte & 0x7f) << (7 * i);
        if (byte < 0x80) {
            varint.size = i + 1;
            return varint;
        }
    }
    varint.tooLong = bytes.size() >= longest;
    return varint;
}

} // namespace

void ProtobufListSplitter::feed(std::string_view bytes)
{
    m_buffer.erase(0, m_read);
    m_read = 0;
    m_buffer.append(bytes);
}

bool ProtobufListSplitter::atEnd() const
{
    return m_sawList && m_listLeft == 0 && rest().empty();
}

/// Key and length of the field that begins here.
Result<std::optional<ProtobufListSplitter::Field>> ProtobufListSplitter::readHead() const
{
    constexpr std::uint64_t lengthDelimited = 2;
    const Varint key = readVarint(rest());
    if (key.size && ((key.value & 7) != lengthDelimited || key.value >> 3 == 0 || key.value >> 32 != 0))
        return broken("a field that no list has");
    const Varint length = key.size ? readVarint(rest().substr(key.size)) : Varint{};
    if (key.tooLong || length.tooLong)
        return broken("a number without end");
    if (!length.size)
        return std::optional<Field>();
    return std::optional(Field{std::uint32_t(key.value >> 3), length.value, key.size + length.size});
}

Result<std::optional<ListPart>> ProtobufListSplitter::partOf(const Field& field, ListPart::Of of)
{
    if (field.length > m_longestPart)
        return Error{ErrorKind::OverLimit, {}, {}, Limit::Object};
    if (rest().size() < field.head + field.length)
        return std::optional<ListPart>();
    const ListPart part{of, field.number, rest().substr(field.head, field.length)};
    m_read += field.head + field.length;
    return std::optional(part);
}

Result<std::optional<ListPart>> ProtobufListSplitter::next()
{
    if (!m_magicRead) {
        const std::size_t known = std::min(rest().size(), protobufMagic.size());
        if (rest().substr(0, known) != protobufMagic.substr(0, known))
            return broken("it does not begin as Kubernetes' protobuf does");
        if (known < protobufMagic.size())
            return std::optional<ListPart>();
        m_read += known;
        m_magicRead = true;
    }
    const auto head = readHead();
    if (!head)
        return head.error();
    if (!*head)
        return std::optional<ListPart>();
    const Field& field = **head;
    if (m_listLeft > 0) {
        if (field.length > m_listLeft || field.head > m_listLeft - field.length)
            return broken("a part that goes beyond the list");
        auto part = partOf(field, ListPart::Of::List);
        if (part && *part)
            m_listLeft -= field.head + field.length;
        return part;
    }
    if (field.number != EnvelopeField::Raw)
        return partOf(field, ListPart::Of::Envelope);
    if (m_sawList)
        return broken("two lists in one envelope");
    m_sawList = true;
    m_listLeft = field.length;
    m_read += field.head;
    return next();
}

} // namespace hopscope::kube
