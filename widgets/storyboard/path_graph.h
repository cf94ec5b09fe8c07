// A path as boxes and lines, for programs that draw diagrams themselves.
#pragma once

#include "widgets/storyboard/storyboard.h"

namespace hopscope::storyboard {

struct GraphPlace
{
    QString name;
    QStringList details; ///< role, address
    stage::Rect rect;
    double headHeight = 0;
    stage::StagePlace::Kind kind = stage::StagePlace::Kind::Node;
};

struct GraphStep
{
    std::size_t place = 0; ///< into PathGraph::places
    QString number;        ///< "6, 7" where nothing changes
    QString label;
    bool reply = false;
    bool stops = false;
    stage::Rect rect;
};

struct GraphLine
{
    std::size_t from = 0; ///< into PathGraph::steps
    std::size_t to = 0;
    QString label;
    bool reply = false;
    bool betweenPlaces = false;
    bool wrapped = false; ///< in an outer header
};

struct PathGraph
{
    std::vector<GraphPlace> places;
    std::vector<GraphStep> steps; ///< in the order of the path
    std::vector<GraphLine> lines; ///< from each step to the next
};

PathGraph graphOf(const Storyboard& board);

/// "198.51.100.10:E → 192.168.1.183:30007", with an outer header around it where there is one; a dash for no packet.
QString headerText(const Storyboard& board, const std::optional<flow::PacketHeader>& header);

} // namespace hopscope::storyboard
