#include "app/background_word.h"

#include "widgets/storyboard/flow_format.h"

#include <QCoreApplication>

namespace hopscope::app {

/// The translation context of this file.
class GroundText
{
    Q_DECLARE_TR_FUNCTIONS(GroundText)
};

exporting::Background backgroundByWord(const std::string& word)
{
    if (word == "dark") return exporting::Background::Dark;
    if (word == "transparent") return exporting::Background::Transparent;
    if (word == "high-contrast-light") return exporting::Background::HighContrastLight;
    if (word == "high-contrast-dark") return exporting::Background::HighContrastDark;
    return exporting::Background::Light;
}

QString groundRemark(exporting::Background background, const QString& fileName)
{
    if (background != exporting::Background::Transparent)
        return {};
    if (exporting::formatOf(fileName) == exporting::Format::Jpeg)
        return GroundText::tr("JPEG is never transparent: the ground is white. PNG and WebP are.");
    const auto format = storyboard::flowFormatOf(fileName);
    if (format == storyboard::FlowFormat::Gif || format == storyboard::FlowFormat::Mp4)
        return GroundText::tr("GIF and MP4 know no half-transparent edges: they have the light ground. WebP and APNG are transparent.");
    return {};
}

} // namespace hopscope::app
