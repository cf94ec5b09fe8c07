// The map as pictures. Each picture has its rule in map_layout_test, map_painter_test, levels_test or
// paint_parts_test; here they are seen together.
#include "model/layout/place_map.h"
#include "tests/golden/golden_picture.h"
#include "tests/golden/working_cluster.h"
#include "tests/support/generated_cluster.h"
#include "tests/support/notes_map.h"
#include "tests/support/test_main.h"
#include "widgets/wording/wording.h"

using namespace hopscope;
using exporting::Background;
using layout::GroupBy;

namespace {

const QSize pictureSize(1280, 720);

layout::MapLayout layoutOf(const cluster::SnapshotPointer& snapshot, GroupBy groupBy, layout::RollUp rollUp = layout::RollUp::None)
{
    layout::MapOptions options = test::mapOptions(groupBy);
    options.rollUp = rollUp;
    return layout::computeLayout(snapshot, facts::detectNetwork(*snapshot), options);
}

exporting::RenderRequest requestOf(const layout::MapLayout& layout, Background background)
{
    exporting::RenderRequest request;
    request.picture.layout = &layout;
    request.background = background;
    request.size = pictureSize;
    return request;
}

/// A part of the map as a window shows it that has zoomed in.
QImage closeUp(const layout::MapLayout& layout, paint::ThemeKind kind, double zoom, const layout::Point& corner)
{
    paint::MapPicture picture;
    picture.layout = &layout;
    picture.theme = &paint::Theme::of(kind);
    picture.linksOfSelectionOnly = true;
    QImage image(pictureSize, QImage::Format_RGB32);
    image.fill(picture.theme->background);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    painter.translate(-corner.x, -corner.y);
    paint::paintMap(painter, picture, painter.worldTransform().inverted().mapRect(QRectF(image.rect())));
    return image;
}

} // namespace

class MapGoldenTest : public QObject
{
    Q_OBJECT

    test::NotesMap m_notes;

