#include "model/client/base64.h"

#include <algorithm>
#include <cstdint>

namespace hopscope::client {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

} // namespace

std::optional<std::string> decodeBase64(std::string_view text)
{
    std::string out;
    std::uint32_t bits = 0;
    int digits = 0;
    int padding = 0;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
            continue;
        const std::size_t value = alphabet.find(c);
        if (c == '=') {
            ++padding;
        } else if (value == std::string_view::npos || padding > 0) {
            return std::nullopt;
        } else {
            bits = bits << 6 | std::uint32_t(value);
            if (++digits % 4 == 0) {
                out += {char(bits >> 16 & 0xFF), char(bits >> 8 & 0xFF), char(bits & 0xFF)};
                bits = 0;
            }
        }
    }
    const int rest = digits % 4;
    if (rest == 1 || (digits + padding) % 4 != 0)
        return std::nullopt;
    if (rest == 2)
        out += char(bits >> 4 & 0xFF);
    if (rest == 3)
        out += {char(bits >> 10 & 0xFF), char(bits >> 2 & 0xFF)};
    return out;
}

std::string encodeBase64(std::string_view bytes)
{
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t bits = 0;
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t j = 0; j < 3; ++j)
            bits = bits << 8 | (j < count ? std::uint32_t(static_cast<unsigned char>(bytes[i + j])) : 0);
        for (std::size_t j = 0; j < 4; ++j)
            text += j <= count ? alphabet[bits >> (18 - 6 * j) & 0x3F] : '=';
    }
    return text;
}

} // namespace hopscope::client
