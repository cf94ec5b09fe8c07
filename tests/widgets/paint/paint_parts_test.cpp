// A part of the map is painted as it is in the whole; the same picture is the same every time; searches, moves, legends.
#include "tests/support/generated_cluster.h"
#include "tests/support/notes_map.h"
#include "tests/support/test_main.h"
#include "widgets/paint/legend.h"
#include "widgets/paint/move_painter.h"
#include "widgets/paint/rects.h"

#include <QImage>

#include <random>

using namespace hopscope;
using layout::GroupBy;
using layout::ItemKind;
using layout::ItemState;
using paint::LegendEntry;

namespace {

const QSize windowSize(900, 600);

struct View
{
    double zoom = 1;
    layout::Point at;
    double pixelRatio = 1;
};

QImage painted(const paint::MapPicture& picture, const View& view, const QRect& part)
{
    QImage image(windowSize * view.pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(view.pixelRatio);
    image.fill(picture.theme->background);
    QPainter painter(&image);
    painter.setClipRect(part);
    painter.scale(view.zoom, view.zoom);
    painter.translate(-view.at.x, -view.at.y);
    paint::paintMap(painter, picture, painter.worldTransform().inverted().mapRect(QRectF(part)));
    return image;
}

} // namespace

class PaintPartsTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const layout::MapLayout> m_byNode;
    std::shared_ptr<const layout::MapLayout> m_byNamespace;

    paint::MapPicture picture(paint::ThemeKind kind = paint::ThemeKind::Light) const
    {
        paint::MapPicture shown;
        shown.layout = m_byNode.get();
        shown.theme = &paint::Theme::of(kind);
        return shown;
    }

    View fit() const
    {
        const layout::Rect& bounds = m_byNode->bounds;
        return {std::min(windowSize.width() / bounds.width, windowSize.height() / bounds.height), {bounds.x, bounds.y}};
    }

