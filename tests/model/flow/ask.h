// Asks findFlow about a drawn cluster, for the flow tests.
#pragma once

#include "model/flow/find_flow.h"
#include "tests/support/cluster_drawing.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace hopscope::support {

inline flow::Query query(const std::string& from, const std::string& to, std::initializer_list<const char*> assume = {},
                         ip::Protocol protocol = ip::Protocol::Tcp)
{
    flow::Query made;
    made.from = *flow::parseSource(from);
    made.to = *flow::parseTarget(to);
    made.protocol = protocol;
    for (const char* text : assume)
        made.assume.insert(*flow::parseAssumption(text));
    return made;
}

inline flow::FlowTrace ask(const std::string& drawing, const flow::Query& asked)
{
    const cluster::SnapshotPointer snapshot = drawCluster(drawing);
    auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), asked);
    if (!trace)
        qFatal("no trace: %s (%s)", trace.error().message.c_str(), trace.error().context.c_str());
    return *std::move(trace);
}

/// "pod/default/a > node/n1 > pod/default/w1": the places in order, each once.
inline QString places(const std::vector<flow::Step>& steps)
{
    QStringList list;
    for (const flow::Step& step : steps) {
        const QString place = QString::fromStdString(step.where.toString());
        if (list.isEmpty() || list.last() != place)
            list.append(place);
    }
    return list.join(QStringLiteral(" > "));
}

/// "n1 pre 10.244.1.5:E > 10.96.0.20:80", a line each; the name of the place without its kind.
inline QString hooks(const std::vector<flow::Step>& steps)
{
    QStringList list;
    for (const flow::Step& step : steps) {
        const std::string place = step.where.toString();
        list.append(QString::fromStdString(place.substr(place.rfind('/') + 1) + " " + std::string(flow::toString(step.hook)) + " " +
                                           step.source.toString() + " > " + step.destination.toString()));
    }
    return list.join(QLatin1Char('\n'));
}

inline bool says(const flow::FlowTrace& trace, flow::Decision decision)
{
    return std::any_of(trace.why.begin(), trace.why.end(), [&](const flow::Why& why) { return why.decision == decision; });
}

/// The arguments of the first why of that decision, or nothing.
inline QString argumentsOf(const flow::FlowTrace& trace, flow::Decision decision)
{
    QStringList list;
    const auto found = std::find_if(trace.why.begin(), trace.why.end(), [&](const flow::Why& why) { return why.decision == decision; });
    if (found != trace.why.end()) {
        for (const std::string& argument : found->arguments)
            list.append(QString::fromStdString(argument));
    }
    return list.join(QStringLiteral(", "));
}

inline const flow::Assumption* assumption(const flow::FlowTrace& trace, const std::string& key)
{
    for (const flow::Assumption& one : trace.assumptions) {
        if (one.key == key)
            return &one;
    }
    return nullptr;
}

} // namespace hopscope::support
