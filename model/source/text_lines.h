// What a single line of a dump may be. Private to model/source.
#pragma once

#include <string_view>

namespace hopscope::source {

inline constexpr std::string_view blanks = " \t\r\n";

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);
/// The line that begins at `begin`, its line break not included.
std::string_view lineAt(std::string_view text, std::size_t begin);
/// "---", alone or with something behind a blank.
bool isSeparator(std::string_view line);
/// Blank, a comment, a directive, or the end of a YAML document.
bool isEmptyLine(std::string_view line);
/// "...", the end of a YAML document.
bool isDocumentEnd(std::string_view line);
/// Whether a JSON value begins here: "{apiVersion: v1}" is YAML's flow style, "{{" a template's, "[user@host" a prompt.
bool beginsJson(std::string_view text);
/// The key that a line of YAML begins with, quotes taken off; empty for any other line, and for what programs say
/// ("error: ...", "bash: kubectl: command not found").
std::string_view keyOf(std::string_view line);
/// Whether a mapping in YAML's flow style begins here.
bool beginsFlow(std::string_view line);
/// "- ", or "-" alone.
bool isListItem(std::string_view line);

} // namespace hopscope::source
