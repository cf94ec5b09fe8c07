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

/// From the pictures that stand; what moves has the colours of these.
std::vector<QRgb> paletteOf(const Storyboard& board, const std::vector<stage::TimedMoment>& frames)
{
    moving::PaletteMaker maker;
    for (const stage::TimedMoment& frame : frames)
        if (!frame.moment.packet)
            maker.see(frameOf(board, frame.moment));
    return maker.make(colorsOf(paint::Theme::of(exporting::themeOf(board.background))), gifColors);
}

Result<QByteArray> encoded(const Storyboard& board, const std::vector<stage::TimedMoment>& frames, moving::MovingEncoder& encoder)
{
    for (const stage::TimedMoment& frame : frames)
        if (const Status added = encoder.add(frameOf(board, frame.moment), frame.milliseconds); !added)
            return added.error();
    return encoder.finish();
}

} // namespace

QImage frameOf(const Storyboard& board, const stage::StageMoment& moment)
{
    const QImage image = exporting::renderImage(pageOf(board, moment));
    return image.format() == QImage::Format_RGB32 ? image : image.convertToFormat(QImage::Format_ARGB32);
}

Result<QByteArray> renderMoving(const Storyboard& board, FlowFormat format, const Motion& motion)
{
    const double pixels = double(board.stage->width) * board.stage->height * board.scale * board.scale;
    if (pixels > mostPixels)
        return Error{ErrorKind::InvalidArgument, "size", std::to_string(int(board.stage->width * board.scale)) + "x" + std::to_string(int(board.stage->height * board.scale))};
    const std::vector<stage::TimedMoment> frames = stage::stageFrames(*board.stage, motion.pace);
    const moving::Looping looping{motion.loop};
    const bool isSolid = format == FlowFormat::Gif || format == FlowFormat::Mp4;
    if (isSolid && board.background == exporting::Background::Transparent) {
        Storyboard solid = board;
        solid.background = exporting::Background::Light;
        return renderMoving(solid, format, motion);
    }
    if (format == FlowFormat::Gif) {
        moving::GifEncoder encoder(paletteOf(board, frames), looping);
        return encoded(board, frames, encoder);
    }
    if (format == FlowFormat::Webp) {
        moving::WebpEncoder encoder(looping);
        return encoded(board, frames, encoder);
    }
    moving::ApngEncoder encoder(looping);
    return encoded(board, frames, encoder);
}

} // namespace hopscope::storyboard
