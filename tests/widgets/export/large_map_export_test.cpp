// A map too large to show all of: its drawings have the detail of the size that was asked for, and stay small.
#include "tests/support/generated_cluster.h"
#include "tests/support/notes_map.h"
#include "tests/support/test_main.h"
#include "widgets/export/picture_subject.h"

#include <QXmlStreamReader>

using namespace hopscope;
using exporting::Format;

class LargeMapExportTest : public QObject
{
    Q_OBJECT

    exporting::PictureSubject m_subject;
    layout::MapLayout m_layout;

    static exporting::RenderRequest request(const layout::MapLayout& layout, const QSize& size)
    {
        exporting::RenderRequest request;
        request.picture.layout = &layout;
        request.size = size;
        return request;
    }
    exporting::RenderRequest request() const { return request(m_layout, {1280, 720}); }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        QVERIFY(paint::loadBundledFonts());
        m_subject.snapshot = test::generatedCluster(4, {300, 9'000, 300});
        m_subject.facts = facts::detectNetwork(*m_subject.snapshot);
        m_subject.options = test::mapOptions(layout::GroupBy::Node);
        m_layout = exporting::layoutOf(m_subject, {}, {1280, 720});
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
            elements += xml.name() != QLatin1String("use"); // a letter of a name: marks have none
            failing = failing || xml.attributes().value(QLatin1String("fill")) == color;
            QVERIFY(xml.name() != QLatin1String("image"));
        }
        QVERIFY2(!xml.hasError(), xml.errorString().toUtf8());
        QVERIFY2(elements < 4'000, QByteArray::number(elements));
        QVERIFY(failing);
        QCOMPARE(*exporting::render(request(), Format::Svg), *svg); // the same bytes
    }

    void aLargerSizeShowsMore()
    {
        const auto texts = [this](const QSize& size) {
            const layout::MapLayout layout = exporting::layoutOf(m_subject, {}, size);
            exporting::RenderRequest asked = request(layout, size);
            asked.textMode = paint::TextMode::Native;
            return exporting::render(asked, Format::Svg)->count("<text");
        };
        QVERIFY(texts({7680, 4320}) > 2 * texts({1280, 720}) + 100);
    }

    void withoutASizeItIsOneThatOpens()
    {
        const layout::MapLayout layout = exporting::layoutOf(m_subject, {}, {});
        const QImage image = exporting::renderImage(request(layout, {}));
        QVERIFY(std::max(image.width(), image.height()) <= 8'000);
        QVERIFY2(std::max(image.width(), image.height()) > 4'000, QByteArray::number(image.width()));
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
