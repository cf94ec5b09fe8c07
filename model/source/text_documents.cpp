#include "model/source/text_documents.h"

#include <algorithm>
#include <cstdint>

namespace hopscope::source {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool isSeparator(std::string_view line)
{
    return line.starts_with("---") && (line.size() == 3 || blanks.find(line[3]) != std::string_view::npos);
}

/// Nothing but blank lines, comments, directives and document ends.
bool isEmptyYaml(std::string_view text)
{
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t first = line.find_first_not_of(blanks);
        if (first != std::string_view::npos && line[first] != '#' && line[0] != '%' && !line.starts_with("..."))
            return false;
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return true;
}

bool looksLikeJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return false;
    // "{apiVersion: v1}" is YAML's flow style: JSON has a quote there.
    const std::size_t second = text.find_first_not_of(blanks, first + 1);
    return second == std::string_view::npos || std::string_view("\"{}[]").find(text[second]) != std::string_view::npos;
}

/// The length of the JSON value at the front; all of the text when it never ends.
std::size_t jsonValueLength(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth <= 0) {
            return i + 1;
        }
    }
    return text.size();
}

std::size_t countLines(std::string_view text)
{
    return std::size_t(std::count(text.begin(), text.end(), '\n'));
}

/// JSON values one after another.
void appendJson(std::string_view part, std::size_t line, std::vector<TextDocument>& documents)
{
    while (true) {
        const std::size_t first = std::min(part.find_first_not_of(blanks), part.size());
        line += countLines(part.substr(0, first));
        part.remove_prefix(first);
        if (part.empty())
            return;
        const bool value = part[0] == '{' || part[0] == '[';
        const std::size_t length = value ? jsonValueLength(part) : std::min(part.find_first_of("{["), part.size());
        documents.push_back({part.substr(0, length), line, true});
        line += countLines(part.substr(0, length));
        part.remove_prefix(length);
    }
}

void appendPart(std::string_view part, std::size_t line, std::vector<TextDocument>& documents)
{
    if (looksLikeJson(part))
        appendJson(part, line, documents);
    else if (!isEmptyYaml(part))
        documents.push_back({part, line, false});
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

std::string fromUtf16(std::string_view bytes, bool bigEndian)
{
    std::string out;
    out.reserve(bytes.size() / 2);
    const auto unit = [&](std::size_t i) {
        const auto first = std::uint8_t(bytes[i]);
        const auto second = std::uint8_t(bytes[i + 1]);
        return std::uint32_t(bigEndian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        std::uint32_t point = unit(i);
        if (point >= 0xD800 && point < 0xDC00 && i + 3 < bytes.size()) {
            point = 0x10000 + ((point - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        }
        appendCodePoint(point, out);
    }
    return out;
}

} // namespace

std::vector<TextDocument> splitDocuments(std::string_view text)
{
    std::vector<TextDocument> documents;
    std::size_t partBegin = 0;
    std::size_t partLine = 1;
    for (std::size_t lineBegin = 0; lineBegin < text.size();) {
        const std::size_t next = lineBegin == 0 && text.starts_with("---") ? 0 : text.find("\n---", lineBegin);
        if (next == std::string_view::npos)
            break;
        const std::size_t separator = text[next] == '\n' ? next + 1 : next;
        const std::size_t separatorEnd = std::min(text.find('\n', separator), text.size());
        lineBegin = separatorEnd;
        if (!isSeparator(text.substr(separator, separatorEnd - separator)))
            continue;
        const std::string_view part = text.substr(partBegin, separator - partBegin);
        appendPart(part, partLine, documents);
        partLine += countLines(part);
        // What stands behind "---" on its line belongs to the document: "--- # Source: chart/x.yaml", "--- {a: 1}".
        partBegin = separator + 3;
    }
    appendPart(text.substr(partBegin), partLine, documents);
    return documents;
}

std::string toUtf8(std::string text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    else if (text.starts_with("\xFF\xFE"))
        return fromUtf16(std::string_view(text).substr(2), false);
    else if (text.starts_with("\xFE\xFF"))
        return fromUtf16(std::string_view(text).substr(2), true);
    return text;
}

} // namespace hopscope::source
