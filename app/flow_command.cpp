#include "app/asked_path.h"
#include "app/background_word.h"
#include "app/flow_request.h"
#include "app/run_command.h"
#include "app/video_file.h"
#include "model/base/write_file.h"
#include "widgets/storyboard/flow_file.h"
#include "widgets/wording/stage_wording.h"

#include <QCoreApplication>
#include <QFile>

#include <cmath>

namespace hopscope::app {

/// The translation context of this file.
class FlowText
{
    Q_DECLARE_TR_FUNCTIONS(FlowText)
};

namespace {

constexpr int readablePixels = 12; ///< 9 pt at 96 dots an inch

storyboard::Storyboard boardOf(const FlowCommand& command, const AskedPath& path)
{
    const stage::StageOptions options = stageOptionsOf(path, command.width, command.height, command.title);
    storyboard::Storyboard board = storyboard::makeStoryboard(path.trace, path.candidate, options, std::make_shared<const wording::StageWording>());
    board.background = backgroundByWord(command.theme);
    board.textMode = command.editableText ? paint::TextMode::Native : paint::TextMode::Outlines;
    board.scale = command.scale;
    board.title = pathTitle(command.title, *path.trace);
    return board;
}

void warnOfSize(const storyboard::Storyboard& board, const Streams& streams)
{
    const int smallest = storyboard::smallestLetters(*board.stage);
    if (!board.stage->fits) {
        streams.error << "hopscope: " << FlowText::tr("The picture is too small for the whole path; give a larger --size.") << '\n';
    } else if (smallest * board.scale < readablePixels) {
        const double factor = readablePixels / (smallest * board.scale);
        const int width = int(std::ceil(board.stage->width * factor / 10)) * 10;
        const int height = int(std::ceil(board.stage->height * factor / 10)) * 10;
        streams.error << "hopscope: " << FlowText::tr("Some letters are smaller than 9 pt; --size %1x%2 has none.").arg(width).arg(height) << '\n';
    }
}

storyboard::Motion motionOf(const FlowCommand& command)
{
    storyboard::Motion motion;
    motion.pace.framesPerSecond = command.framesPerSecond;
    motion.pace.hold = command.hold;
    motion.loop = command.loop;
    return motion;
}

int writeFlow(const FlowCommand& command, storyboard::FlowFormat format, const AskedPath& path, const Streams& streams)
{
    const std::string file = QFile::encodeName(QString::fromStdString(command.outFile)).toStdString();
    if (const Status replaceable = checkReplaceable(file); !replaceable)
        return report(replaceable.error(), streams);
    const storyboard::Storyboard board = boardOf(command, path);
    const auto kind = command.flowchart ? storyboard::DiagramKind::Flowchart : storyboard::DiagramKind::Sequence;
    auto bytes = storyboard::renderFlow(board, format, motionOf(command), kind);
    if (bytes && format == storyboard::FlowFormat::Mp4)
        bytes = videoOf(*bytes, command.framesPerSecond, command.outFile);
    if (!bytes)
        return report(bytes.error(), streams);
    if (const Status written = replaceFile(file, {bytes->data(), std::size_t(bytes->size())}); !written)
        return report(written.error(), streams);
    warnOfSize(board, streams);
    const bool isSolid = format == storyboard::FlowFormat::Gif || format == storyboard::FlowFormat::Mp4;
    if (isSolid && board.background == exporting::Background::Transparent)
        streams.error << "hopscope: " << FlowText::tr("GIF and MP4 know no half-transparent edges: they have the light ground. WebP and APNG are transparent.") << '\n';
    return exitDone;
}

} // namespace

int runFlow(const FlowCommand& command, const SourceOptions& source, const Streams& streams)
{
    const auto format = storyboard::flowFormatOf(QString::fromStdString(command.outFile));
    if (!format)
        return report({ErrorKind::Unsupported, storyboard::flowEndings().join(QStringLiteral(", ")).toStdString(), command.outFile}, streams);
    // Before minutes of work.
    if (*format == storyboard::FlowFormat::Mp4) {
        if (const auto program = videoProgram(command.outFile); !program)
            return report(program.error(), streams);
    }
    const auto query = queryOf(command.flow);
    if (!query)
        return report(query.error(), streams);
    const auto hidden = hiddenByWords(command.mask);
    if (!hidden)
        return report(hidden.error(), streams);
    const auto opened = openCluster(source, false, streams.error);
    if (!opened)
        return report(opened.error(), streams);
    reportGaps(opened->loaded, streams);
    const auto path = askedPath(*opened->loaded.snapshot, *query, command.endpoint, *hidden);
    if (!path) {
        report(path.error(), streams);
        return exitWrongUsage;
    }
    paint::loadBundledFonts();
    return writeFlow(command, *format, *path, streams);
}

} // namespace hopscope::app
