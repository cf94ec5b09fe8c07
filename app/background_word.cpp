#include "app/background_word.h"

namespace hopscope::app {

exporting::Background backgroundByWord(const std::string& word)
{
    if (word == "dark") return exporting::Background::Dark;
    if (word == "transparent") return exporting::Background::Transparent;
    if (word == "high-contrast-light") return exporting::Background::HighContrastLight;
    if (word == "high-contrast-dark") return exporting::Background::HighContrastDark;
    return exporting::Background::Light;
}

} // namespace hopscope::app
