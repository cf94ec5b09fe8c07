#include "model/stage/stage_panels.h"

#include <algorithm>
#include <cmath>

namespace hopscope::stage {

namespace {

constexpr double sentenceBase = 22;
constexpr double whyBase = 15;
constexpr double discBase = 28;
constexpr double inset = 13;   ///< of a panel, left and right
constexpr double padding = 9;  ///< above and below
constexpr double between = 10; ///< panels
constexpr double stackGap = 5; ///< above, between and below stacked headers

} // namespace

StagePanels::StagePanels(const Plan& plan, double width) : m_plan(plan), m_width(width)
{
    m_boxWidth = std::floor((width - plan.sizes.at(between)) / 2);
    m_stackWidth = width;
    measureSentences();
    measureHeaders();
    measureEntries();
}

double StagePanels::roomOfSentence() const
{
    const Sizes& sizes = m_plan.sizes;
    return m_width - 2 * sizes.at(inset) - sizes.at(discBase) - sizes.at(12);
}

StagePanels::StepLines StagePanels::linesOf(const std::string& sentence, const std::string& why)
{
    const Sizes& sizes = m_plan.sizes;
    const double room = roomOfSentence();
    StepLines lines;
    lines.sentence = wrapped(wordsOf(sentence, Face::Strong), room, sizes.pixels(sentenceBase), m_plan.measure());
    lines.why = wrapped(wordsOf(why, Face::Regular), room, sizes.pixels(whyBase), m_plan.measure());
    m_sentenceLines = std::max(m_sentenceLines, lines.sentence.size());
    m_whyLines = std::max(m_whyLines, lines.why.size());
    return lines;
}

void StagePanels::measureSentences()
{
    const StageStory& story = m_plan.story;
    for (const StoryStep& step : story.steps)
        m_lines.push_back(linesOf(m_plan.words().sentence(story, step), m_plan.words().why(story, step)));
    // One line at most: it never makes the panel higher than the steps need.
    const int pixels = m_plan.sizes.pixels(sentenceBase);
    m_whole.sentence = {wordsOf(shortened(m_plan.words().wholePath(story), roomOfSentence(), Face::Strong, pixels, m_plan.measure()), Face::Strong)};
}

double StagePanels::sentenceHeight() const
{
    return double(m_sentenceLines) * lineHeight(m_plan.sizes.pixels(sentenceBase)) + double(m_whyLines) * lineHeight(m_plan.sizes.pixels(whyBase)) +
           2 * m_plan.sizes.at(padding);
}

double StagePanels::height() const
{
    if (m_plan.story.steps.empty() || !m_plan.options.parts.panels)
        return 0;
    const double gap = m_plan.sizes.at(between);
    const double entry = entryHeight();
    const double headers = m_stacked && m_entryBeside ? std::max(headersHeight(), entry) : headersHeight();
    return sentenceHeight() + gap + headers + (entry > 0 && !m_entryBeside ? gap + entry : 0);
}

StepView StagePanels::sentenceView(const StepLines& lines, const Rect& box) const
{
    const Sizes& sizes = m_plan.sizes;
    StepView view;
    const double size = sizes.at(discBase);
    const double line = lineHeight(sizes.pixels(sentenceBase));
    const double top = box.y + sizes.at(padding);
    view.disc = {box.x + sizes.at(inset), top + (line - size) / 2, size, size};
    const double left = view.disc.right() + sizes.at(12);
    view.texts = placed(lines.sentence, {left, top}, sizes.pixels(sentenceBase), Ink::Text, m_plan.measure());
    const double below = top + double(lines.sentence.size()) * line;
    for (StageText& text : placed(lines.why, {left, below}, sizes.pixels(whyBase), Ink::Dimmed, m_plan.measure()))
        view.texts.push_back(std::move(text));
    return view;
}

void StagePanels::addNumber(StepView& view, const StoryStep& step) const
{
    const int pixels = m_plan.sizes.pixels(14);
    view.number = oneLine(std::to_string(step.number), Face::Strong, pixels, {}, step.reply ? Ink::Reply : Ink::Packet, m_plan.measure());
    view.number.rect.x = view.disc.x + (view.disc.width - view.number.rect.width) / 2;
    view.number.rect.y = view.disc.y + (view.disc.height - view.number.rect.height) / 2;
}

StepView StagePanels::stepView(std::size_t index, const Stage& stage) const
{
    const StoryStep& step = m_plan.story.steps[index];
    StepView view = sentenceView(m_lines[index], stage.sentence);
    addNumber(view, step);
    addHeader(view, step, false, m_plan.words().before(), stage.before);
    addHeader(view, step, true, m_plan.words().after(), stage.after);
    addEntry(view, step, index, stage.conntrack);
    return view;
}

StepView StagePanels::wholeView(const Stage& stage) const
{
    const StoryStep whole = m_plan.story.wholeWay();
    StepView view = sentenceView(m_whole, stage.sentence);
    for (StageText& text : view.texts)
        text.rect.x -= m_plan.sizes.at(discBase) + m_plan.sizes.at(12); // there is no number
    addHeader(view, whole, false, m_plan.words().atFirst(), stage.before);
    addHeader(view, whole, true, m_plan.words().atLast(), stage.after);
    addEntry(view, whole, m_plan.story.steps.size(), stage.conntrack);
    for (StageText& text : view.texts) {
        text.ink = text.struck ? Ink::Text : text.ink; // as it is sent it is still true
        text.struck = false;
    }
    return view;
}

void StagePanels::placeHeaders(const Point& corner, Stage& stage) const
{
    if (!m_stacked) {
        stage.before = {corner.x, corner.y, m_boxWidth, headerHeight()};
        stage.after = {corner.x + m_width - m_boxWidth, corner.y, m_boxWidth, headerHeight()};
        return;
    }
    const double height = m_entryBeside ? std::max(headersHeight(), entryHeight()) : headersHeight();
    stage.headers = {corner.x, corner.y, m_stackWidth, height};
    const double rest = std::floor((height - headersHeight()) / 2);
    const double gap = m_plan.sizes.at(stackGap);
    stage.before = {corner.x, corner.y + rest + gap, m_stackWidth, headerHeight()};
    stage.after = {corner.x, stage.before.bottom() + gap, m_stackWidth, headerHeight()};
}

double StagePanels::headersHeight() const
{
    return m_stacked ? 2 * headerHeight() + 3 * m_plan.sizes.at(stackGap) : headerHeight();
}

void StagePanels::place(const Point& corner, Stage& stage) const
{
    if (m_plan.story.steps.empty() || !m_plan.options.parts.panels) {
        stage.steps.resize(m_plan.story.steps.size());
        return;
    }
    const double gap = m_plan.sizes.at(between);
    stage.sentence = {corner.x, corner.y, m_width, sentenceHeight()};
    const double headers = stage.sentence.bottom() + gap;
    placeHeaders({corner.x, headers}, stage);
    if (const double entry = entryHeight(); entry > 0 && m_entryBeside)
        stage.conntrack = {corner.x + m_stackWidth + gap, headers, m_width - m_stackWidth - gap, stage.headers.height};
    else if (entry > 0)
        stage.conntrack = {corner.x, headers + headersHeight() + gap, m_width, entry};
    stage.steps.clear();
    for (std::size_t i = 0; i < m_plan.story.steps.size(); ++i)
        stage.steps.push_back(stepView(i, stage));
    stage.whole = wholeView(stage);
}

} // namespace hopscope::stage
