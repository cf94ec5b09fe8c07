// What is drawn at every size: text only where it can be read, states by shape, errors above all.
#include "model/layout/place_map.h"
#include "tests/support/generated_cluster.h"
#include "tests/support/notes_map.h"
#include "tests/support/test_main.h"
#include "tests/support/paint_recorder.h"
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
    if (38 * zoom < 8) {
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
        for (const double zoom : {1.0, 1.15, 1.5, 2.3, 4.0, 8.0, 16.0})
            QTest::addRow("%.2f", zoom) << zoom;
    }

    /// The maps by node and by namespace, so near.
    std::vector<layout::MapLayout> layoutsAt(double zoom) const
    {
        return {layout::zoomedLayout(m_layout, zoom), layout::zoomedLayout(m_grouped, zoom)};
    }

    paint::MapPicture picture(const layout::MapLayout& layout) const
    {
        paint::MapPicture shown;
        shown.layout = &layout;
        shown.theme = &paint::Theme::of(paint::ThemeKind::Light);
        return shown;
    }

    /// All texts of a window that shows the map's upper left.
    std::vector<test::SeenText> textsOf(const layout::MapLayout& layout) const
    {
        test::PaintRecorder recorder({1280, 720});
        QPainter painter(&recorder);
        painter.translate(-layout.bounds.x, -layout.bounds.y);
        paint::MapPicture shown = picture(layout);
        shown.pixelsPerUnit = 1;
        paint::paintMap(painter, shown, {layout.bounds.x, layout.bounds.y, 1280, 720});
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

    void theLevelFollowsFromTheForm()
    {
        QCOMPARE(paint::levelOf(m_layout), Level::Mark);
        const double near = layout::zoomForForm(m_layout, m_layout.firstCardBlock, layout::CardForm::Rows);
        QCOMPARE(paint::levelOf(layout::zoomedLayout(m_layout, near)), Level::Full);
    }

    void formsComeNearerWithTheZoom()
    {
        layout::CardForm before = m_layout.blocks.back().at(0).card->form;
        for (double zoom = layout::zoomStep; zoom < 40; zoom *= layout::zoomStep) {
            const layout::MapLayout near = layout::zoomedLayout(m_layout, zoom);
            const layout::CardForm form = near.blocks.back().at(0).card->form;
            QVERIFY(form <= before);
            before = form;
            near.forEachCard([&](const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner) {
                QVERIFY(std::abs(corner.x - m_layout.cornerOf(ref).x * zoom) < 0.01); // cards keep their places
                QVERIFY(card.data == m_layout.cardOf(ref).data);
            });
        }
        QCOMPARE(before, layout::CardForm::Full);
    }

    void everyTextCanBeReadAndCoversNoOther_data() { addZooms(); }
    void everyTextCanBeReadAndCoversNoOther()
    {
        QFETCH(double, zoom);
        for (const layout::MapLayout& layout : layoutsAt(zoom)) {
            std::vector<test::SeenText> texts = textsOf(layout);
            std::sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) { return a.rect.left() < b.rect.left(); });
            for (std::size_t i = 0; i < texts.size(); ++i) {
                QVERIFY2(texts[i].pixelSize >= 10.45, qPrintable(QStringLiteral("%1: %2 pixels").arg(texts[i].text).arg(texts[i].pixelSize)));
                for (std::size_t j = i + 1; j < texts.size() && texts[j].rect.left() < texts[i].rect.right() - 0.6; ++j)
                    QVERIFY2(!texts[i].rect.adjusted(0, 1.5, -0.6, -1.5).intersects(texts[j].rect.adjusted(0, 1.5, 0, -1.5)), qPrintable(texts[i].text + u'|' + texts[j].text));
            }
            QVERIFY(texts.size() > (zoom < 10 ? 10U : 0U));
        }
    }

    /// Nothing is a frame in which nothing stands.
    void nothingIsAnEmptyFrame_data() { addZooms(); }
    void nothingIsAnEmptyFrame()
    {
        QFETCH(double, zoom);
        for (const layout::MapLayout& layout : layoutsAt(zoom)) {
            layout.forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point&) {
                const layout::FilledCard& filled = card.filled();
                const auto isNamed = [&](std::int32_t cell) {
                    return std::any_of(filled.lines.begin(), filled.lines.end(), [&](const layout::CardLine& line) { return line.cell == cell; });
                };
                if (!card.isBand() && card.form != layout::CardForm::Tile)
                    QVERIFY2(isNamed(-1), card.head.title.c_str());
                for (std::size_t i = 0; i < filled.boxes.size(); ++i) {
                    const layout::CellLook look = filled.boxes[i].look;
                    if (look != layout::CellLook::Folded && look != layout::CellLook::Mark)
                        QVERIFY2(isNamed(std::int32_t(i)), card.cells[i].id().key.toString().c_str());
                }
            });
        }
    }

    void noTextLeavesWhatItIsOf_data() { addZooms(); }
    void noTextLeavesWhatItIsOf()
    {
        QFETCH(double, zoom);
        for (const layout::MapLayout& layout : layoutsAt(zoom)) {
            layout.forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point&) {
                for (const layout::CardLine& line : card.filled().lines) {
                    const layout::Rect box = line.cell < 0 ? layout::Rect{0, 0, card.width, card.height} : card.boxOf(std::size_t(line.cell));
                    const layout::Rect grown{box.x - 0.1, box.y - 0.1, box.width + 0.2, box.height + 0.2};
                    QVERIFY2(grown.contains(line.line.rect), line.line.text.c_str());
                }
            });
        }
    }

    void whatFailsIsAboveAllElse()
    {
        const layout::Point at{m_layout.bounds.x, m_layout.bounds.y};
        const QImage image = painted(m_layout, 1, at, {1280, 800});
        const QRgb failing = paint::Theme::of(paint::ThemeKind::Light).failing.rgb();
        std::size_t seen = 0;
        m_layout.forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point& corner) {
            for (std::size_t i = 0; i < card.cells.size(); ++i) {
                if (card.cells[i].state != ItemState::Failing || card.lookOf(i) != layout::CellLook::Mark)
                    continue;
                const layout::Point middle = card.boxOf(i).moved(corner).center();
                if (image.rect().contains(int(middle.x), int(middle.y))) {
                    ++seen;
                    QCOMPARE(image.pixel(int(middle.x), int(middle.y)), failing);
                }
            }
        });
        QVERIFY(seen > 50);
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
