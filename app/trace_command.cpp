#include "app/flow_request.h"
#include "app/run_command.h"
#include "app/trace_text.h"
#include "model/base/read_whole.h"
#include "model/flow/dependencies.h"
#include "model/flow/trace_json.h"
#include "widgets/wording/wording.h"

#include <ostream>

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

/// One JSON object for a flow; blank lines and those that begin with # are passed over.
void traceLine(const Cluster& cluster, const std::string& line, const Streams& streams)
{
    if (isBlank(line))
        return;
    const auto request = parseFlowLine(line);
    const auto trace = request ? traceOf(cluster, *request) : Result<flow::FlowTrace>(request.error());
    if (trace)
        streams.out << traceJson(*trace, -1) << '\n';
    else
        streams.out << flow::errorToJson(wording::errorSentence(trace.error()).toStdString()) << '\n';
}

int traceFile(const Cluster& cluster, const std::string& path, const Streams& streams)
{
    constexpr std::uint64_t longestLine = 64 << 10;
    constexpr std::chrono::hours noLimit{10 * 365 * 24};
    ReadLimits limits{longestLine, {}};
    if (path == "-")
        limits.patience.quiet = noLimit;
    const Status read = readLines(path, limits, [&](std::string_view line) {
        traceLine(cluster, std::string(line), streams);
        if (path == "-")
            streams.out.flush(); // who asks one flow after the other waits for the answer
    });
    streams.out.flush();
    if (read)
        return exitDone;
    report(read.error(), streams);
    return exitWrongUsage;
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
