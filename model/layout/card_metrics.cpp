#include "model/layout/card_metrics.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

constexpr double usualLine = 16; ///< of a name, at most, in pixels

} // namespace

CardMetrics::CardMetrics(const TextMeasure& measure)
{
    const double name = measure.lineHeight(TextRole::ItemName);
    const double address = measure.lineHeight(TextRole::Address);
    region = measure.lineHeight(TextRole::RegionTitle);
    title = measure.lineHeight(TextRole::CardTitle);
    row = std::max(name, measure.lineHeight(TextRole::SmallAddress)) + 2;
    chip = name + address + 8;
    slimChip = name + 8;
    pill = address + 8;
    groupLine = measure.lineHeight(TextRole::ItemText) + 6;
    header = title + 12;
    twoHeader = title + address + 13;
    marksTitle = name + 2;
    unit = std::max(1.0, name / usualLine);
    letter = name * 0.46;
}

} // namespace hopscope::layout
