// Both headers above each other, each on one line: what changes stands below what it was.
#include "model/stage/stage_panels.h"

#include <algorithm>

namespace hopscope::stage {

namespace {

constexpr double captionBase = 12;
constexpr double noteBase = 14;
constexpr double headerBase = 20;
constexpr double leastHeaderBase = 16;
constexpr double inset = 13;   ///< of a panel, left and right
constexpr double frameInset = 7;
constexpr double gapBase = 10; ///< between caption, outer and inner header

int kindPixels(int pixels)
{
    return std::max(leastPixels, pixels - 4);
}

} // namespace

/// False where a header does not fit on one line of `room`.
bool StagePanels::measureStacked(double room)
{
    const Sizes& sizes = m_plan.sizes;
    const StageMeasure& measure = m_plan.measure();
    const auto caption = [&](const std::string& word) { return measure(word, Face::Strong, sizes.pixels(captionBase)); };
    const StageWords& words = m_plan.words();
    const double captions = sizes.at(inset) + std::max({caption(words.before()), caption(words.after()), caption(words.atFirst()), caption(words.atLast())}) +
                            sizes.at(gapBase);
    for (int pixels = sizes.pixels(headerBase); pixels >= sizes.pixels(leastHeaderBase); --pixels) {
        const double outer = m_outer ? sizes.at(frameInset) + measure(m_longestKind, Face::Strong, kindPixels(pixels)) + sizes.at(gapBase) +
                                           measure(m_longestOuter, Face::MonoStrong, pixels) + sizes.at(gapBase)
                                     : 0;
        const double inner = 2 * sizes.at(frameInset) + measure(m_longest, Face::MonoStrong, pixels) + (m_outer ? sizes.at(4) : 0);
        const double width = captions + outer + inner + sizes.at(inset);
        if (width > room)
            continue;
        m_stacked = true;
        m_headerPixels = pixels;
        m_outerPixels = pixels;
        m_innerLeft = captions + outer;
        m_stackWidth = width;
        return true;
    }
    return false;
}

void StagePanels::addStacked(StepView& view, const StoryStep& step, bool after, const std::string& caption, const Rect& box) const
{
    const Sizes& sizes = m_plan.sizes;
    const StageMeasure& measure = m_plan.measure();
    const auto& header = after ? step.header.after : step.header.before;
    const auto inMiddle = [&](StageText text) {
        text.rect.y = box.y + (box.height - text.rect.height) / 2;
        return text;
    };
    const double left = box.x + sizes.at(inset);
    view.texts.push_back(inMiddle(oneLine(caption, Face::Strong, sizes.pixels(captionBase), {left, 0}, Ink::Dimmed, measure)));
    const double captions = view.texts.back().rect.right();
    const double side = m_outer ? sizes.at(4) : 0;
    if (!header) {
        const bool ended = after && step.ends;
        const std::string none = ended ? m_plan.words().noPacketAnyMore() : m_plan.words().noPacketYet(step.reply);
        const int pixels = sizes.pixels(noteBase);
        const double at = captions + sizes.at(gapBase);
        view.texts.push_back(inMiddle(oneLine(shortened(none, box.right() - sizes.at(inset) - at, Face::Regular, pixels, measure), Face::Regular, pixels, {at, 0},
                                              ended ? Ink::Failing : Ink::Dimmed, measure)));
        return;
    }
    const Rect inner{box.x + m_innerLeft, box.y + side, 2 * sizes.at(frameInset) + measure(m_longest, Face::MonoStrong, m_headerPixels), box.height - 2 * side};
    view.innerFrames.push_back(inner);
    addInner(view, step, after, inner);
    if (!header->outer)
        return;
    const bool changed = step.header.outerChanges();
    const std::string addresses = outerAddresses(*header->outer);
    StageText outer = oneLine(addresses, changed && after ? Face::MonoStrong : Face::Mono, m_outerPixels, {}, Ink::Text, measure);
    StageText kind = oneLine(m_plan.words().overlay(*header->outer), Face::Strong, kindPixels(m_outerPixels), {}, Ink::Text, measure);
    outer.rect.x = inner.x - sizes.at(gapBase) - outer.rect.width;
    kind.rect.x = outer.rect.x - sizes.at(gapBase) - kind.rect.width;
    const double start = kind.rect.x - sizes.at(frameInset);
    view.outerFrames.push_back({start, box.y, inner.right() + side - start, box.height});
    for (StageText* part : {&kind, &outer}) {
        part->marked = changed && after;
        part->struck = changed && !after;
        if (part->struck)
            part->ink = Ink::Dimmed;
        view.texts.push_back(inMiddle(std::move(*part)));
    }
}

} // namespace hopscope::stage
