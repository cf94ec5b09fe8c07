// What is drawn at every size: text only where it can be read, states by shape, errors above all.
#include "tests/support/generated_cluster.h"
#include "tests/support/notes_map.h"
#include "tests/support/test_main.h"
#include "tests/widgets/paint/text_recorder.h"
#include "widgets/paint/canvas.h"
#include "widgets/paint/mark_painter.h"
#include "widgets/paint/sprites.h"

#include <QImage>

#include <cmath>

using namespace hopscope;
using layout::GroupBy;
using layout::ItemState;
using paint::Level;

namespace {

const ItemState podStates[] = {ItemState::Ready, ItemState::NotReady, ItemState::Starting, ItemState::Failing,
                               ItemState::Terminating, ItemState::Completed, ItemState::Unknown};

/// All that differs is shape.
paint::Theme greyTheme()
{
    paint::Theme grey = paint::Theme::of(paint::ThemeKind::Light);
    for (QColor* color : {&grey.ready, &grey.readyMark, &grey.notReady, &grey.starting, &grey.failing, &grey.terminating,
                          &grey.completed, &grey.unknown, &grey.outline})
        *color = Qt::black;
    return grey;
}

void drawMark(QPainter& painter, const paint::MapPicture& shown, const paint::Mark& mark)
{
    const paint::Canvas canvas(painter, shown);
    const paint::Canvas::InPixels pixels(painter, canvas);
    paint::MarkPainter marks(painter, canvas, *shown.theme);
    marks.add(mark);
    marks.finish();
}

void drawState(QPainter& painter, const paint::MapPicture& shown, ItemState state, double zoom, double width)
{
    const paint::Canvas canvas(painter, shown);
    if (canvas.level() == Level::Mark) {
        drawMark(painter, shown, {{0, 0, width, 38}, layout::ItemKind::Pod, state});
        return;
    }
    const paint::Canvas::InPixels pixels(painter, canvas);
    paint::Sprites sprites(canvas, *shown.theme);
    paint::BodyLook look;
    look.state = state;
    look.thinnest = 1 / zoom;
    look.mark = {9, 9, 20, 20};
    sprites.drawBody(painter, canvas.deviceRect({0, 0, width, 38}), look);
}

} // namespace

class LevelsTest : public QObject
{
    Q_OBJECT

    layout::MapLayout m_layout;   ///< a hundred nodes and 3,000 pods
    layout::MapLayout m_grouped;

