#include "widgets/storyboard/flow_format.h"

#include <QFileInfo>

#include <array>

namespace hopscope::storyboard {

namespace {

struct Ending
{
    const char* text;
    FlowFormat format;
    bool moving;
};

constexpr std::array endings{
    Ending{"svg", FlowFormat::Svg, false}, Ending{"png", FlowFormat::Png, false}, Ending{"jpg", FlowFormat::Jpeg, false}, Ending{"pdf", FlowFormat::Pdf, false},
    Ending{"gif", FlowFormat::Gif, true},  Ending{"webp", FlowFormat::Webp, true}, Ending{"apng", FlowFormat::Apng, true},
    Ending{"mp4", FlowFormat::Mp4, true},
    Ending{"html", FlowFormat::Html, false},
    Ending{"pptx", FlowFormat::Pptx, false},
    Ending{"drawio", FlowFormat::Drawio, false}, Ending{"mmd", FlowFormat::Mermaid, false}, Ending{"d2", FlowFormat::D2, false},
    Ending{"excalidraw", FlowFormat::Excalidraw, false},
};

} // namespace

std::optional<FlowFormat> flowFormatOf(const QString& fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    for (const Ending& ending : endings)
        if (suffix == QLatin1String(ending.text))
            return ending.format;
    return std::nullopt;
}

bool isMoving(FlowFormat format)
{
    for (const Ending& ending : endings)
        if (ending.format == format)
            return ending.moving;
    return false;
}

QStringList flowEndings()
{
    QStringList all;
    for (const Ending& ending : endings)
        all << QLatin1String(ending.text);
    return all;
}

} // namespace hopscope::storyboard
