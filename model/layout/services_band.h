// The Services above the nodes: boxes, lines or numbers by namespace.
#pragma once

#include "model/layout/card_form.h"
#include "model/layout/group_entries.h"
#include "model/layout/card_metrics.h"

namespace hopscope::layout {

/// Which of the band's Services is written how, in a width.
struct ServicesPlan
{
    std::vector<std::uint32_t> boxes;
    std::size_t boxColumns = 1;
    std::vector<std::uint32_t> lines;
    std::size_t lineColumns = 1;
    std::vector<GroupEntry> counts; ///< with `number`
    std::size_t countLines = 0;     ///< by an estimate of the names' widths
    double boxHeight = 0;
    double height = 0;
};

inline constexpr double servicesGap = 12; ///< between boxes and between columns of lines; links run in it

ServicesPlan planServices(const CardData& band, ServicesForm form, std::size_t openRows, double width, const CardMetrics& metrics, const SharedParts& namespaces);

} // namespace hopscope::layout
