// Frames come out of a file as they went in.
#include "tests/bench/process_usage.h"
#include "tests/support/decoded_frames.h"
#include "tests/support/test_main.h"
#include "widgets/moving/apng_encoder.h"
#include "widgets/moving/gif_encoder.h"
#include "widgets/moving/webp_encoder.h"

#include <QPainter>

#include <fstream>

using namespace hopscope;
using moving::MovingEncoder;

namespace {

constexpr QSize size{60, 40};

/// A red square on white, `at` pixels from the left.
QImage square(int at, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    image.fill(format == QImage::Format_RGB32 ? QColor(Qt::white) : QColor(Qt::transparent));
    QPainter painter(&image);
    painter.fillRect(at, 10, 20, 20, QColor(200, 30, 40));
    return image;
}

const std::vector<QRgb> redAndWhite{qRgb(255, 255, 255), qRgb(200, 30, 40)};

std::unique_ptr<MovingEncoder> encoderOf(const QString& format, int times = 0)
{
    if (format == QLatin1String("gif"))
        return std::make_unique<moving::GifEncoder>(redAndWhite, moving::Looping{times});
    if (format == QLatin1String("webp"))
        return std::make_unique<moving::WebpEncoder>(moving::Looping{times});
    return std::make_unique<moving::ApngEncoder>(moving::Looping{times});
}

std::vector<support::DecodedFrame> decoded(const QString& format, const QByteArray& bytes)
{
    if (format == QLatin1String("gif"))
        return support::decodedGif(bytes);
    return format == QLatin1String("webp") ? support::decodedWebp(bytes) : support::decodedApng(bytes);
}

} // namespace

class MovingEncoderTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyFormat_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : {"gif", "webp", "apng"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void framesComeOutAsTheyWentIn_data() { everyFormat_data(); }
    void framesComeOutAsTheyWentIn()
    {
        QFETCH(QString, format);
        const auto encoder = encoderOf(format);
        for (const int at : {0, 5, 35})
            QVERIFY(encoder->add(square(at), 100 + 10 * at));
        const auto bytes = encoder->finish();
        QVERIFY(bytes);
        const auto frames = decoded(format, *bytes);
        QCOMPARE(frames.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i) {
            const int at = std::array{0, 5, 35}[i];
            QCOMPARE(frames[i].image, square(at).convertToFormat(QImage::Format_ARGB32));
            QCOMPARE(frames[i].milliseconds, 100 + 10 * at);
        }
    }

    void equalFramesAreOne_data() { everyFormat_data(); }
    void equalFramesAreOne()
    {
        QFETCH(QString, format);
        const auto encoder = encoderOf(format);
        for (const int at : {0, 0, 0, 7, 7})
            QVERIFY(encoder->add(square(at), 100));
        const auto frames = decoded(format, *encoder->finish());
        QCOMPARE(frames.size(), std::size_t(2));
        QCOMPARE(frames[0].milliseconds, 300);
        QCOMPARE(frames[1].milliseconds, 200);
    }

    void theSameFramesGiveTheSameBytes_data() { everyFormat_data(); }
    void theSameFramesGiveTheSameBytes()
    {
        QFETCH(QString, format);
        const auto bytes = [&] {
            const auto encoder = encoderOf(format);
            for (const int at : {0, 9, 18})
                (void)encoder->add(square(at), 40);
            return *encoder->finish();
        };
        QCOMPARE(bytes(), bytes());
    }

    void whatIsNoFrameIsRefused_data() { everyFormat_data(); }
    void whatIsNoFrameIsRefused()
    {
        QFETCH(QString, format);
        const auto encoder = encoderOf(format);
        QVERIFY(!encoder->finish());
        QVERIFY(!encoder->add(QImage(), 100));
        QVERIFY(!encoder->add(square(0).convertToFormat(QImage::Format_Indexed8), 100));
        QVERIFY(encoder->add(square(0), 100));
        QVERIFY(!encoder->add(square(0).scaled(10, 10), 100));
        QVERIFY(encoder->finish());
    }

    void transparentFramesStayTransparent()
    {
        for (const char* format : {"webp", "apng"}) {
            const auto encoder = encoderOf(QLatin1String(format));
            for (const int at : {0, 30})
                QVERIFY(encoder->add(square(at, QImage::Format_ARGB32), 100));
            const auto frames = decoded(QLatin1String(format), *encoder->finish());
            QCOMPARE(frames.size(), std::size_t(2));
            QCOMPARE(qAlpha(frames[1].image.pixel(5, 20)), 0);
            QCOMPARE(frames[1].image.pixel(40, 20), qRgb(200, 30, 40));
        }
    }

    void aGifIsPlayedAsOftenAsAsked()
    {
        const auto gif = [](int times) {
            const auto encoder = encoderOf(QStringLiteral("gif"), times);
            (void)encoder->add(square(0), 100);
            (void)encoder->add(square(3), 100);
            return *encoder->finish();
        };
        QVERIFY(!gif(1).contains("NETSCAPE2.0"));
        QVERIFY(gif(0).contains(QByteArray("NETSCAPE2.0\x03\x01\x00\x00", 15)));
        QVERIFY(gif(3).contains(QByteArray("NETSCAPE2.0\x03\x01\x02\x00", 15))); // repeated twice
    }

    void onlyWhatChangedIsInAFrame()
    {
        QCOMPARE(moving::differenceOf(square(0), square(5)), QRect(0, 10, 25, 20));
        QVERIFY(moving::differenceOf(square(4), square(4)).isEmpty());
    }

    /// A picture of 1920x1080 has 8 MB; the encoder must not hold many of them.
    void aWebpIsEncodedFrameByFrame()
    {
        std::ofstream("/proc/self/clear_refs") << 5; // the peak begins anew
        const double before = bench::memory("VmHWM");
        moving::WebpEncoder encoder(moving::Looping{});
        for (int i = 0; i < 24; ++i) {
            QImage image(1920, 1080, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            for (int x = 0; x < 1900; x += 40)
                painter.drawText(x, 40 + 20 * (x % 41), QString::number(x * 7919 % 1000));
            painter.fillRect(i * 60, 500, 200, 80, QColor(200, 30, 40));
            painter.end();
            QVERIFY(encoder.add(image, 40));
        }
        const auto bytes = encoder.finish();
        QVERIFY(bytes && bytes->size() > 1000);
        const double grown = bench::memory("VmHWM") - before;
#if !defined(__SANITIZE_ADDRESS__)
        QVERIFY2(grown < 90, qPrintable(QString::number(grown)));
#endif
        QVERIFY(grown >= 0);
    }

    void aPaletteHasTheThemesColoursFirst()
    {
        moving::PaletteMaker maker;
        maker.see(square(0));
        const QRgb absent = qRgb(1, 2, 3);
        const auto palette = maker.make({absent, qRgb(200, 30, 40)}, 2);
        QCOMPARE(palette, (std::vector<QRgb>{qRgb(200, 30, 40), qRgb(255, 255, 255)}));
        QCOMPARE(maker.make({}, 1).size(), std::size_t(1));
        moving::NearestColor nearest(palette);
        QCOMPARE(int(nearest(qRgb(190, 40, 40))), 0);
        QCOMPARE(int(nearest(qRgb(230, 240, 250))), 1);
    }
};

HOPSCOPE_GUI_TEST_MAIN(MovingEncoderTest)
#include "moving_encoder_test.moc"
