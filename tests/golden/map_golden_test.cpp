// The map as pictures. Each picture has its rule in map_layout_test or map_painter_test; here they are seen together.
// UPDATE=1 writes the pictures anew; a failure leaves what was drawn and where it differs in the build folder.
#include "tests/support/generated_cluster.h"
#include "tests/support/notes_map.h"
#include "tests/support/test_main.h"

#include <QDir>

using namespace hopscope;
using exporting::Background;
using layout::GroupBy;

namespace {

const QSize pictureSize(1280, 720);

/// FreeType's releases place a glyph's grey edge a little differently (Debian 12 has 2.12, Ubuntu 24.04 2.13): a pixel counts
/// only when it differs plainly, and one in ten thousand is let pass. A single word that came or went is more.
constexpr int plainDifference = 60;
constexpr double letPass = 0.0001;

struct Comparison
{
    double share = 1;
    QImage marked;
};

Comparison compare(const QImage& actual, const QImage& expected)
{
    Comparison result;
    if (actual.size() != expected.size())
        return result;
    result.marked = actual.convertToFormat(QImage::Format_RGB32);
    int different = 0;
    for (int y = 0; y < actual.height(); ++y) {
        for (int x = 0; x < actual.width(); ++x) {
            const QColor a = actual.pixelColor(x, y);
            const QColor b = expected.pixelColor(x, y);
            const int difference = std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
            if (difference <= plainDifference)
                continue;
            ++different;
            result.marked.setPixelColor(x, y, Qt::magenta);
        }
    }
    result.share = double(different) / (double(actual.width()) * actual.height());
    return result;
}

void verify(const QString& name, const QImage& actual)
{
    const QString file = QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/golden/%1.png").arg(name);
    if (qEnvironmentVariableIsSet("UPDATE")) {
        QVERIFY(actual.save(file));
        return;
    }
    const QImage expected(file);
    QVERIFY2(!expected.isNull(), "no such picture yet: run with UPDATE=1 and look at it");
    const Comparison comparison = compare(actual, expected);
    if (comparison.share <= letPass)
        return;
    actual.save(name + QStringLiteral("-actual.png"));
    comparison.marked.save(name + QStringLiteral("-diff.png"));
    QFAIL(qPrintable(QStringLiteral("%1 differs in %2 % of its pixels; see %3").arg(name).arg(comparison.share * 100).arg(QDir::currentPath())));
}

} // namespace

class MapGoldenTest : public QObject
{
    Q_OBJECT

    test::NotesMap m_notes;

    static QImage draw(const layout::MapLayout& layout, Background background, const flow::FlowTrace* trace = nullptr,
                       std::size_t candidate = 0, double seconds = 0, const std::set<layout::ItemId>& selected = {})
    {
        exporting::RenderRequest request;
        request.picture.layout = &layout;
        request.picture.selected = selected;
        if (trace)
            request.picture.flow = paint::FlowPicture{trace, candidate, seconds};
        request.background = background;
        request.size = pictureSize;
        return exporting::renderImage(request);
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { QVERIFY(m_notes.load()); }

    void notesLight() { verify(QStringLiteral("notes-light"), draw(m_notes.layout(GroupBy::Node), Background::Light)); }
    void notesDark() { verify(QStringLiteral("notes-dark"), draw(m_notes.layout(GroupBy::Node), Background::Dark)); }
    void byNamespace() { verify(QStringLiteral("notes-by-namespace"), draw(m_notes.layout(GroupBy::Namespace), Background::Light)); }
    void byService() { verify(QStringLiteral("notes-by-service"), draw(m_notes.layout(GroupBy::Service), Background::Dark)); }

    void theNodePortIsTranslated()
    {
        const flow::FlowTrace trace = m_notes.trace("client", "nodeport/worker-node1:30007");
        const std::size_t candidate = test::candidateOn(trace, "worker-node1");
        const double time = test::arrivalAt(test::hopOf(trace, candidate, flow::Reason::TranslatedToEndpoint));
        verify(QStringLiteral("nodeport-translated"), draw(m_notes.layout(GroupBy::Node), Background::Light, &trace, candidate, time));
    }

    void thePacketTravelsInsideAnother()
    {
        const flow::FlowTrace trace = m_notes.trace("pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb", "172.16.203.129:80");
        const flow::FlowTimeline timeline(trace, 0);
        std::size_t hop = 0;
        while (hop + 1 < timeline.hopCount() && !(timeline.steps()[hop].outer && timeline.steps()[hop].where.node == "worker-node2"))
            ++hop;
        QVERIFY(timeline.steps()[hop].outer.has_value());
        verify(QStringLiteral("pod-to-pod-encapsulated"), draw(m_notes.layout(GroupBy::Node), Background::Dark, &trace, 0, test::arrivalAt(hop)));
    }

    void theReplyIsRestored()
    {
        const flow::FlowTrace trace = m_notes.trace("client", "nodeport/worker-node1:30007");
        const std::size_t candidate = test::candidateOn(trace, "worker-node2");
        const double time = test::arrivalAt(test::hopOf(trace, candidate, flow::Reason::ReplyUntranslated));
        verify(QStringLiteral("nodeport-reply"), draw(m_notes.layout(GroupBy::Node), Background::Light, &trace, candidate, time));
    }

    void aRefusedPacketStops()
    {
        const flow::FlowTrace trace = m_notes.trace("client", "nodeport/worker-node1:30099");
        QVERIFY(trace.candidates.empty());
        verify(QStringLiteral("refused"), draw(m_notes.layout(GroupBy::Node), Background::Light, &trace, 0, 60));
    }

    void everyStateAsChips()
    {
        const auto snapshot = test::generatedCluster(3, {3, 30, 7});
        const layout::MapLayout layout = layout::computeLayout(*snapshot, facts::detectNetwork(*snapshot), test::mapOptions(GroupBy::Node));
        const auto service = std::find_if(layout.links.begin(), layout.links.end(), [&](const layout::Link& link) {
            return layout.items[link.from].id.kind == layout::ItemKind::Service;
        });
        QVERIFY(service != layout.links.end());
        verify(QStringLiteral("states"), draw(layout, Background::Light, nullptr, 0, 0, {layout.items[service->from].id}));
    }

    void everyStateAsMarks()
    {
        const auto snapshot = test::generatedCluster(6, {24, 900, 30});
        const layout::MapLayout layout = layout::computeLayout(*snapshot, facts::detectNetwork(*snapshot), test::mapOptions(GroupBy::Node));
        QVERIFY(layout.grid.compact);
        verify(QStringLiteral("marks"), draw(layout, Background::Dark));
    }
};

HOPSCOPE_GUI_TEST_MAIN(MapGoldenTest)
#include "map_golden_test.moc"
