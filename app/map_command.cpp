#include "app/flow_request.h"
#include "app/run_command.h"
#include "model/layout/natural_view.h"
#include "widgets/export/render_request.h"
#include "widgets/wording/stop_wording.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>
#include <QFileInfo>

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

exporting::Background backgroundOf(const std::string& word)
{
    if (word == "dark") return exporting::Background::Dark;
    if (word == "transparent") return exporting::Background::Transparent;
    return exporting::Background::Light;
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
    request.background = backgroundOf(command.theme);
    request.textMode = command.editableText ? paint::TextMode::Native : paint::TextMode::Outlines;
    if (command.width > 0)
        request.size = QSize(command.width, command.height);
    request.scale = command.scale;
    request.title = MapText::tr("Cluster map: %1").arg(QFileInfo(QString::fromStdString(cluster.loaded.state.name)).fileName());
    return request;
}

} // namespace

int runMap(const MapCommand& command, const SourceOptions& source, Streams& streams)
{
    const QString outFile = QString::fromStdString(command.outFile);
    if (!exporting::formatOf(outFile))
        return report({ErrorKind::Unsupported, "svg, pdf, png", command.outFile}, streams);
    std::optional<flow::Query> query;
    if (!command.flow.empty()) {
        const auto asked = queryOf({command.flow[0], command.flow[1], "TCP", {}});
        if (!asked)
            return report(asked.error(), streams);
        query = *asked;
    }
    const auto cluster = openCluster(source, false);
    if (!cluster)
        return report(cluster.error(), streams);
    reportGaps(cluster->loaded, streams);
    paint::loadBundledFonts();
    const cluster::SnapshotPointer& snapshot = cluster->loaded.snapshot;
    const auto facts = facts::detectNetwork(*snapshot);
    layout::MapOptions options = mapOptions(command, source);

    std::optional<flow::FlowTrace> trace;
    if (query) {
        auto found = flow::findFlow(*snapshot, facts, *query);
        if (!found) {
            report(found.error(), streams);
            return exitWrongUsage;
        }
        trace = std::move(found).value();
        options.clientAddress = flow::clientAddressText(*trace);
    }
    if (command.width <= 0)
        options = layout::withRoomForNames(snapshot, facts, std::move(options));
    const layout::MapLayout map = layout::computeLayout(snapshot, facts, options);
    exporting::RenderRequest request = requestOf(command, *cluster, map);
    if (trace) {
        request.picture.flow = paint::FlowPicture{&*trace, 0, momentOf(command, *trace),
                                                  {{}, wording::stopPhrase(flow::FlowTimeline(*trace, 0))}};
        request.description = wording::verdictSentence(*trace);
    }
    const Status written = exporting::renderToFile(request, outFile);
    return written ? int(exitDone) : report(written.error(), streams);
}

} // namespace hopscope::app