    std::shared_ptr<paint::Highlight> foundPods(std::size_t oneIn) const
    {
        auto found = std::make_shared<paint::Highlight>();
        std::size_t number = 0;
        m_byNode->forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point&) {
            for (const layout::Cell& cell : card.cells) {
                if (cell.pod && ++number % oneIn == 0)
                    found->pods.insert(cell.pod.get());
            }
        });
        return found;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        QVERIFY(paint::loadBundledFonts());
        const auto snapshot = test::generatedCluster(8, {40, 1'000, 60, 12});
        const auto facts = facts::detectNetwork(*snapshot);
        m_byNode = std::make_shared<layout::MapLayout>(layout::computeLayout(snapshot, facts, test::mapOptions(GroupBy::Node)));
        m_byNamespace = std::make_shared<layout::MapLayout>(layout::computeLayout(snapshot, facts, test::mapOptions(GroupBy::Namespace)));
    }

    void aPartIsPaintedAsInTheWhole_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<bool>("found");
        for (const double ratio : {1.0, 2.0}) {
            for (const double zoom : {0.0, 0.11, 0.2, 0.33, 0.7, 1.2}) {
                QTest::addRow("zoom %.2f, ratio %.0f", zoom, ratio) << zoom << ratio << false;
                QTest::addRow("zoom %.2f, ratio %.0f, a search", zoom, ratio) << zoom << ratio << true;
            }
        }
    }
    void aPartIsPaintedAsInTheWhole()
    {
        QFETCH(double, zoom);
        QFETCH(double, ratio);
        QFETCH(bool, found);
        paint::MapPicture shown = picture();
        if (found)
            shown.highlighted = foundPods(7);
        View view = fit();
        if (zoom > 0)
            view = {zoom, {m_byNode->bounds.x + 300.3, m_byNode->bounds.y + 500.7}};
        view.pixelRatio = ratio;
        const QImage whole = painted(shown, view, QRect(QPoint(), windowSize));
        std::mt19937 random{3};
        for (int i = 0; i < 12; ++i) {
            const QRect part(int(random() % 800), int(random() % 500), 1 + int(random() % 300), 1 + int(random() % 200));
            const QRect pixels = QRect(part.topLeft() * ratio, part.size() * ratio) & whole.rect();
            QCOMPARE(painted(shown, view, part).copy(pixels), whole.copy(pixels));
        }
    }

    void theSamePictureHasTheSameBytes()
    {
        for (const paint::ThemeKind kind : {paint::ThemeKind::Light, paint::ThemeKind::HighContrastDark}) {
            const QImage once = painted(picture(kind), fit(), QRect(QPoint(), windowSize));
            QCOMPARE(painted(picture(kind), fit(), QRect(QPoint(), windowSize)), once);
        }
    }

    void aFineScreenShowsTheSameThings()
    {
        View view = fit();
        const QImage coarse = painted(picture(), view, QRect(QPoint(), windowSize));
        view.pixelRatio = 2;
        QImage fine = painted(picture(), view, QRect(QPoint(), windowSize));
        fine.setDevicePixelRatio(1);
        const QImage small = fine.scaled(windowSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        qint64 different = 0;
        for (int y = 0; y < small.height(); ++y) {
            for (int x = 0; x < small.width(); ++x)
                different += std::abs(qGray(small.pixel(x, y)) - qGray(coarse.pixel(x, y))) > 60;
        }
        QVERIFY2(double(different) / double(small.width() * small.height()) < 0.06, QByteArray::number(different));
    }

    void whatWasFoundStandsOut()
    {
        paint::MapPicture shown = picture();
        const View view = fit();
        const QImage before = painted(shown, view, QRect(QPoint(), windowSize));
        auto found = std::make_shared<paint::Highlight>();
        layout::Rect place;
        layout::Rect beside;
        m_byNode->forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point& corner) {
            for (std::size_t i = 0; i < card.cells.size(); ++i) {
                const layout::Cell& cell = card.cells[i];
                if (!cell.pod || cell.state != ItemState::Ready || cell.hostNetwork || card.lookOf(i) != layout::CellLook::Mark)
                    continue;
                (found->pods.empty() ? place : beside) = card.boxOf(i).moved(corner);
                if (found->pods.empty())
                    found->pods.insert(cell.pod.get());
            }
        });
        shown.highlighted = found;
        const QImage after = painted(shown, view, QRect(QPoint(), windowSize));
        const auto pixelAt = [&](const QImage& image, const layout::Rect& rect) {
            return image.pixelColor(int((rect.center().x - view.at.x) * view.zoom), int((rect.center().y - view.at.y) * view.zoom));
        };
        QCOMPARE(pixelAt(before, beside), shown.theme->readyMark);
        QCOMPARE(pixelAt(after, place), shown.theme->ready);
        QVERIFY(pixelAt(after, beside).lightness() > shown.theme->readyMark.lightness() + 30);
        found->pods.clear();
        QCOMPARE(painted(shown, view, QRect(QPoint(), windowSize)), before); // nothing found is no search
    }

    void cardsAreRememberedOfTheLayoutTheyAreOf()
    {
        paint::MapPicture shown = picture();
        const View view = fit();
        const auto found = foundPods(70); // in some cards, and not in others
        shown.highlighted = found;
        const QImage looked = painted(shown, view, QRect(QPoint(), windowSize));
        found->rememberCards(m_byNode);
        QCOMPARE(painted(shown, view, QRect(QPoint(), windowSize)), looked);
        found->rememberCards(m_byNamespace);
        QCOMPARE(painted(shown, view, QRect(QPoint(), windowSize)), looked);
    }

    void whatHasANameBearsItOnTheWay()
    {
        test::NotesMap notes;
        QVERIFY(notes.load());
        const auto byNode = std::make_shared<const layout::MapLayout>(notes.layout(GroupBy::Node));
        const auto byNamespace = std::make_shared<const layout::MapLayout>(notes.layout(GroupBy::Namespace));
        const layout::MapMove move = layout::moveBetween(byNode, byNamespace);
        paint::MapPicture look;
        look.theme = &paint::Theme::of(paint::ThemeKind::Light);
        QImage image(QSizeF(move.bounds().width, move.bounds().height).toSize(), QImage::Format_RGB32);
        image.fill(look.theme->background);
        QPainter painter(&image);
        painter.translate(-move.bounds().x, -move.bounds().y);
        paint::paintMove(painter, move, look, 0.5);
        painter.end();
        for (const layout::MovedItem& item : move.items) {
            if (item.kind != ItemKind::Pod || item.presence != layout::Presence::Stays)
                continue;
            const QRect place = paint::toRectF(item.at(0.5)).translated(-move.bounds().x, -move.bounds().y).toRect();
            int dark = 0;
            for (int x = std::max(0, place.left()); x < std::min(place.right(), image.width()); ++x)
                dark += image.pixelColor(x, place.center().y()).lightness() < 80 ? 1 : 0;
            QVERIFY2(dark > 8, qPrintable(QString::fromStdString(move.after->idOf(item.ref).key.name)));
        }
    }

    void aMoveBeginsAndEndsAtItsPlaces()
    {
        const layout::MapMove move = layout::moveBetween(m_byNode, m_byNamespace);
        const layout::Rect bounds = move.bounds();
        const double zoom = std::min(900 / bounds.width, 600 / bounds.height);
        const paint::Theme& theme = paint::Theme::of(paint::ThemeKind::Light);
        paint::MapPicture look;
        look.theme = &theme;
        const auto at = [&](double progress) {
            QImage image(windowSize, QImage::Format_RGB32);
            image.fill(theme.background);
            QPainter painter(&image);
            painter.scale(zoom, zoom);
            painter.translate(-bounds.x, -bounds.y);
            paint::paintMove(painter, move, look, progress);
            return image;
        };
        const auto item = std::find_if(move.items.begin(), move.items.end(), [](const layout::MovedItem& moved) {
            return moved.kind == ItemKind::Pod && moved.state == ItemState::Failing && moved.presence == layout::Presence::Stays;
        });
        QVERIFY(item != move.items.end());
        const auto isThere = [&](const QImage& image, const layout::Rect& rect) {
            const int y = int((rect.center().y - bounds.y) * zoom);
            const int left = int((rect.x - bounds.x) * zoom);
            const int right = int((rect.x + rect.width - bounds.x) * zoom);
            for (int x = left; x <= right; ++x)
                if (image.pixelColor(x, y) == theme.failing)
                    return true; // its mark, or all of it
            return false;
        };
        QVERIFY(isThere(at(0), item->from()) && !isThere(at(0), item->to()));
        QVERIFY(isThere(at(1), item->to()));
        QCOMPARE(at(-1), at(0));
        QCOMPARE(at(0.4), at(0.4));
        QVERIFY(at(0.4) != at(0.5));
    }

    void aLegendHasOnlyWhatIsUsed()
    {
        const std::vector<LegendEntry> entries = paint::legendOf(picture());
        const auto has = [&](auto matches) { return std::any_of(entries.begin(), entries.end(), matches); };
        QVERIFY(has([](const LegendEntry& e) { return e.kind == LegendEntry::Kind::State && e.state == ItemState::Failing; }));
        QVERIFY(has([](const LegendEntry& e) { return e.kind == LegendEntry::Kind::HostNetwork; }));
        QVERIFY(has([](const LegendEntry& e) { return e.kind == LegendEntry::Kind::Thing && e.thing == ItemKind::Service; }));
        QVERIFY(!has([](const LegendEntry& e) { return e.kind == LegendEntry::Kind::Thing && e.thing == ItemKind::NetworkPolicy; }));
        QCOMPARE(entries.front().state, ItemState::Failing); // what must be seen comes first

        const auto calm = test::generatedCluster(1, {1, 0, 0});
        const layout::MapLayout empty = layout::computeLayout(calm, {}, test::mapOptions(GroupBy::Node));
        paint::MapPicture nothing = picture();
        nothing.layout = &empty;
        QVERIFY(paint::legendOf(nothing).empty());
    }

    void selectionLinksAreInTheLegendAndOnTheMap()
    {
        paint::MapPicture shown = picture();
        shown.linksOfSelectionOnly = true;
        const View view = fit();
        const QImage before = painted(shown, view, QRect(QPoint(), windowSize));
        layout::Link link;
        link.state = layout::LinkState::Allowed;
        const layout::Rect& bounds = m_byNode->bounds;
        link.path = {{bounds.x + 10, bounds.y + 10}, {bounds.right() - 10, bounds.y + 10}, {bounds.right() - 10, bounds.bottom() - 10}};
        shown.selectionLinks.push_back(link);
        QVERIFY(painted(shown, view, QRect(QPoint(), windowSize)) != before);
        QCOMPARE(paint::legendOf(shown).back().link, layout::LinkState::Allowed);
    }
};

HOPSCOPE_GUI_TEST_MAIN(PaintPartsTest)
#include "paint_parts_test.moc"
