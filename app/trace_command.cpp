#include "app/flow_request.h"
#include "app/run_command.h"
#include "app/trace_text.h"
#include "model/flow/dependencies.h"
#include "model/flow/trace_json.h"
#include "widgets/wording/wording.h"

#include <fstream>
#include <iostream>

namespace hopscope::app {
namespace {

std::string traceJson(const flow::FlowTrace& trace, int indent)
{
    const std::size_t endpoints = trace.candidates.size();
    const flow::TraceWording words{
        [](const flow::Why& why) { return wording::whySentence(why).toStdString(); },
        [endpoints](const flow::Step& step, const std::optional<flow::Step>& before) {
            return wording::stepSentence(step, before, endpoints).toStdString();
        }};
    return flow::traceToJson(trace, words, indent);
}

struct Cluster
{
    const cluster::ClusterSnapshot& snapshot;
    facts::NetworkFacts facts;
};

Result<flow::FlowTrace> traceOf(const Cluster& cluster, const FlowRequest& request)
{
    const auto query = queryOf(request);
    if (!query)
        return query.error();
    return flow::findFlowWithDependencies(cluster.snapshot, cluster.facts, *query);
}

bool isBlank(const std::string& line)
{
    const auto first = line.find_first_not_of(" \t\r");
    return first == std::string::npos || line[first] == '#';
}

/// One JSON object for each flow; blank lines and those that begin with # are passed over.
void traceLines(const Cluster& cluster, std::istream& input, const Streams& streams)
{
    for (std::string line; streams.out && std::getline(input, line);) {
        if (isBlank(line))
            continue;
        const auto request = parseFlowLine(line);
        const auto trace = request ? traceOf(cluster, *request) : Result<flow::FlowTrace>(request.error());
        if (trace)
            streams.out << traceJson(*trace, -1) << '\n';
        else
            streams.out << flow::errorToJson(wording::errorSentence(trace.error()).toStdString()) << '\n';
    }
    streams.out.flush();
}

int traceFile(const Cluster& cluster, const std::string& path, const Streams& streams)
{
    if (path == "-") {
        traceLines(cluster, std::cin, streams);
        return exitDone;
    }
    std::ifstream file(path);
    if (!file) {
        report({ErrorKind::FileMissing, {}, path}, streams);
        return exitWrongUsage;
    }
    traceLines(cluster, file, streams);
    return exitDone;
}

/// The command's own "no": the packet does not arrive, or no connection comes of it, or there is no address to send it to.
bool fails(const flow::FlowTrace& trace)
{
    switch (trace.clientSees) {
    case flow::ClientSees::Refused:
    case flow::ClientSees::Timeout:
    case flow::ClientSees::NameNotFound: return true;
    case flow::ClientSees::Connected:
    case flow::ClientSees::Depends: break;
    }
    return trace.verdict != flow::Verdict::Delivered && trace.verdict != flow::Verdict::NameOnly;
}

/// A flow that is wrong, or names what there is not, is wrong usage: the cluster itself could be read.
int traceOne(const Cluster& cluster, const TraceCommand& command, const Streams& streams)
{
    const auto trace = traceOf(cluster, command.flow);
    if (!trace) {
        report(trace.error(), streams);
        return exitWrongUsage;
    }
    if (command.output == Output::Json)
        streams.out << traceJson(*trace, 2) << '\n';
    else
        streams.out << traceText(*trace);
    return fails(*trace) ? exitNo : exitDone;
}

} // namespace

int runTrace(const TraceCommand& command, const SourceOptions& source, const Streams& streams)
{
    if (command.linesFile.empty())
        if (const auto query = queryOf(command.flow); !query)
            return report(query.error(), streams);
    const auto opened = openCluster(source, false, streams.error);
    if (!opened)
        return report(opened.error(), streams);
    reportGaps(opened->loaded, streams);
    const Cluster cluster{*opened->loaded.snapshot, facts::detectNetwork(*opened->loaded.snapshot)};
    return command.linesFile.empty() ? traceOne(cluster, command, streams) : traceFile(cluster, command.linesFile, streams);
}

} // namespace hopscope::app
