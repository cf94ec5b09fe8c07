// The fixed places below the columns: sentence, header before and after, conntrack entry. Private to model/stage.
#pragma once

#include "model/stage/stage_plan.h"

namespace hopscope::stage {

/// All steps of a stage share these: nothing moves when the step changes.
class StagePanels
{
public:
    /// `width`: of the panels together.
    StagePanels(const Plan& plan, double width);

    double height() const;
    /// Places the panels' frames with their upper left corner there, and what each step shows in them.
    void place(const Point& corner, Stage& stage) const;

private:
    struct StepLines
    {
        std::vector<std::vector<Word>> sentence;
        std::vector<std::vector<Word>> why;
    };
    double sentenceHeight() const;
    double headerHeight() const;  ///< of one
    double headersHeight() const; ///< of both as they stand
    double innerHeight() const;
    double entryHeight() const;
    double roomOfSentence() const;
    StepLines linesOf(const std::string& sentence, const std::string& why);
    void measureSentences();
    void measureHeaders();
    void measureHeadersBeside();
    bool measureStacked(double room);
    void measureEntries();
    void placeHeaders(const Point& corner, Stage& stage) const;
    StepView sentenceView(const StepLines& lines, const Rect& box) const;
    StepView stepView(std::size_t step, const Stage& stage) const;
    StepView wholeView(const Stage& stage) const;
    void addNumber(StepView& view, const StoryStep& step) const;
    void addHeader(StepView& view, const StoryStep& step, bool after, const std::string& caption, const Rect& box) const;
    void addStacked(StepView& view, const StoryStep& step, bool after, const std::string& caption, const Rect& box) const;
    void addInner(StepView& view, const StoryStep& step, bool after, const Rect& frame) const;
    void addOuter(StepView& view, const StoryStep& step, bool after, const Rect& frame) const;
    /// What is remembered after `index` steps and `step`.
    void addEntry(StepView& view, const StoryStep& step, std::size_t index, const Rect& box) const;
    std::string outerAddresses(const flow::OuterHeader& outer) const;

    const Plan& m_plan;
    double m_width;
    double m_boxWidth = 0; ///< of one of both headers
    double m_stackWidth = 0; ///< of both together, above each other
    double m_innerLeft = 0;  ///< in a stacked header: where the inner one begins
    std::vector<StepLines> m_lines;
    StepLines m_whole;
    std::size_t m_sentenceLines = 1;
    std::size_t m_whyLines = 1;
    int m_headerPixels = 20;
    int m_outerPixels = 20;
    std::string m_longest;    ///< of the inner headers on one line, of their halves, of the outer ones, and of their kinds
    std::string m_longestHalf;
    std::string m_longestOuter;
    std::string m_longestKind;
    bool m_stacked = false;   ///< before above after, each on one line
    bool m_twoLines = false;  ///< source above destination
    bool m_outer = false;     ///< some step has an outer header
    bool m_outerTwoLines = false;
    bool m_entryTwoLines = false;
    bool m_entryBeside = false; ///< at the right of the stacked headers
};

} // namespace hopscope::stage
