#include "model/source/text_encoding.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace hopscope::source {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::uint32_t replacement = 0xFFFD;

enum class Encoding
{
    Utf8,
    Utf16Little,
    Utf16Big
};

/// By the first pairs: what kubectl writes is ASCII nearly throughout, so that every other byte is zero.
Encoding encodingOf(std::string_view text)
{
    if (text.starts_with("\xFF\xFE"))
        return Encoding::Utf16Little;
    if (text.starts_with("\xFE\xFF"))
        return Encoding::Utf16Big;
    const std::size_t pairs = std::min<std::size_t>(text.size() / 2, 128);
    std::size_t little = 0;
    std::size_t big = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        const bool first = text[2 * i] == '\0';
        const bool second = text[2 * i + 1] == '\0';
        little += !first && second ? 1 : 0;
        big += first && !second ? 1 : 0;
    }
    const auto isNearlyAll = [&](std::size_t count) { return pairs > 0 && count * 10 >= pairs * 9; };
    return isNearlyAll(little) ? Encoding::Utf16Little : isNearlyAll(big) ? Encoding::Utf16Big : Encoding::Utf8;
}

void appendCodePoint(std::uint32_t point, std::string& out)
{
    if (point < 0x80) {
        out += char(point);
    } else if (point < 0x800) {
        out += char(0xC0 | point >> 6);
        out += char(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        out += char(0xE0 | point >> 12);
        out += char(0x80 | (point >> 6 & 0x3F));
        out += char(0x80 | (point & 0x3F));
    } else {
        out += char(0xF0 | point >> 18);
        out += char(0x80 | (point >> 12 & 0x3F));
        out += char(0x80 | (point >> 6 & 0x3F));
        out += char(0x80 | (point & 0x3F));
    }
}

bool isHigh(std::uint32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLow(std::uint32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

std::string fromUtf16(std::string_view bytes, bool bigEndian)
{
    std::string out;
    out.reserve(bytes.size() / 2);
    const std::size_t units = bytes.size() / 2;
    const auto unit = [&](std::size_t i) {
        const auto first = std::uint8_t(bytes[2 * i]);
        const auto second = std::uint8_t(bytes[2 * i + 1]);
        return std::uint32_t(bigEndian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t i = 0; i < units; ++i) {
        std::uint32_t point = unit(i);
        if (isHigh(point) && i + 1 < units && isLow(unit(i + 1)))
            point = 0x10000 + ((point - 0xD800) << 10) + (unit(++i) - 0xDC00);
        else if (isHigh(point) || isLow(point))
            point = replacement;
        appendCodePoint(point, out);
    }
    return out;
}

/// In one pass: a file may be nothing but marks.
std::string withoutMarks(std::string text)
{
    if (text.find(mark) == std::string::npos)
        return text;
    std::string out;
    out.reserve(text.size());
    std::size_t from = 0;
    for (std::size_t found = text.find(mark); found != std::string::npos; found = text.find(mark, found + mark.size())) {
        if (found != 0 && text[found - 1] != '\n')
            continue;
        out.append(text, from, found - from);
        from = found + mark.size();
    }
    return out.append(text, from);
}

} // namespace

std::string toUtf8(std::string text)
{
    const Encoding encoding = encodingOf(text);
    if (encoding != Encoding::Utf8)
        text = fromUtf16(text, encoding == Encoding::Utf16Big);
    return withoutMarks(std::move(text));
}

} // namespace hopscope::source
