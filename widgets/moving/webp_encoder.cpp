#include "widgets/moving/webp_encoder.h"

#include "widgets/moving/webp_picture.h"

#include <webp/mux.h>

namespace hopscope::moving {

namespace {

Error outOfMemory()
{
    return {ErrorKind::WriteFailed, "there is not enough memory", "webp"};
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

Status WebpEncoder::encode(const QImage& part, const QPoint& corner, bool overlays)
{
    auto encoded = webpPicture(part);
    if (!encoded)
        return encoded.error();
    m_encoded = std::move(*encoded);
    m_corner = corner;
    m_overlays = overlays;
    return success();
}

Status WebpEncoder::draw(const QImage& frame, const QRect& changed)
{
    if (!m_mux) {
        m_mux = WebPMuxNew();
        if (!m_mux || WebPMuxSetCanvasSize(m_mux, frame.width(), frame.height()) != WEBP_MUX_OK)
            return outOfMemory();
    }
    if (before().isNull())
        return encode(frame, {}, false);
    const QRect part = onEvenCorner(changed);
    if (frame.format() == QImage::Format_RGB32)
        return encode(overlayOf(frame, before(), part), part.topLeft(), true);
    return encode(frame.copy(part), part.topLeft(), false);
}

Status WebpEncoder::hold(int milliseconds)
{
    WebPMuxFrameInfo info{};
    info.bitstream = {reinterpret_cast<const std::uint8_t*>(m_encoded.constData()), std::size_t(m_encoded.size())};
    info.x_offset = m_corner.x();
    info.y_offset = m_corner.y();
    info.duration = milliseconds;
    info.id = WEBP_CHUNK_ANMF;
    info.blend_method = m_overlays ? WEBP_MUX_BLEND : WEBP_MUX_NO_BLEND;
    return WebPMuxPushFrame(m_mux, &info, 1) == WEBP_MUX_OK ? success() : Status(outOfMemory());
}

Result<QByteArray> WebpEncoder::end()
{
    const WebPMuxAnimParams animation{0, m_looping.times};
    WebPData data;
    WebPDataInit(&data);
    if (WebPMuxSetAnimationParams(m_mux, &animation) != WEBP_MUX_OK || WebPMuxAssemble(m_mux, &data) != WEBP_MUX_OK)
        return outOfMemory();
    const QByteArray bytes(reinterpret_cast<const char*>(data.bytes), qsizetype(data.size));
    WebPDataClear(&data);
    return bytes;
}

} // namespace hopscope::moving
