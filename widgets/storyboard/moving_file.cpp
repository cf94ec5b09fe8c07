#include "widgets/storyboard/moving_file.h"

#include "widgets/export/picture_frame.h"
#include "widgets/moving/apng_encoder.h"
#include "widgets/moving/gif_encoder.h"
#include "widgets/moving/webp_encoder.h"

namespace hopscope::storyboard {

namespace {

/// Enough for 50 dB and more; twice as many make a file a sixth larger and nothing better to look at.
constexpr std::size_t gifColors = 127;
/// Of one frame; several are held at once, and no screen has more.
constexpr double mostPixels = 8'192.0 * 4'320.0;

std::vector<QRgb> colorsOf(const paint::Theme& theme)
{
    std::vector<QRgb> colors;
    for (const paint::ColorRole& role : paint::colorRoles())
        colors.push_back((theme.*role.color).rgb());
    return colors;
}

/// Of a GIF, from the pictures that stand; what moves has the colours of these.
std::vector<QRgb> paletteOf(const Storyboard& board, FlowFormat format, const std::vector<stage::TimedMoment>& frames, const Progress& progress)
{
    if (format != FlowFormat::Gif)
        return {};
    moving::PaletteMaker maker;
    for (const stage::TimedMoment& frame : frames) {
        if (frame.moment.packet)
            continue;
        if (progress && !progress(0, int(frames.size())))
            return {}; // the first frame is told the same
        maker.see(frameOf(board, frame.moment));
    }
    return maker.make(colorsOf(paint::Theme::of(exporting::themeOf(board.background))), gifColors);
}

std::unique_ptr<moving::MovingEncoder> encoderFor(const std::vector<QRgb>& palette, FlowFormat format, const Motion& motion)
{
    const moving::Looping looping{motion.loop};
    if (format == FlowFormat::Gif)
        return std::make_unique<moving::GifEncoder>(palette, looping);
    if (format == FlowFormat::Webp)
        return std::make_unique<moving::WebpEncoder>(looping);
    return std::make_unique<moving::ApngEncoder>(looping);
}

Result<QByteArray> encoded(const Storyboard& board, const std::vector<stage::TimedMoment>& frames, moving::MovingEncoder& encoder, const Progress& progress)
{
    int done = 0;
    for (const stage::TimedMoment& frame : frames) {
        if (progress && !progress(done++, int(frames.size())))
            return Error{ErrorKind::WriteFailed, "stopped", ""};
        if (const Status added = encoder.add(frameOf(board, frame.moment), frame.milliseconds); !added)
            return added.error();
    }
    return encoder.finish();
}

bool isTooLarge(const Storyboard& board)
{
    return double(board.stage->width) * board.stage->height * board.scale * board.scale > mostPixels;
}

/// Where nothing can be half transparent, the light ground.
Storyboard onGround(const Storyboard& board, FlowFormat format)
{
    Storyboard solid = board;
    const bool isSolid = format == FlowFormat::Gif || format == FlowFormat::Mp4;
    if (isSolid && board.background == exporting::Background::Transparent)
        solid.background = exporting::Background::Light;
    return solid;
}

} // namespace

QImage frameOf(const Storyboard& board, const stage::StageMoment& moment)
{
    const QImage image = exporting::renderImage(pageOf(board, moment));
    return image.format() == QImage::Format_RGB32 ? image : image.convertToFormat(QImage::Format_ARGB32);
}

Result<QByteArray> renderMoving(const Storyboard& board, FlowFormat format, const Motion& motion, const Progress& progress)
{
    if (isTooLarge(board))
        return Error{ErrorKind::InvalidArgument, "size", std::to_string(int(board.stage->width * board.scale)) + "x" + std::to_string(int(board.stage->height * board.scale))};
    const Storyboard solid = onGround(board, format);
    const std::vector<stage::TimedMoment> frames = stage::stageFrames(*board.stage, motion.pace);
    const auto encoder = encoderFor(paletteOf(solid, format, frames, progress), format, motion);
    return encoded(solid, frames, *encoder, progress);
}

std::optional<qint64> estimatedSize(const Storyboard& board, FlowFormat format, const Motion& motion, const Progress& progress)
{
    constexpr std::size_t runs = 3;
    constexpr std::size_t leastRun = 12;
    if (isTooLarge(board))
        return std::nullopt;
    const Storyboard solid = onGround(board, format);
    const std::vector<stage::TimedMoment> frames = stage::stageFrames(*board.stage, motion.pace);
    const std::vector<QRgb> palette = paletteOf(solid, format, frames, progress);
    const std::size_t length = std::max(leastRun, frames.size() / (5 * runs));
    const auto sizeOf = [&](std::size_t from, std::size_t count) -> std::optional<double> {
        const auto encoder = encoderFor(palette, format, motion);
        const auto bytes = encoded(solid, {frames.begin() + std::ptrdiff_t(from), frames.begin() + std::ptrdiff_t(from + count)}, *encoder, progress);
        return bytes ? std::optional<double>(double(bytes->size())) : std::nullopt;
    };
    if (frames.size() <= runs * length) {
        const auto whole = sizeOf(0, frames.size());
        return whole ? std::optional<qint64>(qint64(*whole)) : std::nullopt;
    }
    const auto poster = sizeOf(0, 1);
    double changes = 0; // bytes of what changes in the runs
    for (std::size_t run = 0; run < runs; ++run) {
        const std::size_t from = run * (frames.size() - length) / (runs - 1);
        const auto all = sizeOf(from, length);
        const auto first = sizeOf(from, 1);
        if (!all || !first)
            return std::nullopt;
        changes += *all - *first;
    }
    return poster ? std::optional<qint64>(qint64(*poster + changes * double(frames.size() - 1) / double(runs * (length - 1)))) : std::nullopt;
}

} // namespace hopscope::storyboard
