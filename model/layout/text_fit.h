// Texts that fit: on several lines, else shortened with an ellipsis, never cut.
#pragma once

#include "model/layout/map_item.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

/// `measure` with an estimate where a function is missing, so that layout works without any font.
TextMeasure completed(TextMeasure measure);

/// The text if it fits into `maximum`; else its start and end around an ellipsis, as much as fits. At least the ellipsis.
std::string shortenMiddle(const std::string& text, double maximum, TextRole role, const TextMeasure& measure);

/// Where a name or an address may go on in another line: behind the characters that join its parts.
bool endsPart(char letter);

/// Where the UTF-8 character ends that begins at `begin`.
std::size_t characterEnd(std::string_view text, std::size_t begin);

/// The text on as few lines as do, each of whole parts; a line is wider than `maximum` only where a single part is.
/// `widthOf` gives the width of a part of the text. The lines are `text`'s own bytes.
template <class Width>
std::vector<std::string_view> brokenIntoLines(std::string_view text, double maximum, Width widthOf)
{
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    double width = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && !endsPart(text[end]))
            ++end;
        end = std::min(end + 1, text.size());
        const double part = widthOf(text.substr(at, end - at));
        if (width + part > maximum && at > begin) {
            lines.push_back(text.substr(begin, at - begin));
            begin = at;
            width = 0;
        }
        width += part;
        at = end;
    }
    lines.push_back(text.substr(begin));
    return lines;
}

/// The same, but no line is wider than `maximum`, as long as it has more than one character: a part that is goes on in the
/// next line, as long as the one before.
template <class Width>
std::vector<std::string_view> wrappedLines(std::string_view text, double maximum, Width widthOf)
{
    std::vector<std::string_view> lines;
    for (std::string_view line : brokenIntoLines(text, maximum, widthOf)) {
        const double whole = widthOf(line);
        const double even = whole / std::ceil(whole / maximum);
        while (widthOf(line) > maximum) {
            std::size_t kept = characterEnd(line, 0);
            for (std::size_t next = characterEnd(line, kept); next < line.size() && widthOf(line.substr(0, kept)) < even &&
                                                              widthOf(line.substr(0, next)) <= maximum;
                 next = characterEnd(line, kept))
                kept = next;
            if (kept >= line.size())
                break;
            lines.push_back(line.substr(0, kept));
            line.remove_prefix(kept);
        }
        lines.push_back(line);
    }
    return lines;
}

/// As many whole words as fit, at least the first, joined by ", ", then `more` with %1 as the number left out.
std::string joinFitting(const std::vector<std::string>& words, double maximum, TextRole role, const std::string& more,
                        const TextMeasure& measure);

/// `pattern` with %1 replaced.
std::string withText(std::string pattern, const std::string& text);
std::string withNumber(std::string pattern, std::size_t number);

} // namespace hopscope::layout
