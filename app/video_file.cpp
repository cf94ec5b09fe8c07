#include "app/video_file.h"

#include "model/base/read_whole.h"
#include "model/base/visible_text.h"
#include "model/base/write_file.h"
#include "model/client/child_process.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace hopscope::app {

/// The translation context of this file.
class VideoText
{
    Q_DECLARE_TR_FUNCTIONS(VideoText)
};

namespace {

constexpr std::uint64_t largestVideo = std::uint64_t(1) << 30;
constexpr std::chrono::minutes longestRun{30};
constexpr std::chrono::milliseconds lookPause{100};

client::ChildCommand commandFor(const std::string& program, const std::string& frames, const std::string& video, int framesPerSecond)
{
    client::ChildCommand command;
    command.program = program;
    command.environment = client::ownEnvironment();
    command.timeLimit = longestRun;
    // One thread and no date or version in the file: the same frames give the same bytes.
    command.args = {"-nostdin", "-v", "error", "-bitexact", "-i", frames, "-an",
                    "-vf", "fps=" + std::to_string(framesPerSecond) + ",crop=trunc(iw/2)*2:trunc(ih/2)*2,scale=out_color_matrix=bt709,format=yuv420p",
                    "-c:v", "libx264", "-preset", "slow", "-tune", "animation", "-crf", "20", "-threads", "1",
                    "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-movflags", "+faststart",
                    "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", video};
    return command;
}

/// While ffmpeg runs, which may take minutes.
void cancelUnwanted(client::ChildProcess& process, const std::function<bool()>& isWanted, const std::stop_token& ended)
{
    std::mutex mutex;
    std::condition_variable_any wakes;
    std::unique_lock lock(mutex);
    while (isWanted && !ended.stop_requested()) {
        wakes.wait_for(lock, ended, lookPause, [] { return false; });
        if (!ended.stop_requested() && !isWanted()) {
            process.cancel();
            return;
        }
    }
}

} // namespace

Result<std::string> videoProgram(const std::string& fileName)
{
    std::string program = client::findProgram("ffmpeg", qEnvironmentVariable("PATH").toStdString());
    if (program.empty())
        return Error{ErrorKind::WriteFailed, VideoText::tr("for MP4 the program ffmpeg is needed, which is not installed; GIF and WebP need nothing").toStdString(), fileName};
    return program;
}

Result<QByteArray> videoOf(const QByteArray& apng, int framesPerSecond, const std::string& fileName, const std::function<bool()>& isWanted)
{
    const Result<std::string> program = videoProgram(fileName);
    if (!program)
        return program.error();
    const QTemporaryDir folder;
    const std::string frames = QFile::encodeName(folder.filePath(QStringLiteral("frames.apng"))).toStdString();
    const std::string video = QFile::encodeName(folder.filePath(QStringLiteral("video.mp4"))).toStdString();
    if (!folder.isValid())
        return Error{ErrorKind::WriteFailed, folder.errorString().toStdString(), fileName};
    if (const Status written = replaceFile(frames, {apng.constData(), std::size_t(apng.size())}, FileAccess::OwnerOnly); !written)
        return written.error();
    client::ChildProcess process;
    const std::jthread watcher([&process, isWanted](const std::stop_token& ended) { cancelUnwanted(process, isWanted, ended); });
    const client::ChildOutcome outcome = process.run(commandFor(*program, frames, video, framesPerSecond), [](std::string_view) {});
    if (outcome.end != client::ChildOutcome::End::Exited || outcome.code != 0)
        return Error{ErrorKind::WriteFailed, VideoText::tr("ffmpeg has failed: %1").arg(QString::fromStdString(quotedFromOutside(outcome.errors))).toStdString(), fileName};
    const Result<std::string> bytes = readWhole(video, ReadLimits{largestVideo, {}});
    return bytes ? Result<QByteArray>(QByteArray::fromStdString(*bytes)) : bytes.error();
}

} // namespace hopscope::app
