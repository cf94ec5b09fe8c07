#include "app/path_file.h"

#include "app/video_file.h"
#include "widgets/wording/stage_wording.h"

#include <cmath>

namespace hopscope::app {

storyboard::Storyboard boardOf(const PathFile& file)
{
    const stage::StageOptions options = stageOptionsOf(file.path, file.size.width(), file.size.height(), file.title);
    storyboard::Storyboard board =
        storyboard::makeStoryboard(file.path.trace, file.path.candidate, options, std::make_shared<const wording::StageWording>(), file.footer);
    board.background = file.background;
    board.textMode = file.editableText ? paint::TextMode::Native : paint::TextMode::Outlines;
    board.scale = file.scale;
    board.data = file.data;
    board.title = pathTitle(file.title, *file.path.trace);
    return board;
}

Status checkMakeable(storyboard::FlowFormat format, const std::string& fileName)
{
    if (format != storyboard::FlowFormat::Mp4)
        return success();
    const auto program = videoProgram(fileName);
    return program ? success() : Status(program.error());
}

Result<QByteArray> renderPath(const PathFile& file, const storyboard::Storyboard& board, const std::string& fileName, const storyboard::Progress& progress)
{
    auto bytes = storyboard::renderFlow(board, file.format, file.motion, file.diagram, progress);
    if (!bytes || file.format != storyboard::FlowFormat::Mp4)
        return bytes;
    const int all = int(stage::stageFrames(*board.stage, file.motion.pace).size());
    const auto isWanted = [&progress, all] { return !progress || progress(all, all); };
    return videoOf(*bytes, file.motion.pace.framesPerSecond, fileName, isWanted);
}

QSize largerBy(const QSize& size, double factor)
{
    const auto enough = [factor](int length) { return int(std::ceil(length * factor / 10)) * 10; };
    return {enough(size.width()), enough(size.height())};
}

std::optional<QSize> sizeForLetters(const storyboard::Storyboard& board)
{
    const double smallest = storyboard::smallestLetters(*board.stage) * board.scale;
    if (smallest >= readablePixels)
        return std::nullopt;
    return largerBy(QSizeF(board.stage->width, board.stage->height).toSize(), readablePixels / smallest);
}

} // namespace hopscope::app
