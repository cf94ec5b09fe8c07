// A path as a file: what command line and window ask for, and the one place that makes it.
#pragma once

#include "app/asked_path.h"
#include "widgets/storyboard/flow_file.h"

#include <QSize>

namespace hopscope::app {

struct PathFile
{
    AskedPath path;
    storyboard::FlowFormat format = storyboard::FlowFormat::Gif;
    QSize size{1280, 720};
    double scale = 1;
    exporting::Background background = exporting::Background::Light;
    bool editableText = false;
    std::string title;               ///< above the picture; may be empty
    std::vector<std::string> footer; ///< lines below it
    storyboard::Motion motion;
    storyboard::DiagramKind diagram = storyboard::DiagramKind::Sequence;
    QByteArray data; ///< of the cluster, as in storyboard::Storyboard
};

storyboard::Storyboard boardOf(const PathFile& file);

/// What cannot be made here at all, before any work. Errors: WriteFailed (MP4 without ffmpeg), with `fileName` in context.
Status checkMakeable(storyboard::FlowFormat format, const std::string& fileName);
/// The bytes of the file. From any thread. Errors: those of storyboard::renderFlow() and videoOf(); WriteFailed when `progress` has stopped it.
Result<QByteArray> renderPath(const PathFile& file, const storyboard::Storyboard& board, const std::string& fileName, const storyboard::Progress& progress = {});

inline constexpr double readablePixels = 12; ///< 9 pt at 96 dots an inch
/// In tens of pixels, rounded up.
QSize largerBy(const QSize& size, double factor);
/// The size at which all letters have 9 pt; nothing where they have.
std::optional<QSize> sizeForLetters(const storyboard::Storyboard& board);

} // namespace hopscope::app
