// The Services above the nodes: boxes, lines or numbers by namespace.
#pragma once

#include "model/layout/card_form.h"
#include "model/layout/group_entries.h"
#include "model/layout/map_layout.h"

namespace hopscope::layout {

/// Which of the band's Services is written how, in a width.
struct ServicesPlan
{
    ServicesPlan() = default;
    ServicesPlan(ServicesPlan&&) = default;
    ServicesPlan& operator=(ServicesPlan&&) = default;

    std::vector<std::uint32_t> boxes;
    std::size_t boxColumns = 1;
    std::vector<std::uint32_t> lines;
    std::size_t lineColumns = 1;
    std::vector<GroupEntry> names;  ///< close together; with its namespace each that another one is called like
    std::size_t nameLines = 0;      ///< by an estimate of the names' widths
    std::vector<GroupEntry> counts; ///< with `number`
    std::vector<std::uint32_t> counted; ///< the cells of `counts`
    std::size_t countLines = 0;     ///< by an estimate of the names' widths
    double boxHeight = 0;
    double height = 0;
};

inline constexpr double nameEdges = 15; ///< beside a name of many
inline constexpr double nameGap = 6;    ///< from one to the next
inline constexpr double servicesGap = 12; ///< between boxes and between columns of lines; links run in it

/// `arrangement`: beside names and numbers, how what is open to the outside stands.
ServicesPlan planServices(const CardData& band, ServicesForm form, const Arrangement& arrangement, double width, const CardMetrics& metrics, const SharedParts& namespaces);

} // namespace hopscope::layout
