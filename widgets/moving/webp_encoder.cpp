#include "widgets/moving/webp_encoder.h"

#include <webp/encode.h>
#include <webp/mux.h>

namespace hopscope::moving {

namespace {

constexpr int longestSide = WEBP_MAX_DIMENSION;
constexpr int effort = 4; ///< 0 to 6: beyond, it takes three times as long for a hundredth of the size
constexpr int largePart = 500'000; ///< pixels
constexpr float lightQuality = 20; ///< of a lossless picture it is effort, too: from 25 on, several more pictures of the size are held

Error failed(const char* reason)
{
    return {ErrorKind::WriteFailed, reason, "webp"};
}

/// Frames begin at even places (WebP container, ANMF).
QRect onEvenCorner(const QRect& changed)
{
    return {QPoint(changed.left() & ~1, changed.top() & ~1), changed.bottomRight()};
}

/// What changed of a solid picture; the rest lets through what is there.
QImage overlayOf(const QImage& frame, const QImage& before, const QRect& part)
{
    QImage overlay(part.size(), QImage::Format_ARGB32);
    for (int y = 0; y < part.height(); ++y) {
        const QRgb* now = reinterpret_cast<const QRgb*>(frame.constScanLine(part.y() + y)) + part.x();
        const QRgb* was = reinterpret_cast<const QRgb*>(before.constScanLine(part.y() + y)) + part.x();
        QRgb* to = reinterpret_cast<QRgb*>(overlay.scanLine(y));
        for (int x = 0; x < part.width(); ++x)
            to[x] = now[x] == was[x] ? 0 : now[x];
    }
    return overlay;
}

} // namespace

WebpEncoder::WebpEncoder(Looping looping) : m_looping(looping) {}

WebpEncoder::~WebpEncoder()
{
    WebPMuxDelete(m_mux);
}

Status WebpEncoder::push(const QImage& part, const QPoint& corner, int milliseconds, bool overlays)
{
    WebPConfig config;
    WebPPicture picture;
    if (!WebPConfigInit(&config) || !WebPPictureInit(&picture))
        return failed("libwebp is of another version");
    config.lossless = 1;
    config.exact = 1; // colours below full transparency, too: the encoder writes nothing into the picture
    config.method = effort;
    if (part.width() * part.height() > largePart)
        config.quality = lightQuality;
    picture.use_argb = 1;
    picture.width = part.width();
    picture.height = part.height();
    // Both keep a pixel as one number, 0xAARRGGBB.
    picture.argb = reinterpret_cast<std::uint32_t*>(const_cast<uchar*>(part.constBits()));
    picture.argb_stride = int(part.bytesPerLine() / qsizetype(sizeof(QRgb)));
    WebPMemoryWriter writer;
    WebPMemoryWriterInit(&writer);
    picture.writer = WebPMemoryWrite;
    picture.custom_ptr = &writer;
    const bool encoded = WebPEncode(&config, &picture) != 0;
    WebPMuxFrameInfo info{};
    info.bitstream = {writer.mem, writer.size};
    info.x_offset = corner.x();
    info.y_offset = corner.y();
    info.duration = milliseconds;
    info.id = WEBP_CHUNK_ANMF;
    info.blend_method = overlays ? WEBP_MUX_BLEND : WEBP_MUX_NO_BLEND;
    const bool pushed = encoded && WebPMuxPushFrame(m_mux, &info, 1) == WEBP_MUX_OK;
    WebPMemoryWriterClear(&writer);
    return pushed ? success() : Status(failed("there is not enough memory"));
}

Status WebpEncoder::write(const QImage& frame, const QRect& changed, int milliseconds)
{
    if (frame.width() > longestSide || frame.height() > longestSide)
        return Error{ErrorKind::InvalidArgument, "size", std::to_string(frame.width()) + "x" + std::to_string(frame.height())};
    if (!m_mux) {
        m_mux = WebPMuxNew();
        if (!m_mux || WebPMuxSetCanvasSize(m_mux, frame.width(), frame.height()) != WEBP_MUX_OK)
            return failed("there is not enough memory");
    }
    if (before().isNull())
        return push(frame, {}, milliseconds, false);
    const QRect part = onEvenCorner(changed);
    if (frame.format() == QImage::Format_RGB32)
        return push(overlayOf(frame, before(), part), part.topLeft(), milliseconds, true);
    return push(frame.copy(part), part.topLeft(), milliseconds, false);
}

Result<QByteArray> WebpEncoder::end()
{
    const WebPMuxAnimParams animation{0, m_looping.times};
    WebPData data;
    WebPDataInit(&data);
    if (WebPMuxSetAnimationParams(m_mux, &animation) != WEBP_MUX_OK || WebPMuxAssemble(m_mux, &data) != WEBP_MUX_OK)
        return failed("there is not enough memory");
    const QByteArray bytes(reinterpret_cast<const char*>(data.bytes), qsizetype(data.size));
    WebPDataClear(&data);
    return bytes;
}

} // namespace hopscope::moving
