#include "app/asked_path.h"
#include "app/background_word.h"
#include "app/flow_request.h"
#include "app/masked_subject.h"
#include "app/picture_data.h"
#include "app/picture_footer.h"
#include "app/run_command.h"
#include "widgets/export/caption_foot.h"
#include "widgets/export/render_request.h"
#include "widgets/stage/stage_page.h"
#include "widgets/wording/stage_wording.h"
#include "widgets/wording/stop_wording.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace hopscope::app {

/// The translation context of this file.
class MapText
{
    Q_DECLARE_TR_FUNCTIONS(MapText)
};

namespace {

layout::GroupBy groupByOf(const std::string& word)
{
    if (word == "namespace") return layout::GroupBy::Namespace;
    if (word == "service") return layout::GroupBy::Service;
    return layout::GroupBy::Node;
}

layout::MapOptions mapOptions(const MapCommand& command, const SourceOptions& source)
{
    layout::MapOptions options;
    options.groupBy = groupByOf(command.groupBy);
    options.namespaces.insert(source.namespaces.begin(), source.namespaces.end());
    if (command.width > 0)
        options.width = command.width, options.height = command.height;
    options.words = wording::mapWords();
    options.measure = paint::textMeasure();
    return options;
}

/// Until the caller says otherwise, the moment at which the packet has arrived (or got as far as it gets).
double momentOf(const MapCommand& command, const flow::FlowTrace& trace)
{
    if (command.atSeconds)
        return *command.atSeconds;
    const flow::FlowTimeline timeline(trace, 0);
    return std::max(0.0, timeline.startOf(timeline.replyBegins()) - 0.01);
}

exporting::RenderRequest requestOf(const MapCommand& command, const OpenedCluster& cluster, const layout::MapLayout& map)
{
    exporting::RenderRequest request;
    request.picture.layout = &map;
    request.picture.age = wording::ageRemark(cluster.loaded.state, cluster.now);
    request.background = backgroundByWord(command.theme);
    request.textMode = command.editableText ? paint::TextMode::Native : paint::TextMode::Outlines;
    if (command.width > 0)
        request.size = QSize(command.width, command.height);
    request.scale = command.scale;
    const QString name = QFileInfo(QString::fromStdString(cluster.loaded.state.name)).fileName();
    request.title = MapText::tr("Cluster map: %1").arg(name);
    if (!command.title.empty()) {
        request.heading = request.title = QString::fromStdString(command.title);
        request.headingDetail = name;
    }
    if (command.legend)
        request.legend = wording::legendWord;
    return request;
}

/// The thing that --only names. Errors: InvalidArgument.
Result<std::optional<layout::ItemId>> thingNamed(const std::string& only)
{
    if (only.empty() || only == "flow")
        return std::optional<layout::ItemId>();
    const Error wrong{ErrorKind::InvalidArgument, "", only};
    const auto source = flow::parseSource(only);
    if (source && std::holds_alternative<flow::PodPlace>(*source))
        return std::optional(layout::ItemId{layout::ItemKind::Pod, std::get<flow::PodPlace>(*source).pod, {}});
    if (source && std::holds_alternative<flow::NodePlace>(*source))
        return std::optional(layout::ItemId{layout::ItemKind::NodeCard, {"", std::get<flow::NodePlace>(*source).node}, {}});
    const auto target = only.starts_with("svc/") ? flow::parseTarget(only + ":1") : Result<flow::Target>(wrong); // any port will do
    if (target && std::holds_alternative<flow::ServiceTarget>(*target))
        return std::optional(layout::ItemId{layout::ItemKind::Service, std::get<flow::ServiceTarget>(*target).service, {}});
    return wrong;
}

/// The packet's header below the map, as the window has it; nothing where there is no packet.
std::optional<exporting::PageFoot> footOf(const MapCommand& command, const std::shared_ptr<const flow::FlowTrace>& trace, const exporting::PictureSubject& subject,
                                          const stage::StageWords& words)
{
    if (!trace)
        return std::nullopt;
    const flow::FlowTimeline timeline(*trace, 0);
    if (timeline.hopCount() == 0)
        return std::nullopt;
    stage::StageOptions options;
    options.places = stage::factsOfPlaces(*subject.snapshot, subject.facts, *trace);
    options.podMtu = subject.facts.podMtu.isKnown() ? subject.facts.podMtu.value : 0;
    options.words = &words;
    options.measure = stagepaint::stageMeasure();
    const stage::StageStory story = stage::tellStory(*trace, 0, options.places, options.podMtu);
    const auto isLookup = [](const stage::StoryStep& step) { return step.kind == stage::StoryStep::Kind::Lookup; };
    const auto lookups = std::size_t(std::count_if(story.steps.begin(), story.steps.end(), isLookup));
    return stagepaint::headerFoot(trace, 0, std::move(options), lookups + timeline.hopAt(momentOf(command, *trace)));
}

void addFlow(exporting::RenderRequest& request, const MapCommand& command, const flow::FlowTrace& trace)
{
    request.picture.flow = paint::FlowPicture{&trace, 0, momentOf(command, trace), {{}, wording::stopPhrase(flow::FlowTimeline(trace, 0))}};
    request.description = wording::verdictSentence(trace);
}

/// A map with a path on it shows that one again.
void addData(exporting::RenderRequest& request, const MapCommand& command, const exporting::PictureSubject& subject, TimePoint now, const Streams& streams)
{
    const QString file = QString::fromStdString(command.outFile);
    if (command.noData || !carriesData(file))
        return;
    const PictureData data = mapData(subject, {!command.only.empty(), {}}, now);
    reportRemark(dataRemark(data, file), streams);
    request.data = QByteArray::fromStdString(data.document);
}

/// A context's or a file's name may say whose cluster it is.
void hideClusterName(exporting::RenderRequest& request, const MapCommand& command)
{
    request.headingDetail.clear();
    if (command.title.empty())
        request.title = MapText::tr("Cluster map");
}

QStringList footerOf(const MapCommand& command, const mask::Hidden& hidden)
{
    QStringList lines;
    for (const std::string& line : footerLines(QString::fromStdString(command.caption), hidden, !command.noFooter))
        lines << QString::fromStdString(line);
    return lines;
}

int wrongUsage(const Error& error, const Streams& streams)
{
    report(error, streams);
    return exitWrongUsage;
}

} // namespace

