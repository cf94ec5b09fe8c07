// Texts that fit: shortened with an ellipsis where they have to be, never cut.
#pragma once

#include "model/layout/map_options.h"

namespace hopscope::layout {

/// `measure` with an estimate where a function is missing, so that layout works without any font.
TextMeasure completed(TextMeasure measure);

/// The text if it fits into `maximum`; else its start and end around an ellipsis, as much as fits. At least the ellipsis.
std::string shortenMiddle(const std::string& text, double maximum, TextRole role, const TextMeasure& measure);

/// As many whole words as fit, at least the first, joined by ", ", then `more` with %1 as the number left out.
std::string joinFitting(const std::vector<std::string>& words, double maximum, TextRole role, const std::string& more,
                        const TextMeasure& measure);

/// `pattern` with `mark` replaced.
std::string withText(std::string pattern, const std::string& text, std::string_view mark = "%1");
/// A number as people of the language write it: 14,651.
std::string numberText(std::size_t number, std::string_view digitGroup);
std::string numberText(std::size_t number, const MapWords& words);
std::string withNumber(const MapWords& words, std::string MapWords::* pattern, std::size_t number);
std::string withNumber(std::string pattern, std::size_t number);

} // namespace hopscope::layout
