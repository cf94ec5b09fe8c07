#include "model/stage/stage_wires.h"

#include <algorithm>
#include <cmath>

namespace hopscope::stage {

namespace {

constexpr double kindBase = 12;
constexpr double plainGap = 38;
constexpr double labelSides = 6;
constexpr double fromLine = 7; ///< between a label and its line
constexpr double pipeHalf = 5;

struct Line
{
    std::string text;
    Face face = Face::Regular;
    Ink ink = Ink::Dimmed;
};

struct Label
{
    std::vector<Line> above;
    std::vector<Line> below; ///< the last ones go first where there is too little room
};

bool isFirstForward(const StageStory& story, const StoryWire& wire)
{
    const auto first = std::find_if(story.wires.begin(), story.wires.end(), [](const StoryWire& any) { return !any.lookup; });
    return first != story.wires.end() && &*first == &wire && !wire.reply;
}

std::string addressText(const ip::IpAddress& address)
{
    return address == ip::IpAddress() ? std::string("?") : address.toString();
}

Label labelOf(const Plan& plan, const StoryWire& wire)
{
    Label label;
    const Ink ink = wire.reply ? Ink::Reply : Ink::Packet;
    if (wire.lookup) {
        for (const Word& word : wordsOf(plan.words().lookupWire(wire.reply), Face::Regular))
            (wire.reply ? label.below : label.above).push_back({word.text, Face::Regular, Ink::Dimmed});
        return label;
    }
    if (wire.balancer && !wire.reply)
        for (const Word& word : wordsOf(plan.words().balancer(), Face::Regular))
            label.above.push_back({word.text, Face::Regular, Ink::Dimmed});
    if (wire.outer) {
        label.above.push_back({plan.words().overlay(*wire.outer), Face::Strong, ink});
        if (const std::string bytes = plan.words().overhead(plan.story, *wire.outer); !bytes.empty())
            label.below.push_back({bytes, Face::Regular, Ink::Dimmed});
        label.below.push_back({addressText(wire.outer->source), Face::Mono, Ink::Dimmed});
        label.below.push_back({"\u2192 " + addressText(wire.outer->destination), Face::Mono, Ink::Dimmed});
    } else if (isFirstForward(plan.story, wire)) {
        label.above.push_back({std::string(ip::toString(plan.story.trace->query.protocol)), Face::Strong, ink});
    }
    return label;
}

std::size_t columnOf(const std::vector<ColumnPlan>& columns, std::size_t place)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [place](const ColumnPlan& column) { return column.column.place == place; });
    return std::size_t(found - columns.begin());
}

/// The gap beside the column it leaves, on the way to the other.
std::size_t gapOf(std::size_t from, std::size_t to)
{
    return from < to ? from : from - 1;
}

const RowPlan* rowOf(const std::vector<RowPlan>& rows, std::size_t step)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [step](const RowPlan& row) {
        return std::find(row.row.steps.begin(), row.row.steps.end(), step) != row.row.steps.end();
    });
    return found == rows.end() ? nullptr : &*found;
}

struct WirePlan
{
    StageWire wire;
    Label label;
    std::size_t from = 0;
    std::size_t to = 0;
    double leaves = 0;
    double passes = 0;
    double arrives = 0;
};

/// Whether a row stands in the way at a lane, in the columns between the two.
bool isFree(const std::vector<RowPlan>& rows, std::size_t from, std::size_t to, std::size_t lane)
{
    const auto [low, high] = std::minmax(from, to);
    return std::none_of(rows.begin(), rows.end(), [&, a = low, b = high](const RowPlan& row) {
        return row.lane == lane && row.row.column > a && row.row.column < b;
    });
}

void findHeights(WirePlan& wire, const StoryWire& told, const std::vector<RowPlan>& rows, const WireRoom& room, double apart)
{
    const RowPlan* left = told.lookup ? rowOf(rows, 0) : rowOf(rows, told.step - 1);
    const RowPlan* arrived = rowOf(rows, told.step);
    const double shift = told.lookup ? (told.reply ? apart : -apart) : 0;
    wire.leaves = room.laneMiddles[left->lane] + shift;
    wire.passes = wire.leaves;
    wire.arrives = wire.leaves;
    const bool free = isFree(rows, wire.from, wire.to, left->lane);
    if (told.lookup || (free && told.outer)) // a pipe is straight, with its addresses below it
        return;
    wire.arrives = room.laneMiddles[arrived->lane];
    if (free)
        return;
    wire.leaves += apart; // beside the wire that comes in at the same row
    wire.passes = isFree(rows, wire.from, wire.to, arrived->lane) ? wire.arrives : room.below;
}

void placePath(WirePlan& wire, const std::vector<ColumnPlan>& columns)
{
    const Rect& from = columns[wire.from].column.rect;
    const Rect& to = columns[wire.to].column.rect;
    const bool forward = wire.from < wire.to;
    const double begin = forward ? from.right() : from.x;
    const double end = forward ? to.x : to.right();
    if (wire.passes == wire.leaves && wire.arrives == wire.leaves) {
        wire.wire.path = {{begin, wire.leaves}, {end, wire.leaves}};
        return;
    }
    const double direction = forward ? 1 : -1;
    const double first = begin + direction * 14;
    const double last = end - direction * 14;
    wire.wire.path = {{begin, wire.leaves}, {first, wire.leaves}, {first, wire.passes}, {last, wire.passes}, {last, wire.arrives}, {end, wire.arrives}};
}

