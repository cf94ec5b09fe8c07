#include "tests/support/notes_map.h"

#include "model/source/scenario.h"

#include <QFile>

namespace hopscope::test {

namespace {

std::string textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

bool NotesMap::load()
{
    if (!paint::loadBundledFonts())
        return false;
    const auto scenario = source::Scenario::fromText("notes", textOf(QStringLiteral(":/hopscope/scenarios/notes.yaml")),
                                                     textOf(QStringLiteral(":/hopscope/scenarios/notes-life.yaml")));
    if (!scenario)
        return false;
    m_snapshot = scenario->initial();
    m_facts = facts::detectNetwork(*m_snapshot);
    return true;
}

layout::MapLayout NotesMap::layout(layout::GroupBy groupBy) const
{
    return layout::computeLayout(m_snapshot, m_facts, mapOptions(groupBy));
}

flow::FlowTrace NotesMap::trace(const std::string& from, const std::string& to) const
{
    flow::Query query;
    query.from = *flow::parseSource(from);
    query.to = *flow::parseTarget(to);
    return *flow::findFlow(*m_snapshot, m_facts, query);
}

layout::MapOptions mapOptions(layout::GroupBy groupBy)
{
    layout::MapOptions options;
    options.groupBy = groupBy;
    options.width = 1280;
    options.height = 720;
    options.clientAddress = "198.51.100.10";
    options.measure = paint::textMeasure();
    return options;
}

double arrivalAt(std::size_t hop)
{
    return (double(hop) + 0.9) * flow::FlowTimeline::secondsPerHop;
}

std::size_t hopOf(const flow::FlowTrace& trace, std::size_t candidate, flow::Reason reason)
{
    const flow::FlowTimeline timeline(trace, candidate);
    for (std::size_t hop = 0; hop < timeline.hopCount(); ++hop) {
        if (timeline.steps()[hop].reason == reason)
            return hop;
    }
    return 0;
}

std::size_t candidateOn(const flow::FlowTrace& trace, const std::string& node)
{
    for (std::size_t i = 0; i < trace.candidates.size(); ++i) {
        if (trace.candidates[i].node == node)
            return i;
    }
    return 0;
}

} // namespace hopscope::test
