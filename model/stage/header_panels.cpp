#include "model/stage/stage_panels.h"

#include <algorithm>

namespace hopscope::stage {

namespace {

constexpr double headerBase = 20;
constexpr double captionBase = 12;
constexpr double noteBase = 14;
constexpr double leastHeaderBase = 14;
constexpr double inset = 13;   ///< of a panel, left and right
constexpr double padding = 9;  ///< above and below
constexpr double frameInset = 7;

} // namespace

std::string StagePanels::outerAddresses(const flow::OuterHeader& outer) const
{
    const auto text = [](const ip::IpAddress& address) { return address == ip::IpAddress() ? std::string("?") : address.toString(); };
    const std::string destination = outer.port != 0 && !(outer.destination == ip::IpAddress())
                                        ? ip::joinHostPort(outer.destination, std::to_string(outer.port))
                                        : text(outer.destination);
    return text(outer.source) + " \u2192 " + destination;
}

void StagePanels::measureHeaders()
{
    const auto longer = [](std::string& longest, const std::string& text) {
        if (text.size() > longest.size())
            longest = text;
    };
    for (const StoryStep& step : m_plan.story.steps) {
        for (const auto& header : {step.header.before, step.header.after}) {
            if (!header)
                continue;
            longer(m_longest, header->source.toString() + " \u2192 " + header->destination.toString());
            longer(m_longestHalf, "\u2192 " + header->source.toString());
            longer(m_longestHalf, "\u2192 " + header->destination.toString());
            if (!header->outer)
                continue;
            m_outer = true;
            longer(m_longestOuter, outerAddresses(*header->outer));
            longer(m_longestKind, m_plan.words().overlay(*header->outer));
        }
    }
    if (!m_plan.options.stackedHeaders || !measureStacked(m_width))
        measureHeadersBeside();
}

void StagePanels::measureHeadersBeside()
{
    const StageMeasure& measure = m_plan.measure();
    const Sizes& sizes = m_plan.sizes;
    // The frame is there even without an outer header, so that the inner one stays where it is.
    const double room = m_boxWidth - 2 * sizes.at(inset) - (m_outer ? 2 : 1) * 2 * sizes.at(frameInset);
    m_headerPixels = sizes.pixels(headerBase);
    m_twoLines = measure(m_longest, Face::MonoStrong, m_headerPixels) > room;
    while (m_twoLines && m_headerPixels > sizes.pixels(leastHeaderBase) && measure(m_longestHalf, Face::MonoStrong, m_headerPixels) > room)
        --m_headerPixels;
    m_outerPixels = m_headerPixels;
    const auto outerWidth = [&](int pixels) {
        return measure(m_longestKind, Face::Strong, std::max(leastPixels, pixels - 4)) + sizes.at(10) + measure(m_longestOuter, Face::MonoStrong, pixels);
    };
    const double outerRoom = room + 2 * sizes.at(frameInset);
    while (m_outer && m_outerPixels > sizes.pixels(leastHeaderBase) && outerWidth(m_outerPixels) > outerRoom)
        --m_outerPixels;
    m_outerTwoLines = m_outer && outerWidth(m_outerPixels) > outerRoom;
}

double StagePanels::innerHeight() const
{
    return (m_twoLines ? 2 : 1) * lineHeight(m_headerPixels) + 2 * m_plan.sizes.at(m_stacked ? 3 : 5);
}

double StagePanels::headerHeight() const
{
    const Sizes& sizes = m_plan.sizes;
    if (m_stacked)
        return innerHeight() + (m_outer ? 2 * sizes.at(4) : 0);
    const double outer = m_outer ? (m_outerTwoLines ? 2 : 1) * lineHeight(m_outerPixels) + sizes.at(4) + 2 * sizes.at(5) : 0;
    return lineHeight(sizes.pixels(captionBase)) + sizes.at(4) + outer + innerHeight() + 2 * sizes.at(padding);
}

void StagePanels::addHeader(StepView& view, const StoryStep& step, bool after, const std::string& caption, const Rect& box) const
{
    if (m_stacked) {
        addStacked(view, step, after, caption, box);
        return;
    }
    const Sizes& sizes = m_plan.sizes;
    const StageMeasure& measure = m_plan.measure();
    const auto& header = after ? step.header.after : step.header.before;
    const double left = box.x + sizes.at(inset);
    double top = box.y + sizes.at(padding);
    view.texts.push_back(oneLine(caption, Face::Strong, sizes.pixels(captionBase), {left, top}, Ink::Dimmed, measure));
    top += lineHeight(sizes.pixels(captionBase)) + sizes.at(4);
    if (!header) {
        const bool ended = after && step.ends;
        const std::string none = ended ? m_plan.words().noPacketAnyMore() : m_plan.words().noPacketYet(step.reply);
        const double height = box.bottom() - sizes.at(padding) - top;
        const int pixels = sizes.pixels(noteBase);
        const auto lines = wrapped(wordsOf(none, Face::Regular), box.width - 2 * sizes.at(inset), pixels, measure);
        const double y = top + std::max(0.0, (height - double(lines.size()) * lineHeight(pixels)) / 2);
        for (StageText& text : placed(lines, {left, y}, pixels, ended ? Ink::Failing : Ink::Dimmed, measure))
            view.texts.push_back(std::move(text));
        return;
    }
    const Rect whole{left, top, box.width - 2 * sizes.at(inset), box.bottom() - sizes.at(padding) - top};
    if (m_outer)
        addOuter(view, step, after, whole);
    const double side = m_outer ? sizes.at(frameInset) : 0;
    const double below = m_outer ? sizes.at(5) : 0;
    const Rect inner{whole.x + side, whole.bottom() - below - innerHeight(), whole.width - 2 * side, innerHeight()};
    view.innerFrames.push_back(inner);
    addInner(view, step, after, inner);
}

void StagePanels::addOuter(StepView& view, const StoryStep& step, bool after, const Rect& frame) const
{
    const Sizes& sizes = m_plan.sizes;
    const StageMeasure& measure = m_plan.measure();
    const auto& outer = (after ? step.header.after : step.header.before)->outer;
    const double left = frame.x + sizes.at(frameInset + 2);
    const double top = frame.y + sizes.at(5);
    const double line = lineHeight(m_outerPixels);
    if (!outer) {
        StageText none = oneLine(m_plan.words().noOuterHeader(), Face::Regular, sizes.pixels(noteBase), {left, top}, Ink::Dimmed, measure);
        none.rect.y = top + (line - none.rect.height) / 2;
        view.texts.push_back(std::move(none));
        return;
    }
    view.outerFrames.push_back(frame);
    StageText kind = oneLine(m_plan.words().overlay(*outer), Face::Strong, std::max(leastPixels, m_outerPixels - 4), {left, top}, Ink::Text, measure);
    kind.rect.y = top + (line - kind.rect.height) / 2;
    const double next = m_outerTwoLines ? left : kind.rect.right() + sizes.at(10);
    const bool changed = step.header.outerChanges();
    const std::string addresses = shortened(outerAddresses(*outer), frame.right() - sizes.at(frameInset) - next, Face::MonoStrong, m_outerPixels, measure);
    StageText text = oneLine(addresses, changed && after ? Face::MonoStrong : Face::Mono, m_outerPixels, {next, m_outerTwoLines ? top + line : top}, Ink::Text, measure);
    for (StageText* part : {&kind, &text}) {
        part->marked = changed && after;
        part->struck = changed && !after;
        if (part->struck)
            part->ink = Ink::Dimmed;
        view.texts.push_back(std::move(*part));
    }
}

void StagePanels::addInner(StepView& view, const StoryStep& step, bool after, const Rect& frame) const
{
    const flow::PacketHeader& header = after ? *step.header.after : *step.header.before;
    const StageMeasure& measure = m_plan.measure();
    const double left = frame.x + m_plan.sizes.at(frameInset);
    const double top = frame.y + m_plan.sizes.at(m_stacked ? 3 : 5);
    const auto add = [&](const std::string& text, bool changed, const Point& at) {
        const std::string fits = shortened(text, frame.right() - m_plan.sizes.at(frameInset) - at.x, Face::MonoStrong, m_headerPixels, measure);
        StageText part = oneLine(fits, changed && after ? Face::MonoStrong : Face::Mono, m_headerPixels, at, changed && !after ? Ink::Dimmed : Ink::Text, measure);
        part.marked = changed && after;
        part.struck = changed && !after;
        view.texts.push_back(part);
        return part.rect.right();
    };
    const double end = add(header.source.toString(), step.header.sourceChanges(), {left, top});
    const double gap = measure(" ", Face::Mono, m_headerPixels);
    const Point arrow = m_twoLines ? Point{left, top + lineHeight(m_headerPixels)} : Point{end + gap, top};
    const double next = add("\u2192", false, arrow) + gap;
    add(header.destination.toString(), step.header.destinationChanges(), {next, arrow.y});
}

} // namespace hopscope::stage
