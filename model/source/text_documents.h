// Cuts a text into the documents it holds, before anything is parsed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hopscope::source {

struct TextDocument
{
    std::string_view text;
    std::size_t line = 1; ///< where it begins, counted from 1
    bool json = false;    ///< JSON by its first characters; else YAML
};

/// Cuts at lines that start with "---" (YAML 1.2, 9.1.2; no valid JSON has one), and JSON also between values that follow
/// one another. Parts with nothing but comments, directives and blanks are left out. A JSON value that never ends, or text
/// between values, comes as a document of its own, so that its error has a place. Views into `text`.
std::vector<TextDocument> splitDocuments(std::string_view text);

/// Text as UTF-8 without a byte order mark: Windows PowerShell's ">" writes UTF-16. Other text is returned as it is.
std::string toUtf8(std::string text);

} // namespace hopscope::source
