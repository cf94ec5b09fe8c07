// What every picture of a flow on the map keeps.
#include "model/cluster/cluster_change.h"
#include "widgets/paint/flow_painter.h"
#include "widgets/paint/legend.h"
#include "widgets/paint/marks.h"
#include "widgets/paint/rects.h"
#include "tests/support/notes_map.h"
#include "tests/support/test_main.h"

#include <QImage>

using namespace hopscope;
using layout::GroupBy;
using layout::ItemKind;

namespace {

struct AskedFlow
{
    const char* name;
    const char* from;
    const char* to;
};

const AskedFlow askedFlows[] = {
    {"client to NodePort", "client", "nodeport/worker-node1:30007"},
    {"client to a node without the pod", "client", "nodeport/master-node:30007"},
    {"pod to pod on another node", "pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb", "172.16.203.129:80"},
    {"pod to pod on the same node", "pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb", "172.16.180.194:80"},
    {"pod to ClusterIP", "pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb", "10.101.63.221:80"},
    {"refused", "client", "nodeport/worker-node1:30099"},
};

QImage imageOf(const paint::MapPicture& picture, const QRectF& exposed, double scale = 0.6)
{
    const QRectF bounds = paint::pictureBounds(picture);
    QImage image((bounds.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-bounds.topLeft());
    painter.setClipRect(exposed);
    paint::paintMap(painter, picture, exposed);
    return image;
}

} // namespace

class MapPainterTest : public QObject
{
    Q_OBJECT

    test::NotesMap m_notes;
    layout::MapLayout m_layout;

    paint::MapPicture picture(const flow::FlowTrace& trace, std::size_t candidate, double seconds) const
    {
        paint::MapPicture picture;
        picture.layout = &m_layout;
        picture.theme = &paint::Theme::of(paint::ThemeKind::Light);
        picture.flow = paint::FlowPicture{&trace, candidate, seconds};
        return picture;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        QVERIFY(m_notes.load());
        m_layout = m_notes.layout(GroupBy::Node);
    }

    void theNumbersStandOnTheWayAndOverNoName_data()
    {
        QTest::addColumn<int>("flow");
        for (int i = 0; i < int(std::size(askedFlows)); ++i)
            QTest::newRow(askedFlows[i].name) << i;
    }
    void theNumbersStandOnTheWayAndOverNoName()
    {
        QFETCH(int, flow);
        const flow::FlowTrace trace = m_notes.trace(askedFlows[flow].from, askedFlows[flow].to);
        for (std::size_t candidate = 0; candidate < std::max<std::size_t>(1, trace.candidates.size()); ++candidate) {
            const flow::FlowTimeline timeline(trace, candidate);
            const paint::MapPicture shown = picture(trace, candidate, 0);
            const paint::FlowPainter painter(shown);
            std::size_t next = 0; // each hop has its number, once
            for (const paint::FlowNumbers::Stay& stay : painter.numbers().stays()) {
                QCOMPARE(stay.first, next);
                QCOMPARE(stay.reply, stay.first >= timeline.replyBegins());
                next = stay.last + 1;
                QVERIFY(paint::pictureBounds(shown).contains(stay.rect));
                for (const layout::Block& block : m_layout.blocks)
                    QVERIFY(!stay.rect.intersects(paint::toRectF(block.region.title.rect)));
                for (const layout::ItemRef& ref : painter.touched()) {
                    if (!ref.isCard())
                        continue;
                    for (const layout::CardLine& line : m_layout.cardOf(ref).filled().lines)
                        QVERIFY2(!stay.rect.intersects(paint::toRectF(line.line.rect.moved(m_layout.cornerOf(ref)))), qPrintable(QString::number(stay.first + 1)));
                }
                for (const paint::FlowNumbers::Stay& other : painter.numbers().stays())
                    QVERIFY(other.first == stay.first || !other.rect.intersects(stay.rect));
            }
            QCOMPARE(next, timeline.hopCount());
        }
    }

    void theLegendNamesThePath()
    {
        const auto kinds = [this](const char* to) {
            const flow::FlowTrace trace = m_notes.trace("client", to);
            QList<layout::LegendEntry::Kind> found;
            for (const layout::LegendEntry& entry : paint::legendOf(picture(trace, 0, 0)))
                found << entry.kind;
            return found;
        };
        QVERIFY(kinds("nodeport/worker-node1:30007").contains(layout::LegendEntry::Kind::Answer));
        QCOMPARE(kinds("nodeport/worker-node1:30007").front(), layout::LegendEntry::Kind::Packet);
    }

