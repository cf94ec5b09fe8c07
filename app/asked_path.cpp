#include "app/asked_path.h"

#include "model/flow/seen_part.h"
#include "widgets/stage/stage_painter.h"

#include <QCoreApplication>

namespace hopscope::app {

/// The translation context of this file.
class PathText
{
    Q_DECLARE_TR_FUNCTIONS(PathText)
};

AskedPath seenPath(const std::shared_ptr<const flow::FlowTrace>& trace, const lesson::World& world, const lesson::SeenFlow& seen)
{
    AskedPath path;
    path.trace = seen.whole ? trace : std::make_shared<const flow::FlowTrace>(flow::seenPart(*trace, seen.candidate, seen.steps));
    path.candidate = seen.whole ? seen.candidate : 0;
    if (!seen.waits)
        path.places = stage::factsOfPlaces(*world.snapshot, world.facts, *path.trace);
    path.podMtu = world.facts.podMtu.isKnown() ? world.facts.podMtu.value : 0;
    return path;
}

AskedPath maskedPath(const mask::Mask& mask, AskedPath path)
{
    path.trace = std::make_shared<const flow::FlowTrace>(mask.trace(*path.trace));
    stage::FactsOfPlaces masked;
    for (auto& [place, known] : path.places) {
        for (std::string* text : {&known.address, &known.podRange, &known.tunnelAddress})
            *text = mask.text(*text);
        masked.emplace(mask.text(place), known);
    }
    path.places = std::move(masked);
    return path;
}

Result<AskedPath> askedPath(const cluster::ClusterSnapshot& snapshot, const flow::Query& query, int endpoint, const mask::Hidden& hidden)
{
    const auto facts = facts::detectNetwork(snapshot);
    auto trace = flow::findFlow(snapshot, facts, query);
    if (!trace)
        return trace.error();
    const std::size_t endpoints = std::max<std::size_t>(1, trace->candidates.size());
    if (endpoint < 1 || std::size_t(endpoint) > endpoints)
        return Error{ErrorKind::InvalidArgument, PathText::tr("the path has %n endpoint(s)", nullptr, int(endpoints)).toStdString(), "--endpoint " + std::to_string(endpoint)};
    AskedPath path;
    path.places = stage::factsOfPlaces(snapshot, facts, *trace);
    path.podMtu = facts.podMtu.isKnown() ? facts.podMtu.value : 0;
    path.candidate = std::size_t(endpoint) - 1;
    path.trace = std::make_shared<const flow::FlowTrace>(std::move(trace).value());
    return hidden.none() ? path : maskedPath(mask::Mask(snapshot, hidden), std::move(path));
}

stage::StageStory storyOf(const AskedPath& path)
{
    return stage::tellStory(*path.trace, path.candidate, path.places, path.podMtu);
}

Result<mask::Hidden> hiddenByWords(const std::string& words)
{
    mask::Hidden hidden;
    for (const QString& written : QString::fromStdString(words).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString word = written.trimmed();
        if (word.isEmpty())
            continue;
        bool* const which = word == QLatin1String("addresses") ? &hidden.addresses : word == QLatin1String("names") ? &hidden.names : word == QLatin1String("namespaces") ? &hidden.namespaces : nullptr;
        if (!which)
            return Error{ErrorKind::InvalidArgument, "addresses, names, namespaces", "--mask " + words};
        *which = true;
    }
    return hidden;
}

stage::StageOptions stageOptionsOf(const AskedPath& path, int width, int height, const std::string& title)
{
    stage::StageOptions options;
    options.width = width;
    options.height = height;
    options.title = title;
    options.places = path.places;
    options.podMtu = path.podMtu;
    options.measure = stagepaint::stageMeasure();
    return options;
}

QString pathTitle(const std::string& given, const flow::FlowTrace& trace)
{
    return given.empty() ? PathText::tr("Path of a packet: %1 to %2").arg(QString::fromStdString(trace.from), QString::fromStdString(trace.to)) : QString::fromStdString(given);
}

} // namespace hopscope::app
