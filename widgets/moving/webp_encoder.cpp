#include "widgets/moving/webp_encoder.h"

#include <webp/encode.h>
#include <webp/mux.h>

namespace hopscope::moving {

namespace {

constexpr int longestSide = WEBP_MAX_DIMENSION;
constexpr int effort = 4; ///< 0 to 6: beyond, it takes three times as long for a hundredth of the size

Error failed(const char* reason)
{
    return {ErrorKind::WriteFailed, reason, "webp"};
}

} // namespace

WebpEncoder::WebpEncoder(Looping looping) : m_looping(looping) {}

WebpEncoder::~WebpEncoder()
{
    WebPAnimEncoderDelete(m_encoder);
}

Status WebpEncoder::begin(const QSize& size)
{
    WebPAnimEncoderOptions options;
    if (!WebPAnimEncoderOptionsInit(&options))
        return failed("libwebpmux is of another version");
    options.anim_params.loop_count = m_looping.times;
    options.anim_params.bgcolor = 0;
    m_encoder = WebPAnimEncoderNew(size.width(), size.height(), &options);
    return m_encoder ? success() : Status(failed("there is not enough memory"));
}

Status WebpEncoder::write(const QImage& frame, const QRect&, int milliseconds)
{
    if (frame.width() > longestSide || frame.height() > longestSide)
        return Error{ErrorKind::InvalidArgument, "size", std::to_string(frame.width()) + "x" + std::to_string(frame.height())};
    if (!m_encoder)
        if (const Status begun = begin(frame.size()); !begun)
            return begun;
    WebPConfig config;
    WebPPicture picture;
    if (!WebPConfigInit(&config) || !WebPPictureInit(&picture))
        return failed("libwebp is of another version");
    config.lossless = 1;
    config.method = effort;
    picture.use_argb = 1;
    picture.width = frame.width();
    picture.height = frame.height();
    // Both keep a pixel as one number, 0xAARRGGBB. The encoder reads it only.
    picture.argb = reinterpret_cast<std::uint32_t*>(const_cast<uchar*>(frame.constBits()));
    picture.argb_stride = int(frame.bytesPerLine() / qsizetype(sizeof(QRgb)));
    const bool added = WebPAnimEncoderAdd(m_encoder, &picture, m_time, &config) != 0;
    m_time += milliseconds;
    return added ? success() : Status(failed(WebPAnimEncoderGetError(m_encoder)));
}

Result<QByteArray> WebpEncoder::end()
{
    WebPData data;
    WebPDataInit(&data);
    if (!WebPAnimEncoderAdd(m_encoder, nullptr, m_time, nullptr) || !WebPAnimEncoderAssemble(m_encoder, &data))
        return failed(WebPAnimEncoderGetError(m_encoder));
    const QByteArray bytes(reinterpret_cast<const char*>(data.bytes), qsizetype(data.size));
    WebPDataClear(&data);
    return bytes;
}

} // namespace hopscope::moving
