// Texts that fit: shortened with an ellipsis, never cut.
#pragma once

#include "model/layout/map_item.h"

namespace hopscope::layout {

/// `measure` with an estimate where a function is missing, so that layout works without any font.
TextMeasure completed(TextMeasure measure);

/// The text if it fits into `maximum`; else its start and end around an ellipsis, as much as fits. At least the ellipsis.
std::string shortenMiddle(const std::string& text, double maximum, TextRole role, const TextMeasure& measure);

/// As many whole words as fit, joined by ", ", then `more` with %1 as the number left out. A first word alone that is too
/// long is shortened in the middle.
std::string joinFitting(const std::vector<std::string>& words, double maximum, TextRole role, const std::string& more,
                        const TextMeasure& measure);

/// `pattern` with %1 replaced.
std::string withText(std::string pattern, const std::string& text);
std::string withNumber(std::string pattern, std::size_t number);

} // namespace hopscope::layout
