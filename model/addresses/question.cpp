#include "model/addresses/question.h"

#include "model/ip/stored_address.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Numbers and what stands between them in addresses, an address before a colon, or more than one colon: no object has such a name.
bool canOnlyBeAddress(std::string_view text)
{
    const auto letterOfAddress = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ':' || c == '/' || c == '[' || c == ']'; };
    const bool ofAddress = text.find_first_of(".:/") != std::string_view::npos && std::all_of(text.begin(), text.end(), letterOfAddress);
    const std::size_t colon = text.find(':');
    const bool hasPort = colon != std::string_view::npos && ip::parseStored(text.substr(0, colon)).has_value();
    return ofAddress || hasPort || std::count(text.begin(), text.end(), ':') > 1 || text.front() == '[';
}

Error wrong(std::string_view text)
{
    return {ErrorKind::InvalidArgument, "ADDRESS, ADDRESS:PORT, [IPv6]:PORT, ADDRESS/LENGTH or a name", std::string(text)};
}

/// "80", "80/tcp"; false when it is neither.
bool readPort(std::string_view text, Question& question)
{
    const std::size_t slash = text.find('/');
    const auto port = ip::parsePort(text.substr(0, slash));
    if (!port)
        return false;
    question.port = *port;
    if (slash == std::string_view::npos)
        return true;
    question.protocol = ip::parseProtocol(text.substr(slash + 1));
    return question.protocol.has_value();
}

/// "[fd00::1]", "[fd00::1]:80/tcp".
bool readBracketed(std::string_view text, Question& question)
{
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos)
        return false;
    question.address = ip::IpAddress::parse(text.substr(1, end - 1));
    const std::string_view rest = text.substr(end + 1);
    const bool isV6 = question.address && question.address->family() == ip::Family::V6;
    return isV6 && (rest.empty() || (rest.front() == ':' && readPort(rest.substr(1), question)));
}

/// An IPv4 address and a port: IPv6 has more colons, and brackets.
bool readWithPort(std::string_view text, Question& question)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || text.find(':', colon + 1) != std::string_view::npos)
        return false;
    question.address = ip::parseStored(text.substr(0, colon));
    return question.address && readPort(text.substr(colon + 1), question);
}

bool readRange(std::string_view text, Question& question)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || !isDigits(text.substr(slash + 1)))
        return false;
    const auto address = ip::parseStored(text.substr(0, slash));
    question.range = address ? ip::Cidr::parse(address->toString() + std::string(text.substr(slash))) : std::nullopt;
    question.hadHostBits = question.range && question.range->base() != *address;
    return question.range.has_value();
}

bool readAddress(std::string_view text, Question& question)
{
    question.address = ip::parseStored(text);
    return question.address.has_value();
}

using Reader = bool (*)(std::string_view, Question&);

/// What comes of the text by the first way of reading it that fits; nothing where none does.
std::optional<Question> readByAddress(std::string_view text)
{
    for (const Reader read : {Reader(readAddress), Reader(readRange), Reader(readWithPort)}) {
        Question question;
        question.asked = text;
        if (read(text, question))
            return question;
    }
    Question question;
    question.asked = text;
    if (text.starts_with('[') && readBracketed(text, question))
        return question;
    return std::nullopt;
}

} // namespace

Result<Question> parseQuestion(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return wrong(text);
    if (auto question = readByAddress(text))
        return *question;
    if (canOnlyBeAddress(text))
        return wrong(text);
    Question question;
    question.asked = text;
    question.name = text;
    return question;
}

bool isAddressQuestion(std::string_view text)
{
    return readByAddress(trimmed(text)).has_value();
}

} // namespace hopscope::addresses
