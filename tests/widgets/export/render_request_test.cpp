// What a picture in a file keeps, in each format.
#include "widgets/export/picture_frame.h"
#include "tests/support/notes_map.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace hopscope;
using exporting::Background;
using exporting::Format;

class RenderRequestTest : public QObject
{
    Q_OBJECT

    test::NotesMap m_notes;
    layout::MapLayout m_layout;
    flow::FlowTrace m_trace;

    exporting::RenderRequest request() const
    {
        exporting::RenderRequest request;
        request.picture.layout = &m_layout;
        request.picture.flow = paint::FlowPicture{&m_trace, 0, test::arrivalAt(2)};
        request.size = {1280, 720};
        request.title = QStringLiteral("Notes & more");
        request.description = QStringLiteral("A client asks a NodePort");
        return request;
    }

    static QByteArray bytesOf(const exporting::RenderRequest& request, Format format)
    {
        const Result<QByteArray> result = exporting::render(request, format);
        return result ? *result : QByteArray();
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        QVERIFY(m_notes.load());
        m_layout = m_notes.layout(layout::GroupBy::Node);
        m_trace = m_notes.trace("client", "nodeport/worker-node1:30007");
    }

    void theSameRequestGivesTheSameBytes_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("text");
        for (const int text : {0, 1}) {
            QTest::addRow("svg %d", text) << int(Format::Svg) << text;
            QTest::addRow("pdf %d", text) << int(Format::Pdf) << text;
            QTest::addRow("png %d", text) << int(Format::Png) << text;
            QTest::addRow("webp %d", text) << int(Format::Webp) << text;
            QTest::addRow("jpeg %d", text) << int(Format::Jpeg) << text;
        }
    }
    void theSameRequestGivesTheSameBytes()
    {
        QFETCH(int, format);
        QFETCH(int, text);
        exporting::RenderRequest asked = request();
        asked.textMode = paint::TextMode(text);
        const QByteArray first = bytesOf(asked, Format(format));
        QVERIFY(first.size() > 5000);
        QCOMPARE(bytesOf(asked, Format(format)), first);
    }

    void svgIsWellFormedWhateverItsTitleHolds()
    {
        for (const int text : {0, 1}) {
            exporting::RenderRequest asked = request();
            asked.textMode = paint::TextMode(text);
            asked.title = QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b") + QChar(0xfffe) + QChar(1) + QStringLiteral("hopscope:description");
            asked.description = QStringLiteral("hopscope:title ]]> <b>&\u202e");
            QXmlStreamReader xml(bytesOf(asked, Format::Svg));
            QStringList words;
            while (!xml.atEnd()) {
                if (xml.readNext() == QXmlStreamReader::StartElement && (xml.name() == QLatin1String("title") || xml.name() == QLatin1String("desc")))
                    words << xml.readElementText();
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QCOMPARE(words, (QStringList{QStringLiteral("a\ufffdb\ufffd\\x01hopscope:description"), QStringLiteral("hopscope:title ]]> <b>&\\u202e")}));
        }
    }

    void svgIsWellFormedAndCarriesItsSizeAndTitle()
    {
        QXmlStreamReader xml(bytesOf(request(), Format::Svg));
        QSet<QString> elements;
        QString title;
        QString viewBox;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            elements.insert(xml.name().toString());
            if (xml.name() == QLatin1String("svg"))
                viewBox = xml.attributes().value(QLatin1String("viewBox")).toString();
            else if (xml.name() == QLatin1String("title"))
                title = xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), xml.errorString().toUtf8());
        QCOMPARE(viewBox, QStringLiteral("0 0 1280 720"));
        QCOMPARE(title, QStringLiteral("Notes & more"));
        // Outlines look the same everywhere, and nothing is a picture in the picture.
        QVERIFY(!elements.contains(QStringLiteral("text")));
        QVERIFY(elements.contains(QStringLiteral("use")));
        QVERIFY(!elements.contains(QStringLiteral("image")));
    }

    void editableTextStaysText()
    {
        exporting::RenderRequest asked = request();
        asked.textMode = paint::TextMode::Native;
        const QByteArray svg = bytesOf(asked, Format::Svg);
        QVERIFY(svg.contains("<text"));
        QVERIFY(svg.contains("nginx-nodeport"));
        QVERIFY(svg.contains("172.16.180.193"));
        QVERIFY(svg.contains("@font-face{font-family:'Inter'"));
        QVERIFY(svg.contains("@font-face{font-family:'JetBrains Mono'"));
        QVERIFY2(svg.size() < 120'000, qPrintable(QString::number(svg.size())));
        QVERIFY(bytesOf(asked, Format::Pdf).contains("JetBrainsMono"));
        QVERIFY(!bytesOf(request(), Format::Pdf).contains("JetBrainsMono"));
    }

    void aGlyphIsDrawnOnceAndUsedWhereItStands()
    {
        const QByteArray svg = bytesOf(request(), Format::Svg);
        QVERIFY2(svg.size() < 120'000, qPrintable(QString::number(svg.size())));
        QXmlStreamReader xml(svg);
        QSet<QString> defined;
        QSet<QString> used;
        int uses = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString id = xml.attributes().value(QLatin1String("id")).toString();
            QVERIFY2(id.isEmpty() || !defined.contains(id), qPrintable(id));
            if (!id.isEmpty())
                defined.insert(id);
            if (xml.name() == QLatin1String("use")) {
                used.insert(xml.attributes().value(QStringLiteral("http://www.w3.org/1999/xlink"), QStringLiteral("href")).toString().mid(1));
                ++uses;
            }
        }
        QVERIFY2(!xml.hasError(), xml.errorString().toUtf8());
        QCOMPARE(used, defined);
        QVERIFY(uses > 5 * defined.size());
    }

    void aHeadingStandsAboveTheMap()
    {
        exporting::RenderRequest asked = request();
        asked.picture.flow.reset();
        const exporting::PictureFrame without(asked);
        asked.heading = QStringLiteral("Way of a packet");
        asked.headingDetail = QStringLiteral("notes & others");
        const exporting::PictureFrame with(asked);
        QCOMPARE(with.page, without.page);
        QVERIFY(with.headingHeight > 30 && without.headingHeight == 0);
        QVERIFY(with.transform.mapRect(with.exposed).top() >= with.headingHeight);
        asked.textMode = paint::TextMode::Native;
        QVERIFY(bytesOf(asked, Format::Svg).contains("Way of a packet</text>"));
        QVERIFY(bytesOf(asked, Format::Svg).contains("notes &amp; others</text>"));
        asked.size = {}; // as large as the map: the heading makes the page higher
        QVERIFY(exporting::PictureFrame(asked).page.height() > paint::pictureBounds(asked.picture).height() + 30);
    }

    void thePdfPageIsThePictureAndItsDateTheRequests()
    {
        exporting::RenderRequest asked = request();
        asked.time = parseRfc3339("2026-01-15T10:00:00Z");
        const QByteArray pdf = bytesOf(asked, Format::Pdf);
        QVERIFY(pdf.contains("MediaBox [0 0 960"));
        QVERIFY(pdf.contains("/CreationDate (D:20260115100000"));
    }

    void theBackgroundIsWhatWasAskedFor()
    {
        exporting::RenderRequest asked = request();
        QCOMPARE(exporting::renderImage(asked).pixelColor(2, 2), paint::Theme::of(paint::ThemeKind::Light).background);
        asked.background = Background::Dark;
        QCOMPARE(exporting::renderImage(asked).pixelColor(2, 2), paint::Theme::of(paint::ThemeKind::Dark).background);
        asked.background = Background::HighContrastDark;
        QCOMPARE(exporting::renderImage(asked).pixelColor(2, 2), paint::Theme::of(paint::ThemeKind::HighContrastDark).background);
        asked.background = Background::Transparent;
        QCOMPARE(exporting::renderImage(asked).pixelColor(2, 2).alpha(), 0);
    }

    void thePictureFitsAnySizeWithItsProportions_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(1600, 400);
        QTest::newRow("tall") << QSize(500, 1500);
        QTest::newRow("small") << QSize(320, 180);
    }
    void thePictureFitsAnySizeWithItsProportions()
    {
        QFETCH(QSize, size);
        exporting::RenderRequest asked = request();
        asked.size = size;
        const QImage image = exporting::renderImage(asked);
        QCOMPARE(image.size(), size);
        // Nothing reaches the edge: the map's own margin is always there.
        const QRgb ground = paint::Theme::of(paint::ThemeKind::Light).background.rgb();
        for (int x = 0; x < size.width(); ++x)
            QVERIFY((image.pixel(x, 0) == ground) && (image.pixel(x, size.height() - 1) == ground));
        for (int y = 0; y < size.height(); ++y)
            QVERIFY((image.pixel(0, y) == ground) && (image.pixel(size.width() - 1, y) == ground));
    }

    void scaleMakesFinerPixels()
    {
        exporting::RenderRequest asked = request();
        asked.scale = 2;
        const QImage image = exporting::renderImage(asked);
        QCOMPARE(image.size(), QSize(2560, 1440));
        QCOMPARE(image.dotsPerMeterX(), 7559); // 192 an inch
        asked.size = {};
        asked.scale = 1;
        const double pixels = asked.picture.layout->arrangement().scale; // of a unit, in the view that the map was laid out for
        QCOMPARE(exporting::renderImage(asked).size(), (paint::pictureBounds(asked.picture).size() * pixels).toSize());
    }

    void aScaleShowsTheSameThingsFiner()
    {
        // A name that cannot be read at this size is not there at twice the pixels either.
        exporting::RenderRequest asked = request();
        asked.picture.flow.reset();
        asked.size = {320, 180};
        asked.textMode = paint::TextMode::Native;
        const exporting::PictureFrame once(asked);
        asked.scale = 2;
        const exporting::PictureFrame twice(asked);
        QCOMPARE(twice.pixelsPerUnit, once.pixelsPerUnit);
        QCOMPARE(twice.page, once.page * 2);
        asked.scale = 0.5; // fewer pixels do show less
        QCOMPARE(exporting::PictureFrame(asked).pixelsPerUnit, once.pixelsPerUnit / 2);
    }

    void aLegendStandsBelowTheMap()
    {
        exporting::RenderRequest asked = request();
        asked.picture.flow.reset();
        const exporting::PictureFrame without(asked);
        asked.legend = [](const paint::LegendEntry&) { return QStringLiteral("a sign's word"); };
        const exporting::PictureFrame with(asked);
        QVERIFY(with.legend.has_value() && !without.legend);
        QCOMPARE(with.page, without.page);
        const QRectF map = with.transform.mapRect(with.exposed);
        QVERIFY(with.legendCorner.y() >= map.bottom());
        QVERIFY(with.legendCorner.y() + with.legend->size().height() <= with.page.height());
        QVERIFY(with.legendCorner.x() + with.legend->size().width() <= with.page.width());
        asked.textMode = paint::TextMode::Native;
        QCOMPARE(bytesOf(asked, Format::Svg).count("a sign's word"), int(paint::legendOf(asked.picture).size()));
    }

    void aFootStandsBelowTheMapAndItsLegend()
    {
        exporting::RenderRequest asked = request();
        asked.legend = [](const paint::LegendEntry&) { return QStringLiteral("word"); };
        asked.foot = exporting::PageFoot{[](double width) { return width / 10; },
                                         [](QPainter& painter, double width, paint::ThemeKind, paint::TextMode) { painter.fillRect(QRectF(0, 0, width, width / 10), Qt::red); }};
        const exporting::PictureFrame frame(asked);
        QCOMPARE(frame.page, QSizeF(1280, 720));
        QCOMPARE(frame.footHeight, 128.0);
        QVERIFY(frame.transform.mapRect(frame.exposed).bottom() <= frame.legendCorner.y());
        QVERIFY(frame.legendCorner.y() + frame.legend->size().height() <= 720 - 128);
        const QImage image = exporting::renderImage(asked);
        QCOMPARE(image.pixelColor(640, 719), QColor(Qt::red));
        QVERIFY(image.pixelColor(640, 590) != QColor(Qt::red));
        asked.scale = 2;
        QCOMPARE(exporting::renderImage(asked).pixelColor(1280, 1439), QColor(Qt::red));
        asked.size = {};
        asked.scale = 1;
        const exporting::PictureFrame own(asked);
        asked.foot.reset();
        QVERIFY(own.page.height() > exporting::PictureFrame(asked).page.height()); // the map keeps its size
    }

    void whatCannotBeDoneIsAnError()
    {
        exporting::RenderRequest asked = request();
        QCOMPARE(exporting::renderToFile(asked, QStringLiteral("map.gif")).error().kind, ErrorKind::Unsupported);
        QCOMPARE(exporting::renderToFile(asked, QStringLiteral("/no/such/folder/map.png")).error().kind, ErrorKind::WriteFailed);
        asked.scale = 9;
        QCOMPARE(exporting::render(asked, Format::Png).error().kind, ErrorKind::InvalidArgument);
        asked.scale = 8;
        asked.size = {8000, 8000};
        QCOMPARE(exporting::render(asked, Format::Png).error().kind, ErrorKind::InvalidArgument);
        asked.picture.layout = nullptr;
        QCOMPARE(exporting::render(asked, Format::Svg).error().kind, ErrorKind::InvalidArgument);
    }

    void theEndingNamesTheFormat()
    {
        QCOMPARE(exporting::formatOf(QStringLiteral("a/Map.SVG")), std::optional(Format::Svg));
        QCOMPARE(exporting::formatOf(QStringLiteral("map.pdf")), std::optional(Format::Pdf));
        QVERIFY(!exporting::formatOf(QStringLiteral("map")));
        QTemporaryDir folder;
        QVERIFY(exporting::renderToFile(request(), folder.filePath(QStringLiteral("map.png"))).hasValue());
        QCOMPARE(QImage(folder.filePath(QStringLiteral("map.png"))).size(), QSize(1280, 720));
    }
};

HOPSCOPE_GUI_TEST_MAIN(RenderRequestTest)
#include "render_request_test.moc"
