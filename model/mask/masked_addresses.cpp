#include "model/mask/masked_addresses.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace hopscope::mask {

namespace {

using ip::IpAddress;

/// A block whose addresses keep their first bits; all bits: they stay as they are.
struct Block
{
    const char* range;
    int kept;
};

constexpr std::array blocks{
    Block{"10.0.0.0/8", 8},        Block{"172.16.0.0/12", 12}, Block{"192.168.0.0/16", 16}, Block{"100.64.0.0/10", 10}, Block{"127.0.0.0/8", 32},
    Block{"169.254.0.0/16", 32},   Block{"0.0.0.0/8", 32},     Block{"192.0.2.0/24", 32},   Block{"198.51.100.0/24", 32}, Block{"203.0.113.0/24", 32},
    Block{"255.255.255.255/32", 32}, Block{"fd00::/8", 8},     Block{"fe80::/10", 128},     Block{"::/127", 128},       Block{"2001:db8::/32", 128},
};

int bitsKept(const IpAddress& address)
{
    for (const Block& block : blocks)
        if (ip::Cidr::parse(block.range)->contains(address))
            return block.kept;
    return 0;
}

std::array<bool, 128> bitsOf(const IpAddress& address)
{
    std::array<bool, 128> bits{};
    for (int i = 0; i < address.bitLength(); ++i)
        bits[std::size_t(i)] = address.bit(i);
    return bits;
}

IpAddress fromBits(const std::array<bool, 128>& bits, ip::Family family)
{
    const int length = family == ip::Family::V4 ? 32 : 128;
    std::uint32_t number = 0;
    std::string text;
    constexpr char digits[] = "0123456789abcdef";
    for (int i = 0; i < length; i += 4) {
        unsigned digit = 0;
        for (int j = 0; j < 4; ++j)
            digit = digit * 2 + (bits[std::size_t(i + j)] ? 1 : 0);
        number = number << 4 | digit;
        text += digits[digit];
        if (i % 16 == 12 && i + 4 < length)
            text += ':';
    }
    return family == ip::Family::V4 ? IpAddress::v4(number) : *IpAddress::parse(text);
}

bool isAddressCharacter(char c, bool six)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.' || (six && (std::isxdigit(static_cast<unsigned char>(c)) != 0 || c == ':'));
}

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// "10-0-1-5", "10.0.1.5": four numbers with the same sign between them, which `sign` then is.
std::optional<IpAddress> numbersAt(const std::string& text, std::size_t at, std::size_t& length, char& sign)
{
    for (const char between : {'-', '.'}) {
        std::size_t end = at;
        int signs = 0;
        while (end < text.size() && (std::isdigit(static_cast<unsigned char>(text[end])) != 0 || (text[end] == between && signs < 3)))
            signs += text[end++] == between ? 1 : 0;
        if (signs != 3 || (end < text.size() && isWordCharacter(text[end])))
            continue;
        std::string dotted = text.substr(at, end - at);
        std::replace(dotted.begin(), dotted.end(), between, '.');
        if (const auto address = IpAddress::parse(dotted)) {
            length = end - at;
            sign = between;
            return address;
        }
    }
    return std::nullopt;
}

/// The length of "/24" behind a range's base; 0 where there is none.
int prefixAt(const std::string& text, std::size_t at, std::size_t& length)
{
    std::size_t end = at + 1;
    while (at < text.size() && text[at] == '/' && end < text.size() && end < at + 4 && std::isdigit(static_cast<unsigned char>(text[end])) != 0)
        ++end;
    length = end > at + 1 && (end == text.size() || !isWordCharacter(text[end])) ? end - at : 0;
    return length > 0 ? std::stoi(text.substr(at + 1, length - 1)) : 0;
}

} // namespace

std::optional<IpAddress> addressAt(const std::string& text, std::size_t at, std::size_t& length)
{
    for (const bool six : {true, false}) {
        std::size_t end = at;
        while (end < text.size() && isAddressCharacter(text[end], six))
            ++end;
        for (; end > at; --end) {
            const auto address = IpAddress::parse(text.substr(at, end - at));
            const bool ends = end == text.size() || !isWordCharacter(text[end]);
            if (address && ends && (six == (address->family() == ip::Family::V6))) {
                length = end - at;
                return address;
            }
            // A sentence's full stops or colon may stand behind it.
            if (text[end - 1] != '.' && text[end - 1] != ':')
                break;
        }
    }
    return std::nullopt;
}

IpAddress MaskedAddresses::operator()(const IpAddress& address) const
{
    const int kept = bitsKept(address);
    const auto bits = bitsOf(address);
    auto masked = bits;
    std::string prefix;
    for (int i = 0; i < address.bitLength(); ++i) {
        if (i >= kept)
            masked[std::size_t(i)] = bits[std::size_t(i)] != ((keyedHash(m_key, prefix) & 1) != 0);
        prefix += bits[std::size_t(i)] ? '1' : '0';
    }
    if (kept == 0) {
        const auto home = bitsOf(address.family() == ip::Family::V4 ? *IpAddress::parse("240.0.0.0") : *IpAddress::parse("2001:db8::"));
        std::copy_n(home.begin(), address.family() == ip::Family::V4 ? 4 : 32, masked.begin());
    }
    return fromBits(masked, address.family());
}

ip::Cidr MaskedAddresses::operator()(const ip::Cidr& range) const
{
    // A range that is wider than its block, such as 0.0.0.0/0, names nobody.
    return range.length() < bitsKept(range.base()) || range.length() == 0 ? range : ip::Cidr((*this)(range.base()), range.length());
}

std::string MaskedAddresses::inText(const std::string& text) const
{
    std::string masked;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = at == 0 || !(isWordCharacter(text[at - 1]) || text[at - 1] == '.');
        std::size_t length = 1;
        std::size_t prefix = 0;
        if (const auto address = begins ? addressAt(text, at, length) : std::nullopt) {
            const int bits = prefixAt(text, at + length, prefix);
            masked += prefix > 0 ? (*this)(ip::Cidr(*address, bits)).toString() : (*this)(*address).toString();
        } else {
            masked += text[at];
        }
        at += length + prefix;
    }
    return masked;
}

std::string MaskedAddresses::inName(const std::string& name) const
{
    std::string masked;
    for (std::size_t at = 0; at < name.size();) {
        std::size_t length = 1;
        const bool begins = at == 0 || !isWordCharacter(name[at - 1]);
        char sign = '.';
        if (const auto address = begins ? numbersAt(name, at, length, sign) : std::nullopt) {
            std::string numbers = (*this)(*address).toString();
            std::replace(numbers.begin(), numbers.end(), '.', sign);
            masked += numbers;
        } else {
            length = 1;
            masked += name[at];
        }
        at += length;
    }
    return masked;
}

} // namespace hopscope::mask
