// Writes protobuf as the API server does, field by field.
#pragma once

#include <protozero/pbf_writer.hpp>

#include <string>
#include <string_view>

class Message
{
public:
    Message& text(std::uint32_t number, std::string_view value)
    {
        protozero::pbf_writer(m_bytes).add_bytes(number, value.data(), value.size());
        return *this;
    }
    Message& message(std::uint32_t number, const Message& value) { return text(number, value.m_bytes); }
    Message& number(std::uint32_t number, std::int64_t value)
    {
        protozero::pbf_writer(m_bytes).add_int64(number, value);
        return *this;
    }
    /// Of a kind that no reader here takes.
    Message& fixed(std::uint32_t number)
    {
        protozero::pbf_writer(m_bytes).add_fixed64(number, 7);
        return *this;
    }
    Message& entry(std::uint32_t number, std::string_view key, std::string_view value)
    {
        return message(number, Message().text(1, key).text(2, value));
    }
    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/// metav1.Time.
inline Message timeOf(std::int64_t seconds)
{
    return Message().number(1, seconds).number(2, 0);
}

/// A reply: the magic bytes and the runtime.Unknown around the list.
inline std::string replyOf(std::string_view apiVersion, std::string_view kind, const Message& list)
{
    const Message type = Message().text(1, apiVersion).text(2, kind);
    return std::string("k8s\0", 4) + Message().message(1, type).message(2, list).text(3, "").text(4, "").bytes();
}

inline Message listMeta(std::string_view resourceVersion, std::string_view continueToken)
{
    return Message().text(1, "").text(2, resourceVersion).text(3, continueToken).number(4, 9);
}

/// The metadata that any object may have; with what the API server writes though it says nothing.
inline Message meta(std::string_view name, std::string_view namespaceName)
{
    return Message().text(1, name).text(2, "").text(3, namespaceName).text(4, "").text(5, "").text(6, "").number(7, 0)
        .message(8, Message());
}
