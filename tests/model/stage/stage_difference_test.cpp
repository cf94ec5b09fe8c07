// A path beside the one before it: what is otherwise, and what of the former one is drawn as a ghost.
#include "model/stage/stage_difference.h"
#include "tests/model/stage/plain_words.h"
#include "tests/support/stage_flows.h"
#include "tests/support/test_main.h"

using namespace hopscope;

namespace {

const support::PlainWords words;

/// Kept together: a story refers to its trace.
struct Told
{
    support::ToldFlow flow;
    stage::StageStory story;
};

std::shared_ptr<const Told> tell(support::StageFlow asked, std::size_t endpoint = 0)
{
    asked.endpoint = endpoint;
    auto told = std::make_shared<Told>();
    told->flow = support::told(asked);
    told->story = stage::tellStory(told->flow.trace, told->flow.candidate, told->flow.places, told->flow.podMtu);
    return told;
}

support::StageFlow assuming(const char* name, std::vector<std::string> assume)
{
    support::StageFlow flow = support::stageFlow(name);
    flow.assume = std::move(assume);
    return flow;
}

stage::Stage stageOf(const std::shared_ptr<const Told>& now, const std::shared_ptr<const Told>& former, int width, int height)
{
    stage::StageOptions options;
    options.width = width;
    options.height = height;
    options.places = now->flow.places;
    options.words = &words;
    options.measure = support::plainMeasure();
    if (former) {
        options.former = {former, &former->story};
        options.difference = "Dashed: the path before.";
    }
    return stage::computeStage(now->flow.trace, now->flow.candidate, options);
}

QString placesOf(const stage::StageStory& story, bool former)
{
    QStringList names;
    for (const stage::StagePlace& place : story.places)
        if (place.former == former)
            names << QString::fromStdString(place.where.toString());
    return names.join(QStringLiteral(" > "));
}

} // namespace

class StageDifferenceTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theSamePathHasNoDifferenceAndNoGhost()
    {
        const auto one = tell(support::stageFlow("nodeport-cluster"));
        const auto other = tell(support::stageFlow("nodeport-cluster"));
        QVERIFY(stage::differenceOf(one->story, other->story).none());
        const stage::Stage stage = stageOf(one, other, 1280, 800);
        QVERIFY(stage.ghosts.empty() && stage.ghostSign.width == 0);
        QCOMPARE(stage.columns.size(), one->story.places.size());
    }

    /// The first endpoint is on worker-node1, the third on the entry node itself.
    void anotherEndpointLeavesTheFormerNodeAndPodAsGhosts()
    {
        const auto former = tell(support::stageFlow("nodeport-cluster"), 0);
        const auto now = tell(support::stageFlow("nodeport-cluster"), 2);
        const auto difference = stage::differenceOf(former->story, now->story);
        QCOMPARE(difference.endpoint.before, std::string("172.16.180.193:80"));
        QCOMPARE(difference.endpoint.now, std::string("172.16.203.129:80"));
        QVERIFY(difference.clientSees.isSame() && difference.endpoints.isSame());
        stage::StageStory story = now->story;
        stage::addFormer(story, former->story);
        QCOMPARE(placesOf(story, true), QStringLiteral("node/worker-node1 > pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb"));
        QCOMPARE(placesOf(story, false), placesOf(now->story, false)); // in their order, before the ghosts
        QStringList ways;
        for (const stage::StoryWire& wire : story.formerWires)
            ways << QString::fromStdString(story.places[wire.from].where.node + (wire.reply ? "<" : ">") + story.places[wire.to].where.node);
        // Out to the other node and its pod, and back; the client's way to its node is the same.
        QCOMPARE(ways, (QStringList{"worker-node2>worker-node1", "worker-node1>worker-node1", "worker-node1<worker-node1", "worker-node1<worker-node2"}));
    }

    void withoutAnOverlayThereIsNoOuterHeaderAnyMore()
    {
        const auto former = tell(support::stageFlow("pod-other-node-ipip"));
        const auto now = tell(assuming("pod-other-node-ipip", {"overlay=none"}));
        const auto difference = stage::differenceOf(former->story, now->story);
        QVERIFY(difference.overlay.before == facts::Overlay::Ipip && difference.overlay.now == facts::Overlay::None);
        QVERIFY(difference.endpoint.isSame() && difference.source.isSame() && difference.steps);
    }

    void withNftablesThePacketGoesTheSameWay()
    {
        const auto former = tell(assuming("nodeport-cluster", {"proxy-mode=iptables"}));
        const auto now = tell(assuming("nodeport-cluster", {"proxy-mode=nftables"}));
        const auto difference = stage::differenceOf(former->story, now->story);
        QVERIFY(difference.endpoint.isSame() && difference.source.isSame() && difference.overlay.isSame() && difference.clientSees.isSame());
        stage::StageStory story = now->story;
        stage::addFormer(story, former->story);
        QVERIFY(story.formerWires.empty() && placesOf(story, true).isEmpty());
    }

    void theGhostStandsBelowAllStepsAndCoversNothing_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(1024, 768)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void theGhostStandsBelowAllStepsAndCoversNothing()
    {
        QFETCH(QSize, size);
        const stage::Stage stage = stageOf(tell(support::stageFlow("nodeport-cluster"), 2), tell(support::stageFlow("nodeport-cluster"), 0), size.width(), size.height());
        QVERIFY(stage.fits);
        QCOMPARE(stage.ghosts.size(), std::size_t(4));
        QVERIFY(stage.ghostSign.width > 0);
        for (const stage::StageGhost& ghost : stage.ghosts) {
            const double y = ghost.path.front().y;
            QCOMPARE(ghost.path.back().y, y);
            for (const stage::StageRow& row : stage.rows)
                QVERIFY(row.rect.bottom() <= y - 5);
            for (const stage::StageColumn& column : stage.columns)
                QVERIFY(y < column.rect.bottom());
            for (const stage::StageWire& wire : stage.wires)
                for (const stage::StageText& text : wire.texts)
                    QVERIFY(text.rect.bottom() <= y);
        }
        const auto formers = std::count_if(stage.columns.begin(), stage.columns.end(), [](const stage::StageColumn& column) { return column.former && !column.reached; });
        QCOMPARE(formers, std::ptrdiff_t(2));
        QVERIFY(stage.columns.back().rect.right() <= size.width());
        const auto said = std::find_if(stage.texts.begin(), stage.texts.end(), [](const stage::StageText& text) { return text.text == "Dashed: the path before."; });
        QVERIFY(said != stage.texts.end() && said->rect.x > stage.ghostSign.right());
    }

    void inTooSmallAViewTheStepsGoBeforeTheGhost()
    {
        const stage::Stage small = stageOf(tell(support::stageFlow("nodeport-cluster"), 2), tell(support::stageFlow("nodeport-cluster"), 0), 700, 480);
        const stage::Stage plain = stageOf(tell(support::stageFlow("nodeport-cluster"), 2), nullptr, 700, 480);
        QVERIFY(small.ghosts.empty() && small.fits == plain.fits && small.rows.size() == plain.rows.size());
    }

    void aStageWithoutAFormerPathIsAsBefore()
    {
        const auto now = tell(support::stageFlow("nodeport-cluster"));
        stage::StageOptions options;
        options.places = now->flow.places;
        options.words = &words;
        options.measure = support::plainMeasure();
        QVERIFY(stage::computeStage(now->flow.trace, 0, options) == stageOf(now, nullptr, options.width, options.height));
    }
};

HOPSCOPE_TEST_MAIN(StageDifferenceTest)
#include "stage_difference_test.moc"
