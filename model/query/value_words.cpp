#include "model/query/value_words.h"

#include "model/query/folded_text.h"

#include <charconv>

namespace hopscope::query {

std::optional<ip::Cidr> rangeOrAddress(std::string_view text)
{
    if (const auto address = ip::IpAddress::parse(text))
        return ip::Cidr(*address, address->bitLength());
    return ip::Cidr::parse(text);
}

std::optional<std::uint32_t> numberFrom(std::string_view text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<bool> yesOrNo(std::string_view text)
{
    if (equalsFolded(text, "true") || equalsFolded(text, "yes"))
        return true;
    if (equalsFolded(text, "false") || equalsFolded(text, "no"))
        return false;
    return std::nullopt;
}

} // namespace hopscope::query
