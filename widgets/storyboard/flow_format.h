// The files that a path can be written as.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace hopscope::storyboard {

enum class FlowFormat
{
    Svg,  ///< the whole path
    Png,
    Jpeg,
    Pdf,  ///< the whole path, then a page for each step
    Gif,  ///< moving, as the next two
    Webp,
    Apng,
    Mp4,  ///< moving; another program makes it of an Apng
    Html, ///< a page that is stepped by keys
    Pptx, ///< a slide for each step, of shapes that can be edited
    Drawio,
    Mermaid,
    D2,
    Excalidraw
};

/// The format that a file's ending names.
std::optional<FlowFormat> flowFormatOf(const QString& fileName);
/// Whether time passes in it.
bool isMoving(FlowFormat format);
/// All endings, without a dot.
QStringList flowEndings();

} // namespace hopscope::storyboard
