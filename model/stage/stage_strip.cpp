#include "model/stage/stage_strip.h"

#include <algorithm>
#include <cmath>

namespace hopscope::stage {

namespace {

constexpr double titleBase = 18;
constexpr double verdictBase = 16;
constexpr double noteBase = 14;
constexpr double gateBase = 13;
constexpr double restsBase = 12;
constexpr double numberBase = 12;
constexpr double markBase = 18;
constexpr double leastPitch = 15; ///< of the numbered steps, where there are many
constexpr double gateHeight = 28;
constexpr double gateSides = 9;
constexpr double gateGap = 7;

/// What tells the endpoints' names apart: the last part of a pod's.
std::string gateName(const StoryGate& gate)
{
    const std::size_t dash = gate.pod.rfind('-');
    return dash == std::string::npos || dash + 1 == gate.pod.size() ? gate.pod : "\u2026" + gate.pod.substr(dash + 1);
}

std::vector<Word> gateWords(const StoryGate& gate)
{
    std::vector<Word> words;
    if (!gate.pod.empty())
        words.push_back({gateName(gate), Face::Strong});
    words.push_back({gate.endpoint, Face::Mono});
    words.push_back({gate.share.toString(), Face::Strong});
    return words;
}

/// The chosen one first among equals: it is always seen.
std::vector<const StoryGate*> gatesThatFit(const Plan& plan, double width, std::size_t& left)
{
    const int pixels = plan.sizes.pixels(gateBase);
    std::vector<const StoryGate*> gates;
    for (const StoryGate& gate : plan.story.gates)
        gates.push_back(&gate);
    const auto widthOfAll = [&](std::size_t more) {
        double all = more > 0 ? plan.measure()(plan.words().moreGates(more), Face::Regular, pixels) + plan.sizes.at(gateGap) : 0;
        for (const StoryGate* gate : gates)
            all += widthOf(gateWords(*gate), pixels, plan.measure()) + plan.sizes.at(2 * gateSides + gateGap);
        return all;
    };
    left = 0;
    while (gates.size() > 1 && widthOfAll(left) > width) {
        const auto last = std::find_if(gates.rbegin(), gates.rend(), [](const StoryGate* gate) { return !gate->chosen; });
        gates.erase(std::next(last).base());
        ++left;
    }
    return gates;
}

double gatesWidth(const Plan& plan, const std::vector<const StoryGate*>& gates, std::size_t left)
{
    const int pixels = plan.sizes.pixels(gateBase);
    double width = left > 0 ? plan.measure()(plan.words().moreGates(left), Face::Regular, pixels) : -plan.sizes.at(gateGap);
    for (const StoryGate* gate : gates)
        width += widthOf(gateWords(*gate), pixels, plan.measure()) + plan.sizes.at(2 * gateSides + gateGap);
    return width;
}

void placeGates(const Plan& plan, const std::vector<const StoryGate*>& gates, std::size_t left, Point at, Stage& stage)
{
    const int pixels = plan.sizes.pixels(gateBase);
    const double height = plan.sizes.at(gateHeight);
    const double down = (height - lineHeight(pixels)) / 2;
    for (const StoryGate* told : gates) {
        StageGate gate;
        gate.candidate = told->candidate;
        gate.chosen = told->chosen;
        gate.works = told->works;
        gate.texts = placed({gateWords(*told)}, {at.x + plan.sizes.at(gateSides), at.y + down}, pixels, told->chosen ? Ink::Text : Ink::Dimmed, plan.measure());
        gate.rect = {at.x, at.y, gate.texts.back().rect.right() + plan.sizes.at(gateSides) - at.x, height};
        at.x = gate.rect.right() + plan.sizes.at(gateGap);
        stage.gates.push_back(std::move(gate));
    }
    if (left > 0)
        stage.texts.push_back(oneLine(plan.words().moreGates(left), Face::Regular, pixels, {at.x, at.y + down}, Ink::Dimmed, plan.measure()));
}

/// What the client sees, and what would have to change; only of what does not work.
std::vector<std::vector<Word>> outcomeLines(const Plan& plan, double width)
{
    std::vector<std::vector<Word>> lines;
    if (!plan.story.stop || plan.options.isOpen)
        return lines;
    const int pixels = plan.sizes.pixels(noteBase);
    for (const std::string& sentence : {plan.words().clientSees(plan.story), plan.words().remedy(plan.story)}) {
        if (sentence.empty())
            continue;
        for (auto& line : wrapped(wordsOf(sentence, Face::Regular), width, pixels, plan.measure()))
            lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

double placeStrip(const Plan& plan, const Rect& area, Stage& stage)
{
    const Sizes& sizes = plan.sizes;
    double y = area.y;
    if (!plan.options.title.empty()) {
        const int pixels = sizes.pixels(titleBase);
        stage.texts.push_back(oneLine(shortened(plan.options.title, area.width, Face::Strong, pixels, plan.measure()), Face::Strong, pixels, {area.x, y}, Ink::Text, plan.measure()));
        y += lineHeight(pixels) + sizes.at(4);
    }
    const int pixels = sizes.pixels(verdictBase);
    const double left = area.x + sizes.at(markBase) + sizes.at(10);
    const std::vector<Word> verdict = plan.options.isOpen ? std::vector<Word>() : wordsOf(plan.words().verdict(plan.story), Face::Strong);
    const bool choice = plan.story.gates.size() > 1;
    std::size_t more = 0;
    std::vector<const StoryGate*> gates;
    if (choice)
        gates = gatesThatFit(plan, area.width, more);
    const double line = std::max(lineHeight(pixels), choice ? sizes.at(gateHeight) : 0.0);
    const double chips = choice ? gatesWidth(plan, gates, more) : 0;
    const bool beside = choice && more == 0 && left + widthOf(verdict, pixels, plan.measure()) + sizes.at(24) + chips <= area.right();
    const auto lines = wrapped(verdict, area.right() - left - (beside ? chips : 0), pixels, plan.measure());
    if (!plan.options.isOpen)
        stage.mark = {area.x, y + (line - sizes.at(markBase)) / 2, sizes.at(markBase), sizes.at(markBase)};
    for (StageText& text : placed(lines, {left, y + (line - lineHeight(pixels)) / 2}, pixels, Ink::Text, plan.measure()))
        stage.texts.push_back(std::move(text));
    if (beside)
        placeGates(plan, gates, more, {area.right() - chips, y}, stage);
    y += line + double(lines.size() - 1) * lineHeight(pixels);
    const int note = sizes.pixels(noteBase);
    const auto outcome = outcomeLines(plan, area.right() - left);
    for (StageText& text : placed(outcome, {left, y}, note, Ink::Dimmed, plan.measure()))
        stage.texts.push_back(std::move(text));
    y += double(outcome.size()) * lineHeight(note);
    if (choice && !beside) {
        y += sizes.at(5);
        placeGates(plan, gates, more, {area.x, y}, stage);
        y += sizes.at(gateHeight);
    }
    return y - area.y;
}

double restsOnHeight(const Plan& plan)
{
    return plan.story.trace->assumptions.empty() ? 0 : lineHeight(plan.sizes.pixels(restsBase));
}

void placeRestsOn(const Plan& plan, const Rect& area, Stage& stage)
{
    const auto& assumptions = plan.story.trace->assumptions;
    if (assumptions.empty())
        return;
    const int pixels = plan.sizes.pixels(restsBase);
    const auto lineOf = [&](std::size_t shown) {
        std::string line = plan.words().restsOn();
        for (std::size_t i = 0; i < shown; ++i)
            line += (i > 0 ? " \u00b7 " : " ") + plan.words().assumption(assumptions[i]);
        if (shown < assumptions.size())
            line += " \u00b7 " + plan.words().moreGates(assumptions.size() - shown);
        return line;
    };
    std::size_t shown = assumptions.size();
    while (shown > 0 && plan.measure()(lineOf(shown), Face::Regular, pixels) > area.width)
        --shown;
    const std::string line = shortened(lineOf(shown), area.width, Face::Regular, pixels, plan.measure());
    stage.texts.push_back(oneLine(line, Face::Regular, pixels, {area.x, area.y}, Ink::Dimmed, plan.measure()));
}

double rulerHeight(const Plan& plan)
{
    return plan.options.parts.ruler && !plan.story.steps.empty() ? plan.sizes.at(26) : 0;
}

void placeRuler(const Plan& plan, const Rect& area, Stage& stage)
{
    if (rulerHeight(plan) <= 0)
        return;
    const Sizes& sizes = plan.sizes;
    const StageMeasure& measure = plan.measure();
    const int pixels = sizes.pixels(numberBase);
    const double down = (area.height - lineHeight(pixels)) / 2;
    const double end = area.right() - measure(plan.words().stepOf(88, 88), Face::Regular, pixels) - sizes.at(10);
    const std::size_t count = plan.story.steps.size();
    const bool hasReply = plan.story.steps.back().reply;
    const double words = measure(plan.words().there(), Face::Regular, pixels) + (hasReply ? measure(plan.words().back(), Face::Regular, pixels) + sizes.at(20) : 0) + sizes.at(12);
    const double usual = sizes.at(22);
    const double pitch = std::min(sizes.at(58), std::max(sizes.at(leastPitch), (end - area.x - words - usual) / std::max<double>(1, double(count) - 1)));
    const double dot = std::min(usual, pitch);
    const int numberPixels = dot < usual ? sizes.pixels(10) : pixels;
    double x = area.x;
    bool reply = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == 0 || (plan.story.steps[i].reply && !reply)) {
            reply = plan.story.steps[i].reply;
            const StageText word = oneLine(reply ? plan.words().back() : plan.words().there(), Face::Regular, pixels, {x, area.y + down}, reply ? Ink::Reply : Ink::Dimmed, measure);
            x = word.rect.right() + sizes.at(6);
            stage.texts.push_back(word);
        }
        StageDot drawn;
        drawn.step = i;
        drawn.reply = plan.story.steps[i].reply;
        drawn.rect = {x, area.y + (area.height - dot) / 2, dot, dot};
        drawn.number = oneLine(std::to_string(plan.story.steps[i].number), Face::Strong, numberPixels, {}, drawn.reply ? Ink::Reply : Ink::Packet, measure);
        drawn.number.rect.x = x + (dot - drawn.number.rect.width) / 2;
        drawn.number.rect.y = area.y + (area.height - drawn.number.rect.height) / 2;
        stage.dots.push_back(std::move(drawn));
        const bool turns = i + 1 < count && plan.story.steps[i + 1].reply && !reply;
        x += turns ? dot + sizes.at(14) : pitch;
    }
    for (std::size_t i = 0; i < count; ++i) {
        StageText of = oneLine(plan.words().stepOf(plan.story.steps[i].number, plan.story.steps.back().number), Face::Regular, pixels, {end + sizes.at(10), area.y + down}, Ink::Dimmed, measure);
        of.rect.x = area.right() - of.rect.width;
        stage.steps[i].texts.push_back(std::move(of));
    }
}

} // namespace hopscope::stage
