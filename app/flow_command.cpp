#include "app/background_word.h"
#include "app/flow_request.h"
#include "app/interruption.h"
#include "app/path_file.h"
#include "app/picture_data.h"
#include "app/picture_footer.h"
#include "app/run_command.h"
#include "app/terminal_stream.h"
#include "model/base/write_file.h"

#include <QCoreApplication>
#include <QFile>

#include <chrono>

#include <unistd.h>

namespace hopscope::app {

/// The translation context of this file.
class FlowText
{
    Q_DECLARE_TR_FUNCTIONS(FlowText)
};

namespace {

constexpr int exitOfSignal = 128; ///< and its number, as shells have it
constexpr auto progressPause = std::chrono::seconds(2);

PathFile fileOf(const FlowCommand& command, storyboard::FlowFormat format, const AskedPath& path, const mask::Hidden& hidden)
{
    PathFile file;
    file.path = path;
    file.format = format;
    file.size = {command.width, command.height};
    file.scale = command.scale;
    file.background = backgroundByWord(command.theme);
    file.editableText = command.editableText;
    file.title = command.title;
    file.footer = footerLines(QString::fromStdString(command.caption), hidden, !command.noFooter, command.legend ? pathLegend(storyOf(path)) : QString());
    file.motion.pace.framesPerSecond = command.framesPerSecond;
    file.motion.pace.hold = command.hold;
    file.motion.loop = command.loop;
    file.diagram = command.flowchart ? storyboard::DiagramKind::Flowchart : storyboard::DiagramKind::Sequence;
    return file;
}

void warnOfSize(const storyboard::Storyboard& board, const Streams& streams)
{
    if (!board.stage->fits) {
        reportRemark(FlowText::tr("The picture is too small for the whole path; give a larger --size."), streams);
    } else if (const auto size = sizeForLetters(board)) {
        reportRemark(FlowText::tr("Some letters are smaller than 9 pt; --size %1x%2 has none.").arg(size->width()).arg(size->height()), streams);
    }
}

/// Stops when a signal came, and tells who watches how far it is.
storyboard::Progress progressOf(const Interruption& interruption, const Streams& streams)
{
    const bool isWatched = dynamic_cast<TerminalStream*>(&streams.error) && isatty(STDERR_FILENO) == 1;
    return [&interruption, &streams, isWatched, told = std::chrono::steady_clock::now()](int done, int all) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (isWatched && now - told > progressPause) {
            told = now;
            reportRemark(FlowText::tr("%1 of %2 frames").arg(done).arg(all), streams);
        }
        return interruption.signal() == 0;
    };
}

int writeFlow(const PathFile& path, const std::string& outFile, const Streams& streams)
{
    const std::string file = QFile::encodeName(QString::fromStdString(outFile)).toStdString();
    if (const Status replaceable = checkReplaceable(file); !replaceable)
        return report(replaceable.error(), streams);
    const storyboard::Storyboard board = boardOf(path);
    const Interruption interruption;
    const auto bytes = renderPath(path, board, outFile, progressOf(interruption, streams));
    if (interruption.signal() != 0) {
        reportRemark(FlowText::tr("Stopped; nothing was written."), streams);
        return exitOfSignal + interruption.signal();
    }
    if (!bytes)
        return report(bytes.error(), streams);
    if (const Status written = replaceFile(file, {bytes->data(), std::size_t(bytes->size())}); !written)
        return report(written.error(), streams);
    warnOfSize(board, streams);
    reportRemark(groundRemark(board.background, QString::fromStdString(outFile)), streams);
    return exitDone;
}

} // namespace

int runFlow(const FlowCommand& command, const SourceOptions& source, const Streams& streams)
{
    const auto format = storyboard::flowFormatOf(QString::fromStdString(command.outFile));
    if (!format)
        return report({ErrorKind::Unsupported, storyboard::flowEndings().join(QStringLiteral(", ")).toStdString(), command.outFile}, streams);
    // Before minutes of work.
    if (const Status makeable = checkMakeable(*format, command.outFile); !makeable)
        return report(makeable.error(), streams);
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
    PathFile file = fileOf(command, *format, *path, *hidden);
    if (!command.noData && hidden->none() && carriesData(QString::fromStdString(command.outFile))) {
        const PictureData data = pathData(*opened->loaded.snapshot, *path->trace, command.endpoint, opened->now);
        reportRemark(dataRemark(data, QString::fromStdString(command.outFile)), streams);
        file.data = QByteArray::fromStdString(data.document);
    }
    return writeFlow(file, command.outFile, streams);
}

} // namespace hopscope::app
