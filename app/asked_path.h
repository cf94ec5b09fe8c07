// The path that a command asks for, with what the cluster knows of its places.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/flow/find_flow.h"
#include "model/lesson/lesson_pages.h"
#include "model/mask/mask.h"
#include "model/stage/stage.h"

#include <QString>

namespace hopscope::app {

struct AskedPath
{
    std::shared_ptr<const flow::FlowTrace> trace;
    std::size_t candidate = 0;
    stage::FactsOfPlaces places;
    int podMtu = 0;
};

/// `endpoint`: which of several, from 1. `hidden` is replaced in all of it. Errors: those of flow::findFlow(), InvalidArgument (no such endpoint).
Result<AskedPath> askedPath(const cluster::ClusterSnapshot& snapshot, const flow::Query& query, int endpoint, const mask::Hidden& hidden);

/// A path of a lesson, as far as it is seen: with nothing of what comes later, and while it waits for an answer without what is known of
/// its places beside it.
AskedPath seenPath(const std::shared_ptr<const flow::FlowTrace>& trace, const lesson::World& world, const lesson::SeenFlow& seen);

/// The same path under other words.
AskedPath maskedPath(const mask::Mask& mask, AskedPath path);

stage::StageStory storyOf(const AskedPath& path);

/// "addresses", "names", "namespaces", with commas. Errors: InvalidArgument.
Result<mask::Hidden> hiddenByWords(const std::string& words);

/// Of a stage of this path, without its words.
stage::StageOptions stageOptionsOf(const AskedPath& path, int width, int height, const std::string& title);

/// The title that a document has without one of its own.
QString pathTitle(const std::string& given, const flow::FlowTrace& trace);

} // namespace hopscope::app