    static QImage draw(const layout::MapLayout& layout, Background background, const flow::FlowTrace* trace = nullptr,
                       std::size_t candidate = 0, double seconds = 0, const std::set<layout::ItemId>& selected = {})
    {
        exporting::RenderRequest request = requestOf(layout, background);
        request.picture.selected = selected;
        if (trace)
            request.picture.flow = paint::FlowPicture{trace, candidate, seconds};
        return exporting::renderImage(request);
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { QVERIFY(m_notes.load()); }

    void notesLight() { test::verifyPicture(QStringLiteral("notes-light"), draw(m_notes.layout(GroupBy::Node), Background::Light)); }
    void notesDark() { test::verifyPicture(QStringLiteral("notes-dark"), draw(m_notes.layout(GroupBy::Node), Background::Dark)); }
    void byNamespace() { test::verifyPicture(QStringLiteral("notes-by-namespace"), draw(m_notes.layout(GroupBy::Namespace), Background::Light)); }
    void byService() { test::verifyPicture(QStringLiteral("notes-by-service"), draw(m_notes.layout(GroupBy::Service), Background::Dark)); }

    void theNodePortIsTranslated()
    {
        const flow::FlowTrace trace = m_notes.trace("client", "nodeport/worker-node1:30007");
        const std::size_t candidate = test::candidateOn(trace, "worker-node1");
        const double time = test::arrivalAt(test::hopOf(trace, candidate, flow::Reason::TranslatedToEndpoint));
        test::verifyPicture(QStringLiteral("nodeport-translated"), draw(m_notes.layout(GroupBy::Node), Background::Light, &trace, candidate, time));
    }

    void thePacketTravelsInsideAnother()
    {
        const flow::FlowTrace trace = m_notes.trace("pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb", "172.16.203.129:80");
        const flow::FlowTimeline timeline(trace, 0);
        std::size_t hop = 0;
        while (hop + 1 < timeline.hopCount() && !(timeline.steps()[hop].outer && timeline.steps()[hop].where.node == "worker-node2"))
            ++hop;
        QVERIFY(timeline.steps()[hop].outer.has_value());
        test::verifyPicture(QStringLiteral("pod-to-pod-encapsulated"), draw(m_notes.layout(GroupBy::Node), Background::Dark, &trace, 0, test::arrivalAt(hop)));
    }

    void theReplyIsRestored()
    {
        const flow::FlowTrace trace = m_notes.trace("client", "nodeport/worker-node1:30007");
        const std::size_t candidate = test::candidateOn(trace, "worker-node2");
        const double time = test::arrivalAt(test::hopOf(trace, candidate, flow::Reason::ReplyUntranslated));
        test::verifyPicture(QStringLiteral("nodeport-reply"), draw(m_notes.layout(GroupBy::Node), Background::Light, &trace, candidate, time));
    }

    void aRefusedPacketStops()
    {
        const flow::FlowTrace trace = m_notes.trace("client", "nodeport/worker-node1:30099");
        QVERIFY(trace.candidates.empty());
        test::verifyPicture(QStringLiteral("refused"), draw(m_notes.layout(GroupBy::Node), Background::Light, &trace, 0, 60));
    }

    void everyStateAsChips()
    {
        const layout::MapLayout layout = layoutOf(test::generatedCluster(3, {3, 30, 7}), GroupBy::Node);
        const auto service = std::find_if(layout.links.begin(), layout.links.end(), [&](const layout::Link& link) {
            return layout.idOf(link.from).kind == layout::ItemKind::Service;
        });
        QVERIFY(service != layout.links.end());
        test::verifyPicture(QStringLiteral("states"), draw(layout, Background::Light, nullptr, 0, 0, {layout.idOf(service->from)}));
    }

    void everyStateAsMarks()
    {
        const layout::MapLayout layout = layoutOf(test::generatedCluster(6, {24, 900, 30}), GroupBy::Node);
        test::verifyPicture(QStringLiteral("marks"), draw(layout, Background::Dark));
    }

    void threeHundredNodes() { test::verifyPicture(QStringLiteral("300-nodes"), draw(layoutOf(test::workingCluster(300), GroupBy::Node), Background::Light)); }

    void fiveThousandNodes()
    {
        const layout::MapLayout layout = layoutOf(test::workingCluster(5'000), GroupBy::Node);
        test::verifyPicture(QStringLiteral("5000-nodes"), draw(layout, Background::Dark));
    }

    void namesFromAfar()
    {
        const layout::MapLayout whole = layoutOf(test::workingCluster(60), GroupBy::Node);
        const double zoom = layout::zoomForForm(whole, whole.firstCardBlock, layout::CardForm::Groups);
        const layout::MapLayout layout = layout::zoomedLayout(whole, zoom);
        const layout::Rect& cards = layout.blocks[layout.firstCardBlock].region.rect;
        test::verifyPicture(QStringLiteral("names"), closeUp(layout, paint::ThemeKind::Light, 1, {cards.x, cards.y + 60}));
    }

    void workloadsRolledUp()
    {
        const layout::MapLayout layout = layoutOf(test::workingCluster(12), GroupBy::Namespace, layout::RollUp::All);
        test::verifyPicture(QStringLiteral("rolled-up"), draw(layout, Background::Light));
    }

    void namespacesWithPolicies()
    {
        const layout::MapLayout layout = layoutOf(test::workingCluster(5), GroupBy::Namespace);
        test::verifyPicture(QStringLiteral("policies"), draw(layout, Background::Dark));
    }

    void servicesWithEntryPoints()
    {
        const layout::MapLayout layout = layoutOf(test::workingCluster(6), GroupBy::Service);
        test::verifyPicture(QStringLiteral("entry-points"), draw(layout, Background::Light));
    }

    void highContrast()
    {
        const layout::MapLayout layout = layoutOf(test::generatedCluster(3, {3, 24, 5}), GroupBy::Node);
        test::verifyPicture(QStringLiteral("high-contrast"), draw(layout, Background::HighContrastDark));
    }

    void aSearchWithItsLegend()
    {
        const layout::MapLayout layout = layoutOf(test::workingCluster(24), GroupBy::Node);
        exporting::RenderRequest request = requestOf(layout, Background::Light);
        auto found = std::make_shared<paint::Highlight>();
        layout.forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point&) {
            for (const layout::Cell& cell : card.cells) {
                if (cell.pod && cell.pod->meta.label("app") == "payment")
                    found->pods.insert(cell.pod.get());
            }
        });
        request.picture.highlighted = found;
        request.legend = wording::legendWord;
        test::verifyPicture(QStringLiteral("legend"), exporting::renderImage(request));
    }
};

HOPSCOPE_GUI_TEST_MAIN(MapGoldenTest)
#include "map_golden_test.moc"
