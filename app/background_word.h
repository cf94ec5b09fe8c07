// The grounds of a picture, by the command line's words.
#pragma once

#include "widgets/export/render_request.h"

#include <string>

namespace hopscope::app {

/// "light", "dark", "transparent", "high-contrast-light", "high-contrast-dark"; light by any other word.
exporting::Background backgroundByWord(const std::string& word);

} // namespace hopscope::app
