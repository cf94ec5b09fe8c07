#include "model/ip/stored_address.h"

#include "model/ip/address_number.h"

#include <algorithm>

namespace hopscope::ip {

namespace {

constexpr std::string_view mapped = "::ffff:";

bool startsMapped(std::string_view text)
{
    return text.size() >= mapped.size() && std::equal(mapped.begin(), mapped.end(), text.begin(), [](char one, char written) {
        return written == one || (one == 'f' && written == 'F');
    });
}

/// IPv4 in IPv6 is IPv4, however its last numbers are written.
std::optional<IpAddress> unmapped(const std::optional<IpAddress>& address)
{
    if (!address || address->family() == Family::V4)
        return address;
    const AddressNumber number = numberOf(*address);
    return number.high == 0 && number.low >> 32 == 0xffff ? IpAddress::v4(std::uint32_t(number.low)) : address;
}

} // namespace

std::optional<IpAddress> parseStored(std::string_view text)
{
    const bool isMapped = text.find('.') != std::string_view::npos && startsMapped(text);
    if (isMapped)
        text.remove_prefix(mapped.size());
    if (text.find(':') != std::string_view::npos)
        return isMapped ? std::nullopt : unmapped(IpAddress::parse(text));
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool atFront = plain.empty() || plain.back() == '.';
        const bool before = text[i] == '0' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
        if (!atFront || !before)
            plain += text[i];
    }
    return IpAddress::parse(plain);
}

} // namespace hopscope::ip