int runMap(const MapCommand& command, const SourceOptions& source, const Streams& streams)
{
    const QString outFile = QString::fromStdString(command.outFile);
    if (!exporting::formatOf(outFile))
        return report({ErrorKind::Unsupported, exporting::pictureEndings().toStdString(), command.outFile}, streams);
    std::optional<flow::Query> query;
    if (!command.flow.empty()) {
        const auto asked = queryOf({command.flow[0], command.flow[1], "TCP", {}});
        if (!asked)
            return report(asked.error(), streams);
        query = *asked;
    }
    const auto thing = thingNamed(command.only);
    if (!thing)
        return report(thing.error(), streams);
    const auto hidden = hiddenByWords(command.mask);
    if (!hidden)
        return report(hidden.error(), streams);
    const auto cluster = openCluster(source, false, streams.error);
    if (!cluster)
        return report(cluster.error(), streams);
    reportGaps(cluster->loaded, streams);
    paint::loadBundledFonts();
    const cluster::SnapshotPointer& snapshot = cluster->loaded.snapshot;
    const auto facts = facts::detectNetwork(*snapshot);

    std::shared_ptr<const flow::FlowTrace> trace;
    if (query) {
        auto found = flow::findFlow(*snapshot, facts, *query);
        if (!found)
            return wrongUsage(found.error(), streams);
        trace = std::make_shared<const flow::FlowTrace>(std::move(found).value());
    }
    // A thing that is named is shown with its links; the flow, if there is one, is drawn as far as it touches them.
    const bool onlyThing = thing->has_value();
    exporting::PictureSubject subject{snapshot, facts, mapOptions(command, source), onlyThing ? nullptr : trace, *thing};
    if (onlyThing && !exporting::hasParticipants(subject))
        return wrongUsage({ErrorKind::NotFound, "the cluster has no such thing", command.only}, streams);
    if (!hidden->none()) {
        const mask::Mask mask(*snapshot, *hidden);
        subject = maskedSubject(mask, std::move(subject));
        if (trace)
            trace = std::make_shared<const flow::FlowTrace>(mask.trace(*trace));
    }
    const wording::StageWording words;
    const std::optional<exporting::PageFoot> foot = exporting::withCaption(footOf(command, trace, subject, words), footerOf(command, *hidden));
    const layout::MapLayout map = exporting::layoutOf(subject, {!command.only.empty(), {}}, exporting::roomAbove(foot, QSize(command.width, command.height)));
    exporting::RenderRequest request = requestOf(command, *cluster, map);
    request.foot = foot;
    if (!hidden->none())
        hideClusterName(request, command);
    if (trace)
        addFlow(request, command, *trace);
    if (hidden->none())
        addData(request, command, subject, cluster->now, streams);
    const Status written = exporting::renderToFile(request, outFile);
    if (!written)
        return report(written.error(), streams);
    reportRemark(groundRemark(request.background, QString::fromStdString(command.outFile)), streams);
    return exitDone;
}

} // namespace hopscope::app
