// The stage: one candidate's path as a picture of places, numbered steps and wires, every text with its place and size.
#pragma once

#include "model/stage/stage_words.h"

#include <memory>
#include <set>

namespace hopscope::stage {

/// What is laid out. A window shows the parts in widgets of their own, below each other.
struct StageParts
{
    bool places = true; ///< verdict, gates, columns, what the path rests on
    bool panels = true; ///< sentence, header before and after, conntrack entry
    bool ruler = true;  ///< the numbered steps

    bool operator==(const StageParts&) const = default;
};

struct StageOptions
{
    int width = 1280;          ///< of the view, in pixels
    int height = 800;          ///< without places: not read, the stage is as high as its parts
    StageParts parts;
    double margin = 18;        ///< left and right, at scale 1; above and below two thirds of it
    bool stackedHeaders = false; ///< before above after, where a header has room on one line: in a low, wide view
    bool isOpen = false;       ///< the path goes on beyond its last step: nothing is said of how it ends
    double textScale = 0;      ///< 0: as the view allows, 1 at 1280x800
    std::size_t mostPlaces = 6; ///< beyond, places that only pass on are folded
    std::set<int> unfolded;    ///< numbers of steps whose fold is open
    std::string title;         ///< above everything; may be empty
    std::shared_ptr<const StageStory> former; ///< the path before: drawn as a ghost where this one is otherwise
    std::string difference;    ///< beside the ghost's sign, above the places; may be empty
    FactsOfPlaces places;
    int podMtu = 0;
    const StageWords* words = nullptr; ///< needed
    StageMeasure measure;              ///< needed
};

/// A box that groups texts; what it is decides how it is drawn.
struct StageColumn
{
    std::size_t place = 0;
    StagePlace::Kind kind = StagePlace::Kind::Node;
    PlaceRole role = PlaceRole::PassesOn;
    bool reached = true;
    bool folded = false; ///< only passes on: narrow, its steps are told below all the same
    bool former = false; ///< only the path before came here: narrow, without steps
    Rect rect;
    Rect header;
    std::vector<StageText> texts;

    bool operator==(const StageColumn&) const = default;
};

struct StageRow
{
    std::vector<std::size_t> steps; ///< indexes into the story; several when nothing changes
    std::size_t column = 0;
    bool reply = false;
    bool quiet = false; ///< nothing changes
    bool stops = false;
    Rect rect;
    Rect disc;          ///< behind the number
    StageText number;
    std::vector<StageText> texts;

    bool operator==(const StageRow&) const = default;
};

struct StageWire
{
    std::size_t step = 0; ///< the one it leads to
    bool reply = false;
    bool lookup = false;
    std::vector<Point> path; ///< with its arrow at the end
    bool pipe = false;       ///< an outer header around it
    std::vector<StageText> texts;

    bool operator==(const StageWire&) const = default;
};

/// A way that the path before took, on a lane of its own below the rows.
struct StageGhost
{
    bool reply = false;
    std::vector<Point> path; ///< with its arrow at the end

    bool operator==(const StageGhost&) const = default;
};

struct StageGate
{
    std::size_t candidate = 0;
    bool chosen = false;
    bool works = true;
    Rect rect;
    std::vector<StageText> texts;

    bool operator==(const StageGate&) const = default;
};

struct StageDot
{
    std::size_t step = 0;
    bool reply = false;
    Rect rect;
    StageText number;

    bool operator==(const StageDot&) const = default;
};

/// What the fixed places below the columns show at one step.
struct StepView
{
    Rect disc;
    StageText number;
    std::vector<StageText> texts;
    std::vector<Rect> outerFrames; ///< around the inner ones: the outer header as a pipe
    std::vector<Rect> innerFrames;
    bool entryActs = false;        ///< the conntrack entry is made or used here

    bool operator==(const StepView&) const = default;
};

struct Stage
{
    int width = 0;
    int height = 0;
    double scale = 1;
    std::size_t firstHop = 0;  ///< index of the step that is hop 0 of a flow::FlowTimeline: 1 where a lookup comes first
    std::size_t hopCount = 0;
    flow::Verdict verdict = flow::Verdict::Unknown;
    bool works = false;        ///< this candidate's connection comes about
    bool ends = false;         ///< the packet or its answer ends on the way
    Rect mark;                 ///< of the verdict
    std::vector<StageText> texts; ///< those that every step shows
    std::vector<StageColumn> columns;
    std::vector<StageRow> rows;
    std::vector<StageWire> wires;
    std::vector<StageGhost> ghosts;
    Rect ghostSign;            ///< the line beside what is said of the path before; else empty
    std::vector<StageGate> gates;
    Rect sentence;             ///< the fixed places
    Rect headers;              ///< around before and after, where they are stacked; else empty
    Rect before;
    Rect after;
    Rect conntrack;            ///< empty where no node remembers anything
    std::vector<StageDot> dots;
    std::vector<StepView> steps; ///< one for each step of the story
    StepView whole;              ///< in their place when the whole path is shown: from where to where, the header as sent and as it arrives
    std::vector<bool> replies;   ///< of each step, whether it is on the way back
    std::vector<int> numbers;    ///< of each step
    bool fits = true;          ///< false: the view is too small for everything at a readable size

    bool operator==(const Stage&) const = default;
};

/// The stage of one candidate (of the attempt, where there is none). Pure: the same trace and options give the same stage.
Stage computeStage(const flow::FlowTrace& trace, std::size_t candidate, const StageOptions& options);

/// What is seen at a moment.
struct StageMoment
{
    std::size_t step = 0;
    std::optional<std::size_t> row;
    std::optional<Point> packet; ///< on its way between two places

    bool operator==(const StageMoment&) const = default;
};

StageMoment stageAtStep(const Stage& stage, std::size_t step);
/// The whole path, no step of it before the others.
StageMoment stageAsWhole(const Stage& stage);
/// At a moment of the flow's flow::FlowTimeline; at its very end a lost reply is shown where there is one.
StageMoment stageAt(const Stage& stage, double seconds);

/// `progress` 0 to 1 along a line of several stretches, of which there is one at least.
Point pointAlong(const std::vector<Point>& path, double progress);

/// The step whose row or number stands at a point of the view; of a fold the first.
std::optional<std::size_t> stepUnder(const Stage& stage, const Point& point);
/// The candidate whose gate stands there.
std::optional<std::size_t> candidateUnder(const Stage& stage, const Point& point);
/// The moment of the flow's timeline at which stageAt() shows a step; nothing for a lookup, which comes before it.
std::optional<double> secondsOf(const Stage& stage, std::size_t step);

/// The same story in words: a sentence for each step, with what the packet's header is then, and what becomes of it.
std::vector<std::string> storyInWords(const StageStory& story, const StageWords& words);

} // namespace hopscope::stage
