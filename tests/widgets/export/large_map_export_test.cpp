// A map too large to show all of: its drawings have the detail of the size that was asked for, and stay small.
#include "tests/support/generated_cluster.h"
#include "tests/support/notes_map.h"
#include "tests/support/test_main.h"

#include <QXmlStreamReader>

using namespace hopscope;
using exporting::Format;

class LargeMapExportTest : public QObject
{
    Q_OBJECT

    layout::MapLayout m_layout;

    exporting::RenderRequest request() const
    {
        exporting::RenderRequest request;
        request.picture.layout = &m_layout;
        request.size = {1280, 720};
        return request;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        QVERIFY(paint::loadBundledFonts());
        const auto snapshot = test::generatedCluster(4, {300, 9'000, 300});
        m_layout = layout::computeLayout(snapshot, facts::detectNetwork(*snapshot), test::mapOptions(layout::GroupBy::Node));
        QVERIFY(m_layout.itemCount > 9'000);
    }

    void anSvgHasOnePathForManyMarks()
    {
        const Result<QByteArray> svg = exporting::render(request(), Format::Svg);
        QVERIFY(svg.hasValue());
        QVERIFY2(svg->size() < 3'000'000, QByteArray::number(svg->size()));
        QXmlStreamReader xml(*svg);
        int elements = 0;
        bool failing = false;
        const QString color = paint::Theme::of(paint::ThemeKind::Light).failing.name();
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            ++elements;
            for (const char* part : {"stroke", "fill"})
                failing = failing || xml.attributes().value(QLatin1String(part)) == color;
            QVERIFY(xml.name() != QLatin1String("image"));
        }
        QVERIFY2(!xml.hasError(), xml.errorString().toUtf8());
        QVERIFY2(elements < 5'000, QByteArray::number(elements));
        QVERIFY(failing);
        QCOMPARE(*exporting::render(request(), Format::Svg), *svg); // the same bytes
    }


    void withoutASizeItIsOneThatOpens()
    {
        exporting::RenderRequest asked = request();
        asked.size = {};
        const QImage image = exporting::renderImage(asked);
        QVERIFY(std::max(image.width(), image.height()) <= 8'000);
        QVERIFY(std::max(image.width(), image.height()) >= 1'000);
    }

    void theDrawingShowsWhatThePixelsDo()
    {
        const QRgb failing = paint::Theme::of(paint::ThemeKind::Light).failing.rgb();
        const QImage image = exporting::renderImage(request());
        qint64 red = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                red += image.pixel(x, y) == failing;
        }
        QVERIFY2(red > 9'000 / 12 / 2 * 9, QByteArray::number(red)); // of some 750 that fail, most can be seen whole
    }
};

HOPSCOPE_GUI_TEST_MAIN(LargeMapExportTest)
#include "large_map_export_test.moc"
