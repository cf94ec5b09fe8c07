#include "model/source/text_lines.h"

#include <algorithm>
#include <array>

namespace hopscope::source {

namespace {

/// They begin lines of programs, and no field at the top of any object of Kubernetes.
constexpr std::array<std::string_view, 14> speakers{"bash", "debug",   "error", "fatal", "hint",  "info",    "kubectl",
                                                    "note", "oc",      "panic", "sh",    "usage", "warning", "zsh"};

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isWordCharacter(char c)
{
    return isLower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool endsKey(std::string_view rest)
{
    return rest.starts_with(':') && (rest.size() == 1 || blanks.find(rest[1]) != std::string_view::npos);
}

/// A plain scalar holds no ": " (YAML 1.2, 7.3.3), so that a line with two of them is no entry of a mapping.
bool isNoValue(std::string_view value)
{
    value = trimmed(value);
    if (value.empty() || std::string_view("\"'{[&*!|>#").find(value[0]) != std::string_view::npos)
        return false;
    return value.substr(0, value.find(" #")).find(": ") != std::string_view::npos;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view lineAt(std::string_view text, std::size_t begin)
{
    return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

bool isSeparator(std::string_view line)
{
    return line.starts_with("---") && (line.size() == 3 || blanks.find(line[3]) != std::string_view::npos);
}

bool isEmptyLine(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(blanks);
    return first == std::string_view::npos || line[first] == '#' || line[0] == '%' || isDocumentEnd(line);
}

bool isDocumentEnd(std::string_view line)
{
    return line.starts_with("...") && trimmed(line) == "...";
}

bool beginsJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return false;
    const std::size_t second = text.find_first_not_of(blanks, first + 1);
    if (second == std::string_view::npos)
        return true;
    return std::string_view(text[first] == '{' ? "\"}" : "\"{}[]").find(text[second]) != std::string_view::npos;
}

std::string_view keyOf(std::string_view line)
{
    line = trimmed(line);
    if (line.empty())
        return {};
    if (line[0] == '"' || line[0] == '\'') {
        const std::size_t end = line.find(line[0], 1);
        return end != std::string_view::npos && endsKey(line.substr(end + 1)) ? line.substr(1, end - 1) : std::string_view{};
    }
    const auto end = std::size_t(std::find_if_not(line.begin(), line.end(), isWordCharacter) - line.begin());
    const std::string_view key = line.substr(0, end);
    if (key.empty() || !isLower(key[0]) || !endsKey(line.substr(end)) || isNoValue(line.substr(end + 1)))
        return {};
    const bool saysMore = end + 1 < line.size();
    return saysMore && std::find(speakers.begin(), speakers.end(), key) != speakers.end() ? std::string_view{} : key;
}

bool beginsFlow(std::string_view line)
{
    line = trimmed(line);
    if (!line.starts_with('{'))
        return false;
    line = trimmed(line.substr(1));
    return line.empty() || isLower(line[0]) || line[0] == '}' || line[0] == '"' || line[0] == '\'';
}

bool isListItem(std::string_view line)
{
    line = trimmed(line);
    return line.starts_with("- ") || line == "-";
}

} // namespace hopscope::source
