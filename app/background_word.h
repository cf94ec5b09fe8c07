// The grounds of a picture, by the command line's words.
#pragma once

#include "widgets/export/render_request.h"

#include <QString>

#include <string>

namespace hopscope::app {

/// "light", "dark", "transparent", "high-contrast-light", "high-contrast-dark"; light by any other word.
exporting::Background backgroundByWord(const std::string& word);
/// What is said where the file's format has no transparent ground, and one was asked for; else empty.
QString groundRemark(exporting::Background background, const QString& fileName);

} // namespace hopscope::app
