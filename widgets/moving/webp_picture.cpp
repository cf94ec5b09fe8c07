#include "widgets/moving/webp_picture.h"

#include <webp/encode.h>

namespace hopscope::moving {

namespace {

constexpr int longestSide = WEBP_MAX_DIMENSION;
constexpr int effort = 4; ///< 0 to 6: beyond, it takes three times as long for a hundredth of the size
constexpr int largePicture = 500'000; ///< pixels
constexpr float lightQuality = 20; ///< of a lossless picture it is effort, too: from 25 on, several more pictures of the size are held

} // namespace

Result<QByteArray> webpPicture(const QImage& image)
{
    if (image.width() > longestSide || image.height() > longestSide)
        return Error{ErrorKind::InvalidArgument, "size", std::to_string(image.width()) + "x" + std::to_string(image.height())};
    WebPConfig config;
    WebPPicture picture;
    if (!WebPConfigInit(&config) || !WebPPictureInit(&picture))
        return Error{ErrorKind::WriteFailed, "libwebp is of another version", "webp"};
    config.lossless = 1;
    config.exact = 1; // the encoder writes nothing into the picture
    config.method = effort;
    if (image.width() * image.height() > largePicture)
        config.quality = lightQuality;
    picture.use_argb = 1;
    picture.width = image.width();
    picture.height = image.height();
    // Both keep a pixel as one number, 0xAARRGGBB.
    picture.argb = reinterpret_cast<std::uint32_t*>(const_cast<uchar*>(image.constBits()));
    picture.argb_stride = int(image.bytesPerLine() / qsizetype(sizeof(QRgb)));
    WebPMemoryWriter writer;
    WebPMemoryWriterInit(&writer);
    picture.writer = WebPMemoryWrite;
    picture.custom_ptr = &writer;
    const bool encoded = WebPEncode(&config, &picture) != 0;
    const QByteArray bytes(reinterpret_cast<const char*>(writer.mem), qsizetype(writer.size));
    WebPMemoryWriterClear(&writer);
    if (!encoded)
        return Error{ErrorKind::WriteFailed, "there is not enough memory", "webp"};
    return bytes;
}

} // namespace hopscope::moving
