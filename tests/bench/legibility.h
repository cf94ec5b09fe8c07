// What a person can read in a picture of the map: counted from what was painted, not from what was meant to be.
#pragma once

#include "model/layout/map_layout.h"
#include "tests/support/paint_recorder.h"

#include <QSize>
#include <QTransform>

namespace hopscope::bench {

struct Legibility
{
    int emptyBoxes = 0;       ///< frames and areas of at least 10 by 10 px with no text inside
    double smallestText = 0;  ///< px; fixed-width letters count as half a pixel larger than they are
    int cutTexts = 0;         ///< by a clip or the view's edge
    int overlaps = 0;         ///< pairs of texts that cover each other
    int outsideTheirBox = 0;  ///< texts that begin in a box and end outside of it
    int shortened = 0;        ///< texts with an ellipsis
    int texts = 0;
    int addresses = 0;        ///< texts that hold an IP address
    double width = 0;         ///< share of the view's width that is used
    double height = 0;
    QSize hole;               ///< the largest empty rectangle inside what is painted
    double cardHole = 0;      ///< the most that a card is higher than what is in it, in times a node's header
    std::size_t nodes = 0, nodesNamed = 0, nodesWithAddress = 0;
    std::size_t pods = 0, podsNamed = 0, podsWithAddress = 0; ///< that run
    std::size_t failing = 0, failingNamed = 0;
    std::size_t services = 0, servicesNamed = 0, servicesWithAddress = 0;
    std::size_t exposed = 0, exposedNamed = 0; ///< of type NodePort or LoadBalancer, or with an external IP
};

/// `toView`: from map coordinates to the device that was painted on, of `view` pixels.
Legibility readPicture(const test::PaintRecorder& painted, const layout::MapLayout& map, const QTransform& toView, const QSize& view);

} // namespace hopscope::bench
