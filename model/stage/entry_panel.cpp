#include "model/stage/stage_panels.h"

#include <algorithm>

namespace hopscope::stage {

namespace {

constexpr double noteBase = 14;
constexpr double inset = 13;   ///< of a panel, left and right

} // namespace

void StagePanels::measureEntries()
{
    const Sizes& sizes = m_plan.sizes;
    const auto width = [&](const std::string& text, Face face) { return m_plan.measure()(text, face, sizes.pixels(noteBase)); };
    const double thereWord = width(m_plan.words().there(), Face::Regular);
    const double backWord = width(m_plan.words().back(), Face::Regular);
    double widest = 0;     // both ways on one line
    double widestLine = 0; // each on its own
    for (const flow::ConntrackEntry& entry : m_plan.story.entries) {
        const double there = width(entry.original.source.toString() + " \u2192 " + entry.original.destination.toString(), Face::Mono);
        const double back = width(entry.reply.source.toString() + " \u2192 " + entry.reply.destination.toString(), Face::Mono);
        widest = std::max(widest, there + back + thereWord + backWord);
        widestLine = std::max({widestLine, thereWord + sizes.at(8) + there, backWord + sizes.at(8) + back});
        for (const StoryStep::Entry acts : {StoryStep::Entry::None, StoryStep::Entry::Made, StoryStep::Entry::Used})
            widestLine = std::max(widestLine, width(m_plan.words().entryHead(entry, acts, true), Face::Strong));
    }
    m_entryBeside = m_stacked && !m_plan.story.entries.empty() && widestLine + 2 * sizes.at(inset) <= m_width - m_stackWidth - sizes.at(10);
    if (m_stacked && !m_entryBeside)
        m_stackWidth = m_width;
    m_entryTwoLines = m_entryBeside || widest + sizes.at(44) > m_width - 2 * sizes.at(inset);
}

double StagePanels::entryHeight() const
{
    if (m_plan.story.entries.empty())
        return 0;
    const double line = lineHeight(m_plan.sizes.pixels(noteBase));
    return (m_entryTwoLines ? 3 : 2) * line + 2 * m_plan.sizes.at(7);
}

void StagePanels::addEntry(StepView& view, const StoryStep& step, std::size_t index, const Rect& box) const
{
    if (m_plan.story.entries.empty())
        return;
    std::optional<std::size_t> shown;
    for (std::size_t i = 0; i <= index && i < m_plan.story.steps.size(); ++i)
        if (m_plan.story.steps[i].entry == StoryStep::Entry::Made)
            shown = m_plan.story.steps[i].entryIndex;
    if (step.entry != StoryStep::Entry::None)
        shown = step.entryIndex;
    const Sizes& sizes = m_plan.sizes;
    const StageMeasure& measure = m_plan.measure();
    const int pixels = sizes.pixels(noteBase);
    Point at{box.x + sizes.at(inset), box.y + sizes.at(7)};
    view.entryActs = step.entry != StoryStep::Entry::None;
    const Ink ink = view.entryActs ? Ink::Text : Ink::Dimmed;
    const std::string head = shown ? m_plan.words().entryHead(m_plan.story.entries[*shown], step.entry, true) : m_plan.words().noEntry();
    view.texts.push_back(oneLine(shortened(head, box.width - 2 * sizes.at(inset), Face::Strong, pixels, measure), view.entryActs ? Face::Strong : Face::Regular, pixels, at, ink, measure));
    if (!shown)
        return;
    at.y += lineHeight(pixels);
    const flow::ConntrackEntry& entry = m_plan.story.entries[*shown];
    for (const auto& [word, tuple] : {std::pair{m_plan.words().there(), &entry.original}, std::pair{m_plan.words().back(), &entry.reply}}) {
        StageText name = oneLine(word, Face::Regular, pixels, at, Ink::Dimmed, measure);
        const double room = box.right() - sizes.at(inset) - name.rect.right() - sizes.at(8);
        const std::string text = shortened(tuple->source.toString() + " \u2192 " + tuple->destination.toString(), room, Face::Mono, pixels, measure);
        StageText value = oneLine(text, Face::Mono, pixels, {name.rect.right() + sizes.at(8), at.y}, ink, measure);
        at = m_entryTwoLines ? Point{at.x, at.y + lineHeight(pixels)} : Point{value.rect.right() + sizes.at(28), at.y};
        view.texts.push_back(std::move(name));
        view.texts.push_back(std::move(value));
    }
}

} // namespace hopscope::stage
