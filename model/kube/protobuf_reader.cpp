#include "model/kube/protobuf_reader.h"

#include <limits>

namespace hopscope::kube {

namespace {

/// Length of the UTF-8 sequence at the start of `text` (RFC 3629: nothing overlong, no surrogates); 0 when it is none.
std::size_t sequenceLength(std::string_view text)
{
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xbf) {
        return at(i) >= low && at(i) <= high;
    };
    const unsigned first = at(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef)
        return follows(1, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf) && follows(2) ? 3 : 0;
    if (first >= 0xf0 && first <= 0xf4)
        return follows(1, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

} // namespace

bool MessageReader::next()
{
    if (m_unread)
        m_fields.skip();
    m_unread = m_fields.next();
    return m_unread;
}

void MessageReader::expect(protozero::pbf_wire_type type, std::string_view wanted)
{
    // protozero only asserts this, and would read the value wrongly.
    if (!m_fields.has_wire_type(type))
        throw MalformedField{number(), wanted};
    m_unread = false;
}

std::string_view MessageReader::bytes()
{
    expect(protozero::pbf_wire_type::length_delimited, "text or a message");
    const protozero::data_view view = m_fields.get_view();
    return {view.data(), view.size()};
}

std::string MessageReader::text()
{
    const std::string_view value = bytes();
    if (!isUtf8(value))
        throw MalformedField{number(), "text in UTF-8"};
    return std::string(value);
}

std::int64_t MessageReader::number64()
{
    expect(protozero::pbf_wire_type::varint, "a number");
    return m_fields.get_int64();
}

bool MessageReader::boolean()
{
    return number64() != 0; // protozero's get_bool() looks at a byte that may lie behind the end
}

std::uint16_t MessageReader::port()
{
    const std::int32_t value = number32();
    if (value < 0 || value > std::numeric_limits<std::uint16_t>::max())
        throw MalformedField{number(), "a port"};
    return std::uint16_t(value);
}

ip::Protocol MessageReader::protocol()
{
    const std::string name = text();
    const auto known = name.empty() ? ip::Protocol::Tcp : ip::parseProtocol(name);
    if (!known)
        throw MalformedField{number(), "TCP, UDP or SCTP"};
    return *known;
}

std::optional<TimePoint> MessageReader::time()
{
    constexpr std::uint32_t secondsField = 1; // nanos are no part of the API's times
    constexpr std::int64_t yearNought = -62167219200;
    constexpr std::int64_t goZero = -62135596800;
    constexpr std::int64_t yearTenThousand = 253402300800;
    const std::string_view encoded = bytes();
    if (encoded.empty())
        return std::nullopt;
    std::int64_t seconds = 0;
    for (MessageReader time(encoded); time.next();) {
        if (time.number() == secondsField)
            seconds = time.number64();
    }
    // Years of other than four digits are no RFC 3339, and so no time in JSON either.
    if (seconds == goZero || seconds < yearNought || seconds >= yearTenThousand)
        return std::nullopt;
    return TimePoint{std::chrono::seconds{seconds}};
}

void MessageReader::entryOf(StringMap& map)
{
    constexpr std::uint32_t keyField = 1;
    constexpr std::uint32_t valueField = 2;
    std::string key;
    std::string value;
    for (MessageReader entry = message(); entry.next();) {
        if (entry.number() == keyField)
            key = entry.text();
        else if (entry.number() == valueField)
            value = entry.text();
    }
    map.set(std::move(key), std::move(value));
}

std::string textIn(MessageReader message, std::uint32_t number)
{
    std::string text;
    while (message.next()) {
        if (message.number() == number)
            text = message.text();
    }
    return text;
}

} // namespace hopscope::kube
