#include "model/ip/address_number.h"

#include <algorithm>
#include <limits>

namespace hopscope::ip {

AddressNumber AddressNumber::plus(const AddressNumber& other) const
{
    const std::uint64_t sum = low + other.low;
    return {high + other.high + (sum < low ? 1 : 0), sum};
}

AddressNumber AddressNumber::minus(const AddressNumber& other) const
{
    return {high - other.high - (low < other.low ? 1 : 0), low - other.low};
}

std::string AddressNumber::toString() const
{
    // Long division, 32 bits at a time.
    std::array<std::uint32_t, 4> parts{std::uint32_t(high >> 32), std::uint32_t(high), std::uint32_t(low >> 32), std::uint32_t(low)};
    std::string digits;
    do {
        std::uint64_t rest = 0;
        for (std::uint32_t& part : parts) {
            rest = rest << 32 | part;
            part = std::uint32_t(rest / 10);
            rest %= 10;
        }
        digits += char('0' + rest);
    } while (parts != std::array<std::uint32_t, 4>{});
    std::reverse(digits.begin(), digits.end());
    return digits;
}

AddressNumber numberOf(const IpAddress& address)
{
    AddressNumber number;
    for (int index = 0; index < address.bitLength(); ++index) {
        number.high = number.high << 1 | number.low >> 63;
        number.low = number.low << 1 | (address.bit(index) ? 1 : 0);
    }
    return number;
}

IpAddress addressOf(Family family, const AddressNumber& number)
{
    if (family == Family::V4)
        return IpAddress::v4(std::uint32_t(number.low));
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (int group = 0; group < 8; ++group) {
        const std::uint64_t half = group < 4 ? number.high : number.low;
        for (int nibble = 0; nibble < 4; ++nibble)
            text += digits[half >> (60 - 16 * (group % 4) - 4 * nibble) & 0xf];
        if (group < 7)
            text += ':';
    }
    return *IpAddress::parse(text);
}

AddressNumber sizeOf(const Cidr& range)
{
    const int bits = range.base().bitLength() - range.length();
    if (bits == 128)
        return {std::numeric_limits<std::uint64_t>::max(), std::numeric_limits<std::uint64_t>::max()};
    return bits < 64 ? AddressNumber{0, std::uint64_t(1) << bits} : AddressNumber{std::uint64_t(1) << (bits - 64), 0};
}

AddressNumber AddressSpan::count() const
{
    const AddressNumber apart = numberOf(last).minus(numberOf(first));
    const AddressNumber count = apart.plus({0, 1});
    return count.isZero() ? apart : count;
}

std::string AddressSpan::toString() const
{
    return first == last ? first.toString() : first.toString() + " - " + last.toString();
}

AddressSpan spanOf(const Cidr& range)
{
    const AddressNumber size = sizeOf(range);
    const AddressNumber last = range.length() == 0 && range.family() == Family::V6 ? size : numberOf(range.base()).plus(size).minus({0, 1});
    return {range.base(), addressOf(range.family(), last)};
}

} // namespace hopscope::ip