    void thePacketStandsAtItsPlaceAndRunsBetween()
    {
        const flow::FlowTrace trace = m_notes.trace("client", "nodeport/worker-node1:30007");
        const std::size_t candidate = test::candidateOn(trace, "worker-node2");
        const flow::FlowTimeline timeline(trace, candidate);
        const auto client = m_layout.find({ItemKind::Client, {}, ""});
        QVERIFY(client.has_value());
        const QRectF start = paint::toRectF(client->rect).adjusted(-12, -12, 12, 12);
        QVERIFY(start.contains(*paint::packetPosition(picture(trace, candidate, 0))));
        QVERIFY(start.contains(*paint::packetPosition(picture(trace, candidate, timeline.duration()))));
        QPointF last = *paint::packetPosition(picture(trace, candidate, 0));
        for (double time = 0; time <= timeline.duration(); time += 0.005) {
            const std::optional<QPointF> now = paint::packetPosition(picture(trace, candidate, time));
            QVERIFY(now.has_value());
            QVERIFY2((*now - last).manhattanLength() < 40, QByteArray::number(time)); // it never jumps
            last = *now;
        }
    }

    void whatTheFlowDoesNotTouchIsDimmed()
    {
        const flow::FlowTrace trace = m_notes.trace("client", "nodeport/worker-node1:30007");
        const paint::MapPicture shown = picture(trace, test::candidateOn(trace, "worker-node1"), 4);
        const std::set<layout::ItemRef> touched = paint::FlowPainter(shown).touched(); // a copy
        const auto touches = [&](const layout::ItemId& id) { return touched.count(*m_layout.refOf(id)) > 0; };
        QVERIFY(touches({ItemKind::Client, {}, ""}));
        QVERIFY(touches({ItemKind::NodeCard, {"", "worker-node1"}, ""}));
        QVERIFY(touches({ItemKind::Service, {"nginx-demo", "nginx-nodeport"}, ""}));
        QVERIFY(!touches({ItemKind::NodeCard, {"", "master-node"}, ""}));
    }

    void aPictureIsAFunctionOfTime()
    {
        const flow::FlowTrace trace = m_notes.trace("client", "nodeport/worker-node1:30007");
        const QRectF all = paint::toRectF(m_layout.bounds);
        const QImage once = imageOf(picture(trace, 0, 3.3), all);
        imageOf(picture(trace, 0, 9), all);
        QCOMPARE(imageOf(picture(trace, 0, 3.3), all), once);
        QVERIFY(imageOf(picture(trace, 0, 4.7), all) != once);
    }

    void aPartIsPaintedAsInTheWhole()
    {
        paint::MapPicture shown;
        shown.layout = &m_layout;
        shown.theme = &paint::Theme::of(paint::ThemeKind::Dark);
        const QRectF all = paint::pictureBounds(shown);
        const QImage whole = imageOf(shown, all, 1);
        const QRectF part(600, 200, 400, 300);
        const QRect pixels = part.translated(-all.topLeft()).toRect();
        QCOMPARE(imageOf(shown, part, 1).copy(pixels), whole.copy(pixels));
    }

    void aFlowThatIsNotOnTheMapChangesNothing()
    {
        const flow::FlowTrace trace = m_notes.trace("pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb", "172.16.180.194:80");
        const layout::MapLayout empty = layout::computeLayout(cluster::apply(nullptr, {}), {}, test::mapOptions(GroupBy::Node));
        paint::MapPicture shown = picture(trace, 0, 2);
        shown.layout = &empty;
        QVERIFY(!paint::packetPosition(shown));
        const QImage withFlow = imageOf(shown, paint::toRectF(empty.bounds));
        shown.flow.reset();
        QCOMPARE(withFlow, imageOf(shown, paint::toRectF(empty.bounds)));
    }

    void statesDifferInShapeNotOnlyInColour()
    {
        paint::Theme grey = paint::Theme::of(paint::ThemeKind::Light);
        for (QColor* color : {&grey.ready, &grey.notReady, &grey.starting, &grey.failing, &grey.terminating, &grey.completed, &grey.unknown})
            *color = Qt::black;
        std::vector<QImage> seen;
        for (const layout::ItemState state : {layout::ItemState::Ready, layout::ItemState::NotReady, layout::ItemState::Starting,
                                              layout::ItemState::Failing, layout::ItemState::Terminating, layout::ItemState::Completed,
                                              layout::ItemState::Unknown}) {
            QImage image(24, 24, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            paint::drawStateMark(painter, QRectF(4, 4, 16, 16), state, grey);
            painter.end();
            for (const QImage& other : seen)
                QVERIFY(image != other);
            seen.push_back(image);
        }
    }
};

HOPSCOPE_GUI_TEST_MAIN(MapPainterTest)
#include "map_painter_test.moc"
