#include "widgets/storyboard/path_graph.h"

#include <algorithm>

namespace hopscope::storyboard {

namespace {

QString joined(const std::vector<stage::StageText>& texts)
{
    QStringList words;
    for (const stage::StageText& text : texts)
        words << QString::fromStdString(text.text);
    return words.join(QLatin1Char(' '));
}

GraphPlace placeOf(const Storyboard& board, const stage::StageColumn& column)
{
    const stage::StagePlace& told = board.story.places[column.place];
    GraphPlace place;
    place.name = QString::fromStdString(board.words->placeName(told));
    for (const std::string& detail : {board.words->placeRole(told), told.facts.address})
        if (!detail.empty())
            place.details << QString::fromStdString(detail);
    place.rect = column.rect;
    place.headHeight = column.header.height;
    place.kind = column.kind;
    return place;
}

/// The line that leads to a step, as the stage has it.
const stage::StageWire* wireTo(const stage::Stage& stage, const stage::StageRow& row)
{
    const auto found = std::find_if(stage.wires.begin(), stage.wires.end(), [&](const stage::StageWire& wire) { return wire.step == row.steps.front() && !wire.lookup; });
    return found == stage.wires.end() ? nullptr : &*found;
}

GraphLine lineBetween(const PathGraph& graph, const stage::Stage& stage, const stage::StageRow& row, std::size_t to)
{
    GraphLine line;
    line.from = to - 1;
    line.to = to;
    line.reply = row.reply;
    line.betweenPlaces = graph.steps[to].place != graph.steps[to - 1].place;
    if (const stage::StageWire* wire = line.betweenPlaces ? wireTo(stage, row) : nullptr) {
        line.label = joined(wire->texts);
        line.wrapped = wire->pipe;
    }
    return line;
}

} // namespace

PathGraph graphOf(const Storyboard& board)
{
    const stage::Stage& stage = *board.stage;
    PathGraph graph;
    for (const stage::StageColumn& column : stage.columns)
        graph.places.push_back(placeOf(board, column));
    std::vector<const stage::StageRow*> rows;
    for (const stage::StageRow& row : stage.rows)
        rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(), [](const stage::StageRow* one, const stage::StageRow* other) { return one->steps.front() < other->steps.front(); });
    for (const stage::StageRow* row : rows) {
        graph.steps.push_back({row->column, QString::fromStdString(row->number.text), joined(row->texts), row->reply, row->stops, row->rect});
        if (graph.steps.size() > 1)
            graph.lines.push_back(lineBetween(graph, stage, *row, graph.steps.size() - 1));
    }
    return graph;
}

QString headerText(const Storyboard& board, const std::optional<flow::PacketHeader>& header)
{
    if (!header)
        return QStringLiteral("\u2013");
    const std::string inner = header->source.toString() + " \u2192 " + header->destination.toString();
    if (!header->outer)
        return QString::fromStdString(inner);
    const std::string outer = board.words->overlay(*header->outer) + " " + header->outer->source.toString() + " \u2192 " + header->outer->destination.toString();
    return QString::fromStdString(outer + " [" + inner + "]");
}

} // namespace hopscope::storyboard
