// What the parts of the stage's layout share: the story, the sizes, and rows and columns on their way to a place. Private to model/stage.
#pragma once

#include "model/stage/stage.h"

namespace hopscope::stage {

struct Sizes
{
    double scale = 1;

    int pixels(double base) const;  ///< of letters: whole, and never too small
    double at(double base) const;   ///< of distances: whole pixels
};

struct Plan
{
    const StageStory& story;
    const StageOptions& options;
    Sizes sizes;

    const StageMeasure& measure() const { return options.measure; }
    const StageWords& words() const { return *options.words; }
};

/// How much of the columns is shown; the roomiest form that fits is taken.
struct Form
{
    bool sequence = true; ///< rows go down along the path, so that each wire leads from row to row; else they are packed
    bool detail = true;   ///< a place's range or tunnel
    bool restsOn = true;
    double rowPadding = 6; ///< above and below a row's text
};

struct RowPlan
{
    StageRow row;            ///< without places
    std::vector<Word> label;
    std::vector<std::vector<Word>> lines;
    std::string number;
    double discWidth = 0;
    double height = 0;
    std::size_t lane = 0;
};

struct ColumnPlan
{
    StageColumn column; ///< without places
    std::string name;
    std::vector<std::vector<Word>> role;
    std::string address;
    std::string detail;
    double least = 0;   ///< widths
    double natural = 0;
    double width = 0;
};

} // namespace hopscope::stage
