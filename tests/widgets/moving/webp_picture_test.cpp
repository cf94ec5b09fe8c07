// A still WebP, read again by libwebp's decoder.
#include "tests/support/test_main.h"
#include "widgets/moving/webp_picture.h"

#include <QtTest>

#include <webp/decode.h>

using namespace hopscope;

class WebpPictureTest : public QObject
{
    Q_OBJECT

    static QImage painted(QImage::Format format)
    {
        QImage image(61, 43, format);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgba(x * 4, y * 5, x * y % 256, format == QImage::Format_RGB32 ? 255 : x * 3));
        }
        return image;
    }

    static QImage decoded(const QByteArray& bytes)
    {
        QSize size;
        const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
        if (!WebPGetInfo(data, std::size_t(bytes.size()), &size.rwidth(), &size.rheight()))
            return {};
        QImage image(size, QImage::Format_ARGB32);
        const bool isRead = WebPDecodeBGRAInto(data, std::size_t(bytes.size()), image.bits(), std::size_t(image.sizeInBytes()), int(image.bytesPerLine())) != nullptr;
        return isRead ? image : QImage();
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyPixelComesBack()
    {
        for (const QImage::Format format : {QImage::Format_RGB32, QImage::Format_ARGB32}) {
            const QImage image = painted(format);
            const auto bytes = moving::webpPicture(image);
            QVERIFY(bytes.hasValue());
            QCOMPARE(decoded(*bytes), image.convertToFormat(QImage::Format_ARGB32));
            QCOMPARE(*moving::webpPicture(image), *bytes);
        }
    }

    void aSideThatWebpCannotHaveIsAnError()
    {
        QCOMPARE(moving::webpPicture(QImage(16384, 1, QImage::Format_RGB32)).error().kind, ErrorKind::InvalidArgument);
    }
};

HOPSCOPE_TEST_MAIN(WebpPictureTest)
#include "webp_picture_test.moc"