/// The texts of one wire, of which as many as find room between `top` and `bottom`; returns where they end.
double placeLabel(const Plan& plan, WirePlan& wire, const Rect& gap, double top, double bottom)
{
    const int pixels = plan.sizes.pixels(kindBase);
    const double line = lineHeight(pixels);
    const double distance = plan.sizes.at(wire.wire.pipe ? pipeHalf + 3 : fromLine - 3);
    const auto add = [&](const Line& text, double y) {
        const std::string fits = shortened(text.text, gap.width - plan.sizes.at(labelSides), text.face, pixels, plan.measure());
        StageText drawn = oneLine(fits, text.face, pixels, {gap.x, y}, text.ink, plan.measure());
        drawn.rect.x = gap.x + (gap.width - drawn.rect.width) / 2;
        wire.wire.texts.push_back(std::move(drawn));
    };
    while (!wire.label.above.empty() && wire.leaves - distance - double(wire.label.above.size()) * line < top)
        wire.label.above.erase(wire.label.above.begin());
    for (std::size_t i = 0; i < wire.label.above.size(); ++i)
        add(wire.label.above[i], wire.leaves - distance - double(wire.label.above.size() - i) * line);
    double y = wire.leaves + distance;
    // An address without the other says nothing: both or none.
    const std::size_t addresses = wire.label.below.size() >= 2 && wire.wire.pipe ? 2 : 0;
    std::size_t fitting = std::size_t(std::max(0.0, std::floor((bottom - y) / line)));
    if (fitting < wire.label.below.size() && addresses > 0)
        fitting = std::min(fitting, wire.label.below.size() - addresses);
    for (std::size_t i = 0; i < std::min(fitting, wire.label.below.size()); ++i, y += line)
        add(wire.label.below[i], y);
    return y;
}

void placeLabels(const Plan& plan, const std::vector<ColumnPlan>& columns, const WireRoom& room, std::vector<WirePlan>& wires)
{
    const double line = lineHeight(plan.sizes.pixels(kindBase));
    for (std::size_t gap = 0; gap + 1 < columns.size(); ++gap) {
        const double left = columns[gap].column.rect.right();
        const Rect area{left, room.top, columns[gap + 1].column.rect.x - left, room.bottom - room.top};
        std::vector<WirePlan*> here;
        for (WirePlan& wire : wires)
            if (gapOf(wire.from, wire.to) == gap)
                here.push_back(&wire);
        std::stable_sort(here.begin(), here.end(), [](const WirePlan* a, const WirePlan* b) { return a->leaves < b->leaves; });
        double top = room.top;
        for (std::size_t i = 0; i < here.size(); ++i) {
            const double needed = i + 1 < here.size() ? double(here[i + 1]->label.above.size()) * line + plan.sizes.at(pipeHalf + 5) : 0;
            const double bottom = i + 1 < here.size() ? here[i + 1]->leaves - needed : room.bottom;
            top = std::max(placeLabel(plan, *here[i], area, top, bottom), here[i]->leaves + plan.sizes.at(pipeHalf));
        }
    }
}

} // namespace

std::vector<double> gapWidths(const Plan& plan, const std::vector<ColumnPlan>& columns, bool wide)
{
    std::vector<double> widths(columns.empty() ? 0 : columns.size() - 1, plan.sizes.at(plainGap));
    const int pixels = plan.sizes.pixels(kindBase);
    for (const StoryWire& wire : plan.story.wires) {
        const std::size_t from = columnOf(columns, wire.from);
        double& width = widths[gapOf(from, columnOf(columns, wire.to))];
        const Label label = labelOf(plan, wire);
        const auto need = [&](const Line& line) {
            width = std::max(width, std::ceil(plan.measure()(line.text, line.face, pixels)) + 2 * plan.sizes.at(labelSides));
        };
        for (const Line& line : label.above)
            need(line);
        for (const Line& line : label.below)
            if (wide || line.face != Face::Mono)
                need(line);
    }
    return widths;
}

std::vector<StageWire> placeWires(const Plan& plan, const std::vector<ColumnPlan>& columns, const std::vector<RowPlan>& rows, const WireRoom& room)
{
    std::vector<WirePlan> planned;
    for (const StoryWire& told : plan.story.wires) {
        WirePlan wire;
        wire.from = columnOf(columns, told.from);
        wire.to = columnOf(columns, told.to);
        wire.label = labelOf(plan, told);
        wire.wire.step = told.step;
        wire.wire.reply = told.reply;
        wire.wire.lookup = told.lookup;
        wire.wire.pipe = told.outer.has_value();
        findHeights(wire, told, rows, room, plan.sizes.at(7));
        placePath(wire, columns);
        planned.push_back(std::move(wire));
    }
    placeLabels(plan, columns, room, planned);
    std::vector<StageWire> wires;
    for (WirePlan& wire : planned)
        wires.push_back(std::move(wire.wire));
    return wires;
}

} // namespace hopscope::stage
