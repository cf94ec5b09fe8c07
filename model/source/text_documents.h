// Cuts a text into the documents it holds, before anything is parsed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hopscope::source {

/// A line that is part of no document: a warning, an error, a prompt.
struct ForeignLine
{
    std::string_view text; ///< without blanks around it
    std::size_t line = 1;
};

struct TextDocument
{
    std::string_view text;
    std::size_t line = 1;  ///< where it begins, counted from 1
    bool json = false;     ///< JSON by its first characters; else YAML
    bool isBroken = false; ///< JSON whose braces never close: cut, or damaged
    bool isLast = false;   ///< nothing but blanks and foreign lines comes behind it
    std::vector<std::string_view> foreign{}; ///< of YAML: the lines within it that are none of its own
};

struct SplitText
{
    std::vector<TextDocument> documents;
    std::vector<ForeignLine> foreign; ///< all of them, in order, those within documents too
};

/// Cuts at lines that start with "---" (YAML 1.2, 9.1.2; no valid JSON has one), JSON also between values that follow one
/// another, and YAML where a key of the document's top comes a second time (a mapping's keys are unique, 3.2.1.1): outputs of
/// kubectl put behind one another. Parts with nothing but comments, directives and blanks are left out.
///
/// A line is foreign when it stands as far left as the document around it, or outside all documents, and is nothing that
/// YAML or JSON could have there: no value in braces, no key as Kubernetes writes one (it begins with a lower-case letter),
/// no "- ". "error:", "kubectl:" and the like are taken for what programs say, not for keys.
///
/// A JSON value that does not end where a next one begins, or with the text, is broken (RFC 8259: no string holds a line
/// break, and '{' follows only '[', ',' or ':'). Views into `text`.
SplitText splitDocuments(std::string_view text);

/// The document's text; of the same lines, those that are foreign being empty.
std::string withoutForeignLines(const TextDocument& document);

} // namespace hopscope::source
