#include "model/base/visible_text.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace hopscope {

namespace {

constexpr std::size_t mostQuoted = 500;

struct Range
{
    char32_t first, last;
};

constexpr Range controls[] = {
    {0x00, 0x1f},      {0x7f, 0x9f},      {0xad, 0xad},      {0x34f, 0x34f},    {0x61c, 0x61c},    {0x115f, 0x1160},
    {0x17b4, 0x17b5},  {0x180b, 0x180f},  {0x200b, 0x200f},  {0x2028, 0x202e},  {0x2060, 0x206f},  {0x3164, 0x3164},
    {0xfeff, 0xfeff},  {0xffa0, 0xffa0},  {0xfff0, 0xfffb},  {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
};

struct Character
{
    enum class State { Whole, Broken, Unfinished };
    State state = State::Broken;
    char32_t code = 0;
    std::size_t size = 1;
};

/// How many bytes a character has that begins with this one; 0: none begins so (RFC 3629).
std::size_t sizeOf(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/// Neither longer than needed, nor half of a pair, nor beyond the last.
bool isScalar(char32_t code, std::size_t size)
{
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    return code >= least[size] && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

Character characterAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t size = sizeOf(byte(0));
    if (size == 0)
        return {};
    char32_t code = size == 1 ? byte(0) : byte(0) & (0x7fU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if (i == text.size())
            return {Character::State::Unfinished, 0, text.size()};
        if ((byte(i) & 0xc0U) != 0x80)
            return {};
        code = code << 6U | (byte(i) & 0x3fU);
    }
    return isScalar(code, size) ? Character{Character::State::Whole, code, size} : Character{};
}

/// How much of the text's beginning is printable ASCII, which most of any text is.
std::size_t plainSize(std::string_view text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](unsigned char byte) { return byte < 0x20 || byte >= 0x7f; });
    return std::size_t(end - text.begin());
}

std::string hex(char32_t value, int digits)
{
    std::string text;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text += "0123456789abcdef"[value >> unsigned(shift) & 0xfU];
    return text;
}

std::string codeOf(char32_t control)
{
    switch (control) {
    case '\n': return "\\n";
    case '\t': return "\\t";
    case '\r': return "\\r";
    default: break;
    }
    if (control < 0x80)
        return "\\x" + hex(control, 2);
    return control < 0x10000 ? "\\u" + hex(control, 4) : "\\U" + hex(control, 8);
}

std::string codeOfByte(char byte)
{
    return "\\x" + hex(static_cast<unsigned char>(byte), 2);
}

} // namespace

bool isControl(char32_t character)
{
    const auto* const range = std::lower_bound(std::begin(controls), std::end(controls), character,
                                               [](const Range& one, char32_t code) { return one.last < code; });
    return range != std::end(controls) && range->first <= character;
}

bool holdsControls(std::string_view text)
{
    while (!text.empty()) {
        const Character character = characterAt(text);
        if (character.state != Character::State::Whole || isControl(character.code))
            return true;
        text.remove_prefix(character.size);
    }
    return false;
}

std::string VisibleTextFilter::take(std::string_view part)
{
    m_begun += part;
    std::string shown;
    shown.reserve(m_begun.size());
    std::string_view rest = m_begun;
    while (!rest.empty()) {
        const std::size_t plain = plainSize(rest);
        shown += rest.substr(0, plain);
        rest.remove_prefix(plain);
        if (rest.empty())
            break;
        if (m_lineEnds == LineEnds::KeptBoth && rest == "\r")
            break;
        if (m_lineEnds == LineEnds::KeptBoth && rest.starts_with("\r\n")) {
            shown += "\r\n";
            rest.remove_prefix(2);
            continue;
        }
        const Character character = characterAt(rest);
        if (character.state == Character::State::Unfinished)
            break;
        if (character.state == Character::State::Broken)
            shown += codeOfByte(rest.front());
        else if (isControl(character.code) && (character.code != '\n' || m_lineEnds == LineEnds::Shown))
            shown += codeOf(character.code);
        else
            shown += rest.substr(0, character.size);
        rest.remove_prefix(character.size);
    }
    m_begun = std::string(rest);
    return shown;
}

std::string VisibleTextFilter::finish()
{
    std::string shown;
    for (const char byte : m_begun)
        shown += byte == '\r' ? codeOf('\r') : codeOfByte(byte);
    m_begun.clear();
    return shown;
}

std::string visibleText(std::string_view text, LineEnds lineEnds)
{
    VisibleTextFilter filter(lineEnds);
    std::string shown = filter.take(text);
    return shown + filter.finish();
}

std::string withFoldedBlanks(std::string_view text)
{
    std::string line;
    for (const char byte : text) {
        const bool blank = byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
        if (!blank)
            line += byte;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (line.ends_with(' '))
        line.pop_back();
    return line;
}

std::string jsonWithoutControls(std::string_view json)
{
    std::string text;
    text.reserve(json.size());
    while (!json.empty()) {
        const std::size_t plain = plainSize(json);
        text += json.substr(0, plain);
        json.remove_prefix(plain);
        if (json.empty())
            break;
        const Character character = characterAt(json);
        // Outside of strings there is no control but the line end, and inside of them that one stands as an escape already.
        const bool escaped = character.state == Character::State::Whole && character.code != '\n' && isControl(character.code);
        if (!escaped) {
            text += json.substr(0, character.size);
        } else if (character.code < 0x10000) {
            text += "\\u" + hex(character.code, 4);
        } else {
            const char32_t beyond = character.code - 0x10000;
            text += "\\u" + hex(0xd800 + (beyond >> 10U), 4) + "\\u" + hex(0xdc00 + (beyond & 0x3ffU), 4);
        }
        json.remove_prefix(character.size);
    }
    return text;
}

std::string cutText(std::string text, std::size_t most)
{
    constexpr std::string_view mark = "...";
    if (text.size() <= most)
        return text;
    std::size_t end = most < mark.size() ? 0 : most - mark.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80)
        --end;
    text.resize(end);
    return text += mark;
}

std::string quotedFromOutside(std::string_view text)
{
    const bool isLong = text.size() > mostQuoted;
    return cutText(visibleText(text.substr(0, mostQuoted)) + (isLong ? "..." : ""), mostQuoted);
}

} // namespace hopscope