    static void addZooms()
    {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {0.03, 0.06, 0.1, 0.15, 0.2, 0.29, 0.35, 0.45, 0.6, 0.64, 0.8, 1.0, 1.7})
            QTest::addRow("%.2f", zoom) << zoom;
    }

    paint::MapPicture picture(const layout::MapLayout& layout) const
    {
        paint::MapPicture shown;
        shown.layout = &layout;
        shown.theme = &paint::Theme::of(paint::ThemeKind::Light);
        return shown;
    }

    /// All texts of the map's upper left at this zoom.
    std::vector<test::DrawnText> textsAt(const layout::MapLayout& layout, double zoom) const
    {
        test::TextRecorder recorder({1280, 720});
        QPainter painter(&recorder);
        painter.scale(zoom, zoom);
        painter.translate(-layout.bounds.x, -layout.bounds.y);
        paint::MapPicture shown = picture(layout);
        shown.pixelsPerUnit = zoom;
        paint::paintMap(painter, shown, {layout.bounds.x, layout.bounds.y, 1920 / zoom, 1080 / zoom});
        painter.end();
        return recorder.texts();
    }

    QImage painted(const layout::MapLayout& layout, double zoom, const layout::Point& at, const QSize& size = {1280, 720}) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        painter.translate(-at.x, -at.y);
        paint::paintMap(painter, picture(layout), painter.worldTransform().inverted().mapRect(QRectF(image.rect())));
        return image;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        QVERIFY(paint::loadBundledFonts());
        const auto snapshot = test::generatedCluster(6, {100, 3'000, 60});
        const auto facts = facts::detectNetwork(*snapshot);
        m_layout = layout::computeLayout(snapshot, facts, test::mapOptions(GroupBy::Node));
        m_grouped = layout::computeLayout(snapshot, facts, test::mapOptions(GroupBy::Namespace));
        QVERIFY(m_layout.itemCount > 3'000);
    }

    void theLevelFollowsFromThePixels()
    {
        QCOMPARE(paint::levelOf(0.02, 1), Level::Mark);
        QCOMPARE(paint::levelOf(0.2, 1), Level::Body);
        QCOMPARE(paint::levelOf(0.35, 1), Level::Name);
        QCOMPARE(paint::levelOf(0.7, 1), Level::Full);
        QCOMPARE(paint::levelOf(0.35, 2), Level::Full); // larger letters can be read from further away
    }

    void everyTextCanBeReadAndCoversNoOther_data() { addZooms(); }
    void everyTextCanBeReadAndCoversNoOther()
    {
        QFETCH(double, zoom);
        for (const layout::MapLayout* layout : {&m_layout, &m_grouped}) {
            std::vector<test::DrawnText> texts = textsAt(*layout, zoom);
            std::sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) { return a.rect.left() < b.rect.left(); });
            for (std::size_t i = 0; i < texts.size(); ++i) {
                QVERIFY2(texts[i].pixelSize >= paint::leastReadablePixels - 0.05,
                         qPrintable(QStringLiteral("%1: %2 pixels").arg(texts[i].text).arg(texts[i].pixelSize)));
                for (std::size_t j = i + 1; j < texts.size() && texts[j].rect.left() < texts[i].rect.right() - 0.6; ++j)
                    QVERIFY2(!texts[i].rect.adjusted(0, 0, -0.6, 0).intersects(texts[j].rect), qPrintable(texts[i].text + u'|' + texts[j].text));
            }
            QVERIFY(zoom < 0.3 || texts.size() > 20);
        }
    }

    void noTextIsCut_data() { addZooms(); }
    void noTextIsCut()
    {
        QFETCH(double, zoom);
        for (const layout::MapLayout* layout : {&m_layout, &m_grouped}) {
            for (const test::DrawnText& text : textsAt(*layout, zoom))
                QVERIFY2(!text.text.contains(QChar(0x2026)), qPrintable(text.text));
        }
    }

    void noTextLeavesItsChip_data() { addZooms(); }
    void noTextLeavesItsChip()
    {
        QFETCH(double, zoom);
        for (const test::DrawnText& text : textsAt(m_layout, zoom)) {
            const QPointF middle = text.rect.center() / zoom;
            const auto ref = m_layout.refAt({middle.x(), middle.y()});
            if (!ref)
                continue; // a region's title
            const layout::Rect box = m_layout.rectOf(*ref);
            const QRectF on(box.x * zoom, box.y * zoom, box.width * zoom, box.height * zoom);
            QVERIFY2(on.adjusted(-1, -1, 1, 1).contains(text.rect), qPrintable(text.text));
        }
    }

    void whatFailsIsAboveAllElse_data() { addZooms(); }
    void whatFailsIsAboveAllElse()
    {
        QFETCH(double, zoom);
        if (paint::levelOf(zoom, 1) != Level::Mark)
            QSKIP("chips do not overlap");
        const layout::Point at{m_layout.bounds.x, m_layout.bounds.y};
        const QImage image = painted(m_layout, zoom, at, {1920, 1080});
        const QRgb failing = paint::Theme::of(paint::ThemeKind::Light).failing.rgb();
        std::size_t seen = 0;
        m_layout.forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point& corner) {
            for (const layout::Cell& cell : card.cells) {
                if (cell.state != ItemState::Failing || !cell.pod)
                    continue;
                const layout::Rect rect = cell.rect().moved(corner);
                const int left = int(std::floor((rect.x - at.x) * zoom + 0.5));
                const int top = int(std::floor((rect.y - at.y) * zoom + 0.5));
                for (int y = top; y < top + 3; ++y) {
                    for (int x = left; x < left + 3; ++x) {
                        if (image.rect().contains(x, y)) {
                            ++seen;
                            // Its enlarged mark begins a pixel before it, or is the next failing one's.
                            if (x < left + 2 && y < top + 1)
                                QCOMPARE(image.pixel(x, y), failing);
                        }
                    }
                }
            }
        });
        QVERIFY(seen > 100);
    }

    void statesDifferInShapeAtEveryLevel_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("width");
        QTest::newRow("a mark of 8x5 pixels") << 0.13 << 62.0;
        QTest::newRow("a mark of 5x2 pixels") << 0.05 << 100.0;
        QTest::newRow("a body") << 0.2 << 200.0;
        QTest::newRow("a name") << 0.4 << 200.0;
        QTest::newRow("all of it") << 1.0 << 200.0;
    }
    void statesDifferInShapeAtEveryLevel()
    {
        QFETCH(double, zoom);
        QFETCH(double, width);
        const paint::Theme grey = greyTheme();
        std::vector<QImage> seen;
        for (const ItemState state : podStates) {
            QImage image(260, 60, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.translate(10, 10);
            painter.scale(zoom, zoom);
            paint::MapPicture shown;
            shown.theme = &grey;
            drawState(painter, shown, state, zoom, width);
            painter.end();
            for (const QImage& other : seen)
                QVERIFY2(image != other, QByteArray::number(int(state)));
            seen.push_back(image);
        }
    }

    void hostNetworkAndRolledUpMarksDifferToo()
    {
        const paint::Theme grey = greyTheme();
        std::vector<QImage> seen;
        for (const auto& [kind, host] : {std::pair{layout::ItemKind::Pod, false}, {layout::ItemKind::Pod, true}, {layout::ItemKind::Workload, false}}) {
            QImage image(40, 30, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.scale(0.13, 0.13);
            paint::MapPicture shown;
            shown.theme = &grey;
            drawMark(painter, shown, {{50, 50, 150, 38}, kind, ItemState::Ready, host, kind == layout::ItemKind::Workload});
            painter.end();
            for (const QImage& other : seen)
                QVERIFY(image != other);
            seen.push_back(image);
        }
    }
};

HOPSCOPE_GUI_TEST_MAIN(LevelsTest)
#include "levels_test.moc"
